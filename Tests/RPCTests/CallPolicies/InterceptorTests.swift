// InterceptorTests.swift: code around calls of all four kinds, at the caller and at the callee.

import RPC
import RPCCore
import Synchronization
import Testing
import Wire

/// What interceptors saw, in order.
private final class Notes: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
}

/// Refuses callers without the right token.
private struct Authentication: ServerInterceptor {
    func intercept<Reply>(
        _ call: CallContext, next: () async throws(RPCError) -> Reply
    ) async throws(RPCError) -> Reply {
        guard call.metadata["token"] == "open sesame" else { throw RPCError(.unauthenticated, "no token") }
        return try await next()
    }
}

/// Notes how each call went.
private struct ServerNotes: ServerInterceptor {
    let name: String
    let notes: Notes

    func intercept<Reply>(
        _ call: CallContext, next: () async throws(RPCError) -> Reply
    ) async throws(RPCError) -> Reply {
        notes.add("\(name) begins \(call.method.kind)")
        do throws(RPCError) {
            let reply = try await next()
            notes.add("\(name) ends")
            return reply
        } catch {
            notes.add("\(name) fails \(error.code)")
            throw error
        }
    }
}

/// Sends a token with every call.
private struct Token: ClientInterceptor {
    func intercept<Reply>(
        _ call: OutgoingCall, next: (OutgoingCall) async throws(RPCError) -> Reply
    ) async throws(RPCError) -> Reply {
        var call = call
        do {
            try call.options.metadata.add("token", "open sesame")
        } catch {
            throw RPCError(.invalidArgument, "\(error)")
        }
        return try await next(call)
    }
}

/// Gives no call more time than this.
private struct DeadlineCap: ClientInterceptor {
    let milliseconds: UInt32

    func intercept<Reply>(
        _ call: OutgoingCall, next: (OutgoingCall) async throws(RPCError) -> Reply
    ) async throws(RPCError) -> Reply {
        var call = call
        call.options.timeoutMilliseconds = min(call.options.timeoutMilliseconds ?? milliseconds, milliseconds)
        return try await next(call)
    }
}

/// Fails every call before it is made.
private struct Fault: ClientInterceptor {
    func intercept<Reply>(
        _ call: OutgoingCall, next: (OutgoingCall) async throws(RPCError) -> Reply
    ) async throws(RPCError) -> Reply {
        throw RPCError(.dataLoss, "injected")
    }
}

@Suite("Interceptors", .timeLimit(.minutes(2)))
struct InterceptorTests {
    private static func method(_ kind: MethodKind) -> MethodDescriptor {
        MethodDescriptor(fullName: "/test.Intercepted/Kind\(kind.rawValue)", kind: kind, roles: TestMethods.everyone)
    }

    private static let kinds: [MethodKind] = [.unary, .serverStreaming, .clientStreaming, .bidirectional]

    /// Methods of all kinds that answer with what the handler knows of the deadline, in seconds.
    private func router(_ notes: Notes, _ interceptors: [any ServerInterceptor]) -> Router {
        var router = Router(interceptors: interceptors)
        @Sendable func answer(_ context: CallContext) -> TestMessage {
            notes.add("handler")
            return TestMessage(UInt64(context.remainingMilliseconds ?? 0) / 1000)
        }
        router.unary(InterceptorTests.method(.unary)) {
            (_: TestMessage, context: CallContext) async throws(RPCError) -> TestMessage in answer(context)
        }
        router.serverStreaming(InterceptorTests.method(.serverStreaming)) {
            (_: TestMessage, replies: RPCResponseWriter<TestMessage>, context: CallContext) async throws(RPCError) in
            try await replies.send(answer(context))
        }
        router.clientStreaming(InterceptorTests.method(.clientStreaming)) {
            (requests: RPCRequestStream<TestMessage>, context: CallContext) async throws(RPCError) -> TestMessage in
            for try await _ in requests {}
            return answer(context)
        }
        router.bidirectional(InterceptorTests.method(.bidirectional)) {
            (
                requests: RPCRequestStream<TestMessage>, replies: RPCResponseWriter<TestMessage>, context: CallContext
            ) async throws(RPCError) in
            for try await _ in requests {}
            try await replies.send(answer(context))
        }
        return router
    }

