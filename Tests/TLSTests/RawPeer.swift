// RawPeer.swift: plain OpenSSL as the other side, able to do everything that our engine never does.

import COpenSSL
import PKI
import TLS

/// What a raw peer presents and accepts.
struct RawOptions {
    var side: TLSSide
    var certificate: IssuedCertificate?
    var newestVersion: Int32 = TLS1_3_VERSION
    var protocols: [String] = ["hansa/1"]
}

/// A peer made of OpenSSL's own memory BIOs, which trusts anyone.
final class RawPeer: Endpoint {
    private(set) var received: [UInt8] = []
    private(set) var keyUpdatesSeen = 0
    private(set) var ticketsSeen = 0
    private let context: OpaquePointer
    private let ssl: OpaquePointer
    private let protocols: [UInt8]

    init(_ options: RawOptions) {
        guard let context = SSL_CTX_new(TLS_method()), let ssl = RawPeer.connection(context, options) else {
            preconditionFailure("OpenSSL cannot make a raw peer")
        }
        self.context = context
        self.ssl = ssl
        protocols = options.protocols.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
        SSL_set_bio(ssl, BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()))
        if options.side == .client {
            if !protocols.isEmpty { SSL_set_alpn_protos(ssl, protocols, UInt32(protocols.count)) }
            SSL_set_connect_state(ssl)
        } else {
            SSL_set_accept_state(ssl)
        }
        SSL_set_msg_callback(ssl) { written, _, type, bytes, count, _, argument in
            guard written == 0, type == SSL3_RT_HANDSHAKE, count > 0, let bytes, let argument else { return }
            let peer = Unmanaged<RawPeer>.fromOpaque(argument).takeUnretainedValue()
            switch Int32(bytes.load(as: UInt8.self)) {
            case SSL3_MT_KEY_UPDATE: peer.keyUpdatesSeen += 1
            case SSL3_MT_NEWSESSION_TICKET: peer.ticketsSeen += 1
            default: break
            }
        }
        SSL_ctrl(ssl, SSL_CTRL_SET_MSG_CALLBACK_ARG, 0, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit {
        SSL_free(ssl)
        SSL_CTX_free(context)
    }

    private static func connection(_ context: OpaquePointer, _ options: RawOptions) -> OpaquePointer? {
        copenssl_ctx_set_max_version(context, options.newestVersion)
        SSL_CTX_set_verify(context, options.side == .server ? SSL_VERIFY_PEER : SSL_VERIFY_NONE) { _, _ in 1 }
        if options.side == .server && !options.protocols.isEmpty {
            SSL_CTX_set_alpn_select_cb(
                context,
                { _, chosen, length, offer, _, _ in
                    chosen?.pointee = offer.map { $0 + 1 }
                    length?.pointee = offer?.pointee ?? 0
                    return SSL_TLSEXT_ERR_OK
                }, nil)
        }
        if let issued = options.certificate, let leaf = try? Certificate.all(inPEM: issued.certificatePEM).first,
            let key = try? PrivateKey(pem: issued.privateKeyPEM)
        {
            SSL_CTX_use_certificate(context, leaf.pointer)
            SSL_CTX_use_PrivateKey(context, key.pointer)
        }
        return SSL_new(context)
    }

    func step() throws {
        ERR_clear_error()
        if SSL_is_init_finished(ssl) == 0 {
            let result = SSL_do_handshake(ssl)
            guard result == 1 else { return try check(result) }
        }
        var chunk = [UInt8](repeating: 0, count: 16_384)
        while true {
            var count = 0
            ERR_clear_error()
            let result = SSL_read_ex(ssl, &chunk, chunk.count, &count)
            guard result == 1 else { return try check(result) }
            received += chunk.prefix(count)
        }
    }

    func feed(_ bytes: [UInt8]) { BIO_write(SSL_get_rbio(ssl), bytes, Int32(bytes.count)) }

    func take() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = BIO_read(SSL_get_wbio(ssl), &bytes, Int32(bytes.count))
        return Array(bytes.prefix(max(0, Int(count))))
    }

    func send(_ bytes: [UInt8]) { SSL_write(ssl, bytes, Int32(bytes.count)) }

    private func check(_ result: Int32) throws {
        guard SSL_get_error(ssl, result) == SSL_ERROR_SSL else { return }
        let failure = OpenSSLFailure.take()
        guard failure.reason >= SSL_AD_REASON_OFFSET else {
            throw TLSError.protocolViolation(reason: failure.text)
        }
        throw TLSError.refusedByPeer(
            alert: TLSAlert(code: UInt8(failure.reason - SSL_AD_REASON_OFFSET)), ownCertificate: "raw")
    }
}
