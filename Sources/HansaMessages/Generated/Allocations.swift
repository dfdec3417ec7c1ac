// swift-format-ignore-file
// Allocations.swift: owned messages and enums
//
// Generated from hansa/v1/allocations.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The message `hansa.v1.AllocateRequest`.
public struct AllocateRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.AllocateRequest"
    /// Required, 1 to 128 bytes, unique per tenant at this origin.
    public var idempotencyKey: String = ""
    /// The field `demand`.
    public var demand: Demand? = nil
    /// The field `residency`.
    public var residency: Residency? = nil
    /// Operators may ask for a tenant; tenants leave it empty.
    public var tenant: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        idempotencyKey: String = "",
        demand: Demand? = nil,
        residency: Residency? = nil,
        tenant: String = ""
    ) {
        self.idempotencyKey = idempotencyKey
        self.demand = demand
        self.residency = residency
        self.tenant = tenant
    }
}

/// The message `hansa.v1.AllocateReply`.
public struct AllocateReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.AllocateReply"
    /// Placed or refused.
    public var allocation: Allocation? = nil
    /// The answer of an earlier call with the same key.
    public var replayed: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        allocation: Allocation? = nil,
        replayed: Bool = false
    ) {
        self.allocation = allocation
        self.replayed = replayed
    }
}

/// The message `hansa.v1.PlanRequest`.
public struct PlanRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.PlanRequest"
    /// Planned one after the other, each on what the former left.
    public var demands: [Demand] = []
    /// The field `residency`.
    public var residency: Residency? = nil
    /// As in AllocateRequest: whose groups count.
    public var tenant: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        demands: [Demand] = [],
        residency: Residency? = nil,
        tenant: String = ""
    ) {
        self.demands = demands
        self.residency = residency
        self.tenant = tenant
    }
}

/// The message `hansa.v1.PlanReply`.
public struct PlanReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.PlanReply"
    /// The field `plans`.
    public var plans: [PlannedDemand] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        plans: [PlannedDemand] = []
    ) {
        self.plans = plans
    }
}

/// The message `hansa.v1.PlannedDemand`.
public struct PlannedDemand: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.PlannedDemand"
    /// Where it would go; empty when nowhere. A peer is a guess from its digest.
    public var region: String = ""
    /// True at home, false at a peer.
    public var certain: Bool = false
    /// The field `placement`.
    public var placement: [HostPlacement] = []
    /// The field `refusals`.
    public var refusals: [RegionRefusal] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        certain: Bool = false,
        placement: [HostPlacement] = [],
        refusals: [RegionRefusal] = []
    ) {
        self.region = region
        self.certain = certain
        self.placement = placement
        self.refusals = refusals
    }
}

/// The message `hansa.v1.ExplainRequest`.
public struct ExplainRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ExplainRequest"
    /// The field `demand`.
    public var demand: Demand? = nil
    /// As in AllocateRequest: whose groups count, and what may be released.
    public var tenant: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        demand: Demand? = nil,
        tenant: String = ""
    ) {
        self.demand = demand
        self.tenant = tenant
    }
}

/// The message `hansa.v1.ExplainReply`.
public struct ExplainReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ExplainReply"
    /// Whose hosts were asked: the node's own.
    public var region: String = ""
    /// Where it would go; empty when it is refused.
    public var placement: [HostPlacement] = []
    /// Absent when it would be placed.
    public var refusal: RegionRefusal? = nil
    /// The closest first.
    public var nearest: [NearMiss] = []
    /// Each of them alone makes the demand fit now.
    public var remedies: [Remedy] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        placement: [HostPlacement] = [],
        refusal: RegionRefusal? = nil,
        nearest: [NearMiss] = [],
        remedies: [Remedy] = []
    ) {
        self.region = region
        self.placement = placement
        self.refusal = refusal
        self.nearest = nearest
        self.remedies = remedies
    }
}

/// Hosts that came close, all alike: what each of them lacks.
public struct NearMiss: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.NearMiss"
    /// The first of them by id.
    public var host: String = ""
    /// How many they are.
    public var hosts: UInt32 = 0
    /// As in ReasonCount.
    public var reason: String = ""
    /// Whole GPUs.
    public var gpusShort: UInt32 = 0
    /// Of one GPU, for a share.
    public var milliShort: UInt32 = 0
    /// The field `cpu_milli_short`.
    public var cpuMilliShort: UInt64 = 0
    /// The field `memory_mib_short`.
    public var memoryMibShort: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: String = "",
        hosts: UInt32 = 0,
        reason: String = "",
        gpusShort: UInt32 = 0,
        milliShort: UInt32 = 0,
        cpuMilliShort: UInt64 = 0,
        memoryMibShort: UInt64 = 0
    ) {
        self.host = host
        self.hosts = hosts
        self.reason = reason
        self.gpusShort = gpusShort
        self.milliShort = milliShort
        self.cpuMilliShort = cpuMilliShort
        self.memoryMibShort = memoryMibShort
    }
}

