// NodeFederation.swift: whole nodes in this process for the length of one test.
//
// Everything is as in `hansad`: ledgers on disk, TLS on loopback, gossip. Only processes and HTTP are left out, so that
// a test takes a fraction of a second and may look into a node.

import Basics
import HansaMessages
import HansaServices
import Logging
import Observability
import RPC
import RPCCore
import Synchronization
import TLS
import TestKit

@testable import ControlPlane

/// Some regions, each a whole node of this process, that know each other.
final class NodeFederation: Sendable {
    let folder: TemporaryFolder
    let certificates: Certificates
    /// The regions, ascending.
    let regions: [String]
    private let ports: [String: Int]
    private let nodes = Mutex<[String: Node]>([:])
    private let open = Mutex<[String: Clients]>([:])

    private init(_ regions: [String]) throws {
        folder = try TemporaryFolder("hansa-nodes")
        certificates = try Certificates(in: folder.file("certificates"))
        self.regions = regions
        ports = Dictionary(uniqueKeysWithValues: try regions.map { ($0, try FreePorts.take()) })
    }

    /// Starts the regions, runs `body` when each serves and sees the others alive, and stops them whatever happened.
    ///
    /// - Parameters:
    ///   - peers: Who knows whom where not everybody knows everybody.
    ///   - settings: Further flags of every node.
    ///   - hosts: Hosts with 8 H200 each that every region has, and has told the others of.
    static func run(
        _ regions: [String], peers: [String: [String]] = [:], settings: [String] = [], hosts: Int = 0,
        _ body: (NodeFederation) async throws -> Void
    ) async throws {
        let federation = try NodeFederation(regions)
        do {
            for region in regions {
                let others = peers[region] ?? regions.filter { $0 != region }
                try await federation.start(region, peers: others, settings: settings)
            }
            try await federation.waitUntilServing()
            if hosts > 0 { try await federation.register(hosts: hosts) }
            try await body(federation)
        } catch {
            await federation.stop()
            throw error
        }
        await federation.stop()
    }

    /// The node of a region.
    subscript(region: String) -> Node {
        guard let node = nodes.withLock({ $0[region] }) else { preconditionFailure("no region \(region) in this test") }
        return node
    }

    /// Where a region's node listens.
    func address(of region: String) -> String { "127.0.0.1:\(ports[region] ?? 0)" }

    /// Every service of a region's node; one channel for each caller.
    func clients(of region: String, as subject: String = "operator/ops") throws -> Clients {
        try open.withLock { open in
            let key = "\(region) \(subject)"
            if let clients = open[key] { return clients }
            var configuration = RPCChannelConfiguration(nodeName: "test")
            configuration.methodPolicies["*"] = MethodPolicy(retry: .notProcessed)
            let tls = try TLSContextStore(certificates.files(subject), side: .client)
            let clients = Clients(
                RPCChannel(
                    host: "127.0.0.1", port: ports[region] ?? 0, tls: tls, expectedPeer: .region(try .init(region)),
                    configuration: configuration))
            open[key] = clients
            return clients
        }
    }

    private func start(_ region: String, peers: [String], settings: [String]) async throws {
        let node = try await Node.started(
            region, at: address(of: region), peers: peers.map { ($0, address(of: $0)) },
            tls: try certificates.files("region/\(region)"), data: folder.file("data-\(region)"), settings: settings)
        nodes.withLock { $0[region] = node }
    }

    private func waitUntilServing() async throws {
        for region in regions {
            try await eventually("\(region) serves, and sees its peers alive") {
                let regions = try clients(of: region).regions
                let others = try await regions.list(ListRegionsRequest()).regions.dropFirst()
                guard others.allSatisfy({ $0.state == "alive" }) else { return false }
                return try await regions.status(StatusRequest()).standing == "serving"
            }
        }
    }

    /// Gives every region equal hosts, and waits until all know of each other's.
    private func register(hosts: Int) async throws {
        for region in regions { try await clients(of: region).register(hosts: hosts) }
        for region in regions {
            try await eventually("\(region) knows the others' hosts") {
                let known = try await clients(of: region).regions.list(ListRegionsRequest()).regions
                return known.allSatisfy { Int($0.digest?.hosts ?? 0) == hosts }
            }
        }
    }

    private func stop() async {
        let clients = open.withLock { open in
            defer { open = [:] }
            return Array(open.values)
        }
        for one in clients { await one.channel.close() }
        let nodes = nodes.withLock { nodes in
            defer { nodes = [:] }
            return Array(nodes.values)
        }
        await withTaskGroup(of: Void.self) { group in
            for node in nodes { group.addTask { await node.shutdown() } }
        }
    }

    /// Stops one region's node for the rest of the test.
    func stop(_ region: String) async {
        await nodes.withLock { $0.removeValue(forKey: region) }?.shutdown()
    }
}

extension Node {
    /// Starts a node that is told everything by flags; it need not serve yet.
    static func started(
        _ region: String, at address: String, peers: [(region: String, address: String)], tls: TLSFiles, data: String,
        settings: [String] = []
    ) async throws -> Node {
        var arguments = [
            "hansad", "--region", region, "--listen", address, "--data-dir", data, "--cert", tls.certificateChain,
            "--key", tls.privateKey, "--ca", tls.trustRoots, "--heartbeat-ms", "100", "--threads", "1",
        ]
        if !peers.isEmpty {
            arguments += ["--peers", peers.map { "\($0.region)=\($0.address)" }.joined(separator: ",")]
        }
        let configuration = try ConfigurationLoader.load(arguments: arguments + settings, environment: [:])
        return try await Node.start(
            configuration,
            budget: DescriptorBudget(limit: 1_024, loops: 2, peers: peers.count, connectionsPerPeer: 100),
            metrics: MetricsRegistry(), logger: Logger(label: region) { _ in SwiftLogNoOpLogHandler() })
    }
}
