// AdviceTests.swift: what a real node advises, that its advice is true, and constraints that outlive the node.

import HansaMessages
import HansaServices
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A node that advises", .timeLimit(.minutes(5)))
    struct AdviceTests {
        @Test("explain names what helps, defragment the cheapest move, and both are true")
        func advice() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 2) { federation in
                let uk = try federation["uk"].clients()
                let large = try await uk.allocate("large", .gpus(6), regions: ["uk"])
                let stays = try await uk.allocate("stays", .gpus(3), regions: ["uk"])
                var movable = Demand.gpus(2)
                movable.movable = true
                let moved = try await uk.allocate("moves", movable, regions: ["uk"])
                #expect(moved.placement.map(\.host) == large.placement.map(\.host))
                #expect(moved.placement.map(\.host) != stays.placement.map(\.host))
                try await uk.release(large.id)

                let explained = try await uk.allocations.explain(ExplainRequest(demand: .gpus(8)))
                #expect(explained.region == "uk" && explained.placement.isEmpty)
                #expect(explained.refusal?.reasons == [ReasonCount(reason: "tooFewGPUs", hosts: 2)])
                #expect(explained.nearest.map(\.gpusShort) == [2, 3])
                #expect(explained.remedies.map(\.kind) == ["release", "fewerGPUs"])
                let fewer = try #require(explained.remedies.last?.demand)
                #expect(fewer == .gpus(6))

                let proposal = try await uk.allocations.defragment(DefragmentRequest(demand: .gpus(8)))
                #expect(proposal.minimal && proposal.movedMilli == 2_000)
                #expect(proposal.moves.map(\.allocation) == [moved.id])
                #expect(proposal.moves.first?.from == moved.placement)
                #expect(proposal.moves.first?.to.map(\.host) == stays.placement.map(\.host))
                #expect(proposal.placement.map(\.host) == moved.placement.map(\.host))
                #expect(try await uk.allocation(moved.id) == moved, "a proposal moves nothing")

                // The host is closed, its tenant moves it: new GPUs first, then the old ones back.
                let freed = try #require(moved.placement.first?.host)
                _ = try await uk.hosts.setState(SetHostStateRequest(id: freed, state: .cordoned))
                let again = try await uk.allocate("moved", .gpus(2), regions: ["uk"])
                #expect(again.placement.map(\.host) == stays.placement.map(\.host))
                try await uk.release(moved.id)
                _ = try await uk.hosts.setState(SetHostStateRequest(id: freed, state: .ready))
                let placed = try await uk.allocate("eight", .gpus(8), regions: ["uk"])
                #expect(placed.placement.map(\.host) == proposal.placement.map(\.host))
            }
        }

        @Test("Instances, groups and the health of GPUs outlive kill -9 and are honoured afterwards")
        func constraints() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 2) { federation in
                let uk = try federation["uk"].clients()
                func allocate(_ key: String, _ demand: Demand) async throws -> Allocation {
                    try await uk.allocate(key, demand, regions: ["uk"])
                }
                let half = Demand(shape: .instance(Instance(profile: "4g.71gb")))
                let first = try await allocate("instance", half)
                #expect(first.placement.map(\.instance) == ["4g.71gb"])
                var apart = Demand.gpus(1)
                apart.constraints = Constraints(group: "web", apart: .host)
                try await allocate("web 1", apart).expectPlaced()
                try await allocate("web 2", apart).expectPlaced()
                let sick = SetGPUHealthRequest(id: "h1", gpu: 7, health: .degraded)
                #expect(try await uk.hosts.setGPUHealth(sick).host?.gpus[7].health == .degraded)
                let before = try await uk.ownHosts()

                federation["uk"].kill()
                try federation.start("uk")
                try await federation["uk"].waitUntilReady()
                #expect(try await uk.ownHosts() == before)
                #expect(try await allocate("web 3", apart).refusals.first?.reasons.map(\.reason) == ["antiAffinity"])
                // The rest of the GPU that is cut already, but no second instance of four slices at its other end.
                let small = try await allocate("small", Demand(shape: .instance(Instance(profile: "3g.71gb"))))
                #expect(small.placement.map(\.host) == first.placement.map(\.host))
                #expect(small.placement.map(\.gpus) == first.placement.map(\.gpus))
                #expect(small.placement.map(\.instanceStart) == [4])
                let healthy = before.reduce(0) { $0 + $1.freeMilli.count { $0 == 1_000 } } - 1
                var taken = 0
                while case let one = try await allocate("one \(taken)", .gpus(1)), one.state == .placed { taken += 1 }
                #expect(taken == healthy, "every whole GPU but the degraded one")
            }
        }
    }
}
