// Latencies.swift: how long many calls took, in fixed memory.

internal import Histogram

/// How long many calls took.
struct Latencies: Sendable {
    private var histogram = Histogram<UInt64>(
        highestTrackableValue: Limits.measuredNanoseconds, numberOfSignificantValueDigits: .two)
    /// How many there are.
    private(set) var count: UInt64 = 0
    private var total: UInt64 = 0
    private var shortest = UInt64.max
    private var longest: UInt64 = 0

    /// Adds one, in nanoseconds.
    mutating func add(_ nanoseconds: UInt64) {
        histogram.record(min(nanoseconds, Limits.measuredNanoseconds))
        count += 1
        total += nanoseconds
        shortest = min(shortest, nanoseconds)
        longest = max(longest, nanoseconds)
    }

    /// Adds those of another.
    mutating func add(_ other: Latencies) {
        histogram.add(other.histogram)
        count += other.count
        total += other.total
        shortest = min(shortest, other.shortest)
        longest = max(longest, other.longest)
    }

    /// The shortest, in microseconds.
    var minimum: Double { count == 0 ? 0 : Double(shortest) / 1_000 }
    /// The mean, in microseconds.
    var mean: Double { count == 0 ? 0 : Double(total) / Double(count) / 1_000 }
    /// The longest, in microseconds.
    var maximum: Double { Double(longest) / 1_000 }

    /// What so many percent of them are not above, in microseconds.
    func percentile(_ percent: Double) -> Double {
        count == 0 ? 0 : min(Double(histogram.valueAtPercentile(percent)) / 1_000, maximum)
    }
}

/// Microseconds for people: `85.3 µs`, `1.25 ms`, `2.5 s`.
func shortSpan(microseconds: Double) -> String {
    if microseconds < 1_000 { return "\(oneDecimal(microseconds)) µs" }
    let (value, unit) = microseconds < 1_000_000 ? (microseconds / 1_000, "ms") : (microseconds / 1_000_000, "s")
    return "\(decimal(milli: UInt64(clamping: whole(value * 100)) * 10)) \(unit)"
}
