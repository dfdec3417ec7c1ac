// SnapshotCodecPartsTests.swift: a state in parts of bounded size is the state.

import Basics
import GPUAllocator
import Ledger
import Store
import Testing

@Suite("Parts of a snapshot")
struct SnapshotCodecPartsTests {
    @Test(
        "Parts of any size together are the snapshot, and none is over the limit", arguments: [1, 300, 4_096, 1 << 20])
    func parts(limit: Int) throws {
        var state = LedgerState(region: try RegionID("uk"))
        for record in try RecoveryTests.history() { try state.apply(record) }
        var parts: [[UInt8]] = []
        LedgerRecordCodec.encodeParts(of: state, limit: limit) { parts.append($0) }
        #expect(try LedgerRecordCodec.decodeSnapshot(parts: parts) == state.snapshot())
        #expect(try LedgerState(snapshot: LedgerRecordCodec.decodeSnapshot(parts: parts)) == state)
        if limit >= 4_096 { #expect(parts.allSatisfy { $0.count <= limit }) }
        if limit == 1 { #expect(parts.count >= 5, "each entry is a part of its own") }
        if limit == 1 << 20 {
            #expect(parts.count == 1)
            // The fields of a part come in another order, so its bytes are not those of the whole.
            let whole = try LedgerRecordCodec.decodeSnapshot(LedgerRecordCodec.encode(state.snapshot()))
            #expect(try LedgerRecordCodec.decodeSnapshot(parts[0]) == whole)
        }
    }
}
