// ConnectionTables.swift: every frame and every input in every state of a connection, and of a call's sending side.

import Basics
import Wire

@testable import RPCCore

// MARK: Connections

/// Where a connection is.
enum ConnectionState: String, TableName {
    case idle
    case helloDue = "HELLO due"
    case open
    case draining
    case peerDrains = "peer drains"
    case over

    init(_ machine: ConnectionMachine) {
        switch machine.phase {
        case .idle: self = .idle
        case .starting: self = .helloDue
        case .open: self = machine.drain != nil ? .draining : machine.peerDrain != nil ? .peerDrains : .open
        case .closed: self = .over
        }
    }
}

/// A frame that concerns the whole connection.
enum ConnectionFrame: String, TableName {
    case hello = "HELLO"
    case call = "CALL END"
    case window = "WINDOW"
    case ping = "PING"
    case pingAnswer = "PING END"
    case goAwayDrain = "GOAWAY, drain"
    case goAwayFinal = "GOAWAY, final"
    case unknown = "unknown, IGNORABLE"
    case notAFrame = "not a frame"

    var event: ConnectionEvent {
        let goAway = GoAwayFrame(isFinal: self == .goAwayFinal, acceptedCalls: 0, graceMilliseconds: 9, text: "")
        var stream = StreamID.connection
        let frame: Frame
        switch self {
        case .hello: frame = .hello(TestSide.hello)
        case .call:
            frame = .call(CallFrame(methodHash: TestMethod.unary.hash), .bytes(10))
            stream = StreamID(slot: 5, byAcceptor: false, generation: 1)
        case .window: frame = .window(1000)
        case .ping: frame = .ping(7, isAnswer: false)
        case .pingAnswer: frame = .ping(7, isAnswer: true)
        case .goAwayDrain, .goAwayFinal: frame = .goAway(goAway)
        case .unknown: frame = .ignored
        case .notAFrame: return .framingFailed(.unknownType(31))
        }
        let header = FrameHeader(frame.type ?? .ping, flags: .end, stream: stream, payloadByteCount: 8)
        return .frameReceived(frame, header)
    }

    /// The effects where the table accepts the frame.
    var effects: [String] {
        switch self {
        case .hello: ["ready", "PING"]
        case .call: ["call Unary", "whole 10", "request ended"]
        case .ping: ["PING answer"]
        case .pingAnswer: ["round trip"]
        default: []
        }
    }
}

/// What this side's shell tells a connection.
enum ConnectionInput: String, TableName {
    case transportReady = "transport ready"
    case transportClosed = "transport closed"
    case timerEarly = "timer, early"
    case timerLate = "timer, silence"
    case writable = "room to write"
    case refuse = "peer refused"
    case drain = "drain asked"
    case call = "call asked"
    case cancel = "cancel what is not open"
    case submit = "send on what is not open"
    case close = "half-close what is not open"
    case consume = "consume of what is not open"
    case head = "HEAD on what is not open"
    case reply = "REPLY on what is not open"
    case end = "end what is not open"

    var event: ConnectionEvent {
        let none = StreamID(slot: 9, byAcceptor: false, generation: 1)
        return switch self {
        case .transportReady: .transportReady
        case .transportClosed: .transportClosed("gone")
        case .timerEarly, .timerLate: .timerFired
        case .writable: .becameWritable(budget: 1000)
        case .refuse: .peerRefused(.tooManyFromPeer(limit: 1))
        case .drain: .drainRequested(graceMilliseconds: 60_000, text: "bye")
        case .call: .callRequested(TestSide.call(TestMethod.unary))
        case .cancel: .callCancelled(StreamID(slot: 9, byAcceptor: true, generation: 1))
        case .submit: .messageSubmitted(none, byteCount: 1)
        case .close: .requestClosed(StreamID(slot: 9, byAcceptor: true, generation: 1))
        case .consume: .messagesConsumed(none, credit: 1)
        case .head: .headSubmitted(none, Metadata())
        case .reply: .replySubmitted(none, byteCount: 1)
        case .end: .handlerEnded(none, StatusFrame(code: 0))
        }
    }
}

/// What a connection does with frames; "draining" and "peer drains" with a call in flight.
let connectionFrameTable = StateTable<ConnectionState, ConnectionFrame>(
    """
    | a connection gets | idle | HELLO due | open | draining | peer drains | over |
    |---|---|---|---|---|---|---|
    | HELLO | C | open | C | C | C | – |
    | CALL END | C | C | open | – | peer drains | – |
    | WINDOW | C | C | open | draining | peer drains | – |
    | PING | C | C | open | draining | peer drains | – |
    | PING END | C | C | open | draining | peer drains | – |
    | GOAWAY, drain | C | C | peer drains | draining | peer drains | – |
    | GOAWAY, final | C | over | over | over | over | – |
    | unknown, IGNORABLE | C | C | open | draining | peer drains | – |
    | not a frame | C | C | C | C | C | – |
    """)

