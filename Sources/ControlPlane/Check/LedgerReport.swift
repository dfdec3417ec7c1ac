// LedgerReport.swift: what a whole ledger holds, for people and for programs.

import Basics
import Federation
import GPUAllocator
import HansaMessages
import GPUAllocator
import Ledger
import Store
import TLS

/// What was found in a ledger that is whole.
struct LedgerReport: Hashable, Sendable {
    var schema: Int64
    var state: LedgerState.Figures
    var lastSequence: UInt64
    var snapshotSequence: UInt64
    var records: Int
    /// When the last record was written; nil when it is in the snapshot.
    var lastRecordAt: WallTime?

    /// Reads everything in a directory, and puts it together as a node would.
    ///
    /// Throws the first thing that is wrong, in words.
    init(directory: String) throws(StoreError) {
        let (schema, contents) = try LedgerStore.inspect(directory: directory)
        let region: RegionID
        do throws(NameError) {
            region = try RegionID(contents.region)
        } catch {
            throw .unusable(what: "the region", sequence: 0, reason: "\(error)")
        }
        let ledger = try contents.state(region: region)
        do throws(LedgerError) {
            try RegionMachine.check(ledger)
        } catch {
            throw .unusable(what: "what stands after record", sequence: contents.lastSequence, reason: "\(error)")
        }
        self.schema = schema
        state = LedgerState.Figures(ledger)
        lastSequence = contents.lastSequence
        snapshotSequence = contents.snapshot?.sequence ?? 0
        records = contents.records.count
        lastRecordAt = contents.records.last.flatMap { LedgerRecordCodec.writtenAt($0.bytes) }
    }
}

extension LedgerState {
    /// What people want to know of a state.
    struct Figures: Hashable, Sendable {
        var region: RegionID
        var lineage: LifeName
        var epoch: UInt64
        var promises: UInt64
        var hosts: Int
        var gpus: Int
        var requests: Int
        var placed: Int
        var unsettled: Int
        var claimsHeld: Int
        var claimsCommitted: Int
        var claimsOfPeers: Int

        init(_ state: LedgerState) {
            region = state.region
            lineage = state.lineage
            epoch = state.bootEpoch
            promises = state.promises
            hosts = state.hosts.count
            gpus = state.hosts.entries.reduce(0) { $0 + $1.value.spec.gpus.count }
            requests = state.requests.count
            placed = state.counts.placed
            unsettled = state.unsettledCount + state.counts.releasing
            let claims = state.claims.entries.map(\.value)
            claimsHeld = claims.count { $0.state == .held }
            claimsCommitted = claims.count - claimsHeld
            claimsOfPeers = claims.count { $0.key.request.origin != state.region }
        }
    }
}

extension LedgerReport {
    /// One fact a line.
    var text: String {
        let held = state.claimsHeld == 0 ? "" : ", \(state.claimsHeld) held"
        let facts = [
            ("ledger", "whole"),
            ("region", state.region.text),
            ("lineage", state.lineage.isNone ? "none yet" : state.lineage.description),
            ("life", "epoch \(state.epoch), \(state.promises) promises"),
            ("schema", "\(schema)"),
            ("records", "up to \(lastSequence): a snapshot of \(snapshotSequence), \(records) after it"),
            ("last record", lastRecordAt.map { "\(utc($0))" } ?? "in the snapshot"),
            ("hosts", "\(state.hosts), with \(state.gpus) GPUs"),
            ("requests", "\(state.requests) kept: \(state.placed) placed, \(state.unsettled) under way"),
            ("claims", "\(state.claimsCommitted) committed\(held); \(state.claimsOfPeers) are of peers"),
        ]
        return facts.map { "\($0.0.padding(to: 13))\($0.1)\n" }.joined()
    }

    /// The same as an object.
    func json(directory: String) -> String {
        var json = JSONWriter(pretty: true, printsDefaults: true)
        json.object { json in
            json.field("whole", true)
            json.field("directory", directory)
            json.field("region", state.region.text)
            json.field("lineage", state.lineage.isNone ? "" : state.lineage.description)
            json.field("bootEpoch", state.epoch)
            json.field("promises", state.promises)
            json.field("schema", UInt32(clamping: schema))
            json.field("lastSequence", lastSequence)
            json.field("snapshotSequence", snapshotSequence)
            json.field("records", UInt32(clamping: records))
            json.field("lastRecordUnixMs", lastRecordAt?.millisecondsSince1970 ?? 0)
            json.field("hosts", UInt32(clamping: state.hosts))
            json.field("gpus", UInt32(clamping: state.gpus))
            json.field("requests", UInt32(clamping: state.requests))
            json.field("requestsPlaced", UInt32(clamping: state.placed))
            json.field("requestsUnderWay", UInt32(clamping: state.unsettled))
            json.field("claimsHeld", UInt32(clamping: state.claimsHeld))
            json.field("claimsCommitted", UInt32(clamping: state.claimsCommitted))
            json.field("claimsOfPeers", UInt32(clamping: state.claimsOfPeers))
        }
        return json.text + "\n"
    }
}

/// A time of day as people read it.
private func utc(_ time: WallTime) -> String {
    CertificateTime(secondsSince1970: Int64(clamping: time.millisecondsSince1970 / 1_000)).description
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
