// RPCChannel+Streaming.swift: calls with streams of messages, as generated clients make them.

internal import NIOCore
public import RPCCore
public import Wire

extension RPCChannel {
    /// Makes a call with one request and a stream of replies; a failure comes from the stream.
    public func serverStreaming<Request: RPCMessage, Reply: RPCMessage>(
        _ method: MethodDescriptor, _ request: Request, options: CallOptions = CallOptions()
    ) async throws(RPCError) -> RPCResponseStream<Reply> {
        if interceptors.isEmpty { return makeServerStreaming(method, request, options) }
        return try await intercepted(method, options) { options async throws(RPCError) in
            makeServerStreaming(method, request, options)
        }
    }

    private func makeServerStreaming<Request: RPCMessage, Reply: RPCMessage>(
        _ method: MethodDescriptor, _ request: Request, _ options: CallOptions
    ) -> RPCResponseStream<Reply> {
        let connector = connector
        let call = ServerStreamingCall<Request, Reply>(method, request, options, connector)
        connector.submit(call)
        return RPCResponseStream(call, connector, self)
    }

    /// Makes a call with a stream of requests and one reply.
    ///
    /// `produce` runs beside the call, in a child task. When it returns, the callee hears that there are no more
    /// requests. When it throws, the call is cancelled. When the call is over first, because it failed or the callee
    /// needed no more requests, `produce` is cancelled.
    /// - Throws: Why the call failed; an error of `produce` that is no ``RPCError`` becomes the text of a `CANCELLED`.
    public func clientStreaming<Request: RPCMessage, Reply: RPCMessage>(
        _ method: MethodDescriptor, options: CallOptions = CallOptions(),
        _ produce: @escaping @Sendable (RPCRequestWriter<Request>) async throws -> Void
    ) async throws(RPCError) -> Reply {
        if interceptors.isEmpty { return try await makeClientStreaming(method, options, produce) }
        return try await intercepted(method, options) { options async throws(RPCError) -> Reply in
            try await makeClientStreaming(method, options, produce)
        }
    }

    private func makeClientStreaming<Request: RPCMessage, Reply: RPCMessage>(
        _ method: MethodDescriptor, _ options: CallOptions,
        _ produce: @escaping @Sendable (RPCRequestWriter<Request>) async throws -> Void
    ) async throws(RPCError) -> Reply {
        let connector = connector
        let call = ClientStreamingCall<Request, Reply>(method, options, connector)
        let result = await withTaskCancellationHandler {
            // Leaving the scope cancels the producer, and waits for it.
            async let _: Void = call.run(produce, connector)
            return await withCheckedContinuation { continuation in
                call.continuation = continuation
                connector.submit(call)
            }
        } onCancel: {
            connector.cancel(call)
        }
        return try result.get()
    }

    /// Makes a call with streams of requests and replies.
    ///
    /// `body` reads the replies and sends the requests, in turns or in tasks of its own, and says with
    /// ``RPCRequestWriter/finish()`` that no more requests come. When it returns or throws, the call is cancelled unless
    /// it has ended by then: to wait for the callee's last word, read the replies to their end.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws; a failed call throws its ``RPCError`` there, from the replies and from `send`.
    public func bidirectional<Request: RPCMessage, Reply: RPCMessage, Outcome, Failure: Error>(
        _ method: MethodDescriptor, options: CallOptions = CallOptions(),
        _ body: (RPCRequestWriter<Request>, RPCResponseStream<Reply>) async throws(Failure) -> Outcome
    ) async throws(Failure) -> Outcome {
        if interceptors.isEmpty { return try await makeBidirectional(method, options, nil, body).get() }
        var outcome: Result<Outcome, Failure>?
        var refusal = RPCError(.cancelled, "an interceptor made no call of \(method.fullName)")
        do throws(RPCError) {
            try await intercepted(method, options) { options async throws(RPCError) in
                outcome = await makeBidirectional(method, options, nil, body)
            }
        } catch {
            refusal = error
        }
        if let outcome { return try outcome.get() }
        return try await makeBidirectional(method, options, refusal, body).get()
    }

    /// - Parameter refusal: Why the call fails before it is made.
    private func makeBidirectional<Request: RPCMessage, Reply: RPCMessage, Outcome, Failure: Error>(
        _ method: MethodDescriptor, _ options: CallOptions, _ refusal: RPCError?,
        _ body: (RPCRequestWriter<Request>, RPCResponseStream<Reply>) async throws(Failure) -> Outcome
    ) async -> Result<Outcome, Failure> {
        let connector = connector
        let call = BidirectionalCall<Request, Reply>(method, options, connector)
        if let refusal { connector.loop.execute { call.end(refusal) } } else { connector.submit(call) }
        defer { connector.cancel(call) }
        let replies = RPCResponseStream(call, connector, self)
        return await withTaskCancellationHandler {
            do throws(Failure) {
                return .success(try await body(RPCRequestWriter(call.requests), replies))
            } catch {
                return .failure(error)
            }
        } onCancel: {
            connector.cancel(call)
        }
    }
}

extension ClientStreamingCall {
    fileprivate func run(
        _ produce: @Sendable (RPCRequestWriter<Request>) async throws -> Void, _ connector: ChannelConnector
    ) async {
        do {
            try await produce(RPCRequestWriter(requests))
            requests.finish()
        } catch let error as RPCError {
            abandon(error, connector)
        } catch is CancellationError {
            abandon(RPCError(.cancelled, "the caller cancelled the call"), connector)
        } catch {
            abandon(RPCError(.cancelled, "the requests of \(method.fullName) ended early: \(error)"), connector)
        }
    }
}
