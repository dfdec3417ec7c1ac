// EventLog.swift: what a store reported, in order. A test reads it after `close`, when nothing more can come.

import Basics
import Store
import Synchronization

/// Collects events from the writer thread.
final class EventLog: Sendable {
    private let log = Mutex<[StoreEvent]>([])

    var events: [StoreEvent] { log.withLock { $0 } }

    func add(_ event: StoreEvent) { log.withLock { $0.append(event) } }

    /// The highest sequence number that was acknowledged.
    var persisted: UInt64 {
        events.reduce(0) { highest, event in
            guard case .persisted(let sequence, _) = event else { return highest }
            return sequence
        }
    }
}

extension LedgerStore {
    /// Opens the ledger of region `uk`, or of another one; founds it, without a record, where there is none.
    static func open(
        _ directory: TemporaryDirectory, region: String = "uk", log: EventLog = EventLog()
    ) throws -> (store: LedgerStore, contents: LedgerContents) {
        try open(directory, region: region) { log.add($0) }
    }

    /// The same, with whatever takes the events.
    static func open(
        _ directory: TemporaryDirectory, region: String = "uk", report: @escaping @Sendable (StoreEvent) -> Void
    ) throws -> (store: LedgerStore, contents: LedgerContents) {
        if !isThere(directory: directory.path) {
            try found(directory: directory.path, region: RegionID(region), records: [])
        }
        return try LedgerStore.open(directory: directory.path, region: RegionID(region), report: report)
    }
}

extension LedgerStore {
    /// Makes a ledger of `uk` with record 1.
    static func found(_ directory: TemporaryDirectory) throws {
        try found(directory: directory.path, region: RegionID("uk"), records: [body(1)])
    }

    /// Writes a snapshot of parts and waits until it is there, or refused.
    func writeSnapshot(_ parts: [[UInt8]], upTo sequence: UInt64) throws {
        try writeSnapshot(upTo: sequence) { (body: ([UInt8]) throws(StoreError) -> Void) throws(StoreError) in
            for part in parts { try body(part) }
        }
        waitForSnapshot()
    }
}

/// Bytes that only the record with this number has; the same as StoreProbe writes.
func body(_ sequence: UInt64) -> [UInt8] {
    Array("record \(sequence) ".utf8) + [UInt8](repeating: UInt8(sequence % 251), count: Int(sequence * 7 % 300))
}

/// The text of the store error that `body` throws; nil when it throws none.
func refusal(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch {
        return "\(error)"
    }
}
