// AttackedServer.swift: a server that a test attacks, with an honest client beside it.

import RPC
import RPCCore
import TLS

/// A server that a test attacks, with an honest client whose calls must go on as if nothing happened.
struct AttackedServer {
    let service = TestService()
    let log = CapturedLog()
    let ends = CountedEnds()
    let server: RPCServer
    let port: Int
    private let honest: RPCChannel

    /// Starts the server and connects the honest client.
    init(
        _ configure: (inout RPCServerConfiguration) -> Void = { _ in },
        services: (TestService) -> Router = { $0.router }
    ) async throws {
        var configuration = RPCServerConfiguration(nodeName: "uk")
        configuration.metrics = ends
        // Limits of time that a test is not about are out of a busy machine's reach.
        configuration.keepaliveMilliseconds = 120_000
        configuration.helloMilliseconds = 120_000
        configuration.handshakeMilliseconds = 120_000
        configure(&configuration)
        server = RPCServer(
            services: services(service), tls: try TestCertificates.store("region/uk", .server),
            configuration: configuration, logger: log.logger)
        port = try await server.start()
        honest = try AttackedServer.channel(port)
        try await expectUnharmed()
    }

    /// A new connection of another honest client.
    static func channel(_ port: Int) throws -> RPCChannel {
        RPCChannel(host: "127.0.0.1", port: port, tls: try TestCertificates.store("tenant/acme", .client))
    }

    /// Honest calls succeed, on a connection that was there before and on a new one.
    func expectUnharmed() async throws {
        let newcomer = try AttackedServer.channel(port)
        for number in 0..<10 {
            let channel = number == 0 ? newcomer : honest
            let sent = TestMessage(UInt64(number), payloadByteCount: 100)
            let reply: TestMessage = try await channel.unary(
                TestMethods.echo, sent, options: CallOptions(timeoutMilliseconds: 60_000))
            guard reply == sent else { throw RPCError(.dataLoss, "another reply than was asked for") }
        }
        await newcomer.close()
    }

    /// Waits until there are as many connections as wanted, or the test's time is over.
    func waitForConnections(_ isWanted: (Int) -> Bool) async {
        while !isWanted(server.connectionCount), !Task.isCancelled { try? await Task.sleep(for: .milliseconds(5)) }
    }

    /// Checks on the honest client a last time and takes everything down.
    func stop() async throws {
        try await expectUnharmed()
        await honest.close()
        await server.shutdown(graceMilliseconds: 0)
    }
}
