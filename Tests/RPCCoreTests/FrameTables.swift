// FrameTables.swift: every frame in every state of a call: the tables that docs/protocol.md shows to other clients.

import Wire

@testable import RPCCore

/// What a caller waits for.
enum CallerState: String, TableName {
    case new
    case headOrReply = "HEAD, REPLY"
    case reply = "REPLY"
    case inReply = "in REPLY"
    /// The reply came, and more is to be said about it.
    case status = "STATUS"
    case headOrMessage = "HEAD, MSG"
    case message = "MSG"
    case inMessage = "in MSG"
    case over

    /// The state of one of mine.
    init(_ machine: ConnectionMachine, _ id: StreamID) {
        switch machine.standing(id) {
        case .never: self = .new
        case .stale: self = .over
        case .open:
            let stream = machine[id]
            if stream.kind.streamsReplies {
                self = stream.incoming != nil ? .inMessage : stream.allowsHead ? .headOrMessage : .message
            } else {
                self =
                    !stream.canReceive
                    ? .status : stream.incoming != nil ? .inReply : stream.allowsHead ? .headOrReply : .reply
            }
        }
    }
}

/// What a callee waits for.
enum CalleeState: String, TableName {
    case new
    case inCall = "in CALL"
    case inFirst = "in CALL*"
    case message = "MSG"
    case inMessage = "in MSG"
    case done
    case over

    /// The state of one of theirs.
    init(_ machine: ConnectionMachine, _ id: StreamID) {
        switch machine.standing(id) {
        case .never: self = .new
        case .stale: self = .over
        case .open:
            let stream = machine[id]
            switch stream.incoming?.type {
            case .call?: self = stream.kind.streamsRequests ? .inFirst : .inCall
            case .message?: self = .inMessage
            default: self = stream.canReceive ? .message : .done
            }
        }
    }
}

/// A frame that the peer sends on a stream, right or wrong; `*` = of a method with several requests.
enum StreamFrame: String, TableName {
    case call = "CALL END"
    case callFirst = "CALL MORE"
    case callEmpty = "CALL"
    case callsOnly = "CALL END *"
    case callsFirst = "CALL MORE *"
    case calls = "CALL *"
    case callPart = "CALL CONTINUES MORE"
    case callLast = "CALL CONTINUES"
    case callEnd = "CALL CONTINUES END"
    case head = "HEAD"
    case message = "MSG"
    case messageEnd = "MSG END"
    case halfClose = "MSG END, empty"
    case messageFirst = "MSG MORE"
    case messagePart = "MSG CONTINUES MORE"
    case messageLast = "MSG CONTINUES"
    case messageLastEnd = "MSG CONTINUES END"
    case reply = "REPLY END"
    case replyOpen = "REPLY"
    case replyFirst = "REPLY MORE"
    case replyPart = "REPLY CONTINUES MORE"
    case replyLast = "REPLY CONTINUES"
    case replyEnd = "REPLY CONTINUES END"
    case statusOK = "STATUS OK"
    case statusError = "STATUS, an error"
    case reset = "RESET"
    case window = "WINDOW"

    /// A message has 30 bytes in three pieces, or 10 in one.
    var frame: (Frame, FrameFlags) {
        let unary = CallFrame(methodHash: TestMethod.unary.hash)
        let requests = CallFrame(methodHash: TestMethod.requests.hash)
        let (whole, first, middle, last) = (
            MessagePiece.bytes(10), MessagePiece.bytes(10, total: 30), MessagePiece.bytes(10), MessagePiece.bytes(20)
        )
        return switch self {
        case .call: (.call(unary, whole), .end)
        case .callFirst: (.call(unary, first), .more)
        case .callEmpty: (.call(unary, nil), [])
        case .callsOnly: (.call(requests, whole), .end)
        case .callsFirst: (.call(requests, first), .more)
        case .calls: (.call(requests, nil), [])
        case .callPart: (.callContinued(middle), [.continues, .more])
        case .callLast: (.callContinued(last), .continues)
        case .callEnd: (.callContinued(last), [.continues, .end])
        case .head: (.head(Metadata()), [])
        case .message: (.message(whole), [])
        case .messageEnd: (.message(whole), .end)
        case .halfClose: (.message(nil), .end)
        case .messageFirst: (.message(first), .more)
        case .messagePart: (.message(middle), [.continues, .more])
        case .messageLast: (.message(last), .continues)
        case .messageLastEnd: (.message(last), [.continues, .end])
        case .reply: (.reply(whole), .end)
        case .replyOpen: (.reply(whole), [])
        case .replyFirst: (.reply(first), .more)
        case .replyPart: (.reply(middle), [.continues, .more])
        case .replyLast: (.reply(last), .continues)
        case .replyEnd: (.reply(last), [.continues, .end])
        case .statusOK: (.status(StatusFrame(code: 0)), [])
        case .statusError: (.status(StatusFrame(code: 5, message: "no")), [])
        case .reset: (.reset(ResetFrame(.cancelled)), [])
        case .window: (.window(1000), [])
        }
    }

