// RawMessage.swift: a message as its bytes, for callers that learn its type at run time.
//
// For clients. A server decodes every request in Wire.GuardedArena, as a type that it knows.

public import Wire

/// A message as its bytes.
public struct RawMessage: RPCMessage {
    /// The encoded message.
    public var bytes: [UInt8]

    /// An empty message.
    public init() { bytes = [] }

    /// A message that is encoded already.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Copies the bytes; nothing is checked.
    public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError) {
        self.bytes = unsafe [UInt8](bytes)
    }

    /// How many bytes there are.
    public var encodedByteCount: Int { bytes.count }

    /// Copies the bytes.
    public func encode(into writer: inout WireWriter) {
        unsafe bytes.withUnsafeBytes { unsafe writer.bytes($0) }
    }

    /// Messages of any type.
    public static var fullName: String { "message" }
}
