// MessageValues.swift: the values of the cores as messages; hosts are in HostMessages.
//
// The way back, with its checks, is MessageFields.

public import Basics
public import GPUAllocator
public import HansaMessages
public import Ledger

/// Text that may be written down: a NUL could never be read back, because decoding refuses it.
///
/// Whoever took the text from outside has refused it there already.
public func storable(_ text: String) -> String {
    precondition(!text.utf8.contains(0), "a NUL in text for the ledger: \(text.debugDescription)")
    return text
}

extension HansaMessages.HostState {
    /// The message's word for a host's state.
    public init(_ state: GPUAllocator.HostState) {
        switch state {
        case .ready: self = .ready
        case .cordoned: self = .cordoned
        case .draining: self = .draining
        case .lost: self = .lost
        }
    }
}

extension HansaMessages.Demand {
    /// The message of a demand.
    public init(_ demand: GPUAllocator.Demand) {
        self.init(
            shape: .init(demand.shape), models: demand.models.map(\.text), cpuMilli: demand.cpuMilli,
            memoryMib: demand.memoryMiB, sites: demand.sites.map(\.text),
            constraints: .init(demand.constraints), gpuMemoryMib: demand.constraints.gpuMemoryMiB,
            movable: demand.isMovable)
    }
}

extension HansaMessages.Demand.Shape {
    /// The message of a demand's shape.
    public init(_ shape: GPUAllocator.Demand.Shape) {
        switch shape {
        case .gang(let hosts, let gpusPerHost): self = .gang(.init(hosts: hosts, gpusPerHost: gpusPerHost))
        case .share(let milli): self = .share(.init(milli: milli))
        case .instance(let profile): self = .instance(.init(profile: storable(profile)))
        case .cpuOnly: self = .cpuOnly(.init())
        case .parts(let parts): self = .parts(.init(parts: parts.map { .init($0) }))
        }
    }
}

extension HansaMessages.Residency {
    /// The message of where a request may run.
    public init(_ residency: Ledger.Residency) {
        self.init(allowedRegions: residency.allowedRegions.map(\.text))
    }
}

extension HansaMessages.HostPlacement {
    /// The message of the part of a placement on one host.
    public init(_ part: GPUAllocator.HostPlacement) {
        self.init(
            host: part.host.text, site: part.site.text, gpus: part.gpus.map { UInt32($0) },
            milliPerGpu: UInt32(part.milliPerGPU), cpuMilli: part.cpuMilli, memoryMib: part.memoryMiB,
            fences: part.fences, instance: storable(part.instance?.profile ?? ""),
            instanceStart: UInt32(part.instance?.start ?? 0), group: storable(part.group),
            gpuUuids: part.uuids.map(storable), part: UInt32(part.demandPart))
    }
}

extension HansaMessages.RegionRefusal {
    /// The message of a region's refusal.
    public init(_ refusal: Ledger.RegionRefusal) {
        self.init(
            region: refusal.region.text, code: refusal.code.rawValue, detail: storable(refusal.detail),
            reasons: refusal.reasons.map { .init(reason: storable($0.reason), hosts: $0.hosts) })
    }
}

extension HansaMessages.AttemptKey {
    /// The message of an attempt's key.
    public init(_ key: Basics.AttemptKey) {
        self.init(origin: key.request.origin.text, request: key.request.number, attempt: key.attempt)
    }
}
