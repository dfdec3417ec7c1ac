// CertificateTemplate.swift: the fields of a certificate, and how OpenSSL makes one from them.
//
// Knows nothing of roles or files. Rules: RFC 5280, 4.1 and 4.2.

import COpenSSL
import TLS

/// What goes into a certificate, apart from keys.
struct CertificateTemplate {
    /// The only attribute of the subject.
    var commonName: String
    var validity: Validity
    /// Extensions in OpenSSL's configuration syntax, in order.
    var extensions: [(kind: Int32, text: String)]

    /// Signs a certificate for `key`.
    ///
    /// - Parameters:
    ///   - issuer: The authority's certificate; nil for a self-signed one.
    ///   - issuerKey: The key that signs.
    func signed(for key: PrivateKey, issuer: Certificate?, issuerKey: PrivateKey) throws(PKIError) -> Certificate {
        guard validity.notBefore < validity.notAfter else {
            throw .emptyValidity(notBefore: validity.notBefore, notAfter: validity.notAfter)
        }
        ERR_clear_error()
        guard let pointer = unsafe X509_new() else { throw failure("make a certificate") }
        let certificate = unsafe Certificate(owned: pointer)
        let issuerPointer = unsafe issuer?.pointer ?? pointer
        try setFields(of: certificate, key: key)
        guard let issuerName = unsafe X509_get_subject_name(issuerPointer),
            unsafe X509_set_issuer_name(pointer, issuerName) == 1
        else { throw failure("set the issuer") }
        for (kind, text) in extensions {
            try add(kind, text, to: certificate, issuer: issuer ?? certificate)
        }
        guard unsafe X509_sign(pointer, issuerKey.pointer, EVP_sha256()) > 0 else {
            throw failure("sign the certificate")
        }
        return certificate
    }

    private func setFields(of certificate: Certificate, key: PrivateKey) throws(PKIError) {
        let pointer = unsafe certificate.pointer
        var random = [UInt8](repeating: 0, count: Limits.serialBytes)
        guard unsafe RAND_bytes(&random, Int32(random.count)) == 1 else { throw failure("draw a serial number") }
        random[0] = (random[0] & 0x7F) | 0x40
        let number = unsafe BN_bin2bn(random, Int32(random.count), nil)
        defer { unsafe BN_free(number) }
        let name = Array(commonName.prefix(Limits.commonNameCharacters).utf8)
        let start = unsafe ASN1_TIME_set(nil, Int(validity.notBefore.secondsSince1970))
        let end = unsafe ASN1_TIME_set(nil, Int(validity.notAfter.secondsSince1970))
        defer {
            unsafe ASN1_TIME_free(start)
            unsafe ASN1_TIME_free(end)
        }
        guard unsafe X509_set_version(pointer, 2) == 1,
            unsafe BN_to_ASN1_INTEGER(number, X509_get_serialNumber(pointer)) != nil,
            unsafe X509_set1_notBefore(pointer, start) == 1, unsafe X509_set1_notAfter(pointer, end) == 1,
            unsafe X509_set_pubkey(pointer, key.pointer) == 1,
            unsafe X509_NAME_add_entry_by_txt(
                X509_get_subject_name(pointer), "CN", MBSTRING_UTF8, name, Int32(name.count), -1, 0) == 1
        else { throw failure("fill in the certificate") }
    }

    private func add(
        _ kind: Int32, _ text: String, to certificate: Certificate, issuer: Certificate
    ) throws(PKIError) {
        var context = unsafe X509V3_CTX()
        unsafe copenssl_extension_context(&context, issuer.pointer, certificate.pointer)
        ERR_clear_error()
        guard let made = unsafe X509V3_EXT_conf_nid(nil, &context, kind, text) else {
            throw failure("make the extension \(text)")
        }
        defer { unsafe X509_EXTENSION_free(made) }
        guard unsafe X509_add_ext(certificate.pointer, made, -1) == 1 else {
            throw failure("add the extension \(text)")
        }
    }
}

/// The oldest OpenSSL error as ours.
func failure(_ operation: String) -> PKIError {
    .openSSL(operation: operation, reason: OpenSSLFailure.take().text)
}
