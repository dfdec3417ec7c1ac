// ConnectionMachine+Receiving.swift: what the peer sends: every frame in every state.
//
// Three answers to what must not be: a stream error, a connection error, or nothing because the frame is late.

internal import Basics
internal import Wire

extension ConnectionMachine {
    mutating func receive(
        _ frame: Frame, _ header: FrameHeader, _ now: Instant, _ effects: inout [ConnectionEffect]
    ) {
        lastReceived = now
        switch (phase, frame) {
        case (.starting, .hello(let hello)): return receive(hello, now, &effects)
        case (.starting, .goAway(let goAway)) where goAway.isFinal: return receive(goAway, &effects)
        case (.starting, _), (.idle, _): return fail(.violation("its first frame is not HELLO"), &effects)
        default: break
        }
        let id = header.stream
        switch frame {
        case .hello: fail(.violation("it sent HELLO twice"), &effects)
        case .call(let call, let piece): receive(call, piece, header, now, &effects)
        case .callContinued(let piece): receive(piece, .call, header, &effects)
        case .reply(let piece): receive(piece, .reply, header, &effects)
        case .message(let piece?): receiveMessage(piece, header, &effects)
        case .message(nil): receiveHalfClose(id, &effects)
        case .head(let metadata): receiveHead(metadata, id, &effects)
        case .status(let status): receive(status, id, &effects)
        case .reset(let reset): receive(reset, id, now, &effects)
        case .window(let credit): receive(credit: Int(credit), id, &effects)
        case .ping(let opaque, let isAnswer): receivePing(opaque, isAnswer, now, &effects)
        case .goAway(let goAway): receive(goAway, &effects)
        case .ignored: break
        }
    }

    private mutating func receive(_ hello: HelloFrame, _ now: Instant, _ effects: inout [ConnectionEffect]) {
        guard Int(hello.maximumPayloadBytes) >= FrameLimits.payloadBytes else {
            let text =
                "its HELLO accepts \(hello.maximumPayloadBytes) bytes a frame, less than \(FrameLimits.payloadBytes)"
            return fail(.violation(text), &effects)
        }
        guard max(hello.streamWindowBytes, hello.connectionWindowBytes) <= UInt32(Int32.max) else {
            return fail(.violation("its HELLO grants 2^31 bytes of credit or more"), &effects)
        }
        self.hello = hello
        sendCredit = Int(hello.connectionWindowBytes)
        phase = .open
        effects.append(.ready(hello))
        sendPing(now, &effects)
        if drain != nil { closeIfDrained(&effects) }
    }

    // MARK: New calls

    private mutating func receive(
        _ call: CallFrame, _ piece: MessagePiece?, _ header: FrameHeader, _ now: Instant,
        _ effects: inout [ConnectionEffect]
    ) {
        let id = header.stream
        guard !isMine(id) else {
            return fail(.violation("it opened stream \(id), which is not of its side"), &effects)
        }
        guard theirs.isNext(id) else {
            let text = theirs.standing(id) == .never ? "which leaves out generations" : "which is or was open"
            return fail(.violation("it opened stream \(id), \(text)"), &effects)
        }
        guard id.slot < configuration.maximumCalls else {
            let text = "slot \(id.slot) is over the limit of \(configuration.maximumCalls) calls at a time"
            return fail(.violation(text), &effects)
        }
        theirs.open(named: id)
        // After GOAWAY its count is the answer: the caller knows that this call was not processed.
        if drain != nil { return theirs.close(id, reusable: false) }
        callsReceived += 1
        let index = methods.index(hash: call.methodHash)
        if let error = refusal(index, call, piece) { return refuse(id, index, error, &effects) }
        guard let index else { return }
        let method = methods.methods[index]
        theirs[id].number = UInt64(index)
        theirs[id].kind = method.kind
        theirs[id].canSend = true
        theirs[id].canReceive = true
        theirs[id].sendCredit = Int(hello?.streamWindowBytes ?? 0)
        theirs[id].receiveCredit = configuration.streamWindowBytes
        if call.timeoutMilliseconds > 0 {
            theirs.setDeadline(
                id, now.advanced(byMilliseconds: UInt64(call.timeoutMilliseconds)), call.timeoutMilliseconds)
        }
        effects.append(.callReceived(id, call, method: index))
        if let piece { accept(piece, .call, header, &effects) }
    }

    private func refusal(_ index: Int?, _ call: CallFrame, _ piece: MessagePiece?) -> RPCError? {
        guard let index else {
            let served = methods.serviceNames.joined(separator: ", ")
            let hash = String(call.methodHash, radix: 16)
            return RPCError(
                .unimplemented,
                "no method with hash 0x\(hash) is served here; the services are \(served.isEmpty ? "none" : served)",
                notProcessed: true)
        }
        let method = methods.methods[index]
        guard !peer.role.isDisjoint(with: method.roles) else {
            return RPCError(
                .permissionDenied,
                "role \(peer.role) (\(peer.name)) may not call \(method.fullName); it is for: \(method.roles)")
        }
        if let fault = call.metadata.fault {
            return RPCError(.invalidArgument, "the call is refused: \(fault)", notProcessed: true)
        }
        guard let piece else {
            return method.kind.streamsRequests
                ? nil : RPCError(.invalidArgument, "\(method.fullName) needs its request in the CALL frame")
        }
        let count = piece.totalByteCount ?? piece.range.count
        guard count <= method.maxRequestBytes else {
            return .requestTooLarge(method.fullName, bytes: count, limit: method.maxRequestBytes)
        }
        let isHeld = piece.totalByteCount != nil || method.kind.streamsRequests
        guard !isHeld || assemblyBytes + MessageCredit.cost(count) <= RPCLimits.assemblyBytes else {
            return RPCError(
                .resourceExhausted, "\(assemblyBytes) bytes of unfinished messages are held for this connection",
                notProcessed: true)
        }
        return nil
    }

