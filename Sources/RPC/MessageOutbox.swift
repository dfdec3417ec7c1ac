// MessageOutbox.swift: the messages of one stream between their writers and the connection.
//
// Belongs to the connection's event loop but for send(_:) and finish(). A writer on the loop waits until its message is
// written; one on another thread may be RPCShellLimits.writeAheadBytes ahead.

internal import NIOCore
internal import RPCCore
internal import Synchronization
public import Wire

/// The messages of one stream between their writers and the connection.
@usableFromInline
final class MessageOutbox: @unchecked Sendable {
    /// A writer that waits until `until` bytes are written.
    private final class Writer: @unchecked Sendable {
        var until = 0
        var continuation: CheckedContinuation<RPCError?, Never>?
        var isCancelled = false

        func resume(_ error: RPCError?) {
            continuation?.resume(returning: error)
            continuation = nil
        }
    }

    private let loop: any EventLoop

    // On the loop.
    private var connection: Connection?
    private(set) var stream = StreamID.connection
    /// What is left of the message that the machine has.
    private var sending = ByteBuffer()
    private var isSending = false
    private var isHandingOver = false
    private var queue = CircularBuffer<ByteBuffer>()
    private var writers = CircularBuffer<Writer>()
    /// Bytes accepted from writers and bytes written, since the beginning, each message with its frame header.
    private var accepted = 0
    private var written = 0
    private var sendingCost = 0
    private var isFinished = false
    private var failure: RPCError?

    /// Bytes that writers gave and that are not written, those on their way to the loop included.
    private let held = Atomic<Int>(0)
    private let isOver = Atomic<Bool>(false)

    init(_ loop: any EventLoop) { self.loop = loop }

    // MARK: On the loop

    /// The call has its stream: messages may go.
    func open(_ connection: Connection, _ stream: StreamID) {
        self.connection = connection
        self.stream = stream
        sendNext()
    }

    /// Messages behind the one that is being sent.
    var waitingCount: Int { queue.count }

    /// True while no message has left: the call can be sent again.
    var isUntouched: Bool { !isSending && written == 0 }

    /// Waits for another connection.
    func restart() { connection = nil }

    /// The call is over: nothing more is sent.
    func end(_ error: RPCError) {
        guard failure == nil else { return }
        failure = error
        isOver.store(true, ordering: .relaxed)
        connection = nil
        queue.removeAll()
        sending = ByteBuffer()
        let released = writers
        writers.removeAll()
        for writer in released { writer.resume(error) }
    }

    /// The bytes of a message that could not go at once.
    func hold<Message: RPCMessage>(_ message: Message, count: Int) { append(message, count: count, to: &sending) }

    /// The next bytes of the message that is being sent.
    func take(_ byteCount: Int) -> ByteBuffer? {
        guard byteCount > 0 else { return nil }
        return sending.readSlice(length: byteCount)
    }

    /// The message that was being sent is written: the next may go.
    func messageSent() {
        isSending = false
        sending = ByteBuffer()
        written += sendingCost
        held.wrappingSubtract(sendingCost, ordering: .relaxed)
        while let first = writers.first, first.until <= written { writers.removeFirst().resume(nil) }
        sendNext()
    }

    /// Hands queued messages over while they are written at once: in a loop, since each calls ``messageSent()`` back.
    private func sendNext() {
        guard !isHandingOver else { return }
        isHandingOver = true
        defer { isHandingOver = false }
        while let connection, !isSending, let next = queue.popFirst() {
            begin(next.readableBytes)
            sending = next
            connection.handle(.messageSubmitted(stream, byteCount: next.readableBytes))
        }
        if let connection, !isSending, isFinished { connection.handle(.requestClosed(stream)) }
    }

    private func begin(_ byteCount: Int) {
        isSending = true
        sendingCost = cost(byteCount)
    }

    private func cost(_ byteCount: Int) -> Int { byteCount + FrameHeader.byteCount }

    private func enqueue(_ message: ByteBuffer) {
        guard failure == nil, !isFinished else { return }
        accepted += cost(message.readableBytes)
        queue.append(message)
        sendNext()
    }

    /// Lets a writer go on when all but `slack` bytes of what was accepted so far are written.
    private func park(_ writer: Writer, slack: Int) {
        if let failure { return writer.resume(failure) }
        if isFinished, slack > 0 { return writer.resume(finished) }
        if writer.isCancelled { return writer.resume(cancelled) }
        guard written < accepted - slack else { return writer.resume(nil) }
        writer.until = accepted - slack
        writers.append(writer)
    }

    private func cancel(_ writer: Writer) {
        writer.isCancelled = true
        writer.resume(cancelled)
    }

    private var cancelled: RPCError { RPCError(.cancelled, "the sending task was cancelled") }

    private var finished: RPCError {
        RPCError(.failedPrecondition, "the stream was finished: it takes no more messages")
    }

    // MARK: By writers, on any thread

    /// Sends a message of `byteCount` bytes, which `encode` writes, when nothing holds it back and this is the loop.
    ///
    /// - Returns: False when it has to wait, and nothing was done.
    @usableFromInline
    func sendAtOnce(_ byteCount: Int, _ encode: (inout WireWriter) -> Void) -> Bool {
        guard loop.inEventLoop, let connection, written == accepted, !isSending, !isFinished,
            connection.sendAtOnce(stream, byteCount, encode)
        else { return false }
        accepted += cost(byteCount)
        written = accepted
        return true
    }

    /// Sends a message; returns when there is room for the next, or why it never will be sent.
    func send<Message: RPCMessage>(_ message: Message) async -> RPCError? {
        guard loop.inEventLoop else { return await sendFromElsewhere(encode(message)) }
        if let failure { return failure }
        if isFinished { return finished }
        let count = message.encodedByteCount
        held.wrappingAdd(cost(count), ordering: .relaxed)
        if let connection, !isSending {
            accepted += cost(count)
            begin(count)
            connection.send(message, count: count, self)
        } else {
            enqueue(encode(message))
        }
        if failure != nil || written == accepted { return failure }
        return await wait(slack: 0)
    }

    private func sendFromElsewhere(_ message: ByteBuffer) async -> RPCError? {
        let cost = cost(message.readableBytes)
        let isNear = held.wrappingAdd(cost, ordering: .relaxed).newValue <= RPCShellLimits.writeAheadBytes
        loop.execute { self.enqueue(message) }
        if isNear, !isOver.load(ordering: .relaxed) { return nil }
        return await wait(slack: RPCShellLimits.writeAheadBytes)
    }

    /// Returns when everything that was given is written, or never will be.
    func flush() async {
        if !loop.inEventLoop || written < accepted { _ = await wait(slack: 0) }
    }

    private func wait(slack: Int) async -> RPCError? {
        let writer = Writer()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                writer.continuation = continuation
                if loop.inEventLoop {
                    park(writer, slack: slack)
                } else {
                    loop.execute { self.park(writer, slack: slack) }
                }
            }
        } onCancel: {
            loop.execute { self.cancel(writer) }
        }
    }

    /// No more messages come: the other side hears so after the last one.
    func finish() {
        guard loop.inEventLoop else { return loop.execute { self.finish() } }
        guard !isFinished else { return }
        isFinished = true
        isOver.store(true, ordering: .relaxed)
        sendNext()
    }
}
