// FuzzedSide.swift: one connection machine under test, with a shell that remembers which calls are open.
//
// Every effect is held against that memory: what is over must stay over, and what is sent must be a frame.

internal import Basics
internal import RPCCore
internal import Wire

/// What the shell knows of one open call.
struct FuzzedCall {
    var kind: MethodKind
    /// The message that is being sent, from where it is not yet written; nil = none.
    var outgoing: ArraySlice<UInt8>?
    /// Messages sent so far, for their contents.
    var sentCount: UInt8 = 0
    var isRequestClosed = false
    /// What came of an unfinished message, and its announced length.
    var incoming: (bytes: [UInt8], total: Int)?
    /// Messages not yet consumed, by length.
    var unconsumed: [Int] = []
    /// How many messages came whole.
    var receivedCount = 0
    var isRequestEnded = false
    var hasHead = false
    var frame: CallFrame?
}

/// One machine and its open calls.
struct FuzzedSide {
    static let methods: [MethodDescriptor] = [
        MethodDescriptor(fullName: "/fuzz.Calls/Unary", kind: .unary, roles: .tenant, maxRequestBytes: 100_000),
        MethodDescriptor(fullName: "/fuzz.Calls/Replies", kind: .serverStreaming, roles: .tenant),
        MethodDescriptor(fullName: "/fuzz.Calls/Requests", kind: .clientStreaming, roles: .tenant),
        MethodDescriptor(fullName: "/fuzz.Calls/Both", kind: .bidirectional, roles: .tenant),
        MethodDescriptor(fullName: "/fuzz.Calls/Forbidden", kind: .unary, roles: .region),
    ]

    var machine: ConnectionMachine
    let isAcceptor: Bool
    var now = Instant(nanoseconds: 1_000_000_000)
    /// Open calls, by id; in order of their ids wherever they are walked.
    var calls: [StreamID: FuzzedCall] = [:]
    var output: [UInt8] = []
    var fault: ConnectionFault?
    /// Why calls of this side ended.
    var outcomes: [RPCError?] = []
    /// Messages that came whole, with their numbers on their streams.
    var received: [(StreamID, Int, [UInt8])] = []
    private var opening: CallRequest?
    private var payload: [UInt8] = []

    init(isAcceptor: Bool, streamWindow: Int, connectionWindow: Int, maximumCalls: Int = 4) {
        var configuration = ConnectionConfiguration(isAcceptor: isAcceptor, nodeName: isAcceptor ? "uk" : "acme")
        configuration.streamWindowBytes = streamWindow
        configuration.connectionWindowBytes = connectionWindow
        configuration.maximumCalls = maximumCalls
        var table = MethodTable()
        for method in FuzzedSide.methods { _ = table.add(method) }
        self.isAcceptor = isAcceptor
        machine = ConnectionMachine(
            configuration: configuration, methods: table, peer: ConnectionPeer(role: .tenant, name: "peer"))
    }

    func isMine(_ id: StreamID) -> Bool { id.byAcceptor == isAcceptor }

    var openIDs: [StreamID] { calls.keys.sorted { $0.rawValue < $1.rawValue } }

    // MARK: Input

    /// Handles one event and holds every effect against what is known.
    mutating func handle(_ event: ConnectionEvent) throws(FuzzFinding) {
        var effects: [ConnectionEffect] = []
        if case .callRequested(let request) = event { opening = request }
        machine.handle(event, now: now, into: &effects)
        if fault != nil { try expect(effects.isEmpty, "effects after the close: \(effects)") }
        var ended: Set<StreamID> = []
        if case .handlerEnded(let id, _) = event, calls[id] != nil { ended.insert(id) }
        for effect in effects { try perform(effect, &ended) }
        for id in ended { calls[id] = nil }  // tidy: order does not matter because all of them go
        if let broken = machine.brokenInvariant { throw FuzzFinding("after \(event): \(broken)") }
        let mine = calls.keys.count { isMine($0) }
        guard fault == nil else {
            return try expect(calls.isEmpty, "\(calls.count) calls were forgotten at the close")
        }
        try expect(
            machine.openCallsByMe == mine && machine.openCallsByPeer == calls.count - mine,
            "after \(event): \(machine.openCallsByMe), \(machine.openCallsByPeer) calls are open, not \(mine), "
                + "\(calls.count - mine)")
    }

    mutating func handle(_ frame: ReadFrame) throws(FuzzFinding) {
        payload = frame.payload
        try handle(.frameReceived(frame.frame, frame.header))
    }

    // MARK: Effects

