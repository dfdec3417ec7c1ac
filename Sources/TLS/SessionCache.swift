// SessionCache.swift: the newest session for each peer, so that the next connection need not verify certificates.

import COpenSSL

/// A resumable session, shared and never changed by us.
@safe final class Session: @unchecked Sendable {
    /// The `SSL_SESSION`, owned.
    let pointer: OpaquePointer

    /// Takes over one reference to an `SSL_SESSION`.
    init(owned pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
    }

    deinit { unsafe SSL_SESSION_free(pointer) }

    /// True while it may be offered and the server's certificate has not expired.
    func isUsable(now: CertificateTime) -> Bool {
        guard unsafe SSL_SESSION_is_resumable(pointer) == 1, let peer = unsafe SSL_SESSION_get0_peer(pointer) else {
            return false
        }
        return unsafe now <= Certificate(borrowed: peer).notAfter
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
