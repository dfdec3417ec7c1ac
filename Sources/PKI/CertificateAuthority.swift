// CertificateAuthority.swift: makes a federation's authority and the certificates it signs, in memory.
//
// Keys are P-256, signatures ECDSA with SHA-256, serials random. Rules: docs/identity.md; RFC 5280.

import COpenSSL
public import TLS

/// A certificate and its private key, as PEM.
public struct IssuedCertificate: Hashable, Sendable {
    /// The certificate.
    public var certificatePEM: [UInt8]
    /// Its private key, not encrypted: write it with mode 0600.
    public var privateKeyPEM: [UInt8]
    /// What the certificate says.
    public var summary: CertificateSummary
}

/// What a leaf certificate is asked to say.
public struct CertificateRequest: Hashable, Sendable {
    /// Who the holder is.
    public var role: PeerRole
    /// DNS names, for peers that check the address that they dialled.
    public var dnsNames: [String]
    /// IP addresses, likewise.
    public var addresses: [String]
    /// From when to when.
    public var validity: Validity

    /// States the request; it is checked when the certificate is made.
    public init(
        role: PeerRole, dnsNames: [String] = [], addresses: [String] = [],
        validity: Validity = Validity(days: Limits.leafDays)
    ) {
        self.role = role
        self.dnsNames = dnsNames
        self.addresses = addresses
        self.validity = validity
    }
}

/// The authority of one federation: its certificate is every node's trust root, its key signs their certificates.
public final class CertificateAuthority: Sendable {
    /// The federation it speaks for.
    public let trustDomain: String
    /// What its certificate says.
    public let summary: CertificateSummary
    let certificate: Certificate
    let key: PrivateKey

    /// Makes a new authority with a new key.
    ///
    /// - Throws: A malformed trust domain, an empty validity, or OpenSSL's failure.
    public init(trustDomain: String, validity: Validity = Validity(days: Limits.authorityDays)) throws(PKIError) {
        do {
            _ = try PeerIdentity(trustDomain: trustDomain, role: .operator("check"))
        } catch {
            throw .badAlternativeName(
                name: trustDomain,
                rule: "a trust domain has only a-z, 0-9, \".\", \"-\" and \"_\", 255 characters at most")
        }
        key = try newKey()
        let template = CertificateTemplate(
            commonName: "\(trustDomain.prefix(40)) authority", validity: validity,
            extensions: [
                (NID_basic_constraints, "critical,CA:TRUE"),
                (NID_key_usage, "critical,keyCertSign,cRLSign"),
                (NID_subject_key_identifier, "hash"),
                (NID_subject_alt_name, "URI:spiffe://\(trustDomain)"),
            ])
        certificate = try template.signed(for: key, issuer: nil, issuerKey: key)
        summary = CertificateSummary(certificate)
        self.trustDomain = trustDomain
    }

    /// Takes up an authority that was made before; `paths` are for messages.
    init(
        certificate: Certificate, key: PrivateKey, paths: (certificate: String, privateKey: String)
    ) throws(PKIError) {
        let scheme = "spiffe://"
        guard certificate.isAuthority, let name = certificate.uriNames.first,
            case let uri = String(decoding: name, as: UTF8.self), uri.hasPrefix(scheme)
        else { throw .notAnAuthority(path: paths.certificate) }
        guard certificate.belongs(to: key) else {
            throw .keyMismatch(privateKey: paths.privateKey, certificate: paths.certificate, .authority)
        }
        self.certificate = certificate
        self.key = key
        summary = CertificateSummary(certificate)
        trustDomain = String(uri.dropFirst(scheme.count))
    }

    /// The certificate, for trust files.
    public var certificatePEM: [UInt8] { certificate.pem }

    /// The private key, not encrypted.
    public func privateKeyPEM() throws(PKIError) -> [UInt8] { try key.pem() }

    /// Makes a key and signs a certificate for it.
    ///
    /// - Throws: What is wrong with the request, or OpenSSL's failure.
    public func issue(_ request: CertificateRequest) throws(PKIError) -> IssuedCertificate {
        guard request.validity.notAfter <= summary.validity.notAfter else {
            throw .outlivesAuthority(
                notAfter: request.validity.notAfter, authorityNotAfter: summary.validity.notAfter)
        }
        let identity: PeerIdentity
        do {
            identity = try PeerIdentity(trustDomain: trustDomain, role: request.role)
        } catch {
            throw .badSubject(error)
        }
        let names = try alternativeNames(of: request, identity: identity)
        return try issue(
            CertificateTemplate(
                commonName: String(identity.role.path.dropFirst()), validity: request.validity,
                extensions: [
                    (NID_basic_constraints, "critical,CA:FALSE"),
                    (NID_key_usage, "critical,digitalSignature"),
                    (NID_ext_key_usage, "serverAuth,clientAuth"),
                    (NID_subject_key_identifier, "hash"),
                    (NID_authority_key_identifier, "keyid:always"),
                    (NID_subject_alt_name, names),
                ]))
    }

    /// Signs whatever `template` says with a new key.
    func issue(_ template: CertificateTemplate) throws(PKIError) -> IssuedCertificate {
        let leafKey = try newKey()
        let leaf = try template.signed(for: leafKey, issuer: certificate, issuerKey: key)
        return IssuedCertificate(
            certificatePEM: leaf.pem, privateKeyPEM: try leafKey.pem(), summary: CertificateSummary(leaf))
    }

    /// The subject alternative names in OpenSSL's syntax; every part is checked, so none can smuggle another in.
    private func alternativeNames(
        of request: CertificateRequest, identity: PeerIdentity
    ) throws(PKIError) -> String {
        guard request.dnsNames.count + request.addresses.count <= Limits.alternativeNames else {
            throw .badAlternativeName(
                name: request.dnsNames.first ?? "", rule: "there are more than \(Limits.alternativeNames) names")
        }
        var parts = ["URI:\(identity.uri)"]
        for name in request.dnsNames {
            guard isDNSName(name) else {
                throw .badAlternativeName(name: name, rule: "it is not a DNS name")
            }
            parts.append("DNS:\(name)")
        }
        for address in request.addresses {
            guard isAddress(address) else {
                throw .badAlternativeName(name: address, rule: "it is not an IPv4 or IPv6 address")
            }
            parts.append("IP:\(address)")
        }
        return parts.joined(separator: ",")
    }
}

private func newKey() throws(PKIError) -> PrivateKey {
    ERR_clear_error()
    guard let pointer = unsafe copenssl_p256_key() else { throw failure("make a key") }
    return unsafe PrivateKey(owned: pointer)
}

private func isDNSName(_ name: String) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return name.utf8.count <= Limits.dnsNameBytes
        && labels.allSatisfy { label in
            !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { byte in
                    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= (byte | 0x20)
                }
        }
}

private func isAddress(_ text: String) -> Bool {
    ERR_clear_error()
    defer { ERR_clear_error() }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ",") }),
        let parsed = unsafe a2i_IPADDRESS(text)
    else { return false }
    unsafe ASN1_OCTET_STRING_free(parsed)
    return true
}

extension Certificate {
    fileprivate var pem: [UInt8] { unsafe Array(memoryText { unsafe PEM_write_bio_X509($0, pointer) }.utf8) }
}

extension PrivateKey {
    fileprivate func pem() throws(PKIError) -> [UInt8] {
        ERR_clear_error()
        let text = unsafe memoryText { unsafe PEM_write_bio_PrivateKey($0, pointer, nil, nil, 0, nil, nil) }
        guard !text.isEmpty else { throw failure("write the key") }
        return Array(text.utf8)
    }
}
