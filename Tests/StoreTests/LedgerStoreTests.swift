// LedgerStoreTests.swift: what a ledger promises while everything works: order, durability, snapshots, limits.

import Basics
import Ledger
@testable import Store
import Synchronization
import Testing
import Threads

@Suite("The durable ledger")
struct LedgerStoreTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test("What was appended is there after reopening, in order, and numbering goes on", arguments: [0, 1, 7, 5_000])
    func reopen(count: Int) throws {
        let log = EventLog()
        var (store, contents) = try LedgerStore.open(directory, log: log)
        #expect(contents == LedgerContents(region: "uk", snapshot: nil, records: []))
        for number in 0..<UInt64(count) { try store.append([body(number + 1)], ticket: number) }
        try store.close()
        #expect(log.persisted == UInt64(count))
        (store, contents) = try LedgerStore.open(directory)
        #expect(contents.records.map(\.bytes) == (0..<UInt64(count)).map { body($0 + 1) })
        #expect(contents.lastSequence == UInt64(count))
        #expect(try store.append([[1]], ticket: 1) == UInt64(count) + 1)
        try store.close()
    }

    @Test("Opening and closing without an append leaves every byte as it was, however often")
    func openingChangesNothing() throws {
        var (store, _) = try LedgerStore.open(directory)
        try store.append([body(1)], ticket: 1)
        try store.close()
        let before = try directory.files()
        for _ in 0..<20 {
            (store, _) = try LedgerStore.open(directory)
            try store.close()
        }
        #expect(try directory.files() == before)
    }

    @Test("A directory without a ledger is refused, and nothing is made in it")
    func noLedger() throws {
        let text = refusal { _ = try LedgerStore.open(directory: directory.path, region: RegionID("uk")) { _ in } }
        #expect(text == "there is no ledger at \(directory.ledger)")
        #expect(!LedgerStore.isThere(directory: directory.path))
    }

    @Test("Founding makes a ledger with its first records, once")
    func founding() throws {
        try LedgerStore.found(directory: directory.path, region: RegionID("uk"), records: [[1], [2, 3]])
        let (store, contents) = try LedgerStore.open(directory)
        #expect(contents.records.map(\.bytes) == [[1], [2, 3]])
        #expect(try store.append([[4]], ticket: 1) == 3)
        try store.close()
        let before = try directory.files()
        #expect(
            refusal { try LedgerStore.found(directory: directory.path, region: RegionID("uk"), records: []) }
                == "there is a ledger at \(directory.ledger) already; it was left as it is")
        #expect(try directory.files() == before)
    }

    @Test("Records of every size come back as they were", arguments: [0, 1, 7, 8, 9, 4_096, StoreLimits.recordBytes])
    func sizes(bytes: Int) throws {
        let record = (0..<bytes).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let (store, _) = try LedgerStore.open(directory)
        try store.append([record], ticket: 1)
        try store.close()
        #expect(try LedgerStore.read(directory: directory.path).records.map(\.bytes) == [record])
    }

    @Test("Acknowledgements come in order and end with the last ticket")
    func order() throws {
        let log = EventLog()
        let (store, _) = try LedgerStore.open(directory, log: log)
        for ticket in UInt64(1)...500 { try store.append([body(1), body(2)], ticket: ticket) }
        try store.append([], ticket: 501)
        try store.close()
        var sequences: [UInt64] = []
        var tickets: [UInt64] = []
        for case .persisted(let sequence, let ticket) in log.events {
            sequences.append(sequence)
            tickets.append(ticket)
            #expect(sequence == min(ticket, 500) * 2)
        }
        #expect(sequences == sequences.sorted() && sequences.last == 1_000)
        #expect(tickets == tickets.sorted() && tickets.last == 501)
    }

    @Test("Appends that wait while one transaction runs share the next one")
    func groupCommit() throws {
        let log = EventLog()
        let gate = Mutex<Void>(())
        let hasStarted = Signal()
        let (store, _) = try LedgerStore.open(directory) { event in
            log.add(event)
            hasStarted.raise()
            gate.withLock { _ in }
        }
        try gate.withLock { _ in
            try store.append([body(1)], ticket: 1)
            hasStarted.wait()
            for ticket in UInt64(2)...1_001 { try store.append([body(ticket)], ticket: ticket) }
        }
        try store.close()
        #expect(log.events == [.persisted(upTo: 1, ticket: 1), .persisted(upTo: 1_001, ticket: 1_001)])
        #expect(store.transactionCount == 2)
    }

    @Test("A snapshot and the records after it are what recovery gives, and the records before it are gone")
    func snapshot() throws {
        let log = EventLog()
        let (store, _) = try LedgerStore.open(directory, log: log)
        for ticket in UInt64(1)...10 { try store.append([body(ticket)], ticket: ticket) }
        try store.writeSnapshot([[1]], upTo: 4)
        try store.append([body(11)], ticket: 11)
        try store.close()
        #expect(log.events.contains(.snapshotWritten(upTo: 4)))
        let contents = try LedgerStore.read(directory: directory.path)
        #expect(contents.snapshot == StoredSnapshot(sequence: 4, parts: [[1]]))
        #expect(contents.records == (5...11).map { SequencedBytes(sequence: $0, bytes: body($0)) })
    }

    @Test("A snapshot of everything leaves no record, and numbering still goes on")
    func snapshotOfAll() throws {
        var (store, _) = try LedgerStore.open(directory)
        try store.append([body(1), body(2)], ticket: 1)
        try store.writeSnapshot([[9]], upTo: 2)
        try store.close()
        let contents: LedgerContents
        (store, contents) = try LedgerStore.open(directory)
        #expect(contents.records.isEmpty && contents.lastSequence == 2)
        #expect(try store.append([body(3)], ticket: 1) == 3)
        try store.close()
    }

    @Test(
        "Snapshot plus later records equals replay, wherever the snapshots fall",
        arguments: [1, 2, 3, 4] as [UInt64])
    func snapshotEqualsReplay(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var history: [UInt8] = []
        var (store, _) = try LedgerStore.open(directory)
        for ticket in UInt64(1)...300 {
            let record = [UInt8(generator.below(256))]
            history += record
            let sequence = try store.append([record], ticket: ticket)
            switch generator.below(40) {
            case 0: try store.writeSnapshot([history, []], upTo: sequence)
            case 1:
                try store.close()
                let contents: LedgerContents
                (store, contents) = try LedgerStore.open(directory)
                #expect((contents.snapshot?.parts.flatMap { $0 } ?? []) + contents.records.flatMap(\.bytes) == history)
            default: break
            }
        }
        try store.close()
        let contents = try LedgerStore.read(directory: directory.path)
        #expect((contents.snapshot?.parts.flatMap { $0 } ?? []) + contents.records.flatMap(\.bytes) == history)
    }

    @Test("A record over the limit is refused whole, with the limit, and the store goes on")
    func recordLimit() throws {
        let (store, _) = try LedgerStore.open(directory)
        let large = [UInt8](repeating: 0, count: StoreLimits.recordBytes + 1)
        #expect(
            refusal { try store.append([[1], large], ticket: 1) }
                == "bytes of one record: 4194305 is over the limit of 4194304")
        try store.append([[2]], ticket: 2)
        try store.close()
        #expect(try LedgerStore.read(directory: directory.path).records.map(\.bytes) == [[2]])
    }

    @Test("Records over the waiting limit are refused whole; what waited is written")
    func waitingLimit() throws {
        let (store, _) = try LedgerStore.open(directory)
        let tooMany = [[UInt8]](repeating: [1], count: StoreLimits.waitingRecords + 1)
        #expect(
            refusal { try store.append(tooMany, ticket: 1) }
                == "records waiting to be written: 65537 is over the limit of 65536")
        try store.append(Array(tooMany.dropLast()), ticket: 2)
        try store.close()
        let contents = try LedgerStore.read(directory: directory.path)
        #expect(contents.records.count == StoreLimits.waitingRecords)
    }

    @Test("Bytes over the waiting limit are refused")
    func waitingBytes() throws {
        let (store, _) = try LedgerStore.open(directory)
        let large = [UInt8](repeating: 0, count: StoreLimits.recordBytes)
        #expect(
            refusal { try store.append([[UInt8]](repeating: large, count: 16) + [[1]], ticket: 1) }
                == "bytes waiting to be written: 67108865 is over the limit of 67108864")
        try store.close()
    }

    @Test("A closed store takes nothing, says so, and can be closed again")
    func closed() throws {
        let (store, _) = try LedgerStore.open(directory)
        try store.close()
        try store.close()
        let text = "ledger \(directory.ledger) takes no more records: it was closed or has failed"
        #expect(refusal { try store.append([[1]], ticket: 1) } == text)
        #expect(refusal { try store.writeSnapshot(of: LedgerState(region: RegionID("uk")), upTo: 0) } == text)
    }

    @Test("A store that is dropped without closing still writes what it took")
    func dropped() throws {
        do {
            let (store, _) = try LedgerStore.open(directory)
            for ticket in UInt64(1)...100 { try store.append([body(ticket)], ticket: ticket) }
        }
        let contents = try readWhenFree()
        #expect(contents.lastSequence == 100)
    }

    /// The dropped store's thread holds the lock until it is done; only that can be in the way.
    private func readWhenFree() throws -> LedgerContents {
        while true {
            do throws(StoreError) {
                return try LedgerStore.read(directory: directory.path)
            } catch {
                guard case .locked = error else { throw error }
            }
        }
    }
}
