// MessageFields.swift: the parts of messages as values of the cores, each checked, each error naming its field.
//
// Hosts are in MessageFields+Hosts; the way back is MessageValues. Used by the services, the links to peers and the ledger's codec alike.
//
// Checks form, not meaning: whether a record can follow the ones before it is LedgerState's to say.

public import Basics
public import GPUAllocator
public import HansaMessages
public import Ledger

/// Reads the parts of one message; knows the message's name for the errors.
public struct MessageFields: Sendable {
    private let message: String

    /// Reads parts of the message that errors call `message`.
    public init(_ message: String) {
        self.message = message
    }

    /// The error of a field that has a value it must not have.
    public func invalid(_ field: String, _ problem: String) -> MappingError {
        .invalid(field: "\(message).\(field)", problem: problem)
    }

    /// A part that must be there.
    public func present<Value>(_ value: Value?, _ field: String) throws(MappingError) -> Value {
        guard let value else { throw .missing(field: "\(message).\(field)") }
        return value
    }

    /// Reads a region id.
    public func region(_ text: String, _ field: String) throws(MappingError) -> RegionID {
        try named(field) { () throws(NameError) in try RegionID(text) }
    }

    /// Reads a tenant's name.
    public func tenant(_ text: String) throws(MappingError) -> TenantID {
        try named("tenant") { () throws(NameError) in try TenantID(text) }
    }

    /// Reads a host id.
    public func host(_ text: String, _ field: String = "host") throws(MappingError) -> HostID {
        try named(field) { () throws(NameError) in try HostID(text) }
    }

    /// Reads the key of an attempt.
    public func key(_ key: HansaMessages.AttemptKey?) throws(MappingError) -> Basics.AttemptKey {
        let key = try present(key, "key")
        let origin = try region(key.origin, "key.origin")
        return Basics.AttemptKey(request: RequestKey(origin: origin, number: key.request), attempt: key.attempt)
    }

    /// Reads a host's state.
    public func state(_ state: HansaMessages.HostState) throws(MappingError) -> GPUAllocator.HostState {
        switch state {
        case .ready: return .ready
        case .cordoned: return .cordoned
        case .draining: return .draining
        case .lost: return .lost
        case .unspecified: throw .missing(field: "\(message).state")
        case .unrecognized(let number): throw invalid("state", "this hansad knows no host state \(number)")
        }
    }

    /// Reads what is asked for.
    public func demand(_ demand: HansaMessages.Demand?) throws(MappingError) -> GPUAllocator.Demand {
        let demand = try present(demand, "demand").unguarded
        let shape: GPUAllocator.Demand.Shape =
            switch try present(demand.shape, "demand.shape") {
            case .gang(let gang): .gang(hosts: gang.hosts, gpusPerHost: gang.gpusPerHost)
            case .share(let share): .share(milli: share.milli)
            case .instance(let instance): .instance(profile: MIGProfile.name(spelled: instance.profile))
            case .cpuOnly: .cpuOnly
            case .parts(let parts): .parts(try self.parts(parts))
            }
        let models = try spelled(demand.models, "demand.models")
        var sites: [SiteID] = []
        for text in demand.sites { sites.append(try site(text, "demand.sites")) }
        var constraints = try constraints(demand.constraints)
        constraints.gpuMemoryMiB = demand.gpuMemoryMib
        return GPUAllocator.Demand(
            shape: shape, models: models, cpuMilli: demand.cpuMilli, memoryMiB: demand.memoryMib, sites: sites,
            isMovable: demand.movable, constraints: constraints)
    }

    /// Reads GPU models as people write them.
    func spelled(_ texts: [String], _ field: String) throws(MappingError) -> [GPUModel] {
        var models: [GPUModel] = []
        for text in texts { models.append(try named(field) { () throws(NameError) in try GPUModel(spelled: text) }) }
        return models
    }

