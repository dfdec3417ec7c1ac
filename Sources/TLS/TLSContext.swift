// TLSContext.swift: what all connections of one side share: certificate, key, trust roots and rules.
//
// Made from checked material, then never changed. Rules: docs/identity.md.

import COpenSSL

/// The settings and key material of connections.
///
/// Safe to share between event loops, and cheaper not to: OpenSSL counts and locks in it
/// (``TLSContextStore/context(on:)``). Engines keep it alive.
@safe public final class TLSContext: @unchecked Sendable {
    /// Certificate, key and trust.
    public let material: TLSMaterial
    /// Which side of a handshake it is for.
    public let side: TLSSide
    /// The application protocol both sides must agree on.
    public let applicationProtocol: String

    /// The files it was made from.
    public var files: TLSFiles { material.files }
    /// The federation whose certificates are accepted.
    public var trustDomain: String { material.trustDomain }
    /// Who this side is.
    public var identity: PeerIdentity { material.identity }
    /// The last second of this side's path; see ``TLSMaterial/notAfter``.
    public var notAfter: CertificateTime { material.notAfter }

    /// The `SSL_CTX`, owned.
    let pointer: OpaquePointer

    var clock: @Sendable () -> CertificateTime { material.clock }

    /// Makes a context from checked material.
    ///
    /// - Parameters:
    ///   - material: Certificate, key and trust.
    ///   - side: Accepting or dialling.
    ///   - alpn: The application protocol, offered or required.
    /// - Throws: What OpenSSL refuses.
    public init(_ material: TLSMaterial, side: TLSSide, alpn: String = "hansa/1") throws(TLSError) {
        precondition((1...255).contains(alpn.utf8.count), "an ALPN name has 1 to 255 bytes, not \(alpn.utf8.count)")
        ERR_clear_error()
        guard let pointer = unsafe SSL_CTX_new(side == .server ? TLS_server_method() : TLS_client_method()) else {
            throw .openSSL(operation: "make a context", reason: OpenSSLFailure.take().text)
        }
        self.material = material
        self.side = side
        self.applicationProtocol = alpn
        unsafe self.pointer = unsafe pointer
        try unsafe material.install(into: pointer)
        try setRules()
        setCallbacks()
    }

    /// Reads the files and makes a context of its own from them; see
    /// ``TLSMaterial/init(_:trustDomain:ownChain:clock:)``.
    public convenience init(
        _ files: TLSFiles, side: TLSSide, trustDomain: String? = nil, alpn: String = "hansa/1",
        clock: @escaping @Sendable () -> CertificateTime = { .now }
    ) throws(TLSError) {
        try self.init(try TLSMaterial(files, trustDomain: trustDomain, clock: clock), side: side, alpn: alpn)
    }

    deinit { unsafe SSL_CTX_free(pointer) }

    /// TLS 1.3 with AES-128-GCM first, X25519 before P-256, always mutual, one ticket for each connection.
    private func setRules() throws(TLSError) {
        let suites = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
        let accepted = unsafe [
            copenssl_ctx_set_min_version(pointer, TLS1_3_VERSION),
            copenssl_ctx_set_max_version(pointer, TLS1_3_VERSION),
            SSL_CTX_set_ciphersuites(pointer, suites),
            copenssl_ctx_set_groups(pointer, "X25519:P-256"),
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
        // Whatever is in the trust file is trusted, also an authority that another one has signed.
        unsafe X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(pointer), UInt(X509_V_FLAG_PARTIAL_CHAIN))
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
            unsafe SSL_CTX_set_session_ticket_cb(pointer, TLSCallbacks.ticketMade, TLSCallbacks.ticketOpened, nil)
        case .client:
            unsafe SSL_CTX_sess_set_new_cb(pointer, TLSCallbacks.newSession)
        }
    }
}
