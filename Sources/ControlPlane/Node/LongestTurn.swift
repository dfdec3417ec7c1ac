// LongestTurn.swift: the longest turn of an event loop in the last minute, second by second.
//
// A value without a clock: the second comes in.

/// The longest turns of the last ``Limits/turnSeconds`` seconds.
struct LongestTurn {
    private var seconds: [UInt64]
    private var newest: UInt64 = 0

    init() {
        seconds = Array(repeating: 0, count: Limits.turnSeconds)
    }

    /// A turn of so many nanoseconds ended in `second` of a clock that only grows.
    mutating func ended(_ nanoseconds: UInt64, second: UInt64) {
        advance(to: second)
        let place = Int(newest % UInt64(seconds.count))
        seconds[place] = max(seconds[place], nanoseconds)
    }

    /// The longest turn, in nanoseconds, of the seconds up to `second`.
    mutating func nanoseconds(second: UInt64) -> UInt64 {
        advance(to: second)
        return seconds.max() ?? 0
    }

    private mutating func advance(to second: UInt64) {
        guard second > newest else { return }
        for passed in 1...min(second - newest, UInt64(seconds.count)) {
            seconds[Int((newest + passed) % UInt64(seconds.count))] = 0
        }
        // Where more passed than are kept, all of them were emptied.
        newest = second
    }
}
