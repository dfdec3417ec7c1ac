// Connection+Effects.swift: does what the connection machine decided, one effect at a time.
//
// Decides nothing: what to send and when is RPCCore. Stays on the event loop of its connection.

internal import Basics
internal import NIOCore
internal import RPCCore
internal import Wire

extension Connection {
    func perform(_ effect: ConnectionEffect) {
        switch effect {
        case .send(let frame, let stream): write(frame, stream)
        case .sendPiece(let piece): write(piece)
        case .messageSent(let stream): outbox(stream)?.messageSent()
        case .messageReceived(let stream, let piece): receive(stream, piece)
        case .callReceived(let stream, let frame, let method): _ = begin(stream, frame, method)
        case .requestEnded(let stream): serverCall(stream)?.inbox?.halfClosed()
        case .handlerCancelled(let stream, let error): cancel(stream, error)
        case .callRefused(let method, let code):
            metrics?.callEnded(method.map { router.table.methods[$0] }, side: .server, code: code, microseconds: 0)
            recordRefusal(method, code)
        case .callOpened(let stream): opened(stream)
        case .callNotOpened(let error): notOpened(error)
        case .headReceived(let stream, let metadata): clientCall(stream)?.received(metadata)
        case .trailersReceived(let stream, let metadata): clientCall(stream)?.options.onTrailingMetadata?(metadata)
        case .callEnded(let stream, let error): ended(stream, error)
        case .ready: owner?.connectionReady(self)
        case .peerDraining:
            endCallbacks("it is shutting down")
            owner?.connectionDraining(self)
        case .roundTrip(let nanoseconds):
            roundTripNanoseconds = nanoseconds
            owner?.connectionMeasured(self, roundTripNanoseconds: nanoseconds)
        case .close(let fault): close(fault)
        }
    }

    func isMine(_ stream: StreamID) -> Bool { stream.byAcceptor == (side == .server) }

    func serverCall(_ stream: StreamID) -> ServerCall? {
        guard stream.slot < serverCalls.count, let call = serverCalls[stream.slot], call.stream == stream else {
            return nil
        }
        return call
    }

    func clientCall(_ stream: StreamID) -> ClientCall? {
        guard stream.slot < clientCalls.count, let call = clientCalls[stream.slot], call.stream == stream else {
            return nil
        }
        return call
    }

    // MARK: Message bytes

    /// Writes the next bytes of a message that waits in its call's buffer.
    private func write(_ piece: OutgoingPiece) {
        if piece.type == .message {
            writeMessage(piece)
        } else if isMine(piece.stream) {
            guard let call = clientCall(piece.stream) else { return }
            writeHeader(piece, call.frame)
            move(piece.byteCount, from: &call.outgoing)
        } else {
            guard let call = serverCall(piece.stream) else { return }
            writeHeader(piece, nil)
            move(piece.byteCount, from: &call.outgoing)
            if piece.type == .reply, !piece.flags.contains(.more) { finish(call, .ok) }
        }
    }

    /// Writes the frame around a piece, up to where its bytes belong.
    func writeHeader(_ piece: OutgoingPiece, _ call: CallFrame?) {
        let message = MessagePiece(totalByteCount: piece.totalByteCount, range: 0..<piece.byteCount)
        let continues = piece.flags.contains(.continues)
        let frame: Frame =
            switch piece.type {
            case .call where continues: .callContinued(message)
            case .call:
                .call(call ?? CallFrame(methodHash: 0), piece.flags.isDisjoint(with: [.end, .more]) ? nil : message)
            case .reply: .reply(message)
            default: .message(message)
            }
        writePrefix(frame, piece.flags, piece.stream)
    }

    private func move(_ count: Int, from buffer: inout ByteBuffer) {
        guard count > 0, let bytes = buffer.readSlice(length: count) else { return }
        output.writeImmutableBuffer(bytes)
        if buffer.readableBytes == 0 { buffer = ByteBuffer() }
    }

