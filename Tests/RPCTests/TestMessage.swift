// TestMessage.swift: a message without a .proto file: eight bytes of number, then any bytes.

import Wire

struct TestMessage: RPCMessage {
    static let fullName = "test.Message"
    var number: UInt64 = 0
    var payload: [UInt8] = []

    init() {}

    init(_ number: UInt64, payloadByteCount: Int = 0) {
        self.number = number
        payload = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: payloadByteCount)
    }

    init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        guard bytes.count >= 8 else { throw .malformed }
        number = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        payload = Array(bytes[8...])
    }

    var encodedByteCount: Int { 8 + payload.count }

    func encode(into writer: inout WireWriter) {
        writer.fixed64(number)
        payload.withUnsafeBytes { writer.bytes($0) }
    }
}

/// A message that no ``TestMessage`` can be read from.
struct ShortMessage: RPCMessage {
    static let fullName = "test.Short"
    init() {}
    init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {}
    var encodedByteCount: Int { 1 }
    func encode(into writer: inout WireWriter) { writer.byte(7) }
}
