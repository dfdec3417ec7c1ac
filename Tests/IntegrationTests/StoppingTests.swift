// StoppingTests.swift: a node that is told to stop, and what it tells about itself while it runs.

import Glibc
import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A node that stops", .timeLimit(.minutes(5)))
    struct StoppingTests {
        @Test("SIGTERM lets a call in flight finish, then the node exits with 0 and says so")
        func drain() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 1) { federation in
                let uk = try federation["uk"].clients()
                try await uk.allocate("all of home", .gpus(8)).expectPlaced()
                // The provider stands still, so that the spilled request is in flight when the signal comes.
                federation["norway"].send(SIGSTOP)
                async let spilled = uk.allocate("in flight", .gpus(2), regions: ["norway"])
                try await eventually("the request is in flight") {
                    try await uk.allAllocations().contains { $0.idempotencyKey == "in flight" && $0.state == .placing }
                }
                federation["uk"].send(SIGTERM)
                try await eventually("the node drains") { !federation["uk"].logLines("stopping").isEmpty }
                let probe = try federation["uk"].clients(as: "tenant/late")
                var options = CallOptions()
                options.waitForReady = false
                let refused = await #expect(throws: RPCError.self) {
                    try await probe.regions.status(StatusRequest(), options: options)
                }
                #expect(refused?.code == .unavailable)
                federation["norway"].send(SIGCONT)
                let answer = try await spilled
                answer.expectPlaced()
                #expect(answer.provider == "norway")
                #expect(try await federation["uk"].waitForEnd() == .exited(0))
                // Before them: that the region was founded.
                let notices = federation["uk"].logLines(" NOTICE ").filter { !$0.contains("a member changed") }.suffix(
                    3)
                #expect(notices.count == 3)
                #expect(notices.first?.contains("ready epoch=1 ledger=\(federation["uk"].dataDirectory)") == true)
                #expect(notices.dropFirst().first?.contains("stopping grace_ms=5000") == true)
                #expect(notices.last?.hasSuffix("hansad stopped") == true)
            }
        }

        @Test("A call that outlives the grace is cut off, and the node still exits with 0")
        func graceOver() async throws {
            try await TestFederation.run(["uk"], settings: ["uk": ["--drain-grace-ms", "200"]], hosts: 1) {
                federation in
                let uk = try federation["uk"].clients()
                var changes = try await uk.allocations.watch(WatchAllocationsRequest()).makeAsyncIterator()
                try await uk.allocate("watched", .gpus(1)).expectPlaced()
                #expect(try await changes.next()?.allocation?.idempotencyKey == "watched")
                federation["uk"].send(SIGTERM)
                let error = await #expect(throws: RPCError.self) { try await changes.next() }
                #expect(error?.code == .unavailable)
                #expect(try await federation["uk"].waitForEnd() == .exited(0))
                #expect(federation["uk"].logLines("stopping").contains { $0.contains("grace_ms=200") })
            }
        }

        @Test("SIGTERM and SIGINT both stop a node at once when nothing is in flight", arguments: [SIGTERM, SIGINT])
        func idle(signal: Int32) async throws {
            try await TestFederation.run { federation in
                try await federation.waitUntilAlive()
                for node in federation.nodes { node.send(signal) }
                for node in federation.nodes {
                    #expect(try await node.waitForEnd() == .exited(0))
                }
            }
        }

        @Test("A node tells its health, and its numbers as Prometheus text with a counter for each method")
        func metrics() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 2) { federation in
                let node = federation["uk"]
                try await node.clients().allocate("counted", .gpus(2)).expectPlaced()
                #expect(try httpGet(port: node.httpPort, "/healthz").status == 200)
                #expect(try httpGet(port: node.httpPort, "/readyz").status == 200)
                #expect(try httpGet(port: node.httpPort, "/nothing").status == 404)
                let page = try httpGet(port: node.httpPort, "/metrics")
                #expect(page.status == 200)
                #expect(page.head.lowercased().contains("content-type: text/plain; version=0.0.4"))
                try await eventually("the gauges follow") {
                    let text = try node.metrics()
                    if text.contains("\nhansa_gpu_used_milli 2000\n") { return true }
                    throw WaitedInVain(description: text)
                }
                let text = try node.metrics()
                for line in [
                    "# TYPE hansa_rpc_calls_total counter",
                    "hansa_rpc_calls_total{code=\"OK\",method=\"/hansa.v1.Allocations/Allocate\",side=\"server\"} 1",
                    "hansa_rpc_calls_total{code=\"OK\",method=\"/hansa.v1.Hosts/Register\",side=\"server\"} 1",
                    "hansa_hosts 2", "hansa_gpus 16",
                    "hansa_ledger_stalled 0",
                    "hansa_peer_connected{peer=\"norway\"} 1",
                ] {
                    #expect(text.split(separator: "\n").contains { $0 == line }, "\(line)\n\(text)")
                }
            }
        }
    }
}
