// BalancingTests.swift: channels with several connections and several servers.

import Basics
import RPC
import RPCCore
import TLS
import Testing
import Wire

@Suite("Balancing", .timeLimit(.minutes(5)))
struct BalancingTests {
    /// Servers that answer as their scripts say, and a channel to all of them.
    private struct Environment {
        var services: [ScriptedService] = []
        var servers: [RPCServer] = []
        var channel: RPCChannel

        init(
            _ scripts: [[ScriptedService.Step]], connectionsPerTarget: Int = 1, maximumCalls: Int = 1024
        ) async throws {
            var targets: [RPCTarget] = []
            for script in scripts {
                let service = ScriptedService(script)
                var configuration = RPCServerConfiguration(nodeName: "uk")
                configuration.maximumCallsPerConnection = maximumCalls
                let server = RPCServer(
                    services: service.router, tls: try TestCertificates.store("region/uk", .server),
                    configuration: configuration)
                targets.append(RPCTarget(host: "127.0.0.1", port: try await server.start()))
                services.append(service)
                servers.append(server)
            }
            var configuration = RPCChannelConfiguration(nodeName: "test")
            configuration.connectionsPerTarget = connectionsPerTarget
            configuration.methodPolicies["*"] = MethodPolicy(
                retry: RetryPolicy(initialBackOffMilliseconds: 1, retryableCodes: [.unavailable]))
            channel = RPCChannel(
                targets: targets, tls: try TestCertificates.store("tenant/acme", .client),
                expectedPeer: .region(try RegionID("uk")), configuration: configuration)
            channel.connect()
            let channel = channel
            await yield(while: { channel.state.readyConnections < scripts.count * connectionsPerTarget })
        }

        func call(_ method: MethodDescriptor = ScriptedService.idempotent) async -> RPCError? {
            await failure { () async throws(RPCError) in
                let reply: TestMessage = try await channel.unary(method, TestMessage(1))
                #expect(reply == TestMessage(1))
            }
        }

        func stop() async {
            await channel.close()
            for server in servers { await server.shutdown(graceMilliseconds: 0) }
        }
    }

    @Test("All servers of a channel get calls, and each call is answered")
    func spread() async throws {
        let environment = try await Environment([[], [], []])
        let failures = await withTaskGroup(of: RPCError?.self) { group in
            for _ in 0..<300 { group.addTask { await environment.call() } }
            return await group.reduce(into: 0) { if $1 != nil { $0 += 1 } }
        }
        #expect(failures == 0)
        let counts = environment.services.map(\.attempts.count)
        #expect(counts.reduce(0, +) == 300 && counts.allSatisfy { $0 > 0 }, "\(counts)")
        await environment.stop()
    }

    @Test("A server whose calls hang gets no further ones while another is idle")
    func busy() async throws {
        let release = Signal()
        let waits = [ScriptedService.Step](repeating: .wait(release), count: 2)
        let environment = try await Environment([waits, waits])
        // Two choices of two: the second call goes to the other server, the third to either.
        async let first = environment.call()
        async let second = environment.call()
        for service in environment.services { await service.firstSeen.wait() }
        async let third = environment.call()
        await yield(while: { environment.services.map(\.attempts.count).reduce(0, +) < 3 })
        let busiest = environment.services.map(\.attempts.count).firstIndex(of: 2) ?? 0
        // The other one has one call in flight, which hangs, and one waiting step left, which the next call takes.
        async let fourth = environment.call()
        await yield(while: { environment.services.map(\.attempts.count).reduce(0, +) < 4 })
        #expect(environment.services.map(\.attempts.count) == [2, 2], "busiest was \(busiest)")
        release.fire()
        for error in await [first, second, third, fourth] { #expect(error == nil) }
        await environment.stop()
    }

    @Test("A retry goes to another server than the failed attempt")
    func retry() async throws {
        let failing = [ScriptedService.Step](repeating: .fail(.down), count: 1000)
        let environment = try await Environment([failing, []])
        for _ in 0..<20 { #expect(await environment.call() == nil) }
        #expect(environment.services[0].attempts.allSatisfy { $0 == 0 })
        #expect(environment.services[1].attempts.count == 20)
        await environment.stop()
    }

    @Test("A hedged call's attempts go to different servers")
    func hedge() async throws {
        let environment = try await Environment([[.hang], [.hang], []])
        var options = CallOptions()
        options.hedging = HedgingPolicy(maximumAttempts: 3, delayMilliseconds: 1)
        let reply: TestMessage = try await environment.channel.unary(
            ScriptedService.idempotent, TestMessage(1), options: options)
        #expect(reply == TestMessage(1))
        #expect(environment.services[2].attempts.count == 1)
        #expect(environment.services.allSatisfy { $0.attempts.count <= 1 })
        await environment.stop()
    }

    @Test("A draining server finishes its calls and gets no new ones; nothing fails")
    func drain() async throws {
        let release = Signal()
        let environment = try await Environment([[.wait(release)], [.wait(release)]])
        async let first = environment.call(ScriptedService.other)
        async let second = environment.call(ScriptedService.other)
        for service in environment.services { await service.firstSeen.wait() }
        let drained = Task { await environment.servers[0].shutdown(graceMilliseconds: 600_000) }
        await yield(while: { environment.channel.state.readyConnections > 1 })
        for _ in 0..<50 { #expect(await environment.call(ScriptedService.other) == nil) }
        #expect(environment.services.map(\.attempts.count) == [1, 51])
        release.fire()
        #expect(await first == nil)
        #expect(await second == nil)
        await drained.value
        await environment.stop()
    }

    @Test("Calls survive the loss of one server of several")
    func loss() async throws {
        let environment = try await Environment([[], []])
        await environment.servers[0].shutdown(graceMilliseconds: 0)
        for _ in 0..<20 { #expect(await environment.call() == nil) }
        #expect(environment.services[1].attempts.count == 20)
        await environment.stop()
    }

    @Test("Several connections to one server carry more calls than one connection may")
    func connections() async throws {
        let release = Signal()
        let environment = try await Environment(
            [[ScriptedService.Step](repeating: .wait(release), count: 6)], connectionsPerTarget: 3, maximumCalls: 2)
        #expect(environment.servers[0].connectionCount == 3)
        let calls = (0..<6).map { _ in Task { await environment.call() } }
        await yield(while: { environment.services[0].attempts.count < 6 })
        release.fire()
        for call in calls { #expect(await call.value == nil) }
        await environment.stop()
    }
}
