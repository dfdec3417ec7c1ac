// RPCCommand.swift: `hansa-bench rpc`: unary calls beside other RPC systems, in one interleaved run.
//
// The peers are the user's: nothing of another system is part of this repository.

import ArgumentParser
import Foundation
import PKI
import RPCBench
import TLS

struct RPCCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rpc",
        abstract: "Make unary calls over mutual TLS, beside other RPC systems.",
        discussion: """
            Every run has a fresh server and a fresh client, in processes of their own, on loopback. Runs of different
            peers are interleaved. Only ratios inside one run of this command mean anything: absolute figures change
            with the machine and with the hour. Method and figures: docs/performance.md.

            --peers FILE is a JSON array of objects with name, server, client and environment; a server takes --addr and
            prints READY, a client takes --addr, --conns, --inflight, --warm and --secs, and prints WARM, END and one
            line of JSON (see Sources/RPCBench/Peer.swift).
            """)

    @Option(help: "Other systems to measure, as a JSON file.")
    var peers: String?

    @Option(parsing: .upToNextOption, help: "Connections and calls in flight, such as 8x256.")
    var loads = [LoadArgument(1, 1), LoadArgument(1, 64), LoadArgument(8, 256)]

    @Option(parsing: .upToNextOption, help: "Only the peers whose name contains one of these.")
    var only: [String] = []

    @Option(help: "How often each peer runs under each load.")
    var repeats = 3

    @Option(help: "How long calls are made before they count, in seconds.")
    var warm = 1.0

    @Option(help: "How long calls count, in seconds.")
    var seconds = 3.0

    @Flag(help: "Keep all processors from sleeping, with a process of idle priority on each.")
    var awake = false

    @Option(name: .shortAndLong, help: "text or json.")
    var output: AllocatorCommand.OutputForm = .text

    func validate() throws {
        guard (1...100).contains(repeats), warm >= 0, seconds > 0, seconds <= 3600 else {
            throw ValidationError("--repeats must be 1 to 100, --warm at least 0, --seconds above 0")
        }
    }

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hansa-bench-\(getpid())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let certificates = CertificateFolder(path: folder)
        try certificates.makeAuthority(trustDomain: "hansa.bench")
        for subject in ["region/bench", "tenant/bench"] {
            try certificates.issue(CertificateRequest(role: CertificateFolder.role(subject: subject)))
        }
        var all = ownPeers(folder)
        if let peers { all += try JSONDecoder().decode([Peer].self, from: Data(TextFile.read(peers).utf8)) }
        if !only.isEmpty { all.removeAll { peer in !only.contains { peer.name.contains($0) } } }
        let spinners = awake ? try Spinners() : nil
        defer { spinners?.stop() }
        let reports = try measure(all)
        switch output {
        case .text: print(PeerReport.table(reports), terminator: "")
        case .json: print(try PeerReport.json(reports), terminator: "")
        }
    }

    private func ownPeers(_ folder: String) -> [Peer] {
        let program = CommandLine.arguments[0]
        func own(_ name: String, direct: Bool, _ callers: BenchCallers) -> Peer {
            Peer(
                name: name,
                server: [program, "rpc-server", "--certificates", folder] + (direct ? ["--direct"] : []),
                client: [program, "rpc-client", "--certificates", folder, "--callers", callers.rawValue])
        }
        return [
            own("hansa, direct handler, replies read in place", direct: true, .read),
            own("hansa, async handler, replies copied", direct: false, .loop),
            own("hansa, async handler, callers on the default executor", direct: false, .pool),
        ]
    }

    private func measure(_ peers: [Peer]) throws -> [PeerReport] {
        var figures: [String: [PeerFigures]] = [:]
        var port = 20_000 + Int(getpid()) % 20_000
        for round in 1...repeats {
            for load in loads {
                for peer in peers {
                    port += 1
                    let run = try PeerRun.measure(peer, load.load, warmSeconds: warm, seconds: seconds, port: port)
                    figures["\(load) \(peer.name)", default: []].append(run)
                    note("round \(round), \(load), \(peer.name): \(Int(run.callsPerSecond)) calls/s")
                }
            }
        }
        return loads.flatMap { load in
            peers.map { PeerReport($0, load.load, figures["\(load) \($0.name)"] ?? []) }
        }
    }

    private func note(_ text: String) {
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}

/// A load as `CONNECTIONSxCALLS`.
struct LoadArgument: ExpressibleByArgument, CustomStringConvertible {
    let load: PeerLoad

    init(_ connections: Int, _ inFlight: Int) { load = PeerLoad(connections: connections, inFlight: inFlight) }

    init?(argument: String) {
        let parts = argument.split(separator: "x").compactMap { Int($0) }
        guard parts.count == 2, (1...1000).contains(parts[0]), (parts[0]...100_000).contains(parts[1]) else {
            return nil
        }
        self.init(parts[0], parts[1])
    }

    var description: String { "\(load.connections)x\(load.inFlight)" }
    var defaultValueDescription: String { description }
}

/// Processes of idle priority that keep every processor awake.
private struct Spinners {
    private let processes: [Process]

    init() throws {
        processes = try (0..<ProcessInfo.processInfo.processorCount).map { processor in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [
                "chrt", "--idle", "0", "taskset", "--cpu-list", "\(processor)", "sh", "-c", "while :; do :; done",
            ]
            try process.run()
            return process
        }
    }

    func stop() {
        for process in processes {
            process.terminate()
            process.waitUntilExit()
        }
    }
}
