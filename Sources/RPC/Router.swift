// Router.swift: which handler answers which method.
//
// Runs nothing by itself: connections start handlers (Connection+Effects.swift, Connection+Plain.swift).

internal import NIOCore
public import RPCCore
public import Wire

/// The handlers of a server, by method.
///
/// Generated services add theirs with `register(in:)`.
public struct Router: Sendable {
    private(set) var table = MethodTable()
    var handlers: [MethodHandler] = []

    let interceptors: [any ServerInterceptor]

    /// Makes a router without methods.
    ///
    /// - Parameter interceptors: What runs around every handler, the first one outermost.
    public init(interceptors: [any ServerInterceptor] = []) { self.interceptors = interceptors }

    /// The methods that are served.
    public var methods: [MethodDescriptor] { table.methods }

    /// Adds a method with one request and one reply.
    ///
    /// - Precondition: the method is not in the router yet and is of this kind.
    @inlinable
    public mutating func unary<Request: RPCMessage, Reply: RPCMessage>(
        _ method: MethodDescriptor,
        handler: @escaping @Sendable (Request, CallContext) async throws(RPCError) -> Reply
    ) {
        let handler = intercepted(handler)
        unsafe addUnary(method) { call, message in
            let request: Request
            do throws(DecodeError) {
                request = try unsafe Request(wire: message)
            } catch {
                return call.refuse(Request.fullName, error)
            }
            call.run {
                do throws(RPCError) {
                    let reply = try await handler(request, CallContext(call))
                    call.reply(reply)
                } catch {
                    call.fail(error)
                }
            }
        }
    }

    /// Adds a method with one request and one reply whose handler never waits; it runs without a task, unless there are interceptors.
    ///
    /// The handler reads the request where it is, and only until it returns. It must be quick: the other calls of its
    /// event loop wait for it.
    ///
    /// - Precondition: the method is not in the router yet and is of this kind.
    @inlinable
    public mutating func unary<Reply: RPCMessage>(
        _ method: MethodDescriptor,
        direct handler: @escaping @Sendable (UnsafeRawBufferPointer, CallContext) throws(RPCError) -> Reply
    ) {
        if hasInterceptors { return unsafe addIntercepted(method, direct: handler) }
        unsafe addUnary(method) { call, message in
            do throws(RPCError) {
                call.replyOnLoop(try unsafe handler(message, CallContext(call)))
            } catch {
                call.fail(error)
            }
        }
    }

    @usableFromInline
    mutating func addUnary(
        _ method: MethodDescriptor, _ body: @escaping @Sendable (ServerCall, UnsafeRawBufferPointer) -> Void
    ) {
        precondition(method.kind == .unary, "\(method.fullName) is not unary")
        add(method, unsafe UnaryHandler(body))
    }

    /// Adds a method with one request and a stream of replies; the stream ends when the handler returns or throws.
    ///
    /// - Precondition: the method is not in the router yet and is of this kind.
    public mutating func serverStreaming<Request: RPCMessage, Reply: RPCMessage>(
        _ method: MethodDescriptor,
        handler: @escaping @Sendable (Request, RPCResponseWriter<Reply>, CallContext) async throws(RPCError) -> Void
    ) {
        precondition(method.kind == .serverStreaming, "\(method.fullName) does not stream its replies")
        add(method, ServerStreamingHandler(intercepted(handler)))
    }

    mutating func add(_ method: MethodDescriptor, _ handler: MethodHandler) {
        let index = table.add(method)
        precondition(index == handlers.count, "methods and handlers went out of step")
        handlers.append(handler)
    }
}

extension RPCError {
    /// Why a generated direct handler failed: `error` as it was thrown, or that the request cannot be decoded.
    public init(directHandler error: any Error, request: String) {
        self = error as? RPCError ?? RPCError(.invalidArgument, "the request is not a \(request): \(error)")
    }
}

/// Starts the handler of one method.
class MethodHandler: @unchecked Sendable {
    /// Runs the handler of a method that streams its requests, before there is one; on the call's loop.
    func open(_ call: ServerCall) { preconditionFailure("only methods that stream their requests begin without one") }

    /// Decodes the request and runs the handler; on the call's loop.
    func start(_ call: ServerCall, message: UnsafeRawBufferPointer) {
        preconditionFailure("every method has its own handler")
    }

    final func decode<Request: RPCMessage>(
        _ type: Request.Type, _ call: ServerCall, _ message: UnsafeRawBufferPointer
    ) -> Request? {
        do {
            return unsafe try Request(wire: message)
        } catch {
            call.fail(RPCError(.invalidArgument, "the request is not a \(Request.fullName): \(error)"))
            return nil
        }
    }
}

/// Answers a unary method; the closure was specialised where its types are known.
@safe
final class UnaryHandler: MethodHandler, @unchecked Sendable {
    private let body: @Sendable (ServerCall, UnsafeRawBufferPointer) -> Void

    init(_ body: @escaping @Sendable (ServerCall, UnsafeRawBufferPointer) -> Void) { unsafe self.body = unsafe body }

    override func start(_ call: ServerCall, message: UnsafeRawBufferPointer) { unsafe body(call, message) }
}

final class ServerStreamingHandler<Request: RPCMessage, Reply: RPCMessage>: MethodHandler, @unchecked Sendable {
    typealias Body = @Sendable (Request, RPCResponseWriter<Reply>, CallContext) async throws(RPCError) -> Void
    private let body: Body

    init(_ body: @escaping Body) { self.body = body }

    override func start(_ call: ServerCall, message: UnsafeRawBufferPointer) {
        guard let request = unsafe decode(Request.self, call, message), let connection = call.connection else { return }
        let outbox = call.openOutbox(connection)
        let body = body
        call.run {
            do throws(RPCError) {
                try await body(request, RPCResponseWriter(outbox), CallContext(call))
                await outbox.flush()
                call.succeed()
            } catch {
                await outbox.flush()
                call.fail(error)
            }
        }
    }
}
