// ConnectionMachine+Messages.swift: message bytes from the peer: order, fragments and byte credit.
//
// MSG takes credit, its first frame also for being a message; the one message of CALL or REPLY is bounded by the number of calls and by assembly memory.

internal import Basics
internal import Wire

extension ConnectionMachine {
    /// More of a CALL's message, or a REPLY.
    mutating func receive(
        _ piece: MessagePiece, _ type: FrameType, _ header: FrameHeader, _ effects: inout [ConnectionEffect]
    ) {
        let id = header.stream
        if type == .reply {
            guard isOpenFromCallee(id, "REPLY", &effects) else { return }
            guard !mine[id].kind.streamsReplies else {
                return breakStream(id, "REPLY on a call that streams its replies", &effects)
            }
        } else {
            guard !isMine(id) else {
                return fail(.violation("it continued CALL on stream \(id), which is not of its side"), &effects)
            }
            switch theirs.standing(id) {
            case .open: break
            case .stale: return
            case .never: return fail(.violation("it continued CALL on stream \(id), which was never open"), &effects)
            }
        }
        accept(piece, type, header, &effects)
    }

    mutating func receiveMessage(
        _ piece: MessagePiece, _ header: FrameHeader, _ effects: inout [ConnectionEffect]
    ) {
        let id = header.stream
        let count = MessageCredit.taken(by: piece, header.flags)
        guard count <= receiveCredit else {
            return fail(.creditExceeded(byteCount: count, credit: receiveCredit), &effects)
        }
        receiveCredit -= count
        switch standing(id) {
        case .never: return fail(.violation("it sent MSG on stream \(id), which was never open"), &effects)
        case .stale: return returnConnectionCredit(count, &effects)
        case .open: break
        }
        let streams = isMine(id) ? mine[id].kind.streamsReplies : theirs[id].kind.streamsRequests
        guard streams else {
            returnConnectionCredit(count, &effects)
            return breakStream(id, "MSG in a direction that has one message", &effects)
        }
        guard count <= self[id].receiveCredit else {
            returnConnectionCredit(count, &effects)
            return breakStream(
                id, "\(count) bytes with \(self[id].receiveCredit) bytes of credit left", reason: .flow, &effects)
        }
        self[id].receiveCredit -= count
        accept(piece, .message, header, &effects)
    }

    mutating func receiveHalfClose(_ id: StreamID, _ effects: inout [ConnectionEffect]) {
        guard !isMine(id) else {
            guard isOpenFromCallee(id, "MSG", &effects) else { return }
            return breakStream(id, "END on a stream of replies, which STATUS ends", &effects)
        }
        switch theirs.standing(id) {
        case .never: return fail(.violation("it half-closed stream \(id), which was never open"), &effects)
        case .stale: return
        case .open: break
        }
        guard theirs[id].canReceive, theirs[id].incoming == nil else {
            return breakStream(id, "half-close in the middle of a message or twice", &effects)
        }
        theirs[id].canReceive = false
        effects.append(.requestEnded(id))
    }

    /// Puts a piece where it belongs in its message.
    mutating func accept(
        _ piece: MessagePiece, _ type: FrameType, _ header: FrameHeader, _ effects: inout [ConnectionEffect]
    ) {
        let id = header.stream
        let more = header.flags.contains(.more)
        if let fault = misplaced(id, piece, type, header.flags) {
            if type == .message { returnConnectionCredit(MessageCredit.taken(by: piece, header.flags), &effects) }
            return breakStream(id, fault, &effects)
        }
        guard var incoming = self[id].incoming else {
            let total = piece.totalByteCount ?? piece.range.count
            let limit = limit(id)
            guard total <= limit else {
                if type == .message { returnConnectionCredit(MessageCredit.taken(by: piece, header.flags), &effects) }
                return tooLong(id, total, limit, &effects)
            }
            if !more { return complete(id, .whole(piece.range), type, total, header, &effects) }
            return beginAssembly(id, piece, type, total, &effects)
        }
        incoming.received += piece.range.count
        guard !more else {
            self[id].incoming = incoming
            return effects.append(.messageReceived(id, .middle(piece.range)))
        }
        self[id].incoming = nil
        if incoming.isGranted {
            self[id].grantedAhead += incoming.cost
        } else if type != .message {
            assemblyBytes -= incoming.cost
        }
        complete(id, .last(piece.range), type, incoming.total, header, &effects)
    }

