// LedgerFixtures.swift: names and records that the tests of the ledger share.

import Basics
import GPUAllocator
import Ledger

let uk = region("uk")
let spain = region("spain")
let norway = region("norway")

func region(_ text: String) -> RegionID {
    guard let region = try? RegionID(text) else { preconditionFailure(text) }
    return region
}

func host(_ text: String) -> HostID {
    guard let host = try? HostID(text) else { preconditionFailure(text) }
    return host
}

func tenant(_ text: String) -> TenantID {
    guard let tenant = try? TenantID(text) else { preconditionFailure(text) }
    return tenant
}

func spec(_ id: String) -> HostSpec {
    guard let site = try? SiteID("crawley"), let model = try? GPUModel("H200") else { preconditionFailure(id) }
    return HostSpec(
        id: host(id), site: site, cpuMilli: 64_000, memoryMiB: 65_536,
        gpus: (0..<8).map { GPUSpec(index: $0, model: model) })
}

/// Whole GPUs of one host, each with the fence.
func placement(_ id: String, gpus: [UInt8], fence: UInt64) -> Placement {
    let site = spec(id).site
    return Placement(hosts: [
        HostPlacement(
            host: host(id), site: site, gpus: gpus, milliPerGPU: 1_000, cpuMilli: 1_000, memoryMiB: 1_000,
            fences: gpus.map { _ in fence })
    ])
}

func accepted(_ number: UInt64, key: String? = nil) -> LedgerRecord {
    .requestAccepted(
        number: number, tenant: tenant("ada"), idempotencyKey: key ?? "key-\(number)",
        demand: Demand(shape: .gang(hosts: 1, gpusPerHost: 1)), residency: .anywhere,
        acceptedAt: WallTime(millisecondsSince1970: number))
}

func refusal(_ region: RegionID) -> RegionRefusal {
    RegionRefusal(region: region, code: .noCapacity, detail: "full")
}

func attempt(_ origin: RegionID, _ number: UInt64, _ attempt: UInt32 = 1) -> AttemptKey {
    AttemptKey(request: RequestKey(origin: origin, number: number), attempt: attempt)
}

func claim(_ key: AttemptKey, token: UInt64, gpu: UInt8 = 0, fence: UInt64 = 1) -> Claim {
    Claim(
        key: key, tenant: tenant("ada"), token: token, ttlMilliseconds: 10_000,
        placement: placement("h1", gpus: [gpu], fence: fence))
}

/// A ledger of uk with the records in it.
func ledger(_ records: [LedgerRecord], terminalLimit: Int = 100) throws -> LedgerState {
    var state = LedgerState(region: uk, terminalLimit: terminalLimit)
    for record in records { try state.apply(record) }
    return state
}
