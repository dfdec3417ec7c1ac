// FrameTests.swift: frames survive the wire, and every broken one is refused with its exact reason.

import Testing

@testable import Wire

@Suite("Frames")
struct FrameTests {
    static let stream = StreamID(slot: 5, byAcceptor: true, generation: 9)

    static var metadata: Metadata {
        var metadata = Metadata()
        try? metadata.add("x-text", "value")
        try? metadata.add("x-bytes", bytes: [0, 255])
        return metadata
    }

    static var fullCall: CallFrame {
        var call = CallFrame(methodHash: 0x0123_4567_89AB_CDEF)
        call.timeoutMilliseconds = 2500
        call.attempt = 1
        call.priority = .high
        call.isIdempotent = true
        call.traceParent = TraceParent(traceHigh: 1, traceLow: 2, parent: 3, flags: 1)
        call.metadata = metadata
        return call
    }

    static var fullStatus: StatusFrame {
        var status = StatusFrame(code: 8, message: "zu viel: é")
        status.details = [1, 2, 3]
        status.notProcessed = true
        status.pushbackMilliseconds = 100
        status.metadata = metadata
        return status
    }

    static let hello = HelloFrame(
        maximumCalls: 1024, streamWindowBytes: 1 << 18, connectionWindowBytes: 1 << 22, keepaliveMilliseconds: 10_000,
        nodeName: "uk-crawley")

    static let frames: [(Frame, StreamID)] = [
        (.hello(hello), .connection),
        (.call(CallFrame(methodHash: 7), nil), stream),
        (.call(fullCall, nil), stream),
        (.head(metadata), stream),
        (.status(StatusFrame(code: 0)), stream),
        (.status(fullStatus), stream),
        (.reset(ResetFrame(.deadline)), stream),
        (.reset(ResetFrame(.internal, "why")), stream),
        (.window(65_536), .connection),
        (.window(1), stream),
        (.ping(.max, isAnswer: false), .connection),
        (.ping(3, isAnswer: true), .connection),
        (
            .goAway(GoAwayFrame(isFinal: true, acceptedCalls: 12, graceMilliseconds: 500, text: "bye")),
            .connection
        ),
    ]

    static let carriers: [(Frame, FrameFlags)] = [
        (.call(fullCall, MessagePiece(range: 0..<3)), .end),
        (.call(fullCall, MessagePiece(totalByteCount: 10, range: 0..<3)), .more),
        (.callContinued(MessagePiece(range: 0..<3)), [.more, .continues]),
        (.message(MessagePiece(range: 0..<3)), []),
        (.message(MessagePiece(totalByteCount: 10, range: 0..<3)), .more),
        (.message(MessagePiece(range: 0..<3)), .continues),
        (.reply(MessagePiece(range: 0..<3)), .end),
        (.reply(MessagePiece(totalByteCount: 10, range: 0..<3)), .more),
    ]

    /// Type and flags that do not go together.
    static let wrongPairs: [(UInt8, UInt8)] = [(6, 1), (7, 1), (8, 2), (1, 4), (4, 3)]

    static let misplaced: [(Frame, StreamID, FrameError)] = [
        (.ping(1, isAnswer: false), stream, .wrongStream(.ping, stream)),
        (.reset(ResetFrame(.cancelled)), .connection, .wrongStream(.reset, .connection)),
        (.hello(hello), stream, .wrongStream(.hello, stream)),
        (.call(CallFrame(methodHash: 1), nil), .connection, .wrongStream(.call, .connection)),
    ]

