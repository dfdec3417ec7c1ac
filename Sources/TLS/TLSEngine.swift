// TLSEngine.swift: one TLS connection without a socket: bytes in, bytes out, who the peer is.
//
// Confined to its event loop. It never waits, and it never touches a file or a socket. Rules: docs/identity.md.

import COpenSSL
public import NIOCore
import Synchronization

/// Whether a connection goes on after everything received was decrypted.
public enum DecryptProgress: Hashable, Sendable {
    /// All received bytes are used; feed more.
    case needMoreInput
    /// The peer sent close_notify: nothing more will come.
    case peerClosed
}

/// The TLS state of one connection.
///
/// Feed what arrives, call ``handshake()`` until it returns true, then ``decrypt(into:)`` and ``encrypt(_:)``. After
/// every call, failed ones too, send what ``takeCiphertext()`` returns: a failure leaves an alert there for the peer.
/// A client whose certificate is refused learns it from ``decrypt(into:)``, because in TLS 1.3 the client's handshake
/// is done before the server has seen the certificate. A failed engine throws the same error for ever.
@safe public final class TLSEngine {
    /// What this connection was made from.
    public let context: TLSContext
    /// Who the peer is, once the handshake is done.
    public internal(set) var peer: PeerIdentity?
    /// The last second of the peer's chain, once the handshake is done: of the first of its certificates to end.
    public internal(set) var peerNotAfter: CertificateTime?
    /// The authorities on the path to the peer, from the trust root on, once the handshake is done; the peer itself
    /// where it is trusted without one.
    public internal(set) var peerAuthorities: [TrustAnchor] = []
    /// How often this side has changed its sending key.
    public private(set) var keyUpdates = 0

    /// Under which name the client keeps sessions; nil resumes nothing.
    let sessionKey: String?
    let expectedPeer: PeerRole?
    /// What a callback found wrong, more exact than OpenSSL's own error.
    var refusal: TLSError?
    var newestVersionOffered: UInt16?
    /// What a session says about the peer's chain, which is not sent when it is resumed.
    var sessionChain: SessionChain?

    private let ssl: OpaquePointer
    private let recordsPerKey: Int
    private var recordsUnderKey = 0
    private var isEstablished = false
    private var failure: TLSError?
    private var firstBytes: [UInt8] = []
    private var inbound = ByteBuffer()
    private var outbound = ByteBuffer()
    private var isOutboundTaken = false

    /// Starts a connection; nothing is sent before ``handshake()``.
    ///
    /// - Parameters:
    ///   - context: The side, key material and rules.
    ///   - expectedPeer: Who must answer; nil accepts anyone of the federation.
    ///   - sessionKey: The name under which a client keeps this peer's session for the next connection, such as its
    ///     address; nil takes the expected peer's name.
    ///   - recordsPerKey: Records after which the sending key is changed; ``Limits/recordsPerKey`` but in tests.
    public init(
        context: TLSContext, expectedPeer: PeerRole? = nil, sessionKey: String? = nil,
        recordsPerKey: Int = Limits.recordsPerKey
    ) throws(TLSError) {
        precondition(recordsPerKey > 0, "a key must be good for a record")
        ERR_clear_error()
        guard let ssl = unsafe SSL_new(context.pointer) else {
            throw .openSSL(operation: "start a connection", reason: OpenSSLFailure.take().text)
        }
        self.context = context
        self.expectedPeer = expectedPeer
        self.sessionKey = context.side == .client ? sessionKey ?? expectedPeer?.path : nil
        self.recordsPerKey = recordsPerKey
        unsafe self.ssl = unsafe ssl
        unsafe X509_VERIFY_PARAM_set_time(SSL_get0_param(ssl), Int(context.clock().secondsSince1970))
        unsafe SSL_set_ex_data(ssl, 0, Unmanaged.passUnretained(self).toOpaque())
        guard unsafe ByteBufferBIO.attach(self, to: ssl) else {
            throw .openSSL(operation: "start a connection", reason: OpenSSLFailure.take().text)
        }
        switch context.side {
        case .server: unsafe SSL_set_accept_state(ssl)
        case .client:
            unsafe SSL_set_connect_state(ssl)
            offerSession()
        }
    }

