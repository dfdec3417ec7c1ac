// TLSMaterial.swift: certificate, key and trust roots as their files held them at one time, checked before use.
//
// Never changed; a reload makes another. Every failure names the file. Rules: docs/identity.md, "Reloading".

import Basics
import COpenSSL
import Glibc
import Synchronization

/// What the contexts of one generation are made from: certificate, key, trust roots, and the secret of its tickets.
///
/// Sessions belong to their material: nobody resumes one with the material that replaced it.
@safe public final class TLSMaterial: @unchecked Sendable {
    /// The files it was read from.
    public let files: TLSFiles
    /// The federation whose certificates are accepted.
    public let trustDomain: String
    /// Who this side is.
    public let identity: PeerIdentity
    /// The last second of the path from the own certificate to a trust root: of the first of its certificates to end.
    ///
    /// What else the certificate file holds does not count. When the path has ended and there is another one, that one
    /// counts from then on. Without a path, as a client's authority may be another than its servers', the own
    /// certificate alone decides: its peers know the rest.
    public var notAfter: CertificateTime {
        let now = clock()
        return pathEnd.withLock { end in
            if now > end, let next = try? nextPathEnd(now: now) { end = max(end, next) }
            return end
        }
    }

    /// The sessions that this side can resume as a client.
    let sessions = Mutex(SessionCache())
    let clock: @Sendable () -> CertificateTime
    private let leaf: Certificate
    private let intermediates: [Certificate]
    private let roots: [Certificate]
    private let key: PrivateKey
    private let anchors: Set<TrustAnchor>
    private let pathEnd: Mutex<CertificateTime>
    private let fingerprint: Fingerprint
    /// Proves to a server that a session is one of this material.
    private let scope: [UInt8]
    private let ticketKeys: [UInt8]

    /// Reads and checks the files.
    ///
    /// - Parameters:
    ///   - files: The certificate, its key and the trust roots.
    ///   - trustDomain: The federation; nil takes the own certificate's.
    ///   - ownChain: Whether the own certificate must lead to the own trust roots, as a node's must: its peers share
    ///     them.
    ///   - clock: The time of day that certificates are judged by.
    /// - Throws: What an operator must repair: an unreadable file, a key that does not match, an expired certificate …
    public init(
        _ files: TLSFiles, trustDomain: String? = nil, ownChain: OwnChainRule = .unchecked,
        clock: @escaping @Sendable () -> CertificateTime = { .now }
    ) throws(TLSError) {
        let contents = try TLSMaterial.read(files)
        let now = clock()
        do {
            identity = try contents.leaf.identity(trustDomain: trustDomain, expectedPeer: nil, now: now)
        } catch {
            throw .ownCertificate(path: files.certificateChain, error)
        }
        self.files = files
        self.trustDomain = identity.trustDomain
        self.clock = clock
        (leaf, key, intermediates, roots) = (contents.leaf, contents.key, contents.intermediates, contents.roots)
        anchors = Set(roots.map { TrustAnchor($0) })
        fingerprint = contents.fingerprint
        scope = try randomBytes(Limits.sessionScopeBytes)
        ticketKeys = try randomBytes(Limits.ticketKeyBytes)
        let path = Result { () throws(TLSError) in
            try OwnChain.verify(contents.leaf, contents.intermediates, contents.roots, files: files, now: now)
        }
        switch ownChain {
        case .unchecked: pathEnd = Mutex((try? path.get()) ?? leaf.notAfter)
        case .mustBeTrusted: pathEnd = Mutex(try path.get())
        }
    }

    /// Why no connection can be made with this material any more; nil while its time is not over.
    ///
    /// A connection whose time is over would only be drained again.
    public var termFault: TLSError? {
        let end = notAfter
        return clock() > end ? .ownCertificate(path: files.certificateChain, .expired(notAfter: end)) : nil
    }

    private func nextPathEnd(now: CertificateTime) throws(TLSError) -> CertificateTime {
        try OwnChain.verify(leaf, intermediates, roots, files: files, now: now)
    }

    /// Reads the files; again when the key is not the certificate's, for they may have been replaced one by one.
    private static func read(_ files: TLSFiles) throws(TLSError) -> ReadFiles {
        var reads = 1
        while true {
            do {
                let contents = try FileContents(files)
                let (leaf, key, intermediates) = try contents.holder(files)
                return ReadFiles(
                    leaf: leaf, key: key, intermediates: intermediates, roots: try contents.roots(files),
                    fingerprint: contents.fingerprint)
            } catch {
                guard case .keyMismatch = error, reads < Limits.mismatchedReads else { throw error }
                reads += 1
                usleep(Limits.mismatchPauseMicroseconds)
            }
        }
    }

    /// True when a peer whose path has these authorities would be accepted by these trust roots.
    public func trusts(_ authorities: [TrustAnchor]) -> Bool { authorities.contains { anchors.contains($0) } }

    /// True when `other` was read from files with the same contents.
    public func hasSameContents(as other: TLSMaterial) -> Bool { fingerprint == other.fingerprint }

    /// Puts copies of everything into a context, so that contexts share no counter and no lock.
    func install(into context: OpaquePointer) throws(TLSError) {
        ERR_clear_error()
        guard let copy = unsafe X509_dup(leaf.pointer), let keyCopy = unsafe EVP_PKEY_dup(key.pointer) else {
            throw .openSSL(operation: "copy the certificate and its key", reason: OpenSSLFailure.take().text)
        }
        let (certificate, privateKey) = unsafe (Certificate(owned: copy), PrivateKey(owned: keyCopy))
        var accepted = unsafe SSL_CTX_use_certificate(context, certificate.pointer) == 1
        for intermediate in intermediates {
            accepted = unsafe accepted && copenssl_ctx_add_chain_certificate(context, intermediate.pointer) == 1
        }
        accepted = unsafe accepted && SSL_CTX_use_PrivateKey(context, privateKey.pointer) == 1
        guard accepted else {
            throw .fileMalformed(
                kind: .certificate, path: files.certificateChain, reason: "is refused: \(OpenSSLFailure.take().text)")
        }
        for root in roots {
            guard let store = unsafe SSL_CTX_get_cert_store(context),
                unsafe X509_STORE_add_cert(store, root.pointer) == 1
            else {
                throw .fileMalformed(
                    kind: .trustRoots, path: files.trustRoots, reason: "is refused: \(OpenSSLFailure.take().text)")
            }
        }
        let isScoped = unsafe SSL_CTX_set_session_id_context(context, scope, UInt32(scope.count)) == 1
        guard unsafe isScoped && copenssl_ctx_set_ticket_keys(context, ticketKeys, ticketKeys.count) == 1 else {
            throw .openSSL(operation: "set the keys of tickets", reason: OpenSSLFailure.take().text)
        }
    }
}

/// What the three files of a material held.
private struct ReadFiles {
    var leaf: Certificate
    var key: PrivateKey
    var intermediates: [Certificate]
    var roots: [Certificate]
    var fingerprint: Fingerprint
}

/// Whether a side's own certificate must lead to its own trust roots.
public enum OwnChainRule: Hashable, Sendable {
    /// It need not: a client's authority may be another than its servers'.
    case unchecked
    /// It must, or it is refused before any peer can refuse it.
    case mustBeTrusted
}

private func randomBytes(_ count: Int) throws(TLSError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    guard unsafe RAND_bytes(&bytes, Int32(count)) == 1 else {
        throw .openSSL(operation: "draw random bytes", reason: OpenSSLFailure.take().text)
    }
    return bytes
}
