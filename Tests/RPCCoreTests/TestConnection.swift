// TestConnection.swift: two machines joined back to back, and the frames that one sends, for tests of the rules.

import Basics
import Testing
import Wire

@testable import RPCCore

enum TestMethod {
    static let unary = MethodDescriptor(
        fullName: "/test.Core/Unary", kind: .unary, roles: .tenant, maxRequestBytes: 100_000)
    static let replies = MethodDescriptor(fullName: "/test.Core/Replies", kind: .serverStreaming, roles: .tenant)
    static let requests = MethodDescriptor(fullName: "/test.Core/Requests", kind: .clientStreaming, roles: .tenant)
    static let both = MethodDescriptor(fullName: "/test.Core/Both", kind: .bidirectional, roles: .tenant)
    static let forbidden = MethodDescriptor(fullName: "/test.Core/Forbidden", kind: .unary, roles: [.region, .host])
    static let all = [unary, replies, requests, both, forbidden]
}

/// One machine with a clock of its own, whose effects are kept by kind.
struct TestSide {
    var machine: ConnectionMachine
    var now = Instant(nanoseconds: 1_000_000_000)
    /// All effects since the last ``take()``.
    var effects: [ConnectionEffect] = []

    init(isAcceptor: Bool, _ change: (inout ConnectionConfiguration) -> Void = { _ in }) {
        var configuration = ConnectionConfiguration(isAcceptor: isAcceptor, nodeName: isAcceptor ? "uk" : "acme")
        change(&configuration)
        var methods = MethodTable()
        for method in TestMethod.all { _ = methods.add(method) }
        machine = ConnectionMachine(
            configuration: configuration, methods: methods,
            peer: ConnectionPeer(role: isAcceptor ? .tenant : .region, name: isAcceptor ? "acme" : "uk"))
    }

    /// Handles an event; afterwards the machine's books must agree.
    mutating func handle(_ event: ConnectionEvent) {
        machine.handle(event, now: now, into: &effects)
        #expect(machine.brokenInvariant == nil, "after \(event)")
    }

    /// Handles a frame as if it had come with `byteCount` message bytes.
    mutating func receive(
        _ frame: Frame, _ flags: FrameFlags = [], on stream: StreamID = .connection
    ) {
        guard let type = frame.type else { return }
        let header = FrameHeader(
            type, flags: flags, stream: stream, payloadByteCount: frame.prefixByteCount + frame.messageByteCount)
        handle(.frameReceived(frame, header))
    }

    mutating func advance(milliseconds: UInt64) {
        now = now.advanced(byMilliseconds: milliseconds)
        handle(.timerFired)
    }

    mutating func take() -> [ConnectionEffect] {
        defer { effects = [] }
        return effects
    }

    /// The texts of the effects so far; then forgets them.
    mutating func names() -> [String] { take().map(\.name) }

    /// A side whose peer has said HELLO.
    static func open(
        isAcceptor: Bool, _ change: (inout ConnectionConfiguration) -> Void = { _ in },
        hello: HelloFrame = TestSide.hello
    ) -> TestSide {
        var side = TestSide(isAcceptor: isAcceptor, change)
        side.handle(.transportReady)
        side.receive(.hello(hello))
        _ = side.take()
        return side
    }

    static let hello = HelloFrame(
        maximumCalls: 4, streamWindowBytes: 100_000, connectionWindowBytes: 150_000, keepaliveMilliseconds: 10_000,
        nodeName: "peer")

    static func call(
        _ method: MethodDescriptor, byteCount: Int = 10, timeoutMilliseconds: UInt32 = 0
    ) -> CallRequest {
        var frame = CallFrame(methodHash: method.hash)
        frame.timeoutMilliseconds = timeoutMilliseconds
        return CallRequest(
            kind: method.kind, frame: frame, messageByteCount: method.kind.streamsRequests ? nil : byteCount)
    }

    /// Opens a call and returns its stream.
    mutating func open(
        _ method: MethodDescriptor, byteCount: Int = 10, timeoutMilliseconds: UInt32 = 0
    ) -> StreamID? {
        effects = []
        handle(
            .callRequested(
                TestSide.call(method, byteCount: byteCount, timeoutMilliseconds: timeoutMilliseconds)))
        for effect in effects { if case .callOpened(let stream) = effect { return stream } }
        return nil
    }

    /// Opens a call that must get a stream.
    mutating func opened(_ method: MethodDescriptor) throws -> StreamID {
        let stream = open(method)
        return try #require(stream)
    }
}

extension ConnectionEffect {
    /// The effect in a few words, for comparing lists.
    var name: String {
        switch self {
        case .send(.status(let status), _):
            "STATUS \(StatusCode(rawValue: status.code).map { "\($0)" } ?? "?")"
        case .send(.reset(let reset), _): "RESET \(reset.reason)"
        case .send(.window(let credit), let stream): "WINDOW \(stream == .connection ? "connection " : "")\(credit)"
        case .send(.goAway(let goAway), _): "GOAWAY \(goAway.isFinal ? "final" : "drain") \(goAway.acceptedCalls)"
        case .send(.ping(_, let isAnswer), _): isAnswer ? "PING answer" : "PING"
        case .send(.hello, _): "HELLO"
        case .send(.head, _): "HEAD"
        case .send(let frame, _): "\(frame)"
        case .sendPiece(let piece): "\(piece.type) \(piece.byteCount)\(piece.flags.text)"
        case .messageSent: "sent"
        case .ready: "ready"
        case .peerDraining: "peer draining"
        case .roundTrip: "round trip"
        case .close(let fault): "close: \(fault)"
        case .callOpened: "opened"
        case .callNotOpened(let error): "not opened: \(error)"
        case .headReceived: "head"
        case .trailersReceived: "trailers"
        case .callEnded(_, let error): "ended \(error.map { "\($0.code)" } ?? "OK")"
        case .callReceived(_, _, let method): "call \(TestMethod.all[method].fullName.dropFirst(11))"
        case .messageReceived(_, let piece):
            switch piece {
            case .whole(let range): "whole \(range.count)"
            case .first(let range, let total): "first \(range.count) of \(total)"
            case .middle(let range): "middle \(range.count)"
            case .last(let range): "last \(range.count)"
            }
        case .requestEnded: "request ended"
        case .handlerCancelled(_, let error): "cancelled \(error.code)"
        case .callRefused(_, let code): "refused \(code)"
        }
    }
}

extension FrameFlags {
    var text: String {
        (contains(.end) ? " END" : "") + (contains(.more) ? " MORE" : "") + (contains(.continues) ? " CONTINUES" : "")
    }
}

extension MessagePiece {
    static func bytes(_ count: Int, total: Int? = nil) -> MessagePiece {
        MessagePiece(totalByteCount: total, range: 0..<count)
    }
}
