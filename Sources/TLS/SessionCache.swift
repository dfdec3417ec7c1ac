// SessionCache.swift: the newest session for each peer, so that the next connection need not verify certificates.

import COpenSSL

/// What was found out about a peer's chain: it is not sent again when its session is resumed.
struct SessionChain: Hashable, Sendable {
    /// The authorities on its path, from the trust root on.
    var authorities: [TrustAnchor]
    /// The last second of the first of its certificates to end.
    var notAfter: CertificateTime

    init(authorities: [TrustAnchor], notAfter: CertificateTime) {
        self.authorities = authorities
        self.notAfter = notAfter
    }

    /// Reads what ``bytes`` wrote; nil when it is something else.
    init?(bytes: [UInt8]) {
        guard bytes.count > 8, bytes.count % Fingerprint.byteCount == 8 else { return nil }
        let seconds = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        notAfter = CertificateTime(secondsSince1970: Int64(bitPattern: seconds))
        authorities = stride(from: 8, to: bytes.count, by: Fingerprint.byteCount)
            .map { TrustAnchor(bytes: Array(bytes[$0..<($0 + Fingerprint.byteCount)])) }
    }

    /// As it travels in a ticket.
    var bytes: [UInt8] {
        let seconds = UInt64(bitPattern: notAfter.secondsSince1970)
        return (0..<8).map { UInt8(truncatingIfNeeded: seconds >> UInt64($0 * 8)) }
            + authorities.flatMap(\.fingerprint.bytes)
    }
}

/// A resumable session, shared and never changed by us.
@safe final class Session: @unchecked Sendable {
    /// The `SSL_SESSION`, owned.
    let pointer: OpaquePointer
    /// The chain of the peer that it is with.
    let chain: SessionChain

    /// Takes over one reference to an `SSL_SESSION`.
    init(owned pointer: OpaquePointer, chain: SessionChain) {
        unsafe self.pointer = unsafe pointer
        self.chain = chain
    }

    deinit { unsafe SSL_SESSION_free(pointer) }

    /// True while it may be offered and no certificate of the server's chain has expired.
    func isUsable(now: CertificateTime) -> Bool {
        (unsafe SSL_SESSION_is_resumable(pointer)) == 1 && now <= chain.notAfter
    }
}

/// Newest session by peer; the oldest peer is forgotten at ``Limits/clientSessions``.
struct SessionCache {
    private var sessions: [String: Session] = [:]
    private var order: [String] = []

    /// The session to offer to `peer`.
    func session(for peer: String) -> Session? { sessions[peer] }

    /// Keeps `session` as the newest for `peer`.
    mutating func keep(_ session: Session, for peer: String) {
        if sessions.updateValue(session, forKey: peer) == nil {
            order.append(peer)
            if order.count > Limits.clientSessions { sessions[order.removeFirst()] = nil }
        }
    }

    /// Forgets the session of `peer`, because a handshake with it failed.
    mutating func forget(_ peer: String) {
        guard sessions.removeValue(forKey: peer) != nil else { return }
        order.removeAll { $0 == peer }
    }
}
