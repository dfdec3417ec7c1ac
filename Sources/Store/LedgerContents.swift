// LedgerContents.swift: what a ledger on disk holds, checked byte by byte while it was read.

/// Bytes and the sequence number they were stored under.
public struct SequencedBytes: Hashable, Sendable {
    /// The record's number, from 1; for a snapshot the last record it stands for.
    public var sequence: UInt64
    /// The bytes as they were appended.
    public var bytes: [UInt8]

    /// Pairs bytes with their sequence number.
    public init(sequence: UInt64, bytes: [UInt8]) {
        self.sequence = sequence
        self.bytes = bytes
    }
}

/// A whole ledger: the newest snapshot, and every record after it without a gap.
public struct LedgerContents: Hashable, Sendable {
    /// The region that owns the ledger, as it was written.
    public var region: String
    /// The newest snapshot, where there is one.
    public var snapshot: SequencedBytes?
    /// The records after the snapshot, in order.
    public var records: [SequencedBytes]

    /// The number of the last record ever written, 0 where there is none.
    public var lastSequence: UInt64 {
        records.last?.sequence ?? snapshot?.sequence ?? 0
    }

    /// Makes contents from their parts.
    public init(region: String, snapshot: SequencedBytes?, records: [SequencedBytes]) {
        self.region = region
        self.snapshot = snapshot
        self.records = records
    }
}
