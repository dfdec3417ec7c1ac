// ConnectionTableTests.swift: the machine does with every frame and input what the tables of connections say.

import Basics
import Testing
import Wire

@testable import RPCCore

@Suite("Every frame and every input in every state of a connection")
struct ConnectionTableTests {
    @Test("The tables have every state and every event; the protocol document shows what is sent")
    func complete() throws {
        connectionFrameTable.expectComplete()
        try connectionFrameTable.expectDocumented()
        connectionInputTable.expectComplete()
        askingTable.expectComplete()
        answeringTable.expectComplete()
    }

    @Test("What a connection does with each frame", arguments: ConnectionState.allCases, ConnectionFrame.allCases)
    func frames(state: ConnectionState, frame: ConnectionFrame) throws {
        var side = TestSide.connection(in: state)
        #expect(ConnectionState(side.machine) == state)
        side.handle(frame.event)
        let verdict = try #require(connectionFrameTable[state, frame])
        guard case .accepted = verdict, frame != .goAwayDrain, frame != .goAwayFinal else {
            return side.expect(verdict, from: state)
        }
        #expect(side.effects.map(\.name) == frame.effects)
        side.expect(verdict, from: state)
    }

    @Test("What a connection does with each input", arguments: ConnectionState.allCases, ConnectionInput.allCases)
    func inputs(state: ConnectionState, input: ConnectionInput) async throws {
        let verdict = try #require(connectionInputTable[state, input])
        if verdict == .bug {
            await #expect(processExitsWith: .failure) { [state, input] in
                var side = TestSide.connection(in: state)
                side.handle(input.event)
            }
            return
        }
        var side = TestSide.connection(in: state)
        if input == .timerLate { side.now = side.now.advanced(byMilliseconds: 30_000) }
        side.handle(input.event)
        side.expect(verdict, from: state)
    }

    @Test("What a call of this side does with each input", arguments: AskingState.allCases, CallInput.allCases)
    func asking(state: AskingState, input: CallInput) async throws {
        let verdict = try #require(askingTable[state, input])
        if verdict == .bug {
            await #expect(processExitsWith: .failure) { [state, input] in
                var side = TestSide.open(isAcceptor: false)
                let stream = try side.asking(in: state)
                side.handle(input.event(stream))
            }
            return
        }
        var side = TestSide.open(isAcceptor: false)
        let stream = try side.asking(in: state)
        #expect(AskingState(side.machine, stream) == state)
        if input == .deadline { side.now = side.now.advanced(byMilliseconds: 1000) }
        side.handle(input.event(stream))
        #expect(AskingState(side.machine, stream).rawValue == verdict.next(from: state.rawValue))
        if verdict == .ignored { #expect(side.names().isEmpty) }
    }

    @Test(
        "What a call of the peer does with each input", arguments: AnsweringState.allCases, CallInput.allCases)
    func answering(state: AnsweringState, input: CallInput) async throws {
        let verdict = try #require(answeringTable[state, input])
        let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
        if verdict == .bug {
            await #expect(processExitsWith: .failure) { [state, input] in
                let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
                var side = TestSide.open(isAcceptor: true)
                side.answering(stream, in: state)
                side.handle(input.event(stream))
            }
            return
        }
        var side = TestSide.open(isAcceptor: true)
        side.answering(stream, in: state)
        #expect(AnsweringState(side.machine, stream) == state)
        if input == .deadline { side.now = side.now.advanced(byMilliseconds: 1000) }
        side.handle(input.event(stream))
        #expect(AnsweringState(side.machine, stream).rawValue == verdict.next(from: state.rawValue))
        if verdict == .ignored { #expect(side.names().isEmpty) }
    }

    @Test("HEAD may be sent after requests came, once, and not after an answer")
    func lateHead() {
        let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
        var side = TestSide.open(isAcceptor: true)
        side.receive(.call(CallFrame(methodHash: TestMethod.both.hash), .bytes(10)), .end, on: stream)
        side.effects = []
        side.handle(.headSubmitted(stream, Metadata()))
        side.handle(.headSubmitted(stream, Metadata()))
        #expect(side.names() == ["HEAD"])
    }

    @Test("A handler that returns too early ends its call INTERNAL", arguments: AnsweringState.allCases)
    func earlyEnd(state: AnsweringState) {
        let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
        var side = TestSide.open(isAcceptor: true)
        side.answering(stream, in: state)
        side.handle(.handlerEnded(stream, StatusFrame(code: 0)))
        let expected: [AnsweringState: [String]] = [
            .replyDue: ["STATUS INTERNAL"], .inReply: ["STATUS INTERNAL"], .maySend: ["STATUS OK"],
            .inMessage: ["STATUS INTERNAL"], .over: [],
        ]
        #expect(side.names() == expected[state])
    }
}