    private mutating func perform(_ effect: ConnectionEffect, _ ended: inout Set<StreamID>) throws(FuzzFinding) {
        try expect(fault == nil, "\(effect) after the close")
        switch effect {
        case .send(let frame, let id): try send(frame, id)
        case .sendPiece(let piece): try send(piece, &ended)
        case .messageSent(let id):
            try expect(calls[id]?.outgoing?.isEmpty == true, "a message of \(id) is sent that is not")
            calls[id]?.outgoing = nil
        case .callOpened(let id):
            try expect(isMine(id) && calls[id] == nil, "\(id) is opened twice")
            let message = opening?.messageByteCount.map { contents(id, 0, $0)[...] }
            calls[id] = FuzzedCall(kind: opening?.kind ?? .unary, outgoing: message, frame: opening?.frame)
            opening = nil
        case .headReceived(let id, _):
            try expect(isMine(id) && calls[id]?.hasHead == false, "HEAD twice, or on \(id), which is not open")
            calls[id]?.hasHead = true
        case .trailersReceived(let id, _):
            try expect(isMine(id) && calls[id] != nil, "trailing metadata on \(id), which is not open")
        case .callReceived(let id, _, let method):
            try expect(!isMine(id) && calls[id] == nil, "\(id) begins twice")
            calls[id] = FuzzedCall(kind: FuzzedSide.methods[method].kind)
        case .messageReceived(let id, let piece): try receive(id, piece)
        case .requestEnded(let id):
            try expect(
                calls[id]?.isRequestEnded == false && calls[id]?.incoming == nil, "requests of \(id) end wrongly")
            calls[id]?.isRequestEnded = true
        case .callEnded(let id, let error):
            try expect(isMine(id) && calls[id] != nil, "\(id) ended and is not open")
            calls[id] = nil
            outcomes.append(error)
        case .handlerCancelled(let id, _):
            try expect(!isMine(id) && calls[id] != nil, "\(id) is cancelled and is not open")
            calls[id] = nil
        case .close(let reason): fault = reason
        case .ready, .peerDraining, .roundTrip, .callNotOpened, .callRefused: break
        }
    }

    private mutating func receive(_ id: StreamID, _ piece: IncomingPiece) throws(FuzzFinding) {
        guard var call = calls[id] else { throw FuzzFinding("a message on \(id), which is not open") }
        try expect(!call.isRequestEnded, "a message on \(id) after the last")
        let range: Range<Int>
        switch piece {
        case .whole(let part), .first(let part, _), .middle(let part), .last(let part): range = part
        }
        try expect(range.upperBound <= payload.count, "a piece outside of its payload")
        let bytes = payload[range]
        switch piece {
        case .whole:
            try expect(call.incoming == nil, "a message of \(id) in the middle of one")
            finish(id, &call, Array(bytes))
        case .first(_, let total):
            try expect(call.incoming == nil, "a message of \(id) in the middle of one")
            call.incoming = (Array(bytes), total)
        case .middle:
            try expect(call.incoming != nil, "a fragment of no message on \(id)")
            call.incoming?.bytes += bytes
        case .last:
            guard let (begun, total) = call.incoming else { throw FuzzFinding("the end of no message on \(id)") }
            call.incoming = nil
            finish(id, &call, begun + bytes)
            try expect(call.unconsumed.last == total, "a message of \(id) is not as long as announced")
        }
        calls[id] = call
    }

    private mutating func finish(_ id: StreamID, _ call: inout FuzzedCall, _ message: [UInt8]) {
        received.append((id, call.receivedCount, message))
        call.receivedCount += 1
        call.unconsumed.append(message.count)
    }

    // MARK: Output

    private mutating func send(_ frame: Frame, _ id: StreamID) throws(FuzzFinding) {
        if case .window(let credit) = frame {
            try expect(credit > 0 && (id == .connection || calls[id] != nil), "WINDOW \(credit) for \(id)")
        }
        if case .head = frame { try expect(calls[id] != nil, "HEAD on \(id), which is not open") }
        try append(frame.encoded([], stream: id, message: []))
    }

    private mutating func send(_ piece: OutgoingPiece, _ ended: inout Set<StreamID>) throws(FuzzFinding) {
        guard let call = calls[piece.stream] else { throw FuzzFinding("\(piece) on a stream that is not open") }
        let message = call.outgoing?.prefix(piece.byteCount) ?? []
        try expect(message.count == piece.byteCount, "\(piece) takes more than its message has")
        try expect(piece.byteCount <= FrameLimits.fragmentBytes, "\(piece) is over the limit of a fragment")
        calls[piece.stream]?.outgoing = call.outgoing?.dropFirst(piece.byteCount)
        let part = MessagePiece(totalByteCount: piece.totalByteCount, range: 0..<piece.byteCount)
        let frame: Frame =
            switch piece.type {
            case .call where piece.flags.contains(.continues): .callContinued(part)
            case .call:
                .call(
                    call.frame ?? CallFrame(methodHash: 0), piece.flags.isDisjoint(with: [.end, .more]) ? nil : part)
            case .reply: .reply(part)
            default: .message(part)
            }
        try append(frame.encoded(piece.flags, stream: piece.stream, message: Array(message)))
        if piece.type == .reply, piece.flags.contains(.end) { ended.insert(piece.stream) }
        if piece.type == .call, !piece.flags.contains(.more) { calls[piece.stream]?.outgoing = nil }
    }

    private mutating func append(_ bytes: [UInt8]) throws(FuzzFinding) {
        var cutter = FrameCutter()
        let count = cutter.feed(bytes).count
        try expect(count == 1, "what is sent is not a frame: \(String(describing: cutter.error))")
        output += bytes
    }

    /// Message bytes that tell their stream and their number.
    func contents(_ id: StreamID, _ number: UInt8, _ count: Int) -> [UInt8] {
        let seed = UInt8(truncatingIfNeeded: id.rawValue &* 31) &+ number &* 7 &+ (isAcceptor ? 1 : 0)
        return (0..<count).map { seed &+ UInt8(truncatingIfNeeded: $0 &* 13) }
    }
}
