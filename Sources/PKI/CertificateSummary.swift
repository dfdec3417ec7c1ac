// CertificateSummary.swift: what `hansa pki inspect` shows of a certificate.

import COpenSSL
public import TLS

/// What a certificate says, as plain values.
public struct CertificateSummary: Hashable, Sendable {
    /// Whose it is, such as `CN=region/uk`.
    public var subject: String
    /// The identity it gives its holder; nil for an authority's, or when it is not one of ours.
    public var identity: PeerIdentity?
    /// Every URI name as it stands.
    public var uriNames: [String]
    /// DNS names.
    public var dnsNames: [String]
    /// IP addresses.
    public var addresses: [String]
    /// True when it may sign other certificates.
    public var isAuthority: Bool
    /// Who signed it.
    public var issuer: String
    /// From when to when it is good.
    public var validity: Validity
    /// The serial number in hexadecimal.
    public var serial: String
    /// The SHA-256 of the whole certificate, in hexadecimal with colons.
    public var fingerprint: String

    /// Reads all fields of a certificate.
    package init(_ certificate: Certificate) {
        subject = certificate.subject
        uriNames = certificate.uriNames.map { printable(String(decoding: $0, as: UTF8.self)) }
        isAuthority = certificate.isAuthority
        identity = isAuthority || uriNames.count != 1 ? nil : uriNames.first.flatMap { try? PeerIdentity(uri: $0) }
        dnsNames = certificate.dnsNames
        addresses = certificate.addresses
        issuer = certificate.issuer
        validity = Validity(notBefore: certificate.notBefore, notAfter: certificate.notAfter)
        serial = certificate.serial
        fingerprint = certificate.fingerprint
    }
}

extension Certificate {
    fileprivate var dnsNames: [String] {
        unsafe alternativeNames { name in
            guard unsafe name.pointee.type == GEN_DNS, let text = unsafe copenssl_general_name_text(name) else {
                return nil
            }
            return unsafe printable(String(decoding: stringBytes(text), as: UTF8.self))
        }
    }

    fileprivate var addresses: [String] {
        unsafe alternativeNames { name in
            guard let bytes = unsafe copenssl_general_name_address(name) else { return nil }
            return unsafe addressText(stringBytes(bytes))
        }
    }

    fileprivate var serial: String {
        guard let number = unsafe X509_get0_serialNumber(pointer) else { return "" }
        return unsafe hexadecimal(stringBytes(number), separator: "")
    }

    fileprivate var fingerprint: String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        guard unsafe X509_digest(pointer, EVP_sha256(), &digest, &count) == 1 else { return "" }
        return hexadecimal(Array(digest.prefix(Int(count))), separator: ":")
    }
}

/// Four bytes with dots, sixteen as eight groups with colons.
private func addressText(_ bytes: [UInt8]) -> String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    return stride(from: 0, to: bytes.count - 1, by: 2)
        .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
        .joined(separator: ":")
}

private func hexadecimal(_ bytes: [UInt8], separator: String) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: separator)
}
