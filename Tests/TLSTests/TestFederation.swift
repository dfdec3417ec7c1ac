// TestFederation.swift: a folder with an authority and certificates for one test, removed afterwards.

import COpenSSL
import Glibc
import TLS

@testable import PKI

/// A temporary certificate folder of the trust domain `hansa.test`.
final class TestFederation {
    static let past = Validity(
        notBefore: CertificateTime(secondsSince1970: 1_577_836_800),
        notAfter: CertificateTime(secondsSince1970: 1_609_459_200))
    static let future = Validity(
        notBefore: CertificateTime(secondsSince1970: 4_070_908_800),
        notAfter: CertificateTime(secondsSince1970: 4_102_444_800))

    let folder: CertificateFolder

    init(trustDomain: String = "hansa.test") throws {
        var template = Array("/tmp/tls-tests-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw PKIError.fileUnwritable(path: "/tmp", reason: "mkdtemp failed")
        }
        folder = CertificateFolder(path: String(cString: made))
        try folder.makeAuthority(
            trustDomain: trustDomain,
            validity: Validity(
                notBefore: CertificateTime(secondsSince1970: 1_500_000_000),
                notAfter: CertificateTime(secondsSince1970: 4_200_000_000)))
    }

    deinit {
        guard let directory = opendir(folder.path) else { return }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            unlink("\(folder.path)/\(name)")
        }
        closedir(directory)
        rmdir(folder.path)
    }

    /// The files of a new certificate for `subject`.
    func files(_ subject: String, validity: Validity = Validity(days: 1)) throws -> TLSFiles {
        let role = try CertificateFolder.role(subject: subject)
        try folder.issue(CertificateRequest(role: role, validity: validity), existing: .replace)
        return folder.files(of: role)
    }

    /// A context for one side.
    func context(_ subject: String, _ side: TLSSide, alpn: String = "hansa/1") throws -> TLSContext {
        try TLSContext(files(subject), side: side, alpn: alpn)
    }

    /// A certificate that `hansa pki` would never make.
    func odd(
        names: String?, isAuthority: Bool = false, use: String = "serverAuth,clientAuth",
        validity: Validity = Validity(days: 1)
    ) throws -> IssuedCertificate {
        var extensions: [(kind: Int32, text: String)] = [
            (NID_basic_constraints, isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE"),
            (NID_key_usage, isAuthority ? "critical,digitalSignature,keyCertSign" : "critical,digitalSignature"),
            (NID_ext_key_usage, use),
        ]
        if let names { extensions.append((NID_subject_alt_name, names)) }
        return try folder.authority().issue(
            CertificateTemplate(commonName: "odd", validity: validity, extensions: extensions))
    }

    /// The text of a file of the folder.
    func text(of name: String) throws -> String {
        String(decoding: try fileBytes(path: "\(folder.path)/\(name)"), as: UTF8.self)
    }

    /// `text` with this folder's path written as DIR.
    func normalized(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let found = rest.firstRange(of: folder.path) {
            result += rest[..<found.lowerBound] + "DIR"
            rest = rest[found.upperBound...]
        }
        return result + rest
    }

    /// Writes a file into the folder.
    func write(_ text: String, as name: String) throws -> String {
        let path = "\(folder.path)/\(name)"
        try FileWriter.write(Array(text.utf8), to: path, .issued, mode: 0o600, replacing: true)
        return path
    }
}

extension CertificateAuthority {
    /// PEM of a new certificate with the same name and key.
    func issuedAgain() throws -> String {
        let template = CertificateTemplate(
            commonName: "\(trustDomain) authority", validity: Validity(days: 7),
            extensions: [
                (NID_basic_constraints, "critical,CA:TRUE"), (NID_key_usage, "critical,keyCertSign,cRLSign"),
            ])
        let certificate = try template.signed(for: key, issuer: nil, issuerKey: key)
        return memoryText { PEM_write_bio_X509($0, certificate.pointer) }
    }
}
