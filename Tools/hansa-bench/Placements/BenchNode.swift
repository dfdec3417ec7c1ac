// BenchNode.swift: one node of a measurement: a real hansad with a ledger of its own, on loopback.

import Foundation
import HansaMessages
import HansaServices
import NIOPosix
import RPC
import RPCBench
import TLS

/// A running hansad that was founded for one run.
final class BenchNode {
    /// Where a node listens and whom it knows.
    struct Place {
        var region: String
        var port: Int
        var httpPort: Int
        /// The other regions, and the ports at which it reaches them.
        var peers: [(region: String, port: Int)] = []
    }

    let port: Int
    private let process = Process()
    private let folder: String

    /// Founds and starts a node.
    ///
    /// - Parameters:
    ///   - program: The path of hansad.
    ///   - folder: A folder that exists; the ledger is made in it.
    init(_ program: String, _ place: Place, folder: String, certificates: BenchCertificates) throws {
        port = place.port
        self.folder = "\(folder)/\(place.region)-\(place.port)"
        let files = try certificates.files("region/\(place.region)")
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [
            "--region", place.region, "--listen", "127.0.0.1:\(place.port)", "--http", "127.0.0.1:\(place.httpPort)",
            "--data-dir", self.folder, "--cert", files.certificateChain, "--key", files.privateKey,
            "--ca", files.trustRoots, "--log-level", "error",
        ]
        let peers = place.peers.map { "\($0.region)=127.0.0.1:\($0.port)" }
        if !peers.isEmpty { process.arguments?.append(contentsOf: ["--peers", peers.joined(separator: ",")]) }
        process.standardOutput = FileHandle.nullDevice
        try process.run()
    }

    /// What the process has used so far.
    var usage: ProcessUsage { ProcessUsage(pid: process.processIdentifier) }

    /// Ends the process and removes what it wrote.
    func remove() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        for path in [folder, folder + ".lineage"] { try? FileManager.default.removeItem(atPath: path) }
    }

    /// Registers equal hosts of 8 GPUs as soon as the node serves.
    func register(hosts count: Int, over channel: RPCChannel) async throws {
        let client = HostsClient(channel)
        try await eventually { _ = try await client.list(ListHostsRequest(limit: 1)) }
        for first in stride(from: 0, to: count, by: 1_000) {
            let hosts = (first..<min(first + 1_000, count)).map { number in
                Host(
                    id: "host-\(10_000 + number)", site: "main", cpuMilli: 192_000, memoryMib: 2_000_000,
                    gpus: (0..<8).map { GPU(index: $0, model: "H200", memoryMib: 143_771) })
            }
            try await eventually { _ = try await client.register(RegisterHostsRequest(hosts: hosts)) }
        }
    }
}

/// Tries again for half a minute at most: a node that starts refuses at first.
func eventually(_ body: () async throws -> Void) async throws {
    let deadline = ContinuousClock.now + .seconds(30)
    while true {
        do {
            return try await body()
        } catch {
            guard ContinuousClock.now < deadline else { throw error }
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
