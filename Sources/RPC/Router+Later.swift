// Router+Later.swift: handlers that begin a call at once and answer it later, from any thread, without a task for each.
//
// For methods that are called most; each has its usual handler besides, for what this one does not take.

internal import NIOCore
public import RPCCore
public import Wire

/// Answers one unary call, once, from any thread.
public struct RPCReplier<Reply: RPCMessage>: Sendable {
    @usableFromInline
    let call: ServerCall

    @usableFromInline
    init(_ call: ServerCall) { self.call = call }

    /// Sends the reply that `make` makes, on the event loop of the call's connection, or the failure that it throws.
    @inlinable
    public func reply(_ make: @escaping @Sendable () throws(RPCError) -> Reply) {
        call.later { call in
            do throws(RPCError) {
                call.reply(try make())
            } catch {
                call.fail(error)
            }
        }
    }

    /// Fails the call.
    public func fail(_ error: RPCError) { call.fail(error) }

    /// Asks for `hook` to be called when the caller goes away or stops waiting before it is answered.
    ///
    /// Only for the handler, before it returns. Called once at most, on the event loop of the call's connection.
    public func onCancel(_ hook: @escaping @Sendable () -> Void) { call.onCancel(hook) }
}

extension Router {
    /// Has a method that is in the router answered without a task, as far as `handler` takes its calls.
    ///
    /// The handler runs on the event loop of the call's connection and must be quick. It returns false when it did nothing:
    /// then the method's usual handler answers. That one also answers calls that are traced, and every call of a router
    /// with interceptors: both need a task.
    ///
    /// - Precondition: the method is in the router and is unary.
    @inlinable
    public mutating func answerLater<Request: RPCMessage, Reply: RPCMessage>(
        _ method: MethodDescriptor,
        handler: @escaping @Sendable (Request, CallContext, RPCReplier<Reply>) -> Bool
    ) {
        unsafe putBefore(method) { call, message in
            let request: Request
            do throws(DecodeError) {
                request = try unsafe Request(wire: message)
            } catch {
                call.refuse(Request.fullName, error)
                return true
            }
            return handler(request, CallContext(call), RPCReplier(call))
        }
    }

    /// Asks `body` first whether it takes a call of the method.
    @usableFromInline
    mutating func putBefore(
        _ method: MethodDescriptor, _ body: @escaping @Sendable (ServerCall, UnsafeRawBufferPointer) -> Bool
    ) {
        guard let index = table.index(hash: method.hash), method.kind == .unary else {
            preconditionFailure("\(method.fullName) is not in the router, or is not unary")
        }
        if hasInterceptors { return }
        let usual = handlers[index]
        handlers[index] = unsafe UnaryHandler { call, message in
            if call.isTraced { return unsafe usual.start(call, message: message) }
            if unsafe !body(call, message) { unsafe usual.start(call, message: message) }
        }
    }
}
