// CertificateFolder.swift: the folder where `hansa pki` keeps an authority and what it issued.
//
// `ca.pem`, `ca.key`, and for each identity `region-uk.pem`, `host-uk.gpu01.pem`, … and the `.key`, mode 0600.

public import TLS

/// What to do when a file is there already.
public enum ExistingFiles: Hashable, Sendable {
    /// Throw ``PKIError/fileExists(path:)``.
    case refuse
    /// Leave the pair as it is and return what it says.
    case keep
    /// Replace the pair: the key first, then the certificate.
    case replace
}

/// A certificate and a key on disk.
public struct WrittenCertificate: Hashable, Sendable {
    /// The path of the certificate.
    public var certificate: String
    /// The path of its private key.
    public var privateKey: String
    /// What the certificate says.
    public var summary: CertificateSummary
    /// False when the pair was there already and was kept.
    public var isNew: Bool
}

/// A folder with an authority and the certificates it issued.
///
/// One program at a time writes into it: each pair of files is one program's.
public struct CertificateFolder: Hashable, Sendable {
    /// The folder's path.
    public let path: String

    /// Names a folder; nothing is read or made.
    public init(path: String) {
        self.path = path
    }

    /// The path of the authority's certificate, which is the trust file of every node.
    public var authorityCertificate: String { "\(path)/ca.pem" }
    /// The path of the authority's private key; only `hansa pki issue` needs it.
    public var authorityKey: String { "\(path)/ca.key" }

    /// The paths of an identity's certificate and key.
    public func paths(of role: PeerRole) -> (certificate: String, privateKey: String) {
        let parts = role.path.split(separator: "/")
        let name = "\(parts[0])-\(parts.dropFirst().joined(separator: "."))"
        return ("\(path)/\(name).pem", "\(path)/\(name).key")
    }

    /// The files that a node or tool with `role` needs.
    public func files(of role: PeerRole) -> TLSFiles {
        let paths = paths(of: role)
        return TLSFiles(
            certificateChain: paths.certificate, privateKey: paths.privateKey, trustRoots: authorityCertificate)
    }

    /// Reads `region/<id>`, `host/<region>/<id>`, `operator/<name>` or `tenant/<name>`.
    public static func role(subject: String) throws(PKIError) -> PeerRole {
        do {
            return try PeerIdentity(uri: "spiffe://any/\(subject)").role
        } catch {
            throw .badSubject(error)
        }
    }

    /// Makes an authority, and the folder if it is not there.
    ///
    /// - Throws: An existing file unless `existing` says otherwise; an unwritable folder.
    @discardableResult
    public func makeAuthority(
        trustDomain: String, validity: Validity = Validity(days: Limits.authorityDays),
        existing: ExistingFiles = .refuse
    ) throws(PKIError) -> WrittenCertificate {
        let paths = (certificate: authorityCertificate, privateKey: authorityKey)
        try FileWriter.makeFolder(path)
        return try FolderLock.hold(path) { () throws(PKIError) in
            if let kept = try kept(paths, .authority, existing: existing) { return kept }
            let authority = try CertificateAuthority(trustDomain: trustDomain, validity: validity)
            return try write(
                IssuedCertificate(
                    certificatePEM: authority.certificatePEM, privateKeyPEM: try authority.privateKeyPEM(),
                    summary: authority.summary),
                to: paths, .authority, existing: existing)
        }
    }

    /// Reads the authority.
    ///
    /// - Throws: ``PKIError/noAuthority(directory:)`` when there is none; what is wrong with its files.
    public func authority() throws(PKIError) -> CertificateAuthority {
        guard FileWriter.exists(authorityCertificate) else { throw .noAuthority(directory: path) }
        let found = try certificates(in: authorityCertificate, for: .trust)
        let key: PrivateKey
        let pem = try bytes(of: authorityKey)
        do {
            key = try PrivateKey(pem: pem)
        } catch {
            throw .noKey(path: authorityKey, reason: error.description)
        }
        // A trust file may have the authorities of others, too, in any order.
        let own = found.first { $0.belongs(to: key) } ?? found[0]
        return try CertificateAuthority(certificate: own, key: key, paths: (authorityCertificate, authorityKey))
    }

