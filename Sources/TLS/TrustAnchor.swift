// TrustAnchor.swift: by which authority a peer was accepted, kept in 32 bytes instead of the peer's chain.

import COpenSSL

/// The name and key of an authority.
///
/// One that is issued again under the same name with the same key is the same anchor: what it has signed stays
/// good.
public struct TrustAnchor: Hashable, Sendable {
    let fingerprint: Fingerprint

    /// The anchor that `authority` is.
    init(_ authority: Certificate) {
        fingerprint = Fingerprint(parts: [authority.subjectBytes, authority.publicKeyBytes])
    }

    /// Reads an anchor that was written as bytes.
    init(bytes: [UInt8]) { fingerprint = Fingerprint(bytes: bytes) }
}

extension Certificate {
    /// The encoded name of its holder.
    var subjectBytes: [UInt8] {
        var start: UnsafePointer<UInt8>?
        var count = 0
        guard unsafe X509_NAME_get0_der(X509_get_subject_name(pointer), &start, &count) == 1 else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }

    /// The encoded public key.
    var publicKeyBytes: [UInt8] {
        let key = unsafe X509_get_X509_PUBKEY(pointer)
        let count = unsafe i2d_X509_PUBKEY(key, nil)
        guard count > 0 else { return [] }
        return unsafe [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, used in
            var next = buffer.baseAddress
            used = max(0, Int(unsafe i2d_X509_PUBKEY(key, &next)))
        }
    }
}
