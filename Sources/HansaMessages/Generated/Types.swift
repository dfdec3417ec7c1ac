// swift-format-ignore-file
// Types.swift: owned messages and enums
//
// Generated from hansa/v1/types.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// Whether a GPU can be cut into instances, and is.
public enum MIGMode: RawRepresentable, Hashable, Sendable {
    /// Not known.
    case unspecified
    /// `MIG_MODE_UNSUPPORTED`, number 1.
    case unsupported
    /// It can be.
    case disabled
    /// `MIG_MODE_ENABLED`, number 3.
    case enabled
    /// A number that this version does not know; kept as it came.
    case unrecognized(Int32)

    /// The value with this number.
    public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .unsupported
        case 2: self = .disabled
        case 3: self = .enabled
        default: self = .unrecognized(rawValue)
        }
    }

    /// The number on the wire.
    public var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .unsupported: 1
        case .disabled: 2
        case .enabled: 3
        case .unrecognized(let number): number
        }
    }
}

/// How well a GPU is.
public enum GPUHealth: RawRepresentable, Hashable, Sendable {
    /// Nobody said.
    case unspecified
    /// `GPU_HEALTH_HEALTHY`, number 1.
    case healthy
    /// Works, with something to look at: rows to remap, a link down.
    case degraded
    /// Must not be used.
    case fatal
    /// Was asked and did not say.
    case unverified
    /// A number that this version does not know; kept as it came.
    case unrecognized(Int32)

    /// The value with this number.
    public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .healthy
        case 2: self = .degraded
        case 3: self = .fatal
        case 4: self = .unverified
        default: self = .unrecognized(rawValue)
        }
    }

    /// The number on the wire.
    public var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .healthy: 1
        case .degraded: 2
        case .fatal: 3
        case .unverified: 4
        case .unrecognized(let number): number
        }
    }
}

/// How the GPUs of a host reach each other.
public enum GPULink: RawRepresentable, Hashable, Sendable {
    /// Not known.
    case unspecified
    /// `GPU_LINK_PCI`, number 1.
    case pci
    /// GPU to GPU.
    case nvlink
    /// Every GPU to every GPU.
    case nvswitch
    /// A number that this version does not know; kept as it came.
    case unrecognized(Int32)

    /// The value with this number.
    public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .pci
        case 2: self = .nvlink
        case 3: self = .nvswitch
        default: self = .unrecognized(rawValue)
        }
    }

    /// The number on the wire.
    public var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .pci: 1
        case .nvlink: 2
        case .nvswitch: 3
        case .unrecognized(let number): number
        }
    }
}

/// The enum `hansa.v1.HostState`.
public enum HostState: RawRepresentable, Hashable, Sendable {
    /// `HOST_STATE_UNSPECIFIED`, number 0.
    case unspecified
    /// `HOST_STATE_READY`, number 1.
    case ready
    /// Keeps what it has, takes nothing new.
    case cordoned
    /// `HOST_STATE_DRAINING`, number 3.
    case draining
    /// `HOST_STATE_LOST`, number 4.
    case lost
    /// A number that this version does not know; kept as it came.
    case unrecognized(Int32)

    /// The value with this number.
    public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .ready
        case 2: self = .cordoned
        case 3: self = .draining
        case 4: self = .lost
        default: self = .unrecognized(rawValue)
        }
    }

    /// The number on the wire.
    public var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .ready: 1
        case .cordoned: 2
        case .draining: 3
        case .lost: 4
        case .unrecognized(let number): number
        }
    }
}

/// How far apart hosts are: partition, host, NVLink domain, rack, leaf, block, site.
public enum TopologyLevel: RawRepresentable, Hashable, Sendable {
    /// `TOPOLOGY_LEVEL_UNSPECIFIED`, number 0.
    case unspecified
    /// `TOPOLOGY_LEVEL_PARTITION`, number 1.
    case partition
    /// `TOPOLOGY_LEVEL_HOST`, number 2.
    case host
    /// `TOPOLOGY_LEVEL_RACK`, number 3.
    case rack
    /// `TOPOLOGY_LEVEL_BLOCK`, number 4.
    case block
    /// `TOPOLOGY_LEVEL_SITE`, number 5.
    case site
    /// Between host and rack.
    case nvlinkDomain
    /// Leaf switch, between rack and block.
    case leaf
    /// A number that this version does not know; kept as it came.
    case unrecognized(Int32)

