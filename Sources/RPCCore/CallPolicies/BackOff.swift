// BackOff.swift: pauses that grow and differ, so that many clients do not come back in step.
//
// No clock and no system randomness: the generator is passed in.

public import Basics

/// Pauses that grow by a factor up to a maximum, each made shorter or longer at random.
public struct BackOff: Hashable, Sendable {
    /// The first pause, in milliseconds.
    public var initialMilliseconds: UInt64
    /// The longest pause, in milliseconds.
    public var maximumMilliseconds: UInt64
    /// How much longer each pause is than the one before it; at least 1.
    public var multiplier: Double
    /// The part of a pause by which it may be shorter or longer, 0 to 1.
    public var jitter: Double

    /// Makes a sequence of pauses from its parts.
    public init(initialMilliseconds: UInt64, maximumMilliseconds: UInt64, multiplier: Double, jitter: Double) {
        precondition(multiplier >= 1 && jitter >= 0 && jitter <= 1, "multiplier \(multiplier), jitter \(jitter)")
        self.initialMilliseconds = initialMilliseconds
        self.maximumMilliseconds = maximumMilliseconds
        self.multiplier = multiplier
        self.jitter = jitter
    }

    /// The pause after so many earlier ones, in microseconds.
    public func microseconds(after pauses: Int, random: inout SeededGenerator) -> UInt64 {
        var pause = Double(min(initialMilliseconds, maximumMilliseconds)) * 1000
        let longest = Double(maximumMilliseconds) * 1000
        var left = pauses
        while left > 0, pause < longest {
            pause = min(pause * multiplier, longest)
            // A factor of 1 never reaches the maximum.
            left = multiplier == 1 ? 0 : left - 1
        }
        let width = UInt64(pause * jitter * 2)
        let least = UInt64(pause) - min(UInt64(pause), width / 2)
        return least + (width == 0 ? 0 : random.below(width + 1))
    }
}
