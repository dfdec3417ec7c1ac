// WireWriter.swift: protobuf encoding straight into memory that the caller provides.
//
// Never allocates and never writes past the memory: it keeps counting instead, so that the caller learns the size.

/// Writes protobuf fields into memory that the caller owns and keeps alive.
///
/// When the memory is too small, nothing is written past its end and ``count`` still says what was needed.
@safe
public struct WireWriter {
    @usableFromInline let base: UnsafeMutableRawPointer?
    @usableFromInline let capacity: Int

    /// The bytes written so far, or what they would have been without the limit of the memory.
    public var count: Int { @inlinable get { written } }

    @usableFromInline var written = 0

    /// Starts at the beginning of `memory`, which must outlive the writer.
    @inlinable
    public init(_ memory: UnsafeMutableRawBufferPointer) {
        unsafe self.base = memory.baseAddress
        self.capacity = memory.count
    }

    /// A writer that only counts.
    @inlinable
    public init() {
        unsafe self.base = nil
        self.capacity = 0
    }

    /// Whether everything that was written fits in the memory.
    @inlinable public var isComplete: Bool { count <= capacity }
}

// Values, each without its tag.
extension WireWriter {
    /// Writes one byte.
    @inlinable @inline(__always)
    public mutating func byte(_ value: UInt8) {
        if written < capacity, let base = unsafe base {
            unsafe base.storeBytes(of: value, toByteOffset: written, as: UInt8.self)
        }
        written += 1
    }

    /// Writes a base-128 varint.
    @inlinable @inline(__always)
    public mutating func varint(_ value: UInt64) {
        if value < 0x80 { return byte(UInt8(truncatingIfNeeded: value)) }
        longVarint(value)
    }

    @inlinable
    mutating func longVarint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            byte(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        byte(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes four bytes, least significant first.
    @inlinable
    public mutating func fixed32(_ value: UInt32) {
        unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes($0) }
    }

    /// Writes eight bytes, least significant first.
    @inlinable
    public mutating func fixed64(_ value: UInt64) {
        unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes($0) }
    }

    /// Copies raw bytes, without a length.
    @inlinable @inline(__always)
    public mutating func bytes(_ source: UnsafeRawBufferPointer) {
        if source.count > 0, written + source.count <= capacity, let base = unsafe base,
            let start = source.baseAddress
        {
            unsafe (base + written).copyMemory(from: start, byteCount: source.count)
        }
        written += source.count
    }
}

// Fields: a tag and a value. `tag` is field number << 3 | wire type.
extension WireWriter {
    /// Writes a varint field.
    @inlinable
    public mutating func varint(_ value: UInt64, tag: UInt32) {
        if tag < 0x80, value < 0x80, written + 2 <= capacity, let base = unsafe base {
            // Both at once: most numbers are small.
            let both = UInt16(truncatingIfNeeded: tag) | UInt16(truncatingIfNeeded: value) << 8
            unsafe base.storeBytes(of: both.littleEndian, toByteOffset: written, as: UInt16.self)
            written += 2
            return
        }
        varint(UInt64(tag))
        varint(value)
    }

    /// Writes a four-byte field.
    @inlinable
    public mutating func fixed32(_ value: UInt32, tag: UInt32) {
        varint(UInt64(tag))
        fixed32(value)
    }

    /// Writes an eight-byte field.
    @inlinable
    public mutating func fixed64(_ value: UInt64, tag: UInt32) {
        varint(UInt64(tag))
        fixed64(value)
    }

    /// Writes the tag and the length of what follows: a packed field or bytes written piece by piece.
    @inlinable
    public mutating func length(_ byteCount: Int, tag: UInt32) {
        varint(UInt64(tag))
        varint(UInt64(byteCount))
    }

    /// Writes a string field.
    @inlinable
    public mutating func string(_ value: String, tag: UInt32) {
        let utf8 = value.utf8
        let contiguous: Void? = unsafe utf8.withContiguousStorageIfAvailable {
            unsafe delimited(UnsafeRawBufferPointer($0), tag: tag)
        }
        if contiguous == nil {
            length(utf8.count, tag: tag)
            for unit in utf8 { byte(unit) }
        }
    }

    /// Writes the tag, the length and the bytes of a field.
    @inlinable @inline(__always)
    mutating func delimited(_ source: UnsafeRawBufferPointer, tag: UInt32) {
        let count = source.count
        if tag < 0x80, count < 0x80, written + 2 + count <= capacity, let base = unsafe base,
            let start = source.baseAddress
        {
            let both = UInt16(truncatingIfNeeded: tag) | UInt16(truncatingIfNeeded: count) << 8
            unsafe base.storeBytes(of: both.littleEndian, toByteOffset: written, as: UInt16.self)
            unsafe (base + written + 2).copyMemory(from: start, byteCount: count)
            written += 2 + count
            return
        }
        length(count, tag: tag)
        unsafe bytes(source)
    }

    /// Writes a bytes field.
    @inlinable
    public mutating func bytes(_ value: [UInt8], tag: UInt32) {
        unsafe value.withUnsafeBytes { unsafe delimited($0, tag: tag) }
    }

    /// Writes a message field.
    @inlinable
    public mutating func message<M: RPCMessage>(_ value: M, tag: UInt32) {
        let mark = beginMessage(tag: tag)
        value.encode(into: &self)
        endMessage(mark)
    }

    /// Starts a message field whose length is not known yet; end it with ``endMessage(_:)``.
    @inlinable
    public mutating func beginMessage(tag: UInt32) -> MessageMark {
        varint(UInt64(tag))
        byte(0)
        return MessageMark(start: written)
    }

    /// Fills in the length of the message that `mark` started.
    ///
    /// One byte was kept for it, so a message of 128 bytes or more moves up.
    @inlinable
    public mutating func endMessage(_ mark: MessageMark) {
        let length = written - mark.start
        let extra = WireSize.varint(UInt64(length)) - 1
        if extra > 0 {
            if written + extra <= capacity, let base = unsafe base {
                unsafe (base + mark.start + extra).copyMemory(from: base + mark.start, byteCount: length)
            }
        }
        let end = written + extra
        written = mark.start - 1
        varint(UInt64(length))
        written = end
    }

    /// Where a message field started.
    @frozen
    public struct MessageMark: Sendable {
        @usableFromInline let start: Int

        @inlinable
        init(start: Int) { self.start = start }
    }
}
