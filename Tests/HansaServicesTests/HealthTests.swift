// HealthTests.swift: the health of a server and of its services, asked for and watched.

import HansaMessages
import HansaServices
import RPC
import RPCCore
import TLS
import Testing

@Suite("Health")
struct HealthTests {
    private let health = HealthServiceLive(services: ["a.Good", "a.Bad"])

    private func context() throws -> CallContext {
        CallContext(method: HealthMethods.watch, peer: try PeerIdentity(uri: "spiffe://hansa.test/tenant/acme"))
    }

    private func check(_ service: String) async throws -> HealthReply.Serving {
        try await health.check(HealthRequest(service: service), context: try context()).serving
    }

    @Test("A service is as the server, unless it was said to be otherwise")
    func perService() async throws {
        #expect(try await check("a.Good") == .notServing)
        health.set(.serving)
        health.set(.notServing, detail: "no room", service: "a.Bad")
        #expect(try await check("") == .serving)
        #expect(try await check("a.Good") == .serving)
        #expect(try await check("a.Bad") == .notServing)
        health.set(nil, service: "a.Bad")
        #expect(try await check("a.Bad") == .serving)
    }

    @Test("A server that does not serve serves no service")
    func serverFirst() async throws {
        health.set(.serving, service: "a.Good")
        health.set(.notServing, detail: "draining")
        #expect(try await check("a.Good") == .notServing)
    }

    @Test("A service that the server does not have is NOT_FOUND")
    func unknown() async throws {
        let error = await #expect(throws: RPCError.self) { try await check("a.Nothing") }
        #expect(error?.code == .notFound)
    }

    @Test("A watch sends the state, then each change of its own service and no other, and ends with the server")
    func watch() async throws {
        let (seen, sink) = AsyncStream<HealthReply>.makeStream()
        let writer = RPCResponseWriter<HealthReply> { reply in sink.yield(reply) }
        let context = try context()
        health.set(.serving)
        let task = Task {
            try await health.watch(HealthRequest(service: "a.Good"), to: writer, context: context)
        }
        var replies = seen.makeAsyncIterator()
        #expect(await replies.next()?.serving == .serving)
        health.set(.notServing, service: "a.Bad")
        health.set(.notServing, detail: "full", service: "a.Good")
        #expect(await replies.next() == HealthReply(serving: .notServing, detail: "full"))
        health.set(.notServing, detail: "draining")
        #expect(await replies.next() == HealthReply(serving: .notServing, detail: "draining"))
        health.close()
        let error = await #expect(throws: RPCError.self) { try await task.value }
        #expect(error?.code == .unavailable)
    }
}
