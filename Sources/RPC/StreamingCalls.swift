// StreamingCalls.swift: calls that this side makes with a stream of requests, of replies, or of both.
//
// As with every ClientCall, what is mutable belongs to the event loop of the connection.

internal import NIOCore
internal import RPCCore
internal import Wire

/// A call, the connector that it was given to, and the channel, which lives as long as its calls.
struct MadeCall: Sendable {
    let call: ClientCall
    let connector: ChannelConnector
    let channel: RPCChannel

    /// Cancels the call, unless it is over.
    func cancel() { connector.cancel(call) }
}

/// A call with a stream of replies.
class ReplyStreamCall<Reply: RPCMessage>: ClientCall, @unchecked Sendable {
    let replies: MessageInbox

    init(_ method: MethodDescriptor, _ options: CallOptions, _ connector: ChannelConnector) {
        let name = method.fullName
        replies = MessageInbox(connector.loop) {
            RPCError(.internal, "a reply of \(name) is not a \(Reply.fullName): \($0)")
        }
        super.init(method, options)
    }

    override final var inbox: MessageInbox? { replies }

    override func opened(_ connection: Connection) { replies.open(connection, stream) }

    override final func received(message: UnsafeRawBufferPointer) {
        isCommitted = true
        unsafe replies.received(message: message)
    }

    override func finished(_ error: RPCError?) { replies.end(error) }
}

/// A call with one request and a stream of replies.
final class ServerStreamingCall<Request: RPCMessage, Reply: RPCMessage>: ReplyStreamCall<Reply>, @unchecked Sendable {
    private let request: Request

    init(_ method: MethodDescriptor, _ request: Request, _ options: CallOptions, _ connector: ChannelConnector) {
        self.request = request
        super.init(method, options, connector)
    }

    override var requestByteCount: Int? { request.encodedByteCount }

    override func writeRequest(to buffer: inout ByteBuffer) {
        append(request, count: request.encodedByteCount, to: &buffer)
    }
}

/// A call with streams of requests and replies.
final class BidirectionalCall<Request: RPCMessage, Reply: RPCMessage>: ReplyStreamCall<Reply>, @unchecked Sendable {
    let requests: MessageOutbox

    override init(_ method: MethodDescriptor, _ options: CallOptions, _ connector: ChannelConnector) {
        requests = MessageOutbox(connector.loop)
        super.init(method, options, connector)
    }

    override var outbox: MessageOutbox? { requests }

    override func opened(_ connection: Connection) {
        super.opened(connection)
        requests.open(connection, stream)
    }

    override func finished(_ error: RPCError?) {
        requests.end(error ?? RPCError(.cancelled, "\(method.fullName) ended: it takes no more requests"))
        super.finished(error)
    }
}

/// A call with a stream of requests and one reply.
final class ClientStreamingCall<Request: RPCMessage, Reply: RPCMessage>: ClientCall, @unchecked Sendable {
    let requests: MessageOutbox
    var continuation: CheckedContinuation<Result<Reply, RPCError>, Never>?
    private var result: Result<Reply, RPCError>?
    /// Why the requests could not be produced.
    private var fault: RPCError?

    init(_ method: MethodDescriptor, _ options: CallOptions, _ connector: ChannelConnector) {
        requests = MessageOutbox(connector.loop)
        super.init(method, options)
    }

    override var outbox: MessageOutbox? { requests }

    override func opened(_ connection: Connection) { requests.open(connection, stream) }

    override func received(message: UnsafeRawBufferPointer) {
        result = unsafe decode(Reply.self, message)
    }

    /// Gives the call up because its requests could not be produced; too late once it is over.
    func abandon(_ error: RPCError, _ connector: ChannelConnector) {
        connector.loop.execute {
            self.fault = error
            connector.cancel(self)
        }
    }

    override func finished(_ error: RPCError?) {
        requests.end(error ?? RPCError(.cancelled, "\(method.fullName) was answered: it takes no more requests"))
        let missing = RPCError(.internal, "\(method.fullName) ended without a reply")
        let outcome = error.map { .failure(fault ?? $0) } ?? result ?? .failure(missing)
        continuation?.resume(returning: outcome)
        continuation = nil
    }
}
