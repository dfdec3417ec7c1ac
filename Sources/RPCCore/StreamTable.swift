// StreamTable.swift: the streams that one side of a connection opened, in dense slots.
//
// A slot's generation tells a frame for the present call from a late one for a former call.

internal import Basics
internal import Wire

/// What is still to be sent of a stream's message.
struct Outgoing: Sendable {
    var type: FrameType
    var total: Int
    var sent = 0
    /// The frame that begins the message is written.
    var isStarted = false
    /// END goes on the last piece.
    var ends: Bool
    /// Not held back by byte credit.
    var isExempt: Bool { type != .message }
    /// What the next piece takes of the credit beside its bytes.
    var overhead: Int { isStarted || isExempt ? 0 : RPCLimits.messageOverheadBytes }
    /// The least credit with which the next piece may go.
    var leastCredit: Int { isExempt ? 0 : max(1, overhead) }
}

/// What is still to be received of a stream's message.
struct Incoming: Sendable {
    var type: FrameType
    var total: Int
    var received: Int
    /// Credit was granted ahead for the whole message.
    var isGranted = false
    /// What the whole message takes, of credit or of memory.
    var cost: Int { total + RPCLimits.messageOverheadBytes }
    /// What has been taken of it.
    var receivedCost: Int { received + RPCLimits.messageOverheadBytes }
}

/// One call, from the point of view of the connection.
struct Stream: Sendable {
    var generation: UInt16 = 0
    var isOpen = false
    var kind = MethodKind.unary
    /// Mine: the number of the CALL frame.
    ///
    /// Theirs: the index of the method.
    var number: UInt64 = 0
    var deadline: Instant?
    var timeoutMilliseconds: UInt32 = 0
    /// This side may still send messages.
    var canSend = false
    /// The peer may still send messages.
    var canReceive = false
    /// Neither HEAD nor a message of the callee has come or gone yet.
    var allowsHead = true
    var outgoing: Outgoing?
    var isQueued = false
    var incoming: Incoming?
    /// What this side may still send, in bytes.
    var sendCredit = 0
    /// What the peer may still send, in bytes.
    var receiveCredit = 0
    /// Received whole and not yet consumed, as credit.
    var unconsumed = 0
    /// The part of `unconsumed` for which credit was granted ahead.
    var grantedAhead = 0
    /// Consumed and not yet given back, as credit.
    var consumed = 0
}

/// Where a frame's stream stands.
enum StreamStanding: Hashable, Sendable {
    /// The call is open.
    case open
    /// The call was open once: the frame is late and means nothing.
    case stale
    /// No such call was ever opened.
    case never
}

/// The calls that one side opened.
struct StreamTable: Sendable {
    let byAcceptor: Bool
    private(set) var streams: [Stream] = []
    private var freeSlots: [Int] = []
    private(set) var openCount = 0
    /// No open stream has an earlier deadline; may be too early.
    private(set) var earliestDeadline: Instant?

    init(byAcceptor: Bool) { self.byAcceptor = byAcceptor }

    subscript(id: StreamID) -> Stream {
        _read { yield streams[id.slot] }
        _modify { yield &streams[id.slot] }
    }

    /// The id of the stream in `slot`.
    func id(slot: Int) -> StreamID {
        StreamID(slot: slot, byAcceptor: byAcceptor, generation: streams[slot].generation)
    }

    func standing(_ id: StreamID) -> StreamStanding {
        guard id.slot < streams.count else { return .never }
        let stream = streams[id.slot]
        if stream.generation == id.generation { return stream.isOpen ? .open : .stale }
        return Int16(bitPattern: id.generation &- stream.generation) > 0 ? .never : .stale
    }

    /// True when `id` is the next use of its slot.
    func isNext(_ id: StreamID) -> Bool {
        guard id.slot < streams.count else { return id.generation == 1 }
        return !streams[id.slot].isOpen && id.generation == StreamTable.generation(after: streams[id.slot].generation)
    }

    private static func generation(after generation: UInt16) -> UInt16 { generation == .max ? 1 : generation + 1 }

    /// Opens a stream in a free slot below `limit`; nil when there is none.
    mutating func open(limit: Int) -> StreamID? {
        guard openCount < limit else { return nil }
        let slot: Int
        if let free = freeSlots.popLast() {
            slot = free
        } else {
            guard streams.count <= StreamID.maximumSlot else { return nil }
            slot = streams.count
            streams.append(Stream())
        }
        start(slot, StreamTable.generation(after: streams[slot].generation))
        return id(slot: slot)
    }

    /// Opens the stream that the peer named.
    ///
    /// - Precondition: it is the next of its slot, which is within the limit.
    mutating func open(named id: StreamID) {
        while streams.count <= id.slot { streams.append(Stream()) }
        start(id.slot, id.generation)
    }

    private mutating func start(_ slot: Int, _ generation: UInt16) {
        streams[slot] = Stream()
        streams[slot].generation = generation
        streams[slot].isOpen = true
        openCount += 1
    }

