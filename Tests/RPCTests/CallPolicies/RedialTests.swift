// RedialTests.swift: how long a channel waits before it dials again, by what became of its dials before.

import NIOCore
import NIOPosix
import RPCCore
import Synchronization
import TLS
import Testing

@testable import RPC

@Suite("Dialling again", .timeLimit(.minutes(5)))
struct RedialTests {
    /// Dials a service in this process, and fails when its script says so.
    private final class ScriptedDialer: ChannelDialer {
        private struct State {
            var failures: [Bool]
            var accepted: Connection?
        }

        private let state: Mutex<State>
        private let router = TestService().router
        private let identity: PeerIdentity

        init(failures: [Bool]) throws {
            state = Mutex(State(failures: failures))
            identity = try PeerIdentity(uri: "spiffe://hansa.test/tenant/acme")
        }

        var target: String { "the script" }
        var certificates: TLSContextStore? { nil }

        func dial(_ subchannel: Subchannel, attempt: Int) {
            if state.withLock({ $0.failures.isEmpty ? false : $0.failures.removeFirst() }) {
                return subchannel.loop.execute { subchannel.dialFailed("down", attempt: attempt) }
            }
            let client = subchannel.makeConnection(peer: identity, attempt: attempt)
            let accepted = Connection(
                loop: subchannel.loop, executor: subchannel.executor, router: router, peer: identity, side: .server,
                configuration: ConnectionConfiguration(isAcceptor: true, nodeName: "uk"), metrics: nil,
                logger: subchannel.shared.logger)
            client.start(InProcessTransport(to: accepted))
            accepted.start(InProcessTransport(to: client))
            state.withLock { $0.accepted = accepted }
        }

        /// The accepting side goes away.
        func end() {
            guard let accepted = state.withLock({ $0.accepted.take() }) else { return }
            accepted.loop.execute { accepted.beginDrain(graceMilliseconds: 0, text: "restart") }
        }

        /// Dials of the script that were not made yet.
        var left: Int { state.withLock { $0.failures.count } }
    }

    private func echo(_ channel: RPCChannel) async throws(RPCError) {
        let _: TestMessage = try await channel.unary(
            TestMethods.echo, TestMessage(1), options: CallOptions(timeoutMilliseconds: 20_000))
    }

    @Test("Once there was a connection, the pauses begin anew: a peer that was away long is dialled again soon")
    func beginsAnew() async throws {
        let dialer = try ScriptedDialer(failures: [true, false, true, false])
        // The pause after one failure is short, the one after a second in a row longer than any test.
        var configuration = RPCChannelConfiguration(nodeName: "test")
        configuration.backOff = BackOff(
            initialMilliseconds: 1, maximumMilliseconds: 600_000, multiplier: 600_000, jitter: 0)
        let channel = RPCChannel([dialer], configuration, MultiThreadedEventLoopGroup.singleton)
        try await echo(channel)
        #expect(dialer.left == 2)
        dialer.end()
        await yield(while: { channel.isConnected })
        try await echo(channel)
        #expect(dialer.left == 0)
        await channel.close()
    }
}