    /// Issues a certificate and writes it with its key.
    ///
    /// - Throws: A missing authority, a bad request, an existing file unless `existing` says otherwise.
    @discardableResult
    public func issue(
        _ request: CertificateRequest, existing: ExistingFiles = .refuse
    ) throws(PKIError) -> WrittenCertificate {
        let paths = paths(of: request.role)
        guard FileWriter.exists(authorityCertificate) else { throw .noAuthority(directory: path) }
        return try FolderLock.hold(path) { () throws(PKIError) in
            let authority = try authority()
            if let kept = try kept(paths, .issued, existing: existing) { return kept }
            return try write(try authority.issue(request), to: paths, .issued, existing: existing)
        }
    }

    private func kept(
        _ paths: (certificate: String, privateKey: String), _ kind: PairKind, existing: ExistingFiles
    ) throws(PKIError) -> WrittenCertificate? {
        if existing == .replace { return nil }
        switch (FileWriter.exists(paths.certificate), FileWriter.exists(paths.privateKey)) {
        case (false, false): return nil
        case (true, false): throw .incompletePair(present: paths.certificate, missing: paths.privateKey, kind)
        case (false, true): throw .incompletePair(present: paths.privateKey, missing: paths.certificate, kind)
        case (true, true): break
        }
        guard existing == .keep else { throw .fileExists(path: paths.certificate, kind) }
        let found = try certificates(in: paths.certificate, for: .holder)
        // A key that only its owner may read is taken for the certificate's.
        let key = (try? bytes(of: paths.privateKey)).flatMap { try? PrivateKey(pem: $0) }
        let own = key.map { key in found.first { $0.belongs(to: key) } } ?? found[0]
        guard let own else {
            throw .keyMismatch(privateKey: paths.privateKey, certificate: paths.certificate, kind)
        }
        return WrittenCertificate(
            certificate: paths.certificate, privateKey: paths.privateKey, summary: CertificateSummary(own),
            isNew: false)
    }

    /// Writes the key first: whoever reads in between finds that the two do not belong together, and reads again.
    private func write(
        _ issued: IssuedCertificate, to paths: (certificate: String, privateKey: String), _ kind: PairKind,
        existing: ExistingFiles
    ) throws(PKIError) -> WrittenCertificate {
        let replacing = existing == .replace
        try FileWriter.write(issued.privateKeyPEM, to: paths.privateKey, kind, mode: 0o600, replacing: replacing)
        try FileWriter.write(issued.certificatePEM, to: paths.certificate, kind, mode: 0o644, replacing: replacing)
        return WrittenCertificate(
            certificate: paths.certificate, privateKey: paths.privateKey, summary: issued.summary, isNew: true)
    }
}

/// What the certificates in a PEM file say, in the file's order.
///
/// - Throws: An unreadable file, one without a certificate, or a block that is damaged.
public func inspectCertificates(path: String) throws(PKIError) -> [CertificateSummary] {
    try certificates(in: path, for: .holder).map { CertificateSummary($0) }
}

/// Every certificate of a PEM file, at least one.
private func certificates(in path: String, for use: CertificateFileUse) throws(PKIError) -> [Certificate] {
    let pem = try bytes(of: path)
    let found: [Certificate]
    do {
        found = try Certificate.all(inPEM: pem, for: use)
    } catch {
        throw .fileMalformed(path: path, reason: error.description)
    }
    guard !found.isEmpty else { throw .noCertificate(path: path) }
    return found
}

private func bytes(of path: String) throws(PKIError) -> [UInt8] {
    do {
        return try fileBytes(path: path)
    } catch {
        throw .fileUnreadable(path: path, reason: error.reason)
    }
}
