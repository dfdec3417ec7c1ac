// ReadinessTests.swift: what calls do while there is no connection, and how connections come back.

import RPC
import RPCCore
import TLS
import Testing
import Wire

@Suite("Waiting for connections", .timeLimit(.minutes(5)))
struct ReadinessTests {
    private func start(port: Int = 0) async throws -> (RPCServer, Int) {
        let server = RPCServer(
            services: TestService().router, tls: try TestCertificates.store("region/uk", .server),
            configuration: RPCServerConfiguration(port: port, nodeName: "uk"))
        return (server, try await server.start())
    }

    /// A server on a port outside of those that the system gives to clients, so that its successor can have it.
    private func startOnLastingPort() async throws -> (RPCServer, Int) {
        for _ in 0..<100 {
            do {
                return try await start(port: Int.random(in: 18_000..<26_000))
            } catch RPCServerError.addressInUse {
                continue
            }
        }
        return try await start()
    }

    private func channel(
        port: Int, configure: (inout RPCChannelConfiguration) -> Void = { _ in }
    ) throws -> RPCChannel {
        var configuration = RPCChannelConfiguration(nodeName: "test")
        configuration.backOff = BackOff(
            initialMilliseconds: 10, maximumMilliseconds: 20, multiplier: 1.6, jitter: 0.2)
        configure(&configuration)
        return RPCChannel(
            host: "127.0.0.1", port: port, tls: try TestCertificates.store("tenant/acme", .client),
            configuration: configuration)
    }

    private func call(
        _ channel: RPCChannel, waits: Bool, timeoutMilliseconds: UInt32 = 60_000
    ) async -> RPCError? {
        var options = CallOptions(timeoutMilliseconds: timeoutMilliseconds)
        options.waitForReady = waits
        return await failure { [options] () async throws(RPCError) in
            let _: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(1), options: options)
        }
    }

    @Test("A call that does not wait still waits for the first attempt to connect")
    func firstAttempt() async throws {
        let environment = try await TestEnvironment.start(.inProcess)
        #expect(!environment.channel.isConnected)
        #expect(await call(environment.channel, waits: false) == nil)
        await environment.stop()
    }

    @Test("A call that does not wait fails with the reason, not processed, when the attempt fails")
    func failsFast() async throws {
        let (server, port) = try await startOnLastingPort()
        await server.shutdown(graceMilliseconds: 0)
        let channel = try channel(port: port)
        let error = await call(channel, waits: false)
        #expect(
            error?.description
                == "UNAVAILABLE: cannot reach 127.0.0.1:\(port): connection refused: nothing listens there")
        #expect(error?.notProcessed == true)
        await channel.close()
    }

    @Test("While attempts fail, calls that do not wait fail at once and calls that wait do not")
    func failing() async throws {
        let (server, port) = try await startOnLastingPort()
        await server.shutdown(graceMilliseconds: 0)
        // The next attempt is far away: only the failed one can decide.
        let channel = try channel(port: port) {
            $0.backOff.initialMilliseconds = 600_000
            $0.backOff.maximumMilliseconds = 600_000
        }
        #expect(await call(channel, waits: false)?.code == .unavailable)
        #expect(await call(channel, waits: false)?.code == .unavailable)
        let error = await call(channel, waits: true, timeoutMilliseconds: 200)
        #expect(error?.code == .unavailable)
        #expect(error?.message.contains("not connected after") == true, "\(error as Any)")
        await channel.close()
    }

    @Test("A channel of calls that do not wait comes back when its server does", arguments: [false, true])
    func comesBack(hasFailed: Bool) async throws {
        let (first, port) = try await startOnLastingPort()
        let channel = try channel(port: port)
        #expect(await call(channel, waits: true) == nil)
        await first.shutdown(graceMilliseconds: 0)
        await yield(while: { channel.isConnected })
        if hasFailed { #expect(await call(channel, waits: false)?.code == .unavailable) }
        let (second, _) = try await start(port: port)
        // Until the pause is over the channel may still fail.
        await yield(while: { await call(channel, waits: false) != nil })
        #expect(channel.isConnected)
        await channel.close()
        await second.shutdown(graceMilliseconds: 0)
    }

    @Test("A call that waits is answered by a server that starts later")
    func waits() async throws {
        let (first, port) = try await startOnLastingPort()
        await first.shutdown(graceMilliseconds: 0)
        let channel = try channel(port: port)
        let waiting = Task { await call(channel, waits: true) }
        await yield(while: { channel.state.lastError == nil })
        let (second, _) = try await start(port: port)
        #expect(await waiting.value == nil)
        await channel.close()
        await second.shutdown(graceMilliseconds: 0)
    }
}
