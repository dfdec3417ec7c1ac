// ServerInterceptor.swift: code around every handler of a server: authentication, timing, faults, limits.
//
// Chosen when methods are registered: a router without interceptors keeps its handlers as they are.

public import RPCCore
public import Wire

/// Runs around the handler of every call, whatever its kind.
///
///     struct Timing: ServerInterceptor {
///         func intercept<Reply>(
///             _ call: CallContext, next: () async throws(RPCError) -> Reply
///         ) async throws(RPCError) -> Reply {
///             let began = MonotonicClock.now()
///             defer { record(call.method, MonotonicClock.now().milliseconds(since: began)) }
///             return try await next()
///         }
///     }
public protocol ServerInterceptor: Sendable {
    /// Handles a call by calling `next`, or refuses it by throwing.
    ///
    /// `next` runs the other interceptors and the handler; for streams it returns when the stream ends.
    func intercept<Reply>(
        _ call: CallContext, next: () async throws(RPCError) -> Reply
    ) async throws(RPCError) -> Reply
}

extension ArraySlice where Element == any ServerInterceptor {
    /// Runs the interceptors around `handler`, the first one outermost.
    fileprivate func run<Reply>(
        _ call: CallContext, _ handler: () async throws(RPCError) -> Reply
    ) async throws(RPCError) -> Reply {
        guard let first else { return try await handler() }
        let others = dropFirst()
        return try await first.intercept(call) { () async throws(RPCError) -> Reply in
            try await others.run(call, handler)
        }
    }
}

extension Router {
    @usableFromInline var hasInterceptors: Bool { !interceptors.isEmpty }

    /// Adds a direct handler with the router's interceptors around it, which need a task.
    @usableFromInline
    mutating func addIntercepted<Reply: RPCMessage>(
        _ method: MethodDescriptor,
        direct handler: @escaping @Sendable (UnsafeRawBufferPointer, CallContext) throws(RPCError) -> Reply
    ) {
        let interceptors = self.interceptors[...]
        unsafe addUnary(method) { call, message in
            let bytes = unsafe [UInt8](message)
            call.run {
                do throws(RPCError) {
                    let context = CallContext(call)
                    let reply = try await interceptors.run(context) { () async throws(RPCError) -> Reply in
                        let result = unsafe bytes.withUnsafeBytes { bytes -> Result<Reply, RPCError> in
                            do throws(RPCError) {
                                return .success(try unsafe handler(bytes, context))
                            } catch {
                                return .failure(error)
                            }
                        }
                        return try result.get()
                    }
                    call.reply(reply)
                } catch {
                    call.fail(error)
                }
            }
        }
    }

    /// The handler with the router's interceptors around it; itself when there are none.
    @usableFromInline
    func intercepted<Request, Reply>(
        _ handler: @escaping @Sendable (Request, CallContext) async throws(RPCError) -> Reply
    ) -> @Sendable (Request, CallContext) async throws(RPCError) -> Reply {
        guard !interceptors.isEmpty else { return handler }
        let interceptors = self.interceptors[...]
        return { request, call async throws(RPCError) in
            try await interceptors.run(call) { () async throws(RPCError) -> Reply in
                try await handler(request, call)
            }
        }
    }

    /// The handler with the router's interceptors around it; itself when there are none.
    func intercepted<Request, Writer>(
        _ handler: @escaping @Sendable (Request, Writer, CallContext) async throws(RPCError) -> Void
    ) -> @Sendable (Request, Writer, CallContext) async throws(RPCError) -> Void {
        guard !interceptors.isEmpty else { return handler }
        let interceptors = self.interceptors[...]
        return { request, replies, call async throws(RPCError) in
            try await interceptors.run(call) { () async throws(RPCError) in
                try await handler(request, replies, call)
            }
        }
    }
}
