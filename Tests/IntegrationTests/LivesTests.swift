// LivesTests.swift: ledgers that are lost, old, or there twice: what the node says, and that nothing is given twice.

import Foundation
import Glibc
import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A ledger that is not the one", .timeLimit(.minutes(5)))
    struct LivesTests {
        @Test("A lost data directory is never an empty region, however often the node is started")
        func lostDirectory() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 2) { federation in
                try await federation["norway"].clients().allocate("n", .gpus(8), regions: ["uk"]).expectPlaced()
                federation["uk"].kill()
                try FileManager.default.removeItem(atPath: federation["uk"].dataDirectory)
                for _ in 1...12 {
                    try federation.start("uk")
                    #expect(try await federation["uk"].waitForEnd() == .exited(74))
                }
                let line = try #require(federation["uk"].log.split(separator: "\n").last)
                #expect(line.contains("there is no ledger in "))
                #expect(line.contains("mount its volume or restore a backup"))
                #expect(!FileManager.default.fileExists(atPath: federation["uk"].dataDirectory))
            }
        }

        @Test("A new ledger in place of a lost one promises nothing: its peers know another lineage")
        func newLedger() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 2) { federation in
                let uk = federation["uk"]
                try await federation["norway"].clients().allocate("n", .gpus(8), regions: ["uk"]).expectPlaced()
                uk.kill()
                try FileManager.default.removeItem(atPath: uk.dataDirectory)
                try FileManager.default.removeItem(atPath: uk.dataDirectory + ".lineage")
                for _ in 1...3 {
                    try federation.start("uk")
                    try await uk.expectQuarantined("lineage")
                    await #expect(throws: RPCError.self) { try await uk.clients().allocate("x", .gpus(1)) }
                    uk.kill()
                }
            }
        }

        @Test("A backup is found to be older: of the same boot, and of the boot before", arguments: [false, true])
        func backup(ofEarlierBoot: Bool) async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 2) { federation in
                let uk = federation["uk"]
                let copy = federation.folder.file("backup")
                try uk.copyData(to: copy)
                if ofEarlierBoot {
                    uk.kill()
                    try federation.start("uk")
                    try await uk.waitUntilReady()
                    try await federation.waitUntilAlive()
                }
                // A node that is just back may still be called on the connection of its earlier life: ask again.
                let norway = try federation["norway"].clients()
                var asked = 0
                try await eventually("Norway has GPUs of the United Kingdom's") {
                    asked += 1
                    return try await norway.allocate("n-\(asked)", .gpus(8), regions: ["uk"]).state == .placed
                }
                uk.kill()
                try uk.restoreData(from: copy)
                let before = try uk.ledgerBytes()
                for _ in 1...2 {
                    try federation.start("uk")
                    try await uk.expectQuarantined("norway")
                    let error = await #expect(throws: RPCError.self) {
                        try await uk.clients().allocate("again", .gpus(8))
                    }
                    #expect(error?.message.contains("quarantined") == true)
                    #expect(try await uk.clients().ownHosts().count == 2, "reading is allowed")
                    uk.kill()
                }
                #expect(try uk.ledgerBytes() == before, "a start that is withheld changes no byte")
            }
        }

        @Test("A clone beside the running node promises nothing, and the node goes on")
        func clone() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 2) { federation in
                let uk = federation["uk"]
                let clone = try federation.spare("uk")
                try uk.copyData(to: clone.dataDirectory)
                try await uk.clients().allocate("own", .gpus(8)).expectPlaced()
                try clone.start(peers: [federation["norway"]])
                try await clone.expectQuarantined("norway")
                try await uk.clients().allocate("more", .gpus(8)).expectPlaced()
                #expect(try await federation["norway"].picture(of: "uk").state == "alive")
                await clone.close()
            }
        }

        @Test("Of two copies the one that is started first is the region, whichever it is", arguments: [true, false])
        func copies(originalFirst: Bool) async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 2) { federation in
                let uk = federation["uk"]
                let clone = try federation.spare("uk")
                uk.send(SIGTERM)
                #expect(try await uk.waitForEnd() == .exited(0))
                try uk.copyData(to: clone.dataDirectory)
                let norway = federation["norway"]
                if originalFirst { try federation.start("uk") } else { try clone.start(peers: [norway]) }
                let (first, second) = originalFirst ? (uk, clone) : (clone, uk)
                try await first.waitUntilReady()
                try await eventually("norway knows the first one") {
                    try await norway.picture(of: "uk").bootEpoch == 2
                }
                try second.start(peers: [norway])
                try await second.expectQuarantined("norway")
                try await first.clients().allocate("own", .gpus(8)).expectPlaced()
                await clone.close()
            }
        }

        @Test("A node that may not found its region says how to get one, and makes nothing")
        func never() async throws {
            let folder = try TemporaryFolder("hansa-integration")
            let certificates = try Certificates(in: folder.file("certificates"))
            let node = try TestNode("uk", in: folder, certificates: certificates, settings: ["--found", "never"])
            try node.start()
            #expect(try await node.waitForEnd() == .exited(74))
            #expect(node.log.contains("there is no ledger in \(node.dataDirectory): mount the volume that has it"))
            #expect(!FileManager.default.fileExists(atPath: node.dataDirectory))
            for (code, text) in [(Int32(0), "founded region uk in "), (74, "there is a ledger at ")] {
                let arguments = try ["init"] + node.arguments(peers: [])
                let (end, output) = try await ChildProcess.run(try Programs.path("hansad"), arguments, in: folder)
                #expect(end == .exited(code) && output.contains(text))
            }
            try node.start()
            try await node.waitUntilReady()
            await node.close()
        }

        @Test("A node without peers, and one whose peers all answer, is ready without a wait")
        func quickStart() async throws {
            try await TestFederation.run(["norway", "uk"]) { federation in
                let uk = federation["uk"]
                try await federation.waitUntilAlive()
                uk.send(SIGTERM)
                #expect(try await uk.waitForEnd() == .exited(0))
                let began = ContinuousClock.now
                try federation.start("uk")
                try await uk.waitUntilReady()
                // Far below the two seconds that a silent peer costs.
                #expect(ContinuousClock.now - began < .milliseconds(1_900))
            }
        }
    }
}

