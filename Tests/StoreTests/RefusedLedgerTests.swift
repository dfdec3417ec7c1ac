// RefusedLedgerTests.swift: ledgers that must not be opened: the exact text, and files left byte for byte as they were.

import CSQLite
import Foundation
import Store
import Testing

@Suite("Ledgers that are refused")
struct RefusedLedgerTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// A ledger with ten records and a snapshot of the first three.
    private func makeLedger() throws {
        let (store, _) = try LedgerStore.open(directory)
        for ticket in UInt64(1)...10 { try store.append([body(ticket)], ticket: ticket) }
        try store.writeSnapshot([[1, 2], [3]], upTo: 3)
        try store.close()
    }

    /// Opening and reading give `text`, and no byte changes.
    private func expectRefusal(_ text: String, region: String = "uk") throws {
        let before = try directory.files()
        #expect(refusal { _ = try LedgerStore.open(directory, region: region) } == text)
        #expect(try directory.files() == before)
    }

    private func change(_ sql: String) {
        var database: OpaquePointer?
        sqlite3_open(directory.ledger, &database)
        let code = sqlite3_exec(database, sql, nil, nil, nil)
        #expect(code == SQLITE_OK, "\(String(cString: sqlite3_errmsg(database)))")
        sqlite3_close(database)
    }

    private func overwrite(at offset: UInt64, _ bytes: [UInt8]) throws {
        let file = try #require(FileHandle(forUpdatingAtPath: directory.ledger))
        try file.seek(toOffset: offset)
        try file.write(contentsOf: Data(bytes))
        try file.close()
    }

    @Test("A ledger of a newer schema is refused, naming both versions")
    func newer() throws {
        try makeLedger()
        change("PRAGMA user_version = 7")
        try expectRefusal(
            "ledger \(directory.ledger) was written by a newer hansad (schema 7, this one knows 2): "
                + "run that version or later; the ledger was left as it is")
    }

    @Test("A ledger of another region is refused, naming both regions")
    func wrongRegion() throws {
        try makeLedger()
        try expectRefusal(
            "ledger \(directory.ledger) belongs to region uk, not norway: check the region id and the data directory",
            region: "norway")
    }

    @Test("A file that is not SQLite's is refused")
    func notADatabase() throws {
        try Data(repeating: 0x5A, count: 8_192).write(to: URL(fileURLWithPath: directory.ledger))
        try expectRefusal(
            "\(directory.ledger) is not a Hansa ledger (file is not a database); it was left as it is")
    }

    @Test("Another program's SQLite file is refused")
    func foreign() throws {
        change("CREATE TABLE bookmark (url TEXT)")
        try expectRefusal(
            "\(directory.ledger) is not a Hansa ledger (a SQLite file with application id 0); it was left as it is")
    }

    @Test("A record whose bytes changed is found and named")
    func badRecord() throws {
        try makeLedger()
        change("UPDATE record SET body = x'00' WHERE sequence = 7")
        try expectRefusal(damaged("record 7 does not have its checksum"))
    }

    @Test("A snapshot whose bytes changed is found and named")
    func badSnapshot() throws {
        try makeLedger()
        change("UPDATE snapshot_part SET body = x'010204' WHERE part = 0")
        try expectRefusal(damaged("snapshot 3 does not have its checksum"))
    }

    @Test("A record under another number is found: the checksum covers the number")
    func movedRecord() throws {
        try makeLedger()
        change("UPDATE record SET sequence = 11 WHERE sequence = 10")
        try expectRefusal(damaged("record 11 does not have its checksum"))
    }

    @Test("A missing record is found and named")
    func gap() throws {
        try makeLedger()
        change("DELETE FROM record WHERE sequence = 6")
        try expectRefusal(damaged("record 6 is missing, the next one is 7"))
    }

    @Test("A ledger without its meta row is refused")
    func noMeta() throws {
        try makeLedger()
        change("DELETE FROM meta")
        try expectRefusal(damaged("the meta table has no usable row"))
    }

    @Test("A page of garbage is found by SQLite's own check", arguments: [1, 2, 3] as [UInt64])
    func garbagePage(page: UInt64) throws {
        try makeLedger()
        try overwrite(at: page * 4_096, [UInt8](repeating: 0xEE, count: 4_096))
        try expectDamage()
    }

    @Test("A file cut short is found", arguments: [100, 4_096, 4_100, 8_192] as [UInt64])
    func torn(bytes: UInt64) throws {
        try makeLedger()
        let file = try #require(FileHandle(forUpdatingAtPath: directory.ledger))
        try file.truncate(atOffset: bytes)
        try file.close()
        try expectDamage()
    }

    @Test("A write-ahead file without its main file is refused, not deleted")
    func orphanedWriteAhead() throws {
        let probe = try Probe("write", directory)
        for _ in 0..<3 { _ = probe.line() }
        _ = try probe.kill()
        try FileManager.default.removeItem(atPath: directory.ledger)
        let before = try directory.files()
        #expect(before.keys.contains("ledger.sqlite-wal"))
        try expectRefusal(damaged("the main file is missing or empty, but \(directory.ledger)-wal has data"))
    }

    @Test("A newer ledger whose write-ahead file is not copied back yet is left as it is")
    func newerWithWriteAhead() throws {
        let probe = try Probe("write", directory)
        for _ in 0..<3 { _ = probe.line() }
        _ = try probe.kill()
        // Byte 60 of the main file and of page 1 in the write-ahead file is the schema version; only SQLite can tell
        // which one counts, so a connection that never copies back sets it.
        var database: OpaquePointer?
        sqlite3_open(directory.ledger, &database)
        _ = hansa_sqlite_checkpoint_on_close(database, 0)
        sqlite3_exec(database, "PRAGMA user_version = 3", nil, nil, nil)
        sqlite3_close(database)
        let before = try directory.files()
        #expect((before["ledger.sqlite-wal"]?.count ?? 0) > 0)
        try expectRefusal(
            "ledger \(directory.ledger) was written by a newer hansad (schema 3, this one knows 2): "
                + "run that version or later; the ledger was left as it is")
    }

    @Test("A missing directory is not made")
    func missingDirectory() throws {
        let path = directory.path + "/volume"
        #expect(
            refusal { _ = try LedgerStore.read(directory: path) }
                == "the data directory \(path) does not exist: create it, or mount the volume that should be there")
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("A file in place of the directory is refused")
    func notADirectory() throws {
        let path = directory.path + "/file"
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(
            refusal { _ = try LedgerStore.read(directory: path) }
                == "\(path) is not a directory: give the directory that holds the ledger")
    }

    @Test("Reading where there is no ledger says so and makes none")
    func noLedger() throws {
        #expect(
            refusal { _ = try LedgerStore.read(directory: directory.path) }
                == "there is no ledger at \(directory.ledger)")
        #expect(try directory.files().isEmpty)
    }

    @Test("A read-only filesystem is refused with the system's reason")
    func readOnly() throws {
        #expect(
            try Probe.run("read-only", directory) == [
                "\(directory.path) cannot be written (Read-only file system): "
                    + "the node needs to write to its data directory"
            ])
    }

    private func damaged(_ finding: String) -> String {
        "ledger \(directory.ledger) is damaged: \(finding); it was left as it is, "
            + "restore a backup or rejoin as a new region"
    }

    /// Some damage is reported, whichever words SQLite finds for it, and no byte changes.
    private func expectDamage() throws {
        let before = try directory.files()
        let text = refusal { _ = try LedgerStore.open(directory) }
        #expect(text?.hasPrefix("ledger \(directory.ledger) is damaged: ") == true, "\(text ?? "opened")")
        #expect(try directory.files() == before)
    }
}
