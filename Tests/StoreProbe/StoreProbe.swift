// StoreProbe.swift: the other process in the store's tests: writes until killed, holds a lock, meets a bad disk.
//
// Prints one line per thing that happened; StoreTests reads them.

import Basics
import Dispatch
import Glibc
import Store
import Synchronization

/// The exit status for "this machine does not let me set that up"; the reason is on standard output.
private let cannotTell: Int32 = 77

@main
struct StoreProbe {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            say(
                "usage: StoreProbe write|snapshots|hold|full-filesystem|size-limit|close-full|read-only|copy-full|"
                    + "sync-error DIRECTORY"
            )
            exit(64)
        }
        let region = try RegionID("uk")
        switch arguments[1] {
        case "write": try write(arguments[2], region)
        case "snapshots": try write(arguments[2], region, recordsBetweenSnapshots: 30)
        case "hold": try hold(arguments[2], region)
        case "full-filesystem": try fillFilesystem(arguments[2], region)
        case "size-limit": try reachSizeLimit(arguments[2], region)
        case "close-full": try closeWhileFull(arguments[2], region)
        case "read-only": readOnly(arguments[2], region)
        case "copy-full": try copyOnSmallDisk(arguments[2], region)
        case "sync-error": try failSync(arguments[2], region)
        default: exit(64)
        }
    }

    /// Opens the ledger, which is founded first where there is none.
    private static func open(
        _ directory: String, _ region: RegionID, report: @escaping @Sendable (StoreEvent) -> Void
    ) throws(StoreError) -> (store: LedgerStore, contents: LedgerContents) {
        if !LedgerStore.isThere(directory: directory) {
            try LedgerStore.found(directory: directory, region: region, records: [])
        }
        return try LedgerStore.open(directory: directory, region: region, report: report)
    }

    /// Appends for ever with some appends outstanding; says what was acknowledged.
    private static func write(
        _ directory: String, _ region: RegionID, recordsBetweenSnapshots: UInt64 = .max
    ) throws {
        let slots = DispatchSemaphore(value: 8)
        let done = Mutex<UInt64>(0)
        let (store, contents) = try open(directory, region) { event in
            say("\(event.word)")
            guard case .persisted(_, let ticket) = event else { return }
            let freed = done.withLock { last in
                defer { last = ticket }
                return ticket - last
            }
            for _ in 0..<freed { slots.signal() }
        }
        var sequence = contents.lastSequence
        for ticket in 1... {
            slots.wait()
            let records = (1...3).map { body(sequence + $0) }
            sequence = try store.append(records, ticket: UInt64(ticket))
            guard sequence % recordsBetweenSnapshots == 0 else { continue }
            // Where the last one is still being made, this one is left out.
            try store.writeSnapshot(upTo: sequence) {
                [sequence] (add: ([UInt8]) throws(StoreError) -> Void) throws(StoreError) in
                for part in 0..<8 { try add(snapshotPart(part, of: sequence)) }
            }
        }
    }

    private static func hold(_ directory: String, _ region: RegionID) throws {
        let (store, _) = try open(directory, region) { _ in }
        say("open")
        while readLine() != nil {}
        try store.close()
    }

    /// A real full filesystem: a small one of its own, in a mount namespace of its own; it grows when writing stalls.
    private static func fillFilesystem(_ directory: String, _ region: RegionID) throws {
        guard hasOwnMounts(),
            mount("tmpfs", directory, "tmpfs", 0, "size=512k") == 0
        else { giveUp("cannot mount a small filesystem: \(String(cString: strerror(errno)))") }
        try appendUntilStalled(directory, region) {
            _ = mount("tmpfs", directory, "tmpfs", UInt(MS_REMOUNT), "size=8m")
        }
    }

    /// The same without privileges: no file of this process may grow beyond the limit, until it is raised.
    private static func reachSizeLimit(_ directory: String, _ region: RegionID) throws {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: 512 << 10, rlim_max: rlim_t.max)
        setrlimit(__rlimit_resource_t(1), &limit)
        try appendUntilStalled(directory, region) {
            limit.rlim_cur = rlim_t.max
            setrlimit(__rlimit_resource_t(1), &limit)
        }
    }

    /// Appends until the store stalls, makes room, closes, and checks what is there.
    private static func appendUntilStalled(
        _ directory: String, _ region: RegionID, makeRoom: () -> Void
    ) throws {
        let stalled = DispatchSemaphore(value: 0)
        let isStalled = Mutex(false)
        var (store, _) = try open(directory, region) { event in
            if case .stalled = event {
                isStalled.withLock { $0 = true }
                stalled.signal()
            }
            if case .persisted = event { return }
            say("\(event.word)")
        }
        var sequence: UInt64 = 0
        while !isStalled.withLock({ $0 }) {
            // As many as wait already are enough; the writer is slower than this loop.
            if store.waitingRecords > 1_000 { continue }
            sequence = try store.append([body(sequence + 1)], ticket: sequence + 1)
        }
        stalled.wait()
        sequence = try store.append([body(sequence + 1)], ticket: sequence + 1)
        makeRoom()
        try store.close()
        let contents: LedgerContents
        (store, contents) = try open(directory, region) { _ in }
        let isWhole = contents.records.allSatisfy { $0.bytes == body($0.sequence) }
        say(contents.lastSequence == sequence && isWhole ? "whole" : "found \(contents.lastSequence) of \(sequence)")
        try store.close()
    }

    /// Closes while there is still no space.
    private static func closeWhileFull(_ directory: String, _ region: RegionID) throws {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: 64 << 10, rlim_max: rlim_t.max)
        setrlimit(__rlimit_resource_t(1), &limit)
        let (store, _) = try open(directory, region) { _ in }
        for ticket in UInt64(1)...1_000 { try store.append([body(ticket)], ticket: ticket) }
        do throws(StoreError) {
            try store.close()
        } catch {
            say(error.description)
        }
    }

    private static func readOnly(_ directory: String, _ region: RegionID) {
        guard hasOwnMounts(),
            mount("tmpfs", directory, "tmpfs", UInt(MS_RDONLY), "size=512k") == 0
        else { giveUp("cannot mount a read-only filesystem: \(String(cString: strerror(errno)))") }
        do throws(StoreError) {
            _ = try open(directory, region) { _ in }
            say("opened")
        } catch {
            say(error.description)
        }
    }

    /// A copy is asked for where there is no room for it; then the ledger is written.
    private static func copyOnSmallDisk(_ directory: String, _ region: RegionID) throws {
        guard hasOwnMounts(), mount("tmpfs", directory, "tmpfs", 0, "size=8m") == 0 else {
            giveUp("cannot mount a small filesystem: \(String(cString: strerror(errno)))")
        }
        let done = DispatchSemaphore(value: 0)
        let (store, _) = try open(directory, region) { say("\($0.word)") }
        try store.copy { outcome in
            if case .failure(let error) = outcome { say("\(error)") } else { say("copied") }
            done.signal()
        }
        done.wait()
        try store.append([body(1)], ticket: 1)
        try store.close()
    }

    /// Syncs fail from some point on: the batch must not be acknowledged, and nothing be taken any more.
    private static func failSync(_ directory: String, _ region: RegionID) throws {
        let settled = DispatchSemaphore(value: 0)
        BrokenSync.prepare()
        let (store, _) = try open(directory, region) { event in
            say("\(event.word)")
            settled.signal()
        }
        try store.append([body(1)], ticket: 1)
        settled.wait()
        BrokenSync.start()
        try store.append([body(2)], ticket: 2)
        settled.wait()
        do throws(StoreError) {
            try store.append([body(3)], ticket: 3)
        } catch {
            say(error.description)
        }
    }

    /// Gives this process a mount namespace of its own, so that what it mounts ends with it.
    private static func hasOwnMounts() -> Bool {
        // Not in Swift's import of the C library, which leaves GNU extensions out.
        typealias Unshare = @convention(c) (Int32) -> Int32
        let newMountNamespace: Int32 = 0x0002_0000
        guard let symbol = dlsym(nil, "unshare") else { return false }
        let unshare = unsafeBitCast(symbol, to: Unshare.self)
        return unshare(newMountNamespace) == 0 && mount("none", "/", nil, UInt(MS_REC | MS_PRIVATE), nil) == 0
    }

    private static func giveUp(_ reason: String) -> Never {
        say(reason)
        exit(cannotTell)
    }
}

/// The bytes of the record with this number, so that a reader can tell whether they are right.
private func body(_ sequence: UInt64) -> [UInt8] {
    Array("record \(sequence) ".utf8) + [UInt8](repeating: UInt8(sequence % 251), count: Int(sequence * 7 % 300))
}

/// The bytes of a part of the snapshot up to this number.
private func snapshotPart(_ part: Int, of sequence: UInt64) -> [UInt8] {
    Array("part \(part) of \(sequence) ".utf8) + [UInt8](repeating: UInt8(sequence % 251), count: 20_000)
}

private func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

extension StoreEvent {
    /// The event on one line.
    fileprivate var word: String {
        switch self {
        case .persisted(let sequence, _): "persisted \(sequence)"
        case .snapshotWritten(let sequence): "snapshot \(sequence)"
        case .snapshotRefused(let sequence, let error): "refused \(sequence): \(error)"
        case .stalled(let error): "stalled: \(error)"
        case .resumed: "resumed"
        case .lost: "lost"
        case .failed(let error): "failed: \(error)"
        }
    }
}
