// StoredValues.swift: the values that only the ledger has as messages. The way back is StoredFields.

import Basics
import GPUAllocator
import HansaMessages
import Ledger
import Mapping

extension StoredClaim {
    init(_ claim: Claim) {
        self.init(
            key: .init(claim.key), tenant: claim.tenant.text, token: claim.token, ttlMs: claim.ttlMilliseconds,
            placement: claim.placement.hosts.map { .init($0) }, committed: claim.state == .committed,
            sinceUnixMs: claim.since.millisecondsSince1970)
    }
}

extension StoredDecree {
    init(_ decree: Decree) {
        self.init(
            operator: storable(decree.operator), reason: storable(decree.reason),
            unixMs: decree.at.millisecondsSince1970, forced: decree.isForced)
    }
}

extension StoredKeptDecree {
    init(_ kept: KeptDecree) {
        self.init(
            number: kept.number, isClaim: kept.subject == .claim, key: .init(kept.key), region: kept.region.text,
            milli: kept.milli, decree: .init(kept.decree))
    }
}

extension StoredOwedRelease {
    init(_ owed: OwedRelease) {
        self.init(
            key: .init(owed.key), provider: owed.provider.text, tenant: owed.tenant.text,
            placement: owed.placement.hosts.map { .init($0) }, acceptedUnixMs: owed.acceptedAt.millisecondsSince1970)
    }
}

extension StoredBoot {
    init(_ boot: Boot) {
        self.init(epoch: boot.epoch, name: boot.name.bytes, promises: boot.promises)
    }
}

extension StoredRegionRecovered {
    init(_ recovery: RegionRecovery) {
        self.init(
            operator: storable(recovery.operatorName), lineage: recovery.lineage.bytes, epoch: recovery.epoch,
            promises: recovery.promises, nextRequest: recovery.nextRequest, nextToken: recovery.nextToken,
            fenceFloor: recovery.fenceFloor, boots: recovery.boots.map { .init($0) },
            evidence: recovery.evidence.map { storable($0) })
    }
}

extension StoredWatermark {
    init(_ watermark: Watermark) {
        self.init(origin: watermark.origin.text, settledBelow: watermark.settledBelow)
    }
}

extension ClaimClosure {
    /// The closure with this name; `other` where a newer version gave it.
    init(stored text: String) {
        self = ClaimClosure(rawValue: text) ?? .other
    }
}
