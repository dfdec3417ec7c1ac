// LedgerRecordCodecTests.swift: what is written is read back the same; what cannot be read says which part and why.

import Basics
import GPUAllocator
import HansaMessages
import Ledger
import Mapping
import Store
import Testing
import Wire

@Suite("Records and snapshots as bytes")
struct LedgerRecordCodecTests {
    @Test("Every kind of record comes back as it was", arguments: 0..<RandomRecords.kinds, [1, 2, 3] as [UInt64])
    func roundTrip(kind: Int, seed: UInt64) throws {
        var random = RandomRecords(seed: seed &* 1_000 + UInt64(kind))
        for _ in 0..<50 {
            let record = try random.record(kind: kind)
            #expect(RandomRecords.kind(of: record) == kind)
            let bytes = LedgerRecordCodec.encode(record, writtenAt: WallTime(millisecondsSince1970: seed))
            #expect(try LedgerRecordCodec.decode(bytes) == record)
        }
    }

    @Test("Snapshots come back as they were", arguments: (1...30) as ClosedRange<UInt64>)
    func snapshotRoundTrip(seed: UInt64) throws {
        var random = RandomRecords(seed: seed)
        let snapshot = try random.snapshot()
        #expect(try LedgerRecordCodec.decodeSnapshot(LedgerRecordCodec.encode(snapshot)) == snapshot)
    }

    @Test("The largest placement fits into a record")
    func largest() throws {
        let gpus = UInt8(AllocatorLimits.gangGPUs / AllocatorLimits.gangHosts)
        let part = try GPUAllocator.HostPlacement(
            host: HostID(String(repeating: "h", count: 253)), site: SiteID(String(repeating: "s", count: 32)),
            gpus: Array(0..<gpus), milliPerGPU: 1_000,
            cpuMilli: AllocatorLimits.cpuMilliPerHost, memoryMiB: AllocatorLimits.memoryMiBPerHost,
            fences: [UInt64](repeating: AllocatorLimits.fence, count: Int(gpus)))
        let placement = Placement(hosts: Array(repeating: part, count: AllocatorLimits.gangHosts))
        let record = LedgerRecord.placedAtHome(number: .max, attempt: .max, token: .max, placement: placement)
        let bytes = LedgerRecordCodec.encode(record, writtenAt: WallTime(millisecondsSince1970: .max))
        #expect(bytes.count <= StoreLimits.recordBytes)
        #expect(try LedgerRecordCodec.decode(bytes) == record)
    }

    @Test("A record of an unknown kind is refused with what to do")
    func unknownKind() throws {
        // Field 200, a message of no bytes, as a newer version might write it.
        #expect(
            problem([0x08, 0x01, 0xC2, 0x0C, 0x00])
                == "it is of a kind that this hansad does not know: run the version that wrote it, or later")
        #expect(problem([]) == problem([0x08, 0x01]))
    }

    @Test("Bytes that are no message are refused")
    func garbage() {
        #expect(
            problem([0xFF, 0xFF, 0xFF])
                == "the bytes are not a valid message: check that both sides use the same .proto files")
    }

    @Test("An invalid part is named, with its value", arguments: LedgerRecordCodecTests.invalidRecords)
    func invalid(record: StoredLedgerRecord.Record, text: String) {
        #expect(problem(StoredLedgerRecord(record: record).encoded()) == text)
    }

    @Test("An invalid part of a snapshot is named")
    func invalidSnapshot() {
        let stored = StoredLedgerSnapshot(region: "uk", requests: [StoredOwnedRequest()])
        #expect(throws: LedgerCodecError.field(.missing(field: "snapshot.requests.accepted"))) {
            try LedgerRecordCodec.decodeSnapshot(stored.encoded())
        }
        #expect(throws: LedgerCodecError.field(.missing(field: "snapshot.hosts.state"))) {
            let host = HansaMessages.Host(id: "h", site: "s")
            return try LedgerRecordCodec.decodeSnapshot(StoredLedgerSnapshot(region: "uk", hosts: [host]).encoded())
        }
    }

    @Test("A refusal code and a closure of a newer version are read as `other`")
    func newerWords() throws {
        let refusal = HansaMessages.RegionRefusal(region: "uk", code: "eclipse", detail: "dark")
        let closed = StoredLedgerRecord(record: .attemptClosed(.init(number: 1, attempt: 1, refusal: refusal)))
        #expect(
            try LedgerRecordCodec.decode(closed.encoded())
                == .attemptClosed(
                    number: 1, attempt: 1, refusal: .init(region: RegionID("uk"), code: .other, detail: "dark")))
        let key = HansaMessages.AttemptKey(origin: "uk", request: 1, attempt: 1)
        let claim = StoredLedgerRecord(record: .claimClosed(.init(key: key, closure: "eclipsed")))
        guard case .claimClosed(_, .other) = try LedgerRecordCodec.decode(claim.encoded()) else {
            Issue.record("the closure is not `other`")
            return
        }
    }

    private func problem(_ bytes: [UInt8]) -> String? { refusal { _ = try LedgerRecordCodec.decode(bytes) } }

    static let invalidRecords: [(StoredLedgerRecord.Record, String)] = {
        let accepted = StoredRequestAccepted(
            number: 1, tenant: "acme", demand: .init(shape: .cpuOnly(.init())), residency: .init())
        var noShape = accepted
        noShape.demand = .init()
        var noResidency = accepted
        noResidency.residency = nil
        var noTenant = accepted
        noTenant.tenant = ""
        let part = HansaMessages.HostPlacement(host: "h", site: "s", gpus: [256], fences: [1])
        var unevenFences = part
        unevenFences.gpus = [1, 2]
        return [
            (.requestAccepted(noShape), "request_accepted.demand.shape is missing"),
            (.requestAccepted(noResidency), "request_accepted.residency is missing"),
            (
                .requestAccepted(noTenant),
                "request_accepted.tenant: tenant name \"\" is not valid: it must start with a letter or digit and have "
                    + "only letters, digits, \".\", \"_\" and \"-\", 63 characters at most"
            ),
            (
                .attemptStarted(.init(number: 1, attempt: 1, provider: "no")),
                "attempt_started.provider: region id \"no\" is refused: unquoted, YAML reads it as a boolean or null; "
                    + "spell the country out (\"norway\", not \"no\")"
            ),
            (.hostStateChanged(.init(host: "h")), "host_state_changed.state is missing"),
            (
                .hostStateChanged(.init(host: "h", state: .unrecognized(9))),
                "host_state_changed.state: this hansad knows no host state 9"
            ),
            (
                .placedAtHome(.init(number: 1, placement: [part])),
                "placed_at_home.placement.gpus: no host has a GPU 256"
            ),
            (
                .placedAtHome(.init(number: 1, placement: [unevenFences])),
                "placed_at_home.placement.fences: 1 fences for 2 GPUs"
            ),
            (.claimCommitted(.init()), "claim_committed.key is missing"),
        ]
    }()
}