    /// Reads where it may run.
    public func residency(_ residency: HansaMessages.Residency?) throws(MappingError) -> Ledger.Residency {
        // Without one a request could run where its tenant forbade it: never taken for "anywhere".
        let residency = try present(residency, "residency")
        var regions: [RegionID] = []
        for text in residency.allowedRegions { regions.append(try region(text, "residency.allowed_regions")) }
        return Ledger.Residency(allowedRegions: regions)
    }

    /// Reads the parts of a placement.
    public func placement(
        _ parts: [HansaMessages.HostPlacement], _ field: String = "placement"
    ) throws(MappingError) -> Placement {
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
            guard let number = UInt16(exactly: part.part) else {
                throw invalid("\(field).part", "no demand has a part \(part.part)")
            }
            guard let start = UInt8(exactly: part.instanceStart) else {
                throw invalid("\(field).instance_start", "no GPU has a slice \(part.instanceStart)")
            }
            guard part.gpuUuids.isEmpty || part.gpuUuids.count == gpus.count else {
                throw invalid("\(field).gpu_uuids", "\(part.gpuUuids.count) UUIDs for \(gpus.count) GPUs")
            }
            if let long = part.gpuUuids.first(where: { $0.utf8.count > AllocatorLimits.textBytes }) {
                throw invalid("\(field).gpu_uuids", "a UUID of \(long.utf8.count) bytes")
            }
            hosts.append(
                GPUAllocator.HostPlacement(
                    host: try host(part.host, "\(field).host"), site: try site(part.site, "\(field).site"), gpus: gpus,
                    milliPerGPU: milli, cpuMilli: part.cpuMilli, memoryMiB: part.memoryMib, fences: part.fences,
                    instance: part.instance.isEmpty ? nil : MIGInstance(profile: part.instance, start: start),
                    group: part.group, uuids: part.gpuUuids, demandPart: number))
        }
        return Placement(hosts: hosts)
    }

    /// Reads why a region did not serve a request.
    public func refusal(_ refusal: HansaMessages.RegionRefusal?) throws(MappingError) -> Ledger.RegionRefusal {
        let refusal = try present(refusal, "refusal")
        try check(refusal.detail.utf8.count, atMost: LedgerLimits.refusalDetailBytes, " bytes", "refusal.detail")
        try check(refusal.reasons.count, atMost: LedgerLimits.refusalReasons, "", "refusal.reasons")
        return Ledger.RegionRefusal(
            region: try region(refusal.region, "refusal.region"), code: RefusalCode(rawValue: refusal.code) ?? .other,
            detail: refusal.detail,
            reasons: refusal.reasons.map { HostRefusalCount(reason: $0.reason, hosts: $0.hosts) })
    }

    /// Reads why regions did not serve a request.
    public func refusals(_ messages: [HansaMessages.RegionRefusal]) throws(MappingError) -> [Ledger.RegionRefusal] {
        var refusals: [Ledger.RegionRefusal] = []
        for message in messages { refusals.append(try refusal(message)) }
        return refusals
    }

    /// Reads the index of a GPU.
    public func gpuIndex(_ index: UInt32, _ field: String) throws(MappingError) -> UInt8 {
        guard let small = UInt8(exactly: index) else { throw invalid(field, "no host has a GPU \(index)") }
        return small
    }

    /// Reads a site id.
    public func site(_ text: String, _ field: String) throws(MappingError) -> SiteID {
        try named(field) { () throws(NameError) in try SiteID(text) }
    }

    /// Reads a GPU model.
    public func model(_ text: String, _ field: String) throws(MappingError) -> GPUModel {
        try named(field) { () throws(NameError) in try GPUModel(text) }
    }

    private func check(_ count: Int, atMost limit: Int, _ unit: String, _ field: String) throws(MappingError) {
        guard count <= limit else { throw invalid(field, "\(count)\(unit) are over the limit of \(limit)") }
    }

    private func named<Name>(
        _ field: String, _ make: () throws(NameError) -> Name
    ) throws(MappingError) -> Name {
        do throws(NameError) {
            return try make()
        } catch {
            throw invalid(field, error.description)
        }
    }
}