/// One thing that would make a demand fit.
public struct Remedy: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Remedy"
    /// Such as "fewerHosts"; the list is in docs/allocation.md.
    public var kind: String = ""
    /// Ask for this instead; absent when something else has to change.
    public var demand: Demand? = nil
    /// Make these hosts ready.
    public var hosts: [String] = []
    /// What `releases` give back, host by host.
    public var reliefs: [HostRelief] = []
    /// Release these allocations, all of them.
    public var releases: [Release] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        kind: String = "",
        demand: Demand? = nil,
        hosts: [String] = [],
        reliefs: [HostRelief] = [],
        releases: [Release] = []
    ) {
        self.kind = kind
        self.demand = demand
        self.hosts = hosts
        self.reliefs = reliefs
        self.releases = releases
    }
}

/// One whole allocation to be given back.
public struct Release: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Release"
    /// Its id: "uk-42".
    public var allocation: String = ""
    /// The field `tenant`.
    public var tenant: String = ""
    /// What it takes in all, in thousandths of a GPU.
    public var milli: UInt64 = 0
    /// Where it is.
    public var hosts: [String] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        allocation: String = "",
        tenant: String = "",
        milli: UInt64 = 0,
        hosts: [String] = []
    ) {
        self.allocation = allocation
        self.tenant = tenant
        self.milli = milli
        self.hosts = hosts
    }
}

/// What is given back on one host.
public struct HostRelief: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.HostRelief"
    /// The field `host`.
    public var host: String = ""
    /// What is released has something of these GPUs.
    public var gpus: [UInt32] = []
    /// The field `cpu_milli`.
    public var cpuMilli: UInt64 = 0
    /// The field `memory_mib`.
    public var memoryMib: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: String = "",
        gpus: [UInt32] = [],
        cpuMilli: UInt64 = 0,
        memoryMib: UInt64 = 0
    ) {
        self.host = host
        self.gpus = gpus
        self.cpuMilli = cpuMilli
        self.memoryMib = memoryMib
    }
}

/// The message `hansa.v1.DefragmentRequest`.
public struct DefragmentRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.DefragmentRequest"
    /// The field `demand`.
    public var demand: Demand? = nil
    /// As in AllocateRequest: whose groups count.
    public var tenant: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        demand: Demand? = nil,
        tenant: String = ""
    ) {
        self.demand = demand
        self.tenant = tenant
    }
}

/// The message `hansa.v1.DefragmentReply`.
public struct DefragmentReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.DefragmentReply"
    /// The field `region`.
    public var region: String = ""
    /// In this order; none when the demand fits already or no moves help.
    public var moves: [Move] = []
    /// What the moved allocations take, in thousandths of a GPU.
    public var movedMilli: UInt64 = 0
    /// Where the demand goes afterwards; empty when no moves help.
    public var placement: [HostPlacement] = []
    /// Why it does not fit as things are; absent when it does.
    public var refusal: RegionRefusal? = nil
    /// False when the search ended at its limit, or several hosts had to be freed.
    public var minimal: Bool = false
    /// Cordon these while the moves are carried out.
    public var cordon: [String] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        moves: [Move] = [],
        movedMilli: UInt64 = 0,
        placement: [HostPlacement] = [],
        refusal: RegionRefusal? = nil,
        minimal: Bool = false,
        cordon: [String] = []
    ) {
        self.region = region
        self.moves = moves
        self.movedMilli = movedMilli
        self.placement = placement
        self.refusal = refusal
        self.minimal = minimal
        self.cordon = cordon
    }
}

/// One allocation that gets other GPUs before it gives its own back.
public struct Move: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Move"
    /// The field `allocation`.
    public var allocation: String = ""
    /// The field `tenant`.
    public var tenant: String = ""
    /// The field `milli`.
    public var milli: UInt64 = 0
    /// The field `from`.
    public var from: [HostPlacement] = []
    /// The field `to`.
    public var to: [HostPlacement] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        allocation: String = "",
        tenant: String = "",
        milli: UInt64 = 0,
        from: [HostPlacement] = [],
        to: [HostPlacement] = []
    ) {
        self.allocation = allocation
        self.tenant = tenant
        self.milli = milli
        self.from = from
        self.to = to
    }
}

