// Certificate.swift: one X.509 certificate and what we read from it.
//
// Names are read with their lengths, so a NUL inside one never hides the rest. Nothing is verified here.

package import COpenSSL

/// A certificate, shared and never changed.
@safe package final class Certificate: @unchecked Sendable {
    /// The `X509`, owned.
    package let pointer: OpaquePointer

    /// Takes over one reference to an `X509`.
    package init(owned pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
    }

    /// Adds a reference of its own to an `X509` that someone else owns.
    package convenience init(borrowed pointer: OpaquePointer) {
        unsafe X509_up_ref(pointer)
        unsafe self.init(owned: pointer)
    }

    deinit { unsafe X509_free(pointer) }

    /// The first second of its validity.
    package var notBefore: CertificateTime { unsafe certificateTime(X509_get0_notBefore(pointer)) }

    /// The last second of its validity.
    package var notAfter: CertificateTime { unsafe certificateTime(X509_get0_notAfter(pointer)) }

    /// Whose it is, such as `CN=hansa.example authority`.
    package var subject: String { unsafe nameText(X509_get_subject_name(pointer)) }

    /// Who signed it.
    package var issuer: String { unsafe nameText(X509_get_issuer_name(pointer)) }

    /// True when it may sign other certificates.
    package var isAuthority: Bool { unsafe X509_check_ca(pointer) != 0 }

    /// The bytes of every URI name, in order.
    package var uriNames: [[UInt8]] {
        unsafe alternativeNames { name in
            guard unsafe name.pointee.type == GEN_URI, let text = unsafe copenssl_general_name_text(name) else {
                return nil
            }
            return unsafe stringBytes(text)
        }
    }

    /// True when `key` is its private key.
    package func belongs(to key: PrivateKey) -> Bool {
        ERR_clear_error()
        defer { ERR_clear_error() }
        return unsafe X509_check_private_key(pointer, key.pointer) == 1
    }

    /// True when both are the same, byte for byte.
    func isSame(as other: Certificate) -> Bool { unsafe X509_cmp(pointer, other.pointer) == 0 }

    /// What the certificate claims to be, for messages: its URI names, or its subject when it has none.
    package var claim: String {
        let names = uriNames
        if names.isEmpty { return subject.isEmpty ? "no name" : subject }
        return names.map { printable(String(decoding: $0.prefix(Limits.trustDomainBytes), as: UTF8.self)) }
            .joined(separator: ", ")
    }

    /// Calls `read` with every subject alternative name and collects what it returns.
    package func alternativeNames<Name>(_ read: (UnsafeMutablePointer<GENERAL_NAME>) -> Name?) -> [Name] {
        guard let raw = unsafe X509_get_ext_d2i(pointer, NID_subject_alt_name, nil, nil) else { return [] }
        let names = OpaquePointer(raw)
        defer { unsafe GENERAL_NAMES_free(names) }
        var found: [Name] = []
        let count = unsafe copenssl_general_name_count(names)
        for index in 0..<count {
            if let name = unsafe copenssl_general_name(names, index), let value = unsafe read(name) {
                found.append(value)
            }
        }
        return found
    }
}

/// The bytes of an ASN.1 string, by its length.
package func stringBytes(_ string: UnsafePointer<ASN1_STRING>) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string))))
}

/// The text of what `write` puts into a memory BIO.
package func memoryText(_ write: (OpaquePointer) -> Void) -> String {
    guard let bio = unsafe BIO_new(BIO_s_mem()) else { return "" }
    defer { unsafe BIO_free(bio) }
    unsafe write(bio)
    var start: UnsafeMutablePointer<CChar>?
    let count = unsafe copenssl_bio_memory(bio, &start)
    guard let start = unsafe start, count > 0 else { return "" }
    return unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
}

private func nameText(_ name: OpaquePointer?) -> String {
    guard let name = unsafe name else { return "" }
    return unsafe memoryText { unsafe copenssl_print_name($0, name) }
}

private func certificateTime(_ time: UnsafePointer<ASN1_TIME>?) -> CertificateTime {
    var fields = unsafe tm()
    guard unsafe ASN1_TIME_to_tm(time, &fields) == 1 else { return CertificateTime(secondsSince1970: 0) }
    return unsafe CertificateTime(
        year: Int64(fields.tm_year) + 1_900, month: Int64(fields.tm_mon) + 1, day: Int64(fields.tm_mday),
        hour: Int64(fields.tm_hour), minute: Int64(fields.tm_min), second: Int64(fields.tm_sec))
}
