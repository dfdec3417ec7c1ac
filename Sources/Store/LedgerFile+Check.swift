// LedgerFile+Check.swift: is this file a whole, undamaged ledger that this program knows? Reads only.

import Glibc

extension LedgerFile {
    /// Opens and checks the file from the outside in: whose it is, its version, its structure, every checksum.
    ///
    /// - Returns: The connection, and nil contents for a file in which nothing has been written yet.
    static func check(
        file: String, lock: DirectoryLock, creating: Bool, onRead: (Int) -> Void = { _ in }
    ) throws(StoreError) -> (database: Database, schema: Int64, contents: LedgerContents?) {
        // SQLite deletes a write-ahead file that has no main file; that would be the last copy of the records.
        let writeAhead = file + "-wal"
        let hasWriteAhead = (fileSize(writeAhead) ?? 0) > 0
        if (fileSize(file) ?? 0) == 0, hasWriteAhead {
            throw .corrupt(file: file, damage: .orphanedWriteAhead(writeAhead))
        }
        let database = try Database(file: file, lock: lock, creating: creating)
        // Without one nothing can be copied back, and closing removes the empty one that opening makes.
        if !hasWriteAhead { database.allowCheckpointOnClose() }
        let (schema, contents) = try check(database, onRead)
        return (database, schema, contents)
    }

    /// Reads and checks a ledger where nothing may be changed, not even which files there are.
    ///
    /// A directory that a node has open is refused; a copy of one is not.
    static func inspect(directory: String) throws(StoreError) -> (schema: Int64, contents: LedgerContents) {
        let file = directory + "/" + ledgerName
        let lock = try DirectoryLock.shared(directory: directory, file: file)
        let writeAhead = file + "-wal"
        let hasWriteAhead = (fileSize(writeAhead) ?? 0) > 0
        switch (fileSize(file) ?? 0, hasWriteAhead) {
        case (0, true): throw .corrupt(file: file, damage: .orphanedWriteAhead(writeAhead))
        case (0, false): throw .noLedger(file: file)
        default: break
        }
        let database = try Database(reading: file, lock: lock, hasWriteAhead: hasWriteAhead)
        let (schema, contents) = try check(database)
        guard let contents else { throw .noLedger(file: file) }
        return (schema, contents)
    }

    private static func check(
        _ database: Database, _ onRead: (Int) -> Void = { _ in }
    ) throws(StoreError) -> (schema: Int64, contents: LedgerContents?) {
        let file = database.file
        let application = try database.number("PRAGMA application_id") ?? 0
        let version = try database.number("PRAGMA user_version") ?? 0
        let tables = try database.number("SELECT count(*) FROM sqlite_schema") ?? 0
        if application == 0, version == 0, tables == 0 { return (schemaVersion, nil) }
        guard application == applicationID else {
            throw .notALedger(file: file, reason: "a SQLite file with application id \(application)")
        }
        if version > schemaVersion { throw .newerSchema(file: file, found: version, known: schemaVersion) }
        guard version > 0 else {
            throw .corrupt(file: file, damage: .contents("schema version \(version) was never used"))
        }
        let finding = try database.text("PRAGMA quick_check(1)") ?? "quick_check said nothing"
        guard finding == "ok" else { throw .corrupt(file: file, damage: .structure(oneLine(finding))) }
        return (version, try readContents(database, version, onRead))
    }

    private static func readContents(
        _ database: Database, _ version: Int64, _ onRead: (Int) -> Void
    ) throws(StoreError) -> LedgerContents {
        let meta = try database.prepare("SELECT region FROM meta")
        guard try meta.step() else {
            throw .corrupt(file: database.file, damage: .contents("the meta table has no usable row"))
        }
        let snapshot = try readSnapshot(database, version)
        let floor = snapshot?.sequence ?? 0
        let records = try rows(
            "record", database, "SELECT sequence, body, crc FROM record WHERE sequence > \(floor) ORDER BY sequence",
            onRead: onRead)
        var expected = floor + 1
        for record in records {
            guard record.sequence == expected else {
                throw .corrupt(file: database.file, damage: .gap(expected: expected, found: record.sequence))
            }
            expected += 1
        }
        return LedgerContents(region: meta.text(0), snapshot: snapshot, records: records)
    }

    /// The newest snapshot; in parts, or in one piece where schema 1 wrote it.
    private static func readSnapshot(_ database: Database, _ version: Int64) throws(StoreError) -> StoredSnapshot? {
        let newest = "ORDER BY sequence DESC LIMIT 1"
        let whole = try rows("snapshot", database, "SELECT sequence, body, crc FROM snapshot \(newest)").first
            .map { StoredSnapshot(sequence: $0.sequence, parts: [$0.bytes], isParted: false) }
        guard version >= 2 else { return whole }
        let query = "SELECT sequence, body, crc FROM snapshot_manifest \(newest)"
        guard let row = try rows("snapshot", database, query).first else { return whole }
        if let whole, whole.sequence > row.sequence { return whole }
        guard let manifest = SnapshotManifest(row.bytes) else {
            let finding = "the snapshot up to \(row.sequence) has no list of its parts"
            throw .corrupt(file: database.file, damage: .contents(finding))
        }
        let count = manifest.checksums.count
        var checksums: [UInt32] = []
        let parts = try rows(
            "snapshot", database,
            """
            SELECT sequence, body, crc FROM snapshot_part
            WHERE sequence = \(row.sequence) AND part < \(count) ORDER BY part
            """, checksums: { checksums.append($0) })
        guard checksums == manifest.checksums else {
            let finding = "a part of the snapshot up to \(row.sequence) is missing or is another's"
            throw .corrupt(file: database.file, damage: .contents(finding))
        }
        return StoredSnapshot(sequence: row.sequence, parts: parts.map(\.bytes), isParted: true)
    }

    /// The rows of a query for number, bytes and checksum, each checked.
    private static func rows(
        _ what: String, _ database: Database, _ query: String, onRead: (Int) -> Void = { _ in },
        checksums: (UInt32) -> Void = { _ in }
    ) throws(StoreError) -> [SequencedBytes] {
        let statement = try database.prepare(query)
        var rows: [SequencedBytes] = []
        while try statement.step() {
            guard let sequence = UInt64(exactly: statement.number(0)) else {
                let finding = "\(what) \(statement.number(0)) has a negative number"
                throw .corrupt(file: database.file, damage: .contents(finding))
            }
            let bytes = statement.bytes(1)
            let checksum = rowChecksum(sequence: sequence, bytes: bytes)
            guard statement.number(2) == Int64(checksum) else {
                throw .corrupt(file: database.file, damage: .checksum(what: what, sequence: sequence))
            }
            checksums(checksum)
            rows.append(SequencedBytes(sequence: sequence, bytes: bytes))
            if rows.count.isMultiple(of: StoreLimits.rowsBetweenReports) { onRead(rows.count) }
        }
        return rows
    }

    /// The size of a file in bytes; nil where there is none.
    static func fileSize(_ path: String) -> Int64? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int64(status.st_size) : nil
    }

    private static func oneLine(_ text: String) -> String {
        text.split(separator: "\n").joined(separator: " ")
    }
}