    /// Frees a stream.
    ///
    /// Only streams opened with ``open(limit:)`` give their slot back for reuse by this side.
    mutating func close(_ id: StreamID, reusable: Bool) {
        guard standing(id) == .open else { return }
        streams[id.slot].isOpen = false
        openCount -= 1
        if reusable { freeSlots.append(id.slot) }
    }

    /// Sets up an opened stream whose request is whole: received, or about to be written.
    mutating func beginUnary(_ id: StreamID, number: UInt64, canSend: Bool, sendCredit: Int, receiveCredit: Int) {
        let slot = id.slot
        streams[slot].number = number
        streams[slot].canSend = canSend
        streams[slot].canReceive = !canSend
        streams[slot].sendCredit = sendCredit
        streams[slot].receiveCredit = receiveCredit
    }

    /// True when the request is whole, and nothing of the reply was submitted.
    func isPlain(_ id: StreamID) -> Bool {
        let slot = id.slot
        return streams[slot].kind == .unary && streams[slot].canSend && !streams[slot].canReceive
            && streams[slot].outgoing == nil && streams[slot].incoming == nil && streams[slot].unconsumed == 0
    }

    /// True when the request is written, and nothing of the reply came.
    func awaitsPlainReply(_ id: StreamID) -> Bool {
        let slot = id.slot
        return streams[slot].kind == .unary && streams[slot].canReceive && streams[slot].outgoing == nil
            && streams[slot].incoming == nil && streams[slot].unconsumed == 0
    }

    // Field by field below: a subscript that yields a stream takes memory for itself each time, more than the step costs.

    /// The number of an open stream; nil when it is not open.
    func openNumber(_ id: StreamID) -> UInt64? {
        let slot = id.slot
        guard slot < streams.count, streams[slot].isOpen, streams[slot].generation == id.generation else { return nil }
        return streams[slot].number
    }

    /// Takes the credit of a message that is sent whole; false = it has to wait its turn, and nothing was done.
    mutating func sendWhole(_ id: StreamID, cost: Int, isAnswer: Bool) -> Bool {
        let slot = id.slot
        guard slot < streams.count, streams[slot].isOpen, streams[slot].generation == id.generation,
            streams[slot].canSend, streams[slot].outgoing == nil, !streams[slot].isQueued,
            cost <= streams[slot].sendCredit, !isAnswer || streams[slot].kind.streamsReplies
        else { return false }
        streams[slot].sendCredit -= cost
        if isAnswer { streams[slot].allowsHead = false }
        return true
    }

    /// Takes the credit of a message that came whole; false = the stream does not wait for one, and nothing was done.
    mutating func receiveWhole(_ id: StreamID, cost: Int, isAnswer: Bool) -> Bool {
        let slot = id.slot
        guard slot < streams.count, streams[slot].isOpen, streams[slot].generation == id.generation,
            streams[slot].canReceive, streams[slot].incoming == nil, cost <= streams[slot].receiveCredit,
            isAnswer ? streams[slot].kind.streamsReplies : streams[slot].kind.streamsRequests
        else { return false }
        streams[slot].receiveCredit -= cost
        streams[slot].unconsumed += cost
        if isAnswer { streams[slot].allowsHead = false }
        return true
    }

    /// Has the stream expire at `deadline`, which was `timeoutMilliseconds` ahead.
    mutating func setDeadline(_ id: StreamID, _ deadline: Instant, _ timeoutMilliseconds: UInt32) {
        streams[id.slot].timeoutMilliseconds = timeoutMilliseconds
        streams[id.slot].deadline = deadline
        if let earliest = earliestDeadline, earliest <= deadline { return }
        earliestDeadline = deadline
    }

    /// The open streams whose deadline has passed; afterwards ``earliestDeadline`` is exact.
    mutating func expired(now: Instant) -> [StreamID] {
        guard let earliest = earliestDeadline, earliest <= now else { return [] }
        earliestDeadline = nil
        var expired: [StreamID] = []
        for slot in streams.indices where streams[slot].isOpen {
            guard let deadline = streams[slot].deadline else { continue }
            if deadline <= now {
                expired.append(id(slot: slot))
            } else if deadline < earliestDeadline ?? deadline.advanced(byMilliseconds: 1) {
                earliestDeadline = deadline
            }
        }
        return expired
    }

    /// All open streams, by slot.
    var openStreams: [StreamID] {
        streams.indices.filter { streams[$0].isOpen }.map { id(slot: $0) }
    }
}

/// Streams with something to send, first come first served.
struct StreamQueue: Sendable {
    private var items: [StreamID] = []
    private var head = 0

    var isEmpty: Bool { head == items.count }
    var count: Int { items.count - head }

    mutating func append(_ id: StreamID) { items.append(id) }

    /// Takes out a stream that ended before its turn.
    mutating func remove(_ id: StreamID) {
        guard let index = items[head...].firstIndex(of: id) else { return }
        items.remove(at: index)
    }

    mutating func popFirst() -> StreamID? {
        guard head < items.count else { return nil }
        let first = items[head]
        head += 1
        if head == items.count {
            items.removeAll(keepingCapacity: true)
            head = 0
        } else if head > 1024 {
            items.removeFirst(head)
            head = 0
        }
        return first
    }
}
