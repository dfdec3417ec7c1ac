// StreamService.swift: methods whose requests are a stream, each with one habit that a test is about.

import RPC
import RPCCore
import Synchronization
import Wire

enum StreamMethods {
    static let everyone = TestMethods.everyone
    /// Answers with the sum of all numbers.
    static let sum = method("Sum", .clientStreaming)
    /// Answers after the first request, whatever comes later.
    static let first = method("First", .clientStreaming)
    /// Reads nothing, and answers when it is told to.
    static let ignore = method("Ignore", .clientStreaming)
    /// Fails after the first request.
    static let reject = method("Reject", .clientStreaming)
    /// Counts requests that come in order, away from the event loop.
    static let detached = method("Detached", .clientStreaming)
    /// Sends each request back.
    static let echo = method("EchoAll", .bidirectional)
    /// Sends each request back as soon as it is told to.
    static let gated = method("EchoGated", .bidirectional)
    /// Sends a count without reading, then ends.
    static let talk = method("Talk", .bidirectional)

    /// Sends whether it drains, and again when it begins to.
    static let untilDrain = method("UntilDrain", .bidirectional)

    private static func method(_ name: String, _ kind: MethodKind) -> MethodDescriptor {
        MethodDescriptor(fullName: "/test.Streams/\(name)", kind: kind, roles: everyone, maxRequestBytes: 1 << 20)
    }
}

/// What the handlers saw, for tests.
final class StreamService: Sendable {
    let started = Signal()
    let released = Signal()
    let ended = Signal()
    let received = Atomic<Int>(0)
    let failure = Seen<RPCError>()
    let metadata = Seen<Metadata>()

    func register(in router: inout Router) {
        router.clientStreaming(StreamMethods.sum) {
            [self] (requests: RPCRequestStream<TestMessage>, context: CallContext) async throws(RPCError) in
            metadata.set(context.metadata)
            context.sendMetadata(context.metadata)
            return try await sum(requests)
        }
        router.clientStreaming(StreamMethods.first) {
            [self] (requests: RPCRequestStream<TestMessage>, _) async throws(RPCError) in
            var iterator = requests.makeAsyncIterator()
            defer { ended.fire() }
            return try await iterator.next() ?? TestMessage(0)
        }
        router.clientStreaming(StreamMethods.ignore) {
            [self] (_: RPCRequestStream<TestMessage>, _) async throws(RPCError) -> TestMessage in
            started.fire()
            defer { ended.fire() }
            await withTaskCancellationHandler {
                await released.wait()
            } onCancel: {
                released.fire()
            }
            return TestMessage(1)
        }
        router.clientStreaming(StreamMethods.reject) {
            (requests: RPCRequestStream<TestMessage>, _) async throws(RPCError) -> TestMessage in
            var iterator = requests.makeAsyncIterator()
            let number = try await iterator.next()?.number ?? 0
            throw RPCError(.invalidArgument, "no \(number) today")
        }
        router.clientStreaming(StreamMethods.detached) {
            (requests: RPCRequestStream<TestMessage>, _) async throws(RPCError) -> TestMessage in
            let counting = Task.detached { () throws -> UInt64 in
                var next: UInt64 = 0
                for try await request in requests where request.number == next { next += 1 }
                return next
            }
            return TestMessage((try? await counting.value) ?? 0)
        }
        addBidirectional(to: &router)
        addEmpty(to: &router)
    }

    private func addBidirectional(to router: inout Router) {
        router.bidirectional(StreamMethods.echo) {
            [self] (requests: RPCRequestStream<TestMessage>, replies: RPCResponseWriter<TestMessage>, context)
                async throws(RPCError) in
            context.sendMetadata(context.metadata)
            context.setTrailingMetadata(context.metadata)
            try await echo(requests, replies)
        }
        router.bidirectional(StreamMethods.gated) {
            [self] (requests: RPCRequestStream<TestMessage>, replies: RPCResponseWriter<TestMessage>, _)
                async throws(RPCError) in
            started.fire()
            await released.wait()
            try await echo(requests, replies)
        }
        addDraining(to: &router)
        router.bidirectional(StreamMethods.talk) {
            [self] (_: RPCRequestStream<TestMessage>, replies: RPCResponseWriter<TestMessage>, _)
                async throws(RPCError) in
            defer { ended.fire() }
            for number in 0..<UInt64(3) { try await replies.send(TestMessage(number)) }
        }
    }

    private func addDraining(to router: inout Router) {
        router.bidirectional(StreamMethods.untilDrain) {
            [self] (_: RPCRequestStream<TestMessage>, replies: RPCResponseWriter<TestMessage>, context)
                async throws(RPCError) in
            let drains = Signal()
            context.onDrain { drains.fire() }
            try await replies.send(TestMessage(await context.isDraining ? 1 : 0))
            started.fire()
            await drains.wait()
            try await replies.send(TestMessage(await context.isDraining ? 1 : 0))
        }
    }

    private func addEmpty(to router: inout Router) {
        router.bidirectional(EmptyMessage.echo) {
            (requests: RPCRequestStream<EmptyMessage>, replies: RPCResponseWriter<EmptyMessage>, _)
                async throws(RPCError) in
            for try await request in requests { try await replies.send(request) }
        }
        router.bidirectional(EmptyMessage.gated) {
            [self] (requests: RPCRequestStream<EmptyMessage>, _: RPCResponseWriter<EmptyMessage>, _)
                async throws(RPCError) in
            started.fire()
            await released.wait()
            for try await _ in requests {}
        }
    }

    private func sum(_ requests: RPCRequestStream<TestMessage>) async throws(RPCError) -> TestMessage {
        started.fire()
        defer { ended.fire() }
        var sum: UInt64 = 0
        do throws(RPCError) {
            for try await request in requests {
                sum += request.number
                received.add(1, ordering: .relaxed)
            }
        } catch {
            failure.set(error)
            throw error
        }
        return TestMessage(sum)
    }

    private func echo(
        _ requests: RPCRequestStream<TestMessage>, _ replies: RPCResponseWriter<TestMessage>
    ) async throws(RPCError) {
        started.fire()
        defer { ended.fire() }
        do throws(RPCError) {
            for try await request in requests {
                try await replies.send(request)
                received.add(1, ordering: .relaxed)
            }
        } catch {
            failure.set(error)
            throw error
        }
    }
}

/// Calls the methods of ``StreamService``.
struct StreamClient: Sendable {
    let channel: RPCChannel

    init(_ channel: RPCChannel) { self.channel = channel }

    func upload(
        _ method: MethodDescriptor, options: CallOptions = CallOptions(),
        _ produce: @escaping @Sendable (RPCRequestWriter<TestMessage>) async throws -> Void
    ) async throws(RPCError) -> TestMessage {
        try await channel.clientStreaming(method, options: options, produce)
    }

    func chat<Outcome, Failure: Error>(
        _ method: MethodDescriptor, options: CallOptions = CallOptions(),
        _ body: (RPCRequestWriter<TestMessage>, RPCResponseStream<TestMessage>) async throws(Failure) -> Outcome
    ) async throws(Failure) -> Outcome {
        try await channel.bidirectional(method, options: options, body)
    }
}
