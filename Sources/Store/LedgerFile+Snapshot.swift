// LedgerFile+Snapshot.swift: snapshots in parts: written beside the old one, made valid by one row, and what they replace
// deleted step by step.
//
// No step is longer than a part or a number of rows, so that records can be written between any two. docs/storage.md.

import CSQLite

/// What makes the parts of a snapshot one: how many they are, and the checksum of each.
struct SnapshotManifest: Hashable {
    var checksums: [UInt32] = []

    /// As it is stored: four bytes a part, little endian.
    var bytes: [UInt8] {
        checksums.flatMap { sum in (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) } }
    }

    init() {}

    /// Reads ``bytes``; nil when they are something else.
    init?(_ bytes: [UInt8]) {
        guard !bytes.isEmpty, bytes.count.isMultiple(of: 4) else { return nil }
        checksums = stride(from: 0, to: bytes.count, by: 4).map { start in
            (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
        }
    }
}

extension LedgerFile {
    /// The tables of snapshots in parts, which schema 1 has not.
    static let snapshotTables = """
        CREATE TABLE IF NOT EXISTS snapshot_part (
            sequence INTEGER NOT NULL, part INTEGER NOT NULL, body BLOB NOT NULL, crc INTEGER NOT NULL,
            PRIMARY KEY (sequence, part));
        CREATE TABLE IF NOT EXISTS snapshot_manifest (
            sequence INTEGER PRIMARY KEY, body BLOB NOT NULL, crc INTEGER NOT NULL);
        """

    /// Writes one part of the snapshot up to `sequence`, which is none before ``finishSnapshot(_:upTo:)``.
    ///
    /// Not synced: what makes it count is.
    func writeSnapshotPart(_ bytes: [UInt8], _ number: Int, checksum: UInt32, of sequence: UInt64) throws(StoreError) {
        try begin()
        snapshotUnderWay = sequence
        try unsynced { () throws(StoreError) in
            let insert = try database.prepare(
                "INSERT OR REPLACE INTO snapshot_part (sequence, body, crc, part) VALUES (?1, ?2, ?3, ?4)")
            try insert.bind(4, Int64(number))
            try insert.insert(sequence: sequence, bytes: bytes, checksum: checksum)
        }
    }

    /// Makes the parts the ledger's snapshot, in one synced transaction; the records up to `sequence` count no more.
    func finishSnapshot(_ manifest: SnapshotManifest, upTo sequence: UInt64) throws(StoreError) {
        try write { () throws(StoreError) in
            let insert = try database.prepare(
                "INSERT OR REPLACE INTO snapshot_manifest (sequence, body, crc) VALUES (?1, ?2, ?3)")
            try insert.insert(sequence: sequence, bytes: manifest.bytes)
            try database.execute("DELETE FROM snapshot_manifest WHERE sequence < \(sequence)")
        }
        snapshotSequence = sequence
        snapshotParts = manifest.checksums.count
        dropSnapshotUnderWay()
    }

    /// Gives the parts of an unfinished snapshot up; they are deleted with everything else that counts no more.
    func dropSnapshotUnderWay() {
        snapshotUnderWay = nil
        mustTrim = true
    }

    /// Deletes a bounded part of what no snapshot and no recovery needs any more.
    ///
    /// - Returns: Whether there may be more.
    func trim() throws(StoreError) -> Bool {
        var deleted: Int64 = 0
        try unsynced { () throws(StoreError) in
            let records = StoreLimits.trimmedRecords
            try database.execute(
                """
                DELETE FROM record WHERE sequence IN (
                    SELECT sequence FROM record WHERE sequence <= \(snapshotSequence) ORDER BY sequence LIMIT \(records))
                """)
            deleted += database.changes
            let kept = "sequence = \(snapshotSequence) AND part < \(snapshotParts)"
            let underWay = snapshotUnderWay.map { " AND sequence <> \($0)" } ?? ""
            try database.execute(
                """
                DELETE FROM snapshot_part WHERE rowid IN (
                    SELECT rowid FROM snapshot_part WHERE NOT (\(kept))\(underWay) LIMIT \(StoreLimits.trimmedParts))
                """)
            deleted += database.changes
            if snapshotParts > 0 {
                try database.execute("DELETE FROM snapshot WHERE sequence <= \(snapshotSequence)")
                deleted += database.changes
            }
        }
        return deleted > 0
    }

    /// Runs a transaction that may be lost when the machine stops; a later one that is synced makes it durable.
    private func unsynced(_ body: () throws(StoreError) -> Void) throws(StoreError) {
        try database.execute("PRAGMA synchronous = NORMAL")
        let outcome: Result<Void, StoreError>
        do throws(StoreError) {
            outcome = .success(try write(body))
        } catch {
            outcome = .failure(error)
        }
        try database.execute("PRAGMA synchronous = FULL")
        try outcome.get()
    }
}
