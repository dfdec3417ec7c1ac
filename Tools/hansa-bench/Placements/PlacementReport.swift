// PlacementReport.swift: what placements cost, as medians over the rounds: JSON for programs, a table for people.

import Foundation
import RPCBench

/// What one run of one kind of calls cost.
struct PlacementFigures: Sendable {
    var perSecond = 0.0
    var p50 = 0.0
    var p99 = 0.0
    var p999 = 0.0
    var nodeMicroseconds = 0.0
    /// The node that lent the GPUs; nil at home.
    var providerMicroseconds: Double?
    var clientMicroseconds = 0.0
    var writtenBytes = 0.0
    var mebibytes = 0.0

    /// The figures of a peer of `hansa-bench rpc`.
    init(_ peer: PeerFigures) {
        perSecond = peer.callsPerSecond
        p50 = peer.p50
        p99 = peer.p99
        p999 = peer.p999 ?? 0
        nodeMicroseconds = peer.serverMicroseconds
        clientMicroseconds = peer.clientMicroseconds
        writtenBytes = peer.serverWrittenBytes
        mebibytes = peer.serverMebibytes
    }

    /// The figures of calls that one or two nodes answered, the provider last.
    init(_ outcome: PlacementOutcome, _ spans: [UsageSpan], client: UsageSpan) {
        let sorted = outcome.latencies.sorted()
        let calls = Double(sorted.count)
        guard let node = spans.first, calls > 0, outcome.nanoseconds > 0 else { return }
        func part(_ share: Double) -> Double { Double(sorted[Int(Double(sorted.count - 1) * share)]) / 1e3 }
        perSecond = calls / Double(outcome.nanoseconds) * 1e9
        (p50, p99, p999) = (part(0.5), part(0.99), part(0.999))
        nodeMicroseconds = node.processorSeconds / calls * 1e6
        providerMicroseconds = spans.dropFirst().first.map { $0.processorSeconds / calls * 1e6 }
        clientMicroseconds = client.processorSeconds / calls * 1e6
        writtenBytes = spans.reduce(0) { $0 + $1.writtenBytes } / calls
        mebibytes = node.mebibytes
    }
}

/// What a process used in the time that is measured, over several stretches of it.
struct UsageSpan: Sendable {
    var processorSeconds = 0.0
    var writtenBytes = 0.0
    var mebibytes = 0.0

    mutating func add(from begin: ProcessUsage, to end: ProcessUsage) {
        processorSeconds += end.processorSeconds - begin.processorSeconds
        writtenBytes += end.writtenBytes - begin.writtenBytes
        mebibytes = end.residentMebibytes
    }
}

/// The medians of one kind of calls under one load.
struct PlacementReport: Codable {
    var system: String
    var operation: String
    var load: String
    var rounds: Int
    var perSecond: Double
    var lowest: Double
    var highest: Double
    var p50: Double
    var p99: Double
    var p999: Double
    var nodeMicroseconds: Double
    var providerMicroseconds: Double?
    var clientMicroseconds: Double
    var writtenBytes: Double
    var mebibytes: Double

    enum CodingKeys: String, CodingKey {
        case system, operation, load, rounds, lowest, highest
        case perSecond = "per_second"
        case p50 = "p50_us"
        case p99 = "p99_us"
        case p999 = "p999_us"
        case nodeMicroseconds = "node_cpu_us"
        case providerMicroseconds = "provider_cpu_us"
        case clientMicroseconds = "client_cpu_us"
        case writtenBytes = "written_bytes"
        case mebibytes = "node_rss_mib"
    }

    init(_ row: PlacementRow, _ runs: [PlacementFigures]) {
        func median(_ figure: KeyPath<PlacementFigures, Double>) -> Double {
            PeerReport.median(runs.map { $0[keyPath: figure] })
        }
        (system, operation, load, rounds) = (row.system, row.operation, row.load, runs.count)
        perSecond = median(\.perSecond)
        lowest = runs.map(\.perSecond).min() ?? 0
        highest = runs.map(\.perSecond).max() ?? 0
        (p50, p99, p999) = (median(\.p50), median(\.p99), median(\.p999))
        nodeMicroseconds = median(\.nodeMicroseconds)
        let providers = runs.compactMap(\.providerMicroseconds)
        providerMicroseconds = providers.isEmpty ? nil : PeerReport.median(providers)
        clientMicroseconds = median(\.clientMicroseconds)
        writtenBytes = median(\.writtenBytes)
        mebibytes = median(\.mebibytes)
    }

    static func json(_ reports: [PlacementReport]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return String(decoding: try encoder.encode(reports), as: UTF8.self) + "\n"
    }

    static func table(_ reports: [PlacementReport]) -> String {
        var lines = [
            "| load | operation | system | a second | lowest–highest | p50 µs | p99 µs | p999 µs | node µs CPU | client µs CPU | B written |",
            "|---|---|---|---|---|---|---|---|---|---|---|",
        ]
        for report in reports {
            let node = [report.nodeMicroseconds, report.providerMicroseconds].compactMap { $0.map(short) }
            let cells = [
                report.load, report.operation, report.system, "\(Int(report.perSecond))",
                "\(Int(report.lowest))–\(Int(report.highest))", short(report.p50), short(report.p99),
                short(report.p999), node.joined(separator: " and "), short(report.clientMicroseconds),
                "\(Int(report.writtenBytes))",
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func short(_ value: Double) -> String { String(format: value < 100 ? "%.1f" : "%.0f", value) }
}

/// What a line of the report is about.
struct PlacementRow: Hashable {
    var load: String
    var operation: String
    var system: String
}
