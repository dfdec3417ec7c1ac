// LedgerStore.swift: the durable ledger of one region: append, be told when it is on disk, snapshot, recover.
//
// Knows bytes only; LedgerRecordCodec gives them meaning. Format and promises: docs/storage.md.

public import Basics
public import Ledger
import Synchronization
import Threads

/// The ledger of one region, in one directory, on SQLite.
///
/// Appends from all threads are written by one thread that takes everything that waits into one transaction, so the
/// cost of a sync is shared. Nothing is acknowledged before it is synced.
public final class LedgerStore: Sendable {
    /// The file that holds the ledger.
    public let file: String
    private let writer: LedgerWriter
    private let thread: Mutex<SystemThread?>
    private let snapshot = Mutex<SnapshotMaker?>(nil)

    /// Opens the ledger in `directory`.
    ///
    /// Everything is checked, every checksum included, and nothing is changed: the first append or snapshot is the first
    /// write, and brings an older schema to this program's.
    ///
    /// - Parameters:
    ///   - directory: The data directory. Nobody else may have a ledger open in it.
    ///   - region: The region that must own the ledger.
    ///   - onRead: Told now and then how many rows are read and checked; on the calling thread.
    ///   - report: Called on the writer thread, one event at a time, in order. Must not block: writing waits for it.
    /// - Returns: The store, and what the ledger held when it was opened.
    public static func open(
        directory: String, region: RegionID, onRead: (Int) -> Void = { _ in },
        report: @escaping @Sendable (StoreEvent) -> Void
    ) throws(StoreError) -> (store: LedgerStore, contents: LedgerContents) {
        let (ledger, contents) = try LedgerFile.open(directory: directory, region: region, onRead: onRead)
        let store = try LedgerStore(
            ledger, directory: directory, lastSequence: contents.lastSequence, report: report)
        return (store, contents)
    }

    /// Makes the ledger of a new region in `directory`, which must exist, with its first records.
    ///
    /// Throws ``StoreError/ledgerExists(file:)`` where there is one, whatever is in it.
    public static func found(directory: String, region: RegionID, records: [[UInt8]]) throws(StoreError) {
        try LedgerFile.found(directory: directory, region: region, records: records)
    }

    /// Whether the directory has a file with a ledger, or what may be left of one.
    public static func isThere(directory: String) -> Bool {
        LedgerFile.hasAnything(directory + "/" + LedgerFile.ledgerName)
    }

    /// Reads and checks a ledger that no process has open.
    ///
    /// Changes nothing.
    public static func read(directory: String) throws(StoreError) -> LedgerContents {
        try LedgerFile.read(directory: directory)
    }

    /// Reads and checks a ledger, or a copy of one, that may lie where nothing can be written.
    ///
    /// Changes nothing and makes no file. Throws ``StoreError/locked(file:holder:)`` for one that a node has open.
    public static func inspect(directory: String) throws(StoreError) -> (schema: Int64, contents: LedgerContents) {
        try LedgerFile.inspect(directory: directory)
    }

    private init(
        _ ledger: LedgerFile, directory: String, lastSequence: UInt64, report: @escaping @Sendable (StoreEvent) -> Void
    ) throws(StoreError) {
        file = ledger.database.file
        writer = LedgerWriter(ledger, directory: directory, lastSequence: lastSequence, report: report)
        thread = Mutex(try writer.start())
    }

    deinit {
        writer.finish()
        if let thread = thread.withLock({ $0.take() }) { thread.detach() }
    }

    /// Queues records to be made durable, all in one transaction and in this order.
    ///
    /// Never blocks.
    ///
    /// `.persisted` follows with this ticket or that of a later append. While the disk is full records wait, and
    /// ``StoreLimits/waitingRecords`` bounds them.
    ///
    /// - Parameters:
    ///   - records: May be empty: the ticket is then a barrier behind all earlier appends.
    ///   - ticket: The caller's name for this append.
    /// - Returns: The sequence number of the last record.
    @discardableResult
    public func append(_ records: [[UInt8]], ticket: UInt64) throws(StoreError) -> UInt64 {
        try writer.append(records, ticket: ticket)
    }

    /// Makes a snapshot of `state`, which stands for all records up to `sequence`.
    ///
    /// Returns at once: a thread of its own encodes the state, in parts that are written between batches of records. Once
    /// `.snapshotWritten` is reported the older records are deleted, step by step; `.snapshotRefused` says that they
    /// stay, and that it is worth another try.
    ///
    /// - Returns: Whether it is made; false while another one is.
    /// - Precondition: A record with number `sequence` has been appended, or `sequence` is 0.
    @discardableResult
    public func writeSnapshot(of state: LedgerState, upTo sequence: UInt64) throws(StoreError) -> Bool {
        try writeSnapshot(upTo: sequence) { body throws(StoreError) in
            try LedgerRecordCodec.encodeParts(of: state, body)
        }
    }

    /// Makes a snapshot of parts that only the caller understands.
    @discardableResult
    package func writeSnapshot(
        upTo sequence: UInt64,
        parts: @escaping @Sendable (([UInt8]) throws(StoreError) -> Void) throws(StoreError) -> Void
    ) throws(StoreError) -> Bool {
        try writer.checkOpen()
        return try snapshot.withLock { (snapshot) throws(StoreError) in
            if let snapshot, !snapshot.isFinished { return false }
            snapshot = try SnapshotMaker(writer, upTo: sequence, parts: parts)
            return true
        }
    }

    /// Blocks until no snapshot is being made.
    package func waitForSnapshot() {
        snapshot.withLock { $0 }?.join()
    }

    /// Records that are not on disk yet.
    public var waitingRecords: Int { writer.waitingRecords }

    /// How many transactions with records were committed since the ledger was opened.
    public var transactionCount: UInt64 { writer.transactionCount }

    /// Asks for a copy of the ledger as it will be in a moment, a whole one that opens by itself.
    ///
    /// Never blocks. The writer makes it in small steps, so that no append waits for longer than one of them.
    ///
    /// - Parameter report: Called once with the copy or with why there is none, on the writer thread, unless this
    ///   throws. Must not block.
    /// - Throws: ``StoreError/copyUnderWay(file:)`` until the copy that was asked for before is let go.
    public func copy(_ report: @escaping @Sendable (Result<LedgerCopy, StoreError>) -> Void) throws(StoreError) {
        try writer.copy(report)
    }

    /// Writes everything that waits, then closes the ledger.
    ///
    /// Blocks until done; appends fail from now on.
    ///
    /// Call it from neither an event loop nor `report`. On a full disk it tries once more, then gives up with
    /// ``StoreError/closedUnwritten(file:records:reason:)``.
    public func close() throws(StoreError) {
        writer.finish()
        if let thread = thread.withLock({ $0.take() }) { thread.join() }
        snapshot.withLock { $0.take() }?.join()
        if let failure = writer.failure { throw failure }
    }
}
