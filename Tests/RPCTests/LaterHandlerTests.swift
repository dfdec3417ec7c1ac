// LaterHandlerTests.swift: handlers that begin a call and answer it later, beside the usual ones.

import InMemoryTracing
import RPC
import RPCCore
import TLS
import Testing
import Wire

@Suite("Handlers that answer later")
struct LaterHandlerTests {
    private static let method = TestMethods.echo
    private let cancelled = Signal()
    private let kept = Signal()

    /// Takes odd numbers only.
    ///
    /// 3 fails, 5 is never answered; what is left is answered with 100 more.
    private func router(_ interceptors: [any ServerInterceptor] = []) -> Router {
        var router = Router(interceptors: interceptors)
        router.unary(Self.method) { (request: TestMessage, _) async throws(RPCError) -> TestMessage in
            TestMessage(request.number + 100)
        }
        router.answerLater(Self.method) { (request: TestMessage, context, replier: RPCReplier<TestMessage>) in
            let number = request.number
            if number % 2 == 0 { return false }
            if number == 5 {
                replier.onCancel { [cancelled] in cancelled.fire() }
                kept.fire()
                return true
            }
            replier.onCancel { Issue.record("call \(number) was answered") }
            Task.detached {
                replier.reply { () throws(RPCError) in
                    if number == 3 { throw RPCError(.dataLoss, "three is lost") }
                    return TestMessage(number)
                }
            }
            return true
        }
        return router
    }

    @Test("are answered from any thread, and leave what they do not take", arguments: [Carrier.inProcess, .tls])
    func answers(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier, services: router())
        let channel = environment.channel
        try await withThrowingTaskGroup(of: (UInt64, TestMessage).self) { tasks in
            for number in 6..<306 as Range<UInt64> {
                tasks.addTask { (number, try await channel.unary(Self.method, TestMessage(number))) }
            }
            for try await (number, reply) in tasks {
                #expect(reply.number == (number % 2 == 0 ? number + 100 : number))
            }
        }
        await environment.stop()
    }

    @Test("fail with what making the reply throws, and refuse what is no request")
    func failures() async throws {
        let environment = try await TestEnvironment.start(.inProcess, services: router())
        let lost = await #expect(throws: RPCError.self) {
            let _: TestMessage = try await environment.channel.unary(Self.method, TestMessage(3))
        }
        #expect(lost?.code == .dataLoss && lost?.message == "three is lost")
        let refused = await #expect(throws: RPCError.self) {
            let _: TestMessage = try await environment.channel.unary(Self.method, RawMessage([1]))
        }
        #expect(refused?.code == .invalidArgument)
        await environment.stop()
    }

    @Test("hear once that nobody waits any more", arguments: [Carrier.inProcess, .tls])
    func cancelling(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier, services: router())
        let call = Task {
            let _: TestMessage = try await environment.channel.unary(Self.method, TestMessage(5))
        }
        await kept.wait()
        call.cancel()
        await cancelled.wait()
        await #expect(throws: RPCError.self) { try await call.value }
        await environment.stop()
    }

    @Test("do not answer traced calls, whose span needs a task")
    func traced() async throws {
        let channel = RPCChannel(
            inProcess: router(), as: try PeerIdentity(uri: "spiffe://hansa.test/tenant/acme"),
            serverTracer: InMemoryTracer())
        let reply: TestMessage = try await channel.unary(Self.method, TestMessage(7))
        #expect(reply.number == 107)
        await channel.close()
    }

    private struct Nothing: ServerInterceptor {
        func intercept<Reply>(
            _ call: CallContext, next: () async throws(RPCError) -> Reply
        ) async throws(RPCError) -> Reply { try await next() }
    }

    @Test("do not answer where interceptors run around every handler")
    func intercepted() async throws {
        let environment = try await TestEnvironment.start(.inProcess, services: router([Nothing()]))
        let reply: TestMessage = try await environment.channel.unary(Self.method, TestMessage(7))
        #expect(reply.number == 107)
        await environment.stop()
    }
}
