// ClientCall.swift: one call that this side makes, from the application's request to its answer.
//
// Everything mutable belongs to the event loop of the connection that the call was given to.

internal import Basics
internal import NIOCore
internal import RPCCore
internal import Wire

/// One call that this side makes.
@usableFromInline
class ClientCall: @unchecked Sendable {
    private(set) var method: MethodDescriptor
    private(set) var options: CallOptions
    /// When the caller stops waiting.
    private(set) var deadline: Instant?
    private(set) var started: Instant

    var frame: CallFrame
    var stream = StreamID.connection
    var connection: Connection?
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
    var metrics: (any RPCMetrics)?
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

    /// Makes a call that is over, and that nobody else refers to, into a new one.
    func reuse(_ method: MethodDescriptor, _ options: CallOptions) {
        if self.method.hash != method.hash { self.method = method }
        self.options = options
        started = MonotonicClock.now()
        frame = CallFrame(methodHash: method.hash)
        isCancelled = false
        isOver = false
        isCommitted = false
        retries = nil
        hedges = nil
        placement = CallPlacement()
        begin()
    }

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
        let former = metrics == nil ? nil : connection
        connection = nil
        if outgoing.readableBytes > 0 { outgoing = ByteBuffer() }
        if let metrics {
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
