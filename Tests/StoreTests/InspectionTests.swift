// InspectionTests.swift: looking at a ledger changes nothing at all, wherever it lies.

import Foundation
import Store
import Testing

@Suite("Looking at a ledger without changing it")
struct InspectionTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// Every file, the lock too, with its bytes.
    private func everything() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: directory.path) {
            files[name] = try Data(contentsOf: URL(fileURLWithPath: directory.path + "/" + name))
        }
        return files
    }

    private func makeLedger() throws {
        let (store, _) = try LedgerStore.open(directory)
        for ticket in UInt64(1)...10 { try store.append([body(ticket)], ticket: ticket) }
        try store.close()
    }

    @Test("A closed ledger is read whole, and no file is made or changed")
    func closed() throws {
        try makeLedger()
        try FileManager.default.removeItem(atPath: directory.path + "/ledger.lock")
        let before = try everything()
        let (schema, contents) = try LedgerStore.inspect(directory: directory.path)
        #expect(schema == 2)
        #expect(contents.records.map(\.bytes) == (1...10).map { body($0) })
        #expect(try everything() == before)
    }

    @Test("What is only in the write-ahead file is read as well, and no file is made or changed")
    func killed() throws {
        let probe = try Probe("write", directory)
        for _ in 0..<5 { _ = probe.line() }
        _ = try probe.kill()
        let before = try everything()
        #expect((before["ledger.sqlite-wal"]?.count ?? 0) > 0)
        let found = try LedgerStore.inspect(directory: directory.path).contents
        #expect(try everything() == before)
        #expect(found.lastSequence > 0)
        #expect(try LedgerStore.read(directory: directory.path) == found)
    }

    @Test("A ledger can be looked at where nothing can be written", arguments: ["a b", "100%25?x#y"])
    func readOnly(name: String) throws {
        try makeLedger()
        let copy = directory.path + "/" + name
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: directory.ledger, toPath: copy + "/ledger.sqlite")
        chmod(copy, 0o500)
        defer { chmod(copy, 0o700) }
        #expect(try LedgerStore.inspect(directory: copy).contents.lastSequence == 10)
        #expect(try FileManager.default.contentsOfDirectory(atPath: copy) == ["ledger.sqlite"])
    }

    @Test("A ledger that a process has open is refused with that process's id; a copy of its files is not")
    func live() throws {
        let probe = try Probe("hold", directory)
        #expect(probe.line() == "open")
        #expect(throws: StoreError.locked(file: directory.ledger, holder: probe.processID)) {
            _ = try LedgerStore.inspect(directory: directory.path)
        }
        let copy = try TemporaryDirectory()
        for (name, bytes) in try directory.files() {
            try bytes.write(to: URL(fileURLWithPath: copy.path + "/" + name))
        }
        #expect(try LedgerStore.inspect(directory: copy.path).contents.region == "uk")
        _ = try probe.kill()
    }

    @Test("Damage is found and named, and no byte changes")
    func damaged() throws {
        try makeLedger()
        let file = try #require(FileHandle(forUpdatingAtPath: directory.ledger))
        // Page 2 is the table of records, which fill it from its end: these are the last bytes of record 1.
        try file.seek(toOffset: 8_192 - 4)
        try file.write(contentsOf: Data([UInt8](repeating: 0xEE, count: 4)))
        try file.close()
        let before = try everything()
        let text = refusal { _ = try LedgerStore.inspect(directory: directory.path) }
        #expect(text?.hasPrefix("ledger \(directory.ledger) is damaged: ") == true)
        #expect(try everything() == before)
    }
}
