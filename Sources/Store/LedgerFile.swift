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
    /// The last record that the newest snapshot stands for, and how many parts it has; 0 in one of schema 1.
    var snapshotSequence: UInt64
    var snapshotParts: Int
    /// The snapshot whose parts are being written.
    var snapshotUnderWay: UInt64?
    /// There may be rows that count no more: what a snapshot replaced, or an earlier process left behind.
    var mustTrim = false
    /// The statement of the first write and all after it; nil while nothing was written.
    private var insertRecord: Statement?
    /// The version on disk.
    private var schema: Int64
    private var files: LedgerFiles

    private static let insertRecordText = "INSERT INTO record (sequence, body, crc) VALUES (?1, ?2, ?3)"

    /// Opens the ledger of `region` for writing later; changes nothing yet.
    ///
    /// - Returns: The ledger, and what was found in it.
    static func open(
        directory: String, region: RegionID, onRead: (Int) -> Void = { _ in }
    ) throws(StoreError) -> (ledger: LedgerFile, contents: LedgerContents) {
        let file = directory + "/" + LedgerFile.ledgerName
        let lock = try DirectoryLock(directory: directory, file: file)
        guard LedgerFile.hasAnything(file) else { throw .noLedger(file: file) }
        let (database, schema, found) = try LedgerFile.check(
            file: file, lock: lock, creating: false, onRead: onRead)
        guard let found else { throw .noLedger(file: file) }
        if found.region != region.text {
            throw .wrongRegion(file: file, owner: found.region, expected: region.text)
        }
        return (try LedgerFile(database, in: directory, schema: schema, found.snapshot), found)
    }

    private init(
        _ database: Database, in directory: String, schema: Int64, _ snapshot: StoredSnapshot?
    ) throws(StoreError) {
        self.database = database
        self.schema = schema
        snapshotSequence = snapshot?.sequence ?? 0
        snapshotParts = snapshot?.isParted == true ? snapshot?.parts.count ?? 0 : 0
        files = try LedgerFiles(directory: directory, file: database.file)
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
            let insert = try database.prepare(insertRecordText)
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
        let insertRecord = try begin()
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

    /// Prepares for writing, before the first write: only a node that was accepted changes its ledger.
    @discardableResult
    func begin() throws(StoreError) -> Statement {
        if let insertRecord { return insertRecord }
        try LedgerFile.configure(database)
        let made = try database.prepare(LedgerFile.insertRecordText)
        insertRecord = made
        mustTrim = true
        database.allowCheckpointOnClose()
        return made
    }

    /// Runs `body` in a transaction that also brings the file to this program's schema.
    func write(_ body: () throws(StoreError) -> Void) throws(StoreError) {
        try database.transaction { () throws(StoreError) in
            if schema < LedgerFile.schemaVersion {
                try database.execute("\(LedgerFile.snapshotTables) PRAGMA user_version = \(LedgerFile.schemaVersion);")
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
            \(snapshotTables)
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
