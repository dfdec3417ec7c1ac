// ConnectionMachine+Sending.swift: what this side sends: calls, messages in fair turns, answers.
//
// Never writes a socket: frames leave as effects.

internal import Basics
internal import Wire

extension ConnectionMachine {
    // MARK: Calls that this side makes

    mutating func open(_ request: CallRequest, _ now: Instant, _ effects: inout [ConnectionEffect]) {
        guard acceptsCalls, let hello else {
            let text = drain == nil && peerDrain == nil ? "is not ready yet" : "is being drained"
            let error = RPCError(.unavailable, "the connection to \(peer.name) \(text)", notProcessed: true)
            return effects.append(.callNotOpened(error))
        }
        guard let id = mine.open(limit: Int(hello.maximumCalls)) else {
            let error = RPCError(
                .resourceExhausted, "all \(hello.maximumCalls) calls that \(peer.name) allows at a time are in use",
                notProcessed: true)
            return effects.append(.callNotOpened(error))
        }
        callsSent += 1
        mine[id].number = callsSent
        mine[id].kind = request.kind
        mine[id].canSend = request.kind.streamsRequests
        mine[id].canReceive = true
        mine[id].sendCredit = Int(hello.streamWindowBytes)
        mine[id].receiveCredit = configuration.streamWindowBytes
        if request.frame.timeoutMilliseconds > 0 {
            mine.setDeadline(
                id, now.advanced(byMilliseconds: UInt64(request.frame.timeoutMilliseconds)),
                request.frame.timeoutMilliseconds)
        }
        effects.append(.callOpened(id))
        openingPiece(id, request, &effects)
    }

    /// The CALL frame itself goes out at once, in order; what does not fit in it waits its turn.
    private mutating func openingPiece(
        _ id: StreamID, _ request: CallRequest, _ effects: inout [ConnectionEffect]
    ) {
        guard let count = request.messageByteCount else {
            return effects.append(.sendPiece(OutgoingPiece(stream: id, type: .call, flags: [], byteCount: 0)))
        }
        let ends = !request.kind.streamsRequests
        let first = budget > 0 ? min(count, FrameLimits.fragmentBytes) : 0
        budget -= first + FrameHeader.byteCount
        var flags: FrameFlags = ends ? .end : []
        if first < count {
            flags = .more
            var outgoing = Outgoing(type: .call, total: count, ends: ends)
            outgoing.sent = first
            outgoing.isStarted = true
            mine[id].outgoing = outgoing
        }
        effects.append(
            .sendPiece(
                OutgoingPiece(
                    stream: id, type: .call, flags: flags, totalByteCount: first < count ? count : nil,
                    byteCount: first)))
        if first < count { enqueue(id) }
    }

    mutating func cancel(_ id: StreamID, _ effects: inout [ConnectionEffect]) {
        // Too late is not wrong: the answer and the cancellation crossed.
        guard isMine(id), standing(id) == .open else { return }
        effects.append(.send(.reset(ResetFrame(.cancelled)), id))
        endCall(id, RPCError(.cancelled, "the caller cancelled the call"), &effects)
    }

    mutating func closeRequest(_ id: StreamID, _ effects: inout [ConnectionEffect]) {
        guard isMine(id), standing(id) == .open, mine[id].canSend else { return }
        mine[id].canSend = false
        if mine[id].outgoing != nil {
            mine[id].outgoing?.ends = true
        } else {
            effects.append(.sendPiece(OutgoingPiece(stream: id, type: .message, flags: .end, byteCount: 0)))
        }
    }

    // MARK: Answers to calls of the peer

    mutating func sendHead(_ id: StreamID, _ metadata: Metadata, _ effects: inout [ConnectionEffect]) {
        // Too late is dropped: the caller has taken the answer to have none.
        guard !isMine(id), standing(id) == .open, theirs[id].allowsHead else { return }
        theirs[id].allowsHead = false
        effects.append(.send(.head(metadata), id))
    }

    mutating func keepTrailers(_ id: StreamID, _ metadata: Metadata) {
        // Too late is dropped, as with HEAD; a stream of replies has its trailers in the status that ends it.
        guard !isMine(id), standing(id) == .open, !theirs[id].kind.streamsReplies, theirs[id].outgoing == nil
        else { return }
        trailers[id] = metadata.isEmpty ? nil : metadata
    }

