// Certificate+Check.swift: whether a leaf certificate may identify one side of a connection.
//
// The chain to a trust root is OpenSSL's work; these are the rules on top of it (docs/identity.md).

import COpenSSL

extension Certificate {
    /// The identity of a leaf certificate of our federation, or what is wrong with it.
    ///
    /// - Parameters:
    ///   - trustDomain: The federation; nil accepts any.
    ///   - expectedPeer: Who it must be; nil accepts anyone.
    ///   - now: The time that its validity must include.
    func identity(
        trustDomain: String?, expectedPeer: PeerRole?, now: CertificateTime
    ) throws(CertificateFault) -> PeerIdentity {
        if now > notAfter { throw .expired(notAfter: notAfter) }
        if now < notBefore { throw .notYetValid(notBefore: notBefore) }
        if isAuthority { throw .isAuthority }
        let names = uriNames
        guard let name = names.first else { throw .noIdentity }
        guard names.count == 1 else { throw .severalIdentities(count: names.count) }
        let identity: PeerIdentity
        do {
            identity = try PeerIdentity(uri: String(decoding: name, as: UTF8.self))
        } catch {
            throw .malformedIdentity(error)
        }
        if let trustDomain, identity.trustDomain != trustDomain {
            throw .wrongTrustDomain(found: identity.trustDomain, expected: trustDomain)
        }
        if let expectedPeer, identity.role != expectedPeer {
            throw .wrongPeer(found: identity.role, expected: expectedPeer)
        }
        return identity
    }

    /// What OpenSSL's verification error `code` says about this certificate.
    func fault(verificationError code: Int32, trustRoots: String) -> CertificateFault {
        switch code {
        case X509_V_ERR_CERT_HAS_EXPIRED: .expired(notAfter: notAfter)
        case X509_V_ERR_CERT_NOT_YET_VALID: .notYetValid(notBefore: notBefore)
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
            X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
            X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, X509_V_ERR_CERT_SIGNATURE_FAILURE:
            .unknownAuthority(issuer: issuer, trustRoots: trustRoots)
        case X509_V_ERR_INVALID_PURPOSE: .unsuitableUse
        default: .refused(reason: unsafe String(cString: X509_verify_cert_error_string(Int(code))))
        }
    }
}
