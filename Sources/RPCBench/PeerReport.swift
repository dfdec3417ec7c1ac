// PeerReport.swift: the medians and the spread of what peers did, as JSON and as a table.

internal import Foundation

/// What one peer did under one load, over all repeats.
public struct PeerReport: Codable, Sendable {
    /// The peer's name.
    public var peer: String
    /// Connections.
    public var connections: Int
    /// Calls in flight over all connections; 0 in an open loop.
    public var inFlight: Int
    /// Calls a second that were begun, in an open loop.
    public var rate: Double?
    /// Median over the repeats.
    public var callsPerSecond: Double
    /// The lowest and the highest of the repeats.
    public var callsPerSecondRange: [Double]
    /// Median over the repeats, in microseconds.
    public var p50: Double
    /// Median over the repeats, in microseconds.
    public var p99: Double
    /// Median over the repeats, in microseconds; nil when the client does not say.
    public var p999: Double?
    /// Median over the repeats, in microseconds of processor time.
    public var serverMicroseconds: Double
    /// Median over the repeats, in microseconds of processor time.
    public var clientMicroseconds: Double
    /// Median over the repeats, in MiB.
    public var serverMebibytes: Double
    /// How often it ran.
    public var repeats: Int

    enum CodingKeys: String, CodingKey {
        case peer, connections, repeats, rate
        case inFlight = "in_flight"
        case callsPerSecond = "calls_per_second"
        case callsPerSecondRange = "calls_per_second_range"
        case p50 = "p50_us"
        case p99 = "p99_us"
        case p999 = "p999_us"
        case serverMicroseconds = "server_cpu_us_per_call"
        case clientMicroseconds = "client_cpu_us_per_call"
        case serverMebibytes = "server_rss_mib"
    }

    /// Sums the runs of one peer up.
    ///
    /// - Precondition: there is at least one.
    public init(_ peer: Peer, _ load: PeerLoad, _ runs: [PeerFigures]) {
        precondition(!runs.isEmpty, "a report needs a run")
        self.peer = peer.name
        connections = load.connections
        inFlight = load.inFlight
        rate = load.rate
        callsPerSecond = PeerReport.median(runs.map(\.callsPerSecond))
        callsPerSecondRange = [runs.map(\.callsPerSecond).min() ?? 0, runs.map(\.callsPerSecond).max() ?? 0]
        p50 = PeerReport.median(runs.map(\.p50))
        p99 = PeerReport.median(runs.map(\.p99))
        let tails = runs.compactMap(\.p999)
        p999 = tails.isEmpty ? nil : PeerReport.median(tails)
        serverMicroseconds = PeerReport.median(runs.map(\.serverMicroseconds))
        clientMicroseconds = PeerReport.median(runs.map(\.clientMicroseconds))
        serverMebibytes = PeerReport.median(runs.map(\.serverMebibytes))
        repeats = runs.count
    }

    /// The middle of the values, or the mean of the two in the middle.
    ///
    /// - Precondition: there is at least one.
    public static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    /// All reports as a JSON array.
    public static func json(_ reports: [PeerReport]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return String(decoding: try encoder.encode(reports), as: UTF8.self) + "\n"
    }

    /// All reports as a table for people.
    public static func table(_ reports: [PeerReport]) -> String {
        var lines = [
            "| load | peer | calls/s | lowest–highest | p50 µs | p99 µs | p999 µs | server µs | client µs | server MiB |"
        ]
        lines.append("|---|---|---|---|---|---|---|---|---|---|")
        for report in reports {
            let load = PeerLoad(connections: report.connections, inFlight: report.inFlight, rate: report.rate)
            let range = report.callsPerSecondRange.map { "\(Int($0))" }.joined(separator: "–")
            lines.append(
                "| \(load.text) | \(report.peer) | \(Int(report.callsPerSecond)) | \(range) "
                    + "| \(text(report.p50)) | \(text(report.p99)) | \(report.p999.map(text) ?? "–") "
                    + "| \(text(report.serverMicroseconds)) "
                    + "| \(text(report.clientMicroseconds)) | \(text(report.serverMebibytes)) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(_ value: Double) -> String { String(format: value < 10 ? "%.2f" : "%.1f", value) }
}
