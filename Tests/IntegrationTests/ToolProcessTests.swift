// ToolProcessTests.swift: the program `hansa` as a process: its streams, its arguments as bytes, what it prints itself.

import Glibc
import TLS
import TestKit
import Testing

extension IntegrationTests {
    @Suite("The hansa tool as a process", .timeLimit(.minutes(5)))
    struct ToolProcessTests {
        private let folder: TemporaryFolder

        init() throws { folder = try TemporaryFolder("hansa-integration") }

        /// Runs a line of the shell in which `"$@"` is the tool with its arguments.
        private func shell(_ line: String, _ arguments: String...) async throws -> (end: ProcessEnd, output: String) {
            try await ChildProcess.run(
                "/bin/sh", ["-c", line, "sh", try Programs.path("hansa")] + arguments, in: folder)
        }

        @Test("An answer that a full disk does not take is said, with exit code 74")
        func lostAnswer() async throws {
            let (end, output) = try await shell("exec \"$@\" >/dev/full", "--version")
            #expect(end == .exited(74))
            #expect(output.hasPrefix("hansa: error: the answer cannot be written: No space left on device\n  try: "))
        }

        @Test("A limit on the sizes of files fails a write, and ends the tool in order")
        func limitedFiles() async throws {
            let (end, _) = try await shell("ulimit -f 0; exec \"$@\" >\(folder.file("answer"))", "--version")
            #expect(end == .exited(74))
        }

        @Test("A pipe that closed ends the tool quietly, with 141")
        func closedPipe() async throws {
            let (_, output) = try await shell("{ \"$@\"; echo \"exit $?\" >&2; } | :", "completion", "bash")
            #expect(output == "exit 141\n")
        }

        @Test(
            "A standard error that is closed, full or not read changes nothing",
            arguments: ["exec \"$@\" 2>&-", "exec \"$@\" 2>/dev/full"])
        func lostErrors(line: String) async throws {
            let (end, output) = try await shell(line, "frobnicate")
            #expect(end == .exited(64))
            #expect(output.isEmpty)
        }

        @Test("Streams that are closed at the start take what is written, and no file gets it")
        func closedAtStart() async throws {
            let (end, output) = try await shell("exec \"$@\" <&- >&- 2>&-", "--version")
            #expect(end == .exited(0) && output.isEmpty)
        }

        @Test("An address that a message names can be typed again, and no library has a word beside the message")
        func address() async throws {
            let tls = try Certificates(in: folder.file("pki")).files("operator/ops")
            let files = ["--cert", tls.certificateChain, "--key", tls.privateKey, "--ca", tls.trustRoots]
            let (end, output) = try await ChildProcess.run(
                try Programs.path("hansa"), ["--node", "[::1]:1"] + files + ["rpc", "health"], in: folder)
            #expect(end == .exited(69))
            #expect(output.hasPrefix("hansa: error: cannot reach [::1]:1: "))
            #expect(output.split(separator: "\n").count == 2)
        }

        @Test("A file whose name is not UTF-8 is found, and shown by its bytes")
        func rawName() async throws {
            let made = try await shell("exec \"$@\"", "pki", "init", "--dir", folder.file("raw"))
            #expect(made.end == .exited(0))
            let line =
                "name=$(printf 'caf\\351.pem'); cp \"$2/ca.pem\" \"$2/$name\"; exec \"$1\" pki inspect \"$2/$name$3\""
            let found = try await shell(line, folder.file("raw"))
            #expect(found.end == .exited(0))
            let missing = try await shell(line, folder.file("raw"), ".not")
            #expect(missing.end == .exited(78))
            #expect(missing.output.contains("caf\\xe9.pem.not: No such file or directory"))
        }
    }
}
