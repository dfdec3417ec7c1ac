// RPCResponseStream.swift: the replies of a streaming call, as its caller reads them.
//
// Byte credit goes back to the callee as replies are taken, so a slow reader costs one window of memory.

internal import NIOCore
public import RPCCore
internal import Synchronization
public import Wire

/// The replies of a streaming call, in order.
///
/// Read by one task; dropping it cancels the call.
public struct RPCResponseStream<Reply: RPCMessage>: AsyncSequence, Sendable {
    /// A reply.
    public typealias Element = Reply
    /// How a stream fails.
    public typealias Failure = RPCError

    private let source: StreamSource<Reply>

    init(_ call: ReplyStreamCall<Reply>, _ connector: ChannelConnector) {
        source = StreamSource(call, connector)
    }

    /// Starts reading.
    public func makeAsyncIterator() -> Iterator { Iterator(source: source) }

    /// Reads the replies one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        let source: StreamSource<Reply>

        /// The next reply; nil after the last one.
        ///
        /// - Throws: Why the call failed; `CANCELLED` when this task is cancelled.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(RPCError) -> Reply? {
            try await source.next()
        }

        /// The next reply; nil after the last one.
        public mutating func next() async throws(RPCError) -> Reply? {
            try await source.next()
        }
    }
}

/// Keeps the call alive while anyone can still read it.
final class StreamSource<Reply: RPCMessage>: Sendable {
    private let call: ReplyStreamCall<Reply>
    private let connector: ChannelConnector

    init(_ call: ReplyStreamCall<Reply>, _ connector: ChannelConnector) {
        self.call = call
        self.connector = connector
    }

    deinit { if !call.isEnded { connector.cancel(call) } }

    func next() async throws(RPCError) -> Reply? {
        switch call.take() {
        case .reply(let reply, let consumed):
            if consumed > 0 { connector.consumed(call, consumed) }
            return reply
        case .end(let error):
            if let error { throw error }
            return nil
        case .wait: break
        }
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { call.wait($0) }
        } onCancel: {
            connector.cancel(call)
        }
        return try outcome.get()
    }
}

/// A call with a stream of replies, whatever its request.
class ReplyStreamCall<Reply: RPCMessage>: ClientCall, @unchecked Sendable {
    typealias Waiter = CheckedContinuation<Result<Reply?, RPCError>, Never>

    enum Taken {
        case reply(Reply, consumed: Int)
        case end(RPCError?)
        case wait
    }

    private struct State {
        var queue = CircularBuffer<(Reply, Int)>()
        var consumed = 0
        var isEnded = false
        var error: RPCError?
        var waiter: Waiter?
    }

    private let state = Mutex(State())

    var isEnded: Bool { state.withLock { $0.isEnded } }

    // MARK: On the loop

    override func received(message: UnsafeRawBufferPointer) {
        switch unsafe decode(Reply.self, message) {
        case .failure(let error):
            connection?.handle(.callCancelled(stream))
            end(error)
        case .success(let reply):
            isCommitted = true
            let count = message.count
            let waiter = state.withLock { state -> Waiter? in
                if let waiter = state.waiter {
                    state.waiter = nil
                    return waiter
                }
                state.queue.append((reply, count))
                return nil
            }
            guard let waiter else { return }
            connection?.handle(.messageConsumed(stream, byteCount: count))
            waiter.resume(returning: .success(reply))
        }
    }

    override func finished(_ error: RPCError?) {
        let waiter = state.withLock { state -> Waiter? in
            state.isEnded = true
            state.error = error
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume(returning: error.map { .failure($0) } ?? .success(nil))
    }

    // MARK: By the reader, on any thread

    func take() -> Taken {
        state.withLock { state in
            if let (reply, count) = state.queue.popFirst() {
                state.consumed += count
                guard state.consumed >= RPCLimits.streamWindowBytes / 8 else { return .reply(reply, consumed: 0) }
                defer { state.consumed = 0 }
                return .reply(reply, consumed: state.consumed)
            }
            return state.isEnded ? .end(state.error) : .wait
        }
    }

    func wait(_ waiter: Waiter) {
        let ready = state.withLock { state -> Result<Reply?, RPCError>? in
            if let (reply, count) = state.queue.popFirst() {
                state.consumed += count
                return .success(reply)
            }
            if state.isEnded { return state.error.map { .failure($0) } ?? .success(nil) }
            precondition(state.waiter == nil, "a response stream is read by one task")
            state.waiter = waiter
            return nil
        }
        if let ready { waiter.resume(returning: ready) }
    }
}

/// A call with one request and a stream of replies.
final class ServerStreamingCall<Request: RPCMessage, Reply: RPCMessage>: ReplyStreamCall<Reply>, @unchecked Sendable {
    private let request: Request

    init(_ method: MethodDescriptor, _ request: Request, _ options: CallOptions) {
        self.request = request
        super.init(method, options)
    }

    override var requestByteCount: Int { request.encodedByteCount }

    override func writeRequest(to buffer: inout ByteBuffer) {
        append(request, count: request.encodedByteCount, to: &buffer)
    }
}
