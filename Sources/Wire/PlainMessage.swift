// PlainMessage.swift: the header of the usual message of a stream, one frame without flags, read and written in one step.

/// The header of a MSG frame that holds a whole message and says nothing else.
public enum PlainMessage {
    /// Byte 3 of such a header: MSG, and no flags; a number, so that it is known where the rest is inlined.
    @inlinable static var typeAndFlags: UInt32 { 4 }

    /// True for the header of a MSG frame with all of a message and without END.
    @inlinable
    public static func matches(_ header: FrameHeader) -> Bool {
        UInt32(header.rawType) == typeAndFlags && header.flags.rawValue == 0 && header.stream.rawValue >> 16 != 0
    }

    /// The length of the message when bytes 0 to 3 of a header, as a little-endian number, begin such a frame.
    @inlinable
    public static func byteCount(_ first: UInt32) -> Int? {
        let count = Int(first & 0xFF_FFFF)
        return first >> 24 == typeAndFlags && count <= FrameLimits.payloadBytes ? count : nil
    }

    /// Writes the header of a MSG frame with all of a message.
    ///
    /// - Parameters:
    ///   - messageByteCount: The length of the message that follows.
    ///   - memory: At least ``FrameHeader/byteCount`` bytes.
    public static func write(_ stream: StreamID, messageByteCount: Int, into memory: UnsafeMutableRawBufferPointer) {
        precondition(memory.count >= FrameHeader.byteCount, "no room for a header")
        let first = UInt32(messageByteCount) | typeAndFlags << 24
        unsafe memory.storeBytes(of: first.littleEndian, toByteOffset: 0, as: UInt32.self)
        unsafe memory.storeBytes(of: stream.rawValue.littleEndian, toByteOffset: 4, as: UInt32.self)
    }
}
