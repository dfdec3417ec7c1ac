// StoredFields.swift: the parts of messages that only the ledger has.

import Basics
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
            state: claim.committed ? .committed : .held)
    }

    func watermark(_ watermark: StoredWatermark) throws(MappingError) -> Watermark {
        Watermark(origin: try region(watermark.origin, "origin"), settledBelow: watermark.settledBelow)
    }
}
