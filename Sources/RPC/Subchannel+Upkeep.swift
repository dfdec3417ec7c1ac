// Subchannel+Upkeep.swift: replaces a connection before its certificates end, without a gap between the two.

internal import Basics
internal import NIOCore
internal import RPCCore
internal import TLS

extension Subchannel {
    /// Looks after the connection from now on, once a second.
    func startUpkeep() {
        guard upkeep == nil, let tls = dialer.certificates else { return }
        let pause = TimeAmount.milliseconds(RPCShellLimits.upkeepMilliseconds)
        // A weak reference would slow every call down; close() cancels the task instead.
        upkeep = loop.scheduleRepeatedTask(initialDelay: pause, delay: pause) { _ in self.look(tls) }
    }

    private func look(_ tls: TLSContextStore) {
        guard let connection else { return }
        let now = MonotonicClock.now()
        connection.releaseIdleMemory()
        guard let drain = connection.dueDrain(tls.material, now: tls.now) else { return }
        if drain.reason == .certificateEnds, drain.graceMilliseconds > 0 { return renew(now) }
        forget(drain.reason.sentence)
        reconnect()
        connection.drain(drain)
    }

    /// Makes a new connection while the present one goes on.
    private func renew(_ now: Instant) {
        guard case .ready = phase else { return }
        if let renewalStarted, now.milliseconds(since: renewalStarted) < RPCShellLimits.renewalMilliseconds { return }
        renewalStarted = now
        candidate = nil
        attempt += 1
        dialer.dial(self, attempt: attempt)
    }

    /// Takes a new connection for the present one, which ends when its calls have; false when none was wanted.
    func replace(with new: Connection) -> Bool {
        guard case .ready = phase, renewalStarted != nil, new === candidate, let old = connection else { return false }
        candidate = nil
        renewalStarted = nil
        connection = new
        let grace = UInt32(clamping: TLS.Limits.termGraceSeconds * 1_000)
        old.drain(ConnectionCredentials.Drain(reason: .certificateEnds, graceMilliseconds: grace))
        return true
    }
}
