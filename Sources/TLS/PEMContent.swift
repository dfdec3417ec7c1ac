// PEMContent.swift: what the blocks of a certificate, key or trust file are, and which of them may be there.
//
// A block counts or is refused: none is passed over in silence. Rules: docs/identity.md, "Files".

import COpenSSL

/// Which blocks a file may have beside its certificates.
package enum CertificateFileUse: Hashable, Sendable {
    /// A holder's own: its private key and parameters may be in the same file.
    case holder
    /// What is trusted: nothing but certificates.
    case trust
}

/// What a block is, by its label.
enum PEMContent: Hashable, Sendable {
    case certificate
    case privateKey
    /// Parameters of keys, which are in the keys as well.
    case parameters
    /// Anything else, and why it cannot be used.
    case other(String)

    init(label: String) {
        switch label {
        case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE": self = .certificate
        case "EC PARAMETERS", "DH PARAMETERS", "DSA PARAMETERS": self = .parameters
        case "X509 CRL":
            self = .other(
                "it is a list of revoked certificates, which Hansa does not look at: take it out; who is trusted is said "
                    + "by the authorities in the trust file alone")
        case "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST":
            self = .other("it is a request for a certificate: put the certificate that was issued for it here")
        case "PKCS7", "CMS":
            self = .other("it is a bundle: write out its certificates with `openssl pkcs7 -print_certs -in FILE`")
        case _ where label.hasSuffix("PRIVATE KEY"): self = .privateKey
        default: self = .other("it is neither a certificate nor a private key: take it out")
        }
    }
}

extension Certificate {
    /// Every certificate in PEM text, in order.
    ///
    /// - Throws: The first block that is damaged or has no place in such a file.
    package static func all(
        inPEM bytes: [UInt8], for use: CertificateFileUse = .holder
    ) throws(PEMFault) -> [Certificate] {
        var found: [(certificate: Certificate, block: PEMBlock)] = []
        for block in try PEMText.blocks(in: bytes) {
            switch PEMContent(label: block.place.label) {
            case .certificate: found.append((try Certificate(block), block))
            case .privateKey where use == .trust:
                throw block.fault("a private key has no place in a file of what is trusted: take it out")
            case .privateKey, .parameters: continue
            case .other(let problem): throw block.fault(problem)
            }
        }
        for (certificate, block) in found where certificate.hasBrokenSignature(among: found.map(\.certificate)) {
            throw block.fault("it is damaged: its signature does not fit what it says")
        }
        return found.map(\.certificate)
    }

    private convenience init(_ block: PEMBlock) throws(PEMFault) {
        let bytes = try block.decoded()
        ERR_clear_error()
        defer { ERR_clear_error() }
        let (pointer, rest) = unsafe bytes.withUnsafeBufferPointer { buffer -> (OpaquePointer?, Int) in
            var next = buffer.baseAddress
            let pointer =
                unsafe block.place.label == "TRUSTED CERTIFICATE"
                ? d2i_X509_AUX(nil, &next, buffer.count) : d2i_X509(nil, &next, buffer.count)
            guard let start = buffer.baseAddress, let next = unsafe next else { return (nil, 0) }
            return unsafe (pointer, buffer.count - (next - start))
        }
        guard let pointer = unsafe pointer else {
            throw block.fault("it is damaged: it holds no whole certificate (\(OpenSSLFailure.take().text))")
        }
        unsafe self.init(owned: pointer)
        guard rest == 0 else { throw block.fault("it is damaged: \(rest) bytes follow its certificate") }
    }

    /// True when this is a self-signed certificate that neither its own key nor another's of its name has signed, or one
    /// whose extensions cannot be read.
    ///
    /// OpenSSL does not look at the signature of what it is told to trust: a damaged root would only fail its peers.
    private func hasBrokenSignature(among others: [Certificate]) -> Bool {
        ERR_clear_error()
        defer { ERR_clear_error() }
        let isSelfSigned = unsafe X509_self_signed(pointer, 0)
        guard isSelfSigned == 1, unsafe X509_get_signature_info(pointer, nil, nil, nil, nil) == 1 else {
            return isSelfSigned < 0
        }
        return !others.contains { other in
            guard other.subjectBytes == subjectBytes, let key = unsafe X509_get0_pubkey(other.pointer) else {
                return false
            }
            return unsafe X509_verify(pointer, key) == 1
        }
    }
}
