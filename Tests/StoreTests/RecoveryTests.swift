// RecoveryTests.swift: a region's state after a restart is the state it had, wherever its snapshot fell.

import Basics
import GPUAllocator
import Ledger
import Store
import Testing

@Suite("Recovery")
struct RecoveryTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// A region's life: a host, requests that are placed at home, given back, refused, and a peer's claim.
    static func history() throws -> [LedgerRecord] {
        let uk = try RegionID("uk")
        let peer = AttemptKey(request: RequestKey(origin: try RegionID("norway"), number: 4), attempt: 1)
        let model = try GPUModel("H200")
        let host = try HostSpec(
            id: HostID("h1"), site: SiteID("crawley"), cpuMilli: 64_000, memoryMiB: 1 << 20,
            gpus: (0..<8).map { GPUSpec(index: $0, model: model) })
        func placement(_ gpu: UInt8, fence: UInt64) throws -> Placement {
            Placement(hosts: [
                HostPlacement(
                    host: host.id, site: host.site, gpus: [gpu], milliPerGPU: 1_000, cpuMilli: 1, memoryMiB: 1,
                    fences: [fence])
            ])
        }
        func accepted(_ number: UInt64) throws -> LedgerRecord {
            .requestAccepted(
                number: number, tenant: try TenantID("acme"), idempotencyKey: "job-\(number)",
                demand: Demand(shape: .gang(hosts: 1, gpusPerHost: 1)), residency: Residency(allowedRegions: [uk]),
                acceptedAt: WallTime(millisecondsSince1970: number))
        }
        return [
            .bootStarted(epoch: 1), .hostRegistered(host), try accepted(1),
            .placedAtHome(number: 1, attempt: 1, token: 1, placement: try placement(0, fence: 1)),
            .claimHeld(
                Claim(
                    key: peer, tenant: try TenantID("oslo"), token: 2, ttlMilliseconds: 5_000,
                    placement: try placement(1, fence: 1))),
            .claimCommitted(peer), try accepted(2),
            .requestRefused(number: 2, refusals: [.init(region: uk, code: .noCapacity, detail: "full")]),
            .releasedAtHome(number: 1), .hostStateChanged(host.id, .cordoned), .bootStarted(epoch: 2),
            .claimClosed(peer, .freed),
        ]
    }

    @Test(
        "Snapshot plus later records give the state that replay gives, wherever the snapshot falls", arguments: 0...12)
    func snapshotAt(cut: Int) throws {
        let uk = try RegionID("uk")
        var state = LedgerState(region: uk)
        let (store, _) = try LedgerStore.open(directory)
        for (index, record) in try Self.history().enumerated() {
            if index == cut {
                try store.writeSnapshot(of: state, upTo: UInt64(cut))
                store.waitForSnapshot()
            }
            try state.apply(record)
            try store.append(
                [LedgerRecordCodec.encode(record, writtenAt: WallTime(millisecondsSince1970: 0))],
                ticket: UInt64(index))
        }
        try store.close()
        let contents = try LedgerStore.read(directory: directory.path)
        #expect(contents.records.count == (cut <= 11 ? 12 - cut : 12))
        #expect(try contents.state(region: uk) == state)
    }

    @Test("A record that cannot follow is named with its number")
    func cannotFollow() throws {
        let bytes = LedgerRecordCodec.encode(
            .requestPlaced(number: 9, attempt: 1), writtenAt: WallTime(millisecondsSince1970: 0))
        let contents = LedgerContents(
            region: "uk", snapshot: nil, records: [SequencedBytes(sequence: 1, bytes: bytes)])
        let text = refusal { _ = try contents.state(region: RegionID("uk")) }
        #expect(text?.hasPrefix("record 1 of the ledger cannot be used: ") == true, "\(text ?? "none")")
        #expect(text?.contains("request 9, which is not there") == true, "\(text ?? "none")")
    }

    @Test("A snapshot that cannot be read is named with its number")
    func unreadableSnapshot() throws {
        let contents = LedgerContents(
            region: "uk", snapshot: StoredSnapshot(sequence: 5, parts: [[0xFF]]), records: [])
        #expect(
            refusal { _ = try contents.state(region: RegionID("uk")) }
                == "the snapshot of records up to 5 of the ledger cannot be used: the bytes are not a valid message: "
                + "check that both sides use the same .proto files; the ledger was left as it is")
    }
}
