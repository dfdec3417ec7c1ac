// RPCCommand.swift: `hansa-bench rpc`: unary calls beside other RPC systems, in one interleaved run.
//
// The peers are the user's: nothing of another system is part of this repository.

import ArgumentParser
import Foundation
import RPCBench

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
            line of JSON (see Sources/RPCBench/Peer.swift). With "openLoop": true it takes part in loads at a fixed rate.
            """)

    @Option(help: "Other systems to measure, as a JSON file.")
    var peers: String?

    @Option(
        parsing: .upToNextOption,
        help: "Connections and calls in flight, such as 8x256; or connections and calls a second, such as 8@20000.")
    var loads = [LoadArgument(1, 1), LoadArgument(1, 64), LoadArgument(8, 256)]

    @Option(parsing: .upToNextOption, help: "Only the peers whose name contains one of these.")
    var only: [String] = []

    @Option(help: "How often each peer runs under each load.")
    var repeats = 3

    @Option(help: "How long calls are made before they count, in seconds.")
    var warm = 1.0

    @Option(help: "How long calls count, in seconds.")
    var seconds = 3.0

    @Option(help: "How many of 100 calls at a fixed rate are answered ten milliseconds late.")
    var slowPercent = 1

    @Flag(help: "Also call beside a stream of 1 GiB that nobody reads.")
    var stuckStream = false

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
        let certificates = try BenchCertificates()
        defer { certificates.remove() }
        var all = ownPeers(certificates.folder)
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
        var peers = [
            own("hansa, direct handler, replies to a closure", direct: true, .direct),
            own("hansa, direct handler, replies read in place", direct: true, .read),
            own("hansa, async handler, replies copied", direct: false, .loop),
            own("hansa, async handler, callers on the default executor", direct: false, .pool),
        ]
        peers[2].openLoop = true
        peers[3].openLoop = true
        if stuckStream {
            var beside = own("hansa, async handler, beside a stuck stream of 1 GiB", direct: false, .loop)
            beside.client.append("--stuck-stream")
            peers.append(beside)
        }
        return peers
    }

    private func measure(_ peers: [Peer]) throws -> [PeerReport] {
        var figures: [String: [PeerFigures]] = [:]
        var port = 20_000 + Int(getpid()) % 20_000
        for round in 1...repeats {
            for load in loads {
                for peer in peers where load.load.rate == nil || peer.openLoop == true {
                    port += 1
                    let run = try PeerRun.measure(
                        peer, load.load, slowPercent: slowPercent, warmSeconds: warm, seconds: seconds, port: port)
                    figures["\(load) \(peer.name)", default: []].append(run)
                    note("round \(round), \(load), \(peer.name): \(Int(run.callsPerSecond)) calls/s")
                }
            }
        }
        return loads.flatMap { load in
            peers.compactMap { peer in
                figures["\(load) \(peer.name)"].map { PeerReport(peer, load.load, $0) }
            }
        }
    }

    private func note(_ text: String) {
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}

/// A load as `CONNECTIONSxCALLS`, or `CONNECTIONS@RATE`.
struct LoadArgument: ExpressibleByArgument, CustomStringConvertible {
    let load: PeerLoad

    init(_ connections: Int, _ inFlight: Int, rate: Double? = nil) {
        load = PeerLoad(connections: connections, inFlight: inFlight, rate: rate)
    }

    init?(argument: String) {
        let open = argument.split(separator: "@")
        if open.count == 2, let connections = Int(open[0]), let rate = Double(open[1]) {
            guard (1...1000).contains(connections), rate >= 1, rate <= 1e7 else { return nil }
            self.init(connections, 0, rate: rate)
            return
        }
        let parts = argument.split(separator: "x").compactMap { Int($0) }
        guard parts.count == 2, (1...1000).contains(parts[0]), (parts[0]...100_000).contains(parts[1]) else {
            return nil
        }
        self.init(parts[0], parts[1])
    }

    var description: String {
        if let rate = load.rate { return "\(load.connections)@\(Int(rate))" }
        return "\(load.connections)x\(load.inFlight)"
    }
    var defaultValueDescription: String { description }
}