    /// The value with this number.
    public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .partition
        case 2: self = .host
        case 3: self = .rack
        case 4: self = .block
        case 5: self = .site
        case 6: self = .nvlinkDomain
        case 7: self = .leaf
        default: self = .unrecognized(rawValue)
        }
    }

    /// The number on the wire.
    public var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .partition: 1
        case .host: 2
        case .rack: 3
        case .block: 4
        case .site: 5
        case .nvlinkDomain: 6
        case .leaf: 7
        case .unrecognized(let number): number
        }
    }
}

/// The enum `hansa.v1.LabelTest`.
public enum LabelTest: RawRepresentable, Hashable, Sendable {
    /// `LABEL_TEST_UNSPECIFIED`, number 0.
    case unspecified
    /// It is there, with one of the values.
    case isOneOf
    /// It is not there with one of the values.
    case isNoneOf
    /// `LABEL_TEST_EXISTS`, number 3.
    case exists
    /// `LABEL_TEST_IS_ABSENT`, number 4.
    case isAbsent
    /// A number that this version does not know; kept as it came.
    case unrecognized(Int32)

    /// The value with this number.
    public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .isOneOf
        case 2: self = .isNoneOf
        case 3: self = .exists
        case 4: self = .isAbsent
        default: self = .unrecognized(rawValue)
        }
    }

    /// The number on the wire.
    public var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .isOneOf: 1
        case .isNoneOf: 2
        case .exists: 3
        case .isAbsent: 4
        case .unrecognized(let number): number
        }
    }
}

/// The enum `hansa.v1.AllocationState`.
public enum AllocationState: RawRepresentable, Hashable, Sendable {
    /// `ALLOCATION_STATE_UNSPECIFIED`, number 0.
    case unspecified
    /// An attempt is under way.
    case placing
    /// `ALLOCATION_STATE_PLACED`, number 2.
    case placed
    /// Terminal.
    case refused
    /// Release is durable here, the provider has not confirmed.
    case releasing
    /// Terminal.
    case released
    /// Commit was sent, the provider's answer is awaited.
    case unverified
    /// A number that this version does not know; kept as it came.
    case unrecognized(Int32)

    /// The value with this number.
    public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .placing
        case 2: self = .placed
        case 3: self = .refused
        case 4: self = .releasing
        case 5: self = .released
        case 6: self = .unverified
        default: self = .unrecognized(rawValue)
        }
    }

    /// The number on the wire.
    public var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .placing: 1
        case .placed: 2
        case .refused: 3
        case .releasing: 4
        case .released: 5
        case .unverified: 6
        case .unrecognized(let number): number
        }
    }
}

/// One GPU of a host.
public struct GPU: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.GPU"
    /// Position on the host, from 0.
    public var index: UInt32 = 0
    /// Such as "H200".
    public var model: String = ""
    /// The field `memory_mib`.
    public var memoryMib: UInt64 = 0
    /// Empty when not known.
    public var uuid: String = ""
    /// The field `numa_node`.
    public var numaNode: UInt32 = 0
    /// NVSwitch module id, from the machine itself; 0 when not known.
    public var moduleId: UInt32 = 0
    /// Such as "0000:1b:00.0"; empty when not known.
    public var pciAddress: String = ""
    /// Of its nearest NIC, from 1; 0 when not known.
    public var rail: UInt32 = 0
    /// The field `mig`.
    public var mig: MIGMode = .init(rawValue: 0)
    /// In answers the worse of the two words below, in registrations the host's.
    public var health: GPUHealth = .init(rawValue: 0)
    /// The word of its host, or of an inventory.
    public var reportedHealth: GPUHealth = .init(rawValue: 0)
    /// An operator's word, which stands until it is withdrawn; unspecified = none.
    public var operatorHealth: GPUHealth = .init(rawValue: 0)

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        index: UInt32 = 0,
        model: String = "",
        memoryMib: UInt64 = 0,
        uuid: String = "",
        numaNode: UInt32 = 0,
        moduleId: UInt32 = 0,
        pciAddress: String = "",
        rail: UInt32 = 0,
        mig: MIGMode = .init(rawValue: 0),
        health: GPUHealth = .init(rawValue: 0),
        reportedHealth: GPUHealth = .init(rawValue: 0),
        operatorHealth: GPUHealth = .init(rawValue: 0)
    ) {
        self.index = index
        self.model = model
        self.memoryMib = memoryMib
        self.uuid = uuid
        self.numaNode = numaNode
        self.moduleId = moduleId
        self.pciAddress = pciAddress
        self.rail = rail
        self.mig = mig
        self.health = health
        self.reportedHealth = reportedHealth
        self.operatorHealth = operatorHealth
    }
}

