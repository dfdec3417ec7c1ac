// FrameHeader.swift: the eight bytes before every frame (docs/protocol.md, "Frames").
//
// Little-endian: `length:24 | type:5 flags:3 | stream:32`, stream = `slot:15 | initiator:1 | generation:16`.

/// What a frame carries.
public enum FrameType: UInt8, Hashable, Sendable, CaseIterable {
    /// Version, limits and name of the sender; the first frame of both sides.
    case hello = 1
    /// A new call, or with ``FrameFlags/continues`` more bytes of its request.
    case call = 2
    /// Early response metadata.
    case head = 3
    /// A message of a stream, or a fragment of one; takes byte credit.
    case message = 4
    /// The only message of an answer that succeeded, or a fragment of it; exempt from byte credit.
    case reply = 5
    /// The outcome of a call; ends the stream.
    case status = 6
    /// Abandons a call; frees the stream both ways.
    case reset = 7
    /// Byte credit for a stream, or for the connection on stream 0.
    case window = 8
    /// Eight opaque bytes, answered with ``FrameFlags/end`` set.
    case ping = 9
    /// The sender accepts no more calls.
    case goAway = 10
}

/// The three flag bits of a frame.
public struct FrameFlags: OptionSet, Hashable, Sendable {
    /// The bits, in the lowest three.
    public var rawValue: UInt8

    /// Makes flags from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The sender's half of the stream is done.
    ///
    /// On a ping: this is the answer.
    public static let end = FrameFlags(rawValue: 1)
    /// The message goes on in a later frame that has ``continues``.
    public static let more = FrameFlags(rawValue: 2)
    /// The payload goes on where an earlier frame of the same type stopped.
    public static let continues = FrameFlags(rawValue: 4)
    /// On a type this version does not know: the frame may be skipped.
    ///
    /// Shares its bit with ``continues``.
    public static let ignorable = FrameFlags(rawValue: 4)
}

/// A stream of a connection; 0 is the connection itself.
public struct StreamID: Hashable, Sendable, CustomStringConvertible {
    /// The four bytes as a number.
    public var rawValue: UInt32

    /// The connection itself.
    public static let connection = StreamID(rawValue: 0)

    /// Makes an id from the four bytes.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Makes an id from its parts.
    ///
    /// - Precondition: `slot` fits in 15 bits.
    public init(slot: Int, byAcceptor: Bool, generation: UInt16) {
        precondition(slot >= 0 && slot <= StreamID.maximumSlot, "slot \(slot) does not fit in 15 bits")
        rawValue = UInt32(slot) | (byAcceptor ? 1 << 15 : 0) | UInt32(generation) << 16
    }

    /// The highest slot.
    public static let maximumSlot = 0x7FFF

    /// The index of the stream among those its initiator has open.
    public var slot: Int { Int(rawValue & 0x7FFF) }
    /// True when the side that accepted the connection opened the stream.
    public var byAcceptor: Bool { rawValue & (1 << 15) != 0 }
    /// Counts the uses of the slot, from 1; wraps to 1.
    public var generation: UInt16 { UInt16(truncatingIfNeeded: rawValue >> 16) }

    /// The text that people see.
    public var description: String {
        rawValue == 0 ? "connection" : "\(byAcceptor ? "a" : "d")\(slot).\(generation)"
    }
}

/// The header of one frame.
public struct FrameHeader: Hashable, Sendable {
    /// Bytes after the header.
    public var payloadByteCount: Int
    /// The type's five bits; may be a number that ``FrameType`` does not know.
    public var rawType: UInt8
    /// The flags.
    public var flags: FrameFlags
    /// The stream the frame belongs to.
    public var stream: StreamID

    /// The bytes of a header on the wire.
    public static let byteCount = 8

    /// Makes a header for a known type.
    ///
    /// - Precondition: `payloadByteCount` fits in 24 bits.
    public init(_ type: FrameType, flags: FrameFlags = [], stream: StreamID = .connection, payloadByteCount: Int) {
        precondition(payloadByteCount >= 0 && payloadByteCount < 1 << 24, "\(payloadByteCount) bytes do not fit")
        self.payloadByteCount = payloadByteCount
        rawType = type.rawValue
        self.flags = flags
        self.stream = stream
    }

    /// Reads a header.
    ///
    /// - Parameters:
    ///   - first: Bytes 0 to 3 as a little-endian number.
    ///   - second: Bytes 4 to 7 as a little-endian number.
    ///   - limit: The longest payload that this side accepts, in bytes.
    public init(first: UInt32, second: UInt32, limit: Int = FrameLimits.payloadBytes) throws(FrameError) {
        payloadByteCount = Int(first & 0xFF_FFFF)
        rawType = UInt8(truncatingIfNeeded: first >> 24) & 0x1F
        flags = FrameFlags(rawValue: UInt8(truncatingIfNeeded: first >> 29))
        stream = StreamID(rawValue: second)
        if payloadByteCount > limit { throw .payloadTooLong(byteCount: payloadByteCount, limit: limit) }
    }

    /// Bytes 0 to 3 as a little-endian number.
    public var firstWord: UInt32 {
        UInt32(payloadByteCount) | UInt32(rawType & 0x1F) << 24 | UInt32(flags.rawValue & 7) << 29
    }
}
