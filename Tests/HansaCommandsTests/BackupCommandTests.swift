// BackupCommandTests.swift: a copy of a ledger arrives whole, or nothing is found under its name.

import Basics
import Foundation
import HansaMessages
import RPCCore
import Testing

@testable import HansaCommands

@Suite("hansa backup")
struct BackupCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var target: String { folder.path + "/copy" }
    private var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

    private func node(_ pieces: [[UInt8]], bytes: UInt64? = nil, crc: UInt32? = nil, ends: Bool = true) -> FakeNode {
        var sum = CRC32C()
        for piece in pieces { sum.update(piece) }
        let size = bytes ?? UInt64(pieces.reduce(0) { $0 + $1.count })
        let head = BackupHead(region: "uk", version: "9", ledgerSequence: 12_345, bytes: size, unixMs: 7)
        var parts = [BackupPart(part: .head(head))] + pieces.map { BackupPart(part: .piece($0)) }
        if ends { parts.append(BackupPart(part: .end(BackupEnd(crc32c: crc ?? sum.checksum)))) }
        return FakeNode("uk") { [parts] in $0.backup = parts }
    }

    @Test("The pieces become the ledger of a new data directory, for its owner only")
    func whole() async throws {
        let run = await CommandRun.of(["backup", target + "/"], nodes: [node([[1, 2], [], [3]])])
        #expect(run.errors == "")
        #expect(run.output == "\(target)/: the ledger of uk up to record 12 345, 1 KiB\n")
        #expect(run.status == 0)
        #expect(names == ["copy"])
        #expect(try Data(contentsOf: URL(filePath: target + "/ledger.sqlite")) == Data([1, 2, 3]))
        let attributes = try FileManager.default.attributesOfItem(atPath: target + "/ledger.sqlite")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("With -o json it says what was copied, and where to")
    func json() async throws {
        let run = await CommandRun.of(["backup", target, "-o", "json"], nodes: [node([[1, 2, 3]])])
        #expect(
            run.output == """
                {
                  "directory": "\(target)",
                  "region": "uk",
                  "version": "9",
                  "ledgerSequence": "12345",
                  "bytes": "3",
                  "unixMs": "7"
                }

                """)
    }

    @Test("What is there already is never replaced, be it a file or an empty directory", arguments: [true, false])
    func existing(isFile: Bool) async throws {
        if isFile {
            _ = try folder.write("mine", to: "copy")
        } else {
            try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        }
        let node = node([[1]])
        let run = await CommandRun.of(["backup", target], nodes: [node])
        #expect(run.status == 65)
        #expect(
            run.errors == "hansa: error: \(target) is there already: a backup replaces nothing\n"
                + "  try: name a directory that is not there\n")
        #expect(node.now.calls == [])
        #expect(names == ["copy"])
    }

    @Test("A copy that does not arrive whole leaves nothing", arguments: 0..<4)
    func cut(kind: Int) async throws {
        let nodes = [
            node([[1, 2]], bytes: 3), node([[1, 2]], crc: 5), node([[1, 2]], ends: false), FakeNode("uk"),
        ]
        let run = await CommandRun.of(["backup", target], nodes: [nodes[kind]])
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("hansa: error: the copy did not arrive whole; nothing is kept of it\n"))
        #expect(names == [])
    }

    @Test("A node that refuses leaves nothing, and its reason is said")
    func refused() async throws {
        let node = node([[1]])
        node.change { $0.failures = [InjectedFailure(error: RPCError(.resourceExhausted, "no space"))] }
        let run = await CommandRun.of(["backup", target], nodes: [node])
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("hansa: error: no space\n"))
        #expect(names == [])
    }

    @Test("What an interrupted command left behind is taken over")
    func interrupted() async throws {
        try FileManager.default.createDirectory(atPath: target + ".partial", withIntermediateDirectories: true)
        _ = try folder.write("half a ledger", to: "copy.partial/ledger.sqlite")
        let run = await CommandRun.of(["backup", target], nodes: [node([[9]])])
        #expect(run.status == 0)
        #expect(names == ["copy"])
        #expect(try Data(contentsOf: URL(filePath: target + "/ledger.sqlite")) == Data([9]))
    }

    @Test("Two commands never write to one directory")
    func twice() async throws {
        let first = try BackupFolder(target)
        let run = await CommandRun.of(["backup", target], nodes: [node([[9]])])
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("hansa: error: another `hansa backup` writes to \(target)\n"))
        try first.write([1])
        try first.finish()
        #expect(names == ["copy"])
    }
}
