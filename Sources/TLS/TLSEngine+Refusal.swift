// TLSEngine+Refusal.swift: which peers are refused, and the exact reason kept for the error.

import COpenSSL

extension TLSEngine {
    /// OpenSSL has judged one certificate of the peer's chain.
    ///
    /// - Parameters:
    ///   - depth: 0 for the peer's own, above for its authorities.
    ///   - code: `X509_V_OK`, or what is wrong.
    /// - Returns: False to refuse the peer.
    func verified(_ certificate: Certificate, depth: Int32, code: Int32) -> Bool {
        if code != X509_V_OK {
            let subject = depth == 0 ? certificate.claim : "its authority \(certificate.subject)"
            refusal = .peerCertificate(
                subject: subject,
                certificate.fault(verificationError: code, trustRoots: context.files.trustRoots))
            return false
        }
        // A path is judged from its root down.
        if depth > 0 || peerAuthorities.isEmpty { peerAuthorities.append(TrustAnchor(certificate)) }
        peerNotAfter = min(peerNotAfter ?? certificate.notAfter, certificate.notAfter)
        guard depth == 0 else { return true }
        do {
            peer = try certificate.identity(
                trustDomain: context.trustDomain, expectedPeer: expectedPeer, now: context.clock())
            return true
        } catch {
            refusal = .peerCertificate(subject: certificate.claim, error)
            return false
        }
    }

    /// A client has made its offer.
    ///
    /// - Returns: The alert to refuse it with, or nil to go on.
    func clientOffered(_ offer: ClientOffer) -> TLSAlert? {
        newestVersionOffered = offer.newestVersion
        if offer.newestVersion < UInt16(TLS1_3_VERSION) {
            refusal = .versionTooOld(newest: ClientOffer.name(ofVersion: offer.newestVersion))
            return TLSAlert(code: UInt8(SSL_AD_PROTOCOL_VERSION))
        }
        if !offer.protocols.contains(context.applicationProtocol) {
            refusal = .protocolMismatch(offered: offer.protocols, expected: context.applicationProtocol)
            return TLSAlert(code: UInt8(SSL_AD_NO_APPLICATION_PROTOCOL))
        }
        return nil
    }
}