    deinit {
        // Without this, SSL_free takes the connection for a broken one and spoils the session for resumption.
        if isEstablished && isSessionGood { unsafe SSL_set_shutdown(ssl, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN) }
        unsafe SSL_free(ssl)
    }

    /// Appends bytes that arrived from the peer.
    public func feed(_ ciphertext: consuming ByteBuffer) {
        if !isEstablished, firstBytes.count < Limits.quotedBytes {
            firstBytes.append(contentsOf: ciphertext.readableBytesView.prefix(Limits.quotedBytes - firstBytes.count))
        }
        if inbound.readableBytes == 0 {
            inbound = ciphertext
        } else {
            inbound.writeBuffer(&ciphertext)
        }
    }

    /// Advances the handshake as far as the received bytes allow.
    ///
    /// - Returns: True once it is done; further calls return true at once.
    /// - Throws: Why the peer is not accepted, or why it did not accept this side.
    public func handshake() throws(TLSError) -> Bool {
        if let failure { throw failure }
        if isEstablished { return true }
        try checkFirstBytes()
        ERR_clear_error()
        let result = unsafe SSL_do_handshake(ssl)
        if result == 1 {
            try finishHandshake()
            return true
        }
        let code = unsafe SSL_get_error(ssl, result)
        if code == SSL_ERROR_WANT_READ { return false }
        throw fail(with: cause(of: code))
    }

    /// Decrypts all received records and appends their plaintext.
    ///
    /// - Precondition: The handshake is done.
    /// - Throws: A damaged record, an alert, or a broken protocol; what was appended before is authentic.
    public func decrypt(into plaintext: inout ByteBuffer) throws(TLSError) -> DecryptProgress {
        precondition(isEstablished, "decrypt before the handshake is done")
        if let failure { throw failure }
        while inbound.readableBytes > 0 || (unsafe SSL_has_pending(ssl)) == 1 {
            var count = 0
            OpenSSLFailure.clear()
            let result = unsafe plaintext.writeWithUnsafeMutableBytes(
                minimumWritableBytes: Limits.recordPlaintextBytes
            ) { target -> (Int) in
                let result = unsafe SSL_read_ex(ssl, target.baseAddress, target.count, &count)
                return result == 1 ? count : 0
            }
            if result > 0 { continue }
            switch unsafe SSL_get_error(ssl, 0) {
            case SSL_ERROR_WANT_READ: return finishInput()
            case SSL_ERROR_ZERO_RETURN: return .peerClosed
            case let code: throw fail(with: cause(of: code))
            }
        }
        return finishInput()
    }

    /// Encrypts all readable bytes in records of ``Limits/recordPlaintextBytes`` at most.
    ///
    /// A small record costs about as much as a full one: gather before calling.
    /// - Precondition: The handshake is done.
    public func encrypt(_ plaintext: inout ByteBuffer) throws(TLSError) {
        precondition(isEstablished, "encrypt before the handshake is done")
        if let failure { throw failure }
        reserveOutbound(plaintextBytes: plaintext.readableBytes)
        while plaintext.readableBytes > 0 {
            if recordsUnderKey == recordsPerKey { try updateKey() }
            let length = min(plaintext.readableBytes, Limits.recordPlaintextBytes)
            var written = 0
            OpenSSLFailure.clear()
            let result = unsafe plaintext.withUnsafeReadableBytes {
                unsafe SSL_write_ex(ssl, $0.baseAddress, length, &written)
            }
            guard result == 1 else { throw fail(with: cause(of: unsafe SSL_get_error(ssl, result))) }
            plaintext.moveReaderIndex(forwardBy: written)
            recordsUnderKey += 1
        }
    }

