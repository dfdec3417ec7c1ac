// Connection+Upkeep.swift: what an open connection needs from time to time, whether or not there are calls.
//
// Costs calls nothing: one look a second for each connection. What is due is decided in TLS.ConnectionCredentials.

internal import Basics
internal import Logging
internal import NIOCore
internal import RPCCore
internal import TLS

extension Connection {
    /// How this connection must be drained now, if it must be.
    ///
    /// - Parameters:
    ///   - material: What new connections are made from now.
    ///   - now: The time of day.
    func dueDrain(_ material: TLSMaterial, now: CertificateTime) -> ConnectionCredentials.Drain? {
        transport?.credentials?.check(against: material, now: now) { .random(in: 0..<1) }
    }

    /// How this connection must be drained for its age, once it has reached the greatest.
    func dueDrain(_ age: ConnectionAge, now: Instant) -> ConnectionCredentials.Drain? {
        guard let drainsAt, drainsAt <= now else { return nil }
        return ConnectionCredentials.Drain(reason: .tooOld, graceMilliseconds: age.graceMilliseconds)
    }

    /// Lets calls in flight go on for the drain's grace, then ends the connection.
    func drain(_ drain: ConnectionCredentials.Drain) {
        guard machine.acceptsCalls || machine.openCallsByMe + machine.openCallsByPeer > 0, !isDrainDue else { return }
        isDrainDue = true
        metrics?.connectionDrained(side: side, reason: drain.reason)
        logger.info(
            "connection is drained",
            metadata: [
                "peer": "\(peer)", "reason": "\(drain.reason.rawValue)", "grace_ms": "\(drain.graceMilliseconds)",
            ])
        beginDrain(graceMilliseconds: drain.graceMilliseconds, text: drain.reason.sentence)
    }

    /// Gives memory back when something has come since it was last given back, and nothing waits to be done.
    ///
    /// A busy connection takes it again once a second, which is nothing beside its traffic; a quiet one does not keep
    /// it for a ping.
    func releaseIdleMemory() {
        guard machine.lastReceived != slimSince, input.readableBytes == 0, output.readableBytes == 0 else { return }
        slimSince = machine.lastReceived
        input = ByteBuffer()
        output = ByteBuffer()
        releaseSpares()
        transport?.releaseIdleMemory()
    }
}