    /// Why a piece cannot be where it is, or nil.
    private func misplaced(
        _ id: StreamID, _ piece: MessagePiece, _ type: FrameType, _ flags: FrameFlags
    ) -> String? {
        let more = flags.contains(.more)
        guard self[id].canReceive else { return "a message after END" }
        if let fault = endFault(id, type, flags) { return fault }
        guard flags.contains(.continues) else {
            guard self[id].incoming == nil else { return "a new message in the middle of one" }
            if more, piece.range.count >= piece.totalByteCount ?? 0 { return "MORE on a complete message" }
            return nil
        }
        guard let incoming = self[id].incoming, incoming.type == type else { return "a fragment of no message" }
        let received = incoming.received + piece.range.count
        guard more ? received < incoming.total : received == incoming.total else {
            return "fragments of \(received) bytes for a message of \(incoming.total)"
        }
        return nil
    }

    /// The last piece of a caller's only message has END; a stream of replies never has it.
    private func endFault(_ id: StreamID, _ type: FrameType, _ flags: FrameFlags) -> String? {
        switch type {
        case .message where isMine(id): flags.contains(.end) ? "END on a stream of replies, which STATUS ends" : nil
        case .message: nil
        case .call where theirs[id].kind.streamsRequests: nil
        // Without END, STATUS follows.
        case .reply: nil
        default: flags.isDisjoint(with: [.end, .more]) ? "an only message without END" : nil
        }
    }

    private mutating func beginAssembly(
        _ id: StreamID, _ piece: MessagePiece, _ type: FrameType, _ total: Int,
        _ effects: inout [ConnectionEffect]
    ) {
        let incoming = Incoming(type: type, total: total, received: piece.range.count)
        if type != .message {
            guard assemblyBytes + incoming.cost <= RPCLimits.assemblyBytes else {
                let text = "\(assemblyBytes) bytes of unfinished messages are held for this connection"
                return abandon(id, .flow, RPCError(.resourceExhausted, text), &effects)
            }
            assemblyBytes += incoming.cost
        }
        self[id].incoming = incoming
        if isMine(id) { mine[id].allowsHead = false }
        effects.append(.messageReceived(id, .first(piece.range, total: total)))
        grantIfNeeded(id, &effects)
    }

    private mutating func complete(
        _ id: StreamID, _ piece: IncomingPiece, _ type: FrameType, _ total: Int, _ header: FrameHeader,
        _ effects: inout [ConnectionEffect]
    ) {
        effects.append(.messageReceived(id, piece))
        let cost = MessageCredit.cost(total)
        if type == .message {
            self[id].unconsumed += cost
            if isMine(id) { mine[id].allowsHead = false }
        } else if !isMine(id), theirs[id].kind.streamsRequests {
            // The first request of a stream came in CALL: no credit was taken, and none is given back.
            theirs[id].unconsumed += cost
            theirs[id].grantedAhead += cost
            assemblyBytes += cost
        }
        guard header.flags.contains(.end) || type == .reply else { return }
        self[id].canReceive = false
        if isMine(id) {
            mine[id].allowsHead = false
            if header.flags.contains(.end) { endCall(id, nil, &effects) }
        } else {
            effects.append(.requestEnded(id))
        }
    }

    // MARK: Credit

