// ServerCall.swift: one call that is being answered: its facts, its task, its unsent replies.
//
// Everything mutable belongs to the connection's event loop.

internal import Basics
internal import NIOCore
internal import RPCCore
internal import TLS
internal import Wire

/// One call that is being answered.
final class ServerCall: @unchecked Sendable {
    let method: MethodDescriptor
    let peer: PeerIdentity
    let frame: CallFrame
    let deadline: Instant?
    let stream: StreamID
    let methodIndex: Int
    let started: Instant

    /// Nil once the call is over, or for a context without a connection.
    private(set) var connection: Connection?
    private let executor: LoopTaskExecutor?
    private var task: Task<Void, Never>?
    /// The request, while it arrives in several frames.
    var assembly = ByteBuffer()
    /// The reply that is being sent.
    var outgoing = ByteBuffer()
    /// Why the call is over, when the handler did not end it.
    private var failure: RPCError?
    private var isSending = false
    private var waiting: [(ByteBuffer, CheckedContinuation<RPCError?, Never>)] = []
    private var sender: CheckedContinuation<RPCError?, Never>?

    init(method: MethodDescriptor, peer: PeerIdentity, frame: CallFrame, deadline: Instant?) {
        self.method = method
        self.peer = peer
        self.frame = frame
        self.deadline = deadline
        stream = .connection
        methodIndex = 0
        started = .origin
        executor = nil
    }

    init(connection: Connection, stream: StreamID, methodIndex: Int, frame: CallFrame, now: Instant) {
        method = connection.router.table.methods[methodIndex]
        peer = connection.peer
        self.frame = frame
        deadline =
            frame.timeoutMilliseconds == 0 ? nil : now.advanced(byMilliseconds: UInt64(frame.timeoutMilliseconds))
        self.stream = stream
        self.methodIndex = methodIndex
        started = now
        self.connection = connection
        executor = connection.executor
    }

    // MARK: Called on the loop

    /// Runs the handler on the loop, at once until it first suspends.
    func run(_ body: @escaping @Sendable () async -> Void) {
        guard let executor else { return }
        let task = Task.immediate(executorPreference: executor) { await body() }
        if connection != nil { self.task = task } else if failure != nil { task.cancel() }
    }

    /// The connection no longer knows the call: stops the handler.
    func cancelled(_ error: RPCError) {
        failure = error
        connection = nil
        task?.cancel()
        task = nil
        releaseSenders(error)
    }

    /// The reply or status is written or queued: nothing more can be sent.
    func ended() {
        connection = nil
        task = nil
        releaseSenders(RPCError(.internal, "\(method.fullName) sent a reply after it had returned"))
    }

    /// The message that was being sent is written: the next may go.
    func messageSent() {
        isSending = false
        sender?.resume(returning: nil)
        sender = nil
        guard !waiting.isEmpty, let connection else { return }
        let (buffer, continuation) = waiting.removeFirst()
        isSending = true
        sender = continuation
        connection.submit(self, buffer)
    }

    private func releaseSenders(_ error: RPCError) {
        sender?.resume(returning: error)
        sender = nil
        for (_, continuation) in waiting { continuation.resume(returning: error) }
        waiting = []
    }

    // MARK: Called by handlers, on any thread

    func sendMetadata(_ metadata: Metadata) {
        onLoop { $0.handle(.headSubmitted($1.stream, metadata)) }
    }

    func reply<Reply: RPCMessage>(_ reply: Reply) {
        onLoop { $0.reply($1, reply) }
    }

    func succeed() {
        onLoop { $0.end($1, nil) }
    }

    func fail(_ error: RPCError) {
        onLoop { $0.end($1, error) }
    }

    /// Sends one message of a stream; returns when it is written, or why it never will be.
    func send<Reply: RPCMessage>(_ reply: Reply) async -> RPCError? {
        guard let loop = executor?.loop else { return nil }
        if loop.inEventLoop, let connection, !isSending {
            isSending = true
            connection.submit(self, reply)
            if !isSending || self.connection == nil { return failure }
        } else if loop.inEventLoop, connection == nil {
            return failure ?? RPCError(.cancelled, "the call is over")
        } else {
            return await sendLater(reply)
        }
        return await withCheckedContinuation { sender = $0 }
    }

    private func sendLater<Reply: RPCMessage>(_ reply: Reply) async -> RPCError? {
        await withCheckedContinuation { continuation in
            let hop = { @Sendable [self] in
                guard let connection else {
                    return continuation.resume(returning: failure ?? RPCError(.cancelled, "the call is over"))
                }
                waiting.append((encode(reply), continuation))
                if !isSending {
                    isSending = true
                    let (buffer, continuation) = waiting.removeFirst()
                    sender = continuation
                    connection.submit(self, buffer)
                }
            }
            if let loop = executor?.loop, !loop.inEventLoop { loop.execute(hop) } else { hop() }
        }
    }

    private func onLoop(_ body: @escaping @Sendable (Connection, ServerCall) -> Void) {
        guard let loop = executor?.loop else { return }
        if loop.inEventLoop {
            if let connection { body(connection, self) }
        } else {
            loop.execute { if let connection = self.connection { body(connection, self) } }
        }
    }
}

/// The message's bytes in a buffer of their own.
func encode<Message: RPCMessage>(_ message: Message) -> ByteBuffer {
    var buffer = ByteBuffer()
    append(message, count: message.encodedByteCount, to: &buffer)
    return buffer
}

/// Encodes a message at the end of `buffer`.
func append<Message: RPCMessage>(_ message: Message, count: Int, to buffer: inout ByteBuffer) {
    guard count > 0 else { return }
    unsafe buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { memory in
        var writer = unsafe WireWriter(memory)
        message.encode(into: &writer)
        precondition(writer.count == count, "\(Message.fullName) wrote \(writer.count) bytes and promised \(count)")
        return count
    }
}
