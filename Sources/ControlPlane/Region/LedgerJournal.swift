// LedgerJournal.swift: the region's records on their way to the store, and its snapshots.

import Basics
import Federation
import Ledger
import Logging
import Store

/// Encodes the region's records for the store and decides when a snapshot is due.
///
/// Lives on the region's loop.
final class LedgerJournal {
    private let store: LedgerStore
    private let wallClock: () -> WallTime
    private let logger: Logger
    private var sequence: UInt64
    private var snapshotSequence: UInt64

    /// Appends behind the record with number `sequence`; the last snapshot stands for all up to `snapshotSequence`.
    init(
        _ store: LedgerStore, sequence: UInt64, snapshotSequence: UInt64, wallClock: @escaping () -> WallTime,
        logger: Logger
    ) {
        self.store = store
        self.sequence = sequence
        self.snapshotSequence = snapshotSequence
        self.wallClock = wallClock
        self.logger = logger
    }

    /// Queues one batch of records.
    func append(_ records: [LedgerRecord], ticket: Ticket) throws(StoreError) {
        let now = wallClock()
        sequence = try store.append(
            records.map { LedgerRecordCodec.encode($0, writtenAt: now) }, ticket: ticket.number)
    }

    /// Queues a snapshot once enough records were appended since the last one.
    func snapshotIfDue(of machine: RegionMachine) {
        guard sequence - snapshotSequence >= StoreLimits.recordsBetweenSnapshots else { return }
        snapshotSequence = sequence
        do throws(StoreError) {
            try store.writeSnapshot(LedgerRecordCodec.encode(machine.ledger.snapshot()), upTo: sequence)
        } catch {
            // The records are all still there, and as many more pass before the next try: encoding is not cheap.
            logger.warning("no snapshot is written", metadata: ["sequence": "\(sequence)", "reason": "\(error)"])
        }
    }
}
