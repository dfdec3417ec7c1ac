// LedgerFile.swift: the tables of a ledger, how they are checked, read and written. One thread at a time.
//
// Everything is checked before anything is written: a ledger that is refused is left as it was. docs/storage.md.

import Basics
import CSQLite

/// An open ledger: its connection and its prepared statements.
final class LedgerFile: @unchecked Sendable {
    static let ledgerName = "ledger.sqlite"
    static let lockName = "ledger.lock"
    /// "HANS", in the file's header, so that `file` and the store know whose it is.
    static let applicationID: Int64 = 0x4841_4E53
    static let schemaVersion: Int64 = 1

    let database: Database
    /// What was found when the ledger was opened, and the boot epoch that this opening got.
    let contents: LedgerContents
    private let insertRecord: Statement
    private let insertSnapshot: Statement

    /// Opens the ledger of `region` for writing, makes it where there is none, and counts up its boot epoch.
    init(directory: String, region: RegionID) throws(StoreError) {
        let file = directory + "/" + LedgerFile.ledgerName
        let lock = try DirectoryLock(directory: directory, file: file)
        let (database, found) = try LedgerFile.check(file: file, lock: lock, creating: true)
        self.database = database
        if let found, found.region != region.text {
            throw .wrongRegion(file: file, owner: found.region, expected: region.text)
        }
        try LedgerFile.configure(database)
        if var found {
            found.bootEpoch += 1
            contents = found
            try LedgerFile.raiseBootEpoch(database, to: found.bootEpoch)
        } else {
            contents = LedgerContents(region: region.text, bootEpoch: 1, snapshot: nil, records: [])
            try LedgerFile.create(database, region)
        }
        insertRecord = try database.prepare("INSERT INTO record (sequence, body, crc) VALUES (?1, ?2, ?3)")
        insertSnapshot = try database.prepare("INSERT INTO snapshot (sequence, body, crc) VALUES (?1, ?2, ?3)")
        database.allowCheckpointOnClose()
    }

    /// Reads and checks a ledger that no process has open.
    ///
    /// Changes nothing, not even the boot epoch.
    static func read(directory: String) throws(StoreError) -> LedgerContents {
        let file = directory + "/" + ledgerName
        let lock = try DirectoryLock(directory: directory, file: file)
        guard fileSize(file) != nil else { throw .noLedger(file: file) }
        let found = try check(file: file, lock: lock, creating: false).contents
        guard let found else { throw .noLedger(file: file) }
        return found
    }

    /// Writes records in one transaction, numbered from `firstSequence`.
    ///
    /// On an error none of them is there.
    func append(_ batch: Batch) throws(StoreError) {
        guard batch.recordCount > 0 else { return }
        try database.transaction { () throws(StoreError) in
            var sequence = batch.firstSequence
            for append in batch.appends {
                for record in append.records {
                    try insertRecord.insert(sequence: sequence, bytes: record)
                    sequence += 1
                }
            }
        }
    }

    /// Replaces all records up to `snapshot.sequence`, and any older snapshot, in one transaction.
    func write(_ snapshot: SequencedBytes) throws(StoreError) {
        try database.transaction { () throws(StoreError) in
            try database.execute("DELETE FROM snapshot")
            try insertSnapshot.insert(sequence: snapshot.sequence, bytes: snapshot.bytes)
            try database.execute("DELETE FROM record WHERE sequence <= \(snapshot.sequence)")
        }
    }

    private static func configure(_ database: Database) throws(StoreError) {
        let mode = try database.text("PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            let reason = "write-ahead logging is refused, the mode is \(mode ?? "unknown")"
            throw .notWritable(path: database.file, reason: reason)
        }
        try database.execute("PRAGMA synchronous = FULL; PRAGMA secure_delete = OFF")
    }

    private static func create(_ database: Database, _ region: RegionID) throws(StoreError) {
        try database.transaction { () throws(StoreError) in
            try database.execute(
                """
                CREATE TABLE record (sequence INTEGER PRIMARY KEY, body BLOB NOT NULL, crc INTEGER NOT NULL);
                CREATE TABLE snapshot (sequence INTEGER PRIMARY KEY, body BLOB NOT NULL, crc INTEGER NOT NULL);
                CREATE TABLE meta (
                    id INTEGER PRIMARY KEY CHECK (id = 1), region TEXT NOT NULL, boot_epoch INTEGER NOT NULL);
                PRAGMA application_id = \(applicationID);
                PRAGMA user_version = \(schemaVersion);
                """)
            let insert = try database.prepare("INSERT INTO meta (id, region, boot_epoch) VALUES (1, ?1, 1)")
            try insert.bind(1, region.text)
            try insert.run()
        }
    }

    private static func raiseBootEpoch(_ database: Database, to epoch: UInt64) throws(StoreError) {
        try database.transaction { () throws(StoreError) in
            try database.execute("UPDATE meta SET boot_epoch = \(epoch)")
        }
    }
}
