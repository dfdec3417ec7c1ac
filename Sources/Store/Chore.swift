// Chore.swift: a short piece of work on the ledger's file for another thread, done between two batches of records.

import Synchronization
import Threads

/// One piece of work for the writer thread, and the thread that waits for it.
final class Chore: Sendable {
    /// The record that must be written before; 0 = none.
    let after: UInt64
    private let work: @Sendable (LedgerFile) throws(StoreError) -> Void
    private let outcome = Mutex<Result<Void, StoreError>?>(nil)
    private let isDone = Signal()

    init(after: UInt64, _ work: @escaping @Sendable (LedgerFile) throws(StoreError) -> Void) {
        self.after = after
        self.work = work
    }

    /// Does the work; what it throws is for the waiting thread, and returned.
    func run(on ledger: LedgerFile) -> StoreError? {
        do throws(StoreError) {
            try work(ledger)
            end(.success(()))
            return nil
        } catch {
            end(.failure(error))
            return error
        }
    }

    /// Lets the waiting thread go on without the work.
    func refuse(_ error: StoreError) {
        end(.failure(error))
    }

    /// Blocks until the work is done or refused.
    func wait() throws(StoreError) {
        isDone.wait()
        try outcome.withLock { $0 }?.get()
    }

    private func end(_ result: Result<Void, StoreError>) {
        outcome.withLock { $0 = result }
        isDone.raise()
    }
}
