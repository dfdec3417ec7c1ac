// LedgerJournal.swift: the region's records on their way to the store, and when it is time for a snapshot.

import Basics
import Federation
import Ledger
import Logging
import Store

/// Encodes the region's records for the store and decides when a snapshot is due.
///
/// Lives on the region's loop. Making a snapshot takes it one copy of the state, which costs nothing.
final class LedgerJournal {
    /// What a restart would have to read besides the snapshot.
    private struct Tail {
        var records: Int
        var bytes: Int
    }

    private let store: LedgerStore
    private let wallClock: () -> WallTime
    private let logger: Logger
    private var sequence: UInt64
    /// The records since the last snapshot; the one under way counts as the last one.
    private var tail: Tail
    /// The records before the snapshot under way that are still there when it is refused.
    private var underWay: Tail?
    /// No snapshot before this many records.
    private var patience = 0

    /// Appends behind `contents`.
    init(_ store: LedgerStore, contents: LedgerContents, wallClock: @escaping () -> WallTime, logger: Logger) {
        self.store = store
        self.wallClock = wallClock
        self.logger = logger
        sequence = contents.lastSequence
        tail = Tail(records: contents.records.count, bytes: contents.records.reduce(0) { $0 + $1.bytes.count })
    }

    /// Queues one batch of records.
    func append(_ records: [LedgerRecord], ticket: Ticket) throws(StoreError) {
        let now = wallClock()
        let encoded = records.map { LedgerRecordCodec.encode($0, writtenAt: now) }
        sequence = try store.append(encoded, ticket: ticket.number)
        tail.records += records.count
        tail.bytes += encoded.reduce(0) { $0 + $1.count }
    }

    /// Has a snapshot made once enough records, or bytes of them, were appended since the last one.
    func snapshotIfDue(of machine: RegionMachine) {
        guard underWay == nil, tail.records >= patience,
            tail.records >= StoreLimits.recordsBetweenSnapshots || tail.bytes >= StoreLimits.bytesBetweenSnapshots
        else { return }
        do throws(StoreError) {
            guard try store.writeSnapshot(of: machine.ledger, upTo: sequence) else { return }
            underWay = tail
            tail = Tail(records: 0, bytes: 0)
            patience = 0
        } catch {
            // The records are all still there.
            patience = tail.records + StoreLimits.recordsBeforeSnapshotRetry
            logger.warning("no snapshot is written", metadata: ["sequence": "\(sequence)", "reason": "\(error)"])
        }
    }

    /// The snapshot under way is on disk, or was refused and is tried again soon.
    func snapshotEnded(isWritten: Bool) {
        if !isWritten, let underWay {
            tail = Tail(records: underWay.records + tail.records, bytes: underWay.bytes + tail.bytes)
            patience = tail.records + StoreLimits.recordsBeforeSnapshotRetry
        }
        underWay = nil
    }
}