extension TestNode {
    /// Waits until the node is quarantined for a reason that names `word`; it must go on running.
    func expectQuarantined(_ word: String, _ location: SourceLocation = #_sourceLocation) async throws {
        let status = try await eventually("\(region) is quarantined") {
            let status = try await clients().regions.status(StatusRequest())
            return status.standing == "quarantined" ? status : nil
        }
        #expect(status.standingReason.contains(word), "\(status.standingReason)", sourceLocation: location)
        #expect(status.evidence.contains { !$0.finding.isEmpty }, sourceLocation: location)
        #expect(try httpGet(port: httpPort, "/readyz").status == 503, sourceLocation: location)
        #expect(try httpGet(port: httpPort, "/healthz").status == 200, sourceLocation: location)
    }

    /// Copies the data directory; the node must be idle or stopped.
    func copyData(to path: String) throws {
        try FileManager.default.copyItem(atPath: dataDirectory, toPath: path)
    }

    /// Puts a copy in place of the data directory.
    func restoreData(from path: String) throws {
        try FileManager.default.removeItem(atPath: dataDirectory)
        try FileManager.default.copyItem(atPath: path, toPath: dataDirectory)
    }

    /// The files of the ledger, byte for byte.
    func ledgerBytes() throws -> [Data] {
        try FileManager.default.contentsOfDirectory(atPath: dataDirectory).sorted().filter { $0 != "ledger.lock" }
            .map { try Data(contentsOf: URL(fileURLWithPath: dataDirectory + "/" + $0)) }
    }
}
