// RotationTests.swift: certificates and trust that change under open connections and calls in flight.

import NIOCore
import NIOPosix
import RPCCore
import Synchronization
import TLS
import Testing

@testable import RPC

@Suite("Rotation of certificates", .timeLimit(.minutes(10)))
struct RotationTests {
    private func echo(_ channel: RPCChannel) async throws(RPCError) {
        let _: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(1))
    }

    @Test("A client replaces its connection before the certificates end, and no call or moment is lost")
    func renewal() async throws {
        let rotation = try await Rotation()
        let channel = rotation.channel()
        async let hanging: TestMessage = channel.unary(
            TestMethods.hang, TestMessage(7), options: CallOptions(timeoutMilliseconds: 60_000))
        await rotation.service.hanging.wait()
        try rotation.renewCertificates()
        try await echo(channel)
        #expect(rotation.clientEvents["full"] == 1, "a reload alone drains nothing")
        // The certificates of the connection are in their last quarter: clients are due, servers are not yet.
        try rotation.pass(seconds: Rotation.clientsAreDueSeconds)
        await rotation.clientEvents.wait(for: "certificate_ends")
        try await echo(channel)
        #expect(rotation.clientEvents["full"] == 2)
        rotation.service.released.fire()
        #expect(try await hanging.number == 7, "the call in flight ends on the old connection")
        await rotation.serverEvents.wait(for: "disconnected")
        #expect(!rotation.connectedStates.contains(false))
        #expect(rotation.serverEvents["certificate_ends"] <= 1)
        await rotation.stop(channel)
    }

    @Test("Calls that run through a hundred rotations all succeed")
    func load() async throws {
        let rotation = try await Rotation()
        let channel = rotation.channel()
        let isOver = Atomic<Bool>(false)
        async let calls = {
            var count = 0
            while !isOver.load(ordering: .relaxed) {
                try await echo(channel)
                count += 1
            }
            return count
        }()
        for _ in 0..<100 {
            try rotation.renewCertificates()
            try await echo(channel)
        }
        // Time passes three times, and connections are replaced while calls go on.
        for turn in 1...3 {
            try rotation.pass(seconds: Rotation.clientsAreDueSeconds)
            await rotation.clientEvents.wait(for: "certificate_ends", count: turn)
            try await echo(channel)
        }
        isOver.store(true, ordering: .relaxed)
        #expect(try await calls > 0)
        await rotation.stop(channel)
    }

    @Test("A peer whose authority is no longer trusted is drained and closed, and cannot come back")
    func distrust() async throws {
        let rotation = try await Rotation()
        let channel = rotation.channel()
        try await echo(channel)
        try rotation.distrustClients()
        // It is drained within four seconds of the test's time of day, which passes here.
        while rotation.serverEvents["untrusted"] == 0 {
            try await Task.sleep(for: .milliseconds(50))
            rotation.clock.advance(seconds: 1)
        }
        await rotation.serverEvents.wait(for: "disconnected")
        var options = CallOptions()
        options.waitForReady = false
        let error = await failure { [options] () async throws(RPCError) in
            let _: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(1), options: options)
        }
        #expect(error?.code == .unavailable)
        await rotation.serverEvents.wait(for: "handshake")
        #expect(rotation.serverEvents["resumed"] == 0, "the session is of the old trust")
        await rotation.stop(channel)
    }

    @Test("On a client's certificate whose time is over nothing is dialled, and the error names the file")
    func clientIsOver() async throws {
        let rotation = try await Rotation()
        rotation.clock.advance(seconds: 4_000)
        let channel = rotation.channel()
        var options = CallOptions()
        options.waitForReady = false
        let error = await failure { [options] () async throws(RPCError) in
            let _: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(1), options: options)
        }
        let file = rotation.clientTLS.current.files.certificateChain
        let end = rotation.clientTLS.material.notAfter
        #expect(
            error?.message.hasSuffix(
                ": the certificate in \(file) expired on \(end): issue a new one with `hansa pki issue`") == true)
        #expect(rotation.serverEvents["handshake"] == 0 && rotation.serverEvents["full"] == 0)
        try rotation.renewCertificates()
        try await echo(channel)
        await rotation.stop(channel)
    }

    @Test("A server whose certificate's time is over refuses connections, and does not drain them again and again")
    func serverIsOver() async throws {
        let rotation = try await Rotation()
        // The client's certificate goes on, and by its own time of day the server's does, too.
        let clientTLS = try rotation.client(days: 30)
        rotation.clock.advance(seconds: 4_000)
        var configuration = RPCChannelConfiguration()
        configuration.metrics = rotation.clientEvents
        let channel = RPCChannel(host: "127.0.0.1", port: rotation.port, tls: clientTLS, configuration: configuration)
        channel.connect()
        await rotation.serverEvents.wait(for: "handshake")
        #expect(rotation.serverEvents["connected"] == 0 && rotation.serverEvents["certificate_ends"] == 0)
        await rotation.stop(channel)
    }

    @Test("What a drained call says tells whether the peer is still there")
    func reasons() {
        for (reason, isReplaced) in [
            (ConnectionTerm.Reason.certificateEnds, true), (.tooOld, true), (.untrusted, false),
        ] {
            #expect(RPCError(.unavailable, reason.sentence).isOfReplacedConnection == isReplaced)
        }
    }

    @Test("The next connection resumes the session, after a reload it does not")
    func resumption() async throws {
        let rotation = try await Rotation()
        for _ in 0..<3 {
            let channel = rotation.channel()
            try await echo(channel)
            await channel.close()
        }
        #expect(rotation.serverEvents["full"] == 1 && rotation.serverEvents["resumed"] == 2)
        try rotation.renewCertificates()
        let channel = rotation.channel()
        try await echo(channel)
        #expect(rotation.serverEvents["full"] == 2 && rotation.serverEvents["resumed"] == 2)
        await rotation.stop(channel)
    }
}

@Suite("Listening on every loop", .timeLimit(.minutes(5)))
struct ListenerTests {
    @Test("Each loop listens on the one port, and connections are spread over the loops", arguments: [1, 2, 4])
    func spread(loops: Int) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: loops)
        let service = TestService()
        let server = RPCServer(
            services: service.router, tls: try TestCertificates.store("region/uk", .server),
            configuration: RPCServerConfiguration(nodeName: "uk"), group: group)
        let port = try await server.start()
        #expect(server.listenerCount == loops)
        var channels: [RPCChannel] = []
        for _ in 0..<(8 * loops) {
            let channel = RPCChannel(
                host: "127.0.0.1", port: port, tls: try TestCertificates.store("tenant/acme", .client))
            let _: TestMessage = try await channel.unary(TestMethods.echo, TestMessage(1))
            channels.append(channel)
        }
        #expect(server.connectionCountByLoop == Array(repeating: 8, count: loops))
        for channel in channels { await channel.close() }
        await server.shutdown(graceMilliseconds: 100)
        try await group.shutdownGracefully()
    }

    @Test("A port that another server listens on with all its loops is not shared with it")
    func inUse() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
        let tls = try TestCertificates.store("region/uk", .server)
        let first = RPCServer(
            services: TestService().router, tls: tls, configuration: RPCServerConfiguration(), group: group)
        let port = try await first.start()
        let second = RPCServer(
            services: TestService().router, tls: tls, configuration: RPCServerConfiguration(port: port), group: group)
        let error = await #expect(throws: RPCServerError.self) { try await second.start() }
        #expect(error == .addressInUse(host: "127.0.0.1", port: port))
        await first.shutdown(graceMilliseconds: 0)
        try await group.shutdownGracefully()
    }
}
