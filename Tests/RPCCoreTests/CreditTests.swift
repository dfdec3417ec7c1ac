// CreditTests.swift: byte credit, fragments and fair turns.

import Basics
import Testing
import Wire

@testable import RPCCore

@Suite("Messages and credit")
struct CreditTests {
    private let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)

    private func callee(_ method: MethodDescriptor, streams: Int = 1) -> TestSide {
        var side = TestSide.open(isAcceptor: true)
        for slot in 0..<streams {
            let id = StreamID(slot: slot, byAcceptor: false, generation: 1)
            let isStream = method.kind.streamsRequests
            side.receive(
                .call(CallFrame(methodHash: method.hash), isStream ? nil : .bytes(1)), isStream ? [] : .end, on: id)
        }
        _ = side.take()
        return side
    }

    @Test(
        "A message is cut into fragments of 32 KiB; the first names the length",
        arguments: [
            (0, ["reply 0 END"]), (1, ["reply 1 END"]), (32_768, ["reply 32768 END"]),
            (32_769, ["reply 32768 MORE", "reply 1 END CONTINUES"]),
            (65_537, ["reply 32768 MORE", "reply 32768 MORE CONTINUES", "reply 1 END CONTINUES"]),
        ])
    func fragments(byteCount: Int, expected: [String]) {
        var side = callee(TestMethod.unary)
        side.handle(.replySubmitted(stream, byteCount: byteCount))
        let effects = side.take()
        #expect(effects.map(\.name) == expected)
        guard case .sendPiece(let piece)? = effects.first else { return }
        #expect(piece.totalByteCount == (expected.count > 1 ? byteCount : nil))
    }

    @Test("An empty message is sent as a message; only END on its own closes the half")
    func emptyMessages() throws {
        var side = TestSide.open(isAcceptor: false)
        let id = try side.opened(TestMethod.requests)
        #expect(side.names() == ["opened", "call 0"])
        side.handle(.messageSubmitted(id, byteCount: 0))
        side.handle(.requestClosed(id))
        #expect(side.names() == ["message 0", "sent", "message 0 END"])
    }

    @Test("A stream stops at its credit and goes on when it gets more")
    func streamCredit() {
        var side = callee(TestMethod.replies)
        side.handle(.becameWritable(budget: 1_000_000))
        for _ in 0..<3 { side.handle(.messageSubmitted(stream, byteCount: 32_768)) }
        #expect(side.names().filter { $0 == "sent" }.count == 3)
        side.handle(.messageSubmitted(stream, byteCount: 10_000))
        #expect(side.names() == ["message 1568 MORE"])
        side.receive(.window(5_000), on: stream)
        #expect(side.names() == ["message 5000 MORE CONTINUES"])
        side.receive(.window(5_000), on: stream)
        #expect(side.names() == ["message 3432 CONTINUES", "sent"])
    }

    @Test("Messages without bytes stop at the stream's credit too, and go on when it gets more")
    func emptyMessagesTakeCredit() {
        var side = callee(TestMethod.replies)
        side.handle(.becameWritable(budget: 1_000_000))
        for _ in 0..<(100_000 / RPCLimits.messageOverheadBytes) {
            side.handle(.messageSubmitted(stream, byteCount: 0))
            #expect(side.names() == ["message 0", "sent"])
        }
        side.handle(.messageSubmitted(stream, byteCount: 0))
        #expect(side.names().isEmpty)
        side.receive(.window(31), on: stream)
        #expect(side.names().isEmpty)
        side.receive(.window(1), on: stream)
        #expect(side.names() == ["message 0", "sent"])
    }

    @Test("A caller can send no more messages without bytes than its credit has room for")
    func emptyMessagesAreBounded() {
        var side = callee(TestMethod.requests)
        let most = RPCLimits.streamWindowBytes / RPCLimits.messageOverheadBytes
        for _ in 0..<most { side.receive(.message(.bytes(0)), on: stream) }
        #expect(side.names() == [String](repeating: "whole 0", count: most))
        side.receive(.message(.bytes(0)), on: stream)
        #expect(side.names() == ["STATUS RESOURCE_EXHAUSTED", "cancelled RESOURCE_EXHAUSTED"])
        #expect(side.machine.brokenInvariant == nil)
    }

    @Test("Connection credit stops streams and never unary replies")
    func connectionCredit() {
        var side = callee(TestMethod.replies, streams: 3)
        side.handle(.becameWritable(budget: 1_000_000))
        let ids = (0..<3).map { StreamID(slot: $0, byAcceptor: false, generation: 1) }
        side.handle(.messageSubmitted(ids[0], byteCount: 100_000))
        side.handle(.messageSubmitted(ids[1], byteCount: 60_000))
        _ = side.take()
        side.handle(.messageSubmitted(ids[2], byteCount: 10))
        #expect(side.names().isEmpty)
        let unary = StreamID(slot: 3, byAcceptor: false, generation: 1)
        side.receive(.call(CallFrame(methodHash: TestMethod.unary.hash), .bytes(1)), .end, on: unary)
        _ = side.take()
        side.handle(.replySubmitted(unary, byteCount: 50_000))
        #expect(side.names() == ["reply 32768 MORE", "reply 17232 END CONTINUES"])
        side.receive(.window(20_000))
        #expect(side.names() == ["message 10032 CONTINUES", "sent", "message 10", "sent"])
    }

    @Test("Without room a CALL goes out in its place with no bytes; its message follows when there is room")
    func openingWithoutRoom() throws {
        var side = TestSide.open(isAcceptor: false)
        side.handle(.becameWritable(budget: 0))
        _ = side.open(TestMethod.unary, byteCount: 50_000)
        #expect(side.names() == ["opened", "call 0 MORE"])
        side.handle(.becameWritable(budget: 1_000_000))
        #expect(side.names() == ["call 32768 MORE CONTINUES", "call 17232 END CONTINUES"])
        side.handle(.becameWritable(budget: 0))
        _ = side.open(TestMethod.unary, byteCount: 0)
        #expect(side.names() == ["opened", "call 0 END"])
    }

    @Test("Long messages of several streams take turns")
    func turns() {
        var side = callee(TestMethod.unary, streams: 2)
        side.handle(.becameWritable(budget: 0))
        for slot in 0..<2 {
            side.handle(.replySubmitted(StreamID(slot: slot, byAcceptor: false, generation: 1), byteCount: 70_000))
        }
        side.handle(.becameWritable(budget: 1_000_000))
        let slots = side.take().compactMap { effect -> Int? in
            if case .sendPiece(let piece) = effect { piece.stream.slot } else { nil }
        }
        #expect(slots == [0, 1, 0, 1, 0, 1])
    }

    @Test("A unary reply goes out after one fragment of a long message, however long that is")
    func interleaving() {
        var side = callee(TestMethod.replies, streams: 1)
        side.receive(.window(1 << 30), on: StreamID(slot: 0, byAcceptor: false, generation: 1))
        side.receive(.window(1 << 30))
        side.handle(.messageSubmitted(StreamID(slot: 0, byAcceptor: false, generation: 1), byteCount: 4 << 20))
        _ = side.take()
        let unary = StreamID(slot: 1, byAcceptor: false, generation: 1)
        side.receive(.call(CallFrame(methodHash: TestMethod.unary.hash), .bytes(1)), .end, on: unary)
        _ = side.take()
        side.handle(.becameWritable(budget: 0))
        side.handle(.replySubmitted(unary, byteCount: 100))
        side.handle(.becameWritable(budget: 3 * FrameLimits.fragmentBytes))
        let names = side.names()
        #expect(names.prefix(2) == ["message 32768 MORE CONTINUES", "reply 100 END"], "\(names)")
    }

    @Test("A first request that comes in CALL takes no credit, and can be consumed like the others")
    func requestInCall() {
        var side = TestSide.open(isAcceptor: true)
        let id = StreamID(slot: 0, byAcceptor: false, generation: 1)
        side.receive(.call(CallFrame(methodHash: TestMethod.requests.hash), .bytes(1000)), .end, on: id)
        #expect(side.names() == ["call Requests", "whole 1000", "request ended"])
        side.handle(.messagesConsumed(id, credit: 1032))
        #expect(side.names().isEmpty)
        side.handle(.replySubmitted(id, byteCount: 1))
        #expect(side.names() == ["reply 1 END"])
    }

    @Test("Credit is given back as messages are consumed, in large steps")
    func returning() throws {
        var side = TestSide.open(isAcceptor: false)
        let id = try side.opened(TestMethod.replies)
        _ = side.take()
        for _ in 0..<8 { side.receive(.message(.bytes(32_736)), on: id) }
        #expect(side.names() == [String](repeating: "whole 32736", count: 8))
        side.handle(.messagesConsumed(id, credit: 32_768))
        #expect(side.names().isEmpty)
        side.handle(.messagesConsumed(id, credit: 32_768))
        #expect(side.names() == ["WINDOW 65536"])
    }

    @Test("A message over the stream's credit ends the stream, not the connection, also one without bytes")
    func overStreamCredit() throws {
        var side = TestSide.open(isAcceptor: false)
        let id = try side.opened(TestMethod.replies)
        for _ in 0..<8 { side.receive(.message(.bytes(32_736)), on: id) }
        _ = side.take()
        side.receive(.message(.bytes(0)), on: id)
        #expect(side.names() == ["RESET flow", "ended RESOURCE_EXHAUSTED"])
        #expect(!side.machine.isClosed)
    }

    @Test("A message over the connection's credit ends the connection, also one without bytes")
    func overConnectionCredit() throws {
        var side = TestSide.open(isAcceptor: false, { $0.connectionWindowBytes = 50_000 })
        let id = try side.opened(TestMethod.replies)
        side.receive(.message(.bytes(32_768)), on: id)
        side.receive(.message(.bytes(17_168)), on: id)
        #expect(!side.machine.isClosed)
        side.receive(.message(.bytes(0)), on: id)
        #expect(side.names().last == "close: the peer sent 32 bytes with 0 bytes of connection credit left")
    }

    @Test(
        "Unfinished messages of many streams never hold all of the connection's credit", arguments: [40_000, 131_072])
    func unfinishedMessages(byteCount: Int) throws {
        var side = TestSide.open(isAcceptor: false, { $0.connectionWindowBytes = 100_000 })
        let ids = try (0..<3).map { _ in try side.opened(TestMethod.replies) }
        _ = side.take()
        for id in ids { side.receive(.message(.bytes(32_768, total: byteCount)), .more, on: id) }
        #expect(side.names().filter { $0 == "WINDOW connection \(byteCount + 32)" }.count == 3)
    }

    @Test("A message in several frames gets credit for all of it, once what is before it is nearly consumed")
    func longMessage() throws {
        var side = TestSide.open(isAcceptor: false)
        let id = try side.opened(TestMethod.replies)
        _ = side.take()
        for _ in 0..<3 { side.receive(.message(.bytes(30_000)), on: id) }
        _ = side.take()
        side.receive(.message(.bytes(30_000, total: 1_000_000)), .more, on: id)
        #expect(side.names() == ["first 30000 of 1000000"])
        side.handle(.messagesConsumed(id, credit: 30_032))
        #expect(side.names() == ["WINDOW 1000032", "WINDOW connection 1000032"])
    }

    @Test("Late messages of a cancelled stream give their credit back to the connection")
    func lateMessages() throws {
        var side = TestSide.open(isAcceptor: false, { $0.connectionWindowBytes = 80_000 })
        let id = try side.opened(TestMethod.replies)
        side.receive(.message(.bytes(10_000)), on: id)
        side.handle(.callCancelled(id))
        _ = side.take()
        side.receive(.message(.bytes(10_000)), on: id)
        #expect(side.names() == ["WINDOW connection 20064"])
    }

    @Test("Fragments that do not add up end the stream", arguments: [(20, 5, false), (20, 15, true), (20, 25, true)])
    func sums(total: Int, second: Int, ends: Bool) throws {
        var side = TestSide.open(isAcceptor: false)
        let id = try side.opened(TestMethod.replies)
        side.receive(.message(.bytes(10, total: total)), .more, on: id)
        _ = side.take()
        side.receive(.message(.bytes(second)), ends ? [.continues] : [.continues, .more], on: id)
        let expected = !ends && second < 10 ? ["middle \(second)"] : ["RESET protocol", "ended INTERNAL"]
        #expect(side.names() == expected)
    }

    @Test(
        "Trailing metadata of an only reply goes out in a status after it", arguments: [(10, 1), (40_000, 2)])
    func trailers(byteCount: Int, pieces: Int) throws {
        var side = callee(TestMethod.unary)
        var metadata = Metadata()
        try metadata.add("k", "v")
        side.handle(.trailersSubmitted(stream, metadata))
        side.handle(.replySubmitted(stream, byteCount: byteCount))
        let effects = side.take()
        #expect(effects.count == pieces + 1)
        #expect(effects.map(\.name).suffix(2).first?.hasSuffix("END") == false)
        guard case .send(.status(let status), stream)? = effects.last else {
            Issue.record("no STATUS but \(effects.map(\.name))")
            return
        }
        #expect(status.code == 0 && status.metadata == metadata)
        #expect(!side.machine.isOpen(stream) && side.machine.trailers.isEmpty)
    }

    @Test("A bidirectional call ends when its callee says so, whoever closed first")
    func bidirectional() throws {
        var side = TestSide.open(isAcceptor: false)
        let id = try side.opened(TestMethod.both)
        side.handle(.messageSubmitted(id, byteCount: 5))
        side.receive(.message(.bytes(7)), on: id)
        side.handle(.requestClosed(id))
        side.receive(.message(.bytes(7)), on: id)
        side.receive(.status(StatusFrame(code: 0)), on: id)
        #expect(
            side.names() == [
                "opened", "call 0", "message 5", "sent", "whole 7", "message 0 END", "whole 7", "ended OK",
            ])
    }
}
