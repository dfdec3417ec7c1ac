// TLSError.swift: everything that can go wrong with TLS, said so that an operator knows what to do.
//
// A handshake that fails is reported once, by the engine; the peer gets a TLS alert (docs/identity.md, "Refusals").

/// What is wrong with a certificate: the peer's or our own.
public enum CertificateFault: Error, Hashable, Sendable {
    /// Its time is over.
    case expired(notAfter: CertificateTime)
    /// Its time has not begun.
    case notYetValid(notBefore: CertificateTime)
    /// No trust root signed it, or it claims one that did not.
    case unknownAuthority(issuer: String, trustRoots: String)
    /// It is a certificate authority's own certificate.
    case isAuthority
    /// It has no URI name, so it says nobody's identity.
    case noIdentity
    /// It has more than one URI name.
    case severalIdentities(count: Int)
    /// Its URI name is not one of ours.
    case malformedIdentity(IdentityError)
    /// It was issued for another federation.
    case wrongTrustDomain(found: String, expected: String)
    /// It belongs to someone else than the one that was dialled.
    case wrongPeer(found: PeerRole, expected: PeerRole)
    /// Its key usage does not allow this side of a connection.
    case unsuitableUse
    /// Anything else that OpenSSL refuses, in its words.
    case refused(reason: String)
}

/// Which of the three files an error is about.
public enum TLSFileKind: String, Hashable, Sendable {
    /// ``TLSFiles/certificateChain``.
    case certificate
    /// ``TLSFiles/privateKey``.
    case privateKey = "private key"
    /// ``TLSFiles/trustRoots``.
    case trustRoots = "trust"
}

/// Why a context cannot be made or a connection cannot go on.
public enum TLSError: Error, Hashable, Sendable {
    /// A file cannot be read; `reason` is the system's.
    case fileUnreadable(kind: TLSFileKind, path: String, reason: String)
    /// A file was read but does not hold what it must.
    case fileMalformed(kind: TLSFileKind, path: String, reason: String)
    /// The private key is not the certificate's.
    case keyMismatch(privateKey: String, certificate: String)
    /// This side's own certificate cannot be used.
    case ownCertificate(path: String, CertificateFault)
    /// The new certificate belongs to someone else than the one it replaces.
    case identityChanged(path: String, was: PeerIdentity, now: PeerIdentity)

    /// The peer sent no certificate.
    case noPeerCertificate
    /// The peer's certificate is refused. `subject` is what it claims to be, which nobody vouches for.
    case peerCertificate(subject: String, CertificateFault)
    /// The peer offers nothing newer than `newest`.
    case versionTooOld(newest: String)
    /// The peer wants other application protocols than ours.
    case protocolMismatch(offered: [String], expected: String)
    /// The peer does not speak TLS.
    case notTLS(firstBytes: [UInt8])
    /// The peer ended the handshake or the connection with an alert.
    case refusedByPeer(alert: TLSAlert, ownCertificate: String)
    /// A record was damaged, replayed or forged.
    case damagedRecord
    /// The transport ended without the peer's close_notify: what was received may be cut short.
    case truncated(duringHandshake: Bool)
    /// The peer broke the protocol; OpenSSL's words.
    case protocolViolation(reason: String)
    /// OpenSSL failed at something that does not depend on the peer, such as memory.
    case openSSL(operation: String, reason: String)
}
