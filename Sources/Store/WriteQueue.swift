// WriteQueue.swift: what waits for the writer thread, bounded. A value; LedgerWriter keeps it behind a lock.

/// One call of `append`.
struct Append {
    var records: [[UInt8]]
    var ticket: UInt64
}

/// The appends that one transaction writes.
struct Batch {
    var appends: [Append]
    /// The sequence number of the first record.
    var firstSequence: UInt64
    var recordCount: Int
    var byteCount: Int
    /// The ticket of the last append.
    var ticket: UInt64

    /// The sequence number of the last record, or of the one before the batch where it has no record.
    var lastSequence: UInt64 { firstSequence + UInt64(recordCount) - 1 }
}

/// Appends in the order in which they must be written, and what may be done between them.
struct WriteQueue {
    /// What the writer does next.
    enum Work {
        case append(Batch)
        case chore(Chore)
        /// Delete a little of what counts no more.
        case trim
        /// Nothing waits.
        case idle
        /// Nothing waits and nothing more will come.
        case finished
    }

    /// Records and bytes taken but not reported as written yet, those of the transaction under way included.
    private(set) var recordCount = 0
    private(set) var byteCount = 0
    private var appends: [Append] = []
    private var chores: [Chore] = []
    /// Something else was done since the last batch.
    private var isBatchNext = false
    /// The number the next appended record gets.
    private var nextSequence: UInt64
    /// The number of the first record that waits.
    private var headSequence: UInt64
    private(set) var isOpen = true

    init(lastSequence: UInt64) {
        nextSequence = lastSequence + 1
        headSequence = lastSequence + 1
    }

    /// Takes records, or refuses all of them when too many wait.
    ///
    /// - Returns: The sequence number of the last record, and whether the writer must be woken.
    mutating func append(
        _ records: [[UInt8]], ticket: UInt64, file: String
    ) throws(StoreError) -> (sequence: UInt64, mustWake: Bool) {
        guard isOpen else { throw .stopped(file: file) }
        var bytes = 0
        for record in records {
            if record.count > StoreLimits.recordBytes {
                throw .overLimit(what: "bytes of one record", value: record.count, limit: StoreLimits.recordBytes)
            }
            bytes += record.count
        }
        let allRecords = recordCount + records.count
        if allRecords > StoreLimits.waitingRecords {
            throw .overLimit(
                what: "records waiting to be written", value: allRecords, limit: StoreLimits.waitingRecords)
        }
        if byteCount + bytes > StoreLimits.waitingBytes {
            throw .overLimit(
                what: "bytes waiting to be written", value: byteCount + bytes, limit: StoreLimits.waitingBytes)
        }
        let mustWake = appends.isEmpty
        appends.append(Append(records: records, ticket: ticket))
        recordCount = allRecords
        byteCount += bytes
        nextSequence += UInt64(records.count)
        return (nextSequence - 1, mustWake)
    }

    /// Takes a piece of work that another thread waits for.
    mutating func add(_ chore: Chore, file: String) throws(StoreError) {
        guard isOpen else { throw .stopped(file: file) }
        precondition(
            chore.after < nextSequence, "work after record \(chore.after), but \(nextSequence) is the next one")
        chores.append(chore)
    }

    /// Every piece of work that waits.
    mutating func takeChores() -> [Chore] {
        defer { chores = [] }
        return chores
    }

    /// Takes the next piece of work: all appends that wait, and between two batches one other thing at most.
    mutating func take(mustTrim: Bool) -> Work {
        if !isBatchNext || appends.isEmpty {
            isBatchNext = true
            if let ready = chores.firstIndex(where: { $0.after < headSequence }) {
                return .chore(chores.remove(at: ready))
            }
            if mustTrim, isOpen { return .trim }
        }
        guard !appends.isEmpty else { return isOpen ? .idle : .finished }
        isBatchNext = false
        var batch = Batch(appends: [], firstSequence: headSequence, recordCount: 0, byteCount: 0, ticket: 0)
        var taken = 0
        while taken < appends.count, batch.recordCount < StoreLimits.transactionRecords {
            let append = appends[taken]
            batch.recordCount += append.records.count
            batch.byteCount += append.records.reduce(0) { $0 + $1.count }
            batch.ticket = append.ticket
            taken += 1
        }
        if taken == appends.count {
            swap(&batch.appends, &appends)
        } else {
            batch.appends = Array(appends[..<taken])
            appends.removeFirst(taken)
        }
        headSequence += UInt64(batch.recordCount)
        return .append(batch)
    }

    /// The batch is on disk: makes room for others.
    mutating func written(_ batch: Batch) {
        recordCount -= batch.recordCount
        byteCount -= batch.byteCount
    }

    /// Takes nothing from now on.
    ///
    /// What waits stays.
    mutating func close() {
        isOpen = false
    }
}
