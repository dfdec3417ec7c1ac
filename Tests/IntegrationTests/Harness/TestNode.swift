// TestNode.swift: one hansad of a test, over as many lives as the test gives it.

import Foundation
import Glibc
import HansaMessages
import RPC
import RPCCore
import Synchronization
import TLS
import TestKit

/// One region's node: always the same ports, data and certificates, one process at a time.
final class TestNode: Sendable {
    let region: String
    let rpcPort: Int
    let httpPort: Int
    /// Where the ledger is.
    let dataDirectory: String
    /// Everything that all lives of the node have logged.
    let logFile: String

    let folder: TemporaryFolder
    private let certificates: Certificates
    private let settings: [String]
    private let process = Mutex<ChildProcess?>(nil)
    private let open = Mutex<[String: Clients]>([:])

    /// Names a node; nothing is started.
    ///
    /// - Parameters:
    ///   - settings: Flags beyond those that every node needs.
    ///   - name: What its files are called; nil = as the region.
    init(
        _ region: String, in folder: TemporaryFolder, certificates: Certificates, settings: [String] = [],
        name: String? = nil
    ) throws {
        self.region = region
        self.folder = folder
        self.certificates = certificates
        self.settings = settings
        rpcPort = try FreePorts.take()
        httpPort = try FreePorts.take()
        dataDirectory = folder.file("data-\(name ?? region)")
        logFile = folder.file("\(name ?? region).log")
    }

    /// The address that peers and tools dial.
    var address: String { "127.0.0.1:\(rpcPort)" }

    /// The whole command line.
    func arguments(peers: [TestNode]) throws -> [String] {
        let tls = try certificates.files("region/\(region)")
        var arguments = [
            "--region", region, "--listen", address, "--http", "127.0.0.1:\(httpPort)", "--data-dir", dataDirectory,
            "--cert", tls.certificateChain, "--key", tls.privateKey, "--ca", tls.trustRoots,
            "--heartbeat-ms", "100",
        ]
        if !peers.isEmpty {
            arguments += ["--peers", peers.map { "\($0.region)=\($0.address)" }.joined(separator: ",")]
        }
        return arguments + settings
    }

    // MARK: Lives

    /// Starts a process; it is not ready yet.
    ///
    /// - Parameter wrapper: A command that runs the rest of its arguments.
    func start(peers: [TestNode] = [], through wrapper: [String] = []) throws {
        let command = try wrapper + [Programs.path("hansad")] + arguments(peers: peers)
        let child = try ChildProcess(command[0], Array(command.dropFirst()), logFile: logFile)
        process.withLock { $0 = child }
    }

    /// The present process, running or not.
    var processID: pid_t? { process.withLock { $0?.id } }

    /// Waits until the node takes calls.
    func waitUntilReady() async throws {
        try await eventually("\(region) is ready") {
            if let end = ended { throw SpawnError(description: "hansad ended: \(end)\n\(log.suffix(2_000))") }
            return try httpGet(port: httpPort, "/readyz").status == 200
        }
    }

    /// How the process ended; nil while it runs.
    var ended: ProcessEnd? { process.withLock { $0 }?.ended }

    /// SIGKILL; returns when the process is gone.
    func kill() { process.withLock { $0 }?.kill() }

    /// Sends any other signal.
    func send(_ signal: Int32) { process.withLock { $0 }?.send(signal) }

    /// Waits for the end of the process.
    func waitForEnd(within limit: Duration = .seconds(60)) async throws -> ProcessEnd {
        guard let child = process.withLock({ $0 }) else { throw SpawnError(description: "\(region) never ran") }
        return try await child.waitForEnd(within: limit)
    }

    /// Everything that the node has logged.
    var log: String { (try? String(contentsOfFile: logFile, encoding: .utf8)) ?? "" }

    /// The logged lines that contain `text`.
    func logLines(_ text: String) -> [String] {
        log.split(separator: "\n").map(String.init).filter { $0.contains(text) }
    }

    // MARK: Calls

    /// Every service of the node; one channel for each caller, dialled again after each death of the node.
    func clients(as subject: String = "operator/ops") throws -> Clients {
        try open.withLock { open in
            if let clients = open[subject] { return clients }
            let clients = Clients(try channel(try certificates.files(subject)))
            open[subject] = clients
            return clients
        }
    }

    /// A channel of its own, with any certificate.
    func channel(_ files: TLSFiles) throws -> RPCChannel {
        var configuration = RPCChannelConfiguration(nodeName: "test")
        configuration.backOff.initialMilliseconds = 100
        configuration.backOff.maximumMilliseconds = 200
        configuration.methodPolicies["*"] = MethodPolicy(retry: .notProcessed)
        return RPCChannel(
            host: "127.0.0.1", port: rpcPort, tls: try TLSContextStore(files, side: .client),
            configuration: configuration)
    }

    /// A numbers page of the node.
    func metrics() throws -> String { try httpGet(port: httpPort, "/metrics").body }

    /// Ends the process and every channel.
    func close() async {
        kill()
        let clients = open.withLock { open in
            defer { open = [:] }
            return Array(open.values)
        }
        for one in clients { await one.channel.close() }
    }
}
