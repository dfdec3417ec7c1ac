// MessageMemory.swift: the bytes of one message after another, in memory that only its owner refers to.
//
// A ByteBuffer would count a reference for each look at it, which costs a call as much as copying its message.

internal import Wire

/// Memory for one message at a time, which is used again for the next.
@safe
struct MessageMemory: ~Copyable {
    private var memory = unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)
    /// The length of the message, in bytes.
    private(set) var count = 0

    /// The message; valid until the memory changes.
    @unsafe var bytes: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(rebasing: memory[..<count]) }

    /// Has `encode` write the next message.
    mutating func encode(_ encode: (inout WireWriter) -> Void) {
        var writer = unsafe WireWriter(memory)
        encode(&writer)
        if !writer.isComplete {
            reserve(writer.count)
            writer = unsafe WireWriter(memory)
            encode(&writer)
            precondition(writer.isComplete, "a message became longer while it was written, \(writer.count) bytes")
        }
        count = writer.count
    }

    /// Copies the next message.
    mutating func copy(_ message: UnsafeRawBufferPointer) {
        reserve(message.count)
        unsafe memory.copyMemory(from: message)
        count = message.count
    }

    /// Forgets the message, and gives much memory back.
    mutating func clear() {
        count = 0
        guard unsafe memory.count > RPCShellLimits.spareMessageBytes else { return }
        unsafe memory.deallocate()
        unsafe memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    }

    private mutating func reserve(_ wanted: Int) {
        guard unsafe memory.count < wanted else { return }
        unsafe memory.deallocate()
        let size = max(wanted, RPCShellLimits.leastMessageRoomBytes)
        unsafe memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
    }

    deinit { unsafe memory.deallocate() }
}
