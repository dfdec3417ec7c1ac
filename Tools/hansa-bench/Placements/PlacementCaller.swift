// PlacementCaller.swift: the callers of one node: placements of one GPU and their releases, in a closed or an open loop.

import HansaMessages
import HansaServices
import NIOPosix
import RPC
import Synchronization
import TLS

/// What became of many calls of one kind.
struct PlacementOutcome: Sendable {
    /// How long each took, in nanoseconds; in an open loop from when it was due.
    var latencies: [UInt64] = []
    /// From the first call to the last answer, in nanoseconds.
    var nanoseconds: UInt64 = 0
    /// The ids of what was placed.
    var ids: [String] = []

    mutating func add(_ other: PlacementOutcome) {
        latencies += other.latencies
        nanoseconds += other.nanoseconds
        ids += other.ids
    }
}

/// A call that was answered, but not with a placement.
struct NotPlaced: Error, CustomStringConvertible {
    var allocation: Allocation?
    var description: String { "not placed: \(allocation.map { "\($0.state) \($0.refusals)" } ?? "no answer")" }
}

/// Calls one node over several connections as one tenant.
struct PlacementCaller: Sendable {
    private let channels: [RPCChannel]
    /// Part of every idempotency key, so that no two runs ask for the same.
    private let run = UInt64.random(in: 0 ..< .max)
    private let keys: Shared

    /// The next idempotency key.
    private final class Shared: Sendable {
        let next = Atomic<UInt64>(0)
    }

    init(_ channels: [RPCChannel]) {
        self.channels = channels
        keys = Shared()
    }

    /// Makes `count` placements at most, `inFlight` at a time, and begins none after `seconds`.
    func place(count: Int, inFlight: Int, seconds: Double = .infinity) async throws -> PlacementOutcome {
        try await loop(count: count, inFlight: inFlight, seconds: seconds) { client, _ in try await place(client) }
    }

    /// Gives all of them back, `inFlight` at a time.
    func release(_ ids: [String], inFlight: Int) async throws -> PlacementOutcome {
        try await loop(count: ids.count, inFlight: inFlight, seconds: .infinity) { client, number in
            _ = try await client.release(ReleaseAllocationRequest(id: ids[number]))
            return nil
        }
    }

    /// Makes `count` placements at a fixed rate, however many are in flight.
    func place(count: Int, perSecond rate: Double) async throws -> PlacementOutcome {
        let began = MonotonicNanoseconds.now()
        return try await withThrowingTaskGroup(of: (latency: UInt64, id: String).self) { tasks in
            var begun = 0
            while begun < count {
                let passed = Double(MonotonicNanoseconds.now() - began) / 1e9
                while begun < min(count, Int(passed * rate)) {
                    let channel = channels[begun % channels.count]
                    let due = began + UInt64(Double(begun) / rate * 1e9)
                    tasks.addTask(executorPreference: channel.executor) {
                        let id = try await place(AllocationsClient(channel))
                        return (MonotonicNanoseconds.now() - due, id)
                    }
                    begun += 1
                }
                try await Task.sleep(for: .milliseconds(1))
            }
            var outcome = PlacementOutcome()
            for try await call in tasks {
                outcome.latencies.append(call.latency)
                outcome.ids.append(call.id)
            }
            outcome.nanoseconds = MonotonicNanoseconds.now() - began
            return outcome
        }
    }

    /// Places one GPU; its id.
    private func place(_ client: AllocationsClient) async throws -> String {
        let number = keys.next.add(1, ordering: .relaxed).oldValue
        let reply = try await client.allocate(
            AllocateRequest(
                idempotencyKey: "placements-\(run)-\(number)",
                demand: Demand(shape: .gang(Gang(hosts: 1, gpusPerHost: 1)))))
        guard let allocation = reply.allocation, allocation.state == .placed else {
            throw NotPlaced(allocation: reply.allocation)
        }
        return allocation.id
    }

    /// Makes the calls 0 to `count` from so many tasks, each on the loop of its connection.
    private func loop(
        count: Int, inFlight: Int, seconds: Double,
        _ body: @escaping @Sendable (AllocationsClient, Int) async throws -> String?
    ) async throws -> PlacementOutcome {
        let next = Shared()
        let began = MonotonicNanoseconds.now()
        return try await withThrowingTaskGroup(of: PlacementOutcome.self) { tasks in
            for worker in 0..<inFlight {
                let channel = channels[worker % channels.count]
                tasks.addTask(executorPreference: channel.executor) {
                    let client = AllocationsClient(channel)
                    var outcome = PlacementOutcome()
                    var now = MonotonicNanoseconds.now()
                    while Double(now - began) < seconds * 1e9 {
                        let number = Int(next.next.add(1, ordering: .relaxed).oldValue)
                        guard number < count else { break }
                        if let id = try await body(client, number) { outcome.ids.append(id) }
                        let ended = MonotonicNanoseconds.now()
                        outcome.latencies.append(ended - now)
                        now = ended
                    }
                    return outcome
                }
            }
            var outcome = PlacementOutcome()
            for try await part in tasks { outcome.add(part) }
            outcome.nanoseconds = MonotonicNanoseconds.now() - began
            return outcome
        }
    }
}
