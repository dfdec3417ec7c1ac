// ReplayTests.swift: a whole trace at full speed through four nodes that all die in the middle of it.

import Foundation
import Glibc
import HansaMessages
import HansaServices
import TLS
import TestKit
import Testing

extension IntegrationTests {
    /// The trace is made up; with HANSA_TRACE_HOSTS and HANSA_TRACE_TASKS it is the one of those two files.
    @Suite("A trace", .timeLimit(.minutes(15)))
    struct ReplayTests {
        @Test("A replay survives kill -9 of all nodes: nothing is over-committed, doubled or lost")
        func replay() async throws {
            try await TestFederation.run { federation in
                try await federation.waitUntilAlive()
                let trace = try traceFiles(in: federation.folder)
                let taskCount =
                    try String(contentsOfFile: trace.tasks, encoding: .utf8).split(separator: "\n").count - 1
                let tls = try federation.certificates.files("operator/ops")
                let acknowledged = federation.folder.file("acknowledged")
                let replay = try ChildProcess(
                    try Programs.path("hansa"),
                    [
                        "replay", "--hosts", trace.hosts, "--tasks", trace.tasks, "--speed", "max", "--in-flight", "64",
                        "--acknowledged", acknowledged, "-o", "json", "--node", federation["uk"].address,
                        "--cert", tls.certificateChain, "--key", tls.privateKey, "--ca", tls.trustRoots,
                    ], logFile: federation.folder.file("replay.json"))
                try await eventually("half of the creations are acknowledged", within: .seconds(300)) {
                    if let end = replay.ended { throw SpawnError(description: "\(end): \(replay.log)") }
                    return lineCount(acknowledged) >= taskCount / 2
                }
                for node in federation.nodes { node.kill() }
                let before = try LedgerAudit.Acknowledgement.last(in: acknowledged)
                let midway = try LedgerAudit(of: federation.nodes)
                #expect(midway.contradictions(acknowledged: before) == [])
                #expect(midway.placedCount > 0)
                #expect(replay.ended == nil)
                for node in federation.nodes { try federation.start(node.region) }
                let end = try await replay.waitForEnd(within: .seconds(600))
                #expect(end == .exited(0), "\(replay.log)")
                try await federation.waitUntilSettled()
                let report = try JSONDecoder().decode(Report.self, from: Data(replay.json.utf8))
                for node in federation.nodes { node.kill() }

                let last = try LedgerAudit.Acknowledgement.last(in: acknowledged)
                let audit = try LedgerAudit(of: federation.nodes)
                #expect(audit.contradictions(acknowledged: last) == [])
                #expect(last.count == Int(report.total.tasks))
                #expect(before.count < last.count)
                #expect(audit.unsettledCount == 0)
                #expect(report.retries > 0)
                #expect(report.total.errors == 0)
                #expect(report.total.placedAtHome + report.total.spilled + report.total.refused == report.total.tasks)
                #expect(report.total.spilled > 0 || !trace.fillsUp)
                #expect(audit.placedCount == last.count { $0.state == "placed" })
                print("replay: \(midway.unsettledCount) requests were under way when the nodes died; \(report)")
            }
        }
    }
}

/// What `hansa replay -o json` prints, as far as it is looked at.
private struct Report: Decodable {
    struct Counts: Decodable {
        var tasks, placedAtHome, spilled, refused, released, errors: Int
    }

    struct Latency: Decodable {
        var p50Ms, p99Ms: Double
    }

    struct Latencies: Decodable {
        var home, spilled: Latency
    }

    var operationsPerSecond: Double
    var retries: Int
    var total: Counts
    var latencies: Latencies
}

private func traceFiles(in folder: TemporaryFolder) throws -> (hosts: String, tasks: String, fillsUp: Bool) {
    let environment = ProcessInfo.processInfo.environment
    if let hosts = environment["HANSA_TRACE_HOSTS"], let tasks = environment["HANSA_TRACE_TASKS"] {
        return (hosts, tasks, false)
    }
    let trace = SyntheticTrace(hostCount: 300, taskCount: 2_000, seed: 42)
    return (try folder.write(trace.hosts, to: "hosts.csv"), try folder.write(trace.tasks, to: "tasks.csv"), true)
}

private func lineCount(_ path: String) -> Int {
    (FileManager.default.contents(atPath: path) ?? Data()).count { $0 == UInt8(ascii: "\n") }
}

extension ChildProcess {
    /// The JSON object among what was printed.
    fileprivate var json: String {
        let text = log
        return text.firstIndex(of: "{").map { String(text[$0...]) } ?? ""
    }
}
