// ReloadTests.swift: real nodes whose configuration file changes while they run.

import Glibc
import HansaMessages
import HansaServices
import RPCCore
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A configuration file that changes under a running node", .timeLimit(.minutes(5)))
    struct ReloadTests {
        /// Two nodes that have their peers from files, each alone at first.
        private func withTwo(
            _ body: (_ folder: TemporaryFolder, _ norway: TestNode, _ uk: TestNode) async throws -> Void
        ) async throws {
            try await TestFederation.run([]) { federation in
                let nodes = try ["norway", "uk"].map { region in
                    try TestNode(
                        region, in: federation.folder, certificates: federation.certificates,
                        settings: ["--config", try federation.folder.write("peers: []\n", to: "\(region).yaml")])
                }
                do {
                    for node in nodes { try node.start() }
                    for node in nodes { try await node.waitUntilReady() }
                    try await body(federation.folder, nodes[0], nodes[1])
                } catch {
                    for node in nodes { print("--- log of \(node.region):\n\(node.log.suffix(4_000))") }
                    for node in nodes { await node.close() }
                    throw error
                }
                for node in nodes { await node.close() }
            }
        }

        private func peers(_ node: TestNode) async throws -> [PeerStatus] {
            try await node.clients().regions.listPeers(ListPeersRequest()).peers
        }

        private func untilAlive(_ node: TestNode, _ other: TestNode) async throws {
            try await eventually("\(node.region) sees \(other.region) alive and called") {
                try await peers(node).contains {
                    $0.region == other.region && $0.state == "alive" && $0.connected
                }
            }
        }

        @Test("A peer is added, lends, is limited, and is taken out, without a restart")
        func peersComeAndGo() async throws {
            try await withTwo { folder, norway, uk in
                _ = try folder.write("peers: [\"uk=\(uk.address)\"]\n", to: "norway.yaml")
                try await eventually("norway says that uk does not know it") {
                    try await peers(norway).contains { $0.lastError.contains("norway is not a configured peer") }
                }
                let refused = try await norway.clients().allocate("early", .gpus(1))
                #expect(refused.refusals.last?.detail.contains("norway is not a configured peer") == true)

                _ = try folder.write("peers: {norway: \"\(norway.address)\"}\n", to: "uk.yaml")
                uk.send(SIGHUP)
                try await untilAlive(norway, uk)
                try await untilAlive(uk, norway)
                try await uk.clients().register(hosts: 1)
                try await eventually("a request of norway's is placed at uk") {
                    try await norway.clients().allocate("key-\(folder.nextNumber())", .gpus(1)).state == .placed
                }
                _ = try folder.write("peers: {norway: \"\(norway.address)\"}\nlend: {norway: 1}\n", to: "uk.yaml")
                try await eventually("uk lends one GPU only") { try await peers(uk).first?.lendLimitMilli == 1_000 }
                let limited = try await norway.clients().allocate("too many", .gpus(1))
                #expect(limited.refusals.last?.code == "lendingLimit")

                _ = try folder.write("lend-default: 4\n", to: "uk.yaml")
                try await eventually("uk shows norway for what it still has only") {
                    try await peers(uk).map(\.state) == ["not a peer"]
                }
                #expect(uk.logLines("a peer is taken out with claims open").count == 1)
                #expect(try await uk.clients().regions.status(StatusRequest()).usedMilli == 1_000)
                let kinds = try await uk.events().filter { $0.kind == "setting" }
                #expect(kinds.map(\.subject).contains("peers") && kinds.map(\.subject).contains("lend"))

                _ = try folder.write("peers: {norway: \"\(norway.address)\"}\n", to: "uk.yaml")
                try await untilAlive(uk, norway)
                try await untilAlive(norway, uk)
            }
        }

        @Test("A file that is wrong changes nothing and is named once; what needs a restart is said")
        func wrongFile() async throws {
            try await withTwo { folder, norway, uk in
                _ = try folder.write("peers: {norway: \"\(norway.address)\"}\nlend: 0\n", to: "uk.yaml")
                let words = "the configuration is not reloaded; the old one stays"
                try await eventually("uk says what is wrong") { uk.logLines(words).count == 1 }
                #expect(uk.logLines(words)[0].contains("is a number, and must be a list of region=GPUs"))
                #expect(try await peers(uk).isEmpty)
                _ = try folder.write("threads: 7\nlog-level: debug\n", to: "uk.yaml")
                try await eventually("uk says what needs a restart") {
                    uk.logLines("a setting needs a restart").contains { $0.contains("setting=threads") }
                }
                #expect(uk.logLines("a setting is changed").contains { $0.contains("after=debug") })
            }
        }
    }
}
