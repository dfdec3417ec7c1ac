// Certificates.swift: the authority of one test's federation, and whoever it vouches for.

import PKI
import TLS

/// An authority and the certificates it issued.
struct Certificates: Sendable {
    static let trustDomain = "hansa.test"
    let folder: CertificateFolder

    /// Makes an authority in a new folder.
    init(in path: String) throws {
        folder = CertificateFolder(path: path)
        try folder.makeAuthority(trustDomain: Certificates.trustDomain)
    }

    /// The files of `region/uk`, `operator/ops`, `tenant/acme`, …; issued when they are first asked for.
    func files(_ subject: String, validity: Validity = Validity(days: 30)) throws -> TLSFiles {
        let role = try CertificateFolder.role(subject: subject)
        try folder.issue(CertificateRequest(role: role, validity: validity), existing: .keep)
        return folder.files(of: role)
    }
}
