// CallbackTests.swift: calls whose replies go to a closure.

import RPC
import RPCCore
import Synchronization
import TLS
import Testing
import Wire

@Suite("Calls whose replies go to a closure", .timeLimit(.minutes(5)))
struct CallbackTests {
    /// Waits for the reply of one call made with a closure, decoded.
    private func call(
        _ channel: RPCChannel, _ method: MethodDescriptor, _ request: TestMessage,
        _ options: CallOptions = CallOptions()
    ) async throws -> TestMessage {
        try await withCheckedThrowingContinuation { continuation in
            channel.unary(method, request, options: options) { result in
                continuation.resume(with: Result { try TestMessage(wire: result.get()) })
            }
        }
    }

    @Test(
        "The closure gets the reply, whether or not it has to wait for a connection", arguments: Carrier.bothDirections)
    func reply(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        for number in 0..<UInt64(3) {
            #expect(try await call(channel, TestMethods.echo, TestMessage(number)) == TestMessage(number))
        }
        let onLoop = Task(executorPreference: channel.executor) {
            try await call(channel, TestMethods.echo, TestMessage(9, payloadByteCount: 100_000))
        }
        #expect(try await onLoop.value == TestMessage(9, payloadByteCount: 100_000))
        await environment.stop()
    }

    @Test("The closure may make the next call, many times over", arguments: Carrier.bothDirections)
    func chain(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let _: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<UInt64(20) {
                group.addTask(executorPreference: channel.executor) {
                    let chain = Chain(channel, number: caller << 32, calls: 200)
                    try await chain.run()
                }
            }
            try await group.waitForAll()
        }
        await environment.stop()
    }

    @Test("The closure gets the failure, also the deadline's", arguments: Carrier.allCases)
    func failure(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier)
        let channel = environment.channel
        let failed = await #expect(throws: RPCError.self) {
            _ = try await call(channel, TestMethods.fail, TestMessage(1))
        }
        #expect(failed?.code == .failedPrecondition)
        let late = Task(executorPreference: channel.executor) {
            await #expect(throws: RPCError.self) {
                _ = try await call(
                    channel, TestMethods.hang, TestMessage(1), CallOptions(timeoutMilliseconds: 50))
            }
        }
        #expect(await late.value?.code == .deadlineExceeded)
        #expect(try await call(channel, TestMethods.echo, TestMessage(2)) == TestMessage(2))
        await environment.stop()
    }

    @Test("A call that fails is sent again before the closure hears of it", arguments: Carrier.allCases)
    func retry(carrier: Carrier) async throws {
        let service = ScriptedService([.succeed, .fail(.down), .fail(.down)])
        let policy = RetryPolicy(initialBackOffMilliseconds: 1, retryableCodes: [.unavailable])
        let environment = try await TestEnvironment.start(
            carrier, services: service.router, channel: { $0.methodPolicies["*"] = MethodPolicy(retry: policy) })
        let channel = environment.channel
        for number in 0..<UInt64(2) {
            let task = Task(executorPreference: channel.executor) {
                try await call(channel, ScriptedService.idempotent, TestMessage(number))
            }
            #expect(try await task.value == TestMessage(number))
        }
        #expect(service.attempts == [0, 0, 1, 2])
        await environment.stop()
    }

    @Test("A call in flight keeps its channel")
    func keepsChannel() async throws {
        let service = TestService()
        let identity = try PeerIdentity(uri: "spiffe://hansa.test/tenant/acme")
        let reply = Task {
            try await call(RPCChannel(inProcess: service.router, as: identity), TestMethods.hang, TestMessage(1))
        }
        await service.hanging.wait()
        service.released.fire()
        #expect(try await reply.value == TestMessage(1))
    }

    @Test("Interceptors run around it", arguments: Carrier.allCases)
    func interceptors(carrier: Carrier) async throws {
        let counter = CountingInterceptor()
        let environment = try await TestEnvironment.start(carrier, channel: { $0.interceptors = [counter] })
        #expect(try await call(environment.channel, TestMethods.echo, TestMessage(3)) == TestMessage(3))
        #expect(counter.calls.load(ordering: .relaxed) == 1)
        await environment.stop()
    }
}

private final class CountingInterceptor: ClientInterceptor {
    let calls = Atomic<Int>(0)

    func intercept<Reply>(
        _ call: OutgoingCall, next: (OutgoingCall) async throws(RPCError) -> Reply
    ) async throws(RPCError) -> Reply {
        calls.add(1, ordering: .relaxed)
        return try await next(call)
    }
}

/// Makes each call from the closure of the one before; on one loop.
private final class Chain: @unchecked Sendable {
    private let channel: RPCChannel
    private var number: UInt64
    private var left: Int
    private var continuation: CheckedContinuation<Void, any Error>?

    init(_ channel: RPCChannel, number: UInt64, calls: Int) {
        self.channel = channel
        self.number = number
        left = calls
    }

    func run() async throws {
        try await withCheckedThrowingContinuation { continuation in
            self.continuation = continuation
            next()
        }
    }

    private func next() {
        let request = TestMessage(number, payloadByteCount: left)
        channel.unary(TestMethods.echo, request) { [self] result in
            do {
                #expect(try TestMessage(wire: result.get()) == request)
            } catch {
                continuation?.resume(throwing: error)
                return
            }
            number += 1
            left -= 1
            if left > 0 { next() } else { continuation?.resume() }
        }
    }
}
