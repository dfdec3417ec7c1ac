// OtherProcessTests.swift: what needs a second process: SIGKILL, a lock held elsewhere, full and broken disks.

import Store
import Testing

@Suite("Crashes, locks and bad disks", .serialized)
struct OtherProcessTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test("SIGKILL in the middle of writing loses nothing acknowledged", arguments: [1, 5, 40, 300])
    func kill(acknowledgements: Int) throws {
        var acknowledged: UInt64 = 0
        for _ in 1...3 {
            let probe = try Probe("write", directory)
            var lines = (0..<acknowledgements).compactMap { _ in probe.line() }
            lines += try probe.kill()
            // The last line may be cut in the middle; a shorter number only makes the test milder.
            for line in lines where line.hasPrefix("persisted ") {
                acknowledged = max(acknowledged, UInt64(line.dropFirst("persisted ".count)) ?? 0)
            }
            let contents = try LedgerStore.read(directory: directory.path)
            #expect(contents.lastSequence >= acknowledged && acknowledged > 0)
            #expect(contents.records.map(\.bytes) == contents.records.map { body($0.sequence) })
            #expect(contents.lastSequence.isMultiple(of: 3), "an append of three records is there whole or not at all")
        }
    }

    @Test(
        "SIGKILL anywhere in the making of snapshots leaves a whole one, and every record after it",
        arguments: [3, 20, 90])
    func killWithSnapshots(acknowledgements: Int) throws {
        var acknowledged: UInt64 = 0
        for _ in 1...4 {
            let probe = try Probe("snapshots", directory)
            var lines = (0..<acknowledgements).compactMap { _ in probe.line() }
            lines += try probe.kill()
            for line in lines where line.hasPrefix("persisted ") {
                acknowledged = max(acknowledged, UInt64(line.dropFirst("persisted ".count)) ?? 0)
            }
            let contents = try LedgerStore.read(directory: directory.path)
            #expect(contents.lastSequence >= acknowledged && acknowledged > 0)
            #expect(contents.records.allSatisfy { $0.bytes == body($0.sequence) })
            if let snapshot = contents.snapshot {
                #expect(snapshot.parts == (0..<8).map { snapshotPart($0, of: snapshot.sequence) })
            }
            let first = (contents.snapshot?.sequence ?? 0) + 1
            #expect(contents.records.map(\.sequence) == Array(first..<(contents.lastSequence + 1)))
        }
    }

    /// The same as StoreProbe writes.
    private func snapshotPart(_ part: Int, of sequence: UInt64) -> [UInt8] {
        Array("part \(part) of \(sequence) ".utf8) + [UInt8](repeating: UInt8(sequence % 251), count: 20_000)
    }

    @Test("A ledger that another process has open is refused, with that process's id, and opens when it ended")
    func locked() throws {
        let probe = try Probe("hold", directory)
        #expect(probe.line() == "open")
        let text =
            "ledger \(directory.ledger) is in use by process \(probe.processID): "
            + "stop it first, or give this node a directory of its own"
        #expect(refusal { _ = try LedgerStore.open(directory) } == text)
        #expect(refusal { _ = try LedgerStore.read(directory: directory.path) } == text)
        _ = try probe.kill()
        try LedgerStore.open(directory).store.close()
    }

    @Test("A ledger is refused to a second opening in the same process too")
    func lockedHere() throws {
        let (store, _) = try LedgerStore.open(directory)
        #expect(refusal { _ = try LedgerStore.open(directory) }?.contains("is in use by process ") == true)
        try store.close()
    }

    @Test("On a full filesystem writing stalls, says so once, and goes on when there is space; nothing is lost")
    func fullFilesystem() throws {
        #expect(
            try Probe.run("full-filesystem", directory) == [
                "stalled: no space to write ledger \(directory.ledger) (No space left on device): "
                    + "nothing is lost, writing goes on when there is space",
                "resumed", "whole",
            ])
    }

    @Test("At a file size limit writing stalls, says so once, and goes on when it is raised; nothing is lost")
    func sizeLimit() throws {
        #expect(
            try Probe.run("size-limit", directory) == [
                "stalled: no space to write ledger \(directory.ledger) (File too large): "
                    + "nothing is lost, writing goes on when there is space",
                "resumed", "whole",
            ])
    }

    @Test("Closing while the disk is full gives up with the number of records that were never acknowledged")
    func closeWhileFull() throws {
        let lines = try Probe.run("close-full", directory)
        let prefix = "ledger \(directory.ledger) was closed with "
        let suffix = " records unwritten (File too large); none of them was acknowledged"
        #expect(lines.last?.hasPrefix(prefix) == true && lines.last?.hasSuffix(suffix) == true, "\(lines)")
    }

    @Test("A failed sync is fatal: nothing is acknowledged after it, and nothing more is taken")
    func syncFailed() throws {
        #expect(
            try Probe.run("sync-error", directory) == [
                "persisted 1",
                "failed: ledger \(directory.ledger) could not be synced to disk (disk I/O error): "
                    + "the node must stop; check the disk, then start it",
                "ledger \(directory.ledger) takes no more records: it was closed or has failed",
            ])
        let contents = try LedgerStore.read(directory: directory.path)
        #expect(contents.records.first?.bytes == body(1))
    }
}
