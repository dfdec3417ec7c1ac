// StalledLogTests.swift: a node whose log nobody reads goes on with everything else.

import Glibc
import HansaMessages
import HansaServices
import RPC
import RPCCore
import TestKit
import Testing

extension IntegrationTests {
    @Suite("A log that nobody reads", .timeLimit(.minutes(3)))
    struct StalledLogTests {
        @Test("Calls, /healthz and the end of the process wait for no reader of the log")
        func stalled() async throws {
            try await TestFederation.run(["uk"], settings: ["uk": ["--access-log-every", "1"]]) {
                federation in
                let node = federation["uk"]
                node.kill()
                _ = try await node.waitForEnd()
                let path = federation.folder.file("log.pipe")
                #expect(mkfifo(path, 0o600) == 0)
                let pipe = open(path, O_RDWR | O_CLOEXEC)
                let setPipeSize: Int32 = 1_031
                #expect(fcntl(pipe, setPipeSize, 4_096) >= 0)
                defer { close(pipe) }
                try node.start(through: ["/bin/sh", "-c", "exec \"$@\" 2>'\(path)'", "sh"])
                try await node.waitUntilReady()

                let uk = try node.clients()
                try await uk.register(hosts: 1)
                for _ in 1...200 { _ = try await uk.regions.status(StatusRequest()) }
                var waiting: Int32 = 0
                #expect(ioctl(pipe, UInt(FIONREAD), &waiting) == 0 && waiting > 2_048, "the pipe is full")
                try await uk.allocate("while nobody reads", .gpus(1)).expectPlaced()
                #expect(try httpGet(port: node.httpPort, "/healthz").status == 200)

                node.send(SIGTERM)
                #expect(try await node.waitForEnd(within: .seconds(30)) == .exited(0))
            }
        }
    }
}
