// MessageMemoryTests.swift: messages are written whole, whatever room there was, and much memory is given back.

import NIOCore
import Testing
import Wire

@testable import RPC

@Suite struct MessageMemoryTests {
    private static func message(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) } }

    private func write(_ message: [UInt8]) -> (inout WireWriter) -> Void {
        { writer in unsafe message.withUnsafeBytes { unsafe writer.bytes($0) } }
    }

    @Test(
        "Memory holds the last message, however long the one before was",
        arguments: [0, 1, 511, 512, 513, 40_000], [0, 1, 512, 70_000])
    func lastMessage(first: Int, second: Int) {
        var memory = MessageMemory()
        for count in [first, second] {
            memory.encode(write(Self.message(count)))
            #expect(unsafe Array(memory.bytes) == Self.message(count))
            unsafe Self.message(count).withUnsafeBytes { unsafe memory.copy($0) }
            #expect(unsafe Array(memory.bytes) == Self.message(count))
        }
        memory.clear()
        #expect(unsafe memory.bytes.isEmpty)
    }

    @Test(
        "A message is written behind its prefix, whether there was room or not", arguments: [0, 1, 8, 9, 2_000],
        [0, 16])
    func behindPrefix(count: Int, room: Int) {
        var buffer = ByteBuffer()
        buffer.reserveCapacity(room)
        buffer.writeString("before")
        let length = buffer.encode(after: 8, write(Self.message(count)))
        #expect(length == count)
        #expect(buffer.readableBytes == 6)
        buffer.moveWriterIndex(forwardBy: 8 + length)
        #expect(Array(buffer.readableBytesView.suffix(count)) == Self.message(count))
    }

    @Test("A message over the limit is counted and takes no room")
    func overLimit() {
        var buffer = ByteBuffer()
        #expect(buffer.encode(after: 8, limit: 100, write(Self.message(5_000))) == 5_000)
        #expect(buffer.capacity < 5_000)
    }
}
