// TLSCallbacks.swift: what OpenSSL calls back during a handshake. Each finds its engine and lets it decide.
//
// C function pointers: no captures. They run inside a call of the engine, on its loop.

import COpenSSL
import Synchronization

enum TLSCallbacks {
    /// Called for every certificate of a chain, root first, and for every fault.
    static let verify: @convention(c) (Int32, OpaquePointer?) -> Int32 = { accepted, store in
        guard let store = unsafe store,
            let ssl = unsafe X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()),
            let engine = unsafe engine(of: OpaquePointer(ssl)),
            let current = unsafe X509_STORE_CTX_get_current_cert(store)
        else { return 0 }
        let certificate = unsafe Certificate(borrowed: current)
        let depth = unsafe X509_STORE_CTX_get_error_depth(store)
        let code = unsafe accepted == 1 ? X509_V_OK : X509_STORE_CTX_get_error(store)
        if engine.verified(certificate, depth: depth, code: code) { return 1 }
        if accepted == 1 { unsafe X509_STORE_CTX_set_error(store, X509_V_ERR_CERT_REJECTED) }
        return 0
    }

    /// Called with the client's first message, before anything is chosen.
    static let clientHello: SSL_client_hello_cb_fn = { ssl, alert, _ in
        guard let ssl = unsafe ssl, let engine = unsafe engine(of: ssl) else { return SSL_CLIENT_HELLO_ERROR }
        let versions = unsafe extensionBytes(of: ssl, type: UInt32(TLSEXT_TYPE_supported_versions))
        let legacy = unsafe UInt16(truncatingIfNeeded: SSL_client_hello_get0_legacy_version(ssl))
        let protocols = unsafe extensionBytes(
            of: ssl, type: UInt32(TLSEXT_TYPE_application_layer_protocol_negotiation))
        if let refusal = engine.clientOffered(
            ClientOffer(legacyVersion: legacy, supportedVersions: versions, protocolNames: protocols))
        {
            unsafe alert?.pointee = Int32(refusal.code)
            return SSL_CLIENT_HELLO_ERROR
        }
        return SSL_CLIENT_HELLO_SUCCESS
    }

    /// Points at our protocol in the client's list, as OpenSSL demands.
    static let selectProtocol: SSL_CTX_alpn_select_cb_func = { ssl, chosen, chosenLength, offer, offerLength, _ in
        guard let ssl = unsafe ssl, let engine = unsafe engine(of: ssl), let offer = unsafe offer else {
            return SSL_TLSEXT_ERR_ALERT_FATAL
        }
        let wanted = Array(engine.context.applicationProtocol.utf8)
        let list = unsafe UnsafeBufferPointer(start: offer, count: Int(offerLength))
        var position = 0
        while position < list.count {
            let start = position + 1
            let end = start + Int(unsafe list[position])
            guard end <= list.count else { break }
            if unsafe list[start..<end].elementsEqual(wanted) {
                unsafe chosen?.pointee = unsafe offer + start
                unsafe chosenLength?.pointee = UInt8(wanted.count)
                return SSL_TLSEXT_ERR_OK
            }
            position = end
        }
        return SSL_TLSEXT_ERR_ALERT_FATAL
    }

    /// Called when a ticket is made: what was found out about the client's chain travels in it.
    static let ticketMade: SSL_CTX_generate_session_ticket_fn = { ssl, _ in
        guard let ssl = unsafe ssl, let engine = unsafe engine(of: ssl), let session = unsafe SSL_get_session(ssl),
            let chain = engine.sessionChainForTicket
        else { return 0 }
        let bytes = chain.bytes
        return unsafe SSL_SESSION_set1_ticket_appdata(session, bytes, bytes.count)
    }

    /// Called when a client's ticket was opened: a chain that has ended since must be looked at again.
    static let ticketOpened: SSL_CTX_decrypt_session_ticket_fn = { ssl, session, _, _, status, _ in
        guard status == SSL_TICKET_SUCCESS || status == SSL_TICKET_SUCCESS_RENEW, let ssl = unsafe ssl,
            let engine = unsafe engine(of: ssl), let session = unsafe session
        else { return SSL_TICKET_RETURN_IGNORE_RENEW }
        var bytes: UnsafeMutableRawPointer?
        var count = 0
        guard unsafe SSL_SESSION_get0_ticket_appdata(session, &bytes, &count) == 1,
            let chain = unsafe SessionChain(bytes: Array(UnsafeRawBufferPointer(start: bytes, count: count))),
            engine.context.clock() <= chain.notAfter
        else { return SSL_TICKET_RETURN_IGNORE_RENEW }
        engine.sessionChain = chain
        return status == SSL_TICKET_SUCCESS ? SSL_TICKET_RETURN_USE : SSL_TICKET_RETURN_USE_RENEW
    }

    /// Called on the client for every ticket; 1 means that we took the reference.
    static let newSession: @convention(c) (OpaquePointer?, OpaquePointer?) -> Int32 = { ssl, session in
        guard let ssl = unsafe ssl, let session = unsafe session, let engine = unsafe engine(of: ssl),
            let key = engine.sessionKey, let chain = engine.sessionChainForTicket
        else { return 0 }
        let kept = unsafe Session(owned: session, chain: chain)
        engine.context.material.sessions.withLock { $0.keep(kept, for: key) }
        return 1
    }

    private static func engine(of ssl: OpaquePointer) -> TLSEngine? {
        guard let raw = unsafe SSL_get_ex_data(ssl, 0) else { return nil }
        return unsafe Unmanaged<TLSEngine>.fromOpaque(raw).takeUnretainedValue()
    }

    private static func extensionBytes(of ssl: OpaquePointer, type: UInt32) -> [UInt8]? {
        var bytes: UnsafePointer<UInt8>?
        var count = 0
        guard unsafe SSL_client_hello_get0_ext(ssl, type, &bytes, &count) == 1 else { return nil }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    }
}
