// RPCChannel+Callbacks.swift: unary calls whose replies go to a closure, for code that lives on the event loop.
//
// A task that waits costs as much as a quarter of the call (docs/performance.md).

public import RPCCore
public import Wire

extension RPCChannel {
    /// Makes a call with one request and one reply; `then` gets the reply where it is, or why there is none.
    ///
    /// `then` is called once, on an event loop, and must be quick; the bytes are there until it returns. It may make the
    /// next call. Nothing cancels the call but its deadline.
    @inlinable
    public func unary<Request: RPCMessage>(
        _ method: MethodDescriptor, _ request: Request, options: CallOptions = CallOptions(),
        then: consuming @escaping @Sendable (Result<UnsafeRawBufferPointer, RPCError>) -> Void
    ) {
        if hasInterceptors { return unsafe intercept(method, request, options, then) }
        let call = beginUnary(method, options)
        call.setRequest { request.encode(into: &$0) }
        unsafe call.onEnd(of: self, then)
        submit(call)
    }

    @usableFromInline
    func submit(_ call: UnaryCall) {
        unsafe call.connector._withUnsafeGuaranteedRef { connector in
            if !call.isOnLoop || !connector.startAtOnce(call, isWatched: false) { connector.submit(call) }
        }
    }

    @usableFromInline
    func intercept<Request: RPCMessage>(
        _ method: MethodDescriptor, _ request: Request, _ options: CallOptions,
        _ then: @escaping @Sendable (Result<UnsafeRawBufferPointer, RPCError>) -> Void
    ) {
        Task(executorPreference: executor) {
            do throws(RPCError) {
                let reply: RawMessage = try await self.unary(method, request, options: options)
                unsafe reply.bytes.withUnsafeBytes { unsafe then(.success($0)) }
            } catch {
                unsafe then(.failure(error))
            }
        }
    }
}
