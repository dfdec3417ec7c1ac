// ServerAdmission.swift: the one admission control of a server, for the connections on all of its loops.
//
// Decides nothing: RPCCore.AdmissionControl does. A server without it pays one look at a nil.

internal import Basics
internal import RPCCore
internal import Synchronization
internal import Wire

/// The one admission control of a server.
final class ServerAdmission: Sendable {
    private let methods: [MethodDescriptor]
    private let metrics: (any RPCMetrics)?
    private let control: Mutex<AdmissionControl>

    init(_ configuration: AdmissionConfiguration, _ methods: [MethodDescriptor], _ metrics: (any RPCMetrics)?) {
        self.methods = methods
        self.metrics = metrics
        let control = AdmissionControl(configuration, methods: methods, seed: .random(in: 0...(.max)))
        metrics?.callLimitChanged(control.limit)
        self.control = Mutex(control)
    }

    /// Why a call cannot be worked on now; nil when it is admitted.
    func refusal(_ method: Int, _ priority: CallPriority, _ role: RoleSet) -> RPCError? {
        let refusal = control.withLock { $0.callReceived(method: method, priority: priority, role: role) }
        guard let refusal else { return nil }
        metrics?.callRefused(methods[method], cause: refusal.cause)
        return refusal.error
    }

    /// A call that was admitted is over.
    func callEnded(_ call: ServerCall, _ code: StatusCode) {
        let now = MonotonicClock.now()
        let latency = now.nanoseconds - min(now.nanoseconds, call.started.nanoseconds)
        let (old, new) = control.withLock { control in
            let old = control.limit
            control.callEnded(
                method: call.methodIndex, latencyNanoseconds: latency,
                isTypical: code == .ok || code == .deadlineExceeded, now: now)
            return (old, control.limit)
        }
        if old != new { metrics?.callLimitChanged(new) }
    }
}