    /// Writes a frame and its message bytes.
    static func bytes(
        _ frame: Frame, _ flags: FrameFlags = [], stream: StreamID = .connection, message: [UInt8] = []
    ) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: FrameHeader.byteCount + frame.prefixByteCount) { memory, count in
            var writer = FrameWriter(UnsafeMutableRawBufferPointer(memory))
            frame.writePrefix(flags, stream: stream, into: &writer)
            count = writer.offset
        } + message
    }

    /// Reads one frame.
    static func read(_ bytes: [UInt8]) throws -> (Frame, FrameHeader) {
        try bytes.withUnsafeBytes { bytes in
            let header = try FrameHeader(
                first: bytes.loadUnaligned(as: UInt32.self),
                second: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
            return (try Frame(header, payload: UnsafeRawBufferPointer(rebasing: bytes[8...])), header)
        }
    }

    @Test("A frame without a message is read as it was written", arguments: frames)
    func roundTrip(frame: Frame, stream: StreamID) throws {
        let bytes = FrameTests.bytes(frame, stream: stream)
        #expect(bytes.count == 8 + frame.prefixByteCount)
        let (read, header) = try FrameTests.read(bytes)
        #expect(read == frame)
        #expect(header.stream == stream)
        #expect(header.payloadByteCount == frame.prefixByteCount)
    }

    @Test(
        "A frame with a message names where its bytes are, and the length of the whole on its first part",
        arguments: carriers)
    func pieces(frame: Frame, flags: FrameFlags) throws {
        let (read, header) = try FrameTests.read(
            FrameTests.bytes(frame, flags, stream: FrameTests.stream, message: [7, 8, 9]))
        #expect(read.type == frame.type && read.messageByteCount == 3)
        #expect(header.flags == flags)
        #expect(read.prefixByteCount == frame.prefixByteCount)
        #expect(header.payloadByteCount == frame.prefixByteCount + 3)
    }

    @Test("MSG with END and no bytes only closes the half; without END it is an empty message")
    func halfClose() throws {
        let end = try FrameTests.read(FrameTests.bytes(.message(nil), .end, stream: FrameTests.stream)).0
        #expect(end == .message(nil))
        let empty = try FrameTests.read(FrameTests.bytes(.message(nil), [], stream: FrameTests.stream)).0
        #expect(empty == .message(MessagePiece(range: 0..<0)))
    }

    @Test("A frame that ends early is refused wherever it ends", arguments: frames)
    func truncated(frame: Frame, stream: StreamID) throws {
        // The text of RESET and GOAWAY reaches to the end of the frame, so that they may end in it.
        var shortest = frame.prefixByteCount
        if case .reset(let reset) = frame { shortest -= reset.text.utf8.count }
        if case .goAway(let goAway) = frame { shortest -= goAway.text.utf8.count }
        for count in 0..<shortest {
            let bytes = Array(FrameTests.bytes(frame, stream: stream).prefix(8 + count))
            let type = try #require(frame.type)
            #expect { try FrameTests.read(bytes) } throws: { error in
                if case .truncated(type, _)? = error as? FrameError { true } else { false }
            }
        }
    }

    @Test("The header's limit holds to the byte")
    func limit() throws {
        _ = try FrameHeader(first: UInt32(FrameLimits.payloadBytes) | 9 << 24, second: 0)
        #expect(throws: FrameError.payloadTooLong(byteCount: 65_537, limit: 65_536)) {
            try FrameHeader(first: UInt32(FrameLimits.payloadBytes + 1) | 9 << 24, second: 0)
        }
    }

    @Test("An unknown type is refused, unless it is marked as ignorable")
    func unknownType() throws {
        #expect(throws: FrameError.unknownType(31)) { try FrameTests.read([0, 0, 0, 31, 0, 0, 0, 0]) }
        #expect(try FrameTests.read([0, 0, 0, 31 | 4 << 5, 0, 0, 0, 0]).0 == .ignored)
        #expect(throws: FrameError.unknownType(0)) { try FrameTests.read([0, 0, 0, 0, 0, 0, 0, 0]) }
    }

    @Test("Frames where they do not belong are refused", arguments: misplaced)
    func wrongStream(frame: Frame, stream: StreamID, expected: FrameError) {
        #expect(throws: expected) { try FrameTests.read(FrameTests.bytes(frame, stream: stream)) }
    }

    @Test("Flags that a type may not have are refused", arguments: wrongPairs)
    func wrongFlags(type: UInt8, flags: UInt8) throws {
        let known = try #require(FrameType(rawValue: type))
        #expect(throws: FrameError.wrongFlags(known, FrameFlags(rawValue: flags))) {
            try FrameTests.read([0, 0, 0, type | flags << 5, 1, 0, 1, 0])
        }
    }

    @Test("A HELLO of something else, or of another version, is refused")
    func strangers() {
        var bytes = FrameTests.bytes(.hello(FrameTests.hello))
        bytes[12] = 2
        #expect(throws: FrameError.unsupportedVersion(2, supported: 1)) { try FrameTests.read(bytes) }
        bytes[8] = UInt8(ascii: "G")
        #expect(throws: FrameError.notHansa(firstBytes: 0x4153_4E47)) { try FrameTests.read(bytes) }
    }

    @Test("A later version may append to HELLO, and to nothing else")
    func trailing() throws {
        var hello = FrameTests.bytes(.hello(FrameTests.hello), message: [1, 2])
        hello[0] += 2
        #expect(try FrameTests.read(hello).0 == .hello(FrameTests.hello))
        var ping = FrameTests.bytes(.ping(1, isAnswer: false), message: [1, 2])
        ping[0] += 2
        #expect(throws: FrameError.trailingBytes(.ping, count: 2)) { try FrameTests.read(ping) }
    }

    @Test("Text that is not UTF-8 is refused")
    func invalidText() {
        var bytes = FrameTests.bytes(.reset(ResetFrame(.internal, "ab")), stream: FrameTests.stream)
        bytes[10] = 0xFF
        #expect(throws: FrameError.invalidUTF8(.reset, field: "text")) { try FrameTests.read(bytes) }
    }

    @Test("Text with a NUL in it is refused")
    func embeddedNUL() {
        var bytes = FrameTests.bytes(.reset(ResetFrame(.internal, "ab")), stream: FrameTests.stream)
        bytes[10] = 0
        #expect(throws: FrameError.embeddedNUL(.reset, field: "text")) { try FrameTests.read(bytes) }
    }

    @Test("A text over its limit is cut at a whole character")
    func cutText() {
        let text = String(repeating: "é", count: FrameLimits.reasonBytes)
        #expect(ResetFrame(.internal, text).text == String(repeating: "é", count: FrameLimits.reasonBytes / 2))
        #expect(ResetFrame(.internal, "a" + text).text.utf8.count == FrameLimits.reasonBytes - 1)
    }

    @Test("Stream ids keep slot, side and generation apart", arguments: [0, 1, 0x7FFF], [true, false])
    func streamIDs(slot: Int, byAcceptor: Bool) {
        for generation in [UInt16(1), 0xFFFF] {
            let id = StreamID(slot: slot, byAcceptor: byAcceptor, generation: generation)
            #expect(id.slot == slot && id.byAcceptor == byAcceptor && id.generation == generation)
            #expect(id.rawValue == UInt32(slot) | (byAcceptor ? 0x8000 : 0) | UInt32(generation) << 16)
        }
    }
}

