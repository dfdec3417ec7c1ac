// ContextMaterial.swift: reads certificates and keys from PEM files and puts them into a context.
//
// Every failure names the file.

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
        let key: PrivateKey
        do {
            key = try PrivateKey(pem: pem)
        } catch {
            throw .fileMalformed(kind: .privateKey, path: path, reason: error.description)
        }
        ERR_clear_error()
        guard unsafe SSL_CTX_use_PrivateKey(context.pointer, key.pointer) == 1,
            unsafe SSL_CTX_check_private_key(context.pointer) == 1
        else {
            ERR_clear_error()
            throw .keyMismatch(privateKey: path, certificate: certificate)
        }
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
