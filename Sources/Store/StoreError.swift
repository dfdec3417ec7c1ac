// StoreError.swift: everything that can go wrong with a ledger on disk, each with what to do about it.
//
// An error from opening means that the ledger's files are as they were.

/// Why a ledger could not be opened, read or written.
public enum StoreError: Error, Hashable, Sendable {
    /// The directory does not exist. The store never makes it: a missing volume must not look like an empty ledger.
    case directoryMissing(path: String)
    /// The path is there but is not a directory.
    case notADirectory(path: String)
    /// There is no ledger in the directory. Opening never makes one: an unmounted volume must not look like a region.
    case noLedger(file: String)
    /// A region was to be founded where there is a ledger.
    case ledgerExists(file: String)
    /// The directory or a file in it cannot be written.
    case notWritable(path: String, reason: String)
    /// Another process has the ledger open. `holder` is its process id where known.
    case locked(file: String, holder: Int32?)
    /// The file is something else than a ledger.
    case notALedger(file: String, reason: String)
    /// The ledger was written by a newer program.
    case newerSchema(file: String, found: Int64, known: Int64)
    /// The ledger is damaged.
    case corrupt(file: String, damage: Damage)
    /// A record or the snapshot is whole, but cannot be read by this version or cannot follow what is before it.
    case unusable(what: String, sequence: UInt64, reason: String)
    /// The ledger is another region's.
    case wrongRegion(file: String, owner: String, expected: String)
    /// There is no space. Nothing is lost: the transaction was rolled back and can be tried again.
    case diskFull(file: String, reason: String)
    /// The system could not promise that written data is on disk. What reached it is only known after a restart.
    case syncFailed(file: String, reason: String)
    /// Reading or writing failed for another reason.
    case inputOutputFailed(file: String, reason: String)
    /// Somebody deleted, replaced or cut the ledger's files while they were open. What was acknowledged before is in
    /// memory, and may be nowhere else.
    case filesChanged(file: String, FileChange)
    /// SQLite reported something that this module does not expect.
    case unexpected(file: String, code: Int32, reason: String)
    /// A queue or a value is over its limit. Nothing of the call was taken.
    case overLimit(what: String, value: Int, limit: Int)
    /// A copy of the ledger is made, or read, already.
    case copyUnderWay(file: String)
    /// A copy of the ledger would leave too little space for the ledger itself.
    case noSpaceForCopy(directory: String, needed: Int64, free: Int64)
    /// A copy of the ledger could not be made or read. The ledger is as it was.
    case copyFailed(file: String, reason: String)
    /// The store takes nothing any more: it was closed, or it failed and said so before.
    case stopped(file: String)
    /// The store was closed while records could not be written. They were never reported as persisted.
    case closedUnwritten(file: String, records: Int, reason: String)

    /// What is damaged in a corrupt ledger.
    public enum Damage: Hashable, Sendable {
        /// SQLite's own check of the file found this.
        case structure(String)
        /// The record's or snapshot's bytes do not have its checksum.
        case checksum(what: String, sequence: UInt64)
        /// A record is missing: `found` follows where `expected` should.
        case gap(expected: UInt64, found: UInt64)
        /// The main file is missing or empty but its write-ahead file is there.
        case orphanedWriteAhead(String)
        /// A table does not hold what it must.
        case contents(String)
    }

    /// Whether the same call can succeed later without anybody repairing the ledger.
    public var isRetriable: Bool {
        switch self {
        case .diskFull, .overLimit: true
        default: false
        }
    }
}

extension StoreError: CustomStringConvertible {
    /// The text that people see.
    public var description: String {
        switch self {
        case .directoryMissing(let path):
            "the data directory \(path) does not exist: create it, or mount the volume that should be there"
        case .notADirectory(let path):
            "\(path) is not a directory: give the directory that holds the ledger"
        case .noLedger(let file):
            "there is no ledger at \(file)"
        case .ledgerExists(let file):
            "there is a ledger at \(file) already; it was left as it is"
        case .notWritable(let path, let reason):
            "\(path) cannot be written (\(reason)): the node needs to write to its data directory"
        case .locked(let file, let holder?):
            "ledger \(file) is in use by process \(holder): stop it first, or give this node a directory of its own"
        case .locked(let file, nil):
            "ledger \(file) is in use by another process: stop it first, or give this node a directory of its own"
        case .notALedger(let file, let reason):
            "\(file) is not a Hansa ledger (\(reason)); it was left as it is"
        case .newerSchema(let file, let found, let known):
            "ledger \(file) was written by a newer hansad (schema \(found), this one knows \(known)): "
                + "run that version or later; the ledger was left as it is"
        case .corrupt(let file, let damage):
            "ledger \(file) is damaged: \(damage); it was left as it is, restore a backup or rejoin as a new region"
        case .unusable(let what, let sequence, let reason):
            "\(what) \(sequence) of the ledger cannot be used: \(reason); the ledger was left as it is"
        case .wrongRegion(let file, let owner, let expected):
            "ledger \(file) belongs to region \(owner), not \(expected): check the region id and the data directory"
        case .diskFull(let file, let reason):
            "no space to write ledger \(file) (\(reason)): nothing is lost, writing goes on when there is space"
        case .syncFailed(let file, let reason):
            "ledger \(file) could not be synced to disk (\(reason)): the node must stop; check the disk, then start it"
        case .inputOutputFailed(let file, let reason):
            "ledger \(file) could not be read or written (\(reason)): the node must stop; check the disk, then start it"
        case .filesChanged(let file, let change):
            "ledger \(file) is not the one that was opened any more: \(change); nothing is acknowledged from now on. The node "
                + "still shows what it knows: read that, then stop it, and restore the ledger"
        case .unexpected(let file, let code, let reason):
            "ledger \(file): SQLite reports \(reason) (code \(code)): the node must stop"
        case .overLimit(let what, let value, let limit):
            "\(what): \(value) is over the limit of \(limit)"
        case .copyUnderWay(let file):
            "a copy of ledger \(file) is being made already; wait until that one is read"
        case .noSpaceForCopy(let directory, let needed, let free):
            "a copy of the ledger needs \(mebibytes(needed)) in \(directory) for a while, and \(mebibytes(free)) are free; "
                + "nothing was done"
        case .copyFailed(let file, let reason):
            "no copy of the ledger could be made at \(file) (\(reason)); the ledger is as it was"
        case .stopped(let file):
            "ledger \(file) takes no more records: it was closed or has failed"
        case .closedUnwritten(let file, let records, let reason):
            "ledger \(file) was closed with \(records) records unwritten (\(reason)); none of them was acknowledged"
        }
    }
}

extension StoreError.Damage: CustomStringConvertible {
    /// The text that people see.
    public var description: String {
        switch self {
        case .structure(let finding): finding
        case .checksum(let what, let sequence): "\(what) \(sequence) does not have its checksum"
        case .gap(let expected, let found): "record \(expected) is missing, the next one is \(found)"
        case .orphanedWriteAhead(let path): "the main file is missing or empty, but \(path) has data"
        case .contents(let finding): finding
        }
    }
}

private func mebibytes(_ bytes: Int64) -> String { "\(bytes >> 20) MiB" }
