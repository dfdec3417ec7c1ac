// FaultyMetadataTests.swift: metadata over its limits costs the call that it is of, and no other.

import Testing
import Wire

@testable import RPCCore

@Suite("Metadata that breaks a rule")
struct FaultyMetadataTests {
    private let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
    private let other = StreamID(slot: 1, byAcceptor: false, generation: 1)

    /// Metadata as a peer sends it whose key is in capitals.
    private static func faulty() throws -> Metadata {
        let payload: [UInt8] = [1, 1, UInt8(ascii: "K"), 0, 0]
        let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
        let header = FrameHeader(.head, flags: [], stream: stream, payloadByteCount: payload.count)
        guard case .head(let metadata) = try payload.withUnsafeBytes({ try Frame(header, payload: $0) }) else {
            return Metadata()
        }
        return metadata
    }

    @Test("A call with such metadata is refused before a handler sees it, and may be made again")
    func call() throws {
        var side = TestSide.open(isAcceptor: true)
        side.receive(.call(CallFrame(methodHash: TestMethod.unary.hash), .bytes(1)), .end, on: other)
        _ = side.take()
        var frame = CallFrame(methodHash: TestMethod.unary.hash)
        frame.metadata = try Self.faulty()
        side.receive(.call(frame, .bytes(1)), .end, on: stream)
        let sent = side.effects.compactMap { effect -> StatusFrame? in
            if case .send(.status(let status), stream) = effect { status } else { nil }
        }
        #expect(sent.map(\.code) == [3] && sent.map(\.notProcessed) == [true])
        #expect(
            sent.first?.message
                == "the call is refused: metadata key \"K\" is not valid: use 1 to 128 of a-z, 0-9, \"_\", \".\" and \"-\""
        )
        #expect(!side.names().contains { $0.hasPrefix("close") || $0.hasPrefix("call") })
        side.handle(.replySubmitted(other, byteCount: 3))
        #expect(side.names() == ["reply 3 END"], "the other call goes on")
        side.receive(
            .call(CallFrame(methodHash: TestMethod.unary.hash), .bytes(1)), .end,
            on: StreamID(slot: 0, byAcceptor: false, generation: 2))
        #expect(!side.names().isEmpty, "and so does the slot")
    }

    @Test("A callee's HEAD or STATUS with such metadata ends its call", arguments: [true, false])
    func answer(isHead: Bool) throws {
        var side = TestSide.open(isAcceptor: false)
        let (first, second) = (try side.opened(TestMethod.unary), try side.opened(TestMethod.unary))
        _ = side.take()
        var status = StatusFrame(code: 5, message: "no")
        status.metadata = try Self.faulty()
        side.receive(isHead ? .head(status.metadata) : .status(status), on: first)
        let names = side.names()
        #expect(names.contains { $0.hasPrefix("RESET") })
        #expect(!names.contains { $0.hasPrefix("close") })
        side.receive(.reply(MessagePiece(range: 0..<3)), .end, on: second)
        #expect(!side.names().contains { $0.hasPrefix("close") || $0.hasPrefix("RESET") })
    }
}