/// One network interface of a host that GPUs can use.
public struct NIC: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.NIC"
    /// Of the interface or, without one, of the RDMA device; unique on its host.
    public var name: String = ""
    /// Empty when not known.
    public var pciAddress: String = ""
    /// The field `numa_node`.
    public var numaNode: UInt32 = 0
    /// 0 when not known.
    public var speedMbps: UInt32 = 0
    /// Such as "mlx5_0"; empty without RDMA.
    public var rdmaDevice: String = ""
    /// From 1; 0 when it is on none.
    public var rail: UInt32 = 0
    /// The link was up when the host was looked at.
    public var up: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        name: String = "",
        pciAddress: String = "",
        numaNode: UInt32 = 0,
        speedMbps: UInt32 = 0,
        rdmaDevice: String = "",
        rail: UInt32 = 0,
        up: Bool = false
    ) {
        self.name = name
        self.pciAddress = pciAddress
        self.numaNode = numaNode
        self.speedMbps = speedMbps
        self.rdmaDevice = rdmaDevice
        self.rail = rail
        self.up = up
    }
}

/// One row of a host's fabric partition table.
public struct FabricPartition: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.FabricPartition"
    /// Unique on its host.
    public var id: UInt32 = 0
    /// Of its GPUs, ascending.
    public var moduleIds: [UInt32] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        id: UInt32 = 0,
        moduleIds: [UInt32] = []
    ) {
        self.id = id
        self.moduleIds = moduleIds
    }
}

/// One GPU server as it is registered.
public struct Host: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Host"
    /// Unique in its region.
    public var id: String = ""
    /// The field `site`.
    public var site: String = ""
    /// The field `block`.
    public var block: String = ""
    /// The field `rack`.
    public var rack: String = ""
    /// Thousandths of a core.
    public var cpuMilli: UInt64 = 0
    /// The field `memory_mib`.
    public var memoryMib: UInt64 = 0
    /// The field `gpus`.
    public var gpus: [GPU] = []
    /// The field `labels`.
    public var labels: [Label] = []
    /// The field `state`.
    public var state: HostState = .init(rawValue: 0)
    /// The way down to its leaf switch, such as "spine-2/leaf-7"; empty when not known.
    public var leaf: String = ""
    /// The field `nics`.
    public var nics: [NIC] = []
    /// The field `gpu_link`.
    public var gpuLink: GPULink = .init(rawValue: 0)
    /// Hosts with the same one share NVLink; empty for a host on its own.
    public var nvlinkDomain: String = ""
    /// By id; empty = not restricted.
    public var fabricPartitions: [FabricPartition] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        id: String = "",
        site: String = "",
        block: String = "",
        rack: String = "",
        cpuMilli: UInt64 = 0,
        memoryMib: UInt64 = 0,
        gpus: [GPU] = [],
        labels: [Label] = [],
        state: HostState = .init(rawValue: 0),
        leaf: String = "",
        nics: [NIC] = [],
        gpuLink: GPULink = .init(rawValue: 0),
        nvlinkDomain: String = "",
        fabricPartitions: [FabricPartition] = []
    ) {
        self.id = id
        self.site = site
        self.block = block
        self.rack = rack
        self.cpuMilli = cpuMilli
        self.memoryMib = memoryMib
        self.gpus = gpus
        self.labels = labels
        self.state = state
        self.leaf = leaf
        self.nics = nics
        self.gpuLink = gpuLink
        self.nvlinkDomain = nvlinkDomain
        self.fabricPartitions = fabricPartitions
    }
}

