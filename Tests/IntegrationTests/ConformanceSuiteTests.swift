// ConformanceSuiteTests.swift: a client in another language, written from docs/protocol.md, passes the conformance suite.

import Foundation
import TestKit
import Testing

/// The interpreter that can run `Tools/python-client`.
enum Python {
    private struct Missing: Error, CustomStringConvertible {
        var description = "python3 3.11 with protobuf, or protoc, is missing: Tools/install-dependencies.sh python"
    }

    static let notRun: Comment =
        "NOT RUN: needs python3 3.11, its protobuf and protoc: Tools/install-dependencies.sh python"
    static let client = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Tools/python-client").path

    /// Where it cannot run, the tests are skipped and say so; never on CI, which has installed what it needs.
    static let shouldRun = ProcessInfo.processInfo.environment["CI"] == "true" || (try? interpreter()) != nil

    /// The first interpreter that has what the client needs.
    static func interpreter() throws -> String {
        let candidates = ["/usr/bin/python3", Programs.installed("python3")].compactMap { $0 }
        let needs = "import sys, google.protobuf; sys.exit(sys.version_info < (3, 11))"
        guard Programs.installed("protoc") != nil,
            let found = candidates.first(where: { succeeds($0, ["-c", needs]) })
        else { throw Missing() }
        return found
    }

    private static func succeeds(_ program: String, _ arguments: [String]) -> Bool {
        guard FileManager.default.isExecutableFile(atPath: program),
            let process = try? Spawn.run(program, arguments, output: nil)
        else { return false }
        var status: Int32 = 0
        return waitpid(process, &status, 0) == process && status == 0
    }
}

/// What the suite's `-o json` says.
struct ConformanceReport: Decodable {
    struct Case: Decodable {
        var name: String
        var rule: String
        var passed: Bool
        var error: String?
    }

    var cases: [Case]
}

@Suite("Clients in other languages", .serialized, .timeLimit(.minutes(10)))
struct ConformanceSuiteTests {
    @Test(
        "The Python client, written from docs/protocol.md, passes every case of the conformance suite",
        .enabled(if: Python.shouldRun, Python.notRun))
    func python() async throws {
        let folder = try TemporaryFolder("hansa-integration")
        let server = try ChildProcess(
            Programs.path("ConformanceServer"), [folder.path], logFile: folder.file("server.log"))
        let port = try await eventually("the port of the conformance server") {
            server.log.split(separator: "\n").first { $0.hasPrefix("ready ") }.map { $0.dropFirst(6) }
        }
        let report = folder.file("report.json")
        let arguments = [
            "-B", "\(Python.client)/conformance.py", "--addr", "127.0.0.1:\(port)", "--ca", folder.file("ca.pem"),
            "--cert", folder.file("tenant-acme.pem"), "--key", folder.file("tenant-acme.key"), "-o", "json",
            "--report", report,
        ]
        let (end, output) = try await ChildProcess.run(
            Python.interpreter(), arguments, in: folder, within: .seconds(540))
        let data = try #require(FileManager.default.contents(atPath: report), "no report (\(end)): \(output)")
        let cases = try JSONDecoder().decode(ConformanceReport.self, from: data).cases
        #expect(cases.count >= 130)
        for failed in cases where !failed.passed {
            Issue.record("\(failed.name): \(failed.rule): \(failed.error ?? "")")
        }
    }

    @Test(
        "The Python client's own tests pass: it reads and writes the document's test vectors",
        .enabled(if: Python.shouldRun, Python.notRun))
    func pythonUnits() async throws {
        let folder = try TemporaryFolder("hansa-integration")
        let arguments = ["-B", "-m", "unittest", "discover", "-t", Python.client, "-s", "\(Python.client)/tests"]
        let (end, output) = try await ChildProcess.run(Python.interpreter(), arguments, in: folder)
        #expect(end == .exited(0), "\(output)")
    }
}
