// RawRequest.swift: a request of any bytes, for what the generated messages cannot say.

import RPC
import RPCCore
import TestKit
import Wire

/// Bytes that are sent as if they were a message.
struct RawRequest: RPCMessage {
    static let fullName = "test.RawRequest"
    var bytes: [UInt8] = []

    init() {}
    init(_ bytes: [UInt8]) { self.bytes = bytes }
    init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) { self.bytes = Array(bytes) }

    var encodedByteCount: Int { bytes.count }

    func encode(into writer: inout WireWriter) {
        bytes.withUnsafeBytes { writer.bytes($0) }
    }

    /// A field with a length: its tag, the length, the content.
    static func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
        var length = content.count
        var bytes = [number << 3 | 2]
        while length >= 0x80 {
            bytes.append(UInt8(length & 0x7F) | 0x80)
            length >>= 7
        }
        return bytes + [UInt8(length)] + content
    }
}

extension Clients {
    /// Calls a method with any bytes; the error with which it is refused.
    func refusal(of method: MethodDescriptor, _ bytes: [UInt8]) async throws -> RPCError? {
        do {
            let _: RawRequest = try await channel.unary(method, RawRequest(bytes))
            return nil
        } catch {
            return error
        }
    }
}
