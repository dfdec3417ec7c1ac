// StoreEvent.swift: what the store tells its owner, in order, from its writer thread.

/// What happened to appended records and snapshots.
public enum StoreEvent: Hashable, Sendable {
    /// Every record up to `sequence` is on disk and survives power loss.
    ///
    /// - `ticket`: the newest append this covers; every append made before that one is covered too.
    case persisted(upTo: UInt64, ticket: UInt64)
    /// The snapshot is on disk, and the records it stands for are gone.
    case snapshotWritten(upTo: UInt64)
    /// The snapshot was dropped. The records are all still there; write a newer one later.
    case snapshotRefused(upTo: UInt64, StoreError)
    /// Writing cannot go on for now. Appended records are kept and retried; said once per stall.
    case stalled(StoreError)
    /// The stall is over; `.persisted` for the kept records follows.
    case resumed
    /// The ledger's files are not the ones that were opened. Nothing is written any more, and nothing that was not
    /// reported as persisted ever will be; what is in memory is worth reading.
    case lost(StoreError)
    /// Nothing is written any more. The node must stop: what was not reported as persisted may or may not be on disk.
    case failed(StoreError)
}
