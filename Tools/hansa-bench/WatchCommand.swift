// WatchCommand.swift: `hansa-bench watch`: what open watch streams cost a running node, and how fast they all hear.

import ArgumentParser
import HansaMessages
import HansaServices
import NIOCore
import NIOPosix
import RPC
import Synchronization
import TLS

struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Open watch streams of allocations on a running node, change one, and time until all have heard.")

    @OptionGroup var target: NodeTarget

    @Option(help: "How many streams.")
    var streams = 10_000

    @Option(help: "How many streams share a connection; a node allows 1024.")
    var perConnection = 1_000

    @Option(help: "How many changes are timed.")
    var changes = 5

    func run() async throws {
        NodeTarget.allowManySockets()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let tls = try target.store()
        let channel = try target.channel(tls, group)
        let caller = AllocationsClient(channel)
        _ = try? await caller.list(ListAllocationsRequest())
        let before = try target.residentKiB()
        let heard = HeardCount()
        let channels = try await open(tls, group, heard)
        try await Task.sleep(for: .seconds(3))
        let after = try target.residentKiB()
        var milliseconds: [Int] = []
        let clock = ContinuousClock()
        for change in 1...changes {
            let expected = heard.value.load(ordering: .relaxed)
            let began = clock.now
            // Refused or placed: at least one change of the request reaches every watcher.
            _ = try? await caller.allocate(
                AllocateRequest(
                    idempotencyKey: "watch-\(target.pid)-\(change)-\(before)",
                    demand: Demand(shape: .share(Share(milli: 1)))))
            while heard.value.load(ordering: .relaxed) < expected + streams {
                try await Task.sleep(for: .milliseconds(1))
            }
            milliseconds.append(Int((clock.now - began) / .milliseconds(1)))
            try await Task.sleep(for: .seconds(1))
        }
        print(
            "{\"streams\": \(streams), \"rss_before_kib\": \(before), \"rss_after_kib\": \(after), "
                + "\"kib_per_stream\": \(Double((after - before) * 100 / streams) / 100), "
                + "\"rss_end_kib\": \(try target.residentKiB()), \"milliseconds_until_all_heard\": \(milliseconds)}")
        for channel in channels + [channel] { await channel.close() }
        try await group.shutdownGracefully()
    }

    /// Opens all streams and reads them; returns the channels that they are on.
    private func open(
        _ tls: TLSContextStore, _ group: MultiThreadedEventLoopGroup, _ heard: HeardCount
    ) async throws -> [RPCChannel] {
        var channels: [RPCChannel] = []
        for first in stride(from: 0, to: streams, by: perConnection) {
            let channel = try target.channel(tls, group)
            channels.append(channel)
            for _ in first..<min(first + perConnection, streams) {
                let stream = try await AllocationsClient(channel).watch(WatchAllocationsRequest(onlyChanges: true))
                Task {
                    for try await _ in stream { heard.value.add(1, ordering: .relaxed) }
                }
            }
        }
        return channels
    }
}

/// How many changes all streams together have heard.
private final class HeardCount: Sendable {
    let value = Atomic<Int>(0)
}
