// StoredFields.swift: the parts of stored messages as values of the cores, each checked, each error naming its field.
//
// Checks form, not meaning: whether a record can follow the ones before it is LedgerState's to say.

import Basics
import GPUAllocator
import HansaMessages
import Ledger

/// Reads the parts of one message; knows the message's name for the errors.
struct StoredFields {
    private let message: String

    init(_ message: String) {
        self.message = message
    }

    func invalid(_ field: String, _ problem: String) -> LedgerCodecError {
        .invalid(field: "\(message).\(field)", problem: problem)
    }

    func present<Value>(_ value: Value?, _ field: String) throws(LedgerCodecError) -> Value {
        guard let value else { throw .missing(field: "\(message).\(field)") }
        return value
    }

    func region(_ text: String, _ field: String) throws(LedgerCodecError) -> RegionID {
        try named(field) { () throws(NameError) in try RegionID(text) }
    }

    func tenant(_ text: String) throws(LedgerCodecError) -> TenantID {
        try named("tenant") { () throws(NameError) in try TenantID(text) }
    }

    func host(_ text: String, _ field: String = "host") throws(LedgerCodecError) -> HostID {
        try named(field) { () throws(NameError) in try HostID(text) }
    }

    func key(_ key: HansaMessages.AttemptKey?) throws(LedgerCodecError) -> Basics.AttemptKey {
        let key = try present(key, "key")
        let origin = try region(key.origin, "key.origin")
        return Basics.AttemptKey(request: RequestKey(origin: origin, number: key.request), attempt: key.attempt)
    }

    func state(_ state: HansaMessages.HostState) throws(LedgerCodecError) -> GPUAllocator.HostState {
        switch state {
        case .ready: return .ready
        case .cordoned: return .cordoned
        case .draining: return .draining
        case .lost: return .lost
        case .unspecified: throw .missing(field: "\(message).state")
        case .unrecognized(let number): throw invalid("state", "this hansad knows no host state \(number)")
        }
    }

    func spec(_ host: HansaMessages.Host) throws(LedgerCodecError) -> HostSpec {
        var gpus: [GPUSpec] = []
        for gpu in host.gpus {
            gpus.append(
                GPUSpec(
                    index: try gpuIndex(gpu.index, "gpus.index"), model: try model(gpu.model, "gpus.model"),
                    memoryMiB: gpu.memoryMib, uuid: gpu.uuid, numaNode: gpu.numaNode, moduleID: gpu.moduleId))
        }
        return HostSpec(
            id: try self.host(host.id, "id"), site: try site(host.site, "site"), block: host.block, rack: host.rack,
            cpuMilli: host.cpuMilli, memoryMiB: host.memoryMib, gpus: gpus,
            labels: host.labels.map { HostLabel(key: $0.key, value: $0.value) })
    }

    func demand(_ demand: HansaMessages.Demand?) throws(LedgerCodecError) -> GPUAllocator.Demand {
        let demand = try present(demand, "demand")
        let shape: GPUAllocator.Demand.Shape =
            switch try present(demand.shape, "demand.shape") {
            case .gang(let gang): .gang(hosts: gang.hosts, gpusPerHost: gang.gpusPerHost)
            case .share(let share): .share(milli: share.milli)
            case .cpuOnly: .cpuOnly
            }
        var models: [GPUModel] = []
        for text in demand.models { models.append(try model(text, "demand.models")) }
        var sites: [SiteID] = []
        for text in demand.sites { sites.append(try site(text, "demand.sites")) }
        return GPUAllocator.Demand(
            shape: shape, models: models, cpuMilli: demand.cpuMilli, memoryMiB: demand.memoryMib, sites: sites)
    }

    func residency(_ residency: HansaMessages.Residency?) throws(LedgerCodecError) -> Ledger.Residency {
        // Without one a request could run where its tenant forbade it: never taken for "anywhere".
        let residency = try present(residency, "residency")
        var regions: [RegionID] = []
        for text in residency.allowedRegions { regions.append(try region(text, "residency.allowed_regions")) }
        return Ledger.Residency(allowedRegions: regions)
    }

    func placement(
        _ parts: [HansaMessages.HostPlacement], _ field: String = "placement"
    ) throws(LedgerCodecError) -> Placement {
        var hosts: [GPUAllocator.HostPlacement] = []
        hosts.reserveCapacity(parts.count)
        for part in parts {
            var gpus: [UInt8] = []
            for index in part.gpus { gpus.append(try gpuIndex(index, "\(field).gpus")) }
            guard part.fences.count == gpus.count else {
                throw invalid("\(field).fences", "\(part.fences.count) fences for \(gpus.count) GPUs")
            }
            guard let milli = UInt16(exactly: part.milliPerGpu) else {
                throw invalid("\(field).milli_per_gpu", "\(part.milliPerGpu) is more than a GPU")
            }
            hosts.append(
                GPUAllocator.HostPlacement(
                    host: try host(part.host, "\(field).host"), site: try site(part.site, "\(field).site"), gpus: gpus,
                    milliPerGPU: milli, cpuMilli: part.cpuMilli, memoryMiB: part.memoryMib, fences: part.fences))
        }
        return Placement(hosts: hosts)
    }

    func refusal(_ refusal: HansaMessages.RegionRefusal?) throws(LedgerCodecError) -> Ledger.RegionRefusal {
        let refusal = try present(refusal, "refusal")
        return Ledger.RegionRefusal(
            region: try region(refusal.region, "refusal.region"), code: RefusalCode(rawValue: refusal.code) ?? .other,
            detail: refusal.detail,
            reasons: refusal.reasons.map { HostRefusalCount(reason: $0.reason, hosts: $0.hosts) })
    }

    func refusals(_ messages: [HansaMessages.RegionRefusal]) throws(LedgerCodecError) -> [Ledger.RegionRefusal] {
        var refusals: [Ledger.RegionRefusal] = []
        for message in messages { refusals.append(try refusal(message)) }
        return refusals
    }

    func claim(_ claim: StoredClaim) throws(LedgerCodecError) -> Claim {
        Claim(
            key: try key(claim.key), tenant: try tenant(claim.tenant), token: claim.token,
            ttlMilliseconds: claim.ttlMs, placement: try placement(claim.placement),
            state: claim.committed ? .committed : .held)
    }

    func watermark(_ watermark: StoredWatermark) throws(LedgerCodecError) -> Watermark {
        Watermark(origin: try region(watermark.origin, "origin"), settledBelow: watermark.settledBelow)
    }

    func gpuIndex(_ index: UInt32, _ field: String) throws(LedgerCodecError) -> UInt8 {
        guard let small = UInt8(exactly: index) else { throw invalid(field, "no host has a GPU \(index)") }
        return small
    }

    private func site(_ text: String, _ field: String) throws(LedgerCodecError) -> SiteID {
        try named(field) { () throws(NameError) in try SiteID(text) }
    }

    private func model(_ text: String, _ field: String) throws(LedgerCodecError) -> GPUModel {
        try named(field) { () throws(NameError) in try GPUModel(text) }
    }

    private func named<Name>(
        _ field: String, _ make: () throws(NameError) -> Name
    ) throws(LedgerCodecError) -> Name {
        do throws(NameError) {
            return try make()
        } catch {
            throw invalid(field, error.description)
        }
    }
}