/// The message `hansa.v1.GetAllocationRequest`.
public struct GetAllocationRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.GetAllocationRequest"
    /// The field `id`.
    public var id: String = ""
    /// Regions forward for this tenant; everyone else leaves it empty.
    public var tenant: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        id: String = "",
        tenant: String = ""
    ) {
        self.id = id
        self.tenant = tenant
    }
}

/// The message `hansa.v1.GetAllocationReply`.
public struct GetAllocationReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.GetAllocationReply"
    /// The field `allocation`.
    public var allocation: Allocation? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        allocation: Allocation? = nil
    ) {
        self.allocation = allocation
    }
}

/// The message `hansa.v1.ListAllocationsRequest`.
public struct ListAllocationsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListAllocationsRequest"
    /// Ask the other regions too.
    public var federation: Bool = false
    /// Empty = all.
    public var states: [AllocationState] = []
    /// 0 = 1000.
    public var limit: UInt32 = 0
    /// Id to continue after, within one region.
    public var after: String = ""
    /// Only this tenant's; tenants leave it empty.
    public var tenant: String = ""
    /// This region's allocations instead; the node asks it.
    public var region: String = ""
    /// At most so many; 0 = what the node gives.
    public var replyBytes: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        federation: Bool = false,
        states: [AllocationState] = [],
        limit: UInt32 = 0,
        after: String = "",
        tenant: String = "",
        region: String = "",
        replyBytes: UInt32 = 0
    ) {
        self.federation = federation
        self.states = states
        self.limit = limit
        self.after = after
        self.tenant = tenant
        self.region = region
        self.replyBytes = replyBytes
    }
}

/// The message `hansa.v1.ListAllocationsReply`.
public struct ListAllocationsReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListAllocationsReply"
    /// The field `allocations`.
    public var allocations: [Allocation] = []
    /// The field `missing`.
    public var missing: [MissingRegion] = []
    /// Pass as `after` for more of the region that was asked; empty at the end.
    public var next: String = ""
    /// Other regions that have more.
    public var more: [ListContinuation] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        allocations: [Allocation] = [],
        missing: [MissingRegion] = [],
        next: String = "",
        more: [ListContinuation] = []
    ) {
        self.allocations = allocations
        self.missing = missing
        self.next = next
        self.more = more
    }
}

/// A region whose part of a list could not be had.
public struct MissingRegion: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.MissingRegion"
    /// The field `region`.
    public var region: String = ""
    /// The field `reason`.
    public var reason: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        reason: String = ""
    ) {
        self.region = region
        self.reason = reason
    }
}

/// A region of which a list has more.
public struct ListContinuation: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListContinuation"
    /// The field `region`.
    public var region: String = ""
    /// Pass with `region` for more.
    public var after: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        after: String = ""
    ) {
        self.region = region
        self.after = after
    }
}

/// The message `hansa.v1.ReleaseAllocationRequest`.
public struct ReleaseAllocationRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ReleaseAllocationRequest"
    /// The field `id`.
    public var id: String = ""
    /// Regions forward for this tenant; everyone else leaves it empty.
    public var tenant: String = ""
    /// Operators only: do not wait for a provider that is gone.
    public var abandon: Bool = false
    /// Of the abandonment, for the audit.
    public var reason: String = ""
    /// Abandon it although the provider is alive.
    public var force: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        id: String = "",
        tenant: String = "",
        abandon: Bool = false,
        reason: String = "",
        force: Bool = false
    ) {
        self.id = id
        self.tenant = tenant
        self.abandon = abandon
        self.reason = reason
        self.force = force
    }
}

/// The message `hansa.v1.ReleaseAllocationReply`.
public struct ReleaseAllocationReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ReleaseAllocationReply"
    /// The field `allocation`.
    public var allocation: Allocation? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        allocation: Allocation? = nil
    ) {
        self.allocation = allocation
    }
}

/// The message `hansa.v1.WatchAllocationsRequest`.
public struct WatchAllocationsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.WatchAllocationsRequest"
    /// One allocation; empty = all the caller may see.
    public var id: String = ""
    /// Leave out the initial state.
    public var onlyChanges: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        id: String = "",
        onlyChanges: Bool = false
    ) {
        self.id = id
        self.onlyChanges = onlyChanges
    }
}

/// The message `hansa.v1.AllocationChange`.
public struct AllocationChange: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.AllocationChange"
    /// The field `sequence`.
    public var sequence: UInt64 = 0
    /// The field `allocation`.
    public var allocation: Allocation? = nil
    /// The field `initial`.
    public var initial: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        sequence: UInt64 = 0,
        allocation: Allocation? = nil,
        initial: Bool = false
    ) {
        self.sequence = sequence
        self.allocation = allocation
        self.initial = initial
    }
}
