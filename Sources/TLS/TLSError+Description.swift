// TLSError+Description.swift: the sentences. Each names the cause and, where there is one, the remedy.

extension TLSError: CustomStringConvertible {
    /// The text that people see.
    public var description: String {
        switch self {
        case .fileUnreadable(let kind, let path, let reason):
            "cannot read the \(kind.rawValue) file \(path): \(reason)"
        case .fileMalformed(let kind, let path, let reason):
            "the \(kind.rawValue) file \(path) \(reason)"
        case .keyMismatch(let privateKey, let certificate):
            "the private key in \(privateKey) does not belong to the certificate in \(certificate): "
                + "the two files must come from the same `hansa pki issue`"
        case .ownCertificate(let path, let fault):
            "the certificate in \(path) \(fault.predicate)\(fault.remedy(whose: .own))"
        case .identityChanged(let path, let was, let now):
            "the certificate in \(path) now identifies \(now), but this program runs as \(was): "
                + "put the right certificate back, or restart the program to change who it is"
        case .noPeerCertificate:
            "the peer sent no certificate: every connection is mutual TLS, give the peer one made by `hansa pki issue`"
        case .peerCertificate(let subject, let fault):
            "the peer's certificate (\(subject)) \(fault.predicate)\(fault.remedy(whose: .peer))"
        case .versionTooOld(let newest):
            "the peer offers only \(newest); TLS 1.3 is required"
        case .protocolMismatch(let offered, let expected):
            offered.isEmpty
                ? "the peer did not agree to the application protocol \(expected) (ALPN): it is not a Hansa peer"
                : "the peer wants the application protocol \(offered.joined(separator: ", ")), not \(expected) (ALPN): "
                    + "it is not a Hansa peer"
        case .notTLS(let firstBytes):
            "not TLS: the first bytes are \(quote(firstBytes)); there is no plaintext mode"
        case .refusedByPeer(let alert, let ownCertificate):
            alert.sentence(ownCertificate: ownCertificate)
        case .damagedRecord:
            "a record from the peer failed its integrity check: bytes were changed, lost or added on the way"
        case .truncated(let duringHandshake):
            duringHandshake
                ? "the peer closed the connection during the TLS handshake"
                : "the peer's connection ended without a TLS close: what it sent last may be missing"
        case .protocolViolation(let reason):
            "the peer broke the TLS protocol: \(reason)"
        case .openSSL(let operation, let reason):
            "OpenSSL failed to \(operation): \(reason)"
        }
    }

    private func quote(_ bytes: [UInt8]) -> String {
        let printable = bytes.map { (0x20...0x7E).contains($0) ? Character(UnicodeScalar($0)) : "." }
        let hexadecimal = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return "\"\(String(printable))\" (\(hexadecimal.joined(separator: " ")))"
    }
}

extension CertificateFault {
    enum Owner {
        case own
        case peer
    }

    /// What follows "the certificate …".
    var predicate: String {
        switch self {
        case .expired(let notAfter): "expired on \(notAfter)"
        case .notYetValid(let notBefore): "is not valid before \(notBefore)"
        case .unknownAuthority(let issuer, let trustRoots):
            "is signed by an authority (\(issuer)) that is not in \(trustRoots)"
        case .isAuthority: "is a certificate authority's, which must not be used for connections"
        case .noIdentity: "has no URI name, so it identifies nobody"
        case .severalIdentities(let count): "has \(count) URI names; exactly one is allowed"
        case .malformedIdentity(let error): "has a URI name that cannot be used: \(error)"
        case .wrongTrustDomain(let found, let expected):
            "is of the trust domain \(found), but this federation is \(expected)"
        case .wrongPeer(let found, let expected): "belongs to \(found), but \(expected) was expected at this address"
        case .unsuitableUse: "is not allowed for this side of a connection by its extended key usage"
        case .refused(let reason): "is refused: \(reason)"
        }
    }

    /// What to do about it, after a colon; empty where the fault says it all.
    func remedy(whose owner: Owner) -> String {
        switch self {
        case .expired: ": issue a new one with `hansa pki issue`"
        case .notYetValid: ": check the clocks of both nodes"
        case .unknownAuthority:
            owner == .peer
                ? ": issue the peer a certificate from your authority, or add the peer's to that file"
                : ": the peers share this trust file, so add that authority to it or issue the certificate from one "
                    + "that is in it"
        case .isAuthority, .noIdentity, .severalIdentities, .malformedIdentity, .unsuitableUse:
            ": issue a new one with `hansa pki issue`"
        case .wrongPeer: ": check the address in the peer list"
        case .wrongTrustDomain, .refused: ""
        }
    }
}

extension TLSAlert {
    fileprivate func sentence(ownCertificate: String) -> String {
        switch code {
        case 42, 43, 46, 49:
            "the peer refused this side's certificate \(ownCertificate) (\(self)): the peer's log says why"
        case 44: "the peer holds this side's certificate \(ownCertificate) for revoked (\(self))"
        case 45:
            "the peer refused this side's certificate \(ownCertificate) because it has expired (\(self)): "
                + "issue a new one with `hansa pki issue`, or check the peer's clock"
        case 48:
            "the peer does not trust the authority that signed this side's certificate \(ownCertificate) (\(self)): "
                + "add that authority to the peer's trust file"
        case 70: "the peer does not speak TLS 1.3 (\(self))"
        case 116: "the peer requires a certificate and this side sent none (\(self))"
        case 120: "the peer does not speak hansa/1 (\(self)): it is not a Hansa peer"
        case 40:
            "the peer refused the handshake (\(self)): it found this side's certificate \(ownCertificate) or its "
                + "parameters unsuitable, and the peer's log says why"
        default: "the peer ended TLS (\(self))"
        }
    }
}
