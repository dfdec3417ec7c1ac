// ConnectionAgeTests.swift: connections that a server lets grow only so old.

import RPC
import RPCCore
import Testing

@Suite("The greatest age of a server's connections", .timeLimit(.minutes(5)))
struct ConnectionAgeTests {
    private let events = EventCounts()

    /// Every connection is too old at the server's next look, which comes once a second.
    private func start(graceMilliseconds: UInt32) async throws -> TestEnvironment {
        try await TestEnvironment.start(.tls) {
            $0.connectionAge = ConnectionAge(milliseconds: 1, graceMilliseconds: graceMilliseconds)
            $0.metrics = events
        }
    }

    @Test("An old connection is drained: its calls finish there, and the next ones go over another")
    func drain() async throws {
        let environment = try await start(graceMilliseconds: 120_000)
        let channel = environment.channel
        async let hanging: TestMessage = channel.unary(
            TestMethods.hang, TestMessage(7), options: CallOptions(timeoutMilliseconds: 120_000))
        await environment.service.hanging.wait()
        await events.wait(for: "age")
        let reply: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(8))
        #expect(reply.number == 8)
        #expect(events["connected"] >= 2)
        environment.service.released.fire()
        #expect(try await hanging.number == 7)
        await environment.stop()
        #expect(events["drained"] >= 1)
    }

    @Test("A call that goes on beyond the grace ends UNAVAILABLE")
    func grace() async throws {
        let environment = try await start(graceMilliseconds: 1)
        let error = await failure { () async throws(RPCError) in
            let _: TestMessage = try await environment.channel.unary(TestMethods.hang, TestMessage(7))
        }
        #expect(error?.code == .unavailable)
        #expect(error?.message.contains("the grace period of 1 ms is over") == true, "\(error?.message ?? "")")
        environment.service.released.fire()
        await environment.stop()
    }
}
