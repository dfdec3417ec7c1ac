// PlainMessageBytesTests.swift: the short way of a stream's usual message reads and writes the header of the general one.

import Testing
import Wire

@Suite("The header of a stream's usual message")
struct PlainMessageBytesTests {
    private static let stream = StreamID(slot: 7, byAcceptor: true, generation: 3)

    @Test("It is written as that of the general frame", arguments: [0, 1, 200, 32_768, FrameLimits.payloadBytes])
    func writes(byteCount: Int) throws {
        var bytes = [UInt8](repeating: 0xAA, count: FrameHeader.byteCount)
        bytes.withUnsafeMutableBytes { PlainMessage.write(Self.stream, messageByteCount: byteCount, into: $0) }
        let header = try bytes.withUnsafeBytes {
            try FrameHeader(
                first: $0.loadUnaligned(as: UInt32.self), second: $0.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        }
        #expect(header == FrameHeader(.message, stream: Self.stream, payloadByteCount: byteCount))
        #expect(PlainMessage.byteCount(header.firstWord) == byteCount)
        #expect(PlainMessage.matches(header))
    }

    @Test("Flags, other types and the connection itself are left to the general way")
    func unusual() {
        for flags in [FrameFlags.end, .more, .continues, [.continues, .end], [.continues, .more]] {
            let header = FrameHeader(.message, flags: flags, stream: Self.stream, payloadByteCount: 9)
            #expect(!PlainMessage.matches(header))
            #expect(PlainMessage.byteCount(header.firstWord) == nil)
        }
        for type in FrameType.allCases where type != .message {
            let header = FrameHeader(type, stream: Self.stream, payloadByteCount: 9)
            #expect(!PlainMessage.matches(header))
            #expect(PlainMessage.byteCount(header.firstWord) == nil)
        }
        #expect(!PlainMessage.matches(FrameHeader(.message, stream: .connection, payloadByteCount: 9)))
    }

    @Test("A message longer than a payload may be is left to the general way, which ends the connection")
    func tooLong() {
        let header = FrameHeader(.message, stream: Self.stream, payloadByteCount: FrameLimits.payloadBytes + 1)
        #expect(PlainMessage.byteCount(header.firstWord) == nil)
    }
}
