// LifecycleTests.swift: a region is planned, opened, drained and closed, and nobody else restarts.

import HansaMessages
import HansaServices
import RPCCore
import TestKit
import Testing

extension IntegrationTests {
    @Suite("Regions that come and go by an operator's word", .timeLimit(.minutes(5)))
    struct LifecycleTests {
        private func set(_ node: TestNode, _ lifecycle: Lifecycle, force: Bool = false) async throws {
            _ = try await node.clients().regions.setLifecycle(SetLifecycleRequest(lifecycle: lifecycle, force: force))
        }

        private func sees(_ node: TestNode, _ region: String, _ word: String) async throws {
            try await eventually("\(node.region) sees \(region) \(word)") {
                try await node.picture(of: region).lifecycle == word
            }
        }

        @Test(
            "A planned region is opened, used, drained and leaves; its node stops, and nobody misses it; it comes back")
        func wholeLife() async throws {
            try await TestFederation.run(["norway", "sweden", "uk"], hosts: 1) { federation in
                let (norway, uk) = (federation["norway"], federation["uk"])
                try await set(norway, .planned)
                try await sees(uk, "norway", "planned")
                #expect(try httpGet(port: norway.httpPort, "/readyz").status == 503)
                let early = try await uk.clients().allocate("early", .gpus(1), regions: ["norway"])
                #expect(early.refusals.first { $0.region == "norway" }?.detail == "it is planned, and not open yet")
                await #expect(throws: RPCError.self) { try await norway.clients().allocate("own", .gpus(1)) }

                try await set(norway, .active)
                try await sees(uk, "norway", "active")
                let placed = try await uk.clients().allocate("open", .gpus(1), regions: ["norway"])
                #expect(placed.provider == "norway")

                try await set(norway, .draining)
                try await sees(uk, "norway", "draining")
                await #expect(throws: RPCError.self) { try await set(norway, .left) }
                try await uk.clients().release(placed.id)
                try await federation.waitUntilSettled()
                try await set(norway, .left)
                try await eventually("uk sees that norway left") {
                    try await uk.picture(of: "norway").state == "left"
                }
                norway.send(15)
                #expect(try await norway.waitForEnd() == .exited(0))
                #expect(try await uk.picture(of: "norway").state == "left")

                try federation.start("norway")
                try await eventually("norway answers") {
                    try await norway.clients().regions.status(StatusRequest()).hosts == 1
                }
                #expect(try await norway.picture(of: "norway").lifecycle == "left")
                try await set(norway, .active)
                try await federation.waitUntilAlive()
                let back = try await uk.clients().allocate("back", .gpus(1), regions: ["norway"])
                #expect(back.provider == "norway")
                #expect(uk.logLines("state=unreachable").isEmpty)
            }
        }
    }
}
