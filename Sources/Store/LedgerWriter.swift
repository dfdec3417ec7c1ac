// LedgerWriter.swift: the one thread that writes a ledger: takes all that waits, commits it once, reports, repeats.
//
// Order is the promise: a record is reported as persisted only after the transaction that holds it was synced.

import Synchronization
import Threads

/// The writer thread and what waits for it.
final class LedgerWriter: Sendable {
    let file: String
    private let queue: Mutex<WriteQueue>
    private let ledger: Mutex<LedgerFile?>
    private let outcome = Mutex<StoreError?>(nil)
    private let transactions = Atomic<UInt64>(0)
    private let wake = Signal()
    private let copies = CopyDesk()
    private let directory: String
    let report: @Sendable (StoreEvent) -> Void
    private let openedAt: UInt64

    init(
        _ ledger: LedgerFile, directory: String, lastSequence: UInt64, report: @escaping @Sendable (StoreEvent) -> Void
    ) {
        openedAt = lastSequence
        file = ledger.database.file
        queue = Mutex(WriteQueue(lastSequence: lastSequence))
        self.ledger = Mutex(ledger)
        self.directory = directory
        self.report = report
    }

    /// Transactions with records that were committed.
    var transactionCount: UInt64 { transactions.load(ordering: .relaxed) }
    var waitingRecords: Int { queue.withLock { $0.recordCount } }
    /// Why the thread ended; nil when it wrote everything.
    var failure: StoreError? { outcome.withLock { $0 } }

    func append(_ records: [[UInt8]], ticket: UInt64) throws(StoreError) -> UInt64 {
        let (sequence, mustWake) = try queue.withLock { (queue) throws(StoreError) in
            try queue.append(records, ticket: ticket, file: file)
        }
        if mustWake { wake.raise() }
        return sequence
    }

    /// Throws when nothing is taken any more.
    func checkOpen() throws(StoreError) {
        guard queue.withLock({ $0.isOpen }) else { throw .stopped(file: file) }
    }

    /// Does a short piece of work on the writer thread, between two batches; blocks until it is done.
    ///
    /// - Parameter sequence: The record that must be written before.
    func perform(
        after sequence: UInt64 = 0, _ work: @escaping @Sendable (LedgerFile) throws(StoreError) -> Void
    ) throws(StoreError) {
        let chore = Chore(after: sequence, work)
        try queue.withLock { (queue) throws(StoreError) in try queue.add(chore, file: file) }
        wake.raise()
        try chore.wait()
    }

    /// Asks for a copy; `report` is called once, on the writer thread unless this throws.
    func copy(_ report: @escaping CopyDesk.Report) throws(StoreError) {
        // In one step: what is asked for before the queue is closed is answered by the thread before it ends.
        try queue.withLock { (queue) throws(StoreError) in
            guard queue.isOpen else { throw .stopped(file: file) }
            try copies.ask(file: file, report)
        }
        wake.raise()
    }

    /// Takes nothing from now on; the thread writes what waits and ends.
    func finish() {
        queue.withLock { $0.close() }
        wake.raise()
    }

    /// Starts the thread, which keeps the writer alive until it ends.
    func start() throws(StoreError) -> SystemThread {
        do throws(ThreadError) {
            return try SystemThread.start { [self] in run() }
        } catch {
            throw .unexpected(file: file, code: error.code, reason: "\(error)")
        }
    }

    private func run() {
        guard let ledger = ledger.withLock({ $0.take() }) else { return }
        let copy = CopyWork(ledger, directory: directory, desk: copies)
        defer {
            copy.end(.stopped(file: file))
            for chore in queue.withLock({ $0.takeChores() }) { chore.refuse(.stopped(file: file)) }
        }
        var lastSequence = openedAt
        while true {
            do throws(StoreError) {
                var isIdle = false
                switch queue.withLock({ $0.take(mustTrim: ledger.mustTrim) }) {
                case .append(let batch):
                    try write(batch, to: ledger, copy)
                    lastSequence = batch.lastSequence
                case .chore(let chore):
                    if let error = perform(chore, on: ledger), !error.isRetriable { throw error }
                    try ledger.look(wrote: true)
                case .trim:
                    try ledger.look(wrote: false)
                    try ledger.look(wrote: try trim(ledger))
                case .idle: isIdle = true
                case .finished: return try ledger.look(wrote: false)
                }
                if !copy.advance(lastSequence: lastSequence), isIdle {
                    wake.wait(atMostMilliseconds: StoreLimits.lookMilliseconds)
                    try ledger.look(wrote: false)
                }
                guard ledger.database.mustCheckpoint else { continue }
                // Nothing is written without a look just before it: what is found then was somebody else.
                try ledger.look(wrote: false)
                try ledger.database.checkpoint()
                try ledger.look(wrote: true)
            } catch {
                queue.withLock { $0.close() }
                outcome.withLock { $0 = error }
                if case .filesChanged = error { report(.lost(error)) } else { report(.failed(error)) }
                return
            }
        }
    }

    /// Does the work, unless the files are not the ledger's any more; whoever waits for it hears of either.
    private func perform(_ chore: Chore, on ledger: LedgerFile) -> StoreError? {
        do throws(StoreError) {
            try ledger.look(wrote: false)
        } catch {
            chore.refuse(error)
            return error
        }
        return chore.run(on: ledger)
    }

    /// Commits the batch, however long the disk stays full.
    private func write(_ batch: Batch, to ledger: LedgerFile, _ copy: CopyWork) throws(StoreError) {
        var delay = StoreLimits.retryFirstMilliseconds
        var isStalled = false
        try ledger.look(wrote: false)
        while true {
            // Asked before the attempt: whoever makes room and then closes gets an attempt after both.
            let isLastAttempt = queue.withLock { !$0.isOpen }
            do throws(StoreError) {
                try ledger.append(batch)
                break
            } catch {
                guard case .diskFull(_, let reason) = error else { throw error }
                copy.end(error)
                if !isStalled { report(.stalled(error)) }
                isStalled = true
                if isLastAttempt {
                    throw .closedUnwritten(file: file, records: waitingRecords, reason: reason)
                }
                try pause(delay, ledger)
                delay = min(delay * 2, StoreLimits.retryLastMilliseconds)
            }
        }
        try ledger.look(wrote: true)
        queue.withLock { $0.written(batch) }
        if batch.recordCount > 0 { transactions.add(1, ordering: .relaxed) }
        if isStalled { report(.resumed) }
        report(.persisted(upTo: batch.lastSequence, ticket: batch.ticket))
    }

    /// Waits for so long, or until woken, and keeps an eye on the files.
    private func pause(_ milliseconds: UInt64, _ ledger: LedgerFile) throws(StoreError) {
        var left = milliseconds
        while left > 0 {
            let step = min(left, StoreLimits.lookMilliseconds)
            let isWoken = wake.wait(atMostMilliseconds: step)
            // A transaction that was rolled back may have written all the same.
            try ledger.look(wrote: true)
            left = isWoken ? 0 : left - step
        }
    }

    /// Deletes a little of what counts no more; where there is no space even for that, after the next snapshot.
    ///
    /// - Returns: Whether it may have written: where it had nothing to delete, what changes meanwhile was somebody else.
    private func trim(_ ledger: LedgerFile) throws(StoreError) -> Bool {
        do throws(StoreError) {
            ledger.mustTrim = try ledger.trim()
            return ledger.mustTrim
        } catch {
            guard error.isRetriable else { throw error }
            ledger.mustTrim = false
            return true
        }
    }
}
