// EncodedMessage.swift: writes a message where it is to be sent from, without counting its bytes first.
//
// The room that is there is nearly always enough; when it is not, the writer says how much it needs.

internal import NIOCore
internal import Wire

extension ByteBuffer {
    /// Has `encode` write behind the readable bytes and `prefixByteCount` more, which stay as they are.
    ///
    /// Nothing becomes readable: move the writer index over the prefix and the message, or drop both.
    /// - Returns: The length of the message, in bytes; one that is longer than `limit` need not be there.
    mutating func encode(
        after prefixByteCount: Int, limit: Int = .max, _ encode: (inout WireWriter) -> Void
    ) -> Int {
        let (count, isComplete) = tryToEncode(after: prefixByteCount, encode)
        if isComplete || count > limit { return count }
        reserveCapacity(minimumWritableBytes: prefixByteCount + max(count, RPCShellLimits.leastMessageRoomBytes))
        let (again, isCompleteNow) = tryToEncode(after: prefixByteCount, encode)
        precondition(isCompleteNow, "a message of \(count) bytes became one of \(again)")
        return again
    }

    /// Has `encode` write a message at the end.
    mutating func append(_ encode: (inout WireWriter) -> Void) {
        moveWriterIndex(forwardBy: self.encode(after: 0, encode))
    }

    private mutating func tryToEncode(
        after prefixByteCount: Int, _ encode: (inout WireWriter) -> Void
    ) -> (count: Int, isComplete: Bool) {
        guard writableBytes > prefixByteCount else {
            var writer = WireWriter()
            encode(&writer)
            return (writer.count, false)
        }
        return unsafe withUnsafeMutableWritableBytes { memory in
            var writer = unsafe WireWriter(memory.after(prefixByteCount))
            encode(&writer)
            return (writer.count, writer.isComplete)
        }
    }
}

extension UnsafeMutableRawBufferPointer {
    /// The memory behind the first `count` bytes; none when there are fewer.
    @unsafe
    func after(_ count: Int) -> UnsafeMutableRawBufferPointer {
        guard let start = baseAddress, self.count >= count else {
            return unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)
        }
        return unsafe UnsafeMutableRawBufferPointer(start: start + count, count: self.count - count)
    }
}