/// The message `hansa.v1.Label`.
public struct Label: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Label"
    /// The field `key`.
    public var key: String = ""
    /// The field `value`.
    public var value: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: String = "",
        value: String = ""
    ) {
        self.key = key
        self.value = value
    }
}

/// A gang: every host or none.
public struct Gang: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Gang"
    /// At least 1.
    public var hosts: UInt32 = 0
    /// At least 1.
    public var gpusPerHost: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        hosts: UInt32 = 0,
        gpusPerHost: UInt32 = 0
    ) {
        self.hosts = hosts
        self.gpusPerHost = gpusPerHost
    }
}

/// Part of one GPU.
public struct Share: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Share"
    /// 1 to 999 thousandths.
    public var milli: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        milli: UInt32 = 0
    ) {
        self.milli = milli
    }
}

/// One instance of a GPU that is cut by MIG.
public struct Instance: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Instance"
    /// NVIDIA's name, such as "1g.18gb"; docs/allocation.md has the list.
    public var profile: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        profile: String = ""
    ) {
        self.profile = profile
    }
}

/// No GPU at all: only CPU and memory.
public struct CPUOnly: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.CPUOnly"

    /// A message whose every field has its default.
    public init() {}
}

/// What the label of a host must be.
public struct LabelRule: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.LabelRule"
    /// The field `key`.
    public var key: String = ""
    /// The field `test`.
    public var test: LabelTest = .init(rawValue: 0)
    /// For the tests that compare.
    public var values: [String] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: String = "",
        test: LabelTest = .init(rawValue: 0),
        values: [String] = []
    ) {
        self.key = key
        self.test = test
        self.values = values
    }
}

/// At most so many hosts of a gang in one NVLink domain, rack, leaf, block or site.
public struct Spread: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Spread"
    /// The field `level`.
    public var level: TopologyLevel = .init(rawValue: 0)
    /// At least 1.
    public var hosts: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        level: TopologyLevel = .init(rawValue: 0),
        hosts: UInt32 = 0
    ) {
        self.level = level
        self.hosts = hosts
    }
}

/// Where a demand may be placed beyond models and sites; what is left out allows everything.
public struct Constraints: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Constraints"
    /// All hosts of the gang in one of these, or it is refused.
    public var required: TopologyLevel = .init(rawValue: 0)
    /// The tightest level to try; NVLink domain when left out.
    public var preferred: TopologyLevel = .init(rawValue: 0)
    /// The field `spread`.
    public var spread: Spread? = nil
    /// The group that the placement belongs to, within its tenant.
    public var group: String = ""
    /// Keeps out of hosts, or of domains of this level, that have something of its group.
    public var apart: TopologyLevel = .init(rawValue: 0)
    /// The field `labels`.
    public var labels: [LabelRule] = []
    /// GPUs that are not yet checked will do.
    public var allowsUnverified: Bool = false
    /// Acceptable hosts; empty = any. Only the region that is asked has them.
    public var hosts: [String] = []
    /// Of `parts`: at most so many pieces on one host; 0 = any number.
    public var perHostMax: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        required: TopologyLevel = .init(rawValue: 0),
        preferred: TopologyLevel = .init(rawValue: 0),
        spread: Spread? = nil,
        group: String = "",
        apart: TopologyLevel = .init(rawValue: 0),
        labels: [LabelRule] = [],
        allowsUnverified: Bool = false,
        hosts: [String] = [],
        perHostMax: UInt32 = 0
    ) {
        self.required = required
        self.preferred = preferred
        self.spread = spread
        self.group = group
        self.apart = apart
        self.labels = labels
        self.allowsUnverified = allowsUnverified
        self.hosts = hosts
        self.perHostMax = perHostMax
    }
}

