// BackupTests.swift: a copy of a running node, checked, and taken up by a node again.

import Foundation
import HansaMessages
import HansaServices
import TLS
import TestKit
import Testing

extension IntegrationTests {
    @Suite("Backups", .timeLimit(.minutes(5)))
    struct BackupTests {
        @Test("A copy taken under load is whole, has all that was acknowledged before, and a node can start on it")
        func underLoad() async throws {
            try await TestFederation.run(["uk"], hosts: 4) { federation in
                let node = federation["uk"]
                let acme = try node.clients(as: "tenant/acme")
                let before = try await acme.allocate("before", .gpus(1))
                let burst = Burst(acme, keys: (1...200).map { "key-\($0)" })
                let running = Task { await burst.run() }
                let copy = federation.folder.file("copy")
                let tls = try federation.certificates.files("operator/ops")
                let connection = [
                    "--node", node.address, "--cert", tls.certificateChain, "--key", tls.privateKey, "--ca",
                    tls.trustRoots,
                ]
                let hansa = try Programs.path("hansa")
                let taken = try await ChildProcess.run(hansa, connection + ["backup", copy], in: federation.folder)
                #expect(taken.end == .exited(0), "\(taken.output)")
                let again = try await ChildProcess.run(hansa, connection + ["backup", copy], in: federation.folder)
                #expect(again.end == .exited(65) && again.output.contains("is there already"), "\(again.output)")
                await running.value

                let hansad = try Programs.path("hansad")
                let checked = try await ChildProcess.run(hansad, ["check", copy], in: federation.folder)
                #expect(checked.end == .exited(0), "\(checked.output)")
                #expect(checked.output.hasPrefix("ledger       whole\nregion       uk\n"), "\(checked.output)")
                let live = try await ChildProcess.run(hansad, ["check", node.dataDirectory], in: federation.folder)
                let process = try #require(node.processID)
                #expect(live.end == .exited(74), "\(live.output)")
                #expect(live.output.contains("is in use by process \(process)"), "\(live.output)")

                node.kill()
                let spare = try federation.spare("uk")
                try FileManager.default.moveItem(atPath: copy, toPath: spare.dataDirectory)
                try spare.start()
                try await spare.waitUntilReady()
                let there = try await spare.clients(as: "tenant/acme").allocation(before.id)
                #expect(there == before)
                await spare.close()
            }
        }
    }
}
