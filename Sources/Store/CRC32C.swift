// CRC32C.swift: the checksum of stored rows, so that damage inside a row is found, which SQLite does not do.
//
// Castagnoli polynomial, reflected (RFC 3720, B.4), eight bytes a step ("slicing by 8").

/// The CRC32C of a sequence number and the bytes stored under it: a row that moved is found as well.
enum CRC32C {
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

    static func checksum(sequence: UInt64, bytes: [UInt8]) -> UInt32 {
        let tables = tables.span
        let bytes = bytes.span
        var crc = step(~0, sequence, tables)
        var index = 0
        while index + 8 <= bytes.count {
            var word: UInt64 = 0
            for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
            crc = step(crc, word, tables)
            index += 8
        }
        while index < bytes.count {
            crc = (crc >> 8) ^ tables[Int(UInt8(truncatingIfNeeded: crc) ^ bytes[index])]
            index += 1
        }
        return ~crc
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
