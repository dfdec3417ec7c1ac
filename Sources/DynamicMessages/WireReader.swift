// WireReader.swift: protobuf's wire format, field by field, over bytes that nobody has checked.
//
// For tools. A server decodes in Wire.GuardedArena and nowhere else. Source: protobuf.dev/programming-guides/encoding.

/// Reads the fields of one encoded message.
struct WireReader {
    /// One field as it is on the wire.
    struct Field {
        var number: Int32
        var value: Value
    }

    /// The value of a field, before its type is known.
    enum Value: Hashable {
        case varint(UInt64)
        case fixed64(UInt64)
        case bytes([UInt8])
        case fixed32(UInt32)
    }

    private let bytes: [UInt8]
    private var position = 0
    /// Where the message is, for errors.
    private let path: String

    init(_ bytes: [UInt8], path: String = "") {
        self.bytes = bytes
        self.path = path
    }

    var isAtEnd: Bool { position == bytes.count }

    /// The next field; nil at the end.
    mutating func next() throws(DynamicMessageError) -> Field? {
        guard position < bytes.count else { return nil }
        let tag = try varint()
        guard tag <= UInt32.max, tag >> 3 > 0 else { throw malformed("a tag of \(tag)") }
        let number = Int32(truncatingIfNeeded: tag >> 3)
        switch tag & 7 {
        case 0: return Field(number: number, value: .varint(try varint()))
        case 1: return Field(number: number, value: .fixed64(try fixed(8)))
        case 2:
            let count = try varint()
            guard count <= UInt64(bytes.count - position) else { throw malformed("it ends inside field \(number)") }
            let end = position + Int(count)
            defer { position = end }
            return Field(number: number, value: .bytes(Array(bytes[position..<end])))
        case 5: return Field(number: number, value: .fixed32(UInt32(truncatingIfNeeded: try fixed(4))))
        default: throw malformed("field \(number) has wire type \(tag & 7)")
        }
    }

    mutating func varint() throws(DynamicMessageError) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            guard position < bytes.count else { throw malformed("it ends inside a number") }
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw malformed("a number of more than ten bytes")
    }

    mutating func fixed(_ count: Int) throws(DynamicMessageError) -> UInt64 {
        guard bytes.count - position >= count else { throw malformed("it ends inside a number") }
        var value: UInt64 = 0
        for index in 0..<count { value |= UInt64(bytes[position + index]) << UInt64(8 * index) }
        position += count
        return value
    }

    private func malformed(_ problem: String) -> DynamicMessageError { .malformed(path: path, problem: problem) }
}
