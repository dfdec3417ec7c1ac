// Connection+Streams.swift: messages of streaming calls on their way out, and drains, and calls back to a caller.
//
// Nothing here runs for a unary call.

internal import NIOCore
internal import RPCCore
internal import Wire

extension Connection {
    /// Sends the next message of a stream: straight into the output when all of it may go at once.
    func send<Message: RPCMessage>(_ message: Message, count: Int, _ outbox: MessageOutbox) {
        let stream = outbox.stream
        var effects = takeEffects()
        machine.handle(.messageSubmitted(stream, byteCount: count), now: now, into: &effects)
        if case .sendPiece(let piece)? = effects.first, piece.stream == stream, piece.byteCount == count,
            piece.totalByteCount == nil
        {
            writeHeader(piece, nil)
            append(message, count: count, to: &output)
            for effect in effects.dropFirst() { perform(effect) }
        } else {
            outbox.hold(message, count: count)
            for effect in effects { perform(effect) }
        }
        recycle(effects)
        scheduleBatchEnd()
    }

    /// Writes the next bytes of a stream's message.
    func writeMessage(_ piece: OutgoingPiece) {
        guard let outbox = outbox(piece.stream) else { return }
        writeHeader(piece, nil)
        if let bytes = outbox.take(piece.byteCount) { output.writeImmutableBuffer(bytes) }
    }

    func outbox(_ stream: StreamID) -> MessageOutbox? {
        isMine(stream) ? clientCall(stream)?.outbox : serverCall(stream)?.outbox
    }

    /// Ends a call whose requests cannot be read, and stops its handler.
    func abort(_ call: ServerCall, _ error: RPCError) {
        guard serverCall(call.stream) === call else { return }
        cancel(call.stream, error)
        handle(.handlerEnded(call.stream, error.statusFrame))
    }

    /// Finishes what is in flight, accepts nothing new, and tells the handlers.
    func beginDrain(graceMilliseconds: UInt32, text: String) {
        handle(.drainRequested(graceMilliseconds: graceMilliseconds, text: text))
        endCallbacks("this side is shutting down")
        for call in serverCalls { call?.drainBegan() }
    }

    // MARK: Calls back to the caller

    /// The channel through which handlers call their caller.
    func callback() -> RPCChannel {
        if let callbacks { return callbacks }
        let channel = RPCChannel(over: self)
        if machine.isDraining { channel.home.leave("this side is shutting down") }
        callbacks = channel
        return channel
    }

    /// No more calls can be made on this connection.
    func endCallbacks(_ reason: String) {
        callbacks?.home.leave(reason)
        callbacks = nil
    }
}