    /// Makes a call with one request; returns the one reply.
    private func call(
        _ channel: RPCChannel, _ kind: MethodKind, _ options: CallOptions = CallOptions()
    ) async throws(RPCError) -> UInt64? {
        let method = InterceptorTests.method(kind)
        func read(_ replies: RPCResponseStream<TestMessage>) async throws(RPCError) -> UInt64? {
            var last: UInt64?
            for try await reply in replies { last = reply.number }
            return last
        }
        switch kind {
        case .unary:
            let reply: TestMessage = try await channel.unary(method, TestMessage(1), options: options)
            return reply.number
        case .serverStreaming:
            return try await read(channel.serverStreaming(method, TestMessage(1), options: options))
        case .clientStreaming:
            let reply: TestMessage = try await channel.clientStreaming(method, options: options) {
                (requests: RPCRequestWriter<TestMessage>) in try await requests.send(TestMessage(1))
            }
            return reply.number
        case .bidirectional:
            return try await channel.bidirectional(method, options: options) {
                (
                    requests: RPCRequestWriter<TestMessage>, replies: RPCResponseStream<TestMessage>
                ) async throws(RPCError) -> UInt64? in
                try await requests.send(TestMessage(1))
                requests.finish()
                return try await read(replies)
            }
        }
    }

    private func error(
        _ environment: TestEnvironment, _ kind: MethodKind, _ options: CallOptions = CallOptions()
    ) async -> RPCError? {
        await failure { () async throws(RPCError) in _ = try await call(environment.channel, kind, options) }
    }

    @Test(
        "Interceptors run around the handler of every kind, the first one outermost", arguments: Carrier.allCases, kinds
    )
    func order(carrier: Carrier, kind: MethodKind) async throws {
        let notes = Notes()
        let router = router(
            notes, [ServerNotes(name: "outer", notes: notes), ServerNotes(name: "inner", notes: notes)])
        let environment = try await TestEnvironment.start(carrier, services: router)
        #expect(await error(environment, kind) == nil)
        #expect(
            notes.all == ["outer begins \(kind)", "inner begins \(kind)", "handler", "inner ends", "outer ends"])
        await environment.stop()
    }

    @Test("A call that an interceptor refuses never reaches its handler", arguments: Carrier.allCases, kinds)
    func refusal(carrier: Carrier, kind: MethodKind) async throws {
        let notes = Notes()
        let router = router(notes, [ServerNotes(name: "outer", notes: notes), Authentication()])
        let environment = try await TestEnvironment.start(carrier, services: router)
        #expect(await error(environment, kind)?.description == "UNAUTHENTICATED: no token")
        #expect(notes.all == ["outer begins \(kind)", "outer fails UNAUTHENTICATED"])
        await environment.stop()
    }

    @Test("A caller's interceptor adds metadata that the callee's asks for", arguments: Carrier.allCases, kinds)
    func metadata(carrier: Carrier, kind: MethodKind) async throws {
        let router = router(Notes(), [Authentication()])
        let environment = try await TestEnvironment.start(
            carrier, services: router, channel: { $0.interceptors = [Token()] })
        #expect(await error(environment, kind) == nil)
        await environment.stop()
    }

    @Test("A caller's interceptor caps the deadline that the handler sees", arguments: Carrier.allCases, kinds)
    func deadline(carrier: Carrier, kind: MethodKind) async throws {
        let environment = try await TestEnvironment.start(
            carrier, services: router(Notes(), []),
            channel: { $0.interceptors = [DeadlineCap(milliseconds: 600_000)] })
        let remaining = try await call(environment.channel, kind, CallOptions(timeoutMilliseconds: 3_600_000))
        #expect(remaining.map { (1...600).contains($0) } == true, "\(remaining as Any)")
        await environment.stop()
    }

    @Test("A fault that is injected at the caller is the call's failure, and no call is made", arguments: kinds)
    func fault(kind: MethodKind) async throws {
        let notes = Notes()
        let environment = try await TestEnvironment.start(
            .inProcess, services: router(notes, []), channel: { $0.interceptors = [Token(), Fault()] })
        #expect(await error(environment, kind)?.description == "DATA_LOSS: injected")
        #expect(notes.all == [])
        await environment.stop()
    }

    @Test("The end of a call is told once, with its failure", arguments: kinds, [false, true])
    func end(kind: MethodKind, fails: Bool) async throws {
        let notes = Notes()
        let environment = try await TestEnvironment.start(
            .inProcess, services: router(notes, fails ? [Authentication()] : []))
        var options = CallOptions()
        let ended = Signal()
        options.onEnd = {
            notes.add("end \($0.map { "\($0.code)" } ?? "OK")")
            ended.fire()
        }
        _ = await error(environment, kind, options)
        await ended.wait()
        #expect(notes.all == (fails ? ["end UNAUTHENTICATED"] : ["handler", "end OK"]))
        await environment.stop()
    }
}
