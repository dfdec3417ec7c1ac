// InputFileTests.swift: files as people's programs write them: with byte order marks, and as UTF-16.

import Foundation
import Testing

@testable import HansaCommands

@Suite("Input files")
struct InputFileTests {
    @Test(
        "A byte order mark is no part of the text, and tells UTF-16",
        arguments: [
            ([0x61], "a"), ([], ""), ([0xEF, 0xBB, 0xBF, 0x61], "a"), ([0xEF, 0xBB, 0xBF], ""), ([0xEF, 0xBB], nil),
            ([0xFF, 0xFE, 0x61, 0, 0xAC, 0x20], "a€"), ([0xFE, 0xFF, 0, 0x61, 0x20, 0xAC], "a€"), ([0xFF, 0xFE], ""),
            ([0xFF, 0xFE, 0x61], nil), ([0xFF, 0xFE, 0, 0xD8], nil), ([0xE9], nil),
        ] as [([UInt8], String?)])
    func marks(bytes: [UInt8], text: String?) {
        #expect(InputFile.text(bytes) == text)
    }

    @Test("Hosts and demands with a mark are read, from files and in JSON", arguments: [false, true])
    func files(isWide: Bool) async throws {
        let folder = try TemporaryFolder()
        func write(_ text: String, to name: String) throws -> String {
            let file = try folder.write("", to: name)
            let data = isWide ? text.data(using: .utf16) : Data([0xEF, 0xBB, 0xBF] + Array(text.utf8))
            try #require(data).write(to: URL(filePath: file))
            return file
        }
        let json = try write(#"[{"id": "h1", "site": "s", "cpuMilli": 1000, "memoryMib": 1024}]"#, to: "h.json")
        let csv = try write("sn,cpu_milli,memory_mib,gpu,model\r\nh2,1000,1024,1,H200\r\n", to: "h.csv")
        let demand = try write(#"{"share": {"milli": 10}}"#, to: "d.json")
        for words in [
            ["host", "register", "--dry-run", json], ["host", "register", "--dry-run", csv],
            ["plan", "--file", demand],
        ] {
            let run = await CommandRun.of(words, nodes: [FakeNode("uk")])
            #expect(run.status == 0, "\(words): \(run)")
        }
        let call = await CommandRun.of(["call", "Allocations/Plan", "-d", "@\(demand)"], nodes: [FakeNode("uk")])
        #expect(call.status == 65 && call.errors.contains("has no field \"share\""))
    }

    @Test("A file that is no text says so, and what to do")
    func notText() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("", to: "latin1.csv")
        try Data([0x68, 0xE9]).write(to: URL(filePath: file))
        let run = await CommandRun.of(["host", "register", "--dry-run", file])
        #expect(run.status == 65)
        #expect(
            run.errors == "hansa: error: \(file) is not UTF-8 text\n  try: convert it, such as with iconv -t UTF-8\n")
    }
}
