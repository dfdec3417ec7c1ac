// FrameTableTests.swift: the machine does with every frame in every state of a call what the tables say.

import Testing
import Wire

@testable import RPCCore

@Suite("Every frame in every state of a call")
struct FrameTableTests {
    @Test("The tables have every state and every frame, and the protocol document shows them")
    func complete() throws {
        callerTable.expectComplete()
        try callerTable.expectDocumented()
        calleeTable.expectComplete()
        try calleeTable.expectDocumented()
    }

    @Test("What a caller does with each frame", arguments: CallerState.allCases, StreamFrame.allCases)
    func caller(state: CallerState, event: StreamFrame) throws {
        try caller(state: state, event: event, streamsRequests: false)
    }

    @Test("What the caller does that has sent messages", arguments: CallerState.allCases, StreamFrame.allCases)
    func streamingCaller(state: CallerState, event: StreamFrame) throws {
        try caller(state: state, event: event, streamsRequests: true)
    }

    private func caller(state: CallerState, event: StreamFrame, streamsRequests: Bool) throws {
        var side = TestSide.open(isAcceptor: false)
        let stream = try side.caller(in: state, streamsRequests: streamsRequests)
        #expect(CallerState(side.machine, stream) == state)
        side.receive(event.frame.0, event.frame.1, on: stream)
        let next = CallerState(side.machine, stream)
        switch try #require(callerTable[state, event]) {
        case .accepted(let name):
            #expect(next.rawValue == name)
            #expect(side.names() == event.effects(isCaller: true))
        case .ignored:
            #expect(next == state)
            #expect(side.names().isEmpty)
        case .streamError:
            #expect(next == .over)
            #expect(side.names() == ["RESET protocol", "ended INTERNAL"])
        case .connectionError: side.expectConnectionError()
        case .bug: Issue.record("a frame of the peer is never this side's bug")
        }
    }

    @Test("What a callee does with each frame", arguments: CalleeState.allCases, StreamFrame.allCases)
    func callee(state: CalleeState, event: StreamFrame) throws {
        var side = TestSide.open(isAcceptor: true)
        let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
        side.callee(stream, in: state)
        #expect(CalleeState(side.machine, stream) == state)
        side.receive(event.frame.0, event.frame.1, on: stream)
        let next = CalleeState(side.machine, stream)
        switch try #require(calleeTable[state, event]) {
        case .accepted(let name):
            #expect(next.rawValue == name)
            #expect(side.names() == event.effects(isCaller: false))
        case .ignored:
            #expect(next == state)
            #expect(side.names().isEmpty)
        case .streamError:
            #expect(next == .over)
            #expect(side.names() == ["STATUS INTERNAL", "cancelled INTERNAL"])
        case .connectionError: side.expectConnectionError()
        case .bug: Issue.record("a frame of the peer is never this side's bug")
        }
    }
}

extension TestSide {
    /// Brings one of mine into `state`.
    mutating func caller(in state: CallerState, streamsRequests: Bool) throws -> StreamID {
        var stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
        let method: MethodDescriptor? =
            switch state {
            case .new: nil
            case .headOrReply, .reply, .inReply, .status, .over:
                streamsRequests ? TestMethod.requests : TestMethod.unary
            case .headOrMessage, .message, .inMessage: streamsRequests ? TestMethod.both : TestMethod.replies
            }
        if let method { stream = try opened(method) }
        if streamsRequests { handle(.messageSubmitted(stream, byteCount: 10)) }
        switch state {
        case .new, .headOrReply, .headOrMessage: break
        case .reply, .message: receive(.head(Metadata()), on: stream)
        case .inReply: receive(.reply(.bytes(10, total: 30)), .more, on: stream)
        case .status: receive(.reply(.bytes(10)), on: stream)
        case .inMessage: receive(.message(.bytes(10, total: 30)), .more, on: stream)
        case .over: handle(.callCancelled(stream))
        }
        effects = []
        return stream
    }

    /// Brings one of theirs into `state`.
    mutating func callee(_ stream: StreamID, in state: CalleeState) {
        let frames: [StreamFrame] =
            switch state {
            case .new: []
            case .inCall: [.callFirst]
            case .inFirst: [.callsFirst]
            case .message: [.calls]
            case .inMessage: [.calls, .messageFirst]
            case .done: [.call]
            case .over: [.call, .reset]
            }
        for frame in frames { receive(frame.frame.0, frame.frame.1, on: stream) }
        effects = []
    }

    /// The connection ended by the peer's fault, and the peer is told why.
    mutating func expectConnectionError(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(machine.isClosed, sourceLocation: sourceLocation)
        guard case .close(let fault)? = effects.last, case .send(.goAway(let goAway), .connection)? = effects.first
        else {
            Issue.record("no GOAWAY and close but \(effects.map(\.name))", sourceLocation: sourceLocation)
            return
        }
        #expect(fault.isPeersFault && goAway.isFinal, sourceLocation: sourceLocation)
        #expect(goAway.text == fault.description, sourceLocation: sourceLocation)
    }
}
