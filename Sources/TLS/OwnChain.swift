// OwnChain.swift: whether this side's own certificate leads to its own trust roots, asked before a peer asks.

import COpenSSL

enum OwnChain {
    /// Builds the path of `leaf` as a peer would; the last second of the first of its certificates to end.
    ///
    /// What the files hold beside the path does not count.
    /// - Throws: ``TLSError/ownCertificate(path:_:)`` with what a peer would find wrong.
    static func verify(
        _ leaf: Certificate, _ intermediates: [Certificate], _ roots: [Certificate], files: TLSFiles,
        now: CertificateTime
    ) throws(TLSError) -> CertificateTime {
        ERR_clear_error()
        defer { ERR_clear_error() }
        guard let store = unsafe X509_STORE_new(), let context = unsafe X509_STORE_CTX_new(),
            let untrusted = unsafe copenssl_certificates_new()
        else { throw .openSSL(operation: "verify the own certificate", reason: OpenSSLFailure.take().text) }
        defer {
            unsafe X509_STORE_CTX_free(context)
            unsafe X509_STORE_free(store)
            unsafe copenssl_certificates_free(untrusted)
        }
        for root in roots { unsafe X509_STORE_add_cert(store, root.pointer) }
        for intermediate in intermediates { unsafe copenssl_certificates_push(untrusted, intermediate.pointer) }
        guard unsafe X509_STORE_CTX_init(context, store, leaf.pointer, untrusted) == 1 else {
            throw .openSSL(operation: "verify the own certificate", reason: OpenSSLFailure.take().text)
        }
        let rules = unsafe X509_STORE_CTX_get0_param(context)
        unsafe X509_VERIFY_PARAM_set_flags(rules, UInt(X509_V_FLAG_PARTIAL_CHAIN))
        unsafe X509_VERIFY_PARAM_set_time(rules, Int(now.secondsSince1970))
        unsafe X509_VERIFY_PARAM_set_depth(rules, Int32(Limits.intermediateCertificates))
        guard unsafe X509_verify_cert(context) == 1 else {
            let code = unsafe X509_STORE_CTX_get_error(context)
            let judged = unsafe X509_STORE_CTX_get_current_cert(context).map { unsafe Certificate(borrowed: $0) }
            throw .ownCertificate(
                path: files.certificateChain,
                (judged ?? leaf).fault(verificationError: code, trustRoots: files.trustRoots))
        }
        guard let chain = unsafe X509_STORE_CTX_get0_chain(context) else { return leaf.notAfter }
        let count = unsafe copenssl_certificates_count(chain)
        return (0..<count).reduce(leaf.notAfter) { end, index in
            guard let next = unsafe copenssl_certificates_get(chain, index) else { return end }
            return unsafe min(end, Certificate(borrowed: next).notAfter)
        }
    }
}
