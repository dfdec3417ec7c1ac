// PrivateKey.swift: one private key. Its bytes stay inside OpenSSL until someone writes them to a file.

import COpenSSL

/// A private key, shared and never changed.
@safe package final class PrivateKey: @unchecked Sendable {
    /// The `EVP_PKEY`, owned.
    package let pointer: OpaquePointer

    /// Takes over one reference to an `EVP_PKEY`.
    package init(owned pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
    }

    deinit { unsafe EVP_PKEY_free(pointer) }

    /// Why a PEM text gives no key.
    package enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
        /// It needs a password; OpenSSL would ask for it on the terminal.
        case encrypted
        /// There is none.
        case absent

        /// What follows "the file …".
        package var description: String {
            switch self {
            case .encrypted: "is encrypted: keys are read without a password, protect the file with mode 0600"
            case .absent: "holds no PEM private key"
            }
        }
    }

    /// Reads the first private key in PEM text.
    package convenience init(pem: [UInt8]) throws(Fault) {
        let isEncrypted = String(decoding: pem, as: UTF8.self).contains("ENCRYPTED")
        ERR_clear_error()
        let key = unsafe pem.withUnsafeBytes { raw -> OpaquePointer? in
            guard let bio = unsafe BIO_new_mem_buf(raw.baseAddress, Int32(clamping: raw.count)) else { return nil }
            defer { unsafe BIO_free(bio) }
            return unsafe PEM_read_bio_PrivateKey(bio, nil, { _, _, _, _ in -1 }, nil)
        }
        ERR_clear_error()
        guard let key = unsafe key else { throw isEncrypted ? .encrypted : .absent }
        unsafe self.init(owned: key)
    }
}
