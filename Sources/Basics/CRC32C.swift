// CRC32C.swift: the checksum of stored rows and of copied files: Castagnoli polynomial, reflected (RFC 3720, B.4).
//
// Eight bytes a step ("slicing by 8").

/// A CRC32C that grows with the bytes it is given.
public struct CRC32C: Hashable, Sendable {
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var value = UInt32(byte)
            for _ in 0..<8 { value = (value >> 1) ^ (value & 1 == 1 ? 0x82F6_3B78 : 0) }
            tables[byte] = value
        }
        for index in 256..<tables.count {
            let previous = tables[index - 256]
            tables[index] = (previous >> 8) ^ tables[Int(previous & 0xFF)]
        }
        return tables
    }()

    private var remainder: UInt32 = ~0

    /// The checksum of no bytes.
    public init() {}

    /// The checksum of all bytes so far.
    public var checksum: UInt32 { ~remainder }

    /// Takes the eight bytes of a number, the lowest first.
    public mutating func update(_ word: UInt64) {
        remainder = CRC32C.step(remainder, word, CRC32C.tables.span)
    }

    /// Takes further bytes.
    public mutating func update(_ bytes: [UInt8]) {
        let tables = CRC32C.tables.span
        let bytes = bytes.span
        var crc = remainder
        var index = 0
        while index + 8 <= bytes.count {
            var word: UInt64 = 0
            for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
            crc = CRC32C.step(crc, word, tables)
            index += 8
        }
        while index < bytes.count {
            crc = (crc >> 8) ^ tables[Int(UInt8(truncatingIfNeeded: crc) ^ bytes[index])]
            index += 1
        }
        remainder = crc
    }

    private static func step(_ crc: UInt32, _ word: UInt64, _ tables: borrowing Span<UInt32>) -> UInt32 {
        let mixed = word ^ UInt64(crc)
        var result: UInt32 = 0
        for lane in 0..<8 {
            let byte = Int((mixed >> UInt64(8 * lane)) & 0xFF)
            result ^= tables[(7 - lane) * 256 + byte]
        }
        return result
    }
}