    /// A message in several frames gets credit for all of it, once what is before it is nearly consumed: otherwise it
    /// could wait for ever for credit that only its own consumption, or that of as many others, returns.
    mutating func grantIfNeeded(_ id: StreamID, _ effects: inout [ConnectionEffect]) {
        guard let incoming = self[id].incoming, incoming.type == .message, !incoming.isGranted,
            self[id].unconsumed <= configuration.streamWindowBytes / 4
        else { return }
        guard assemblyBytes + incoming.cost <= RPCLimits.assemblyBytes else {
            let text = "\(assemblyBytes) bytes of unfinished messages are held for this connection"
            return abandon(id, .flow, RPCError(.resourceExhausted, text), &effects)
        }
        assemblyBytes += incoming.cost
        self[id].incoming?.isGranted = true
        self[id].receiveCredit += incoming.cost
        receiveCredit += incoming.cost
        effects.append(.send(.window(UInt32(incoming.cost)), id))
        effects.append(.send(.window(UInt32(incoming.cost)), .connection))
    }

    mutating func consume(_ id: StreamID, _ count: Int, _ effects: inout [ConnectionEffect]) {
        // The credit of a freed stream was returned when it was freed.
        guard standing(id) == .open else { return }
        precondition(count <= self[id].unconsumed, "\(count) bytes of credit consumed of \(self[id].unconsumed)")
        self[id].unconsumed -= count
        let ahead = min(count, self[id].grantedAhead)
        self[id].grantedAhead -= ahead
        assemblyBytes -= ahead
        self[id].consumed += count - ahead
        if self[id].canReceive, self[id].consumed >= max(1, configuration.streamWindowBytes / 4) {
            let credit = self[id].consumed
            self[id].consumed = 0
            self[id].receiveCredit += credit
            effects.append(.send(.window(UInt32(credit)), id))
        }
        returnConnectionCredit(count - ahead, &effects)
        grantIfNeeded(id, &effects)
    }

    mutating func returnConnectionCredit(_ count: Int, _ effects: inout [ConnectionEffect]) {
        guard count > 0, phase == .open else { return }
        consumed += count
        guard consumed >= max(1, configuration.connectionWindowBytes / 4) else { return }
        receiveCredit += consumed
        effects.append(.send(.window(UInt32(consumed)), .connection))
        consumed = 0
    }

    mutating func receive(credit: Int, _ id: StreamID, _ effects: inout [ConnectionEffect]) {
        if id == .connection {
            sendCredit += credit
            guard sendCredit <= Int(Int32.max) else {
                return fail(.violation("it granted more than 2^31 bytes of credit"), &effects)
            }
            while let next = starved.popFirst() { ready.append(next) }
            return pump(&effects)
        }
        switch standing(id) {
        case .never: return fail(.violation("it sent WINDOW for stream \(id), which was never open"), &effects)
        case .stale: return
        case .open: break
        }
        self[id].sendCredit += credit
        guard self[id].sendCredit <= Int(Int32.max) else {
            return breakStream(id, "more than 2^31 bytes of credit", reason: .flow, &effects)
        }
        if self[id].outgoing != nil { enqueue(id) }
        pump(&effects)
    }

    // MARK: Stream errors

    private func limit(_ id: StreamID) -> Int {
        isMine(id) ? configuration.messageBytes : methods.methods[Int(theirs[id].number)].maxRequestBytes
    }

    private mutating func tooLong(_ id: StreamID, _ total: Int, _ limit: Int, _ effects: inout [ConnectionEffect]) {
        let what = isMine(id) ? "reply" : "request"
        abandon(id, .flow, .messageTooLarge(what, bytes: total, limit: limit), &effects)
    }

    mutating func breakStream(
        _ id: StreamID, _ text: String, reason: ResetReason = .protocol, _ effects: inout [ConnectionEffect]
    ) {
        let code: StatusCode = reason == .flow ? .resourceExhausted : .internal
        abandon(id, reason, RPCError(code, "the peer broke the protocol on this call: \(text)"), &effects)
    }

    /// Ends a stream whose peer cannot go on: RESET to a callee, STATUS to a caller.
    private mutating func abandon(
        _ id: StreamID, _ reason: ResetReason, _ error: RPCError, _ effects: inout [ConnectionEffect]
    ) {
        if isMine(id) {
            effects.append(.send(.reset(ResetFrame(reason, error.message)), id))
            endCall(id, error, &effects)
        } else {
            effects.append(.send(.status(error.statusFrame), id))
            cancelHandler(id, error, &effects)
        }
    }
}
