// TransitionTests.swift: which frame does what in which state, as one table for each side.

import Basics
import Testing
import Wire

@testable import RPCCore

/// What a stream of the tested side has been through.
enum CallerState: String, CaseIterable {
    case never
    case unaryOpen
    case streamOpen
    case ended
}

enum CalleeState: String, CaseIterable {
    case never
    case unaryRunning
    case unaryAssembling
    case requestsOpen
    case repliesRunning
    case ended
}

/// A frame that the peer may send, right or wrong.
enum TestFrame: String, CaseIterable {
    case call, callPart, head, message, halfClose, reply, replyPart, statusOK, statusError, reset, window

    var frame: (Frame, FrameFlags) {
        switch self {
        case .call: (.call(CallFrame(methodHash: TestMethod.unary.hash), .bytes(5)), .end)
        case .callPart: (.callContinued(.bytes(10)), [.continues, .end])
        case .head: (.head(Metadata()), [])
        case .message: (.message(.bytes(10)), [])
        case .halfClose: (.message(nil), .end)
        case .reply: (.reply(.bytes(10)), .end)
        case .replyPart: (.reply(.bytes(10)), [.continues, .end])
        case .statusOK: (.status(StatusFrame(code: 0)), [])
        case .statusError: (.status(StatusFrame(code: 5, message: "no")), [])
        case .reset: (.reset(ResetFrame(.cancelled)), [])
        case .window: (.window(1000), [])
        }
    }
}

@Suite("Every frame in every state")
struct TransitionTests {
    /// "!" stands for the end of the connection, "-" for nothing.
    static let caller: [CallerState: [TestFrame: String]] = [
        .never: [
            .call: "!", .callPart: "!", .head: "!", .message: "!", .halfClose: "!", .reply: "!", .replyPart: "!",
            .statusOK: "!", .statusError: "!", .reset: "!", .window: "!",
        ],
        .unaryOpen: [
            .call: "!", .callPart: "!", .head: "head", .message: "RESET protocol, ended INTERNAL", .halfClose: "!",
            .reply: "whole 10, ended OK", .replyPart: "RESET protocol, ended INTERNAL",
            .statusOK: "RESET protocol, ended INTERNAL", .statusError: "ended NOT_FOUND", .reset: "ended CANCELLED",
            .window: "-",
        ],
        .streamOpen: [
            .call: "!", .callPart: "!", .head: "head", .message: "whole 10", .halfClose: "!",
            .reply: "RESET protocol, ended INTERNAL", .replyPart: "RESET protocol, ended INTERNAL",
            .statusOK: "ended OK", .statusError: "ended NOT_FOUND", .reset: "ended CANCELLED", .window: "-",
        ],
        .ended: [
            .call: "!", .callPart: "!", .head: "-", .message: "-", .halfClose: "-", .reply: "-", .replyPart: "-",
            .statusOK: "-", .statusError: "-", .reset: "-", .window: "-",
        ],
    ]

    static let callee: [CalleeState: [TestFrame: String]] = [
        .never: [
            .call: "call Unary, whole 5, request ended", .callPart: "!", .head: "!", .message: "!", .halfClose: "!",
            .reply: "!", .replyPart: "!", .statusOK: "!", .statusError: "!", .reset: "!", .window: "!",
        ],
        .unaryRunning: [
            .call: "!", .callPart: "STATUS INTERNAL, cancelled INTERNAL", .head: "!",
            .message: "STATUS INTERNAL, cancelled INTERNAL", .halfClose: "STATUS INTERNAL, cancelled INTERNAL",
            .reply: "!", .replyPart: "!", .statusOK: "!", .statusError: "!", .reset: "cancelled CANCELLED",
            .window: "-",
        ],
        .unaryAssembling: [
            .call: "!", .callPart: "last 10, request ended", .head: "!",
            .message: "STATUS INTERNAL, cancelled INTERNAL", .halfClose: "STATUS INTERNAL, cancelled INTERNAL",
            .reply: "!", .replyPart: "!", .statusOK: "!", .statusError: "!", .reset: "cancelled CANCELLED",
            .window: "-",
        ],
        .requestsOpen: [
            .call: "!", .callPart: "STATUS INTERNAL, cancelled INTERNAL", .head: "!", .message: "whole 10",
            .halfClose: "request ended", .reply: "!", .replyPart: "!", .statusOK: "!", .statusError: "!",
            .reset: "cancelled CANCELLED", .window: "-",
        ],
        .repliesRunning: [
            .call: "!", .callPart: "STATUS INTERNAL, cancelled INTERNAL", .head: "!",
            .message: "STATUS INTERNAL, cancelled INTERNAL", .halfClose: "STATUS INTERNAL, cancelled INTERNAL",
            .reply: "!", .replyPart: "!", .statusOK: "!", .statusError: "!", .reset: "cancelled CANCELLED",
            .window: "-",
        ],
        .ended: [
            .call: "!", .callPart: "-", .head: "!", .message: "-", .halfClose: "-", .reply: "!", .replyPart: "!",
            .statusOK: "!", .statusError: "!", .reset: "-", .window: "-",
        ],
    ]

    @Test("What the caller does with each frame", arguments: CallerState.allCases, TestFrame.allCases)
    func callerTable(state: CallerState, frame: TestFrame) throws {
        var side = TestSide.open(isAcceptor: false)
        var stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
        if state != .never {
            stream = try side.opened(state == .streamOpen ? TestMethod.replies : TestMethod.unary)
        }
        if state == .ended { side.handle(.callCancelled(stream)) }
        _ = side.take()
        side.receive(frame.frame.0, frame.frame.1, on: stream)
        #expect(summary(&side) == TransitionTests.caller[state]?[frame])
    }

    @Test("What the callee does with each frame", arguments: CalleeState.allCases, TestFrame.allCases)
    func calleeTable(state: CalleeState, frame: TestFrame) {
        var side = TestSide.open(isAcceptor: true)
        let stream = StreamID(slot: 0, byAcceptor: false, generation: 1)
        let method =
            switch state {
            case .requestsOpen: TestMethod.requests
            case .repliesRunning: TestMethod.replies
            default: TestMethod.unary
            }
        let call = CallFrame(methodHash: method.hash)
        switch state {
        case .never: break
        case .unaryAssembling: side.receive(.call(call, .bytes(10, total: 20)), .more, on: stream)
        case .requestsOpen: side.receive(.call(call, nil), [], on: stream)
        case .unaryRunning, .repliesRunning: side.receive(.call(call, .bytes(10)), .end, on: stream)
        case .ended:
            side.receive(.call(call, .bytes(10)), .end, on: stream)
            side.handle(.replySubmitted(stream, byteCount: 1))
        }
        _ = side.take()
        side.receive(frame.frame.0, frame.frame.1, on: stream)
        #expect(summary(&side) == TransitionTests.callee[state]?[frame])
    }

    private func summary(_ side: inout TestSide) -> String {
        let names = side.names()
        if names.contains(where: { $0.hasPrefix("close: the peer broke the protocol") }) { return "!" }
        return names.isEmpty ? "-" : names.joined(separator: ", ")
    }
}
