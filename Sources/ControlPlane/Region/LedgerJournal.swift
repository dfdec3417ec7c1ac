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
    /// What was written in this turn of the loop and is not queued yet, and the last ticket of it.
    private var collected: (records: [[UInt8]], ticket: Ticket) = ([], Ticket(0))
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

    /// Takes one batch of records; ``send()`` queues it, with all others of the same turn.
    func append(_ records: [LedgerRecord], ticket: Ticket) {
        let now = wallClock()
        for record in records {
            let bytes = LedgerRecordCodec.encode(record, writtenAt: now)
            tail.bytes += bytes.count
            collected.records.append(bytes)
        }
        tail.records += records.count
        collected.ticket = ticket
    }

    /// Queues the batches that were taken: they become durable together.
    func send() throws(StoreError) {
        guard !collected.records.isEmpty else { return }
        sequence = try store.append(collected.records, ticket: collected.ticket.number)
        collected.records = []
    }

    /// Whether enough records, or bytes of them, were appended since the last snapshot.
    var isSnapshotDue: Bool {
        underWay == nil && tail.records >= patience
            && (tail.records >= StoreLimits.recordsBetweenSnapshots
                || tail.bytes >= StoreLimits.bytesBetweenSnapshots)
    }

    /// Has a snapshot made that stands for all records so far.
    func writeSnapshot(of machine: RegionMachine) {
        precondition(collected.records.isEmpty, "a snapshot would stand for records that are not queued")
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