/// Pieces that are placed all together or not at all.
public struct Parts: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Parts"
    /// The field `parts`.
    public var parts: [Part] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        parts: [Part] = []
    ) {
        self.parts = parts
    }
}

/// Pieces that are alike. A piece is on one host; several may be on one.
public struct Part: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Part"
    /// Such as "workers", for people; unique when there are several parts.
    public var name: String = ""
    /// Pieces; 0 = 1.
    public var count: UInt32 = 0
    /// One of several; nil when none is set.
    public var piece: Piece? = nil
    /// As in Demand.
    public var models: [String] = []
    /// For each piece.
    public var cpuMilli: UInt64 = 0
    /// For each piece.
    public var memoryMib: UInt64 = 0
    /// As in Demand.
    public var gpuMemoryMib: UInt64 = 0

    /// What `piece` can be.
    public enum Piece: Sendable, Hashable {
        /// Whole GPUs of one host.
        case gpus(UInt32)
        /// The field `share`.
        case share(Share)
        /// The field `instance`.
        case instance(Instance)
        /// The field `cpu_only`.
        case cpuOnly(CPUOnly)
    }

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        name: String = "",
        count: UInt32 = 0,
        piece: Piece? = nil,
        models: [String] = [],
        cpuMilli: UInt64 = 0,
        memoryMib: UInt64 = 0,
        gpuMemoryMib: UInt64 = 0
    ) {
        self.name = name
        self.count = count
        self.piece = piece
        self.models = models
        self.cpuMilli = cpuMilli
        self.memoryMib = memoryMib
        self.gpuMemoryMib = gpuMemoryMib
    }
}

/// What a tenant asks for.
public struct Demand: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Demand"
    /// One of several; nil when none is set.
    public var shape: Shape? = nil
    /// Acceptable GPU models, as docs/allocation.md reads them; empty = any.
    public var models: [String] = []
    /// Per host.
    public var cpuMilli: UInt64 = 0
    /// Per host.
    public var memoryMib: UInt64 = 0
    /// Acceptable sites; empty = any.
    public var sites: [String] = []
    /// Absent = none.
    public var constraints: Constraints? = nil
    /// The memory that each GPU must have at least, of an instance the instance; 0 = any. Between programs such a demand travels as `parts`,
    /// so that a version that does not know this field refuses it.
    public var gpuMemoryMib: UInt64 = 0
    /// Its tenant can move it to other GPUs when asked; only then a defragmentation proposes so.
    public var movable: Bool = false

    /// What `shape` can be.
    public enum Shape: Sendable, Hashable {
        /// The field `gang`.
        case gang(Gang)
        /// The field `share`.
        case share(Share)
        /// The field `cpu_only`.
        case cpuOnly(CPUOnly)
        /// The field `instance`.
        case instance(Instance)
        /// Unlike pieces, or several. Their models, CPU and memory are said part by part.
        case parts(Parts)
    }

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        shape: Shape? = nil,
        models: [String] = [],
        cpuMilli: UInt64 = 0,
        memoryMib: UInt64 = 0,
        sites: [String] = [],
        constraints: Constraints? = nil,
        gpuMemoryMib: UInt64 = 0,
        movable: Bool = false
    ) {
        self.shape = shape
        self.models = models
        self.cpuMilli = cpuMilli
        self.memoryMib = memoryMib
        self.sites = sites
        self.constraints = constraints
        self.gpuMemoryMib = gpuMemoryMib
        self.movable = movable
    }
}

/// Where a request may run at all. Hard: checked by origin and provider.
public struct Residency: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Residency"
    /// Empty = every region of the federation.
    public var allowedRegions: [String] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        allowedRegions: [String] = []
    ) {
        self.allowedRegions = allowedRegions
    }
}

