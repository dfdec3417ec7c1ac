// ResolverTests.swift: a name that is not answered for delays nobody but those who want it.

import Dispatch
import NIOCore
import NIOPosix
import RPCCore
import Synchronization
import TLS
import Testing

@testable import RPC

/// Name servers under the test's control: names that begin with "dead" are answered when the test says so.
private final class NameServers: Sendable {
    private let silence = DispatchSemaphore(value: 0)
    private let asked = Mutex<[String]>([])

    var questions: [String] { asked.withLock { $0 } }

    /// Answers one of the questions about dead names.
    func giveUp() { silence.signal() }

    func addresses(of host: String) throws(NameLookupError) -> [SocketAddress] {
        asked.withLock { $0.append(host) }
        if host.hasPrefix("dead") {
            silence.wait()
        } else if let loopback = try? SocketAddress(ipAddress: "127.0.0.1", port: 0) {
            return [loopback]
        }
        throw .notFound(host: host, reason: "nobody answers")
    }
}

@Suite("Name lookups", .timeLimit(.minutes(5)))
struct ResolverTests {
    private let servers = NameServers()
    private let lookups: NameLookups
    private let loop = MultiThreadedEventLoopGroup.singleton.next()

    init() {
        let servers = servers
        lookups = NameLookups { host throws(NameLookupError) in try servers.addresses(of: host) }
    }

    /// Begins to ask for a host on the one loop of this test; fails when nothing comes for a long time.
    private func ask(_ host: String) -> EventLoopFuture<[SocketAddress]> {
        let resolver = NameResolver(host, lookups, loop: loop)
        let six = resolver.initiateAAAAQuery(host: host, port: 7443)
        let answer = loop.makePromise(of: [SocketAddress].self)
        six.and(resolver.initiateAQuery(host: host, port: 7443)).map { $0 + $1 }.cascade(to: answer)
        loop.scheduleTask(in: .seconds(120)) { answer.fail(ChannelError.connectTimeout(.seconds(120))) }
        return answer.futureResult
    }

    @Test("A name that is not answered for does not delay another name of the same loop")
    func independent() async throws {
        let dead = ask("dead")
        #expect(try await ask("uk").get().map(\.port) == [7443])
        #expect(lookups.isPending("dead") && !lookups.isPending("uk"))
        servers.giveUp()
        await #expect(throws: NameLookupError.notFound(host: "dead", reason: "nobody answers")) { try await dead.get() }
    }

    @Test("As many dead names as there may be lookups, less one, delay nobody; one more delays until one gives up")
    func limit() async throws {
        let dead = (1..<RPCShellLimits.nameLookups).map { ask("dead-\($0)") }
        #expect(try await ask("uk").get().count == 1)
        let last = ask("dead-last")
        let late = ask("norway")
        while servers.questions.count < RPCShellLimits.nameLookups + 1 { await Task.yield() }
        #expect(!servers.questions.contains("norway"))
        servers.giveUp()
        #expect(try await late.get().count == 1)
        for _ in dead { servers.giveUp() }
        for failed in dead + [last] { await #expect(throws: NameLookupError.self) { try await failed.get() } }
    }

    @Test("All who ask for a name while it is looked up share one lookup, and one that gave up leaves the others")
    func shared() async throws {
        let first = ask("dead")
        let resolver = NameResolver("dead", lookups, loop: loop)
        let second = resolver.initiateAAAAQuery(host: "dead", port: 1)
        resolver.cancelQueries()
        await #expect(throws: NameLookupError.notNeeded) { try await second.get() }
        let third = ask("dead")
        servers.giveUp()
        await #expect(throws: NameLookupError.self) { try await first.get() }
        await #expect(throws: NameLookupError.self) { try await third.get() }
        #expect(servers.questions == ["dead"])
        #expect(!lookups.isPending("dead"))
    }

    @Test("An address in digits is not looked up", arguments: ["127.0.0.1", "::1"])
    func literal(_ host: String) async throws {
        let found = try await ask(host).get()
        #expect(found == [try SocketAddress(ipAddress: host, port: 7443)])
        #expect(servers.questions.isEmpty)
    }

    @Test("The system knows localhost, and says why it does not know another name")
    func system() throws {
        #expect(try systemAddresses(of: "localhost").contains { $0.ipAddress == "127.0.0.1" || $0.ipAddress == "::1" })
        let error = #expect(throws: NameLookupError.self) { try systemAddresses(of: "no such name") }
        #expect(error?.description.hasPrefix("the name no such name cannot be resolved: ") == true)
    }

    @Test("An attempt that ends while its name is looked up says that, and not that the peer did not answer")
    func lateName() async throws {
        let timeout = ChannelError.connectTimeout(.seconds(5))
        #expect(connectFailure(timeout, "dead", lookups) == "no answer within 5000 ms")
        let dead = ask("dead")
        #expect(connectFailure(timeout, "dead", lookups) == "the name dead was not resolved within 5000 ms")
        servers.giveUp()
        await #expect(throws: NameLookupError.self) { try await dead.get() }
    }

    @Test("A peer whose name is not answered for delays no calls to others, and its own calls say why they fail")
    func dialer() async throws {
        let server = RPCServer(
            services: TestService().router, tls: try TestCertificates.store("region/uk", .server),
            configuration: RPCServerConfiguration(nodeName: "uk"))
        let port = try await server.start()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        func channel(_ host: String) throws -> RPCChannel {
            RPCChannel(
                [
                    NetworkDialer(
                        host: host, port: port, tls: try TestCertificates.store("tenant/acme", .client),
                        expectedPeer: nil, names: lookups)
                ],
                RPCChannelConfiguration(nodeName: "test"), group)
        }
        var options = CallOptions()
        options.waitForReady = false
        let dead = try channel("dead")
        async let refused = failure { [options] () async throws(RPCError) in
            let _: TestMessage = try await dead.unary(TestMethods.echo, TestMessage(1), options: options)
        }
        while !lookups.isPending("dead") { await Task.yield() }
        let alive = try channel("uk")
        let reply: TestMessage = try await alive.unary(TestMethods.echo, TestMessage(1))
        #expect(reply == TestMessage(1))
        servers.giveUp()
        // On a busy machine the attempt ends before the lookup does.
        let message = await refused?.message ?? ""
        #expect(message.hasPrefix("cannot reach dead:\(port): the name dead "), "\(message)")
        await dead.close()
        await alive.close()
        await server.shutdown(graceMilliseconds: 0)
        try await group.shutdownGracefully()
    }
}