    mutating func reply(_ id: StreamID, _ count: Int, _ effects: inout [ConnectionEffect]) {
        guard !isMine(id), standing(id) == .open else { return }
        precondition(!theirs[id].kind.streamsReplies, "a stream of replies ends with a status, not with a reply")
        let method = methods.methods[Int(theirs[id].number)].fullName
        if count > configuration.messageBytes {
            let error = RPCError.replyTooLarge(method, bytes: count, limit: configuration.messageBytes)
            return endHandler(id, error.statusFrame, &effects)
        }
        if queuedReplyBytes + count > RPCLimits.queuedReplyBytes {
            let text = "\(queuedReplyBytes) bytes of replies wait for this connection's caller to read them"
            return endHandler(id, RPCError(.resourceExhausted, text).statusFrame, &effects)
        }
        queuedReplyBytes += count
        submit(id, .reply, count, ends: trailers[id] == nil, &effects)
    }

    mutating func endHandler(_ id: StreamID, _ status: StatusFrame, _ effects: inout [ConnectionEffect]) {
        guard !isMine(id), standing(id) == .open else { return }
        var status = status
        if status.code == StatusCode.ok.rawValue, theirs[id].outgoing != nil || !theirs[id].kind.streamsReplies {
            let what = theirs[id].kind.streamsReplies ? "before its last message was sent" : "without a reply"
            status = RPCError(.internal, "the handler returned \(what)").statusFrame
        }
        effects.append(.send(.status(status), id))
        free(id, &effects)
        closeIfDrained(&effects)
    }

    // MARK: Messages, in turns

    mutating func submit(
        _ id: StreamID, _ type: FrameType, _ count: Int, ends: Bool, _ effects: inout [ConnectionEffect]
    ) {
        guard standing(id) == .open, self[id].canSend else { return }
        precondition(
            type == .reply || isMine(id) || theirs[id].kind.streamsReplies, "a unary call is answered with a reply")
        precondition(self[id].outgoing == nil, "a message was submitted before the one before it was sent")
        self[id].outgoing = Outgoing(type: type, total: count, ends: ends)
        if !isMine(id) { theirs[id].allowsHead = false }
        enqueue(id)
        pump(&effects)
    }

    mutating func enqueue(_ id: StreamID) {
        guard !self[id].isQueued else { return }
        self[id].isQueued = true
        ready.append(id)
    }

    /// Writes one piece of each stream in turn while the transport has room.
    mutating func pump(_ effects: inout [ConnectionEffect]) {
        while budget > 0, let id = ready.popFirst() {
            guard standing(id) == .open, let outgoing = self[id].outgoing else { continue }
            self[id].isQueued = false
            let left = outgoing.total - outgoing.sent
            var count = min(left, FrameLimits.fragmentBytes)
            if !outgoing.isExempt {
                // A stream without credit comes back when credit for it arrives.
                if self[id].sendCredit < outgoing.leastCredit { continue }
                if sendCredit < outgoing.leastCredit {
                    starved.append(id)
                    self[id].isQueued = true
                    continue
                }
                count = min(count, min(self[id].sendCredit, sendCredit) - outgoing.overhead)
                self[id].sendCredit -= count + outgoing.overhead
                sendCredit -= count + outgoing.overhead
            }
            writePiece(id, outgoing, count, &effects)
        }
    }

    private mutating func writePiece(
        _ id: StreamID, _ outgoing: Outgoing, _ count: Int, _ effects: inout [ConnectionEffect]
    ) {
        let sent = outgoing.sent + count
        let isLast = sent == outgoing.total
        var flags: FrameFlags = isLast ? (outgoing.ends ? .end : []) : .more
        if outgoing.isStarted { flags.insert(.continues) }
        let total = !outgoing.isStarted && !isLast ? outgoing.total : nil
        // An empty message with END would only close the sender's half: the END follows on its own.
        let splitsEnd = outgoing.type == .message && outgoing.total == 0 && outgoing.ends
        if splitsEnd { flags = [] }
        budget -= count + FrameHeader.byteCount
        effects.append(
            .sendPiece(
                OutgoingPiece(stream: id, type: outgoing.type, flags: flags, totalByteCount: total, byteCount: count)))
        if outgoing.type == .reply { queuedReplyBytes -= count }
        if !isLast {
            self[id].outgoing?.sent = sent
            self[id].outgoing?.isStarted = true
            return enqueue(id)
        }
        self[id].outgoing = nil
        switch outgoing.type {
        case .message:
            if splitsEnd {
                effects.append(.sendPiece(OutgoingPiece(stream: id, type: .message, flags: .end, byteCount: 0)))
            }
            effects.append(.messageSent(id))
        case .reply:
            if !outgoing.ends, let metadata = trailers[id] {
                var status = StatusFrame(code: StatusCode.ok.rawValue)
                status.metadata = metadata
                effects.append(.send(.status(status), id))
            }
            free(id, &effects)
            closeIfDrained(&effects)
        default: break
        }
    }
}
