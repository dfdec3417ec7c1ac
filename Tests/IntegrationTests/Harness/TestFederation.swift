// TestFederation.swift: real nodes on loopback for the length of one test.

import Foundation
import HansaMessages
import HansaServices
import TestKit

/// Some regions, each a process of its own with its own ledger, that know each other.
final class TestFederation: Sendable {
    /// The regions of most tests, in the order in which nodes list them.
    static let regions = ["norway", "spain", "sweden", "uk"]

    let folder: TemporaryFolder
    let certificates: Certificates
    let nodes: [TestNode]

    private init(_ regions: [String], settings: [String: [String]]) throws {
        let folder = try TemporaryFolder("hansa-integration")
        let certificates = try Certificates(in: folder.file("certificates"))
        self.folder = folder
        self.certificates = certificates
        nodes = try regions.map {
            try TestNode($0, in: folder, certificates: certificates, settings: settings[$0] ?? [])
        }
    }

    /// Starts the regions, runs `body` when all are ready, and ends every process whatever happened.
    ///
    /// - Parameters:
    ///   - settings: Further flags by region.
    ///   - hosts: Hosts with 8 H200 each that every region has from the start.
    static func run(
        _ regions: [String] = TestFederation.regions, settings: [String: [String]] = [:], hosts: Int = 0,
        _ body: (TestFederation) async throws -> Void
    ) async throws {
        let federation = try await started(regions, settings: settings)
        do {
            if hosts > 0 { try await federation.register(hosts: hosts) }
            try await body(federation)
        } catch {
            federation.printLogs()
            await federation.close()
            throw error
        }
        await federation.close()
    }

    /// Starts the regions; with other ports when someone took one in the meantime.
    private static func started(_ regions: [String], settings: [String: [String]]) async throws -> TestFederation {
        while true {
            let federation = try TestFederation(regions, settings: settings)
            do {
                for node in federation.nodes { try federation.start(node.region) }
                for node in federation.nodes { try await node.waitUntilReady() }
                return federation
            } catch {
                await federation.close()
                guard "\(error)".contains("the port is in use") else { throw error }
            }
        }
    }

    /// The node of a region.
    subscript(region: String) -> TestNode {
        guard let node = nodes.first(where: { $0.region == region }) else {
            preconditionFailure("no region \(region) in this test")
        }
        return node
    }

    /// Starts a region's next life; it is not ready yet.
    func start(_ region: String) throws {
        try self[region].start(peers: nodes.filter { $0.region != region })
    }

    /// Gives every region equal hosts, and waits until all know of each other's.
    func register(hosts: Int) async throws {
        for node in nodes { try await node.clients().register(hosts: hosts) }
        try await waitForDigests("every region knows the others' hosts") { Int($0.hosts) == hosts }
    }

    /// Waits until every region sees all others alive.
    func waitUntilAlive(_ regions: [String]? = nil) async throws {
        for node in nodes where node.ended == nil {
            try await eventually("\(node.region) sees the others alive") {
                let others = try await node.clients().regions.list(ListRegionsRequest()).regions.dropFirst()
                return others.allSatisfy { $0.state == "alive" || regions?.contains($0.region) == false }
            }
        }
    }

    /// Waits until every region's picture of every other, its own included, is as wanted.
    func waitForDigests(_ what: String, _ isWanted: (Digest) -> Bool) async throws {
        for node in nodes {
            try await eventually("\(what), seen by \(node.region)") {
                let regions = try await node.clients().regions.list(ListRegionsRequest()).regions
                return regions.count == nodes.count && regions.allSatisfy { isWanted($0.digest ?? Digest()) }
            }
        }
    }

    /// Waits until `observer` has a picture of `region` that is as wanted.
    func waitForDigest(of region: String, at observer: String, _ isWanted: (Digest) -> Bool) async throws {
        try await eventually("\(observer)'s picture of \(region)") {
            let regions = try await self[observer].clients().regions.list(ListRegionsRequest()).regions
            return regions.contains { $0.region == region && isWanted($0.digest ?? Digest()) }
        }
    }

    private func printLogs() {
        for node in nodes {
            print("--- log of \(node.region), its end:\n\(node.log.suffix(4_000))")
        }
    }

    private func close() async {
        for node in nodes { await node.close() }
    }
}
