// RoundTripEstimate.swift: the smoothed round-trip time of one edge and its variation.
//
// Source: RFC 6298, section 2, with its gains of 1/8 and 1/4.

/// The round-trip time of one edge, smoothed, in nanoseconds.
public struct RoundTripEstimate: Hashable, Sendable {
    /// The smoothed round-trip time; 0 before the first sample.
    public private(set) var smoothedNanoseconds: UInt64 = 0
    /// The smoothed distance of samples from it.
    public private(set) var variationNanoseconds: UInt64 = 0
    /// The number of samples taken.
    public private(set) var sampleCount: UInt64 = 0

    /// Makes an estimate without samples.
    public init() {}

    /// Takes a sample; samples above a minute count as a minute.
    public mutating func add(nanoseconds: UInt64) {
        let sample = min(nanoseconds, 60_000_000_000)
        if sampleCount == 0 {
            smoothedNanoseconds = sample
            variationNanoseconds = sample / 2
        } else {
            let distance = sample > smoothedNanoseconds ? sample - smoothedNanoseconds : smoothedNanoseconds - sample
            variationNanoseconds = variationNanoseconds / 4 * 3 + distance / 4
            smoothedNanoseconds = smoothedNanoseconds / 8 * 7 + sample / 8
        }
        sampleCount += 1
    }

    /// The longest answer time that is still ordinary, in milliseconds, rounded up.
    var ordinaryCeilingMilliseconds: UInt64 {
        (smoothedNanoseconds + 4 * variationNanoseconds + 999_999) / 1_000_000
    }
}
