// ClientCall.swift: one call that this side makes, from the application's request to its answer.
//
// Everything mutable belongs to the event loop of the connection that the call was given to.

internal import Basics
internal import NIOCore
internal import RPCCore
internal import Wire

/// One call that this side makes.
@safe
@usableFromInline
class ClientCall: @unchecked Sendable {
    private(set) var method: MethodDescriptor
    private(set) var options: CallOptions
    /// When the caller stops waiting.
    private(set) var deadline: Instant?
    private(set) var started: Instant

    var frame: CallFrame
    var stream = StreamID.connection
    /// The connection, which keeps the call while it knows it.
    var link: Unmanaged<Connection>?
    var connection: Connection? { unsafe link?.takeUnretainedValue() }
    /// The reply, while it arrives in several frames.
    var assembly = ByteBuffer()
    /// The request that is being sent.
    var outgoing = ByteBuffer()
    var isCancelled = false
    var isOver = false
    /// The application has got a part of the answer: the call cannot be sent again.
    var isCommitted = false
    /// Where the call was sent, when its channel has several connections to choose from.
    var placement = CallPlacement()
    /// What is known of earlier attempts, once one has failed.
    var retries: CallRetries?
    /// The attempts that are under way at once, when there are several.
    var hedges: HedgedAttempts?
    /// Counts the call when it ends.
    private(set) var metrics: (any RPCMetrics)?
    /// To look at ``metrics`` would copy them.
    private var isCounted = false
    /// Ends the wait for a connection.
    var waitTimer: Scheduled<Void>?

    init(_ method: MethodDescriptor, _ options: CallOptions) {
        self.method = method
        self.options = options
        started = MonotonicClock.now()
        frame = CallFrame(methodHash: method.hash)
        begin()
    }

    private func begin() {
        let timeout = options.timeoutMilliseconds ?? method.defaultTimeoutMilliseconds
        deadline = timeout == 0 ? nil : started.advanced(byMilliseconds: UInt64(timeout))
        frame.metadata = options.metadata
        frame.priority = options.priority
        frame.isIdempotent = method.isIdempotent
        frame.traceParent = options.traceParent
    }

    /// Has the call counted when it ends.
    final func count(by shared: ChannelShared) {
        guard shared.hasMetrics else { return }
        metrics = shared.configuration.metrics
        isCounted = true
    }

    /// The call as it is opened in one frame; nil when it does not fit in one.
    final var plain: PlainCall? {
        guard frame.traceParent == nil, frame.metadata.isEmpty else { return nil }
        return PlainCall(
            methodHash: frame.methodHash, timeoutMilliseconds: frame.timeoutMilliseconds, attempt: frame.attempt,
            priority: frame.priority, isIdempotent: frame.isIdempotent)
    }

    /// Makes a call that is over, and that nobody else refers to, into a new one.
    func reuse(_ method: MethodDescriptor, _ options: CallOptions) {
        started = MonotonicClock.now()
        isCancelled = false
        isOver = false
        isCommitted = false
        retries = nil
        hedges = nil
        placement = CallPlacement()
        if isUsual, options.isUsual, self.method.hash == method.hash {
            // Nothing to copy: what differs from the call before is when it began.
            frame.attempt = 0
            frame.timeoutMilliseconds = 0
            let timeout = self.method.defaultTimeoutMilliseconds
            deadline = timeout == 0 ? nil : started.advanced(byMilliseconds: UInt64(timeout))
            return
        }
        if self.method.hash != method.hash { self.method = method }
        self.options = options
        frame = CallFrame(methodHash: method.hash)
        begin()
    }

    /// Neither the options nor what was sent say anything unusual.
    private var isUsual: Bool { options.isUsual && frame.traceParent == nil && frame.metadata.isEmpty }

    /// The length of the request, in bytes; nil when there is a stream of them.
    var requestByteCount: Int? { nil }
    /// The requests, when there is a stream of them.
    var outbox: MessageOutbox? { nil }
    /// The replies, when there is a stream of them.
    var inbox: MessageInbox? { nil }

    /// Encodes the one request at the end of `buffer`.
    func writeRequest(to buffer: inout ByteBuffer) { preconditionFailure("a call without a request has none to write") }

    /// The call has its stream, and its CALL frame is written.
    func opened(_ connection: Connection) {}

    /// Copies the whole request of a unary call, of ``requestByteCount`` bytes, to the beginning of `memory`.
    func copyRequest(to memory: UnsafeMutableRawBufferPointer) {
        preconditionFailure("a call without a request has none to copy")
    }

    /// The one reply came and the call is about to end; the bytes are there until it has.
    func answered(_ message: UnsafeRawBufferPointer) { unsafe received(message: message) }

    /// A whole message came.
    func received(message: UnsafeRawBufferPointer) { preconditionFailure("every call has replies") }

    /// The call is over; nil = success.
    ///
    /// Called once.
    func finished(_ error: RPCError?) { preconditionFailure("every call ends") }

    /// The call has been under way for a while.
    func takesLong() {}

    /// The callee's metadata came.
    func received(_ metadata: Metadata) {
        isCommitted = true
        options.onReplyMetadata?(metadata)
    }

    /// Ends the call, unless it has ended.
    final func end(_ error: RPCError?) {
        guard !isOver else { return }
        isOver = true
        if let waitTimer {
            waitTimer.cancel()
            self.waitTimer = nil
        }
        let former = isCounted ? connection : nil
        unsafe link = nil
        if outgoing.readableBytes > 0 { outgoing = ByteBuffer() }
        if isCounted, let metrics {
            let nanoseconds = MonotonicClock.now().nanoseconds - started.nanoseconds
            metrics.callEnded(method, side: .client, code: error?.code ?? .ok, microseconds: nanoseconds / 1000)
            record(error, former, microseconds: nanoseconds / 1000)
        }
        if options.isRare { options.onEnd?(error) }
        finished(error)
    }

    final func decode<Reply: RPCMessage>(
        _ type: Reply.Type, _ message: UnsafeRawBufferPointer
    ) -> Result<Reply, RPCError> {
        do {
            return .success(unsafe try Reply(wire: message))
        } catch {
            return .failure(
                RPCError(.internal, "the reply of \(method.fullName) is not a \(Reply.fullName): \(error)"))
        }
    }
}
