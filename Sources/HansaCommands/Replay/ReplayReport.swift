// ReplayReport.swift: the summary of a replay, for people and for programs.
//
// Prints only; counting is ReplayTally. Fields: docs/cli.md, "Replay".

internal import Basics
internal import HansaMessages
internal import Histogram

/// The summary of a replay.
struct ReplayReport {
    /// The run's name.
    var run: String
    /// What was counted.
    var tally: ReplayTally
    /// How long the operations took together, in milliseconds.
    var milliseconds: UInt64

    private var seconds: Double { Double(max(1, milliseconds)) / 1_000 }
    private var rate: Double { Double(tally.operations) / seconds }
    private static let percentiles = [50.0, 90.0, 99.0]

    private var latencies: [(title: String, field: String, Histogram<UInt32>)] {
        [
            ("placed at home", "home", tally.homeLatency), ("spilled", "spilled", tally.spillLatency),
            ("refused", "refused", tally.refusalLatency), ("released", "released", tally.releaseLatency),
        ]
    }

    private var sortedSpills: [(key: SpillPath, value: UInt32)] { tally.spills.sorted { $0.key < $1.key } }
    private var sortedFailures: [(key: String, value: FailureTally)] { tally.failures.sorted { $0.key < $1.key } }
    private var sortedReasons: [(key: String, value: UInt32)] {
        tally.reasons.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    }

    // MARK: For people

    /// The tables.
    var text: String {
        [summary, regionTable, spillTable, reasonTable, failureTable, latencyTable].filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    private var summary: String {
        let earlier = tally.sum(\.endedEarlier)
        let retries = tally.retries == 0 ? "" : ", \(grouped(tally.retries)) retries"
        return "run \(run): \(grouped(tally.operations)) operations on \(grouped(tally.sum(\.tasks))) tasks in "
            + "\(oneDecimal(seconds)) s, \(oneDecimal(rate))/s\(retries)\n"
            + (earlier == 0
                ? "" : "\(grouped(earlier)) tasks were over already: an earlier run with this name had ended them\n")
    }

    private var regionTable: String {
        var table = Table([
            .words("REGION"), .number("HOSTS"), .number("TASKS"), .number("AT HOME"), .number("SPILLED"),
            .number("FOR OTHERS"), .number("REFUSED"), .number("RELEASED"), .number("ERRORS"),
        ])
        func add(_ name: String, _ value: ((RegionTally) -> UInt32) -> UInt32) {
            let parts: [(RegionTally) -> UInt32] = [
                \.hosts, \.tasks, \.atHome, \.spilled, \.servedForOthers, \.refused, \.released, \.failed,
            ]
            table.add([name] + parts.map { grouped(value($0)) })
        }
        for region in tally.regions { add(region.region.text) { $0(region) } }
        add("all") { tally.sum($0) }
        return table.text(empty: "")
    }

    private var spillTable: String {
        if tally.spills.isEmpty { return "" }
        var table = Table([.words("SPILLED FROM"), .words("TO"), .number("TASKS")])
        for (path, count) in sortedSpills { table.add([path.from, path.to, grouped(count)]) }
        return table.text(empty: "")
    }

    private var reasonTable: String {
        if tally.reasons.isEmpty { return "" }
        var table = Table([.words("REFUSED BECAUSE"), .number("TASKS")])
        for (code, count) in sortedReasons { table.add([code, grouped(count)]) }
        return table.text(empty: "")
    }

    private var failureTable: String {
        if tally.failures.isEmpty { return "" }
        var table = Table([.words("ERROR"), .number("COUNT"), .words("FIRST ONE")])
        for (code, failure) in sortedFailures { table.add([code, grouped(failure.count), failure.example]) }
        return table.text(empty: "")
    }

    private var latencyTable: String {
        var table = Table([
            .words("LATENCY"), .number("COUNT"), .number("P50"), .number("P90"), .number("P99"), .number("MAX"),
        ])
        for (title, _, histogram) in latencies where histogram.totalCount > 0 {
            let values = ReplayReport.percentiles.map { span(microseconds: histogram.valueAtPercentile($0)) }
            table.add([title, grouped(histogram.totalCount)] + values + [span(microseconds: histogram.max)])
        }
        return table.text(empty: "nothing was measured")
    }

    // MARK: For programs

    /// The object.
    var json: String {
        var writer = JSONWriter(pretty: true, printsDefaults: true)
        writer.object { json in
            json.field("run", run)
            json.field("seconds", seconds)
            json.field("operations", tally.operations)
            json.field("operationsPerSecond", (rate * 10).rounded() / 10)
            json.field("retries", tally.retries)
            json.field("total", region("all") { tally.sum($0) })
            json.repeated("regions", tally.regions.map { each in region(each.region.text) { $0(each) } })
            json.repeated("spills", sortedSpills.map { spill($0, $1) })
            json.repeated("refusals", sortedReasons.map { count($0, $1) })
            json.repeated("errors", sortedFailures.map { count($0, $1.count, example: $1.example) })
            json.field(
                "latencies",
                JSONFields { json in
                    for (_, field, histogram) in latencies { json.field(field, latency(histogram)) }
                })
        }
        return writer.text
    }

    private func region(_ name: String, _ value: ((RegionTally) -> UInt32) -> UInt32) -> JSONFields {
        let parts: [(String, UInt32)] = [
            ("hosts", value(\.hosts)), ("tasks", value(\.tasks)), ("placedAtHome", value(\.atHome)),
            ("spilled", value(\.spilled)), ("servedForOthers", value(\.servedForOthers)),
            ("refused", value(\.refused)), ("released", value(\.released)), ("errors", value(\.failed)),
            ("endedEarlier", value(\.endedEarlier)),
        ]
        return JSONFields { json in
            json.field("region", name)
            for (name, count) in parts { json.field(name, count) }
        }
    }

    private func spill(_ path: SpillPath, _ tasks: UInt32) -> JSONFields {
        JSONFields { json in
            json.field("from", path.from)
            json.field("to", path.to)
            json.field("tasks", tasks)
        }
    }

    private func count(_ code: String, _ count: UInt32, example: String = "") -> JSONFields {
        JSONFields { json in
            json.field("code", code)
            json.field("count", count)
            if !example.isEmpty { json.field("example", example) }
        }
    }

    private func latency(_ histogram: Histogram<UInt32>) -> JSONFields {
        JSONFields { json in
            json.field("count", UInt32(clamping: histogram.totalCount))
            for percentile in ReplayReport.percentiles {
                let value = histogram.totalCount == 0 ? 0 : histogram.valueAtPercentile(percentile)
                json.field("p\(Int(percentile))Ms", Double(value) / 1_000)
            }
            json.field("maxMs", histogram.totalCount == 0 ? 0 : Double(histogram.max) / 1_000)
        }
    }
}
