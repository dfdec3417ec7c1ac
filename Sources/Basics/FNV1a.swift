// FNV1a.swift: the 64-bit FNV-1a hash, the wire's name for a method (docs/protocol.md, "Method hash").
//
// Source: Fowler, Noll, Vo; RFC 9923. Not for untrusted table keys.

/// The 64-bit FNV-1a hash.
public struct FNV1a: Hashable, Sendable {
    /// The hash of everything combined so far.
    public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Starts with the hash of nothing.
    public init() {}

    /// Adds one byte.
    public mutating func combine(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// The hash of `text`'s UTF-8.
    public static func hash(of text: String) -> UInt64 {
        var hash = FNV1a()
        for byte in text.utf8 { hash.combine(byte) }
        return hash.value
    }
}
