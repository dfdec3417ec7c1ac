// Fingerprint.swift: SHA-256 as a value of four words, for things that are only ever compared.

import COpenSSL

/// A SHA-256 digest.
struct Fingerprint: Hashable, Sendable {
    /// The digest's bytes, as the machine orders them.
    let words: SIMD4<UInt64>

    /// The digest of the digests of `parts`, so that no byte can move from one part to the next unseen.
    init(parts: [[UInt8]]) {
        var digests: [UInt8] = []
        for part in parts { digests += Fingerprint.digest(of: part) }
        self.init(bytes: Fingerprint.digest(of: digests))
    }

    /// Takes the first 32 of `bytes` for a digest; missing ones are 0.
    init(bytes: [UInt8]) {
        var words = SIMD4<UInt64>()
        for (index, byte) in bytes.prefix(Fingerprint.byteCount).enumerated() {
            words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
        }
        self.words = words
    }

    static let byteCount = 32

    /// The digest's bytes.
    var bytes: [UInt8] {
        (0..<Fingerprint.byteCount).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64($0 % 8 * 8)) }
    }

    private static func digest(of bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: byteCount)
        unsafe SHA256(bytes, bytes.count, &digest)
        return digest
    }
}
