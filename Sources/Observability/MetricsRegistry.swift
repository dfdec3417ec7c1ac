// MetricsRegistry.swift: where every metric of the process lives; the backend of swift-metrics.
//
// Writes nothing by itself: `exposition()` in Exposition.swift does. Names: docs/observability.md.

public import CoreMetrics
import Synchronization

/// A backend of swift-metrics that keeps every series in memory and writes them as Prometheus text.
///
/// Timers become histograms in seconds, aggregating recorders histograms, other recorders and meters gauges. The same
/// label with the same dimensions gives the same series. A series that contradicts the metric's type, or is one too
/// many, works and is not exported; ``rejectedSeriesName`` counts those.
public final class MetricsRegistry: MetricsFactory {
    /// The metric that counts the series that are not exported.
    public static let rejectedSeriesName = "hansa_metrics_rejected_series_total"

    /// 1, 2.5, 5 in every decade from 10 µs to 100 s.
    public static let durationBounds: [Double] = [
        0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5,
        1, 2.5, 5, 10, 25, 50, 100,
    ]
    /// The powers of four from 1 to 2^30, for sizes and counts.
    public static let sizeBounds: [Double] = (0...15).map { Double(UInt64(1) << (2 * UInt64($0))) }

    /// What a series holds.
    enum Series: Sendable {
        case counter(CounterValue)
        case gauge(GaugeValue)
        case histogram(HistogramValue)

        var type: String {
            switch self {
            case .counter: "counter"
            case .gauge: "gauge"
            case .histogram: "histogram"
            }
        }
    }

    /// All series of one name, by their labels.
    struct Family: Sendable {
        var type: String
        var series: [String: Series] = [:]
    }

    let families = Mutex<[String: Family]>([:])
    let help: [String: String]
    private let bounds: [String: [Double]]
    private let rejected = CounterValue(key: SeriesKey(name: MetricsRegistry.rejectedSeriesName, labels: ""))

    /// Makes a registry.
    ///
    /// - Parameters:
    ///   - help: What each metric means, by its exported name.
    ///   - bounds: Bucket bounds, ascending, by exported name, where the usual ones do not fit.
    public init(help: [String: String] = [:], bounds: [String: [Double]] = [:]) {
        self.help = help
        self.bounds = bounds.mapValues { $0.sorted() }
        families.withLock {
            $0[Self.rejectedSeriesName] = Family(type: "counter", series: ["": .counter(rejected)])
        }
    }

    /// A counter; part of `MetricsFactory`.
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        counter(label, dimensions)
    }

    /// A counter with fractions; part of `MetricsFactory`.
    public func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        counter(label, dimensions)
    }

    /// A gauge; part of `MetricsFactory`.
    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    /// A histogram when `aggregate` is true, else a gauge; part of `MetricsFactory`.
    public func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        guard aggregate else { return gauge(label, dimensions) }
        return histogram(label, dimensions, usualBounds: Self.sizeBounds)
    }

    /// A histogram in seconds; part of `MetricsFactory`.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label, dimensions, usualBounds: Self.durationBounds)
    }

    /// Takes a series out; part of `MetricsFactory`.
    public func destroyCounter(_ handler: any CounterHandler) {
        if let value = handler as? CounterValue { remove(value.key) }
    }

    /// Takes a series out; part of `MetricsFactory`.
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {
        if let value = handler as? CounterValue { remove(value.key) }
    }

    /// Takes a series out; part of `MetricsFactory`.
    public func destroyMeter(_ handler: any MeterHandler) {
        if let value = handler as? GaugeValue { remove(value.key) }
    }

    /// Takes a series out; part of `MetricsFactory`.
    public func destroyRecorder(_ handler: any RecorderHandler) {
        if let value = handler as? GaugeValue { remove(value.key) }
        if let value = handler as? HistogramValue { remove(value.key) }
    }

    /// Takes a series out; part of `MetricsFactory`.
    public func destroyTimer(_ handler: any TimerHandler) {
        if let value = handler as? HistogramValue { remove(value.key) }
    }

    private func counter(_ label: String, _ dimensions: [(String, String)]) -> CounterValue {
        let key = SeriesKey(label: label, dimensions: dimensions, isHistogram: false)
        if case .counter(let value) = series(key, { .counter(CounterValue(key: key)) }) { return value }
        return CounterValue(key: key)
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeValue {
        let key = SeriesKey(label: label, dimensions: dimensions, isHistogram: false)
        if case .gauge(let value) = series(key, { .gauge(GaugeValue(key: key)) }) { return value }
        return GaugeValue(key: key)
    }

    private func histogram(
        _ label: String, _ dimensions: [(String, String)], usualBounds: [Double]
    ) -> HistogramValue {
        let key = SeriesKey(label: label, dimensions: dimensions, isHistogram: true)
        let bounds = bounds[key.name] ?? usualBounds
        if case .histogram(let value) = series(key, { .histogram(HistogramValue(key: key, bounds: bounds)) }) {
            return value
        }
        return HistogramValue(key: key, bounds: bounds)
    }

    /// The series for `key`, made when there is none; nil when it may not be exported.
    private func series(_ key: SeriesKey, _ make: () -> Series) -> Series? {
        let made = make()
        let found: Series? = families.withLock { families in
            var family = families[key.name] ?? Family(type: made.type)
            guard family.type == made.type else { return nil }
            if let existing = family.series[key.labels] { return existing }
            guard family.series.count < ObservabilityLimits.seriesPerMetric else { return nil }
            families[key.name] = nil
            family.series[key.labels] = made
            families[key.name] = family
            return made
        }
        if found == nil { rejected.increment(by: Int64(1)) }
        return found
    }

    private func remove(_ key: SeriesKey) {
        families.withLock { families in
            families[key.name]?.series[key.labels] = nil
            if families[key.name]?.series.isEmpty == true { families[key.name] = nil }
        }
    }
}
