// Certificates.swift: the authority of one test's federation, and whoever it vouches for.

public import PKI
public import TLS

/// An authority and the certificates it issued.
public struct Certificates: Sendable {
    /// The trust domain of every test.
    public static let trustDomain = "hansa.test"
    /// Where they are.
    public let folder: CertificateFolder

    /// Makes an authority in a new folder.
    public init(in path: String) throws {
        folder = CertificateFolder(path: path)
        try folder.makeAuthority(trustDomain: Certificates.trustDomain)
    }

    /// The files of `region/uk`, `operator/ops`, `tenant/acme`, …; issued when they are first asked for.
    public func files(_ subject: String, validity: Validity = Validity(days: 30)) throws -> TLSFiles {
        let role = try CertificateFolder.role(subject: subject)
        try folder.issue(CertificateRequest(role: role, validity: validity), existing: .keep)
        return folder.files(of: role)
    }
}
