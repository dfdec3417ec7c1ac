// FederationTests.swift: four regions as one federation, seen by those who use it.

import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A federation of four regions", .timeLimit(.minutes(5)))
    struct FederationTests {
        @Test("Every region lists itself first and all others alive")
        func membership() async throws {
            try await TestFederation.run { federation in
                try await federation.waitUntilAlive()
                for node in federation.nodes {
                    let listed = try await node.clients().regions.list(ListRegionsRequest()).regions
                    #expect(listed.map(\.region) == [node.region] + others(than: node.region))
                    #expect(listed.map(\.state) == ["self", "alive", "alive", "alive"])
                    #expect(listed.map(\.bootEpoch) == [1, 1, 1, 1])
                    #expect(listed.map(\.address) == listed.map { federation[$0.region].address })
                }
            }
        }

        @Test("A request is placed at home while home has room, then at a peer; a release frees the GPUs there")
        func spilling() async throws {
            try await TestFederation.run(hosts: 1) { federation in
                let uk = try federation["uk"].clients()
                let first = try await uk.allocate("first", .gpus(8))
                #expect(first.id == "uk-1")
                #expect(first.state == .placed)
                #expect(first.provider == "uk")
                #expect(first.attempts == 1)
                #expect(first.refusals.isEmpty)
                let second = try await uk.allocate("second", .gpus(8))
                #expect(second.state == .placed)
                #expect(second.origin == "uk")
                #expect(others(than: "uk").contains(second.provider))
                #expect(second.attempts == 1)
                #expect(second.refusals.map(\.region) == ["uk"])
                #expect(second.refusals.map(\.code) == ["noCapacity"])
                #expect(second.refusals.flatMap(\.reasons) == [ReasonCount(reason: "tooFewGPUs", hosts: 1)])
                #expect(second.placement.map(\.gpus) == [Array(0..<8)])

                let provider = try federation[second.provider].clients()
                #expect(try await uk.freeMilli() == 0)
                #expect(try await provider.freeMilli() == 0)
                #expect(try await uk.regions.status(StatusRequest()).borrowedMilli == 8_000)
                #expect(try await provider.regions.status(StatusRequest()).lentMilli == 8_000)

                #expect(try await uk.release(first.id).state == .released)
                #expect(try await uk.freeMilli() == 8_000)
                try await uk.release(second.id)
                try await eventually("the provider's GPUs are free") { try await provider.freeMilli() == 8_000 }
                try await eventually("the release is confirmed") {
                    try await uk.allocation(second.id).state == .released
                }
                #expect(try await provider.regions.status(StatusRequest()).lentMilli == 0)
            }
        }

        @Test("A request runs only where its residency allows, and a refusal says so for every region")
        func residency() async throws {
            try await TestFederation.run(hosts: 1) { federation in
                let uk = try federation["uk"].clients()
                let abroad = try await uk.allocate("abroad", .gpus(4), regions: ["spain"])
                try await federation.waitForDigest(of: "spain", at: "uk") { $0.models.map(\.freeGpus) == [4] }
                #expect(abroad.provider == "spain")
                #expect(try await uk.freeMilli() == 8_000)
                #expect(try await uk.allocate("home", .gpus(8), regions: ["uk"]).provider == "uk")

                let refused = try await uk.allocate("no room", .gpus(8), regions: ["spain", "uk"])
                #expect(refused.state == .refused)
                #expect(refused.provider.isEmpty)
                #expect(refused.placement.isEmpty)
                let excluded = "the request's residency excludes it"
                #expect(
                    refused.refusals.sorted { $0.region < $1.region }.map { "\($0.region) \($0.code): \($0.detail)" }
                        == [
                            "norway residency: \(excluded)",
                            "spain noCapacity: by its last digest it has no room: 4000 milli-GPU are free",
                            "sweden residency: \(excluded)",
                            "uk noCapacity: host h1 at main has 0 of 8 GPUs free",
                        ])
            }
        }

        @Test("The lender enforces what it lends to each peer")
        func lending() async throws {
            let settings = ["norway": ["--lend", "uk=4", "--lend-default", "6"]]
            try await TestFederation.run(settings: settings, hosts: 1) { federation in
                let uk = try federation["uk"].clients()
                #expect(try await uk.allocate("a", .gpus(4), regions: ["norway"]).provider == "norway")
                let refused = try await uk.allocate("b", .gpus(1), regions: ["norway"])
                #expect(refused.state == .refused)
                let reason = try #require(refused.refusals.first { $0.region == "norway" })
                #expect(reason.code == "lendingLimit")
                #expect(reason.detail == "uk has 4000 of at most 4000 milli-GPU here and asks for 1000 more")

                let sweden = try federation["sweden"].clients()
                #expect(try await sweden.allocate("c", .gpus(4), regions: ["norway"]).provider == "norway")
                let peers = try await federation["norway"].clients().regions.listPeers(ListPeersRequest()).peers
                #expect(peers.map(\.region) == ["spain", "sweden", "uk"])
                #expect(peers.map(\.lendLimitMilli) == [6_000, 6_000, 4_000])
                #expect(peers.map(\.lentMilli) == [0, 4_000, 4_000])
            }
        }
    }
}

/// The regions that ``TestFederation`` starts, without one.
private func others(than region: String) -> [String] {
    TestFederation.regions.filter { $0 != region }
}
