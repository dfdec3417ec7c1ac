// ChangedFilesTests.swift: what somebody does to the files of an open ledger ends its acknowledgements.

import Foundation
import Glibc
@testable import Store
import Testing

/// Something that an operator, a script or a machine does to a running node's files.
enum Mishap: String, CaseIterable, Sendable {
    case filesDeleted, mainDeleted, writeAheadDeleted, lockDeleted, directoryMoved, directoryReplaced, copyPutBack
    case mainCut, writeAheadCut, mainOverwritten, writeAheadOverwritten

    func befall(_ directory: String) throws {
        let files = FileManager.default
        let main = directory + "/ledger.sqlite"
        let names = ["ledger.sqlite", "ledger.sqlite-wal", "ledger.lock"]
        switch self {
        case .filesDeleted: for name in names { try files.removeItem(atPath: directory + "/" + name) }
        case .mainDeleted: try files.removeItem(atPath: main)
        case .writeAheadDeleted: try files.removeItem(atPath: main + "-wal")
        case .lockDeleted: try files.removeItem(atPath: directory + "/ledger.lock")
        case .directoryMoved: try files.moveItem(atPath: directory, toPath: directory + "-moved")
        case .directoryReplaced:
            try files.moveItem(atPath: directory, toPath: directory + "-moved")
            try files.createDirectory(atPath: directory, withIntermediateDirectories: false)
        case .copyPutBack:
            for name in names {
                try files.copyItem(atPath: directory + "/" + name, toPath: directory + "/copy")
                try files.removeItem(atPath: directory + "/" + name)
                try files.moveItem(atPath: directory + "/copy", toPath: directory + "/" + name)
            }
        case .mainCut: truncate(main, 0)
        case .writeAheadCut: truncate(main + "-wal", 100)
        case .mainOverwritten: try overwrite(main)
        case .writeAheadOverwritten: try overwrite(main + "-wal")
        }
    }

    /// As many other bytes, in the same file.
    private func overwrite(_ path: String) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        let count = try file.seekToEnd()
        try file.seek(toOffset: 0)
        try file.write(contentsOf: [UInt8](repeating: 0x5A, count: Int(count)))
        try file.close()
    }
}

@Suite("Files that change under an open ledger", .timeLimit(.minutes(2)))
struct ChangedFilesTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func remove() { try? FileManager.default.removeItem(atPath: directory.path + "-moved") }

    @Test("What is appended afterwards is not acknowledged, and closing says why", arguments: Mishap.allCases)
    func notAcknowledged(mishap: Mishap) async throws {
        defer { remove() }
        let (events, report) = AsyncStream<StoreEvent>.makeStream()
        let (store, _) = try LedgerStore.open(directory) { report.yield($0) }
        try store.append([body(1)], ticket: 1)
        var iterator = events.makeAsyncIterator()
        let first = await iterator.next()
        guard case .persisted(_, 1) = first else {
            Issue.record("\(String(describing: first))")
            return
        }
        try mishap.befall(directory.path)
        // Taken or refused: the writer may have seen it by now.
        _ = try? store.append([body(2)], ticket: 2)
        let next = await iterator.next()
        guard case .lost(.filesChanged) = next else {
            Issue.record("\(String(describing: next))")
            return
        }
        let refused = refusal { try store.append([body(3)], ticket: 3) }
        #expect(refused?.contains("takes no more records") == true)
        let closed = refusal { try store.close() }
        #expect(closed?.contains("is not the one that was opened any more") == true)
    }

    @Test("It is noticed although nothing is appended", arguments: Mishap.allCases)
    func noticedAtRest(mishap: Mishap) async throws {
        defer { remove() }
        let (events, report) = AsyncStream<StoreEvent>.makeStream()
        let (store, _) = try LedgerStore.open(directory) { report.yield($0) }
        try store.append([body(1)], ticket: 1)
        var iterator = events.makeAsyncIterator()
        _ = await iterator.next()
        try mishap.befall(directory.path)
        guard case .lost(.filesChanged) = await iterator.next() else {
            Issue.record("nothing was noticed")
            return
        }
        _ = refusal { try store.close() }
    }

    @Test("Closing leaves files alone that somebody put in place of the ledger's")
    func othersFiles() async throws {
        defer { remove() }
        let (events, report) = AsyncStream<StoreEvent>.makeStream()
        let (store, _) = try LedgerStore.open(directory) { report.yield($0) }
        try store.append([body(1)], ticket: 1)
        var iterator = events.makeAsyncIterator()
        _ = await iterator.next()
        try Mishap.copyPutBack.befall(directory.path)
        let before = try directory.files()
        _ = refusal { try store.close() }
        #expect(try directory.files() == before)
    }

    @Test("Files that are only looked at, linked or touched are the same files")
    func harmless() async throws {
        let log = EventLog()
        let (store, _) = try LedgerStore.open(directory, log: log)
        for number in UInt64(1)...100 {
            try store.append([body(number)], ticket: number)
            if number.isMultiple(of: 10) {
                _ = try directory.files()
                utimes(directory.ledger, nil)
                utimes(directory.ledger + "-wal", nil)
                link(directory.ledger, directory.path + "/link-\(number)")
            }
        }
        try store.close()
        #expect(log.persisted >= 100)
        #expect(!log.events.contains { if case .lost = $0 { true } else { false } })
    }
}
