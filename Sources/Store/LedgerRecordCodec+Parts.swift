// LedgerRecordCodec+Parts.swift: a snapshot as messages of bounded size, each read for itself.

import Basics
import GPUAllocator
import HansaMessages
public import Ledger
import Mapping
import Wire

extension LedgerRecordCodec {
    /// Calls `body` with the parts of a snapshot of `state`, in order.
    ///
    /// Each is a message of a snapshot with some of the entries, and no larger than `limit`
    /// unless a single entry is.
    public static func encodeParts<Failure: Error>(
        of state: LedgerState, limit: Int = StoreLimits.snapshotPartBytes, _ body: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        // The first part has the numbers of the whole, the others say only of what they are parts.
        var part = encode(state.snapshotHeader)
        let header = encode(
            LedgerSnapshot(
                region: state.region, bootEpoch: state.bootEpoch, nextRequest: state.nextRequest,
                nextToken: state.nextToken))
        var isEmpty = true
        try state.forEachEntry { (entry) throws(Failure) in
            // One message behind another is their union.
            let bytes = encode(entry)
            if !isEmpty, part.count + bytes.count > limit {
                try body(part)
                part = header
            }
            part += bytes
            isEmpty = false
        }
        try body(part)
    }

    /// The snapshot that ``encodeParts(of:limit:_:)`` made these parts of.
    public static func decodeSnapshot(parts: [[UInt8]]) throws(LedgerCodecError) -> LedgerSnapshot {
        var whole: LedgerSnapshot?
        for bytes in parts {
            let part = try decodeSnapshot(bytes)
            if whole == nil { whole = part } else { whole?.append(contentsOf: part) }
        }
        guard let whole else { throw .field(.missing(field: "snapshot")) }
        return whole
    }

    private static func encode(_ entry: LedgerEntry) -> [UInt8] {
        let message: StoredLedgerSnapshot =
            switch entry {
            case .host(let host):
                .init(
                    hosts: [.init(host.spec, state: host.state)],
                    hostFloors: host.fenceFloor > 0 ? [.init(host: host.spec.id.text, fence: host.fenceFloor)] : [],
                    leavingHosts: host.isLeaving ? [host.spec.id.text] : [])
            case .request(let request): .init(requests: [.init(request)])
            case .claim(let claim): .init(claims: [.init(claim)])
            case .tombstone(let tombstone): .init(tombstones: [.init(tombstone)])
            case .watermark(let watermark): .init(watermarks: [.init(watermark)])
            case .fence(let fence): .init(fences: [.init(fence)])
            case .absentGPU(let gpu): .init(absentGpus: [.init(gpu)])
            case .owedRelease(let owed): .init(owedReleases: [.init(owed)])
            case .decree(let decree): .init(decrees: [.init(decree)])
            }
        return message.encoded()
    }
}
