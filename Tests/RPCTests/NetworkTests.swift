// NetworkTests.swift: what only a real network brings: bad peers, drains, restarts, ports in use.

import Basics
import RPC
import RPCCore
import TLS
import Testing
import Wire

@Suite("Servers and networks", .blocking, .timeLimit(.minutes(5)))
struct NetworkTests {
    private func server(
        port: Int = 0, log: CapturedLog = CapturedLog(), service: TestService = TestService(),
        helloMilliseconds: UInt64 = 5000
    ) throws -> RPCServer {
        var configuration = RPCServerConfiguration(port: port, nodeName: "uk")
        configuration.helloMilliseconds = helloMilliseconds
        return RPCServer(
            services: service.router, tls: try TestCertificates.store("region/uk", .server),
            configuration: configuration, logger: log.logger)
    }

    /// Starts a server on a port that is still there for its successor.
    ///
    /// Ports that the system chooses are also given to clients: another test's client may take one that was just freed.
    private func startOnLastingPort(_ service: TestService = TestService()) async throws -> (RPCServer, Int) {
        for _ in 0..<100 {
            let port = Int.random(in: 10_000..<18_000)
            let server = try server(port: port, service: service)
            do throws(RPCServerError) {
                _ = try await server.start()
                return (server, port)
            } catch .addressInUse {
                continue
            }
        }
        throw RPCServerError.cannotListen(host: "127.0.0.1", port: 0, reason: "no port of 100 is free")
    }

    private func channel(port: Int) throws -> RPCChannel {
        RPCChannel(host: "127.0.0.1", port: port, tls: try TestCertificates.store("tenant/acme", .client))
    }

    private func echo(_ channel: RPCChannel, timeoutMilliseconds: UInt32 = 60_000) async throws(RPCError) {
        let _: TestMessage = try await channel.unary(
            TestMethods.echo, TestMessage(1), options: CallOptions(timeoutMilliseconds: timeoutMilliseconds))
    }

