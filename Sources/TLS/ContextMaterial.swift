// ContextMaterial.swift: reads certificates and keys from PEM files and puts them into a context.
//
// Every failure names the file. An encrypted key is refused: OpenSSL would ask for its password on the terminal.

import COpenSSL

enum ContextMaterial {
    /// A certificate chain as its file holds it.
    struct Chain {
        var leaf: Certificate
        var intermediates: [Certificate]
    }

    /// Reads this side's certificate and what follows it.
    static func chain(path: String) throws(TLSError) -> Chain {
        let all = Certificate.all(inPEM: try bytes(.certificate, path: path))
        guard let leaf = all.first else {
            throw .fileMalformed(kind: .certificate, path: path, reason: "holds no PEM certificate")
        }
        return Chain(leaf: leaf, intermediates: Array(all.dropFirst()))
    }

    /// Puts the chain, its key and the trust roots into `context`.
    static func install(chain: Chain, files: TLSFiles, into context: TLSContext) throws(TLSError) {
        ERR_clear_error()
        var accepted = unsafe SSL_CTX_use_certificate(context.pointer, chain.leaf.pointer) == 1
        for intermediate in chain.intermediates {
            accepted =
                unsafe accepted
                && copenssl_ctx_add_chain_certificate(context.pointer, intermediate.pointer) == 1
        }
        guard accepted else {
            throw .fileMalformed(
                kind: .certificate, path: files.certificateChain, reason: "is refused: \(OpenSSLFailure.take().text)")
        }
        try installKey(path: files.privateKey, certificate: files.certificateChain, into: context)
        try installRoots(path: files.trustRoots, into: context)
    }

    private static func installKey(path: String, certificate: String, into context: TLSContext) throws(TLSError) {
        let pem = try bytes(.privateKey, path: path)
        let key = unsafe try privateKey(inPEM: pem, path: path)
        defer { unsafe EVP_PKEY_free(key) }
        ERR_clear_error()
        guard unsafe SSL_CTX_use_PrivateKey(context.pointer, key) == 1,
            unsafe SSL_CTX_check_private_key(context.pointer) == 1
        else {
            ERR_clear_error()
            throw .keyMismatch(privateKey: path, certificate: certificate)
        }
    }

    /// The key in PEM text; the caller frees it.
    package static func privateKey(inPEM pem: [UInt8], path: String) throws(TLSError) -> OpaquePointer {
        let isEncrypted = String(decoding: pem, as: UTF8.self).contains("ENCRYPTED")
        ERR_clear_error()
        let key = unsafe pem.withUnsafeBytes { raw -> OpaquePointer? in
            guard let bio = unsafe BIO_new_mem_buf(raw.baseAddress, Int32(clamping: raw.count)) else { return nil }
            defer { unsafe BIO_free(bio) }
            return unsafe PEM_read_bio_PrivateKey(bio, nil, { _, _, _, _ in -1 }, nil)
        }
        ERR_clear_error()
        guard let key = unsafe key else {
            throw .fileMalformed(
                kind: .privateKey, path: path,
                reason: isEncrypted
                    ? "is encrypted: keys are read without a password, protect the file with mode 0600"
                    : "holds no PEM private key")
        }
        return unsafe key
    }

    private static func installRoots(path: String, into context: TLSContext) throws(TLSError) {
        let roots = Certificate.all(inPEM: try bytes(.trustRoots, path: path))
        guard !roots.isEmpty, let store = unsafe SSL_CTX_get_cert_store(context.pointer) else {
            throw .fileMalformed(kind: .trustRoots, path: path, reason: "holds no PEM certificate")
        }
        for root in roots {
            ERR_clear_error()
            guard unsafe X509_STORE_add_cert(store, root.pointer) == 1 else {
                throw .fileMalformed(
                    kind: .trustRoots, path: path, reason: "is refused: \(OpenSSLFailure.take().text)")
            }
        }
    }

    private static func bytes(_ kind: TLSFileKind, path: String) throws(TLSError) -> [UInt8] {
        do {
            return try fileBytes(path: path)
        } catch {
            throw .fileUnreadable(kind: kind, path: path, reason: error.reason)
        }
    }
}