/// What a connection does with what its own side tells it.
let connectionInputTable = StateTable<ConnectionState, ConnectionInput>(
    """
    | input | idle | HELLO due | open | draining | peer drains | over |
    |---|---|---|---|---|---|---|
    | transport ready | HELLO due | bug | bug | bug | bug | – |
    | transport closed | over | over | over | over | over | – |
    | timer, early | idle | HELLO due | open | draining | peer drains | – |
    | timer, silence | idle | C | C | C | C | – |
    | room to write | idle | HELLO due | open | draining | peer drains | – |
    | peer refused | C | C | C | C | C | – |
    | drain asked | over | over | draining | draining | draining | – |
    | call asked | idle | HELLO due | open | draining | peer drains | – |
    | cancel what is not open | – | – | – | – | – | – |
    | send on what is not open | – | – | – | – | – | – |
    | half-close what is not open | – | – | – | – | – | – |
    | consume of what is not open | – | – | – | – | – | – |
    | HEAD on what is not open | – | – | – | – | – | – |
    | REPLY on what is not open | – | – | – | – | – | – |
    | end what is not open | – | – | – | – | – | – |
    """)

// MARK: The sending side of calls

/// What a caller has sent, while the transport has no room.
enum AskingState: String, TableName {
    case inCall = "in CALL"
    case asked
    case maySend = "may send"
    case inMessage = "in MSG"
    case closing
    case closed
    case over

    init(_ machine: ConnectionMachine, _ id: StreamID) {
        guard machine.isOpen(id) else {
            self = .over
            return
        }
        let stream = machine[id]
        let isSending = stream.outgoing != nil
        self =
            if !stream.kind.streamsRequests {
                isSending ? .inCall : .asked
            } else if stream.canSend {
                isSending ? .inMessage : .maySend
            } else {
                isSending ? .closing : .closed
            }
    }
}

/// What a callee has sent, while the transport has no room.
enum AnsweringState: String, TableName {
    case replyDue = "REPLY due"
    case inReply = "in REPLY"
    case maySend = "may send"
    case inMessage = "in MSG"
    case over

    init(_ machine: ConnectionMachine, _ id: StreamID) {
        guard machine.isOpen(id) else {
            self = .over
            return
        }
        let stream = machine[id]
        let isSending = stream.outgoing != nil
        self =
            stream.kind.streamsReplies
            ? (isSending ? .inMessage : .maySend) : (isSending ? .inReply : .replyDue)
    }
}

/// What the application tells a call.
enum CallInput: String, TableName {
    case cancel
    case submit = "send MSG"
    case close = "half-close"
    case consume = "consume what never came"
    case head = "send HEAD"
    case reply = "send REPLY"
    case endOK = "end OK"
    case endError = "end, an error"
    case room = "room to write"
    case deadline

    func event(_ stream: StreamID) -> ConnectionEvent {
        switch self {
        case .cancel: .callCancelled(stream)
        case .submit: .messageSubmitted(stream, byteCount: 10)
        case .close: .requestClosed(stream)
        case .consume: .messagesConsumed(stream, credit: 1)
        case .head: .headSubmitted(stream, Metadata())
        case .reply: .replySubmitted(stream, byteCount: 10)
        case .endOK: .handlerEnded(stream, StatusFrame(code: 0))
        case .endError: .handlerEnded(stream, StatusFrame(code: 5))
        case .room: .becameWritable(budget: 1_000_000)
        case .deadline: .timerFired
        }
    }
}

/// What a call that this side made does with its application's input.
let askingTable = StateTable<AskingState, CallInput>(
    """
    | of mine | in CALL | asked | may send | in MSG | closing | closed | over |
    |---|---|---|---|---|---|---|---|
    | cancel | over | over | over | over | over | over | – |
    | send MSG | – | – | in MSG | bug | – | – | – |
    | half-close | – | – | closed | closing | – | – | – |
    | consume what never came | bug | bug | bug | bug | bug | bug | – |
    | send HEAD | – | – | – | – | – | – | – |
    | send REPLY | – | – | – | – | – | – | – |
    | end OK | – | – | – | – | – | – | – |
    | end, an error | – | – | – | – | – | – | – |
    | room to write | asked | asked | may send | may send | closed | closed | – |
    | deadline | over | over | over | over | over | over | – |
    """)

/// What a call that the peer made does with its handler's input.
let answeringTable = StateTable<AnsweringState, CallInput>(
    """
    | of theirs | REPLY due | in REPLY | may send | in MSG | over |
    |---|---|---|---|---|---|
    | cancel | – | – | – | – | – |
    | send MSG | bug | bug | in MSG | bug | – |
    | half-close | – | – | – | – | – |
    | consume what never came | bug | bug | bug | bug | – |
    | send HEAD | REPLY due | – | may send | – | – |
    | send REPLY | in REPLY | bug | bug | bug | – |
    | end OK | over | over | over | over | – |
    | end, an error | over | over | over | over | – |
    | room to write | REPLY due | over | may send | may send | – |
    | deadline | over | over | over | over | – |
    """)
