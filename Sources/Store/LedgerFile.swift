// LedgerFile.swift: the tables of a ledger, how they are checked, read and written. One thread at a time.
//
// Opening checks and changes nothing; the first write begins the ledger's next life. docs/storage.md.

import Basics
import CSQLite

/// An open ledger: its connection and its prepared statements.
final class LedgerFile: @unchecked Sendable {
    static let ledgerName = "ledger.sqlite"
    static let lockName = "ledger.lock"
    static let copyName = "ledger.copy"
    /// "HANS", in the file's header, so that `file` and the store know whose it is.
    static let applicationID: Int64 = 0x4841_4E53
    /// The version that this program writes; it reads all before.
    static let schemaVersion: Int64 = 2

    let database: Database
    /// What was found when the ledger was opened.
    let contents: LedgerContents
    /// The statements of the first write and all after it; nil while nothing was written.
    private var inserts: Inserts?
    /// The version on disk.
    private var schema: Int64
    private var files: LedgerFiles

    fileprivate struct Inserts {
        var record: Statement
        var snapshot: Statement
    }

    /// Opens the ledger of `region` for writing later; changes nothing yet.
    init(directory: String, region: RegionID, onRead: (Int) -> Void) throws(StoreError) {
        let file = directory + "/" + LedgerFile.ledgerName
        let lock = try DirectoryLock(directory: directory, file: file)
        guard LedgerFile.hasAnything(file) else { throw .noLedger(file: file) }
        let (database, schema, found) = try LedgerFile.check(
            file: file, lock: lock, creating: false, onRead: onRead)
        guard let found else { throw .noLedger(file: file) }
        if found.region != region.text {
            throw .wrongRegion(file: file, owner: found.region, expected: region.text)
        }
        self.database = database
        self.schema = schema
        contents = found
        files = try LedgerFiles(directory: directory, file: file)
    }

    /// Throws when the files at the ledger's paths are not the ones that it is written to.
    ///
    /// - Parameter wrote: Whether anything was written since the last look.
    func look(wrote: Bool) throws(StoreError) {
        guard let change = files.look(wrote: wrote) else { return }
        database.forbidCheckpointOnClose()
        throw .filesChanged(file: database.file, change)
    }

    /// Makes the ledger of `region` with its first records; refuses where there is one.
    static func found(directory: String, region: RegionID, records: [[UInt8]]) throws(StoreError) {
        let file = directory + "/" + LedgerFile.ledgerName
        let lock = try DirectoryLock(directory: directory, file: file)
        let (database, _, found) = try check(file: file, lock: lock, creating: true)
        guard found == nil else { throw .ledgerExists(file: file) }
        try configure(database)
        try database.transaction { () throws(StoreError) in
            try create(database, region)
            let insert = try database.prepare(Inserts.recordText)
            var sequence: UInt64 = 1
            for record in records {
                try insert.insert(sequence: sequence, bytes: record)
                sequence += 1
            }
        }
        database.allowCheckpointOnClose()
    }

    /// Whether a ledger can be in the file: it has bytes, or its write-ahead file has.
    static func hasAnything(_ file: String) -> Bool {
        (fileSize(file) ?? 0) > 0 || (fileSize(file + "-wal") ?? 0) > 0
    }

    /// Reads and checks a ledger that no process has open.
    ///
    /// Changes nothing.
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
        let insertRecord = try begin().record
        try write { () throws(StoreError) in
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
        let insertSnapshot = try begin().snapshot
        try write { () throws(StoreError) in
            try database.execute("DELETE FROM snapshot")
            try insertSnapshot.insert(sequence: snapshot.sequence, bytes: snapshot.bytes)
            try database.execute("DELETE FROM record WHERE sequence <= \(snapshot.sequence)")
        }
    }

    /// Prepares for writing, before the first write: only a node that was accepted changes its ledger.
    private func begin() throws(StoreError) -> Inserts {
        if let inserts { return inserts }
        try LedgerFile.configure(database)
        let made = Inserts(
            record: try database.prepare(Inserts.recordText), snapshot: try database.prepare(Inserts.snapshotText))
        inserts = made
        database.allowCheckpointOnClose()
        return made
    }

    /// Runs `body` in a transaction that also brings the file to this program's schema.
    private func write(_ body: () throws(StoreError) -> Void) throws(StoreError) {
        try database.transaction { () throws(StoreError) in
            if schema < LedgerFile.schemaVersion {
                try database.execute("PRAGMA user_version = \(LedgerFile.schemaVersion)")
            }
            try body()
        }
        schema = LedgerFile.schemaVersion
    }

    private static func configure(_ database: Database) throws(StoreError) {
        let mode = try database.text("PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            let reason = "write-ahead logging is refused, the mode is \(mode ?? "unknown")"
            throw .notWritable(path: database.file, reason: reason)
        }
        try database.execute("PRAGMA synchronous = FULL; PRAGMA secure_delete = OFF")
    }

    /// Makes the tables; `boot_epoch` is what schema 1 counted openings in, and stays unused.
    private static func create(_ database: Database, _ region: RegionID) throws(StoreError) {
        try database.execute(
            """
            CREATE TABLE record (sequence INTEGER PRIMARY KEY, body BLOB NOT NULL, crc INTEGER NOT NULL);
            CREATE TABLE snapshot (sequence INTEGER PRIMARY KEY, body BLOB NOT NULL, crc INTEGER NOT NULL);
            CREATE TABLE meta (
                id INTEGER PRIMARY KEY CHECK (id = 1), region TEXT NOT NULL, boot_epoch INTEGER NOT NULL);
            PRAGMA application_id = \(applicationID);
            PRAGMA user_version = \(schemaVersion);
            """)
        let insert = try database.prepare("INSERT INTO meta (id, region, boot_epoch) VALUES (1, ?1, 0)")
        try insert.bind(1, region.text)
        try insert.run()
    }
}

extension LedgerFile.Inserts {
    static let recordText = "INSERT INTO record (sequence, body, crc) VALUES (?1, ?2, ?3)"
    static let snapshotText = "INSERT INTO snapshot (sequence, body, crc) VALUES (?1, ?2, ?3)"
}
