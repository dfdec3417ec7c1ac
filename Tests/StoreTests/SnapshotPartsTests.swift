// SnapshotPartsTests.swift: a snapshot in parts counts whole or not at all, wherever its writing ends, and old rows go in steps.

import Basics
import CSQLite
import Ledger
import Testing

@testable import Store

@Suite("Snapshots in parts")
struct SnapshotPartsTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func open() throws -> LedgerFile {
        try LedgerFile.open(directory: directory.path, region: RegionID("uk")).ledger
    }

    private func append(_ sequences: ClosedRange<UInt64>, to ledger: LedgerFile) throws {
        let records = sequences.map { body($0) }
        try ledger.append(
            Batch(
                appends: [Append(records: records, ticket: 1)], firstSequence: sequences.lowerBound,
                recordCount: records.count, byteCount: 0, ticket: 1))
    }

    private func write(_ part: [UInt8], _ number: Int, of sequence: UInt64, to ledger: LedgerFile) throws {
        let checksum = rowChecksum(sequence: sequence, bytes: part)
        try ledger.writeSnapshotPart(part, number, checksum: checksum, of: sequence)
    }

    private func manifest(_ parts: [[UInt8]], of sequence: UInt64) -> SnapshotManifest {
        var manifest = SnapshotManifest()
        manifest.checksums = parts.map { rowChecksum(sequence: sequence, bytes: $0) }
        return manifest
    }

    /// The steps from one snapshot to the next, the last of them again and again.
    private func takeStep(_ step: Int, _ ledger: LedgerFile, newer: [[UInt8]]) throws {
        switch step {
        case 0...2: try write(newer[step], step, of: 1_500, to: ledger)
        case 3: try append(1_501...1_502, to: ledger)
        case 4: try ledger.finishSnapshot(manifest(newer, of: 1_500), upTo: 1_500)
        default: _ = try ledger.trim()
        }
    }

    @Test("The ledger is whole after each step from one snapshot to the next", arguments: 0...12)
    func everyStep(steps: Int) throws {
        let older: [[UInt8]] = [[1], [2, 2]]
        let newer: [[UInt8]] = [[3], [4, 4], [5]]
        try LedgerStore.found(directory)
        do {
            let ledger = try open()
            try append(2...1_500, to: ledger)
            for number in 0..<2 { try write(older[number], number, of: 500, to: ledger) }
            try ledger.finishSnapshot(manifest(older, of: 500), upTo: 500)
            for step in 0..<steps { try takeStep(step, ledger, newer: newer) }
        }
        let contents = try LedgerStore.read(directory: directory.path)
        let isNewer = steps > 4
        #expect(
            contents.snapshot
                == (isNewer
                    ? StoredSnapshot(sequence: 1_500, parts: newer) : StoredSnapshot(sequence: 500, parts: older)))
        let last: UInt64 = steps > 3 ? 1_502 : 1_500
        #expect(contents.lastSequence == last)
        #expect(contents.records.map(\.sequence) == Array(((isNewer ? 1_501 : 501)...last)))
        #expect(contents.records.allSatisfy { $0.bytes == body($0.sequence) })

        // The next process deletes what the first one left behind, and goes on.
        let ledger = try open()
        try append((last + 1)...(last + 1), to: ledger)
        while try ledger.trim() {}
        #expect(try ledger.database.number("SELECT count(*) FROM snapshot_part") == (isNewer ? 3 : 2))
        #expect(try ledger.database.number("SELECT min(sequence) FROM record") == (isNewer ? 1_501 : 501))
    }

    @Test("One step deletes a bounded number of records and of parts")
    func boundedSteps() throws {
        try LedgerStore.found(directory)
        let ledger = try open()
        let records = UInt64(StoreLimits.trimmedRecords)
        try append(2...(3 * records), to: ledger)
        for number in 0..<9 { try write([1], number, of: 1, to: ledger) }
        try write([2], 0, of: 2 * records, to: ledger)
        try ledger.finishSnapshot(manifest([[2]], of: 2 * records), upTo: 2 * records)
        #expect(ledger.mustTrim)
        for step in 1...3 as ClosedRange<Int64> {
            #expect(try ledger.trim())
            #expect(
                try ledger.database.number("SELECT count(*) FROM record") == Int64(records) * max(1, 3 - step))
            #expect(
                try ledger.database.number("SELECT count(*) FROM snapshot_part")
                    == max(1, 10 - step * Int64(StoreLimits.trimmedParts)))
        }
        #expect(try !ledger.trim())
    }

    @Test("The parts of a snapshot under way are not deleted, and those of one that was given up are")
    func givenUp() throws {
        try LedgerStore.found(directory)
        let ledger = try open()
        try append(2...4, to: ledger)
        try write([1], 0, of: 4, to: ledger)
        #expect(try !ledger.trim())
        ledger.dropSnapshotUnderWay()
        #expect(ledger.mustTrim)
        #expect(try ledger.trim())
        #expect(try ledger.database.number("SELECT count(*) FROM snapshot_part") == 0)
    }

    @Test(
        "A snapshot that lacks a part, or has one of another place, is damage",
        arguments: [
            "DELETE FROM snapshot_part WHERE part = 1",
            "UPDATE snapshot_part SET part = 7 - part WHERE sequence = 1",
            "UPDATE snapshot_part SET body = x'09' WHERE part = 0",
            "UPDATE snapshot_manifest SET body = x'00'",
        ])
    func damaged(sql: String) throws {
        try LedgerStore.found(directory)
        do {
            let ledger = try open()
            for number in 0..<2 { try write([UInt8(number)], number, of: 1, to: ledger) }
            try ledger.finishSnapshot(manifest([[0], [1]], of: 1), upTo: 1)
            try ledger.database.execute(sql)
        }
        let text = refusal { _ = try LedgerStore.read(directory: directory.path) }
        #expect(text?.hasPrefix("ledger \(directory.ledger) is damaged: ") == true, "\(text ?? "none")")
    }

    @Test("A snapshot that schema 1 wrote in one piece is read, and goes once there is one in parts")
    func schemaOne() throws {
        try LedgerStore.found(directory)
        do {
            let ledger = try open()
            try append(2...5, to: ledger)
            let checksum = rowChecksum(sequence: 3, bytes: [7, 7])
            try ledger.database.execute(
                """
                DROP TABLE snapshot_part; DROP TABLE snapshot_manifest; PRAGMA user_version = 1;
                INSERT INTO snapshot (sequence, body, crc) VALUES (3, x'0707', \(checksum));
                DELETE FROM record WHERE sequence <= 3
                """)
        }
        let old = StoredSnapshot(sequence: 3, parts: [[7, 7]], isParted: false)
        #expect(try LedgerStore.read(directory: directory.path).snapshot == old)
        let ledger = try open()
        try append(6...6, to: ledger)
        while try ledger.trim() {}
        #expect(try ledger.database.number("SELECT count(*) FROM snapshot") == 1)
        try write([8], 0, of: 6, to: ledger)
        try ledger.finishSnapshot(manifest([[8]], of: 6), upTo: 6)
        while try ledger.trim() {}
        #expect(try ledger.database.number("SELECT count(*) FROM snapshot") == 0)
        #expect(try ledger.database.number("SELECT count(*) FROM record") == 0)
    }

    @Test("A snapshot whose making fails is refused with the reason, and another one can be made at once")
    func refused() throws {
        let log = EventLog()
        let (store, _) = try LedgerStore.open(directory, log: log)
        try store.append([body(1), body(2)], ticket: 1)
        let full = StoreError.diskFull(file: store.file, reason: "no space")
        let isMade = try store.writeSnapshot(upTo: 2) { body throws(StoreError) in
            try body([1])
            throw full
        }
        #expect(isMade)
        store.waitForSnapshot()
        #expect(log.events.contains(.snapshotRefused(upTo: 2, full)))
        try store.writeSnapshot([[1], [2]], upTo: 2)
        try store.close()
        #expect(log.events.contains(.snapshotWritten(upTo: 2)))
        let contents = try LedgerStore.read(directory: directory.path)
        #expect(contents.snapshot == StoredSnapshot(sequence: 2, parts: [[1], [2]]))
    }
}
