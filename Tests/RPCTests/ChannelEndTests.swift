// ChannelEndTests.swift: how long streams end politely, and what becomes of channels that nobody keeps.

import RPC
import RPCCore
import TLS
import Testing
import Wire

@Suite("Drains and dropped channels", .serialized, .timeLimit(.minutes(5)))
struct ChannelEndTests {
    @Test("A handler hears that its server drains, and ends its stream in time")
    func drain() async throws {
        let environment = try await TestEnvironment.start(.tls)
        let streams = environment.service.streams
        let server = try #require(environment.server)
        let seen = try await StreamClient(environment.channel).chat(StreamMethods.untilDrain) { _, replies in
            var seen: [UInt64] = []
            await streams.started.wait()
            async let stopped: Void = server.shutdown(graceMilliseconds: 30_000)
            for try await reply in replies { seen.append(reply.number) }
            await stopped
            return seen
        }
        #expect(seen == [0, 1])
        await environment.stop()
    }

    @Test("A channel that is dropped closes its connection")
    func dropped() async throws {
        let environment = try await TestEnvironment.start(.tls)
        let server = try #require(environment.server)
        do {
            let channel = try Self.channel(environment.port)
            let reply: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(1))
            #expect(reply.number == 1)
            #expect(server.connectionCount == 1)
        }
        while server.connectionCount > 0, !Task.isCancelled { await Task.yield() }
        await environment.stop()
    }

    @Test("A stream keeps its channel until it is dropped, too")
    func stream() async throws {
        let environment = try await TestEnvironment.start(.tls)
        let server = try #require(environment.server)
        do {
            let stream: RPCResponseStream<TestMessage> = try await Self.channel(environment.port).serverStreaming(
                TestMethods.count, TestMessage(3000, payloadByteCount: 1000))
            var seen = 0
            for try await _ in stream { seen += 1 }
            #expect(seen == 3000)
        }
        while server.connectionCount > 0, !Task.isCancelled { await Task.yield() }
        await environment.stop()
    }

    private static func channel(_ port: Int) throws -> RPCChannel {
        RPCChannel(host: "127.0.0.1", port: port, tls: try TestCertificates.store("tenant/acme", .client))
    }
}
