// Demand.swift: what a tenant asks of one region, checked once where it enters.
//
// Where it may run beyond that region (residency) is no concern of the allocator. Rules: docs/allocation.md.

public import Basics

/// What a tenant asks for.
public struct Demand: Hashable, Sendable {
    /// The GPUs that are wanted.
    public enum Shape: Hashable, Sendable {
        /// Whole GPUs: `gpusPerHost` on each of `hosts` different hosts, every one or none.
        case gang(hosts: UInt32, gpusPerHost: UInt32)
        /// A part of one GPU, 1 to 999 thousandths.
        case share(milli: UInt32)
        /// One instance of a GPU that is cut by a MIG profile, such as `1g.18gb`.
        case instance(profile: String)
        /// No GPU at all: only CPU and memory of one host.
        case cpuOnly
        /// Several pieces, alike or not, every one or none; models, CPU and memory are those of each part.
        case parts([DemandPart])
    }

    /// The GPUs that are wanted.
    public var shape: Shape
    /// Acceptable GPU models; empty = any.
    public var models: [GPUModel]
    /// CPU on each host, in thousandths of a core.
    public var cpuMilli: UInt64
    /// Memory on each host, in MiB.
    public var memoryMiB: UInt64
    /// Acceptable sites; empty = any.
    public var sites: [SiteID]
    /// Whether its tenant can move it to other GPUs when asked; says nothing about where it may be placed.
    public var isMovable: Bool
    /// Where it may be placed beyond that; most demands have none, and pay one pointer for them.
    public var constraints: Constraints {
        get { boxed?.constraints ?? Constraints() }
        set { boxed = newValue == Constraints() ? nil : Box(newValue) }
    }

    private var boxed: Box?

    private final class Box: Hashable, Sendable {
        let constraints: Constraints

        init(_ constraints: Constraints) { self.constraints = constraints }

        static func == (left: Box, right: Box) -> Bool { left.constraints == right.constraints }

        func hash(into hasher: inout Hasher) { hasher.combine(constraints) }
    }

    /// Whether it has any of ``constraints``.
    var isConstrained: Bool { boxed != nil }

    /// Whether it is of a kind that is scored and learned: pieces of a demand in parts are, and instances are not.
    var hasKind: Bool {
        switch shape {
        case .gang, .share, .cpuOnly: true
        case .instance, .parts: false
        }
    }

    /// Makes a demand.
    ///
    /// Call ``validate()`` before it is trusted.
    public init(
        shape: Shape, models: [GPUModel] = [], cpuMilli: UInt64 = 0, memoryMiB: UInt64 = 0, sites: [SiteID] = [],
        isMovable: Bool = false, constraints: Constraints? = nil
    ) {
        self.shape = shape
        self.models = models
        self.cpuMilli = cpuMilli
        self.memoryMiB = memoryMiB
        self.sites = sites
        self.isMovable = isMovable
        if let constraints { self.constraints = constraints }
    }

    /// The demand with its group told apart from those of other tenants.
    public func owned(by tenant: TenantID) -> Demand {
        guard let boxed, !boxed.constraints.group.isEmpty else { return self }
        var owned = self
        owned.constraints.groupOwner = tenant.text
        return owned
    }

    /// How many different hosts are wanted, or at least needed.
    public var hostCount: Int {
        switch shape {
        case .gang(let hosts, _): return Int(hosts)
        case .share, .instance, .cpuOnly: return 1
        case .parts:
            let most = Int(constraints.perHostMax)
            return most == 0 ? 1 : max(1, (pieceCount + most - 1) / most)
        }
    }

    /// How much GPU is wanted in all, in thousandths of a GPU; of an instance, what it takes of the smallest GPU that has it.
    public var totalMilli: UInt64 {
        switch shape {
        case .gang(let hosts, let gpusPerHost):
            UInt64(hosts) * UInt64(gpusPerHost) * UInt64(AllocatorLimits.milliPerGPU)
        case .share(let milli): UInt64(milli)
        case .instance(let profile):
            UInt64(MIGGeometry.all.compactMap { $0.profile(profile)?.milli }.max() ?? 0)
        case .cpuOnly: 0
        case .parts(let parts): parts.reduce(0) { $0 + $1.totalMilli }
        }
    }

    /// Throws the first thing that is wrong with the demand itself, whatever the region has.
    public func validate() throws(AllocatorError) {
        switch shape {
        case .gang(let hosts, let gpusPerHost):
            if hosts == 0 { throw .zeroHosts }
            if hosts > AllocatorLimits.gangHosts { throw .tooManyHosts(hosts: hosts) }
            if gpusPerHost == 0 { throw .zeroGPUs }
            if gpusPerHost > AllocatorLimits.gpusPerHost { throw .tooManyGPUs(gpusPerHost: gpusPerHost) }
            let gpus = UInt64(hosts) * UInt64(gpusPerHost)
            if gpus > AllocatorLimits.gangGPUs { throw .gangOfTooManyGPUs(gpus: gpus) }
        case .share(let milli):
            if !(1..<UInt32(AllocatorLimits.milliPerGPU)).contains(milli) { throw .shareOutOfRange(milli: milli) }
        case .instance(let profile):
            if !MIGGeometry.all.contains(where: { $0.profile(profile) != nil }) { throw .unknownProfile(profile) }
        case .cpuOnly:
            if cpuMilli == 0 && memoryMiB == 0 { throw .nothingAsked }
            if !models.isEmpty { throw .modelsWithoutGPUs }
            if let boxed, boxed.constraints.gpuMemoryMiB > 0 { throw .gpuMemoryWithoutGPUs }
        case .parts(let parts):
            try validate(parts)
        }
        if models.count > AllocatorLimits.modelsPerDemand { throw .tooManyModels(count: models.count) }
        if sites.count > AllocatorLimits.sitesPerDemand { throw .tooManySites(count: sites.count) }
        if cpuMilli > AllocatorLimits.cpuMilliPerHost { throw .tooMuchCPU(cpuMilli: cpuMilli) }
        if memoryMiB > AllocatorLimits.memoryMiBPerHost { throw .tooMuchMemory(memoryMiB: memoryMiB) }
        if let boxed { try boxed.constraints.validate(hosts: hostCount) }
    }
}
