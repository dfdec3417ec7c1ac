// StoredFields.swift: the parts of messages that only the ledger has.

import Basics
import GPUAllocator
import HansaMessages
import Ledger
import Mapping

extension MessageFields {
    func claim(_ claim: StoredClaim) throws(MappingError) -> Claim {
        Claim(
            key: try key(claim.key), tenant: try tenant(claim.tenant), token: claim.token,
            ttlMilliseconds: claim.ttlMs, placement: try placement(claim.placement),
            state: claim.committed ? .committed : .held,
            since: WallTime(millisecondsSince1970: claim.sinceUnixMs))
    }

    func boot(_ boot: StoredBoot) throws(MappingError) -> Boot {
        Boot(epoch: boot.epoch, name: try name(boot.name, "name"), promises: boot.promises)
    }

    func recovery(_ recovery: StoredRegionRecovered) throws(MappingError) -> RegionRecovery {
        var value = RegionRecovery(
            operatorName: recovery.`operator`, lineage: try name(recovery.lineage, "lineage"), epoch: recovery.epoch,
            promises: recovery.promises, nextRequest: recovery.nextRequest, nextToken: recovery.nextToken,
            fenceFloor: recovery.fenceFloor, evidence: recovery.evidence)
        for boot in recovery.boots { value.boots.append(try self.boot(boot)) }
        return value
    }

    func absentGPU(_ gpu: StoredAbsentGPU) throws(MappingError) -> AbsentGPUs.Entry {
        AbsentGPUs.Entry(
            identity: gpu.uuid, health: try health(gpu.reportedHealth), operatorHealth: try health(gpu.operatorHealth))
    }

    func watermark(_ watermark: StoredWatermark) throws(MappingError) -> Watermark {
        Watermark(origin: try region(watermark.origin, "origin"), settledBelow: watermark.settledBelow)
    }

    func decree(_ decree: StoredDecree?) throws(MappingError) -> Decree {
        let decree = try present(decree, "decree")
        return Decree(
            operator: decree.operator, reason: decree.reason, at: WallTime(millisecondsSince1970: decree.unixMs),
            isForced: decree.forced)
    }

    func keptDecree(_ kept: StoredKeptDecree) throws(MappingError) -> KeptDecree {
        KeptDecree(
            number: kept.number, subject: kept.isClaim ? .claim : .placement, key: try key(kept.key),
            region: try region(kept.region, "region"), milli: kept.milli, decree: try decree(kept.decree))
    }

    func owedRelease(_ owed: StoredOwedRelease) throws(MappingError) -> OwedRelease {
        OwedRelease(
            key: try key(owed.key), provider: try region(owed.provider, "provider"), tenant: try tenant(owed.tenant),
            placement: try placement(owed.placement), acceptedAt: WallTime(millisecondsSince1970: owed.acceptedUnixMs))
    }
}
