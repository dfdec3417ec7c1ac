// CallMetrics.swift: calls and connections as counters and histograms, made once and kept.
//
// Names and texts of the metrics: MetricHelp.swift and docs/metrics.md.

import Basics
import CoreMetrics
import HansaMessages
import HansaServices
import Observability
import RPC
import RPCCore
import Synchronization
import TLS

/// Counts calls by method, side and outcome, and times them; keeps the newest failures.
final class CallMetrics: RPCMetrics {
    private struct Key: Hashable {
        var method: UInt64
        var side: RPCSide
        var code: StatusCode
    }

    fileprivate struct Pair {
        var count: Counter
        var duration: CoreMetrics.Timer
        var method: String
        // The same once more, to be read back.
        var calls: UInt64 = 0
        var microseconds: UInt64 = 0
        var longest: UInt64 = 0
    }

    /// The newest failures.
    let errors = RecentErrors()
    private let registry: MetricsRegistry
    private let log: AccessLog
    private let pairs = Mutex<[Key: Pair]>([:])
    private let connections = Mutex<[RPCSide: Int]>([:])

    /// Counts into `registry`.
    ///
    /// - Parameter log: Gets the calls that are worth a line.
    init(_ registry: MetricsRegistry, log: AccessLog) {
        self.registry = registry
        self.log = log
    }

    func callEnded(_ method: MethodDescriptor?, side: RPCSide, code: StatusCode, microseconds: UInt64) {
        let key = Key(method: method?.hash ?? 0, side: side, code: code)
        let pair = pairs.withLock { pairs in
            if let place = pairs.index(forKey: key) {
                pairs.values[place].add(microseconds)
                return pairs.values[place]
            }
            let name = method?.fullName ?? "unknown"
            let pair = Pair(
                count: Counter(
                    label: "hansa_rpc_calls_total",
                    dimensions: [("method", name), ("side", side.rawValue), ("code", "\(code)")], factory: registry),
                duration: CoreMetrics.Timer(
                    label: "hansa_rpc_call_duration_seconds", dimensions: [("method", name), ("side", side.rawValue)],
                    factory: registry), method: name)
            pairs[key] = pair
            pairs[key]?.add(microseconds)
            return pair
        }
        pair.count.increment()
        pair.duration.recordMicroseconds(microseconds)
    }

    func callRefused(_ method: MethodDescriptor, cause: AdmissionRefusal.Cause) {
        let counter = Counter(
            label: "hansa_rpc_calls_refused_total",
            dimensions: [("method", method.fullName), ("cause", cause.rawValue)], factory: registry)
        counter.increment()
    }

    func callLimitChanged(_ limit: Int) {
        Gauge(label: "hansa_rpc_call_limit", factory: registry).record(limit)
    }

    func connectionEnded(side: RPCSide, end: ConnectionEnd) {
        let counter = Counter(
            label: "hansa_rpc_connections_ended_total",
            dimensions: [("side", side.rawValue), ("reason", end.rawValue)], factory: registry)
        counter.increment()
    }

    func handshakeEnded(side: RPCSide, isResumed: Bool) {
        let counter = Counter(
            label: "hansa_tls_handshakes_total",
            dimensions: [("side", side.rawValue), ("kind", isResumed ? "resumed" : "full")], factory: registry)
        counter.increment()
    }

    func connectionDrained(side: RPCSide, reason: ConnectionTerm.Reason) {
        let counter = Counter(
            label: "hansa_tls_drains_total", dimensions: [("side", side.rawValue), ("reason", reason.rawValue)],
            factory: registry)
        counter.increment()
    }

    func wantsRecord(of code: StatusCode) -> Bool { code != .ok || log.takesSuccess }

    func callRecorded(_ call: CallRecord) {
        if call.code != .ok { errors.add(call) }
        log.write(call, now: MonotonicClock.now())
    }

    func connectionFailed(side: RPCSide, peer: String, address: String, fault: ConnectionFault) {
        errors.add(side: side, peer: peer.isEmpty ? address : peer, reason: fault.description)
    }

    /// What was counted of each method and side, by name.
    var methods: [MethodStatistics] {
        let counted = pairs.withLock { $0 }.map { (key: $0.key, pair: $0.value) }
        let sides = Set(counted.map { Side(method: $0.pair.method, side: $0.key.side.rawValue) }).sorted()
        return sides.map { side in
            let own = counted.filter { $0.pair.method == side.method && $0.key.side.rawValue == side.side }
                .sorted { $0.key.code.rawValue < $1.key.code.rawValue }
            let calls = own.reduce(0) { $0 + $1.pair.calls }
            return MethodStatistics(
                method: side.method, side: side.side, calls: calls,
                failures: own.filter { $0.key.code != .ok }.map {
                    CodeCount(code: "\($0.key.code)", calls: $0.pair.calls)
                },
                meanUs: own.reduce(0) { $0 + $1.pair.microseconds } / max(1, calls),
                longestUs: own.map(\.pair.longest).max() ?? 0)
        }
    }

    private struct Side: Hashable, Comparable {
        var method: String
        var side: String

        static func < (left: Side, right: Side) -> Bool {
            (left.method, left.side) < (right.method, right.side)
        }
    }

    func connectionChanged(side: RPCSide, change: Int) {
        let gauge = Gauge(label: "hansa_rpc_connections", dimensions: [("side", side.rawValue)], factory: registry)
        connections.withLock { connections in
            connections[side, default: 0] += change
            gauge.record(connections[side, default: 0])
        }
    }
}

extension CallMetrics.Pair {
    fileprivate mutating func add(_ microseconds: UInt64) {
        calls += 1
        self.microseconds += microseconds
        longest = max(longest, microseconds)
    }
}
