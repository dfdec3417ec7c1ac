// StoppingTests.swift: what a node that stops tells its peers and its watchers, and when.

import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

@testable import ControlPlane

extension NodeTests {
    @Suite("A node that stops")
    struct StoppingTests {
        /// Much longer than any of these tests takes.
        private static let longGrace = ["--drain-grace-ms", "60000"]

        @Test("Its peers hear at once that it drains, and place nothing there, while its calls still end")
        func draining() async throws {
            try await NodeFederation.run(["norway", "uk"], settings: Self.longGrace, hosts: 1) { federation in
                let (norway, uk) = (try federation.clients(of: "norway"), try federation.clients(of: "uk"))
                try await norway.debug.echoStream { requests, replies async throws in
                    var echoes = replies.makeAsyncIterator()
                    try await requests.send(EchoRequest(payload: [1]))
                    #expect(try await echoes.next()?.payload == [1])
                    async let stopped: Void = federation.stop("norway")
                    try await eventually("uk hears that norway drains", within: .seconds(10)) {
                        try await uk.regions.list(ListRegionsRequest()).regions.last?.lifecycle == "draining"
                    }
                    let refused = try await uk.allocate("abroad", .gpus(1), regions: ["norway"])
                    #expect(refused.state == .refused)
                    try await requests.send(EchoRequest(payload: [2]))
                    #expect(try await echoes.next()?.payload == [2], "the call in flight goes on")
                    requests.finish()
                    #expect(try await echoes.next() == nil)
                    await stopped
                }
            }
        }

        @Test("Those who only watch do not hold it up: their streams end at once, and say why")
        func watchers() async throws {
            try await NodeFederation.run(["uk"], settings: Self.longGrace, hosts: 1) { federation in
                let uk = try federation.clients(of: "uk")
                var changes = try await uk.allocations.watch(WatchAllocationsRequest()).makeAsyncIterator()
                var events = try await uk.regions.events(EventsRequest(follow: true)).makeAsyncIterator()
                var health = try await uk.health.watch(HealthRequest()).makeAsyncIterator()
                _ = try await uk.allocate("watched", .gpus(1))
                #expect(try await changes.next()?.allocation?.id == "uk-1")
                #expect(try await events.next() != nil)
                #expect(try await health.next() != nil)
                await federation.stop("uk")
                for end in [
                    await #expect(throws: RPCError.self) { while try await changes.next() != nil {} },
                    await #expect(throws: RPCError.self) { while try await events.next() != nil {} },
                ] {
                    #expect(end?.code == .unavailable)
                    #expect(end?.message.hasPrefix("the stream ended: the node stops") == true, "\(end?.message ?? "")")
                }
            }
        }
    }
}
