// WireSize.swift: how many bytes values take on the wire. Used by generated code to size buffers exactly.
//
// Source: protobuf.dev/programming-guides/encoding.

/// How many bytes values take on the wire, tags not included.
public enum WireSize {
    /// A base-128 varint: 1 to 10 bytes.
    @inlinable
    public static func varint(_ value: UInt64) -> Int {
        (64 - (value | 1).leadingZeroBitCount + 6) / 7
    }

    /// A length and that many bytes.
    @inlinable
    public static func length(_ byteCount: Int) -> Int {
        varint(UInt64(byteCount)) + byteCount
    }

    /// A string with its length.
    @inlinable
    public static func string(_ value: String) -> Int { length(value.utf8.count) }

    /// A message with its length.
    @inlinable
    public static func message<M: RPCMessage>(_ value: M) -> Int { length(value.encodedByteCount) }

    /// Maps small negative numbers to small varints (sint32, sint64).
    @inlinable
    public static func zigzag(_ value: Int64) -> UInt64 {
        UInt64(bitPattern: (value << 1) ^ (value >> 63))
    }
}
