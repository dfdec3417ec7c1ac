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
        if let kept = try kept(paths, existing: existing) { return kept }
        let authority = try CertificateAuthority(trustDomain: trustDomain, validity: validity)
        try FileWriter.makeFolder(path)
        return try write(
            IssuedCertificate(
                certificatePEM: authority.certificatePEM, privateKeyPEM: try authority.privateKeyPEM(),
                summary: authority.summary),
            to: paths, existing: existing)
    }

    /// Reads the authority.
    ///
    /// - Throws: ``PKIError/noAuthority(directory:)`` when there is none; what is wrong with its files.
    public func authority() throws(PKIError) -> CertificateAuthority {
        guard FileWriter.exists(authorityCertificate) else { throw .noAuthority(directory: path) }
        guard let certificate = try certificates(in: authorityCertificate).first else {
            throw .noCertificate(path: authorityCertificate)
        }
        let key: PrivateKey
        let pem = try bytes(of: authorityKey)
        do {
            key = try PrivateKey(pem: pem)
        } catch {
            throw .noKey(path: authorityKey, reason: error.description)
        }
        return try CertificateAuthority(
            certificate: certificate, key: key, paths: (authorityCertificate, authorityKey))
    }

    /// Issues a certificate and writes it with its key.
    ///
    /// - Throws: A missing authority, a bad request, an existing file unless `existing` says otherwise.
    @discardableResult
    public func issue(
        _ request: CertificateRequest, existing: ExistingFiles = .refuse
    ) throws(PKIError) -> WrittenCertificate {
        let authority = try authority()
        let paths = paths(of: request.role)
        if let kept = try kept(paths, existing: existing) { return kept }
        return try write(try authority.issue(request), to: paths, existing: existing)
    }

    private func kept(
        _ paths: (certificate: String, privateKey: String), existing: ExistingFiles
    ) throws(PKIError) -> WrittenCertificate? {
        if existing == .replace { return nil }
        switch (FileWriter.exists(paths.certificate), FileWriter.exists(paths.privateKey)) {
        case (false, false): return nil
        case (true, false): throw .incompletePair(present: paths.certificate, missing: paths.privateKey)
        case (false, true): throw .incompletePair(present: paths.privateKey, missing: paths.certificate)
        case (true, true): break
        }
        guard existing == .keep else { throw .fileExists(path: paths.certificate) }
        guard let summary = try inspectCertificates(path: paths.certificate).first else {
            throw .noCertificate(path: paths.certificate)
        }
        return WrittenCertificate(
            certificate: paths.certificate, privateKey: paths.privateKey, summary: summary, isNew: false)
    }

    private func write(
        _ issued: IssuedCertificate, to paths: (certificate: String, privateKey: String), existing: ExistingFiles
    ) throws(PKIError) -> WrittenCertificate {
        let replacing = existing == .replace
        try FileWriter.write(issued.privateKeyPEM, to: paths.privateKey, mode: 0o600, replacing: replacing)
        try FileWriter.write(issued.certificatePEM, to: paths.certificate, mode: 0o644, replacing: replacing)
        return WrittenCertificate(
            certificate: paths.certificate, privateKey: paths.privateKey, summary: issued.summary, isNew: true)
    }
}

/// What the certificates in a PEM file say, in the file's order.
///
/// - Throws: An unreadable file, or one without a certificate.
public func inspectCertificates(path: String) throws(PKIError) -> [CertificateSummary] {
    try certificates(in: path).map { CertificateSummary($0) }
}

private func certificates(in path: String) throws(PKIError) -> [Certificate] {
    let found = Certificate.all(inPEM: try bytes(of: path))
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
