// FrameError.swift: what is wrong with a frame. Each ends the connection: its sender does not speak our protocol.

/// Why bytes are not a frame.
public enum FrameError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The header announces more than this side accepts.
    case payloadTooLong(byteCount: Int, limit: Int)
    /// The type is not known and not marked as ignorable.
    case unknownType(UInt8)
    /// The payload ends inside a field.
    case truncated(FrameType, field: String)
    /// The payload goes on after the last field.
    case trailingBytes(FrameType, count: Int)
    /// The flags do not belong on this type.
    case wrongFlags(FrameType, FrameFlags)
    /// A frame of a stream came on stream 0, or one of the connection on a stream.
    case wrongStream(FrameType, StreamID)
    /// The first bytes are not those of a HELLO.
    case notHansa(firstBytes: UInt32)
    /// The peer speaks a version that this side does not.
    case unsupportedVersion(UInt16, supported: UInt16)
    /// A text is not UTF-8.
    case invalidUTF8(FrameType, field: String)
    /// A text has a NUL, which the C structs of messages cannot keep.
    case embeddedNUL(FrameType, field: String)

    /// What is wrong and what to do about it.
    public var description: String {
        switch self {
        case .payloadTooLong(let byteCount, let limit):
            "a frame announces \(byteCount) bytes, over the limit of \(limit); the peer ignores the limit in our HELLO"
        case .unknownType(let type):
            "frame type \(type) is unknown and not marked as ignorable; the peer may be of a newer, incompatible version"
        case .truncated(let type, let field):
            "the \(type) frame ends inside its field \"\(field)\""
        case .trailingBytes(let type, let count):
            "the \(type) frame has \(count) bytes after its last field"
        case .wrongFlags(let type, let flags):
            "the \(type) frame has flags \(flags.rawValue), which it may not have"
        case .wrongStream(let type, let stream):
            "the \(type) frame came on stream \(stream), where it does not belong"
        case .notHansa(let bytes):
            "the first bytes (\(quoted(bytes))) are not a Hansa HELLO; check that both sides speak Hansa RPC"
        case .unsupportedVersion(let version, let supported):
            "the peer speaks protocol version \(version), this side speaks \(supported); upgrade the older of the two"
        case .invalidUTF8(let type, let field):
            "field \"\(field)\" of the \(type) frame is not UTF-8"
        case .embeddedNUL(let type, let field):
            "field \"\(field)\" of the \(type) frame has a NUL in it"
        }
    }
}

/// Why metadata is refused.
public enum MetadataError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A key is empty, too long or has a byte outside `[a-z0-9_.-]`.
    case badKey(String)
    /// There are too many entries.
    case tooManyEntries(count: Int, limit: Int)
    /// Keys and values together are too long.
    case tooManyBytes(count: Int, limit: Int)

    /// What is wrong and what to do about it.
    public var description: String {
        switch self {
        case .badKey(let key):
            "metadata key \"\(key)\" is not valid: use 1 to \(FrameLimits.metadataKeyBytes) of a-z, 0-9, \"_\", \".\" and \"-\""
        case .tooManyEntries(let count, let limit):
            "\(count) metadata entries are over the limit of \(limit)"
        case .tooManyBytes(let count, let limit):
            "\(count) bytes of metadata are over the limit of \(limit)"
        }
    }
}

/// Four bytes, the lowest first: as text when they are printable ASCII, else in hexadecimal.
private func quoted(_ word: UInt32) -> String {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) }
    if bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) { return "\"\(String(decoding: bytes, as: UTF8.self))\"" }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
}
