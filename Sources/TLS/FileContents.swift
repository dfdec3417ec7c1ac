// FileContents.swift: the bytes of the three files of a material, read once, and what they hold.
//
// Every failure names the file.

import COpenSSL

/// The bytes of certificate, key and trust file.
struct FileContents {
    private let certificate: [UInt8]
    private let privateKey: [UInt8]
    private let trustRoots: [UInt8]

    /// Reads the three files.
    init(_ files: TLSFiles) throws(TLSError) {
        certificate = try FileContents.bytes(.certificate, path: files.certificateChain)
        privateKey = try FileContents.bytes(.privateKey, path: files.privateKey)
        trustRoots = try FileContents.bytes(.trustRoots, path: files.trustRoots)
    }

    /// A digest of all bytes.
    var fingerprint: Fingerprint {
        Fingerprint(parts: [certificate, privateKey, trustRoots])
    }

    /// This side's certificate and what follows it.
    func chain(_ files: TLSFiles) throws(TLSError) -> (leaf: Certificate, intermediates: [Certificate]) {
        let all = Certificate.all(inPEM: certificate)
        guard let leaf = all.first else {
            throw .fileMalformed(
                kind: .certificate, path: files.certificateChain, reason: "holds no PEM certificate")
        }
        return (leaf, Array(all.dropFirst()))
    }

    /// The trust roots, at least one.
    func roots(_ files: TLSFiles) throws(TLSError) -> [Certificate] {
        let roots = Certificate.all(inPEM: trustRoots)
        guard !roots.isEmpty else {
            throw .fileMalformed(kind: .trustRoots, path: files.trustRoots, reason: "holds no PEM certificate")
        }
        return roots
    }

    /// The key of `leaf`.
    func key(_ files: TLSFiles, of leaf: Certificate) throws(TLSError) -> PrivateKey {
        let key: PrivateKey
        do {
            key = try PrivateKey(pem: privateKey)
        } catch {
            throw .fileMalformed(kind: .privateKey, path: files.privateKey, reason: error.description)
        }
        ERR_clear_error()
        defer { ERR_clear_error() }
        guard unsafe X509_check_private_key(leaf.pointer, key.pointer) == 1 else {
            throw .keyMismatch(privateKey: files.privateKey, certificate: files.certificateChain)
        }
        return key
    }

    private static func bytes(_ kind: TLSFileKind, path: String) throws(TLSError) -> [UInt8] {
        do {
            return try fileBytes(path: path)
        } catch {
            throw .fileUnreadable(kind: kind, path: path, reason: error.reason)
        }
    }
}
