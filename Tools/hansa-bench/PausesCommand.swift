// PausesCommand.swift: `hansa-bench pauses`: how long a running node answers nothing while it works and writes snapshots.
//
// Measures only, on a node that runs already; registers and changes nothing but its own allocations.

import ArgumentParser
import Glibc
import HansaMessages
import HansaServices
import NIOCore
import NIOPosix
import RPC
import RPCCore
import Synchronization
import TLS

struct PausesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pauses",
        abstract: "Allocate and release on a running node, and time the slowest answers of three probes meanwhile.",
        discussion: """
            The probes go every 10 ms: /healthz, a status call on a connection of its own, and with --peer how long a peer \
            has not heard of the node. Register hosts first: as many as --hosts times --in-flight.
            """)

    @OptionGroup var target: NodeTarget

    @Option(help: "The node's HTTP port on this machine.")
    var http: UInt16

    @Option(help: "A peer of the node, as HOST:PORT, and the name of the node's region.")
    var peer: String?

    @Option(help: "The node's region, as the peer calls it.")
    var region = "uk"

    @Option(help: "Pairs of allocate and release.")
    var pairs = 100_000

    @Option(help: "Pairs in flight.")
    var inFlight = 16

    @Option(help: "Hosts of each allocation, all of their 8 GPUs.")
    var hosts: UInt32 = 1

    func run() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let tls = try target.store()
        let channel = try target.channel(tls, group)
        let load = Load()
        let probes = [ProbeTimes("healthz"), ProbeTimes("status"), ProbeTimes("silence")]
        let begin = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await askHealth(probes[0], until: load) }
            tasks.addTask { try await askStatus(probes[1], tls, group, until: load) }
            if let peer { tasks.addTask { try await askPeer(peer, probes[2], tls, group, until: load) } }
            try await work(channel, load)
            load.isDone.store(true, ordering: .relaxed)
            try await tasks.waitForAll()
        }
        let seconds = Double((ContinuousClock.now - begin) / .milliseconds(1)) / 1_000
        print(
            "{\"pairs\": \(pairs), \"hosts\": \(hosts), \"seconds\": \(seconds), \"rss_kib\": \(try target.residentKiB()), "
                + probes.map(\.text).joined(separator: ", ") + "}")
        await channel.close()
        try await group.shutdownGracefully()
    }

    private func work(_ channel: RPCChannel, _ load: Load) async throws {
        let run = UInt64.random(in: 0 ..< .max)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for _ in 0..<inFlight {
                tasks.addTask {
                    let client = AllocationsClient(channel)
                    while true {
                        let number = load.next.add(1, ordering: .relaxed).oldValue
                        guard number < pairs else { return }
                        let demand = Demand(shape: .gang(Gang(hosts: hosts, gpusPerHost: 8)))
                        let reply = try await client.allocate(
                            AllocateRequest(idempotencyKey: "pauses-\(run)-\(number)", demand: demand))
                        guard let allocation = reply.allocation, allocation.state == .placed else { continue }
                        _ = try await client.release(ReleaseAllocationRequest(id: allocation.id))
                    }
                }
            }
            try await tasks.waitForAll()
        }
    }

    private func askHealth(_ times: ProbeTimes, until load: Load) async throws {
        while !load.isDone.load(ordering: .relaxed) {
            let began = ContinuousClock.now
            try await NIOThreadPool.singleton.runIfActive { [http] in try LoopbackHTTP.get(port: http, "/healthz") }
            times.add(ContinuousClock.now - began)
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    private func askStatus(
        _ times: ProbeTimes, _ tls: TLSContextStore, _ group: MultiThreadedEventLoopGroup,
        until load: Load
    ) async throws {
        let channel = try target.channel(tls, group)
        let client = RegionsClient(channel)
        while !load.isDone.load(ordering: .relaxed) {
            let began = ContinuousClock.now
            _ = try await client.status(StatusRequest(), options: CallOptions(timeoutMilliseconds: 60_000))
            times.add(ContinuousClock.now - began)
            try await Task.sleep(for: .milliseconds(10))
        }
        await channel.close()
    }

    private func askPeer(
        _ peer: String, _ times: ProbeTimes, _ tls: TLSContextStore, _ group: MultiThreadedEventLoopGroup,
        until load: Load
    ) async throws {
        let channel = try target.channel(tls, group, node: peer)
        let client = RegionsClient(channel)
        while !load.isDone.load(ordering: .relaxed) {
            let regions = try await client.list(ListRegionsRequest()).regions
            if let own = regions.first(where: { $0.region == region }) {
                times.add(.milliseconds(Int(own.lastHeardMs)))
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        await channel.close()
    }
}

/// How far the work is.
private final class Load: Sendable {
    let next = Atomic<Int>(0)
    let isDone = Atomic<Bool>(false)
}

/// The times of one probe.
private final class ProbeTimes: Sendable {
    private let name: String
    private let microseconds = Mutex<[Int]>([])

    init(_ name: String) { self.name = name }

    func add(_ time: Duration) {
        microseconds.withLock { $0.append(Int(time / .microseconds(1))) }
    }

    /// As members of a JSON object, in milliseconds.
    var text: String {
        let sorted = microseconds.withLock { $0 }.sorted()
        guard let last = sorted.last else { return "\"\(name)\": null" }
        func part(_ share: Double) -> Double { Double(sorted[Int(Double(sorted.count - 1) * share)] / 10) / 100 }
        return "\"\(name)\": {\"answers\": \(sorted.count), \"p50_ms\": \(part(0.5)), \"p99_ms\": \(part(0.99)), "
            + "\"p999_ms\": \(part(0.999)), \"longest_ms\": \(Double(last / 10) / 100)}"
    }
}
