// MetricValues.swift: the numbers behind one series each; safe from any thread, never blocking for long.
//
// Handlers of swift-metrics. What they mean on the wire: Exposition.swift.

import CoreMetrics
import Synchronization

/// A series' identity within the registry.
struct SeriesKey: Hashable, Sendable {
    var name: String
    /// The labels as they are written, sorted: `region="uk",state="alive"`; empty without labels.
    var labels: String
}

/// A number that only grows.
final class CounterValue: CounterHandler, FloatingPointCounterHandler {
    let key: SeriesKey
    private let value = Mutex<Double>(0)

    init(key: SeriesKey) { self.key = key }

    var current: Double { value.withLock { $0 } }

    func increment(by amount: Int64) { increment(by: Double(amount)) }

    /// Adds `amount`; a counter never goes down, so that negative and undefined amounts count as nothing.
    func increment(by amount: Double) {
        guard amount > 0, amount.isFinite else { return }
        value.withLock { $0 += amount }
    }

    func reset() { value.withLock { $0 = 0 } }
}

/// A number that goes up and down.
final class GaugeValue: MeterHandler, RecorderHandler {
    let key: SeriesKey
    private let value = Mutex<Double>(0)

    init(key: SeriesKey) { self.key = key }

    var current: Double { value.withLock { $0 } }

    func set(_ number: Int64) { set(Double(number)) }
    func set(_ number: Double) { value.withLock { $0 = number } }
    func increment(by amount: Double) { value.withLock { $0 += amount } }
    func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    func record(_ number: Int64) { set(Double(number)) }
    func record(_ number: Double) { set(number) }
}

/// How often values fell into fixed ranges, with their sum.
final class HistogramValue: TimerHandler, RecorderHandler {
    struct Counts: Sendable {
        /// One for each bucket, and a last one for what is above all of them; not cumulative.
        var buckets: [UInt64]
        var sum: Double = 0
    }

    let key: SeriesKey
    /// The buckets' upper bounds, ascending; a value equal to a bound is within it.
    let bounds: [Double]
    private let counts: Mutex<Counts>

    init(key: SeriesKey, bounds: [Double]) {
        self.key = key
        self.bounds = bounds
        counts = Mutex(Counts(buckets: Array(repeating: 0, count: bounds.count + 1)))
    }

    var current: Counts { counts.withLock { $0 } }

    func record(_ number: Int64) { record(Double(number)) }

    /// Counts a value; an undefined one counts as nothing.
    func record(_ number: Double) {
        guard !number.isNaN else { return }
        let bucket = firstBucket(holding: number)
        counts.withLock { counts in
            counts.buckets[bucket] += 1
            counts.sum += number
        }
    }

    /// Durations are kept in seconds, the base unit of Prometheus.
    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }

    private func firstBucket(holding number: Double) -> Int {
        var low = 0
        var high = bounds.count
        while low < high {
            let middle = (low + high) / 2
            if number <= bounds[middle] { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
