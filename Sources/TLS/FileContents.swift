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

    /// This side's certificate, its key, and the other certificates of its file.
    ///
    /// Its own certificate is the one that the key belongs to; of several, the one that ends last.
    func holder(
        _ files: TLSFiles
    ) throws(TLSError) -> (leaf: Certificate, key: PrivateKey, intermediates: [Certificate]) {
        let all = try FileContents.certificates(certificate, .certificate, files.certificateChain, for: .holder)
        let key: PrivateKey
        do {
            key = try PrivateKey(pem: privateKey)
        } catch {
            throw .fileMalformed(kind: .privateKey, path: files.privateKey, reason: error.description)
        }
        let own = all.filter { $0.belongs(to: key) }
        guard let first = own.first else {
            throw .keyMismatch(privateKey: files.privateKey, certificate: files.certificateChain)
        }
        let leaf = own.dropFirst().reduce(first) { $1.notAfter > $0.notAfter ? $1 : $0 }
        var intermediates: [Certificate] = []
        for next in all where !next.isSame(as: leaf) && !intermediates.contains(where: { $0.isSame(as: next) }) {
            intermediates.append(next)
        }
        return (leaf, key, intermediates)
    }

    /// The trust roots, at least one.
    func roots(_ files: TLSFiles) throws(TLSError) -> [Certificate] {
        try FileContents.certificates(trustRoots, .trustRoots, files.trustRoots, for: .trust)
    }

    private static func certificates(
        _ bytes: [UInt8], _ kind: TLSFileKind, _ path: String, for use: CertificateFileUse
    ) throws(TLSError) -> [Certificate] {
        let found: [Certificate]
        do {
            found = try Certificate.all(inPEM: bytes, for: use)
        } catch {
            throw .fileMalformed(kind: kind, path: path, reason: error.description)
        }
        guard !found.isEmpty else {
            throw .fileMalformed(kind: kind, path: path, reason: "holds no PEM certificate")
        }
        return found
    }

    private static func bytes(_ kind: TLSFileKind, path: String) throws(TLSError) -> [UInt8] {
        do {
            return try fileBytes(path: path)
        } catch {
            throw .fileUnreadable(kind: kind, path: path, reason: error.reason)
        }
    }
}
