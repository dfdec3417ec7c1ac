// DiskFullTests.swift: a ledger that cannot grow: what callers are told, and that nothing is lost.

import Glibc
import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A full disk", .timeLimit(.minutes(5)))
    struct DiskFullTests {
        @Test(
            "Calls that change something fail and say why, the node stays up, and goes on when there is space",
            arguments: DiskLimit.allCases)
        func fullDisk(limit: DiskLimit) async throws {
            try await TestFederation.run(["uk"]) { federation in
                let node = federation["uk"]
                try await node.restart(for: limit)
                defer { node.unmountDisk(limit) }
                let uk = try node.clients()
                try await uk.register(hosts: 1)
                try await uk.allocate("before", .gpus(1)).expectPlaced()
                let before = try await Accounts(of: federation)

                try await node.fillDisk(limit)
                let reason =
                    "no space to write ledger \(node.dataDirectory)/ledger.sqlite (\(limit.reason)): nothing is lost, writing goes on when there is space"
                let first = await #expect(throws: RPCError.self) { try await uk.allocate("during", .gpus(1)) }
                #expect(first?.code == .unavailable)
                #expect(
                    first?.message == "the ledger cannot be written: \(reason); the outcome is unknown, retry with the "
                        + "same idempotency key")
                for attempt in ["one", "two"] {
                    let error = await #expect(throws: RPCError.self) { try await uk.allocate(attempt, .gpus(1)) }
                    #expect(error?.code == .resourceExhausted)
                    #expect(
                        error?.message == "the ledger cannot be written: \(reason); nothing was done, retry later")
                }
                let register = await #expect(throws: RPCError.self) { try await uk.register(hosts: 1, prefix: "x") }
                #expect(register?.code == .resourceExhausted)
                let release = await #expect(throws: RPCError.self) { try await uk.release("uk-1") }
                #expect(release?.code == .resourceExhausted)
                #expect(try await uk.regions.status(StatusRequest()).storeState == reason)
                // What is on disk is shown, and nothing of what is not.
                let shown = try await Accounts(of: federation)
                #expect(shown.allocations == before.allocations)
                #expect(try await uk.allocation("uk-1") == before.allocations.first)
                #expect(shown.hosts.map(\.host) == before.hosts.map(\.host))
                // A restart makes no room.
                #expect(try httpGet(port: node.httpPort, "/healthz").status == 200)
                #expect(try httpGet(port: node.httpPort, "/readyz").status == 503)
                // The limit on files is one on the log too.
                if limit == .fullFileSystem {
                    // Each failed call has a line of its own, which says the same of the call.
                    #expect(node.logLines("hansad the ledger cannot be written").count == 1)
                }

                try await node.freeDisk(limit)
                let during = try await eventually("the same key has its answer") {
                    try await uk.allocate("during", .gpus(1))
                }
                during.expectPlaced()
                #expect(try httpGet(port: node.httpPort, "/readyz").status == 200)
                #expect(node.logLines("the ledger can be written again").count == 1)
                try await uk.allocate("after", .gpus(1)).expectPlaced()

                node.kill()
                try federation.start("uk")
                try await node.waitUntilReady()
                let after = try await Accounts(of: federation)
                #expect(after.contradictions == [])
                #expect(after.allocations.map(\.idempotencyKey) == ["before", "during", "after"])
                #expect(after.allocations.first == before.allocations.first)
            }
        }
    }
}