/// The part of a placement on one host; of a demand in parts one piece, or the single GPUs of one part.
public struct HostPlacement: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.HostPlacement"
    /// The field `host`.
    public var host: String = ""
    /// The field `site`.
    public var site: String = ""
    /// GPU indices.
    public var gpus: [UInt32] = []
    /// 1000 = whole.
    public var milliPerGpu: UInt32 = 0
    /// The field `cpu_milli`.
    public var cpuMilli: UInt64 = 0
    /// The field `memory_mib`.
    public var memoryMib: UInt64 = 0
    /// One per GPU, in the order of gpus.
    public var fences: [UInt64] = []
    /// The profile of the instance that is taken; empty = none.
    public var instance: String = ""
    /// Its first memory slice.
    public var instanceStart: UInt32 = 0
    /// With its owner: "tenant/group"; empty = none.
    public var group: String = ""
    /// One per GPU, in the order of gpus; left out when none is known.
    public var gpuUuids: [String] = []
    /// Of a demand in parts: which of them, from 0.
    public var part: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: String = "",
        site: String = "",
        gpus: [UInt32] = [],
        milliPerGpu: UInt32 = 0,
        cpuMilli: UInt64 = 0,
        memoryMib: UInt64 = 0,
        fences: [UInt64] = [],
        instance: String = "",
        instanceStart: UInt32 = 0,
        group: String = "",
        gpuUuids: [String] = [],
        part: UInt32 = 0
    ) {
        self.host = host
        self.site = site
        self.gpus = gpus
        self.milliPerGpu = milliPerGpu
        self.cpuMilli = cpuMilli
        self.memoryMib = memoryMib
        self.fences = fences
        self.instance = instance
        self.instanceStart = instanceStart
        self.group = group
        self.gpuUuids = gpuUuids
        self.part = part
    }
}

/// How many hosts of a region refused for one reason.
public struct ReasonCount: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ReasonCount"
    /// Such as "tooFewGPUs"; the list is in docs/allocation.md.
    public var reason: String = ""
    /// The field `hosts`.
    public var hosts: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        reason: String = "",
        hosts: UInt32 = 0
    ) {
        self.reason = reason
        self.hosts = hosts
    }
}

/// Why one region did not serve a request.
public struct RegionRefusal: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RegionRefusal"
    /// The field `region`.
    public var region: String = ""
    /// Such as "noCapacity", "residency", "lendingLimit", "unreachable".
    public var code: String = ""
    /// One sentence for people.
    public var detail: String = ""
    /// By host, when the allocator was asked.
    public var reasons: [ReasonCount] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        code: String = "",
        detail: String = "",
        reasons: [ReasonCount] = []
    ) {
        self.region = region
        self.code = code
        self.detail = detail
        self.reasons = reasons
    }
}

/// One request and what became of it, as its origin knows it.
public struct Allocation: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Allocation"
    /// Origin and number: "uk-42".
    public var id: String = ""
    /// The field `tenant`.
    public var tenant: String = ""
    /// The field `origin`.
    public var origin: String = ""
    /// Empty unless placed.
    public var provider: String = ""
    /// The field `state`.
    public var state: AllocationState = .init(rawValue: 0)
    /// The field `demand`.
    public var demand: Demand? = nil
    /// The field `residency`.
    public var residency: Residency? = nil
    /// The field `placement`.
    public var placement: [HostPlacement] = []
    /// The field `attempts`.
    public var attempts: UInt32 = 0
    /// The field `refusals`.
    public var refusals: [RegionRefusal] = []
    /// The field `created_unix_ms`.
    public var createdUnixMs: UInt64 = 0
    /// The field `idempotency_key`.
    public var idempotencyKey: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        id: String = "",
        tenant: String = "",
        origin: String = "",
        provider: String = "",
        state: AllocationState = .init(rawValue: 0),
        demand: Demand? = nil,
        residency: Residency? = nil,
        placement: [HostPlacement] = [],
        attempts: UInt32 = 0,
        refusals: [RegionRefusal] = [],
        createdUnixMs: UInt64 = 0,
        idempotencyKey: String = ""
    ) {
        self.id = id
        self.tenant = tenant
        self.origin = origin
        self.provider = provider
        self.state = state
        self.demand = demand
        self.residency = residency
        self.placement = placement
        self.attempts = attempts
        self.refusals = refusals
        self.createdUnixMs = createdUnixMs
        self.idempotencyKey = idempotencyKey
    }
}

