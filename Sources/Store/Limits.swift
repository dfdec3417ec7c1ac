// Limits.swift: every bound of the store in one place. Each has a test at the limit.

/// The bounds of the durable ledger: what may wait, how large things are, how long a retry waits.
public enum StoreLimits {
    /// The largest record, in bytes: a placement of 4096 hosts with 16 GPUs each and the longest names takes 1.2 MB.
    public static let recordBytes = 4 << 20
    /// One part of a snapshot, in bytes, unless a single entry is larger.
    ///
    /// A part is what records may have to wait for, so it is much smaller than a batch of them.
    public static let snapshotPartBytes = 256 << 10
    /// Records that are deleted in one step once a snapshot stands for them.
    public static let trimmedRecords = 512
    /// Parts of old snapshots that are deleted in one step.
    public static let trimmedParts = 4
    /// Records that may wait to be written, the ones of the transaction under way included.
    public static let waitingRecords = 65_536
    /// Bytes that may wait to be written, the ones of the transaction under way included.
    public static let waitingBytes = 64 << 20
    /// Records after which a transaction takes no further append.
    public static let transactionRecords = 4_096
    /// The write-ahead file is copied into the main file when it has this many pages of 4 KiB.
    public static let writeAheadPages = 1_000
    /// The first wait before a transaction that found the disk full is tried again, in milliseconds.
    public static let retryFirstMilliseconds: UInt64 = 50
    /// The longest such wait, in milliseconds; each wait is twice the one before.
    public static let retryLastMilliseconds: UInt64 = 5_000
    /// Pages of 4 KiB that are copied in one turn of the writer, which no append waits longer for.
    public static let copiedPages: Int32 = 64
    /// Free space that must be left beside a copy of the ledger, in bytes: the ledger comes first.
    public static let copyReserveBytes: Int64 = 64 << 20
    /// Records after the last snapshot at which the owner should write the next one, to keep a restart short.
    public static let recordsBetweenSnapshots = 100_000
    /// Rows that are read between two reports of how far the reading is.
    public static let rowsBetweenReports = 1_024
    /// The longest time between two looks at the files of an open ledger, in milliseconds.
    public static let lookMilliseconds: UInt64 = 250
    /// How much older than the clock a file's time must be before a later change surely gets another one, in nanoseconds.
    static let fileTimeNanoseconds = 20_000_000
    /// How many bytes of the beginning of a file are compared.
    static let fileHeadBytes = 100
    /// Bytes of records after the last snapshot at which the owner should write the next one.
    public static let bytesBetweenSnapshots = 64 << 20
    /// Records after a snapshot that was refused at which the owner should try again.
    public static let recordsBeforeSnapshotRetry = 1_000
    /// How often a lock that this process itself seems to hold is tried again.
    static let ownLockTries = 20
    /// How long it is waited for before each try, in microseconds.
    static let ownLockMicroseconds: UInt32 = 10_000
}
