// CallMetrics.swift: calls and connections as counters and histograms, made once and kept.

import CoreMetrics
import Observability
import RPC
import RPCCore
import Synchronization

/// Counts calls by method, side and outcome, and times them.
final class CallMetrics: RPCMetrics {
    private struct Key: Hashable {
        var method: UInt64
        var side: RPCSide
        var code: StatusCode
    }

    private struct Pair {
        var count: Counter
        var duration: CoreMetrics.Timer
    }

    private let registry: MetricsRegistry
    private let pairs = Mutex<[Key: Pair]>([:])
    private let connections = Mutex<[RPCSide: Int]>([:])

    /// Counts into `registry`.
    init(_ registry: MetricsRegistry) {
        self.registry = registry
    }

    func callEnded(_ method: MethodDescriptor?, side: RPCSide, code: StatusCode, microseconds: UInt64) {
        let key = Key(method: method?.hash ?? 0, side: side, code: code)
        let pair = pairs.withLock { pairs in
            if let pair = pairs[key] { return pair }
            let name = method?.fullName ?? "unknown"
            let pair = Pair(
                count: Counter(
                    label: "hansa_rpc_calls_total",
                    dimensions: [("method", name), ("side", side.rawValue), ("code", "\(code)")], factory: registry),
                duration: CoreMetrics.Timer(
                    label: "hansa_rpc_call_duration_seconds", dimensions: [("method", name), ("side", side.rawValue)],
                    factory: registry))
            pairs[key] = pair
            return pair
        }
        pair.count.increment()
        pair.duration.recordMicroseconds(microseconds)
    }

    func connectionEnded(side: RPCSide, end: ConnectionEnd) {
        let counter = Counter(
            label: "hansa_rpc_connections_ended_total",
            dimensions: [("side", side.rawValue), ("reason", end.rawValue)], factory: registry)
        counter.increment()
    }

    func connectionChanged(side: RPCSide, change: Int) {
        let gauge = Gauge(label: "hansa_rpc_connections", dimensions: [("side", side.rawValue)], factory: registry)
        connections.withLock { connections in
            connections[side, default: 0] += change
            gauge.record(connections[side, default: 0])
        }
    }
}