    private func receive(_ stream: StreamID, _ piece: IncomingPiece) {
        if isMine(stream) {
            guard let call = clientCall(stream) else { return }
            unsafe assemble(piece, &call.assembly) { unsafe call.received(message: $0) }
        } else {
            guard let call = serverCall(stream) else { return }
            let handler = router.handlers[call.methodIndex]
            unsafe assemble(piece, &call.assembly) { unsafe handler.start(call, message: $0) }
        }
    }

    /// Calls `body` with the whole message, once it is there; without a copy when it came in one frame.
    private func assemble(
        _ piece: IncomingPiece, _ assembly: inout ByteBuffer, _ body: (UnsafeRawBufferPointer) -> Void
    ) {
        switch piece {
        case .whole(let range): unsafe body(UnsafeRawBufferPointer(rebasing: payload[range]))
        case .first(let range, let total):
            assembly = ByteBuffer()
            assembly.reserveCapacity(min(total, FrameLimits.payloadBytes * 2))
            unsafe assembly.writeBytes(payload[range])
        case .middle(let range): unsafe assembly.writeBytes(payload[range])
        case .last(let range):
            unsafe assembly.writeBytes(payload[range])
            let message = assembly
            assembly = ByteBuffer()
            unsafe message.withUnsafeReadableBytes { unsafe body($0) }
            if !readers.isEmpty { assembled.append(message) }
        }
    }

    // MARK: Calls of the peer

    /// Makes the object of a call, or refuses the call; then its slot stays empty, and there is none.
    func begin(_ stream: StreamID, _ frame: CallFrame, _ method: Int) -> ServerCall? {
        while serverCalls.count <= stream.slot { serverCalls.append(nil) }
        if let admission, let error = admission.refusal(method, frame.priority, peer.roleSet) {
            metrics?.callEnded(router.table.methods[method], side: .server, code: error.code, microseconds: 0)
            handle(.handlerEnded(stream, error.statusFrame))
            return nil
        }
        let call: ServerCall
        if let spare = spareServerCalls.popLast() {
            call = spare
            call.reuse(connection: self, stream: stream, methodIndex: method, frame: frame, now: now)
        } else {
            call = ServerCall(connection: self, stream: stream, methodIndex: method, frame: frame, now: now)
        }
        serverCalls[stream.slot] = call
        if call.method.kind.streamsRequests { router.handlers[method].open(call) }
        return call
    }

    func cancel(_ stream: StreamID, _ error: RPCError) {
        guard let call = serverCall(stream) else { return }
        serverCalls[stream.slot] = nil
        call.cancelled(error)
        count(call, error.code, error)
    }

    func finish(_ call: ServerCall, _ code: StatusCode, _ error: RPCError? = nil) {
        serverCalls[call.stream.slot] = nil
        call.ended()
        count(call, code, error)
    }

    private func count(_ call: ServerCall, _ code: StatusCode, _ error: RPCError?) {
        admission?.callEnded(call, code)
        guard hasMetrics, let metrics else { return }
        let nanoseconds = MonotonicClock.now().nanoseconds - call.started.nanoseconds
        metrics.callEnded(call.method, side: .server, code: code, microseconds: nanoseconds / 1000)
        record(call, code, error, microseconds: nanoseconds / 1000)
    }

    /// Ends a call with a status; nil is OK.
    func end(_ call: ServerCall, _ error: RPCError?) {
        var status = error?.statusFrame ?? StatusFrame(code: StatusCode.ok.rawValue)
        if status.metadata.isEmpty, let trailers = call.trailers { status.metadata = trailers }
        finish(call, error?.code ?? .ok, error)
        handle(.handlerEnded(call.stream, status))
    }

    /// Sends the only reply of a call, already encoded.
    func reply(_ call: ServerCall, _ message: ByteBuffer) {
        call.outgoing = message
        handle(.replySubmitted(call.stream, byteCount: message.readableBytes))
        // The machine may have turned a reply that is over a limit into a status.
        if serverCall(call.stream) === call, !machine.isOpen(call.stream) { finish(call, .resourceExhausted) }
    }
}