@Suite("Metadata")
struct MetadataTests {
    @Test(
        "Keys have only a-z, 0-9, _, . and -",
        arguments: ["", "X", "a b", "ä", "a:b", String(repeating: "k", count: 129)])
    func badKeys(key: String) {
        var metadata = Metadata()
        #expect(throws: MetadataError.badKey(String(key.prefix(128)))) { try metadata.add(key, "v") }
    }

    @Test("The limits hold: 64 entries and 8 KiB pass, one more does not")
    func limits() throws {
        var many = Metadata()
        for _ in 0..<FrameLimits.metadataEntries { try many.add("k", "v") }
        #expect(throws: MetadataError.tooManyEntries(count: 65, limit: 64)) { try many.add("k", "v") }
        var long = Metadata()
        try long.add("k", bytes: [UInt8](repeating: 0, count: FrameLimits.metadataBytes - 1))
        #expect(throws: MetadataError.tooManyBytes(count: 8193, limit: 8192)) { try long.add("k", "") }
        #expect(long.entries.count == 1)
    }

    @Test(
        "A peer's metadata that breaks a rule is read to its end and says what is wrong; the good pairs are kept",
        arguments: [
            ([("k", 1), ("K", 0)], .badKey("K"), 1), ([("", 0), ("k", 0)], .badKey(""), 1),
            ([("a\0b", 0)], .badKey("a?b"), 0), ([("\u{1B}[2J", 0)], .badKey("?[2J"), 0),
            ([("a", 8_190), ("b", 2)], .tooManyBytes(count: 8_194, limit: 8_192), 1),
            (Array(repeating: ("k", 0), count: 65), .tooManyEntries(count: 65, limit: 64), 64),
            (Array(repeating: ("K", 0), count: 255), .tooManyEntries(count: 255, limit: 64), 0),
            ([("k", 0)], nil, 1),
        ] as [([(String, Int)], MetadataError?, Int)])
    func faults(pairs: [(String, Int)], fault: MetadataError?, kept: Int) throws {
        var payload = [UInt8(pairs.count)]
        for (key, count) in pairs {
            payload += [UInt8(key.utf8.count)] + key.utf8 + [UInt8(count % 256), UInt8(count / 256)]
            payload += [UInt8](repeating: 7, count: count)
        }
        let header = FrameHeader(.head, flags: [], stream: FrameTests.stream, payloadByteCount: payload.count)
        let frame = try payload.withUnsafeBytes { try Frame(header, payload: $0) }
        guard case .head(let metadata) = frame else {
            Issue.record("it is \(frame)")
            return
        }
        #expect(metadata.fault == fault)
        #expect(metadata.entries.count == kept)
    }

    @Test("Entries keep their order and repeated keys; a key gives its first value")
    func order() throws {
        var metadata = Metadata()
        try metadata.add("a", "1")
        try metadata.add("b", "2")
        try metadata.add("a", "3")
        #expect(metadata["a"] == "1" && metadata["b"] == "2" && metadata["c"] == nil)
        #expect(metadata.entries.map(\.key) == ["a", "b", "a"])
    }
}
