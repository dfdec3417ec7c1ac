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
            placement: claim.placement.hosts.map { .init($0) }, committed: claim.state == .committed)
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
