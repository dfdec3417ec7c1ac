// PlainCallBytesTests.swift: the short way of the usual frames reads and writes the bytes of the general one.

import Testing
import Wire

@Suite("The bytes of the usual unary call")
struct PlainCallBytesTests {
    private static let stream = StreamID(slot: 7, byAcceptor: false, generation: 3)

    private static var call: CallFrame {
        var call = CallFrame(methodHash: 0x0123_4567_89AB_CDEF)
        call.timeoutMilliseconds = 70_000
        call.attempt = 2
        call.priority = .high
        call.isIdempotent = true
        return call
    }

    /// Header and payload of a CALL frame with ten message bytes, the general way.
    private func general(_ call: CallFrame, _ flags: FrameFlags = .end) -> [UInt8] {
        let frame = Frame.call(call, MessagePiece(totalByteCount: flags == .more ? 99 : nil, range: 0..<10))
        let count = FrameHeader.byteCount + frame.prefixByteCount
        return [UInt8](unsafeUninitializedCapacity: count + 10) { memory, initialized in
            memory.initialize(repeating: 0xAA)
            var writer = FrameWriter(UnsafeMutableRawBufferPointer(memory))
            frame.writePrefix(flags, stream: Self.stream, into: &writer)
            initialized = count + 10
        }
    }

    private func plain(_ bytes: [UInt8]) throws -> PlainCall? {
        try bytes.withUnsafeBytes { raw in
            let header = try FrameHeader(
                first: raw.loadUnaligned(as: UInt32.self),
                second: raw.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
            return PlainCall(header, payload: UnsafeRawBufferPointer(rebasing: raw[FrameHeader.byteCount...]))
        }
    }

    @Test("A plain call is written as the general frame is")
    func writes() throws {
        let plain = try #require(PlainCall(Self.call))
        let expected = general(Self.call)
        var bytes = [UInt8](repeating: 0xAA, count: expected.count)
        bytes.withUnsafeMutableBytes { plain.write(Self.stream, messageByteCount: 10, into: $0) }
        #expect(bytes == expected)
    }

    @Test("A plain call is read from the general frame")
    func reads() throws {
        let read = try plain(general(Self.call))
        #expect(read == PlainCall(Self.call))
        #expect(read.map(CallFrame.init) == Self.call)
    }

    @Test("Metadata, a trace, fragments and an unknown priority are left to the general way")
    func unusual() throws {
        var withMetadata = Self.call
        try withMetadata.metadata.add("a", "b")
        var withTrace = Self.call
        withTrace.traceParent = TraceParent(traceHigh: 1, traceLow: 2, parent: 3, flags: 1)
        #expect(PlainCall(withMetadata) == nil)
        #expect(PlainCall(withTrace) == nil)
        #expect(try plain(general(withMetadata)) == nil)
        #expect(try plain(general(withTrace)) == nil)
        #expect(try plain(general(Self.call, .more)) == nil)
        var unknownPriority = general(Self.call)
        unknownPriority[FrameHeader.byteCount + 13] |= 3
        #expect(try plain(unknownPriority) == nil)
        #expect(try plain(Array(general(Self.call)[..<(FrameHeader.byteCount + 13)])) == nil)
    }

    @Test("A plain reply has the header of the general frame")
    func reply() throws {
        var bytes = [UInt8](repeating: 0, count: FrameHeader.byteCount)
        bytes.withUnsafeMutableBytes { PlainReply.write(Self.stream, messageByteCount: 200, into: $0) }
        let header = try bytes.withUnsafeBytes {
            try FrameHeader(
                first: $0.loadUnaligned(as: UInt32.self), second: $0.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        }
        #expect(header == FrameHeader(.reply, flags: .end, stream: Self.stream, payloadByteCount: 200))
        #expect(PlainReply.matches(header))
        #expect(!PlainReply.matches(FrameHeader(.reply, flags: .more, stream: Self.stream, payloadByteCount: 200)))
    }
}
