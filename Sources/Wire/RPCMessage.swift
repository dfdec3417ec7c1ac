// RPCMessage.swift: what every message can do, whoever generated it.
//
// No Foundation, no protobuf-c types: a caller needs only raw memory. Rules: docs/messages.md.

/// An owned, Sendable message: decoded by protobuf-c in a guarded arena, encoded directly.
public protocol RPCMessage: Sendable, Hashable {
    /// Makes a message whose every field has its proto3 default.
    init()

    /// Decodes `bytes`, copying what it needs; `bytes` may go away afterwards.
    ///
    /// Unknown fields are skipped, text is checked to be UTF-8 without NUL.
    init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError)

    /// How many bytes ``encode(into:)`` writes.
    var encodedByteCount: Int { get }

    /// Writes the message, fields in the order of their numbers.
    func encode(into writer: inout WireWriter)

    /// The name in the .proto files, such as `hansa.v1.AllocateRequest`.
    static var fullName: String { get }
}

extension RPCMessage {
    /// Decodes a message from an array.
    public init(wire bytes: [UInt8]) throws(DecodeError) {
        self = try unsafe bytes.span.withUnsafeBytes { (raw: UnsafeRawBufferPointer) throws(DecodeError) -> Self in
            try unsafe Self(wire: raw)
        }
    }

    /// The message's encoding as an array.
    ///
    /// For cold paths; hot ones write into the outgoing buffer.
    public func encoded() -> [UInt8] {
        let count = encodedByteCount
        return unsafe [UInt8](unsafeUninitializedCapacity: count) { memory, initialized in
            var writer = unsafe WireWriter(UnsafeMutableRawBufferPointer(memory))
            encode(into: &writer)
            precondition(writer.count == count, "\(Self.fullName) wrote \(writer.count) bytes and promised \(count)")
            initialized = count
        }
    }
}
