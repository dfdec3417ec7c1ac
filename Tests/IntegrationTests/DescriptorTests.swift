// DescriptorTests.swift: nodes that may have few descriptors open, and strangers who would like them all.

import Glibc
import HansaMessages
import HansaServices
import RPC
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A node with few descriptors", .timeLimit(.minutes(5)))
    struct DescriptorTests {
        private func limited(_ limit: Int) throws -> [String] {
            guard let program = Programs.installed("prlimit") else {
                try Test.cancel("the prlimit program (util-linux) is not installed")
            }
            return [program, "--nofile=\(limit):\(limit)"]
        }

        @Test("Strangers who hold connections to both ports keep neither operators nor /healthz out")
        func strangers() async throws {
            let wrapper = try limited(128)
            try await TestFederation.run(["uk"]) { federation in
                let node = federation["uk"]
                node.kill()
                try node.start(through: wrapper)
                try await node.waitUntilReady()
                let line = try #require(node.logLines("hansad descriptors ").last)
                #expect(line.contains(" limit=128 ") && line.contains(" reserved="))
                let rpc = try (0..<300).map { _ in try LoopbackSocket(port: node.rpcPort) }
                let http = try (0..<100).map { _ in try LoopbackSocket(port: node.httpPort) }
                for _ in 0..<5 {
                    #expect(try httpGet(port: node.httpPort, "/healthz").status == 200)
                    let operators = Clients(try node.channel(federation.certificates.files("operator/ops")))
                    _ = try await operators.regions.status(StatusRequest())
                    await operators.channel.close()
                }
                try await eventually("the gauges tell") {
                    let text = try node.metrics()
                    return text.contains("\nhansa_descriptors_limit 128\n")
                        && text.contains("\nhansa_descriptors_open ")
                }
                #expect(node.ended == nil)
                withExtendedLifetime((rpc, http)) {}
            }
        }

        @Test("Fewer descriptors than a node needs are an error that says how many; exit code 74")
        func tooFew() async throws {
            let wrapper = try limited(50)
            try await TestFederation.run(["uk"]) { federation in
                let node = federation["uk"]
                node.kill()
                try node.start(through: wrapper)
                #expect(try await node.waitForEnd() == .exited(74))
                #expect(
                    node.log.contains("hansad: this process may have 50 descriptors open, and this node needs at least")
                )
            }
        }

        @Test("The soft limit is raised to the hard one")
        func raised() async throws {
            let wrapper = try limited(4_096)
            try await TestFederation.run(["uk"]) { federation in
                let node = federation["uk"]
                node.kill()
                try node.start(through: wrapper + ["/bin/sh", "-c", "ulimit -S -n 64; exec \"$@\"", "sh"])
                try await node.waitUntilReady()
                #expect(try #require(node.logLines("hansad descriptors ").last).contains(" limit=4096 "))
            }
        }
    }
}