    /// The bytes to send to the peer now, or nil.
    public func takeCiphertext() -> ByteBuffer? {
        guard !isOutboundTaken, outbound.readableBytes > 0 else { return nil }
        isOutboundTaken = true
        return outbound
    }

    /// Tells the peer that nothing more will be sent.
    ///
    /// Send what ``takeCiphertext()`` returns, then close.
    public func sendCloseNotify() {
        guard isEstablished, failure == nil else { return }
        ERR_clear_error()
        unsafe SSL_shutdown(ssl)
        ERR_clear_error()
    }

    /// Tells the engine that the transport ended; call it when the connection closes under it.
    ///
    /// - Throws: ``TLSError/truncated(duringHandshake:)`` unless the peer had sent close_notify.
    public func transportEnded() throws(TLSError) {
        if let failure { throw failure }
        let isClosed = (unsafe SSL_get_shutdown(ssl)) & SSL_RECEIVED_SHUTDOWN != 0
        if !isClosed { throw fail(with: .truncated(duringHandshake: !isEstablished)) }
    }

    /// Gives back the memory that only traffic needs; the next traffic takes it again.
    ///
    /// For a connection that has been idle: while data flows, it would cost more than it saves.
    public func releaseIdleMemory() {
        guard isEstablished, failure == nil, inbound.readableBytes == 0 else { return }
        inbound = ByteBuffer()
        if isOutboundTaken || outbound.readableBytes == 0 {
            outbound = ByteBuffer()
            isOutboundTaken = false
        }
        firstBytes = []
        ERR_clear_error()
        unsafe SSL_free_buffers(ssl)
        ERR_clear_error()
    }

    /// True when an earlier session was resumed, so that no certificate was sent.
    public var isResumed: Bool { unsafe SSL_session_reused(ssl) == 1 }

    /// The cipher suite in use, such as `TLS_AES_128_GCM_SHA256`; nil before one is chosen.
    public var cipherSuite: String? {
        guard let cipher = unsafe SSL_get_current_cipher(ssl) else { return nil }
        return unsafe String(cString: SSL_CIPHER_get_name(cipher))
    }
}

extension TLSEngine {
    /// What a session of this connection must remember of the peer's chain; nil when it has not been seen.
    var sessionChainForTicket: SessionChain? {
        if isResumed { return sessionChain }
        guard !peerAuthorities.isEmpty, let peerNotAfter else { return nil }
        return SessionChain(authorities: peerAuthorities, notAfter: peerNotAfter)
    }
}

// What the BIO calls.
extension TLSEngine {
    /// Moves received bytes to OpenSSL; 0 when there are none.
    func moveInbound(to target: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(inbound.readableBytes, target.count)
        guard count > 0 else { return 0 }
        unsafe inbound.readWithUnsafeReadableBytes { source in
            unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[..<count]))
            return count
        }
        return count
    }

    /// Appends bytes for the peer; reuses the memory of what was sent before, if nobody holds it any more.
    func appendOutbound(_ bytes: UnsafeRawBufferPointer) {
        emptyTakenOutbound()
        unsafe outbound.writeBytes(bytes)
    }

    private func emptyTakenOutbound() {
        guard isOutboundTaken else { return }
        isOutboundTaken = false
        if outbound.capacity > Limits.keptOutboundBytes { outbound = ByteBuffer() } else { outbound.clear() }
    }

    /// Makes room for the records of so much plaintext at once: a buffer that grows copies what it has each time.
    private func reserveOutbound(plaintextBytes count: Int) {
        emptyTakenOutbound()
        let records = (count + Limits.recordPlaintextBytes - 1) / Limits.recordPlaintextBytes
        outbound.reserveCapacity(minimumWritableBytes: count + records * Limits.recordOverheadBytes)
    }
}

extension TLSEngine {
    /// Hands the memory of the received bytes back to whoever pools it.
    private func finishInput() -> DecryptProgress {
        if inbound.readableBytes == 0 { inbound = ByteBuffer() }
        return (unsafe SSL_get_shutdown(ssl)) & SSL_RECEIVED_SHUTDOWN != 0 ? .peerClosed : .needMoreInput
    }

