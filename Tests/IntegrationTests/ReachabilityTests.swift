// ReachabilityTests.swift: real nodes that hear a peer and cannot call it, or call one that does not want them.

import HansaMessages
import HansaServices
import TestKit
import Testing

extension IntegrationTests {
    @Suite("Peers that are heard and cannot be called", .timeLimit(.minutes(5)))
    struct ReachabilityTests {
        @Test("A peer whose entry is wrong is dialled where it says that it is")
        func wrongEntry() async throws {
            try await TestFederation.run(["norway", "sweden"]) { federation in
                let (norway, sweden) = (federation["norway"], federation["sweden"])
                let uk = try TestNode(
                    "uk", in: federation.folder, certificates: federation.certificates,
                    settings: ["--peers", "norway=\(sweden.address),sweden=\(sweden.address)"])
                for node in [norway, sweden] { node.kill() }
                try norway.start(peers: [uk, sweden])
                try sweden.start(peers: [uk, norway])
                try uk.start()
                for node in [norway, sweden, uk] { try await node.waitUntilReady() }
                try await eventually("uk calls norway") {
                    try await uk.clients().regions.listPeers(ListPeersRequest()).peers.contains {
                        $0.region == "norway" && $0.connected && $0.address == norway.address
                            && $0.configuredAddress == sweden.address
                    }
                }
                try await norway.clients().register(hosts: 1)
                try await eventually("a request of uk's is placed in norway") {
                    let key = "key-\(federation.folder.nextNumber())"
                    return try await uk.clients().allocate(key, .gpus(1), regions: ["norway"]).state == .placed
                }
                await uk.close()
            }
        }

        @Test("A peer that was never heard is shown so, and why it cannot be called")
        func neverStarted() async throws {
            try await TestFederation.run(["norway"]) { federation in
                let uk = try federation.spare("uk")
                let spain = try federation.spare("spain")
                try uk.start(peers: [federation["norway"], spain])
                try await uk.waitUntilReady()
                try await eventually("uk says why it cannot call spain") {
                    let region = try await uk.picture(of: "spain")
                    return region.state == "never seen" && !region.heard
                        && region.fault.contains("nothing listens there")
                }
                #expect(uk.logLines("a peer cannot be called").count { $0.contains("peer=spain") } == 1)
                await uk.close()
            }
        }
    }
}
