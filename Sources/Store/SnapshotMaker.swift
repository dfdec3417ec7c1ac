// SnapshotMaker.swift: one snapshot on its way to the disk: encoded on a thread of its own, part by part.
//
// Whoever owns the state only copies it, which costs nothing, and goes on. The writer gets one part at a time.

import Ledger
import Synchronization
import Threads

/// Makes one snapshot and ends.
final class SnapshotMaker: Sendable {
    private let writer: LedgerWriter
    private let sequence: UInt64
    private let thread = Mutex<SystemThread?>(nil)
    private let isDone = Atomic<Bool>(false)

    /// Starts the thread; `parts` gives the parts, in their order, to its argument.
    init(
        _ writer: LedgerWriter, upTo sequence: UInt64,
        parts: @escaping @Sendable (([UInt8]) throws(StoreError) -> Void) throws(StoreError) -> Void
    ) throws(StoreError) {
        self.writer = writer
        self.sequence = sequence
        do throws(ThreadError) {
            let started = try SystemThread.start(isBackground: true) { [self] in run(parts) }
            thread.withLock { $0 = started }
        } catch {
            throw .unexpected(file: writer.file, code: error.code, reason: "\(error)")
        }
    }

    /// Whether another one may be made.
    var isFinished: Bool { isDone.load(ordering: .acquiring) }

    /// Waits for the end, which comes soon once the writer takes nothing more.
    func join() {
        thread.withLock { $0.take() }?.join()
    }

    deinit {
        thread.withLock { $0.take() }?.detach()
    }

    private func run(_ parts: (([UInt8]) throws(StoreError) -> Void) throws(StoreError) -> Void) {
        var manifest = SnapshotManifest()
        do throws(StoreError) {
            try parts { bytes throws(StoreError) in
                let number = manifest.checksums.count
                let checksum = rowChecksum(sequence: sequence, bytes: bytes)
                manifest.checksums.append(checksum)
                try writer.perform { [sequence] ledger throws(StoreError) in
                    try ledger.writeSnapshotPart(bytes, number, checksum: checksum, of: sequence)
                }
            }
            try writer.perform(after: sequence) { [self, manifest] ledger throws(StoreError) in
                try ledger.finishSnapshot(manifest, upTo: sequence)
                isDone.store(true, ordering: .releasing)
                writer.report(.snapshotWritten(upTo: sequence))
            }
        } catch {
            // Where the writer takes nothing any more, nobody wants to hear of it.
            try? writer.perform { [self] ledger throws(StoreError) in
                ledger.dropSnapshotUnderWay()
                isDone.store(true, ordering: .releasing)
                writer.report(.snapshotRefused(upTo: sequence, error))
            }
        }
    }
}
