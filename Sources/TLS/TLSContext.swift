// TLSContext.swift: what all connections of one side share: certificate, key, trust roots and rules.
//
// Made from files, then never changed but for the sessions it can resume. Rules: docs/identity.md.

import COpenSSL
import Synchronization

/// The settings and key material of connections, checked when it is made.
///
/// Safe to share between event loops; engines keep it alive.
@safe public final class TLSContext: @unchecked Sendable {
    /// The files it was made from.
    public let files: TLSFiles
    /// Which side of a handshake it is for.
    public let side: TLSSide
    /// The federation whose certificates are accepted.
    public let trustDomain: String
    /// The application protocol both sides must agree on.
    public let applicationProtocol: String
    /// Who this side is.
    public let identity: PeerIdentity
    /// The last second of this side's certificate; connections should drain before it.
    public let notAfter: CertificateTime

    /// The `SSL_CTX`, owned.
    let pointer: OpaquePointer
    let sessions = Mutex(SessionCache())
    let clock: @Sendable () -> CertificateTime

    /// Reads and checks the files.
    ///
    /// - Parameters:
    ///   - files: The certificate, its key and the trust roots.
    ///   - side: Accepting or dialling.
    ///   - trustDomain: The federation; nil takes the own certificate's.
    ///   - alpn: The application protocol, offered or required.
    ///   - clock: The time of day that certificates are judged by.
    /// - Throws: What an operator must repair: an unreadable file, a key that does not match, an expired certificate …
    public init(
        _ files: TLSFiles, side: TLSSide, trustDomain: String? = nil, alpn: String = "hansa/1",
        clock: @escaping @Sendable () -> CertificateTime = { .now }
    ) throws(TLSError) {
        precondition((1...255).contains(alpn.utf8.count), "an ALPN name has 1 to 255 bytes, not \(alpn.utf8.count)")
        let chain = try ContextMaterial.chain(path: files.certificateChain)
        let identity: PeerIdentity
        do {
            identity = try chain.leaf.identity(trustDomain: trustDomain, expectedPeer: nil, now: clock())
        } catch {
            throw .ownCertificate(path: files.certificateChain, error)
        }
        ERR_clear_error()
        guard let pointer = unsafe SSL_CTX_new(side == .server ? TLS_server_method() : TLS_client_method()) else {
            throw .openSSL(operation: "make a context", reason: OpenSSLFailure.take().text)
        }
        self.clock = clock
        self.files = files
        self.side = side
        self.trustDomain = identity.trustDomain
        self.applicationProtocol = alpn
        self.identity = identity
        self.notAfter = chain.leaf.notAfter
        unsafe self.pointer = unsafe pointer
        try ContextMaterial.install(chain: chain, files: files, into: self)
        try setRules()
        setCallbacks()
    }

    deinit { unsafe SSL_CTX_free(pointer) }

    /// TLS 1.3 with AES-128-GCM first, X25519 before P-256, always mutual, one ticket for each connection.
    private func setRules() throws(TLSError) {
        let suites = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
        let scope = Array(trustDomain.utf8.prefix(Int(SSL_MAX_SID_CTX_LENGTH)))
        let accepted = unsafe [
            copenssl_ctx_set_min_version(pointer, TLS1_3_VERSION),
            copenssl_ctx_set_max_version(pointer, TLS1_3_VERSION),
            SSL_CTX_set_ciphersuites(pointer, suites),
            copenssl_ctx_set_groups(pointer, "X25519:P-256"),
            SSL_CTX_set_session_id_context(pointer, scope, UInt32(scope.count)),
            SSL_CTX_set_num_tickets(pointer, 1),
        ]
        guard accepted.allSatisfy({ $0 == 1 }) else {
            throw .openSSL(operation: "accept the cipher suites and groups", reason: OpenSSLFailure.take().text)
        }
        unsafe copenssl_ctx_set_safe_options(pointer)
        unsafe copenssl_ctx_set_write_modes(pointer)
        unsafe copenssl_ctx_set_read_ahead(pointer)
        unsafe SSL_CTX_set_max_early_data(pointer, 0)
        unsafe SSL_CTX_set_timeout(pointer, Limits.sessionSeconds)
        unsafe SSL_CTX_set_verify_depth(pointer, Int32(Limits.intermediateCertificates))
        unsafe copenssl_ctx_set_session_cache_mode(
            pointer,
            side == .client ? SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL : SSL_SESS_CACHE_OFF)
        if side == .client {
            let offer = [UInt8(applicationProtocol.utf8.count)] + Array(applicationProtocol.utf8)
            guard unsafe SSL_CTX_set_alpn_protos(pointer, offer, UInt32(offer.count)) == 0 else {
                throw .openSSL(operation: "offer the application protocol", reason: OpenSSLFailure.take().text)
            }
        }
    }

    private func setCallbacks() {
        unsafe SSL_CTX_set_verify(
            pointer, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, TLSCallbacks.verify)
        switch side {
        case .server:
            unsafe SSL_CTX_set_client_hello_cb(pointer, TLSCallbacks.clientHello, nil)
            unsafe SSL_CTX_set_alpn_select_cb(pointer, TLSCallbacks.selectProtocol, nil)
            unsafe SSL_CTX_set_session_ticket_cb(pointer, nil, TLSCallbacks.ticketOpened, nil)
        case .client:
            unsafe SSL_CTX_sess_set_new_cb(pointer, TLSCallbacks.newSession)
        }
    }
}