    private mutating func refuse(
        _ id: StreamID, _ index: Int?, _ error: RPCError, _ effects: inout [ConnectionEffect]
    ) {
        theirs.close(id, reusable: false)
        effects.append(.send(.status(error.statusFrame), id))
        effects.append(.callRefused(method: index, error.code))
    }

    // MARK: Outcomes

    private mutating func receiveHead(_ metadata: Metadata, _ id: StreamID, _ effects: inout [ConnectionEffect]) {
        guard isOpenFromCallee(id, "HEAD", &effects) else { return }
        if let fault = metadata.fault { return breakStream(id, "HEAD is refused: \(fault)", &effects) }
        guard mine[id].allowsHead else { return breakStream(id, "HEAD twice or after a message", &effects) }
        mine[id].allowsHead = false
        effects.append(.headReceived(id, metadata))
    }

    private mutating func receive(_ status: StatusFrame, _ id: StreamID, _ effects: inout [ConnectionEffect]) {
        guard isOpenFromCallee(id, "STATUS", &effects) else { return }
        if let fault = status.metadata.fault { return breakStream(id, "STATUS is refused: \(fault)", &effects) }
        let error = RPCError(status)
        let isAnswered = mine[id].kind.streamsReplies ? mine[id].incoming == nil : !mine[id].canReceive
        guard error != nil || isAnswered else {
            return breakStream(id, "OK \(mine[id].incoming == nil ? "without" : "before the end of") a reply", &effects)
        }
        if error == nil, !status.metadata.isEmpty { effects.append(.trailersReceived(id, status.metadata)) }
        endCall(id, error, &effects)
    }

    private mutating func receive(
        _ reset: ResetFrame, _ id: StreamID, _ now: Instant, _ effects: inout [ConnectionEffect]
    ) {
        switch standing(id) {
        case .never: return fail(.violation("it sent RESET for stream \(id), which was never open"), &effects)
        case .stale: return
        case .open: break
        }
        guard !isMine(id) else {
            let code: StatusCode =
                switch reset.reason {
                case .refused: .unavailable
                case .cancelled: .cancelled
                case .deadline: .deadlineExceeded
                case .flow: .resourceExhausted
                case .protocol, .internal: .internal
                }
            let text = "\(peer.name) reset the call (\(reset.reason))" + (reset.text.isEmpty ? "" : ": \(reset.text)")
            return endCall(id, RPCError(code, text, notProcessed: reset.reason == .refused), &effects)
        }
        let isDue = reset.reason == .deadline && isNearDeadline(theirs[id], now)
        let error =
            reset.reason == .deadline
            ? RPCError(.deadlineExceeded, "the caller's deadline passed")
            : RPCError(.cancelled, "the caller cancelled the call")
        cancelHandler(id, error, &effects)
        // A deadline that the callee would have kept itself is no abuse.
        guard !isDue else { return }
        let count = resets.count(now: now, windowMilliseconds: RPCLimits.resetWindowMilliseconds)
        if count > RPCLimits.resets {
            fail(.resetFlood(count: count, milliseconds: RPCLimits.resetWindowMilliseconds), &effects)
        }
    }

    private func isNearDeadline(_ stream: Stream, _ now: Instant) -> Bool {
        guard let deadline = stream.deadline else { return false }
        return now.advanced(byMilliseconds: UInt64(stream.timeoutMilliseconds) / 4) >= deadline
    }

    private mutating func receivePing(
        _ opaque: UInt64, _ isAnswer: Bool, _ now: Instant, _ effects: inout [ConnectionEffect]
    ) {
        if isAnswer {
            guard opaque <= now.nanoseconds else { return }
            return effects.append(.roundTrip(nanoseconds: now.nanoseconds - opaque))
        }
        let count = pings.count(now: now, windowMilliseconds: RPCLimits.pingWindowMilliseconds)
        if count > RPCLimits.pings {
            return fail(.pingFlood(count: count, milliseconds: RPCLimits.pingWindowMilliseconds), &effects)
        }
        effects.append(.send(.ping(opaque, isAnswer: true), .connection))
    }

    /// True when a frame that only a callee sends may act; fails the connection when it must not exist.
    mutating func isOpenFromCallee(_ id: StreamID, _ name: String, _ effects: inout [ConnectionEffect]) -> Bool {
        guard isMine(id) else {
            fail(.violation("it sent \(name) on stream \(id), which it opened itself"), &effects)
            return false
        }
        switch mine.standing(id) {
        case .open: return true
        case .stale: return false
        case .never:
            fail(.violation("it sent \(name) on stream \(id), which was never open"), &effects)
            return false
        }
    }
}