    private func offerSession() {
        guard let sessionKey, let session = context.material.sessions.withLock({ $0.session(for: sessionKey) }),
            session.isUsable(now: context.clock())
        else { return }
        sessionChain = session.chain
        unsafe SSL_set_session(ssl, session.pointer)
    }

    /// The first byte of TLS is a handshake (22) or an alert (21), the second is 3.
    private func checkFirstBytes() throws(TLSError) {
        guard let first = firstBytes.first else { return }
        let isRecord = (first == 22 || first == 21) && (firstBytes.count < 2 || firstBytes[1] == 3)
        if !isRecord { throw fail(with: .notTLS(firstBytes: firstBytes)) }
    }

    private func finishHandshake() throws(TLSError) {
        if peer == nil {
            guard let pointer = unsafe SSL_get0_peer_certificate(ssl) else { throw fail(with: .noPeerCertificate) }
            guard unsafe verified(Certificate(borrowed: pointer), depth: 0, code: X509_V_OK) else {
                throw fail(with: refusal ?? .noPeerCertificate)
            }
            peerAuthorities = sessionChain?.authorities ?? []
            peerNotAfter = sessionChain?.notAfter
        }
        var name: UnsafePointer<UInt8>?
        var count: UInt32 = 0
        unsafe SSL_get0_alpn_selected(ssl, &name, &count)
        let selected = unsafe UnsafeBufferPointer(start: name, count: Int(count))
        guard unsafe selected.elementsEqual(context.applicationProtocol.utf8) else {
            throw fail(with: .protocolMismatch(offered: [], expected: context.applicationProtocol))
        }
        isEstablished = true
    }

    private func updateKey() throws(TLSError) {
        ERR_clear_error()
        guard unsafe SSL_key_update(ssl, SSL_KEY_UPDATE_NOT_REQUESTED) == 1 else {
            throw fail(with: .openSSL(operation: "change the sending key", reason: OpenSSLFailure.take().text))
        }
        recordsUnderKey = 0
        keyUpdates += 1
    }

    private func fail(with error: TLSError) -> TLSError {
        failure = error
        peer = nil
        peerAuthorities = []
        if let sessionKey, !isSessionGood { context.material.sessions.withLock { $0.forget(sessionKey) } }
        return error
    }

    /// False when the peer may have spoiled the session; a connection that was merely cut off says nothing about it.
    private var isSessionGood: Bool { failure == nil || failure == .truncated(duringHandshake: false) }

    /// The exact error behind a failed OpenSSL call.
    private func cause(of code: Int32) -> TLSError {
        let oldest = OpenSSLFailure.take()
        if let refusal { return refusal }
        switch (code, oldest.reason) {
        case (SSL_ERROR_ZERO_RETURN, _): return .truncated(duringHandshake: !isEstablished)
        case (SSL_ERROR_WANT_READ, _):
            return .protocolViolation(reason: "a message after the handshake is split over records")
        case (_, let reason) where reason >= SSL_AD_REASON_OFFSET && reason <= SSL_AD_REASON_OFFSET + 255:
            return .refusedByPeer(
                alert: TLSAlert(code: UInt8(reason - SSL_AD_REASON_OFFSET)),
                ownCertificate: context.files.certificateChain)
        case (_, SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE): return .noPeerCertificate
        case (_, SSL_R_UNSUPPORTED_PROTOCOL), (_, SSL_R_WRONG_SSL_VERSION):
            return .versionTooOld(newest: ClientOffer.name(ofVersion: newestVersionOffered ?? UInt16(TLS1_2_VERSION)))
        case (_, SSL_R_DECRYPTION_FAILED_OR_BAD_RECORD_MAC): return .damagedRecord
        default: return .protocolViolation(reason: oldest.text)
        }
    }
}
