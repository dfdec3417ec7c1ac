// GeneratedCallTests.swift: a generated client reaches a generated service, for both kinds of call.

import HansaMessages
import HansaServices
import RPC
import RPCCore
import TLS
import Testing

/// Echoes the service's name and counts up.
private struct EchoHealth: HealthService {
    func check(_ request: HealthRequest, context: CallContext) async throws(RPCError) -> HealthReply {
        if request.service == "unknown" { throw RPCError(.notFound, "no such service") }
        return HealthReply(serving: .serving, detail: request.service)
    }

    func watch(
        _ request: HealthRequest, to replies: RPCResponseWriter<HealthReply>, context: CallContext
    ) async throws(RPCError) {
        for step in 1...3 {
            try await replies.send(HealthReply(serving: .notServing, detail: "\(request.service)-\(step)"))
        }
    }
}

@Suite struct GeneratedCallTests {
    private func client() throws -> (HealthClient, RPCChannel) {
        var router = Router()
        EchoHealth().register(in: &router)
        let caller = try PeerIdentity(uri: "spiffe://hansa.test/operator/ada")
        let channel = RPCChannel(inProcess: router, as: caller)
        return (HealthClient(channel), channel)
    }

    @Test("A unary call carries the request there and the reply back")
    func unary() async throws {
        let (health, channel) = try client()
        let reply = try await health.check(HealthRequest(service: "hansa.v1.Hosts"))
        #expect(reply == HealthReply(serving: .serving, detail: "hansa.v1.Hosts"))
        await channel.close()
    }

    @Test("A service's error reaches the caller with its code and text")
    func failure() async throws {
        let (health, channel) = try client()
        let error = await #expect(throws: RPCError.self) { try await health.check(HealthRequest(service: "unknown")) }
        #expect(error?.code == .notFound)
        #expect(error?.message == "no such service")
        await channel.close()
    }

    @Test("A stream of replies arrives in order and ends")
    func stream() async throws {
        let (health, channel) = try client()
        var details: [String] = []
        for try await reply in try await health.watch(HealthRequest(service: "x")) { details.append(reply.detail) }
        #expect(details == ["x-1", "x-2", "x-3"])
        await channel.close()
    }
}
