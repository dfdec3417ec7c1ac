// WireBytes.swift: protobuf's wire format appended to an array, for messages whose size nobody knows beforehand.

/// Encoded fields.
struct WireBytes {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes a value without its tag.
    mutating func value(_ value: WireReader.Value) {
        switch value {
        case .varint(let number): varint(number)
        case .fixed64(let number): fixed(number, 8)
        case .fixed32(let number): fixed(UInt64(number), 4)
        case .bytes(let content):
            varint(UInt64(content.count))
            bytes += content
        }
    }

    mutating func field(_ number: Int32, _ value: WireReader.Value) {
        let type: UInt64 =
            switch value {
            case .varint: 0
            case .fixed64: 1
            case .bytes: 2
            case .fixed32: 5
            }
        varint(UInt64(number) << 3 | type)
        self.value(value)
    }

    mutating func field(_ number: Int32, bytes content: [UInt8]) { field(number, .bytes(content)) }

    private mutating func fixed(_ value: UInt64, _ count: Int) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
    }
}
