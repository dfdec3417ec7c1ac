// GoneRegionTests.swift: a region that is gone for good, and what operators of the others do about what it left.

import Foundation
import Glibc
import HansaMessages
import HansaServices
import RPC
import RPCCore
import TLS
import TestKit
import Testing

extension IntegrationTests {
    @Suite("Regions that are gone, hosts that go, long lists", .timeLimit(.minutes(5)))
    struct GoneRegionTests {
        private func hansa(
            _ federation: TestFederation, _ region: String, _ arguments: String...
        ) async throws -> (end: ProcessEnd, output: String) {
            try await ChildProcess.run(
                try Programs.path("hansa"), try connection(federation, region) + arguments, in: federation.folder)
        }

        private func connection(_ federation: TestFederation, _ region: String) throws -> [String] {
            let tls = try federation.certificates.files("operator/ops")
            return [
                "--node", federation[region].address, "--cert", tls.certificateChain, "--private-key", tls.privateKey,
                "--ca", tls.trustRoots, "--timeout", "30",
            ]
        }

        @Test("What a dead region has is shown, ended by an operator, and free for others; when it returns, it learns")
        func originGone() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 1) { federation in
                let uk = try federation["uk"].clients()
                let norway = try federation["norway"].clients()
                let borrowed = try await norway.allocate("away", .gpus(8), regions: ["uk"])
                #expect(borrowed.id == "norway-1" && borrowed.provider == "uk")
                let alive = try await hansa(federation, "uk", "lending", "end", "norway-1")
                #expect(alive.end == .exited(1) && alive.output.contains("norway is alive and a peer"))

                federation["norway"].kill()
                try await eventually("norway is unreachable") {
                    try await uk.regions.list(ListRegionsRequest()).regions.contains { $0.state == "unreachable" }
                }
                let shown = try await hansa(federation, "uk", "allocation", "show", "norway-1")
                #expect(shown.end == .exited(69) && shown.output.contains("`hansa lending end norway-1`"))
                let listed = try await hansa(federation, "uk", "claim", "list")
                #expect(listed.output.contains("norway-1/1  norway  unreachable"), "\(listed.output)")
                let host = try await hansa(federation, "uk", "host", "show", "h1")
                #expect(host.output.contains("norway-1"), "\(host.output)")
                let ended = try await hansa(federation, "uk", "lending", "end", "norway-1", "--reason", "site closed")
                #expect(ended.end == .exited(0) && ended.output.contains("1 claims ended, 8 GPUs are free again"))
                #expect(try await uk.regions.status(StatusRequest()).usedMilli == 0)
                try await uk.allocate("mine", .gpus(8), regions: ["uk"]).expectPlaced()

                try federation.start("norway")
                try await federation["norway"].waitUntilReady()
                try await norway.release("norway-1")
                try await eventually("the release is answered") {
                    try await norway.allocation("norway-1").state == .released
                }
                #expect(try await uk.regions.status(StatusRequest()).usedMilli == 8_000)
                let audit = try await hansa(federation, "uk", "lending", "list", "--ended")
                #expect(audit.output.contains("site closed"))
            }
        }

        @Test("A request whose provider is dead is abandoned; when the provider returns, it is told to free")
        func providerGone() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 1) { federation in
                let uk = try federation["uk"].clients()
                let norway = try federation["norway"].clients()
                #expect(try await uk.allocate("away", .gpus(8), regions: ["norway"]).provider == "norway")
                federation["norway"].kill()
                try await eventually("norway is unreachable") {
                    try await uk.regions.list(ListRegionsRequest()).regions.contains { $0.state == "unreachable" }
                }
                let abandoned = try await hansa(federation, "uk", "allocation", "release", "uk-1", "--abandon")
                #expect(abandoned.output == "uk-1 is released\n")
                let waits = try await hansa(federation, "uk", "lending", "list", "--borrowed")
                #expect(waits.output.contains("abandoned") && waits.output.contains("norway, which is unreachable"))
                try federation.start("norway")
                try await federation["norway"].waitUntilReady()
                try await eventually("norway's GPUs are free") { try await norway.freeMilli() == 8_000 }
                try await eventually("nothing waits any more") {
                    try await uk.regions.status(StatusRequest()).outbox == 0
                }
            }
        }

        @Test("A key that names another region is refused there, so that it cannot place twice")
        func keys() async throws {
            try await TestFederation.run(["norway", "uk"], hosts: 1) { federation in
                let first = try await hansa(federation, "uk", "allocate", "--gpus", "1")
                let key = try #require(first.output.split(separator: "\n").last?.dropFirst("key ".count))
                #expect(key.hasSuffix("@uk"), "\(first.output)")
                let again = try await hansa(federation, "uk", "allocate", "--gpus", "1", "--key", String(key))
                #expect(again.output.contains("uk-1 is placed"))
                let elsewhere = try await hansa(federation, "norway", "allocate", "--gpus", "1", "--key", String(key))
                #expect(elsewhere.end == .exited(64) && elsewhere.output.contains("belongs to region uk"))
                #expect(try await federation["norway"].clients().allAllocations().isEmpty)
            }
        }

        @Test("Hosts that are removed are gone, and many hosts are listed in replies below their limit")
        func hosts() async throws {
            try await TestFederation.run(["uk"]) { federation in
                let uk = try federation["uk"].clients()
                let count = 3_000
                let hosts = (0..<count).map { number in
                    var host = Host.named("host-\(10_000 + number)", gpus: 8, model: "H200")
                    for gpu in host.gpus.indices {
                        host.gpus[gpu].uuid = "GPU-\(number)-\(gpu)-4f7ac0de-9f5e-4f0e-8f50"
                    }
                    return host
                }
                for start in stride(from: 0, to: count, by: 1_000) {
                    _ = try await uk.hosts.register(RegisterHostsRequest(hosts: Array(hosts[start..<start + 1_000])))
                }
                var ids: [String] = []
                var request = ListHostsRequest()
                repeat {
                    let page = try await uk.hosts.list(request)
                    #expect(page.encodedByteCount <= 1 << 20)
                    ids += page.hosts.compactMap(\.host?.id)
                    request.after = page.next
                } while !request.after.isEmpty
                #expect(ids == hosts.map(\.id))
                let table = try await hansa(federation, "uk", "host", "list")
                #expect(table.output.split(separator: "\n").count == count + 1)
                let removed = try await hansa(federation, "uk", "host", "remove", ids[0], ids[7])
                #expect(removed.output == "2 hosts removed\n")
                #expect(try await uk.regions.status(StatusRequest()).hosts == UInt32(count - 2))
                federation["uk"].kill()
                try federation.start("uk")
                try await federation["uk"].waitUntilReady()
                #expect(try await uk.regions.status(StatusRequest()).hosts == UInt32(count - 2))
            }
        }

        @Test("A replay that is interrupted says its run, exits with 130, and can be given back")
        func interruptedReplay() async throws {
            try await TestFederation.run(["uk"], hosts: 4) { federation in
                let tasks = federation.folder.file("tasks.csv")
                let rows = (0..<20_000).map { "t-\($0),0,0,1,1000,\($0 / 8),\($0 / 8 + 5),uk" }
                let head = "name,cpu_milli,memory_mib,num_gpu,gpu_milli,creation_time,deletion_time,region"
                try ([head] + rows).joined(separator: "\n").write(toFile: tasks, atomically: true, encoding: .utf8)
                let uk = try federation["uk"].clients()
                let replay = try ChildProcess(
                    try Programs.path("hansa"),
                    ["replay", "--tasks", tasks, "--regions", "uk"] + connection(federation, "uk"),
                    logFile: federation.folder.file("replay.log"))
                try await eventually("some tasks are placed") {
                    try await uk.regions.status(StatusRequest()).allocationsPlaced > 8
                }
                replay.send(SIGINT)
                #expect(try await replay.waitForEnd() == .exited(130), "\(replay.log)")
                let left = try await uk.allAllocations().filter { $0.state == .placed }
                let run = try #require(left.first?.idempotencyKey.split(separator: ".").first.map(String.init))
                #expect(replay.log.contains("the run \(run) was interrupted"), "\(replay.log)")
                #expect(replay.log.contains("\(left.count) tasks are placed and not given back"), "\(replay.log)")
                let back = try await hansa(
                    federation, "uk", "replay", "--run", run, "--give-back", "--regions", "uk")
                #expect(back.output.contains("\(left.count) allocations of the run \(run) are given back"))
                #expect(try await uk.regions.status(StatusRequest()).usedMilli == 0)
                let again = try await hansa(
                    federation, "uk", "replay", "--tasks", tasks, "--limit", "4", "--run", run, "--regions", "uk")
                #expect(again.end == .exited(0), "what an earlier run ended is no error: \(again.output)")
            }
        }
    }
}
