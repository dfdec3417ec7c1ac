// Connection+Streams.swift: messages of streaming calls on their way out, and drains, and calls back to a caller.
//
// Nothing here runs for a unary call.

internal import NIOCore
internal import RPCCore
internal import Wire

extension Connection {
    /// Takes the frames at `offset` that are whole messages of one stream, as many as are there in a row.
    ///
    /// A call that hands its messages on, as an attempt of a hedged call does, has no inbox and takes the general way.
    /// - Returns: Where the next frame begins: `offset` when the first is unusual, and nothing was done.
    func takeMessages(_ bytes: UnsafeRawBufferPointer, from offset: Int, of stream: StreamID) -> Int {
        let call = isMine(stream) ? clientCall(stream) : nil
        guard let inbox = call?.inbox ?? serverCall(stream)?.inbox else { return offset }
        var next = offset
        while bytes.count - next >= FrameHeader.byteCount {
            let first = UInt32(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: next, as: UInt32.self))
            let second = UInt32(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: next + 4, as: UInt32.self))
            let start = next + FrameHeader.byteCount
            guard second == stream.rawValue, let count = PlainMessage.byteCount(first), bytes.count - start >= count,
                machine.receivePlainMessage(stream, byteCount: count, now: now)
            else { break }
            unsafe inbox.received(message: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count)]))
            counters.framesReceived += 1
            next = start + count
        }
        if let call, next > offset { call.isCommitted = true }
        return next
    }

    /// Lets readers that waited take what came where it lies, and keeps what they leave.
    func serveReaders() {
        guard !readers.isEmpty else { return }
        let served = readers
        readers = []
        for reader in served { reader.wake() }
        executor.runJobs()
        for reader in served { reader.takeBack() }
        assembled = []
    }

    /// Sends a whole message of a stream, which `encode` writes; false = it has to wait, and nothing was done.
    func sendAtOnce(_ stream: StreamID, _ byteCount: Int, _ encode: (inout WireWriter) -> Void) -> Bool {
        guard machine.sendPlainMessage(stream, byteCount: byteCount) else { return false }
        counters.framesSent += 1
        unsafe output.writeWithUnsafeMutableBytes(minimumWritableBytes: FrameHeader.byteCount + byteCount) { memory in
            unsafe PlainMessage.write(stream, messageByteCount: byteCount, into: memory)
            var writer = unsafe WireWriter(
                UnsafeMutableRawBufferPointer(
                    start: memory.baseAddress.map { unsafe $0 + FrameHeader.byteCount }, count: byteCount))
            encode(&writer)
            precondition(
                writer.count == byteCount, "a message wrote \(writer.count) bytes and promised \(byteCount)")
            return FrameHeader.byteCount + byteCount
        }
        scheduleBatchEnd()
        return true
    }

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
