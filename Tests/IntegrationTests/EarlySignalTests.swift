// EarlySignalTests.swift: signals and closed descriptors that meet a node in its first moments.

import Foundation
import Glibc
import TestKit
import Testing

extension IntegrationTests {
    @Suite("The first moments of a node", .timeLimit(.minutes(5)))
    struct EarlySignalTests {
        @Test("SIGTERM ends a node that has only begun to start, also as process 1; it exits with 0")
        func stopWhileStarting() async throws {
            guard let unshare = Programs.installed("unshare") else {
                try Test.cancel("the unshare program (util-linux) is not installed")
            }
            try await TestFederation.run(["uk"]) { federation in
                let node = federation["uk"]
                node.kill()
                try node.start(through: [unshare, "--pid", "--fork", "--kill-child"])
                let child = try await eventually("the node's process") { () -> pid_t? in
                    if let end = node.ended { try Test.cancel("no process namespace can be made here: \(end)") }
                    return try node.processID.flatMap { try ProcessView($0).child }
                }
                try await ProcessView(child).waitUntilPrepared()
                #expect(Glibc.kill(child, SIGTERM) == 0)
                #expect(try await node.waitForEnd(within: .seconds(20)) == .exited(0))
            }
        }

        @Test("SIGHUP while a node starts is remembered: the node gets ready, and reads its certificates again")
        func reloadWhileStarting() async throws {
            try await TestFederation.run(["uk"]) { federation in
                let node = federation["uk"]
                node.kill()
                try node.start()
                try await ProcessView(#require(node.processID)).waitUntilPrepared()
                node.send(SIGHUP)
                try await node.waitUntilReady()
                try await eventually("the certificates are read again") {
                    !node.logLines("certificates are unchanged").isEmpty
                }
            }
        }

        @Test("A node that is started with its descriptors 0 to 2 closed opens none of its files in their place")
        func closedDescriptors() async throws {
            try await TestFederation.run(["uk"]) { federation in
                let node = federation["uk"]
                node.kill()
                try node.start(through: ["/bin/sh", "-c", "exec \"$@\" <&- >&- 2>&-", "sh"])
                try await node.waitUntilReady()
                let process = ProcessView(try #require(node.processID))
                for number in 0...2 { #expect(process.file(of: number) == "/dev/null") }
                let lock = try String(contentsOfFile: "\(node.dataDirectory)/ledger.lock", encoding: .utf8)
                #expect(lock == "\(process.id)\n")
            }
        }
    }
}
