// RegionRecoveryTests.swift: a region whose ledger is lost comes back from a copy, or from nothing, and its peers.

import Foundation
import HansaMessages
import HansaServices
import RPC
import RPCCore
import TLS
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A region that is recovered", .timeLimit(.minutes(5)))
    struct RegionRecoveryTests {
        @Test(
            "From an older copy, or from an empty ledger, nothing of the peers is lost or given twice",
            arguments: [true, false])
        func recovered(fromCopy: Bool) async throws {
            try await TestFederation.run(["norway", "spain", "uk"], hosts: 2) { federation in
                let uk = federation["uk"]
                let copy = federation.folder.file("copy")
                if fromCopy { try await backUp(uk, to: copy, federation) }
                let norway = try federation["norway"].clients()
                let there = try await norway.allocate("n", .gpus(8), regions: ["uk"])
                there.expectPlaced()
                let borrowed = try await uk.clients().allocate("u", .gpus(4), regions: ["spain"])
                borrowed.expectPlaced()
                try await federation.waitUntilSettled()
                uk.kill()

                try FileManager.default.removeItem(atPath: uk.dataDirectory)
                if fromCopy {
                    try FileManager.default.moveItem(atPath: copy, toPath: uk.dataDirectory)
                } else {
                    let founded = try await ChildProcess.run(
                        try Programs.path("hansad"), ["init", "--again"] + uk.arguments(peers: []),
                        in: federation.folder)
                    #expect(founded.end == .exited(0), "\(founded.output)")
                }
                try federation.start("uk")
                try await uk.expectQuarantined("norway")
                let regions = try uk.clients().regions
                if !fromCopy {
                    // Nobody can take over what is on hosts that are not there.
                    let shown = try await regions.recover(RecoverRequest())
                    #expect(shown.objections.count == 1, "\(shown.objections)")
                    let error = await #expect(throws: RPCError.self) {
                        try await regions.recover(RecoverRequest(accept: true))
                    }
                    #expect(error?.code == .failedPrecondition)
                    try await uk.clients().register(hosts: 2)
                }
                try await eventually("the old life is silent, and both peers answer") {
                    let shown = try await regions.recover(RecoverRequest())
                    return shown.objections == [] && shown.peers.allSatisfy(\.problem.isEmpty)
                }
                let reply = try await regions.recover(RecoverRequest(accept: true))
                #expect(reply.accepted && reply.counts?.claimsAdopted == 1 && reply.counts?.requestsAdopted == 1)
                #expect(reply.hostsCordoned.count == 1, "\(reply.hostsCordoned)")
                try await uk.waitUntilReady()
                try await federation.waitUntilAlive()

                let adopted = try #require(reply.claimsAdopted.first)
                #expect(adopted.placement == there.placement)
                let back = try await uk.clients().allocation("uk-\(reply.requestsAdopted[0].number)")
                #expect(back.state == .placed && back.placement == borrowed.placement)
                // Only the cordoned host is free: nothing is given there before an operator says so.
                #expect(try await uk.clients().allocate("next", .gpus(8), regions: ["uk"]).state == .refused)
                _ = try await uk.clients().hosts.setState(
                    SetHostStateRequest(id: reply.hostsCordoned[0], state: .ready))
                let next = try await uk.clients().allocate("again", .gpus(8), regions: ["uk"])
                next.expectPlaced()
                #expect(next.placement.map(\.host) != there.placement.map(\.host))
                try await uk.clients().release(back.id)
                try await norway.release(there.id)
                try await federation.waitUntilSettled()
                #expect(try await Accounts(of: federation).contradictions == [])

                // A restart is an ordinary one.
                uk.kill()
                try federation.start("uk")
                try await uk.waitUntilReady()
                #expect(try await uk.clients().allocation(next.id).state == .placed)
            }
        }

        private func backUp(_ node: TestNode, to copy: String, _ federation: TestFederation) async throws {
            let tls = try federation.certificates.files("operator/ops")
            let taken = try await ChildProcess.run(
                try Programs.path("hansa"),
                [
                    "backup", copy, "--node", node.address, "--cert", tls.certificateChain, "--key", tls.privateKey,
                    "--ca", tls.trustRoots,
                ], in: federation.folder)
            #expect(taken.end == .exited(0), "\(taken.output)")
        }
    }
}