/// Free capacity of one GPU model in shapes, not as a sum.
public struct ModelCapacity: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ModelCapacity"
    /// The field `model`.
    public var model: String = ""
    /// The field `total_gpus`.
    public var totalGpus: UInt32 = 0
    /// Whole free GPUs on ready hosts.
    public var freeGpus: UInt32 = 0
    /// Including parts of shared GPUs.
    public var freeMilli: UInt64 = 0
    /// Hosts with every GPU free.
    public var wholeHosts: UInt32 = 0
    /// Hosts with at least 8 free GPUs.
    public var hostsWith8: UInt32 = 0
    /// The field `hosts_with_4`.
    public var hostsWith4: UInt32 = 0
    /// The field `hosts_with_2`.
    public var hostsWith2: UInt32 = 0
    /// The field `hosts_with_1`.
    public var hostsWith1: UInt32 = 0
    /// The field `largest_gangs`.
    public var largestGangs: [SiteGang] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        model: String = "",
        totalGpus: UInt32 = 0,
        freeGpus: UInt32 = 0,
        freeMilli: UInt64 = 0,
        wholeHosts: UInt32 = 0,
        hostsWith8: UInt32 = 0,
        hostsWith4: UInt32 = 0,
        hostsWith2: UInt32 = 0,
        hostsWith1: UInt32 = 0,
        largestGangs: [SiteGang] = []
    ) {
        self.model = model
        self.totalGpus = totalGpus
        self.freeGpus = freeGpus
        self.freeMilli = freeMilli
        self.wholeHosts = wholeHosts
        self.hostsWith8 = hostsWith8
        self.hostsWith4 = hostsWith4
        self.hostsWith2 = hostsWith2
        self.hostsWith1 = hostsWith1
        self.largestGangs = largestGangs
    }
}

/// The most whole hosts one site could give to a gang.
public struct SiteGang: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.SiteGang"
    /// The field `site`.
    public var site: String = ""
    /// The field `hosts`.
    public var hosts: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        site: String = "",
        hosts: UInt32 = 0
    ) {
        self.site = site
        self.hosts = hosts
    }
}

/// The small summary of a region's free capacity that gossip spreads; a hint, never a promise.
public struct Digest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Digest"
    /// The field `models`.
    public var models: [ModelCapacity] = []
    /// The field `lendable_milli`.
    public var lendableMilli: UInt64 = 0
    /// The field `policy_epoch`.
    public var policyEpoch: UInt64 = 0
    /// The field `hosts`.
    public var hosts: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        models: [ModelCapacity] = [],
        lendableMilli: UInt64 = 0,
        policyEpoch: UInt64 = 0,
        hosts: UInt32 = 0
    ) {
        self.models = models
        self.lendableMilli = lendableMilli
        self.policyEpoch = policyEpoch
        self.hosts = hosts
    }
}

/// One life of a region: one start of a node on one ledger (docs/lives.md).
public struct Life: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Life"
    /// 16 bytes: the ledger's name.
    public var lineage: [UInt8] = []
    /// 16 bytes: the start's name.
    public var boot: [UInt8] = []
    /// The field `epoch`.
    public var epoch: UInt64 = 0
    /// On disk.
    public var promises: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        lineage: [UInt8] = [],
        boot: [UInt8] = [],
        epoch: UInt64 = 0,
        promises: UInt64 = 0
    ) {
        self.lineage = lineage
        self.boot = boot
        self.epoch = epoch
        self.promises = promises
    }
}

/// From which life to which life a message of the sharing protocol goes.
public struct CallLives: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.CallLives"
    /// The sender's boot.
    public var sender: [UInt8] = []
    /// The boot that the sender takes the receiver for.
    public var receiver: [UInt8] = []
    /// The sender's, on its disk.
    public var promises: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        sender: [UInt8] = [],
        receiver: [UInt8] = [],
        promises: UInt64 = 0
    ) {
        self.sender = sender
        self.receiver = receiver
        self.promises = promises
    }
}
