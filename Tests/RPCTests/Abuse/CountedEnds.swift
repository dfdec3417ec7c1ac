// CountedEnds.swift: what a server's metrics say about its connections and calls, and waiting for it.

import RPC
import RPCCore
import Synchronization

/// Counts how connections and calls end, as the operator sees it.
final class CountedEnds: RPCMetrics {
    private struct State {
        var connections: [ConnectionEnd: Int] = [:]
        var calls: [StatusCode: Int] = [:]
        var waiting: [(isReached: @Sendable (CountedEnds.Counts) -> Bool, CheckedContinuation<Void, Never>)] = []
    }

    /// The counts at one moment.
    struct Counts: Sendable {
        var connections: [ConnectionEnd: Int]
        var calls: [StatusCode: Int]

        subscript(end: ConnectionEnd) -> Int { connections[end] ?? 0 }
        subscript(code: StatusCode) -> Int { calls[code] ?? 0 }
    }

    private let state = Mutex(State())

    var counts: Counts { state.withLock { Counts(connections: $0.connections, calls: $0.calls) } }

    /// Waits until the counts are as wanted, or the test's time is over.
    func wait(until isReached: @escaping @Sendable (Counts) -> Bool) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                change { $0.waiting.append((isReached, continuation)) }
            }
        } onCancel: {
            let waiting = state.withLock { state in
                defer { state.waiting = [] }
                return state.waiting
            }
            for (_, continuation) in waiting { continuation.resume() }
        }
    }

    /// Waits until so many connections have ended this way.
    func wait(for end: ConnectionEnd, count: Int = 1) async { await wait { $0[end] >= count } }

    func callEnded(_ method: MethodDescriptor?, side: RPCSide, code: StatusCode, microseconds: UInt64) {
        change { $0.calls[code, default: 0] += 1 }
    }

    func connectionEnded(side: RPCSide, end: ConnectionEnd) { change { $0.connections[end, default: 0] += 1 } }

    func connectionChanged(side: RPCSide, change: Int) {}

    private func change(_ body: (inout State) -> Void) {
        let reached = state.withLock { state in
            body(&state)
            let counts = Counts(connections: state.connections, calls: state.calls)
            let reached = state.waiting.filter { $0.isReached(counts) }
            state.waiting.removeAll { $0.isReached(counts) }
            return reached
        }
        for (_, continuation) in reached { continuation.resume() }
    }
}
