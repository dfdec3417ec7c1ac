// PlacementRunner.swift: one run: fresh nodes, callers, and what both used while the calls that count were made.

import Foundation
import HansaMessages
import HansaServices
import NIOCore
import NIOPosix
import RPC
import RPCBench
import TLS

/// Runs nodes and calls them.
struct PlacementRunner {
    var program: String
    var folder: String
    var certificates: BenchCertificates
    var hosts: Int
    var warmSeconds: Double
    var seconds: Double

    /// Placements and releases of what fits, again and again until placements took the time that counts.
    func home(_ load: PeerLoad, port: Int) async throws -> [(operation: String, PlacementFigures)] {
        let node = try BenchNode(
            program, .init(region: "uk", port: port, httpPort: port + 1), folder: folder, certificates: certificates)
        defer { node.remove() }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let (caller, channels) = try await callers(of: node, load, group, registering: true)
        let inFlight = max(load.inFlight, 64)
        var placed = (outcome: PlacementOutcome(), node: UsageSpan(), client: UsageSpan())
        var released = placed
        // Half of what fits, so that no placement has to look for the last free GPUs.
        let most = hosts * 4
        let warmth = try await place(caller, load, most, seconds: warmSeconds)
        _ = try await caller.release(warmth.ids, inFlight: inFlight)
        while Double(placed.outcome.nanoseconds) < seconds * 1e9 {
            let begin = (node.usage, ProcessUsage(pid: getpid()))
            let outcome = try await place(caller, load, most, seconds: seconds)
            let middle = (node.usage, ProcessUsage(pid: getpid()))
            let gone = try await caller.release(outcome.ids, inFlight: load.rate == nil ? load.inFlight : inFlight)
            let end = (node.usage, ProcessUsage(pid: getpid()))
            placed.node.add(from: begin.0, to: middle.0)
            placed.client.add(from: begin.1, to: middle.1)
            placed.outcome.add(outcome)
            released.node.add(from: middle.0, to: end.0)
            released.client.add(from: middle.1, to: end.1)
            released.outcome.add(gone)
        }
        for channel in channels { await channel.close() }
        try await group.shutdownGracefully()
        var figures = [("place", PlacementFigures(placed.outcome, [placed.node], client: placed.client))]
        if load.rate == nil {
            figures.append(("release", PlacementFigures(released.outcome, [released.node], client: released.client)))
        }
        return figures
    }

    /// Placements that a region without hosts has made at another one, over a line with a delay.
    func spill(_ load: PeerLoad, delayMilliseconds: Int, port: Int) async throws -> PlacementFigures {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let lines = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let origin = BenchNode.Place(
            region: "uk", port: port, httpPort: port + 1, peers: [("norway", port + (delayMilliseconds > 0 ? 4 : 2))])
        let provider = BenchNode.Place(
            region: "norway", port: port + 2, httpPort: port + 3,
            peers: [("uk", port + (delayMilliseconds > 0 ? 5 : 0))])
        var links: [SlowLink] = []
        if delayMilliseconds > 0 {
            for (from, target) in [(port + 4, port + 2), (port + 5, port)] {
                links.append(
                    try await SlowLink(from: from, to: target, milliseconds: Int64(delayMilliseconds), group: lines))
            }
        }
        let uk = try BenchNode(program, origin, folder: folder, certificates: certificates)
        defer { uk.remove() }
        let norway = try BenchNode(program, provider, folder: folder, certificates: certificates)
        defer { norway.remove() }
        let atNorway = try channel("operator/bench", norway, group)
        try await norway.register(hosts: hosts, over: atNorway)
        let (caller, channels) = try await callers(of: uk, load, group, registering: false)
        try await eventually { _ = try await caller.place(count: 1, inFlight: 1) }
        _ = try await caller.place(count: hosts, inFlight: load.inFlight, seconds: warmSeconds)
        let begin = (uk.usage, norway.usage, ProcessUsage(pid: getpid()))
        let outcome = try await caller.place(count: hosts * 4, inFlight: load.inFlight, seconds: seconds)
        var spans = (UsageSpan(), UsageSpan(), UsageSpan())
        spans.0.add(from: begin.0, to: uk.usage)
        spans.1.add(from: begin.1, to: norway.usage)
        spans.2.add(from: begin.2, to: ProcessUsage(pid: getpid()))
        for channel in channels + [atNorway] { await channel.close() }
        for link in links { await link.close() }
        try await group.shutdownGracefully()
        try await lines.shutdownGracefully()
        return PlacementFigures(outcome, [spans.0, spans.1], client: spans.2)
    }

    private func place(
        _ caller: PlacementCaller, _ load: PeerLoad, _ most: Int, seconds: Double
    ) async throws -> PlacementOutcome {
        guard let rate = load.rate else {
            return try await caller.place(count: most, inFlight: load.inFlight, seconds: seconds)
        }
        return try await caller.place(count: min(most, Int(rate * max(seconds, 0.1))), perSecond: rate)
    }

    /// A tenant's connections to a node that serves, and has hosts if it is to.
    private func callers(
        of node: BenchNode, _ load: PeerLoad, _ group: MultiThreadedEventLoopGroup, registering: Bool
    ) async throws -> (PlacementCaller, [RPCChannel]) {
        let administrator = try channel("operator/bench", node, group)
        try await node.register(hosts: registering ? hosts : 0, over: administrator)
        let channels = try (0..<load.connections).map { _ in try channel("tenant/bench", node, group) }
        return (PlacementCaller(channels), channels + [administrator])
    }

    func channel(
        _ subject: String, _ node: BenchNode, _ group: MultiThreadedEventLoopGroup
    ) throws -> RPCChannel {
        let tls = try TLSContextStore(certificates.files(subject), side: .client)
        return RPCChannel(host: "127.0.0.1", port: node.port, tls: tls, group: group)
    }
}
