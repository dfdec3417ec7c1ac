// HostileTextTests.swift: no text of a node, in any field of any message, commands a terminal or forges a line.

import Basics
import DynamicMessages
import HansaMessages
import RPCCore
import Testing

@testable import HansaCommands

/// Escape sequences, ends of lines, C1, DEL, reordering, invisible characters and tags.
private let hostile =
    "\u{1B}[31m\u{1B}]0;title\u{7}\r\nforged  row\tx\u{9B}2J\u{7F}\u{85}\u{202E}\u{2066}\u{200B}\u{FEFF}\u{2028}\u{2029}\u{E0041}\u{1}"

@Suite("Text of others", .timeLimit(.minutes(5)))
struct HostileTextTests {
    private let commands: AllCommands

    init() throws { commands = try AllCommands() }

    @Test("Every command that asks a node is tried")
    func complete() throws {
        let tried = Set(commands.lines(0).map { $0.joined(separator: " ") })
        for name in AllCommands.names() {
            #expect(tried.contains { $0 == name || $0.hasPrefix(name + " ") }, "\(name)")
        }
    }

    @Test("Every field of every reply, in tables and sentences, stays on its line", arguments: 0..<3)
    func tables(choice: Int) async {
        for (number, line) in commands.lines(0).enumerated() {
            let benign = await run(commands.lines(2 * choice)[number], Filling(text: "be nign", choice: choice))
            let run = await run(commands.lines(2 * choice + 1)[number], Filling(text: hostile, choice: choice))
            expectClean(run, line)
            #expect(run.status == benign.status, "\(line): \(run)")
            #expect(lines(run.output) == lines(benign.output), "\(line): \(run.output)")
            #expect(lines(run.errors) == lines(benign.errors), "\(line): \(run.errors)")
        }
    }

    @Test("JSON has every hidden character escaped, and is JSON")
    func json() async throws {
        for line in commands.lines(0) {
            let run = await run(line + ["-o", "json"], Filling(text: hostile))
            expectClean(run, line)
            var parser = try JSONParser(run.output)
            while try parser.next() != nil {}
        }
    }

    @Test("The sentence of a failed call stays on its line", arguments: [.internal] as [StatusCode])
    func failures(code: StatusCode) async {
        for line in commands.lines(0) {
            let node = FilledNode(failure: RPCError(code, hostile))
            let run = await CommandRun.of(line) { _ in try node.channel() }
            expectClean(run, line)
            #expect(run.status != 0)
        }
    }

    @Test(
        "No number of a node is too much, in any field of any reply",
        arguments: [.greatest, .least] as [Filling.Number], 0..<2)
    func numbers(number: Filling.Number, choice: Int) async {
        for line in commands.lines(0) { _ = await run(line, Filling(text: "a", number: number, choice: choice)) }
    }

    @Test("Names in a node's descriptors are escaped, and its other descriptors are what they were")
    func descriptors() throws {
        let pool = try ownDescriptors.get()
        let evil = try JSONParser.document(
            #"{"file": [{"name": "a.proto", "syntax": "proto3", "messageType": [{"name": "M\u001b[2J\nforged", "field": [{"name": "f\u0007", "number": 1, "label": 1, "type": 9}]}]}]}"#
        )
        let bytes = try pool.encode(evil, as: "google.protobuf.FileDescriptorSet")
        let printable = try DescriptorPool(printing: bytes)
        let text = try printable.schema(of: #"M\u001b[2J\nforged"#)
        #expect(text.hasPrefix(#"message M\u001b[2J\nforged {"#) && text.contains(#"string f\u0007 = 1;"#))
        let own = try DescriptorPool(printing: ProtoDescriptors.fileDescriptorSet)
        #expect(own.files.map(\.bytes) == pool.files.map(\.bytes))
    }

    @Test("Files, arguments and certificates are shown escaped, too")
    func others() async throws {
        let file = try commands.folder.write("sn,\(hostile)\nh1,2\n", to: "hosts.csv")
        for arguments in [
            ["host", "register", "--dry-run", file], ["status", "--frob\(hostile)"], [hostile],
            ["host", "cordon", hostile], ["plan", "--file", "no\(hostile)file"], ["pki", "inspect", hostile],
        ] {
            let run = await CommandRun.of(arguments)
            expectClean(run, arguments)
            #expect(run.status == 64 || run.status == 65 || run.status == 78)
            #expect(lines(run.errors) <= 2)
        }
    }

    private func run(_ line: [String], _ filling: Filling) async -> CommandRun {
        let node = FilledNode(filling: filling)
        return await CommandRun.of(line) { _ in try node.channel() }
    }

    /// The lines, but for those that say how far a command is: how many of them there are is a matter of time.
    private func lines(_ text: String) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().count { !$0.hasPrefix("[") }
    }

    private func expectClean(_ run: CommandRun, _ line: [String]) {
        for text in [run.output, run.errors] {
            #expect(text.unicodeScalars.allSatisfy { !$0.isHidden || $0 == "\n" }, "\(line): \(text)")
        }
    }
}
