// PlacementRunner+Flood.swift: how long one tenant's placements take while another tenant asks for all it can.

import Glibc
import NIOCore
import NIOPosix
import RPC
import RPCBench
import Synchronization
import TLS

extension PlacementRunner {
    /// Placements a second of the tenant that is watched.
    private static let quietRate = 50.0
    /// Calls that the other tenant has in flight.
    private static let floodInFlight = 64

    /// One tenant's placements at a low, fixed rate: alone, and beside another tenant's closed loop.
    func flood(port: Int) async throws -> [(operation: String, PlacementFigures)] {
        let node = try BenchNode(
            program, .init(region: "uk", port: port, httpPort: port + 1), folder: folder, certificates: certificates)
        defer { node.remove() }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
        let administrator = try channel("operator/bench", node, group)
        try await node.register(hosts: hosts, over: administrator)
        let quietChannels = [try channel("tenant/bench", node, group)]
        let floodChannels = try (0..<8).map { _ in try channel("tenant/flood", node, group) }
        let quiet = PlacementCaller(quietChannels)
        let count = max(1, Int(seconds * Self.quietRate))
        _ = try await quiet.place(count: Int(Self.quietRate * warmSeconds), perSecond: Self.quietRate)
        let alone = try await watched(node) { try await quiet.place(count: count, perSecond: Self.quietRate) }
        let isOver = FloodEnd()
        let flood = Task {
            let caller = PlacementCaller(floodChannels)
            while !isOver.value.load(ordering: .relaxed) {
                let placed = try await caller.place(count: hosts * 2, inFlight: Self.floodInFlight, seconds: 1)
                _ = try await caller.release(placed.ids, inFlight: Self.floodInFlight)
            }
        }
        try await Task.sleep(for: .seconds(max(0.2, warmSeconds)))
        let beside = try await watched(node) { try await quiet.place(count: count, perSecond: Self.quietRate) }
        isOver.value.store(true, ordering: .relaxed)
        try await flood.value
        for channel in quietChannels + floodChannels + [administrator] { await channel.close() }
        try await group.shutdownGracefully()
        return [("place, alone", alone), ("place, beside a flood of \(Self.floodInFlight)", beside)]
    }

    private func watched(
        _ node: BenchNode, _ body: () async throws -> PlacementOutcome
    ) async throws -> PlacementFigures {
        let begin = (node.usage, ProcessUsage(pid: getpid()))
        let outcome = try await body()
        var spans = (UsageSpan(), UsageSpan())
        spans.0.add(from: begin.0, to: node.usage)
        spans.1.add(from: begin.1, to: ProcessUsage(pid: getpid()))
        return PlacementFigures(outcome, [spans.0], client: spans.1)
    }
}

/// Set when the other tenant shall stop.
private final class FloodEnd: Sendable {
    let value = Atomic<Bool>(false)
}