    /// The effects where a table accepts the frame.
    func effects(isCaller: Bool) -> [String] {
        switch self {
        case .call: ["call Unary", "whole 10", "request ended"]
        case .callFirst: ["call Unary", "first 10 of 30"]
        case .callEmpty: ["STATUS INVALID_ARGUMENT", "refused INVALID_ARGUMENT"]
        case .callsOnly: ["call Requests", "whole 10", "request ended"]
        case .callsFirst: ["call Requests", "first 10 of 30"]
        case .calls: ["call Requests"]
        case .callPart, .messagePart, .replyPart: ["middle 10"]
        case .callLast, .messageLast, .replyLast: ["last 20"]
        case .callEnd, .messageLastEnd: ["last 20", "request ended"]
        case .head: ["head"]
        case .message, .replyOpen: ["whole 10"]
        case .messageEnd: ["whole 10", "request ended"]
        case .halfClose: ["request ended"]
        case .messageFirst: ["first 10 of 30", "WINDOW 62", "WINDOW connection 62"]
        case .replyFirst: ["first 10 of 30"]
        case .reply: ["whole 10", "ended OK"]
        case .replyEnd: ["last 20", "ended OK"]
        case .statusOK: ["ended OK"]
        case .statusError: ["ended NOT_FOUND"]
        case .reset: [isCaller ? "ended CANCELLED" : "cancelled CANCELLED"]
        case .window: []
        }
    }
}

/// What a caller does with each frame of its callee.
let callerTable = StateTable<CallerState, StreamFrame>(
    """
    | a caller gets | new | HEAD, REPLY | REPLY | in REPLY | STATUS | HEAD, MSG | MSG | in MSG | over |
    |---|---|---|---|---|---|---|---|---|---|
    | CALL END | C | C | C | C | C | C | C | C | C |
    | CALL MORE | C | C | C | C | C | C | C | C | C |
    | CALL | C | C | C | C | C | C | C | C | C |
    | CALL END * | C | C | C | C | C | C | C | C | C |
    | CALL MORE * | C | C | C | C | C | C | C | C | C |
    | CALL * | C | C | C | C | C | C | C | C | C |
    | CALL CONTINUES MORE | C | C | C | C | C | C | C | C | C |
    | CALL CONTINUES | C | C | C | C | C | C | C | C | C |
    | CALL CONTINUES END | C | C | C | C | C | C | C | C | C |
    | HEAD | C | REPLY | S | S | S | MSG | S | S | – |
    | MSG | C | S | S | S | S | MSG | MSG | S | – |
    | MSG END | C | S | S | S | S | S | S | S | – |
    | MSG END, empty | C | S | S | S | S | S | S | S | – |
    | MSG MORE | C | S | S | S | S | in MSG | in MSG | S | – |
    | MSG CONTINUES MORE | C | S | S | S | S | S | S | in MSG | – |
    | MSG CONTINUES | C | S | S | S | S | S | S | MSG | – |
    | MSG CONTINUES END | C | S | S | S | S | S | S | S | – |
    | REPLY END | C | over | over | S | S | S | S | S | – |
    | REPLY | C | STATUS | STATUS | S | S | S | S | S | – |
    | REPLY MORE | C | in REPLY | in REPLY | S | S | S | S | S | – |
    | REPLY CONTINUES MORE | C | S | S | in REPLY | S | S | S | S | – |
    | REPLY CONTINUES | C | S | S | STATUS | S | S | S | S | – |
    | REPLY CONTINUES END | C | S | S | over | S | S | S | S | – |
    | STATUS OK | C | S | S | S | over | over | over | S | – |
    | STATUS, an error | C | over | over | over | over | over | over | over | – |
    | RESET | C | over | over | over | over | over | over | over | – |
    | WINDOW | C | HEAD, REPLY | REPLY | in REPLY | STATUS | HEAD, MSG | MSG | in MSG | – |
    """)

/// What a callee does with each frame of its caller.
let calleeTable = StateTable<CalleeState, StreamFrame>(
    """
    | a callee gets | new | in CALL | in CALL* | MSG | in MSG | done | over |
    |---|---|---|---|---|---|---|---|
    | CALL END | done | C | C | C | C | C | C |
    | CALL MORE | in CALL | C | C | C | C | C | C |
    | CALL | over | C | C | C | C | C | C |
    | CALL END * | done | C | C | C | C | C | C |
    | CALL MORE * | in CALL* | C | C | C | C | C | C |
    | CALL * | MSG | C | C | C | C | C | C |
    | CALL CONTINUES MORE | C | in CALL | in CALL* | S | S | S | – |
    | CALL CONTINUES | C | S | MSG | S | S | S | – |
    | CALL CONTINUES END | C | done | done | S | S | S | – |
    | HEAD | C | C | C | C | C | C | C |
    | MSG | C | S | S | MSG | S | S | – |
    | MSG END | C | S | S | done | S | S | – |
    | MSG END, empty | C | S | S | done | S | S | – |
    | MSG MORE | C | S | S | in MSG | S | S | – |
    | MSG CONTINUES MORE | C | S | S | S | in MSG | S | – |
    | MSG CONTINUES | C | S | S | S | MSG | S | – |
    | MSG CONTINUES END | C | S | S | S | done | S | – |
    | REPLY END | C | C | C | C | C | C | C |
    | REPLY | C | C | C | C | C | C | C |
    | REPLY MORE | C | C | C | C | C | C | C |
    | REPLY CONTINUES MORE | C | C | C | C | C | C | C |
    | REPLY CONTINUES | C | C | C | C | C | C | C |
    | REPLY CONTINUES END | C | C | C | C | C | C | C |
    | STATUS OK | C | C | C | C | C | C | C |
    | STATUS, an error | C | C | C | C | C | C | C |
    | RESET | C | over | over | over | over | over | – |
    | WINDOW | C | in CALL | in CALL* | MSG | in MSG | done | – |
    """)
