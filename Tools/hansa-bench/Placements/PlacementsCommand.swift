// PlacementsCommand.swift: `hansa-bench placements`: what durable placements cost, through real nodes and real TLS.
//
// The peers are the user's: nothing of another system is part of this repository.

import ArgumentParser
import Foundation
import RPCBench

struct PlacementsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "placements",
        abstract: "Place one GPU durably and release it, at home and at a peer, beside other durable systems.",
        discussion: """
            Every run has a fresh node with an empty ledger, on loopback with mutual TLS; the callers are this process.
            Runs of all systems are interleaved. Only ratios inside one run of this command mean anything. Method and
            figures: docs/performance.md.

            --peers FILE is a JSON array of objects with name, server, client and environment, as for hansa-bench rpc. A
            call of the client must be one durable change, such as a put of etcd.
            """)

    @Option(help: "The program hansad; the one beside this program when not given.")
    var hansad: String?

    @Option(help: "Other systems to measure, as a JSON file.")
    var peers: String?

    @Option(
        parsing: .upToNextOption,
        help: "Connections and calls in flight, such as 8x256; or connections and placements a second, such as 8@2000.")
    var loads = [LoadArgument(1, 1), LoadArgument(1, 64), LoadArgument(8, 256), LoadArgument(8, 0, rate: 2_000)]

    @Option(parsing: .upToNextOption, help: "Connections and calls in flight for spills.")
    var spillLoads = [LoadArgument(1, 1), LoadArgument(1, 64)]

    @Option(parsing: .upToNextOption, help: "One-way delays between the two regions of a spill, in milliseconds.")
    var spillDelays = [0, 30]

    @Flag(help: "Also place one tenant's requests beside another tenant's flood of them.")
    var flood = false

    @Option(parsing: .upToNextOption, help: "Only the systems whose name contains one of these.")
    var only: [String] = []

    @Option(help: "How often each system runs under each load.")
    var repeats = 3

    @Option(help: "How long calls are made before they count, in seconds.")
    var warm = 1.0

    @Option(help: "How long placements count, in seconds; about, since what was placed must be released.")
    var seconds = 3.0

    @Option(help: "Hosts of 8 GPUs.")
    var hosts = 3_000

    @Option(help: "A folder on the disk that the ledgers are to be on.")
    var folder = FileManager.default.temporaryDirectory.path

    @Flag(help: "Keep all processors from sleeping, with a process of idle priority on each.")
    var awake = false

    @Option(name: .shortAndLong, help: "text or json.")
    var output: AllocatorCommand.OutputForm = .text

    func validate() throws {
        guard (1...100).contains(repeats), warm >= 0, seconds > 0, seconds <= 3600, (1...100_000).contains(hosts),
            spillDelays.allSatisfy({ (0...1_000).contains($0) })
        else {
            throw ValidationError(
                "--repeats must be 1 to 100, --warm at least 0, --seconds above 0, --hosts 1 to 100000, --spill-delays 0 to 1000"
            )
        }
    }

    func run() async throws {
        let certificates = try BenchCertificates([
            "region/uk", "region/norway", "tenant/bench", "tenant/flood", "operator/bench",
        ])
        defer { certificates.remove() }
        var others: [Peer] = []
        if let peers { others = try JSONDecoder().decode([Peer].self, from: Data(TextFile.read(peers).utf8)) }
        let spinners = awake ? try Spinners() : nil
        defer { spinners?.stop() }
        let program = hansad ?? (CommandLine.arguments[0] as NSString).deletingLastPathComponent + "/hansad"
        let runner = PlacementRunner(
            program: program, folder: folder, certificates: certificates, hosts: hosts, warmSeconds: warm,
            seconds: seconds)
        let reports = try await measure(others.filter { isWanted($0.name) }, runner)
        switch output {
        case .text: print(PlacementReport.table(reports), terminator: "")
        case .json: print(try PlacementReport.json(reports), terminator: "")
        }
    }

    private func isWanted(_ name: String) -> Bool { only.isEmpty || only.contains { name.contains($0) } }

    private func measure(_ others: [Peer], _ runner: PlacementRunner) async throws -> [PlacementReport] {
        var rows: [PlacementRow] = []
        var figures: [PlacementRow: [PlacementFigures]] = [:]
        var port = 20_000 + Int(getpid()) % 20_000
        func note(_ round: Int, _ row: PlacementRow, _ found: PlacementFigures) {
            if figures[row] == nil { rows.append(row) }
            figures[row, default: []].append(found)
            let text = "round \(round), \(row.load), \(row.operation), \(row.system): \(Int(found.perSecond))/s\n"
            FileHandle.standardError.write(Data(text.utf8))
        }
        for round in 1...repeats {
            for load in loads {
                if isWanted("hansa") {
                    port += 10
                    for (operation, found) in try await runner.home(load.load, port: port) {
                        note(round, PlacementRow(load: "\(load)", operation: operation, system: "hansa"), found)
                    }
                }
                for peer in others where load.load.rate == nil {
                    port += 10
                    let run = try PeerRun.measure(
                        peer, load.load, warmSeconds: warm, seconds: seconds, port: port)
                    note(
                        round, PlacementRow(load: "\(load)", operation: "put", system: peer.name),
                        PlacementFigures(run))
                }
            }
            if flood, isWanted("hansa") {
                port += 10
                for (operation, found) in try await runner.flood(port: port) {
                    note(round, PlacementRow(load: "50/s", operation: operation, system: "hansa"), found)
                }
            }
            for delay in spillDelays where isWanted("hansa") {
                for load in spillLoads {
                    port += 10
                    let found = try await runner.spill(load.load, delayMilliseconds: delay, port: port)
                    let row = PlacementRow(load: "\(load)", operation: "spill, \(delay) ms one way", system: "hansa")
                    note(round, row, found)
                }
            }
        }
        return rows.compactMap { row in figures[row].map { PlacementReport(row, $0) } }
    }
}
