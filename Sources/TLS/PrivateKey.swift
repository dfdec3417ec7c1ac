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
        /// There are several, and nothing says which one is meant.
        case several(lines: [Int])
        /// A block is damaged or has no place in such a file.
        case malformed(PEMFault)

        /// What follows "the file …".
        package var description: String {
            switch self {
            case .encrypted: "is encrypted: keys are read without a password, protect the file with mode 0600"
            case .absent: "holds no PEM private key"
            case .several(let lines):
                "holds \(lines.count) private keys, on lines \(lines.map(String.init).joined(separator: ", ")): leave the "
                    + "one that is meant"
            case .malformed(let fault): fault.description
            }
        }
    }

    /// Reads the only private key in PEM text, beside which its certificates and parameters may be.
    package convenience init(pem: [UInt8]) throws(Fault) {
        var keys: [PEMBlock] = []
        do throws(PEMFault) {
            for block in try PEMText.blocks(in: pem) {
                switch PEMContent(label: block.place.label) {
                case .privateKey: keys.append(block)
                case .certificate, .parameters: continue
                case .other(let problem): throw block.fault(problem)
                }
            }
        } catch {
            throw .malformed(error)
        }
        guard let block = keys.first else { throw .absent }
        guard keys.count == 1 else { throw .several(lines: keys.map(\.place.line)) }
        if block.isEncrypted { throw .encrypted }
        do {
            try self.init(block)
        } catch {
            throw .malformed(error)
        }
    }

    private convenience init(_ block: PEMBlock) throws(PEMFault) {
        var bytes = try block.decoded()
        ERR_clear_error()
        defer {
            ERR_clear_error()
            unsafe bytes.withUnsafeMutableBytes { unsafe OPENSSL_cleanse($0.baseAddress, $0.count) }
        }
        let key = unsafe bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var next = buffer.baseAddress
            return unsafe d2i_AutoPrivateKey(nil, &next, buffer.count)
        }
        guard let key = unsafe key else {
            throw block.fault("it is damaged or of a kind that OpenSSL does not know (\(OpenSSLFailure.take().text))")
        }
        unsafe self.init(owned: key)
    }
}
