// ProtocolDocumentTests.swift: the bytes in docs/protocol.md are the bytes that this code writes and reads.

import Basics
import Testing
import Wire

@Suite("The protocol's document")
struct ProtocolDocumentTests {
    private static let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
    private static let other = StreamID(slot: 3, byAcceptor: false, generation: 2)
    private static let check = FNV1a.hash(of: "/hansa.v1.Health/Check")
    private static let watch = FNV1a.hash(of: "/hansa.v1.Health/Watch")

    /// A frame that the document shows.
    struct Shown: Sendable, CustomTestStringConvertible {
        var name: String
        var frame: Frame
        var flags: FrameFlags = []
        var stream = ProtocolDocumentTests.stream
        var message: [UInt8] = []

        var bytes: [UInt8] { FrameTests.bytes(frame, flags, stream: stream, message: message) }
        var testDescription: String { name }
    }

    /// A frame whose bytes end with those of a message.
    private static func carrier(
        _ name: String, _ flags: FrameFlags, _ text: String, total: Int? = nil, on stream: StreamID = stream,
        _ frame: (MessagePiece) -> Frame
    ) -> Shown {
        let message = Array(text.utf8)
        let piece = MessagePiece(totalByteCount: total, range: 0..<message.count)
        return Shown(name: name, frame: frame(piece), flags: flags, stream: stream, message: message)
    }

    private static let metadata: Metadata = {
        var metadata = Metadata()
        // Both are valid, or the comparison with the document fails.
        try? metadata.add("tenant", "acme")
        try? metadata.add("k", bytes: [0, 0xFF])
        return metadata
    }()

    private static let unary: CallFrame = {
        var call = CallFrame(methodHash: check)
        call.timeoutMilliseconds = 2000
        call.isIdempotent = true
        return call
    }()

    private static let fullCall: CallFrame = {
        var call = CallFrame(methodHash: check)
        call.timeoutMilliseconds = 250
        call.attempt = 1
        call.priority = .high
        call.isIdempotent = true
        call.traceParent = TraceParent(
            traceHigh: 0x0AF7_6519_16CD_43DD, traceLow: 0x8448_EB21_1C80_319C, parent: 0xB7AD_6B71_6920_3331, flags: 1)
        call.metadata = metadata
        return call
    }()

    private static let fullStatus: StatusFrame = {
        var status = StatusFrame(code: 14, message: "später")
        status.notProcessed = true
        status.pushbackMilliseconds = 250
        status.details = [8, 14]
        status.metadata = metadata
        return status
    }()

    static let calls: [Shown] = [
        carrier("CALL, unary", .end, "") { .call(unary, $0) },
        Shown(name: "CALL, no message yet", frame: .call(CallFrame(methodHash: watch), nil), stream: other),
        carrier("CALL, first of several, with all fields", .more, "abc", total: 40_000, on: other) {
            .call(fullCall, $0)
        },
        carrier("CALL, middle", [.continues, .more], "def", on: other) { .callContinued($0) },
        carrier("CALL, last", [.continues, .end], "ghi", on: other) { .callContinued($0) },
        carrier(
            "CALL, by the accepting side", .end, "\n\0", on: StreamID(slot: 0, byAcceptor: true, generation: 1)
        ) { .call(CallFrame(methodHash: check), $0) },
    ]

    static let messages: [Shown] = [
        carrier("MSG, whole", [], "\u{8}\u{1}") { .message($0) },
        carrier("MSG, empty message", [], "") { .message($0) },
        carrier("MSG, first of several", .more, "abc", total: 40_000) { .message($0) },
        carrier("MSG, middle", [.continues, .more], "def") { .message($0) },
        carrier("MSG, last", .continues, "ghi") { .message($0) },
        Shown(name: "MSG, END alone", frame: .message(nil), flags: .end),
        carrier("REPLY, whole", .end, "\u{8}\u{1}") { .reply($0) },
        carrier("REPLY, first of several", .more, "abc", total: 40_000) { .reply($0) },
        carrier("REPLY, last", [.continues, .end], "ghi") { .reply($0) },
    ]

    static let others: [Shown] = [
        Shown(
            name: "HELLO",
            frame: .hello(
                HelloFrame(
                    maximumCalls: 1024, streamWindowBytes: 262_144, connectionWindowBytes: 4_194_304,
                    keepaliveMilliseconds: 10_000, nodeName: "uk")),
            stream: .connection),
        Shown(name: "HEAD", frame: .head(metadata)),
        Shown(name: "HEAD, empty", frame: .head(Metadata())),
        Shown(name: "STATUS, OK", frame: .status(StatusFrame(code: 0))),
        Shown(name: "STATUS, with all fields", frame: .status(fullStatus)),
        Shown(name: "RESET", frame: .reset(ResetFrame(.cancelled))),
        Shown(name: "RESET, with a text", frame: .reset(ResetFrame(.protocol, "HEAD twice"))),
        Shown(name: "WINDOW, stream", frame: .window(65_536)),
        Shown(name: "WINDOW, connection", frame: .window(1_048_576), stream: .connection),
        Shown(name: "PING", frame: .ping(0x0807_0605_0403_0201, isAnswer: false), stream: .connection),
        Shown(
            name: "PING, answer", frame: .ping(0x0807_0605_0403_0201, isAnswer: true), flags: .end, stream: .connection),
        Shown(
            name: "GOAWAY, drain",
            frame: .goAway(
                GoAwayFrame(isFinal: false, acceptedCalls: 12, graceMilliseconds: 5000, text: "shutting down")),
            stream: .connection),
        Shown(
            name: "GOAWAY, final",
            frame: .goAway(GoAwayFrame(isFinal: true, acceptedCalls: 12, graceMilliseconds: 0, text: "bye")),
            stream: .connection),
    ]

    @Test("Every test vector is what is written for its frame", arguments: calls + messages + others)
    func vector(shown: Shown) throws {
        let document = try ProtocolDocument()
        #expect(document.vectors[shown.name] == shown.bytes)
    }

    @Test("The document has no vectors beside these")
    func noOthers() throws {
        let names = (Self.calls + Self.messages + Self.others).map(\.name)
        #expect(try ProtocolDocument().vectors.keys.sorted() == names.sorted())
    }

    @Test("Every frame that the document shows is read, and written again, as it is")
    func roundTrips() throws {
        let document = try ProtocolDocument()
        let shown = document.vectors.values + document.examples
        #expect(shown.count == 41)
        for bytes in shown {
            let (frame, header) = try FrameTests.read(bytes)
            let message = Array(bytes.suffix(frame.messageByteCount))
            #expect(FrameTests.bytes(frame, header.flags, stream: header.stream, message: message) == bytes)
        }
    }

    @Test("What the document says is not a frame is refused")
    func refusals() throws {
        let refused = try ProtocolDocument().refused
        #expect(refused.count == 12)
        for bytes in refused {
            #expect(throws: FrameError.self) { try FrameTests.read(bytes) }
        }
    }

    @Test("The unknown type that the document shows is skipped")
    func ignorable() throws {
        #expect(try FrameTests.read([2, 0, 0, 0x8B, 0, 0, 0, 0, 0xAB, 0xCD]).0 == .ignored)
    }
}
