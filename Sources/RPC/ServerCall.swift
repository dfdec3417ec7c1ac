// ServerCall.swift: one call that is being answered: its facts, its task, its unsent replies.
//
// Everything mutable belongs to the connection's event loop.

internal import Basics
internal import NIOCore
public import RPCCore
internal import TLS
public import Wire

/// One call that is being answered.
@safe
@usableFromInline
final class ServerCall: @unchecked Sendable {
    private(set) var method: MethodDescriptor
    let peer: PeerIdentity
    private(set) var frame: CallFrame
    private(set) var deadline: Instant?
    private(set) var stream: StreamID
    private(set) var methodIndex: Int
    private(set) var started: Instant

    /// The connection, which keeps the call while it knows it; nil once the call is over, or for a context without one.
    private var link: Unmanaged<Connection>?
    var connection: Connection? { unsafe link?.takeUnretainedValue() }
    private let executor: LoopTaskExecutor?
    private var task: Task<Void, Never>?
    /// The request, while it arrives in several frames.
    var assembly = ByteBuffer()
    /// The reply that is being sent.
    var outgoing = ByteBuffer()
    /// The call is over, and not because the handler ended it.
    private var isCancelled = false
    /// Where a traced handler's failure is noted; for its own task.
    var outcome: TracedOutcome?
    /// The replies, when the method streams them.
    private(set) var outbox: MessageOutbox?
    /// The requests, when the method streams them.
    private(set) var inbox: MessageInbox?
    /// Metadata for the end of the call.
    private(set) var trailers: Metadata?
    /// What the handler wants done when its server begins to drain.
    private var drainHooks: [@Sendable () -> Void] = []
    /// What a handler without a task wants done when nobody wants its answer any more.
    private var cancelHook: (@Sendable () -> Void)?

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
        unsafe link = Unmanaged.passUnretained(connection)
        executor = connection.executor
    }

    /// Makes a call that is over, of the same connection, and that nobody else refers to, into a new one.
    func reuse(connection: Connection, stream: StreamID, methodIndex: Int, frame: consuming CallFrame, now: Instant) {
        if self.methodIndex != methodIndex {
            method = connection.router.table.methods[methodIndex]
            self.methodIndex = methodIndex
        }
        self.frame = frame
        deadline =
            frame.timeoutMilliseconds == 0 ? nil : now.advanced(byMilliseconds: UInt64(frame.timeoutMilliseconds))
        self.stream = stream
        started = now
        unsafe link = Unmanaged.passUnretained(connection)
    }

    /// True when nothing of the former call is left but the object.
    var isReusable: Bool {
        unsafe link == nil && !isCancelled && task == nil && outcome == nil && outbox == nil && inbox == nil
            && drainHooks.isEmpty && cancelHook == nil && trailers == nil && assembly.readableBytes == 0
            && outgoing.readableBytes == 0
    }

    // MARK: Called on the loop

    /// Runs the handler on the loop, at once until it first suspends.
    @usableFromInline
    func run(_ body: sending @escaping @isolated(any) () async -> Void) {
        guard let executor else { return }
        let task: Task<Void, Never>
        if let tracer = connection?.tracer {
            task = Task.immediate(executorPreference: executor) { await self.traced(by: tracer, body) }
        } else {
            task = Task.immediate(executorPreference: executor, operation: body)
        }
        if connection != nil { self.task = task } else if isCancelled { task.cancel() }
    }

    /// Whether the handler gets a span.
    var isTraced: Bool { connection?.tracer != nil }

    /// Asks for `hook` to be called once when nobody wants the answer any more.
    func onCancel(_ hook: @escaping @Sendable () -> Void) {
        if connection != nil { cancelHook = hook } else if isCancelled { hook() }
    }

    /// The connection no longer knows the call: stops the handler.
    func cancelled(_ error: RPCError) {
        isCancelled = true
        unsafe link = nil
        task?.cancel()
        task = nil
        outbox?.end(error)
        inbox?.end(error)
        drainHooks = []
        let hook = cancelHook
        cancelHook = nil
        hook?()
    }

    /// The reply or status is written or queued: nothing more can be sent.
    func ended() {
        unsafe link = nil
        task = nil
        outbox?.end(RPCError(.internal, "\(method.fullName) sent a reply after it had returned"))
        inbox?.end(RPCError(.internal, "\(method.fullName) read a request after it had returned"))
        drainHooks = []
        cancelHook = nil
    }

    /// Makes the outbox of a method that streams its replies.
    func openOutbox(_ connection: Connection) -> MessageOutbox {
        let outbox = MessageOutbox(connection.loop)
        outbox.open(connection, stream)
        self.outbox = outbox
        return outbox
    }

    /// Makes the inbox of a method that streams its requests.
    func openInbox(_ connection: Connection) -> MessageInbox {
        let name = method.fullName
        let inbox = MessageInbox(connection.loop) {
            RPCError(.invalidArgument, "a request of \(name) cannot be read: \($0)")
        }
        inbox.open(connection, stream)
        self.inbox = inbox
        return inbox
    }

    /// The server finishes what is in flight and accepts nothing new.
    func drainBegan() {
        let hooks = drainHooks
        drainHooks = []
        for hook in hooks { hook() }
    }

    /// The connection is gone.
    func forgetConnection() { unsafe link = nil }

    // MARK: Called by handlers, on any thread

    func sendMetadata(_ metadata: Metadata) {
        onLoop { $0.handle(.headSubmitted($1.stream, metadata)) }
    }

    func setTrailers(_ metadata: Metadata) {
        onLoop { connection, call in
            call.trailers = metadata
            if !call.method.kind.streamsReplies { connection.handle(.trailersSubmitted(call.stream, metadata)) }
        }
    }

    func onDrain(_ hook: @escaping @Sendable () -> Void) {
        onLoop { connection, call in
            if connection.machine.isDraining { hook() } else { call.drainHooks.append(hook) }
        }
    }

    /// Asks the connection, on its loop; nil once the call is over.
    func askConnection<Answer: Sendable>(_ question: @escaping @Sendable (Connection) -> Answer) async -> Answer? {
        guard let loop = executor?.loop else { return nil }
        if loop.inEventLoop { return connection.map(question) }
        return await withCheckedContinuation { continuation in
            loop.execute { continuation.resume(returning: self.connection.map(question)) }
        }
    }

    /// Sends the only reply.
    @inlinable
    func reply<Reply: RPCMessage>(_ message: Reply) {
        reply { message.encode(into: &$0) }
    }

    /// Sends the only reply, from a direct handler.
    @inlinable
    func replyOnLoop<Reply: RPCMessage>(_ message: Reply) {
        replyOnLoop { message.encode(into: &$0) }
    }

    @usableFromInline
    func replyOnLoop(_ encode: (inout WireWriter) -> Void) {
        // Whoever hands the connection its input keeps it meanwhile.
        unsafe link?._withUnsafeGuaranteedRef { $0.reply(self, encode) }
    }

    /// Sends the only reply, which `encode` writes.
    @usableFromInline
    func reply(_ encode: (inout WireWriter) -> Void) {
        guard let executor else { return }
        if executor.loop.inEventLoop {
            // A reference of our own: the reply may be the last thing that a draining connection waits for.
            connection?.reply(self, encode)
        } else {
            var message = ByteBuffer()
            message.append(encode)
            executor.loop.execute { [message] in self.connection?.reply(self, message) }
        }
    }

    /// Does something with the call on its loop, together with what other threads have for the loop.
    @usableFromInline
    func later(_ work: @escaping @Sendable (ServerCall) -> Void) {
        executor?.run { work(self) }
    }

    /// Refuses a request that cannot be decoded.
    @usableFromInline
    func refuse(_ messageName: String, _ error: DecodeError) {
        fail(RPCError(.invalidArgument, "the request is not a \(messageName): \(error)"))
    }

    func succeed() {
        onLoop { $0.end($1, nil) }
    }

    @usableFromInline
    func fail(_ error: RPCError) {
        outcome?.failure = error
        onLoop { $0.end($1, error) }
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
    append(count, Message.fullName, to: &buffer) { message.encode(into: &$0) }
}
