// OwnedRequest+Size.swift: about how much room a request takes in a snapshot, counted alike by everyone who counts.
//
// Decides what is kept of ended requests, so it may depend on nothing but the request.

internal import Basics
internal import GPUAllocator

extension OwnedRequest {
    /// About how many bytes the request takes in a snapshot, never far less.
    var keptBytes: Int {
        var bytes = 64 + tenant.text.utf8.count + idempotencyKey.utf8.count + demand.keptBytes
        for region in residency.allowedRegions { bytes += 4 + region.text.utf8.count }
        for refusal in refusals { bytes += refusal.keptBytes }
        if let grant = progress.grant {
            bytes += 24 + grant.provider.text.utf8.count
            for part in grant.placement.hosts { bytes += part.keptBytes }
        }
        return bytes
    }
}

extension Demand {
    fileprivate var keptBytes: Int {
        var bytes = 48
        for model in models { bytes += 4 + model.text.utf8.count }
        for part in parts {
            bytes += 32 + part.name.utf8.count
            for model in part.models { bytes += 4 + model.text.utf8.count }
        }
        for site in sites { bytes += 4 + site.text.utf8.count }
        let constraints = constraints
        bytes += constraints.group.utf8.count + constraints.groupOwner.utf8.count
        for rule in constraints.labels {
            bytes += 8 + rule.key.utf8.count
            switch rule.test {
            case .isOneOf(let values), .isNoneOf(let values): for value in values { bytes += 4 + value.utf8.count }
            case .exists, .isAbsent: break
            }
        }
        return bytes
    }
}

extension RegionRefusal {
    fileprivate var keptBytes: Int {
        var bytes = 24 + region.text.utf8.count + detail.utf8.count
        for reason in reasons { bytes += 8 + reason.reason.utf8.count }
        return bytes
    }
}

extension HostPlacement {
    fileprivate var keptBytes: Int {
        24 + host.text.utf8.count + site.text.utf8.count + group.utf8.count + 6 * gpus.count
            + uuids.reduce(0) { $0 + 2 + $1.utf8.count }
    }
}
