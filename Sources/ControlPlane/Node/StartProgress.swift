// StartProgress.swift: how far the start of a node is, for people who wait for it.

import Synchronization

/// How far the start of a node is.
///
/// Written by the start, on any thread, and read by whoever asks.
public final class StartProgress: Sendable {
    private let step = Mutex("nothing is read yet")
    private let count = Atomic<Int>(0)

    /// Makes the progress of a start that has not begun.
    public init() {}

    /// The start does this now, as a word like "reading the ledger".
    func begin(_ text: String) {
        count.store(0, ordering: .relaxed)
        step.withLock { $0 = text }
    }

    /// So many records are done in the present step.
    func records(_ number: Int) { count.store(number, ordering: .relaxed) }

    /// The present step and how much of it is done: `reading the ledger: 12000 records`.
    public var text: String {
        let (step, count) = (step.withLock { $0 }, count.load(ordering: .relaxed))
        return count == 0 ? step : "\(step): \(count) records"
    }
}
