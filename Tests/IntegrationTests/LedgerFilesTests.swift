// LedgerFilesTests.swift: a node whose ledger is taken away under it.

import Foundation
import Glibc
import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A ledger that is taken away", .timeLimit(.minutes(5)))
    struct LedgerFilesTests {
        /// What is done to a data directory.
        enum Act: String, CaseIterable {
            case deleteFiles, replaceDirectory, unmount

            func happen(to node: TestNode) throws {
                let files = FileManager.default
                switch self {
                case .deleteFiles:
                    for name in try files.contentsOfDirectory(atPath: node.dataDirectory) {
                        try files.removeItem(atPath: "\(node.dataDirectory)/\(name)")
                    }
                case .replaceDirectory:
                    try files.moveItem(atPath: node.dataDirectory, toPath: node.dataDirectory + "-moved")
                    try files.copyItem(atPath: node.dataDirectory + "-moved", toPath: node.dataDirectory)
                case .unmount:
                    umount2(node.dataDirectory, Int32(MNT_DETACH))
                }
            }
        }

        @Test(
            "A node whose ledger is not at its path any more acknowledges nothing, shows what it knows, and exits with 74",
            arguments: Act.allCases)
        func takenAway(act: Act) async throws {
            try await TestFederation.run(["uk"]) { federation in
                let node = federation["uk"]
                if act == .unmount { try await node.restart(for: .fullFileSystem) }
                let uk = try node.clients()
                try await uk.register(hosts: 1)
                try await uk.allocate("before", .gpus(1)).expectPlaced()
                try act.happen(to: node)
                let error = await #expect(throws: RPCError.self) { try await uk.allocate("after", .gpus(1)) }
                #expect(error?.message.contains("is not the one that was opened any more") == true, "\(error as Any)")
                try await eventually("it is not ready, within a second", within: .seconds(1)) {
                    try httpGet(port: node.httpPort, "/readyz").status == 503
                }
                // A restart would lose the only copy.
                #expect(try httpGet(port: node.httpPort, "/healthz").status == 200)
                #expect(try await uk.allAllocations().map(\.idempotencyKey) == ["before"])
                #expect(try await uk.ownHosts().count == 1)
                let register = await #expect(throws: RPCError.self) { try await uk.register(hosts: 1, prefix: "x") }
                #expect(register != nil)
                #expect(node.logLines(" FATAL ").count == 1)
                node.send(SIGTERM)
                #expect(try await node.waitForEnd() == .exited(74))
                #expect(node.logLines("hansad: ledger ").count == 1)
            }
        }
    }
}