    /// Fails as soon as no connection can be made.
    private func echoNow(_ channel: RPCChannel) async throws(RPCError) {
        var options = CallOptions()
        options.waitForReady = false
        let _: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(1), options: options)
    }

    // MARK: Bad peers

    @Test("Bytes that are not TLS are logged with what they are, and the connection is closed")
    func garbage() async throws {
        let log = CapturedLog()
        let server = try server(log: log)
        let peer = try RawPeer(port: try await server.start(), as: nil)
        try peer.send(Array("GET / HTTP/1.1\r\n\r\n".utf8))
        #expect(
            await log.line(containing: "refused").hasPrefix("connection refused: not TLS: the first bytes are \"GET "))
        #expect(peer.isClosed())
        await server.shutdown(graceMilliseconds: 0)
    }

    @Test("Bytes that are not frames are answered with GOAWAY that says why")
    func notFrames() async throws {
        let log = CapturedLog()
        let server = try server(log: log)
        let peer = try RawPeer(port: try await server.start())
        try peer.send(.ping(1, isAnswer: false))
        #expect(try peer.goAwayText() == "the peer broke the protocol: its first frame is not HELLO")
        #expect(await log.line(containing: "HELLO").hasPrefix("connection ended: the peer broke"))
        await server.shutdown(graceMilliseconds: 0)
    }

    @Test("A frame over the limit ends the connection with both numbers")
    func longFrame() async throws {
        let server = try server()
        let peer = try RawPeer(port: try await server.start())
        try peer.send(RawPeer.hello)
        try peer.send([0x01, 0x00, 0x01, FrameType.ping.rawValue, 0, 0, 0, 0])
        #expect(try peer.goAwayText()?.hasPrefix("a frame announces 65537 bytes, over the limit of 65536") == true)
        await server.shutdown(graceMilliseconds: 0)
    }

    @Test("A peer that never sends HELLO is told so and disconnected")
    func noHello() async throws {
        let server = try server(helloMilliseconds: 50)
        let peer = try RawPeer(port: try await server.start())
        #expect(try peer.goAwayText() == "the peer sent no HELLO within 50 ms")
        await server.shutdown(graceMilliseconds: 0)
    }

    @Test("Bad peers do not disturb the calls of others")
    func isolation() async throws {
        let server = try server()
        let port = try await server.start()
        let channel = try channel(port: port)
        try await echo(channel)
        let peer = try RawPeer(port: port)
        try peer.send([UInt8](repeating: 0xFF, count: 100_000))
        #expect(try peer.goAwayText() != nil)
        try await echo(channel)
        await channel.close()
        await server.shutdown(graceMilliseconds: 1000)
    }

    @Test("A peer with another identity than expected is refused, by name")
    func wrongPeer() async throws {
        let server = try server()
        let port = try await server.start()
        let channel = RPCChannel(
            host: "127.0.0.1", port: port, tls: try TestCertificates.store("tenant/acme", .client),
            expectedPeer: .region(try RegionID("norway")))
        let error = await failure { () async throws(RPCError) in try await echoNow(channel) }
        #expect(error?.code == .unavailable)
        #expect(
            error?.message.contains("belongs to region uk, but region norway was expected") == true, "\(error as Any)")
        await channel.close()
        await server.shutdown(graceMilliseconds: 0)
    }

    // MARK: Life cycle

    @Test("A drain lets calls in flight finish")
    func drain() async throws {
        let service = TestService()
        let server = try server(service: service)
        let channel = try channel(port: try await server.start())
        let call = Task { () async throws -> TestMessage in
            try await channel.unary(TestMethods.hang, TestMessage(5))
        }
        await service.hanging.wait()
        let stopped = Task { await server.shutdown(graceMilliseconds: 20_000) }
        while channel.isConnected { await Task.yield() }
        service.released.fire()
        #expect(try await call.value == TestMessage(5))
        await stopped.value
        #expect(server.connectionCount == 0)
        await channel.close()
    }

    @Test("Calls that outlast the grace period end UNAVAILABLE, and their handlers are cancelled")
    func graceOver() async throws {
        let service = TestService()
        let server = try server(service: service)
        let channel = try channel(port: try await server.start())
        let call = Task {
            await failure { () async throws(RPCError) in
                let _: TestMessage = try await channel.unary(TestMethods.hang, TestMessage(5))
            }
        }
        await service.hanging.wait()
        await server.shutdown(graceMilliseconds: 20)
        #expect(
            await call.value?.description
                == "UNAVAILABLE: uk ended the call: shutting down, and the grace period of 20 ms is over")
        await service.cancelled.wait()
        await channel.close()
    }

    @Test("While a drained connection finishes its calls, new calls take a new connection")
    func drainAndRedial() async throws {
        let service = TestService()
        let (old, port) = try await startOnLastingPort(service)
        let channel = try channel(port: port)
        let call = Task { () async throws -> TestMessage in
            try await channel.unary(TestMethods.hang, TestMessage(5))
        }
        await service.hanging.wait()
        let stopped = Task { await old.shutdown(graceMilliseconds: 20_000) }
        while channel.isConnected { await Task.yield() }
        let new = try server(port: port)
        _ = try await new.start()
        try await echo(channel)
        service.released.fire()
        #expect(try await call.value == TestMessage(5))
        await stopped.value
        #expect(channel.isConnected)
        try await echo(channel)
        #expect(new.connectionCount == 1)
        await channel.close()
        await new.shutdown(graceMilliseconds: 1000)
    }

    @Test("A channel connects again after its server restarted; calls wait for it")
    func restart() async throws {
        let (first, port) = try await startOnLastingPort()
        let channel = try channel(port: port)
        try await echo(channel)
        await first.shutdown(graceMilliseconds: 1000)
        while channel.isConnected { await Task.yield() }
        let call = Task { try await echo(channel) }
        let second = try server(port: port)
        #expect(try await second.start() == port)
        try await call.value
        #expect(channel.isConnected && channel.state.lastError == nil)
        await channel.close()
        await second.shutdown(graceMilliseconds: 1000)
    }

    @Test("A call to nobody is UNAVAILABLE and says why, at its deadline or at once")
    func unreachable() async throws {
        let (server, port) = try await startOnLastingPort()
        await server.shutdown(graceMilliseconds: 0)
        let channel = try channel(port: port)
        let impatient = await failure { () async throws(RPCError) in try await echoNow(channel) }
        #expect(impatient?.code == .unavailable && impatient?.notProcessed == true)
        #expect(
            impatient?.message == "cannot reach 127.0.0.1:\(port): connection refused: nothing listens there")
        let patient = await failure { () async throws(RPCError) in try await echo(channel, timeoutMilliseconds: 60) }
        #expect(patient?.code == .unavailable)
        #expect(patient?.message.hasPrefix("cannot reach 127.0.0.1:\(port): not connected after ") == true)
        #expect(patient?.message.hasSuffix(" ms; connection refused: nothing listens there") == true)
        await channel.close()
    }

    @Test("A port in use is reported with the address and what to do")
    func portInUse() async throws {
        let first = try server()
        let port = try await first.start()
        let second = try server(port: port)
        await #expect(throws: RPCServerError.addressInUse(host: "127.0.0.1", port: port)) {
            _ = try await second.start()
        }
        let text = RPCServerError.addressInUse(host: "127.0.0.1", port: 7443).description
        #expect(
            text == "cannot listen on 127.0.0.1:7443: the port is in use; stop the other process "
                + "(`ss -ltnp 'sport = :7443'` names it) or choose another port")
        await first.shutdown(graceMilliseconds: 0)
    }
}