extension Verdict {
    /// The name of the next state of a call.
    func next(from state: String) -> String {
        switch self {
        case .accepted(let name): name
        case .ignored, .bug: state
        case .streamError, .connectionError: "over"
        }
    }
}

extension TestSide {
    static func connection(in state: ConnectionState) -> TestSide {
        var side = TestSide(isAcceptor: true)
        if state == .idle { return side }
        side.handle(.transportReady)
        side.effects = []
        if state == .helloDue { return side }
        side.receive(.hello(TestSide.hello))
        let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
        side.receive(.call(CallFrame(methodHash: TestMethod.unary.hash), .bytes(1)), .end, on: stream)
        switch state {
        case .draining: side.handle(.drainRequested(graceMilliseconds: 60_000, text: "bye"))
        case .peerDrains: side.handle(ConnectionFrame.goAwayDrain.event)
        case .over: side.handle(.transportClosed("gone"))
        default: break
        }
        side.effects = []
        return side
    }

    /// Checks the state of the connection, and that only the peer's faults are told to the peer.
    mutating func expect(_ verdict: Verdict, from state: ConnectionState) {
        let next = ConnectionState(machine)
        switch verdict {
        case .accepted(let name):
            #expect(next.rawValue == name)
            if case .close(let fault)? = effects.last { #expect(!fault.isPeersFault) }
        case .ignored:
            #expect(next == state)
            #expect(names().isEmpty)
        case .connectionError:
            #expect(next == .over)
            guard case .close(let fault)? = effects.last else {
                Issue.record("no close but \(effects.map(\.name))")
                return
            }
            #expect(fault.isPeersFault && names().contains { $0.hasPrefix("GOAWAY final") })
        case .streamError, .bug: Issue.record("\(verdict) is not about a connection")
        }
    }

    /// Brings one of mine into `state` on a transport without room.
    mutating func asking(in state: AskingState) throws -> StreamID {
        let isUnary = [.inCall, .asked, .over].contains(state)
        if state != .asked { handle(.becameWritable(budget: 0)) }
        let stream = try #require(
            open(isUnary ? TestMethod.unary : TestMethod.requests, timeoutMilliseconds: 1000))
        switch state {
        case .inCall, .asked, .maySend: break
        case .inMessage: handle(.messageSubmitted(stream, byteCount: 10))
        case .closing:
            handle(.messageSubmitted(stream, byteCount: 10))
            handle(.requestClosed(stream))
        case .closed: handle(.requestClosed(stream))
        case .over: handle(.callCancelled(stream))
        }
        effects = []
        return stream
    }

    /// Brings one of theirs into `state` on a transport without room.
    mutating func answering(_ stream: StreamID, in state: AnsweringState) {
        handle(.becameWritable(budget: 0))
        let isUnary = [.replyDue, .inReply, .over].contains(state)
        var call = CallFrame(methodHash: (isUnary ? TestMethod.unary : TestMethod.replies).hash)
        call.timeoutMilliseconds = 1000
        receive(.call(call, .bytes(1)), .end, on: stream)
        switch state {
        case .replyDue, .maySend: break
        case .inReply: handle(.replySubmitted(stream, byteCount: 10))
        case .inMessage: handle(.messageSubmitted(stream, byteCount: 10))
        case .over: handle(.handlerEnded(stream, StatusFrame(code: 5)))
        }
        effects = []
    }
}
