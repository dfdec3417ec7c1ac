// LedgerContents.swift: what a ledger on disk holds, checked byte by byte while it was read.

/// Bytes and the sequence number they were stored under.
public struct SequencedBytes: Hashable, Sendable {
    /// The record's number, from 1.
    public var sequence: UInt64
    /// The bytes as they were appended.
    public var bytes: [UInt8]

    /// Pairs bytes with their sequence number.
    public init(sequence: UInt64, bytes: [UInt8]) {
        self.sequence = sequence
        self.bytes = bytes
    }
}

/// The state of a region at one record, as it is stored.
public struct StoredSnapshot: Hashable, Sendable {
    /// The last record that it stands for.
    public var sequence: UInt64
    /// Its parts, each a message of its own, in order.
    public var parts: [[UInt8]]
    /// Whether it was written in parts; false where schema 1 wrote it.
    public var isParted: Bool

    /// Makes a snapshot of its parts.
    public init(sequence: UInt64, parts: [[UInt8]], isParted: Bool = true) {
        self.sequence = sequence
        self.parts = parts
        self.isParted = isParted
    }
}

/// A whole ledger: the newest snapshot, and every record after it without a gap.
public struct LedgerContents: Hashable, Sendable {
    /// The region that owns the ledger, as it was written.
    public var region: String
    /// The newest snapshot, where there is one.
    public var snapshot: StoredSnapshot?
    /// The records after the snapshot, in order.
    public var records: [SequencedBytes]

    /// The number of the last record ever written, 0 where there is none.
    public var lastSequence: UInt64 {
        records.last?.sequence ?? snapshot?.sequence ?? 0
    }

    /// Makes contents from their parts.
    public init(region: String, snapshot: StoredSnapshot?, records: [SequencedBytes]) {
        self.region = region
        self.snapshot = snapshot
        self.records = records
    }
}
