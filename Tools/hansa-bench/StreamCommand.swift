// StreamCommand.swift: `hansa-bench stream`: a stream of messages beside the same bytes over bare TLS.

import ArgumentParser
import Foundation
import RPCBench

struct StreamCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stream",
        abstract: "Read a stream of messages, beside the same bytes over bare TLS.",
        discussion: """
            One connection, client and server in processes of their own, runs interleaved. The bare stream is OpenSSL
            over a blocking socket with full records and no messages. Figures: docs/performance.md.
            """)

    @Option(help: "The size of a message, in bytes.")
    var bytes: UInt32 = 1024

    @Option(help: "How often each stream runs.")
    var repeats = 3

    @Option(help: "How long each runs before it counts, in seconds.")
    var warm = 1.0

    @Option(help: "How long each counts, in seconds.")
    var seconds = 3.0

    @Option(name: .shortAndLong, help: "text or json.")
    var output: AllocatorCommand.OutputForm = .text

    /// What `-o json` prints for each stream.
    private struct Report: Codable {
        var stream: String
        var message_bytes: UInt32
        var mib_per_second: Double
        var mib_per_second_range: [Double]
        var server_cpu_us_per_message: Double
        var client_cpu_us_per_message: Double
        var ratio_to_bare: Double
    }

    func validate() throws {
        guard (1...1_048_576).contains(bytes), (1...100).contains(repeats), warm >= 0, seconds > 0, seconds <= 3600
        else { throw ValidationError("--bytes must be 1 to 1048576, --repeats 1 to 100, --seconds above 0") }
    }

    func run() throws {
        let certificates = try BenchCertificates()
        defer { certificates.remove() }
        let reports = reports(try measure(peers(certificates.folder)))
        switch output {
        case .text:
            for report in reports {
                print(
                    "\(report.stream): \(Int(report.mib_per_second)) MiB/s "
                        + "(\(report.mib_per_second_range.map { "\(Int($0))" }.joined(separator: "–"))), "
                        + String(format: "%.2f of bare TLS, ", report.ratio_to_bare)
                        + String(format: "server %.2f µs, ", report.server_cpu_us_per_message)
                        + String(format: "client %.2f µs a message", report.client_cpu_us_per_message))
            }
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            print(String(decoding: try encoder.encode(reports), as: UTF8.self))
        }
    }

    private func peers(_ folder: String) -> [Peer] {
        let program = CommandLine.arguments[0]
        let client = [program, "rpc-client", "--certificates", folder, "--stream-bytes", "\(bytes)"]
        return [
            Peer(
                name: "bare TLS", server: [program, "raw-stream", "--certificates", folder], client: client + ["--raw"]),
            Peer(name: "hansa", server: [program, "rpc-server", "--certificates", folder], client: client),
        ]
    }

    private func measure(_ peers: [Peer]) throws -> [(peer: Peer, runs: [PeerFigures])] {
        var port = 20_000 + Int(getpid()) % 20_000
        var all = peers.map { (peer: $0, runs: [PeerFigures]()) }
        for _ in 0..<repeats {
            for index in all.indices {
                port += 1
                all[index].runs.append(
                    try PeerRun.measure(
                        all[index].peer, PeerLoad(connections: 1, inFlight: 1), warmSeconds: warm, seconds: seconds,
                        port: port))
            }
        }
        return all
    }

    private func reports(_ all: [(peer: Peer, runs: [PeerFigures])]) -> [Report] {
        let reports = all.map { PeerReport($0.peer, PeerLoad(connections: 1, inFlight: 1), $0.runs) }
        let mebibytes = Double(bytes) / 1_048_576
        return reports.map { report in
            Report(
                stream: report.peer, message_bytes: bytes, mib_per_second: report.callsPerSecond * mebibytes,
                mib_per_second_range: report.callsPerSecondRange.map { $0 * mebibytes },
                server_cpu_us_per_message: report.serverMicroseconds,
                client_cpu_us_per_message: report.clientMicroseconds,
                ratio_to_bare: report.callsPerSecond / reports[0].callsPerSecond)
        }
    }
}
