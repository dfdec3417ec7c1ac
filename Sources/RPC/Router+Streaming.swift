// Router+Streaming.swift: handlers of methods whose requests are a stream. They run from the CALL frame on.

public import RPCCore
public import Wire

extension Router {
    /// Adds a method with a stream of requests and one reply.
    ///
    /// The handler may reply before the requests end; what the caller still sends is then thrown away.
    ///
    /// - Precondition: the method is not in the router yet and is of this kind.
    public mutating func clientStreaming<Request: RPCMessage, Reply: RPCMessage>(
        _ method: MethodDescriptor,
        handler: @escaping @Sendable (RPCRequestStream<Request>, CallContext) async throws(RPCError) -> Reply
    ) {
        precondition(method.kind == .clientStreaming, "\(method.fullName) does not stream its requests only")
        add(method, ClientStreamingHandler(intercepted(handler)))
    }

    /// Adds a method with streams of requests and replies; the call ends when the handler returns or throws.
    ///
    /// - Precondition: the method is not in the router yet and is of this kind.
    public mutating func bidirectional<Request: RPCMessage, Reply: RPCMessage>(
        _ method: MethodDescriptor,
        handler:
            @escaping @Sendable (RPCRequestStream<Request>, RPCResponseWriter<Reply>, CallContext)
            async throws(RPCError)
            -> Void
    ) {
        precondition(method.kind == .bidirectional, "\(method.fullName) does not stream in both directions")
        add(method, BidirectionalHandler(intercepted(handler)))
    }
}

/// Hands the requests of a call to its inbox.
class RequestStreamHandler: MethodHandler, @unchecked Sendable {
    override final func start(_ call: ServerCall, message: UnsafeRawBufferPointer) {
        unsafe call.inbox?.received(message: message)
    }
}

final class ClientStreamingHandler<Request: RPCMessage, Reply: RPCMessage>: RequestStreamHandler, @unchecked Sendable {
    typealias Body = @Sendable (RPCRequestStream<Request>, CallContext) async throws(RPCError) -> Reply
    private let body: Body

    init(_ body: @escaping Body) { self.body = body }

    override func open(_ call: ServerCall) {
        guard let connection = call.connection else { return }
        let requests = RPCRequestStream<Request>(call.openInbox(connection))
        let body = body
        call.run {
            do throws(RPCError) {
                let reply = try await body(requests, CallContext(call))
                call.reply(reply)
            } catch {
                call.fail(error)
            }
        }
    }
}

final class BidirectionalHandler<Request: RPCMessage, Reply: RPCMessage>: RequestStreamHandler, @unchecked Sendable {
    typealias Body =
        @Sendable (RPCRequestStream<Request>, RPCResponseWriter<Reply>, CallContext) async throws(RPCError) -> Void
    private let body: Body

    init(_ body: @escaping Body) { self.body = body }

    override func open(_ call: ServerCall) {
        guard let connection = call.connection else { return }
        let requests = RPCRequestStream<Request>(call.openInbox(connection))
        let outbox = call.openOutbox(connection)
        let body = body
        call.run {
            do throws(RPCError) {
                try await body(requests, RPCResponseWriter(outbox), CallContext(call))
                await outbox.flush()
                call.succeed()
            } catch {
                await outbox.flush()
                call.fail(error)
            }
        }
    }
}
