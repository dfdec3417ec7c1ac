// LedgerCopyTests.swift: copies of a ledger that is written meanwhile: whole, one at a time, and nothing left of them.

import Basics
import Foundation
import Store
import Synchronization
import Testing

@Suite("Copies of a running ledger")
struct LedgerCopyTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// Writes the copy out as a ledger of its own and reads that.
    private func contents(of copy: LedgerCopy) throws -> LedgerContents {
        let other = try TemporaryDirectory()
        var bytes: [UInt8] = []
        while bytes.count < copy.byteCount { bytes += try copy.read(at: bytes.count, count: 100_000) }
        #expect(try copy.read(at: bytes.count, count: 10) == [])
        try Data(bytes).write(to: URL(fileURLWithPath: other.ledger))
        return try LedgerStore.read(directory: other.path)
    }

    @Test("A copy is a ledger with every record up to the one that it names", arguments: [0, 1, 10_000])
    func idle(count: UInt64) async throws {
        let (store, _) = try LedgerStore.open(directory)
        for number in 0..<count { try store.append([body(number + 1)], ticket: number) }
        try store.append([], ticket: count)
        while store.waitingRecords > 0 { await Task.yield() }
        let copy = try await store.copy()
        #expect(copy.lastSequence == count)
        #expect(
            try contents(of: copy).records == (0..<count).map { SequencedBytes(sequence: $0 + 1, bytes: body($0 + 1)) })
        try store.close()
    }

    @Test("A ledger that is written all the time is copied in bounded time, and the copy has no gap")
    func busy() async throws {
        let (store, _) = try LedgerStore.open(directory)
        var ticket: UInt64 = 0
        func append(_ count: Int) throws {
            for _ in 0..<count {
                ticket += 1
                try store.append([body(ticket)], ticket: ticket)
            }
        }
        try append(20_000)
        let copying = Task { try await store.copy() }
        let done = Mutex(false)
        let watch = Task {
            _ = try await copying.value
            done.withLock { $0 = true }
        }
        while !done.withLock({ $0 }) {
            if store.waitingRecords < 10_000 { try append(2_000) }
            await Task.yield()
        }
        try await watch.value
        let copy = try await copying.value
        let contents = try contents(of: copy)
        #expect(contents.lastSequence == copy.lastSequence)
        #expect(contents.records.allSatisfy { $0.bytes == body($0.sequence) })
        try store.close()
        #expect(try LedgerStore.read(directory: directory.path).lastSequence == ticket)
    }

    @Test("One copy at a time: the next one may be asked for when the last is let go")
    func oneAtATime() async throws {
        let (store, _) = try LedgerStore.open(directory)
        let refusal = "a copy of ledger \(directory.ledger) is being made already; wait until that one is read"
        do {
            let copy = try await store.copy()
            await #expect(throws: StoreError.copyUnderWay(file: directory.ledger)) { _ = try await store.copy() }
            #expect("\(StoreError.copyUnderWay(file: directory.ledger))" == refusal)
            #expect(copy.byteCount > 0)
        }
        _ = try await store.copy()
        try store.close()
    }

    @Test("Nothing is left of a copy in the data directory, not even while it is read")
    func noName() async throws {
        try Data("left behind".utf8).write(to: URL(fileURLWithPath: directory.path + "/ledger.copy"))
        let (store, _) = try LedgerStore.open(directory)
        let copy = try await store.copy()
        #expect(try directory.files().keys.sorted().contains { $0.contains("copy") } == false)
        #expect(try contents(of: copy).lastSequence == 0)
        try store.close()
    }

    @Test("A closed store makes no copy and says so")
    func closed() async throws {
        let (store, _) = try LedgerStore.open(directory)
        try store.close()
        await #expect(throws: StoreError.stopped(file: directory.ledger)) { _ = try await store.copy() }
    }

    @Test(
        "A copy that would leave too little space for the ledger is refused before it is begun; so is one on a full disk"
    )
    func space() throws {
        #expect(
            try Probe.run("copy-full", directory) == [
                "a copy of the ledger needs 64 MiB in \(directory.path) for a while, and 7 MiB are free; nothing was done",
                "persisted 1",
            ])
    }
}

extension LedgerStore {
    fileprivate func copy() async throws -> LedgerCopy {
        try await withCheckedContinuation { continuation in
            do throws(StoreError) {
                try copy { continuation.resume(returning: $0) }
            } catch {
                continuation.resume(returning: .failure(error))
            }
        }.get()
    }
}
