// ConnectionMachine.swift: one connection: its handshake, calls, credit, deadlines, keepalive and end.
//
// Decides; never performs. No clock, no socket, no message bytes. Rules: docs/protocol.md.

public import Basics
public import Wire

/// One connection as a value: events in, effects out.
///
///     starting --HELLO--> open --drain, GOAWAY--> draining --last call over--> closed
///         \---------- fault of the peer, transport closed, grace over ----------^
///
/// Calls in either direction are streams in two tables: `mine`, which this side opened, and `theirs`.
public struct ConnectionMachine: Sendable {
    @usableFromInline
    enum Phase: Hashable, Sendable {
        case idle
        case starting(helloBy: Instant)
        case open
        case closed
    }

    struct Drain: Sendable {
        var graceMilliseconds: UInt32
        var endsAt: Instant
        var text: String
    }

    struct RateWindow: Sendable {
        var start = Instant.origin
        var count = 0

        /// Counts one event; returns how many there were in the present window.
        mutating func count(now: Instant, windowMilliseconds: UInt64) -> Int {
            if now.milliseconds(since: start) >= windowMilliseconds {
                start = now
                count = 0
            }
            count += 1
            return count
        }
    }

    let configuration: ConnectionConfiguration
    let methods: MethodTable
    let peer: ConnectionPeer

    @usableFromInline var phase = Phase.idle
    var hello: HelloFrame?
    var mine: StreamTable
    var theirs: StreamTable
    var ready = StreamQueue()
    /// Streams that wait for connection credit.
    var starved = StreamQueue()
    var budget = RPCLimits.unflushedBytes
    var sendCredit = 0
    var receiveCredit: Int
    var consumed = 0
    var assemblyBytes = 0
    var queuedReplyBytes = 0
    /// What goes out after the only replies of a few of theirs; never walked through.
    var trailers: [StreamID: Metadata] = [:]
    var callsSent: UInt64 = 0
    var callsReceived: UInt64 = 0
    var drain: Drain?
    var peerDrain: GoAwayFrame?
    var resets = RateWindow()
    var pings = RateWindow()
    /// When the last frame came.
    public internal(set) var lastReceived = Instant.origin
    var nextPing = Instant.origin

    /// Makes the machine of a connection whose peer is known and whose transport is not yet ready.
    public init(configuration: ConnectionConfiguration, methods: MethodTable, peer: ConnectionPeer) {
        self.configuration = configuration
        self.methods = methods
        self.peer = peer
        mine = StreamTable(byAcceptor: configuration.isAcceptor)
        theirs = StreamTable(byAcceptor: !configuration.isAcceptor)
        receiveCredit = configuration.connectionWindowBytes
    }

    /// Tells the machine what happened; it appends what must be done.
    public mutating func handle(_ event: ConnectionEvent, now: Instant, into effects: inout [ConnectionEffect]) {
        if phase == .closed { return }
        switch event {
        case .transportReady: start(now, &effects)
        case .frameReceived(let frame, let header): receive(frame, header, now, &effects)
        case .framingFailed(let error): fail(.frame(error), &effects)
        case .timerFired: fireTimers(now, &effects)
        case .becameWritable(let budget):
            self.budget = budget
            pump(&effects)
        case .transportClosed(let text): end(.transport(text), announce: false, &effects)
        case .transportFailed(let fault): end(fault, announce: false, &effects)
        case .peerRefused(let fault): fail(fault, &effects)
        case .drainRequested(let grace, let text): beginDrain(grace, text, now, &effects)
        case .callRequested(let request): open(request, now, &effects)
        case .callCancelled(let id): cancel(id, &effects)
        case .messageSubmitted(let id, let count): submit(id, .message, count, ends: false, &effects)
        case .requestClosed(let id): closeRequest(id, &effects)
        case .messagesConsumed(let id, let credit): consume(id, credit, &effects)
        case .headSubmitted(let id, let metadata): sendHead(id, metadata, &effects)
        case .trailersSubmitted(let id, let metadata): keepTrailers(id, metadata)
        case .replySubmitted(let id, let count): reply(id, count, &effects)
        case .handlerEnded(let id, let status): endHandler(id, status, &effects)
        }
    }

    /// When ``ConnectionEvent/timerFired`` is due; may be too early, never too late.
    public var nextTimer: Instant? {
        switch phase {
        case .idle, .closed: return nil
        case .starting(let helloBy): return helloBy
        case .open: break
        }
        var next = min(nextPing, silenceEnds)
        if let drain { next = min(next, drain.endsAt) }
        if let deadline = mine.earliestDeadline { next = min(next, deadline) }
        if let deadline = theirs.earliestDeadline { next = min(next, deadline) }
        return next
    }

    /// Calls in flight that this side made.
    public var openCallsByMe: Int { mine.openCount }
    /// Calls in flight that the peer made.
    public var openCallsByPeer: Int { theirs.openCount }
    /// True when the peer's HELLO came and nobody asked for a drain.
    public var acceptsCalls: Bool { phase == .open && drain == nil && peerDrain == nil }
    /// True when this side was asked to finish what is in flight.
    public var isDraining: Bool { drain != nil }
    /// True when ``ConnectionEvent/becameWritable(budget:)`` would be of use.
    public var wantsBudget: Bool { !ready.isEmpty || budget < RPCLimits.unflushedBytes / 2 }
    /// True when the stream's call is in flight.
    public func isOpen(_ id: StreamID) -> Bool { standing(id) == .open }
    /// True when a call would get a stream now.
    public var canOpenCall: Bool { acceptsCalls && mine.openCount < Int(hello?.maximumCalls ?? 0) }
    /// True until the peer's first frame came.
    public var awaitsHello: Bool { hello == nil }
    /// True after the last effect.
    @inlinable public var isClosed: Bool { if case .closed = phase { true } else { false } }

    private mutating func start(_ now: Instant, _ effects: inout [ConnectionEffect]) {
        precondition(phase == .idle, "the transport became ready twice")
        lastReceived = now
        phase = .starting(helloBy: now.advanced(byMilliseconds: configuration.helloMilliseconds))
        effects.append(.send(.hello(configuration.hello), .connection))
    }

    func isMine(_ id: StreamID) -> Bool { id.byAcceptor == configuration.isAcceptor }

    func standing(_ id: StreamID) -> StreamStanding { isMine(id) ? mine.standing(id) : theirs.standing(id) }

    subscript(id: StreamID) -> Stream {
        _read { if isMine(id) { yield mine[id] } else { yield theirs[id] } }
        _modify { if isMine(id) { yield &mine[id] } else { yield &theirs[id] } }
    }
}
