// CallingBackTests.swift: a handler that calls its caller. What such calls can rely on is in the suites for all carriers.

import RPC
import RPCCore
import TLS
import Testing
import Wire

@Suite("Calling back", .serialized, .timeLimit(.minutes(5)))
struct CallingBackTests {
    private static let relay = MethodDescriptor(
        fullName: "/test.Back/Relay", kind: .unary, roles: TestMethods.everyone)
    private static let introduce = MethodDescriptor(
        fullName: "/test.Back/Introduce", kind: .unary, roles: TestMethods.everyone)

    /// A service that sends each request on to its caller's Echo, and keeps its last caller.
    private func services(_ caller: Seen<RPCChannel> = Seen()) -> Router {
        var router = TestService().router
        router.unary(Self.relay) {
            (request: TestMessage, context: CallContext) async throws(RPCError) -> TestMessage in
            try await context.caller.unary(TestMethods.echo, request, options: CallOptions(for: context))
        }
        router.unary(Self.introduce) {
            (request: TestMessage, context: CallContext) async throws(RPCError) -> TestMessage in
            caller.set(try await context.caller)
            return request
        }
        return router
    }

    @Test("A handler calls its caller while the caller waits for it", arguments: Carrier.allCases)
    func nested(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier, services: services()) { _ in
        } channel: {
            $0.services = TestService().router
        }
        let channel = environment.channel
        let sum = try await withThrowingTaskGroup(of: UInt64.self) { group in
            for number in 0..<UInt64(200) {
                group.addTask { () async throws -> UInt64 in
                    let reply: TestMessage = try await channel.unary(Self.relay, TestMessage(number))
                    return reply.number
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 199 * 200 / 2)
        await environment.stop()
    }

    @Test("A caller that offers nothing is UNIMPLEMENTED", arguments: Carrier.allCases)
    func noServices(carrier: Carrier) async throws {
        let environment = try await TestEnvironment.start(carrier, services: services())
        let error = await failure { () async throws(RPCError) in
            let _: TestMessage = try await environment.channel.unary(Self.relay, TestMessage(1))
        }
        #expect(error?.code == .unimplemented)
        #expect(error?.message.hasSuffix("the services are none") == true, "\(error as Any)")
        await environment.stop()
    }

    @Test("A channel to a caller ends with its connection, and says so", arguments: Carrier.allCases)
    func callerGone(carrier: Carrier) async throws {
        let caller = Seen<RPCChannel>()
        let environment = try await TestEnvironment.start(carrier, services: services(caller)) { _ in
        } channel: {
            $0.services = TestService().router
        }
        let _: TestMessage = try await environment.channel.unary(Self.introduce, TestMessage(1))
        let back = try #require(caller.value)
        let reply: TestMessage = try await back.unary(TestMethods.echo, TestMessage(7))
        #expect(reply.number == 7)
        await environment.channel.close()
        while back.isConnected, !Task.isCancelled { await Task.yield() }
        let error = await failure { () async throws(RPCError) in
            let _: TestMessage = try await back.unary(TestMethods.echo, TestMessage(8))
        }
        #expect(error?.code == .unavailable && error?.notProcessed == true)
        #expect(error?.message.hasPrefix("cannot reach the caller ") == true, "\(error as Any)")
        await environment.stop()
    }

    @Test("Closing a channel to a caller leaves the caller's connection alone", arguments: Carrier.allCases)
    func closing(carrier: Carrier) async throws {
        let caller = Seen<RPCChannel>()
        let environment = try await TestEnvironment.start(carrier, services: services(caller)) { _ in
        } channel: {
            $0.services = TestService().router
        }
        let _: TestMessage = try await environment.channel.unary(Self.introduce, TestMessage(1))
        let back = try #require(caller.value)
        await back.close()
        let error = await failure { () async throws(RPCError) in
            let _: TestMessage = try await back.unary(TestMethods.echo, TestMessage(8))
        }
        #expect(error?.code == .unavailable)
        let reply: TestMessage = try await environment.channel.unary(TestMethods.echo, TestMessage(9))
        #expect(reply.number == 9)
        await environment.stop()
    }

    @Test("A context without a connection has no caller")
    func noConnection() async throws {
        let context = CallContext(
            method: TestMethods.echo, peer: try PeerIdentity(uri: "spiffe://hansa.test/tenant/acme"))
        let error = await failure { () async throws(RPCError) in _ = try await context.caller }
        #expect(error?.code == .cancelled)
    }
}
