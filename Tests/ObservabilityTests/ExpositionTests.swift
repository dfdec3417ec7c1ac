// ExpositionTests.swift: the exact Prometheus text of every kind of metric.

import CoreMetrics
import Observability
import Testing

@Suite("Prometheus exposition")
struct ExpositionTests {
    private let rejectedNone = """
        # TYPE hansa_metrics_rejected_series_total counter
        hansa_metrics_rejected_series_total 0

        """

    @Test("Counters and gauges are written with help, type and sorted labels, in order of name")
    func countersAndGauges() {
        let registry = MetricsRegistry(help: ["calls_total": "Calls, by method."])
        registry.makeMeter(label: "hosts", dimensions: []).set(Int64(12))
        registry.makeMeter(label: "load", dimensions: []).set(0.25)
        registry.makeCounter(label: "calls_total", dimensions: [("method", "b"), ("code", "ok")]).increment(by: 2)
        registry.makeCounter(label: "calls_total", dimensions: [("code", "ok"), ("method", "a")]).increment(by: 1)
        #expect(
            registry.exposition() == """
                # HELP calls_total Calls, by method.
                # TYPE calls_total counter
                calls_total{code="ok",method="a"} 1
                calls_total{code="ok",method="b"} 2

                """ + rejectedNone + """
                    # TYPE hosts gauge
                    hosts 12
                    # TYPE load gauge
                    load 0.25

                    """)
    }

    @Test("A timer is a histogram in seconds with cumulative buckets")
    func timers() {
        let registry = MetricsRegistry(bounds: ["wait_seconds": [0.1, 1]])
        let timer = registry.makeTimer(label: "wait_seconds", dimensions: [("region", "uk")])
        for nanoseconds in [50_000_000, 100_000_000, 500_000_000, 3_000_000_000] as [Int64] {
            timer.recordNanoseconds(nanoseconds)
        }
        #expect(
            registry.exposition() == rejectedNone + """
                # TYPE wait_seconds histogram
                wait_seconds_bucket{region="uk",le="0.1"} 2
                wait_seconds_bucket{region="uk",le="1"} 3
                wait_seconds_bucket{region="uk",le="+Inf"} 4
                wait_seconds_sum{region="uk"} 3.65
                wait_seconds_count{region="uk"} 4

                """)
    }

    @Test("A recorder is a histogram when it aggregates, else a gauge")
    func recorders() {
        let registry = MetricsRegistry(bounds: ["bytes": [10]])
        registry.makeRecorder(label: "bytes", dimensions: [], aggregate: true).record(Int64(11))
        registry.makeRecorder(label: "last_bytes", dimensions: [], aggregate: false).record(Int64(11))
        let text = registry.exposition()
        #expect(text.contains("bytes_bucket{le=\"10\"} 0\nbytes_bucket{le=\"+Inf\"} 1\nbytes_sum 11\nbytes_count 1\n"))
        #expect(text.contains("# TYPE last_bytes gauge\nlast_bytes 11\n"))
    }

    @Test("Label values and help are escaped, and names made of allowed characters")
    func escaping() {
        let registry = MetricsRegistry(help: ["a_b_c": "one\\two\nthree \"four\""])
        registry.makeCounter(label: "a.b-c", dimensions: [("9 lives", "say \"hi\"\\\n✓"), ("", "none")])
            .increment(by: 1)
        #expect(
            registry.exposition() == """
                # HELP a_b_c one\\\\two\\nthree "four"
                # TYPE a_b_c counter
                a_b_c{_="none",_9_lives="say \\"hi\\"\\\\\\n✓"} 1

                """ + rejectedNone)
    }

    @Test("Undefined and infinite numbers are written as Prometheus reads them")
    func specialNumbers() {
        let registry = MetricsRegistry()
        registry.makeMeter(label: "a", dimensions: []).set(Double.nan)
        registry.makeMeter(label: "b", dimensions: []).set(Double.infinity)
        registry.makeMeter(label: "c", dimensions: []).set(-Double.infinity)
        registry.makeMeter(label: "d", dimensions: []).set(1e300)
        let lines = registry.exposition().split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(lines == ["a NaN", "b +Inf", "c -Inf", "d 1e+300", "hansa_metrics_rejected_series_total 0"])
    }

    @Test("The same label and dimensions are the same series, in any order of dimensions")
    func sharedSeries() {
        let registry = MetricsRegistry()
        registry.makeCounter(label: "c", dimensions: [("a", "1"), ("b", "2")]).increment(by: 1)
        registry.makeCounter(label: "c", dimensions: [("b", "2"), ("a", "1")]).increment(by: 1)
        #expect(registry.exposition().contains("c{a=\"1\",b=\"2\"} 2\n"))
    }

    @Test("A series that contradicts its metric's type works and is only counted")
    func typeConflict() {
        let registry = MetricsRegistry()
        registry.makeCounter(label: "x", dimensions: []).increment(by: 1)
        registry.makeMeter(label: "x", dimensions: []).set(Int64(9))
        let text = registry.exposition()
        #expect(text.contains("# TYPE x counter\nx 1\n"))
        #expect(text.contains("hansa_metrics_rejected_series_total 1\n"))
    }

    @Test("A metric has at most 1000 series")
    func seriesLimit() {
        let registry = MetricsRegistry()
        for number in 0...ObservabilityLimits.seriesPerMetric {
            registry.makeCounter(label: "x", dimensions: [("n", "\(number)")]).increment(by: 1)
        }
        let lines = registry.exposition().split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("x{") }.count == ObservabilityLimits.seriesPerMetric)
        #expect(lines.contains("hansa_metrics_rejected_series_total 1"))
    }

    @Test("A counter never goes down")
    func counterOnlyGrows() {
        let registry = MetricsRegistry()
        let counter = registry.makeFloatingPointCounter(label: "x", dimensions: [])
        counter.increment(by: 1.5)
        counter.increment(by: -1)
        counter.increment(by: .nan)
        #expect(registry.exposition().contains("x 1.5\n"))
    }

    @Test("A destroyed series is gone, and its metric with the last one")
    func destroy() {
        let registry = MetricsRegistry()
        let timer = registry.makeTimer(label: "t", dimensions: [])
        registry.destroyTimer(timer)
        #expect(registry.exposition() == rejectedNone)
    }

    @Test("Increments from many tasks are all counted")
    func concurrency() async {
        let registry = MetricsRegistry()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let counter = registry.makeCounter(label: "x", dimensions: [])
                    for _ in 0..<1_000 { counter.increment(by: 1) }
                }
            }
        }
        #expect(registry.exposition().contains("x 8000\n"))
    }
}
