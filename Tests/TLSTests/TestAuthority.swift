// TestAuthority.swift: authorities that `hansa pki` would never make, as people's own have them.

import COpenSSL
import TLS

@testable import PKI

/// An authority: a root, signed by another one, or the same one signed again.
struct TestAuthority {
    let certificate: Certificate
    let key: PrivateKey
    private let name: String

    /// - Parameters:
    ///   - name: Its common name.
    ///   - issuer: Who signs it; nil = itself.
    ///   - twin: Whose key it has; nil = a new one.
    init(
        _ name: String, signedBy issuer: TestAuthority? = nil, keyOf twin: TestAuthority? = nil,
        validity: Validity = Validity(days: 30)
    ) throws {
        self.name = name
        let made = copenssl_p256_key()
        key = try twin?.key ?? made.map { PrivateKey(owned: $0) } ?? PrivateKey(pem: [])
        let template = CertificateTemplate(
            commonName: name, validity: validity,
            extensions: [
                (NID_basic_constraints, "critical,CA:TRUE"), (NID_key_usage, "critical,keyCertSign,cRLSign"),
                (NID_subject_key_identifier, "hash"),
            ])
        certificate = try template.signed(
            for: key, issuer: issuer?.certificate, issuerKey: issuer?.key ?? key)
    }

    var pem: String { memoryText { PEM_write_bio_X509($0, certificate.pointer) } }

    /// PEM of a certificate for `subject` of the trust domain `hansa.test`, and of its key.
    func leaf(
        _ subject: String, validity: Validity = Validity(days: 7)
    ) throws -> (certificate: String, key: String) {
        let template = CertificateTemplate(
            commonName: subject, validity: validity,
            extensions: [
                (NID_basic_constraints, "critical,CA:FALSE"), (NID_ext_key_usage, "serverAuth,clientAuth"),
                (NID_subject_alt_name, "URI:spiffe://hansa.test/\(subject)"),
            ])
        let own = try TestAuthority("key")
        let signed = try template.signed(for: own.key, issuer: certificate, issuerKey: key)
        return (
            memoryText { PEM_write_bio_X509($0, signed.pointer) },
            memoryText { PEM_write_bio_PrivateKey($0, own.key.pointer, nil, nil, 0, nil, nil) }
        )
    }
}

extension TestFederation {
    /// Writes three files and names them.
    func files(_ name: String, certificate: String, key: String, trust: String) throws -> TLSFiles {
        TLSFiles(
            certificateChain: try write(certificate, as: "\(name).pem"),
            privateKey: try write(key, as: "\(name).key"), trustRoots: try write(trust, as: "\(name)-trust.pem"))
    }
}
