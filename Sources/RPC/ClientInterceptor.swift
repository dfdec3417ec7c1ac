// ClientInterceptor.swift: code around every call of a channel: metadata, timing, faults, deadlines.
//
// A channel without interceptors asks once whether there are any.

public import RPCCore

/// A call that is about to be made.
public struct OutgoingCall: Sendable {
    /// The method.
    public let method: MethodDescriptor
    /// What the caller chose; an interceptor may choose otherwise.
    public var options: CallOptions
}

/// Runs around every call of a channel, whatever its kind.
///
///     struct Tagging: ClientInterceptor {
///         func intercept<Reply>(
///             _ call: OutgoingCall, next: (OutgoingCall) async throws(RPCError) -> Reply
///         ) async throws(RPCError) -> Reply {
///             var call = call
///             call.options.timeoutMilliseconds = min(call.options.timeoutMilliseconds ?? 1000, 1000)
///             return try await next(call)
///         }
///     }
public protocol ClientInterceptor: Sendable {
    /// Makes a call by calling `next`, perhaps with other options, or fails it by throwing.
    ///
    /// `next` returns the reply. For a stream of replies it returns when the call has begun, and
    /// ``CallOptions/onEnd`` tells when it is over. Retries and hedges are inside of `next`.
    func intercept<Reply>(
        _ call: OutgoingCall, next: (OutgoingCall) async throws(RPCError) -> Reply
    ) async throws(RPCError) -> Reply
}

extension ArraySlice where Element == any ClientInterceptor {
    /// Runs the interceptors around `makeCall`, the first one outermost.
    func run<Reply>(
        _ call: OutgoingCall, _ makeCall: (CallOptions) async throws(RPCError) -> Reply
    ) async throws(RPCError) -> Reply {
        guard let first else { return try await makeCall(call.options) }
        let others = dropFirst()
        return try await first.intercept(call) { call async throws(RPCError) -> Reply in
            try await others.run(call, makeCall)
        }
    }
}

extension RPCChannel {
    /// Makes a call through the channel's interceptors.
    @usableFromInline
    func intercepted<Reply>(
        _ method: MethodDescriptor, _ options: CallOptions,
        _ makeCall: (CallOptions) async throws(RPCError) -> Reply
    ) async throws(RPCError) -> Reply {
        try await interceptors[...].run(OutgoingCall(method: method, options: options), makeCall)
    }
}
