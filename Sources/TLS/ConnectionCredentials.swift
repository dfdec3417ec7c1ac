// ConnectionCredentials.swift: what an open connection rests on: until when, and whose signature. Decides only.
//
// No clock and no randomness: both are parameters. Rules: docs/identity.md, "Reloading".

/// What an open connection rests on: the certificates of both sides and the trust in the peer's authority.
public struct ConnectionCredentials: Sendable {
    /// What must be done with a connection now.
    public struct Drain: Hashable, Sendable {
        /// Why.
        public var reason: ConnectionTerm.Reason
        /// How long calls in flight may still go on.
        public var graceMilliseconds: UInt32

        /// States both.
        public init(reason: ConnectionTerm.Reason, graceMilliseconds: UInt32) {
            self.reason = reason
            self.graceMilliseconds = graceMilliseconds
        }
    }

    /// Until when the connection may live.
    public private(set) var term: ConnectionTerm
    private let authorities: [TrustAnchor]
    /// The last material that has judged the peer's authority.
    private var judge: TLSMaterial

    /// States what a new connection rests on.
    ///
    /// - Parameters:
    ///   - material: What it was made from.
    ///   - authorities: Those on the peer's path.
    ///   - term: Until when it may live.
    init(material: TLSMaterial, authorities: [TrustAnchor], term: ConnectionTerm) {
        judge = material
        self.authorities = authorities
        self.term = term
    }

    /// Looks at the connection; says so when it must be drained now.
    ///
    /// - Parameters:
    ///   - material: What new connections are made from now.
    ///   - now: The time of day.
    ///   - jitter: A random number from 0 up to 1; asked for only when trust was lost.
    public mutating func check(
        against material: TLSMaterial, now: CertificateTime, jitter: () -> Double
    ) -> Drain? {
        if material !== judge {
            judge = material
            if !material.trusts(authorities) { term.revoke(now: now, jitter: jitter()) }
        }
        return term.graceMilliseconds(now: now).map { Drain(reason: term.reason, graceMilliseconds: $0) }
    }
}

extension TLSEngine {
    /// What the connection rests on; nil before the handshake is done.
    ///
    /// - Parameter jitter: A random number from 0 up to 1, which spreads the drains of many connections.
    public func credentials(jitter: Double) -> ConnectionCredentials? {
        guard !peerAuthorities.isEmpty, let peerNotAfter else { return nil }
        let end = min(context.notAfter, peerNotAfter)
        return ConnectionCredentials(
            material: context.material, authorities: peerAuthorities,
            term: ConnectionTerm(from: context.clock(), until: end, side: context.side, jitter: jitter))
    }
}
