// HostParts.swift: what a host may tell of its GPUs and its network beyond their number: MIG, health, NICs, NVLink.
//
// Values only; each has a value for "not known", because many hosts are registered from a list. Rules: docs/hosts.md.

/// Whether a GPU can be cut into MIG instances, and is.
public enum MIGMode: String, Hashable, Sendable, CaseIterable {
    /// Nobody said.
    case unknown
    /// It cannot.
    case unsupported
    /// It can, and is whole.
    case disabled
    /// It is in MIG mode.
    case enabled
}

/// How well a GPU is.
public enum GPUHealth: String, Hashable, Sendable, CaseIterable {
    /// Nobody said: it takes new work.
    case unknown
    /// Nothing is wrong with it: it takes new work.
    case healthy
    /// It works, with something to look at: it takes nothing new.
    case degraded
    /// It must not be used: it takes nothing new.
    case fatal
    /// It was asked and did not say: it takes new work only of demands that accept it.
    case unverified

    /// What counts of the words of a host and of an operator: the worse.
    ///
    /// `unverified` is the lack of a word: an operator's `healthy` stands for it.
    public static func effective(reported: GPUHealth, operator ruling: GPUHealth) -> GPUHealth {
        for health in [GPUHealth.fatal, .degraded] where reported == health || ruling == health { return health }
        return ruling == .unknown ? reported : ruling
    }
}

/// Who says how a GPU is.
public enum HealthAuthor: String, Hashable, Sendable, CaseIterable {
    /// Its host, or an inventory: the newest word replaces the one before.
    case host
    /// An operator, whose word stands beside the host's until it is withdrawn.
    case `operator`
}

/// How the GPUs of a host reach each other.
public enum GPULink: String, Hashable, Sendable, CaseIterable {
    /// Nobody said.
    case unknown
    /// Over PCI Express only.
    case pci
    /// NVLink from GPU to GPU.
    case nvlink
    /// NVLink through switches: every GPU reaches every other alike.
    case nvswitch
}

/// One network interface of a host that GPUs can use.
public struct NICSpec: Hashable, Sendable {
    /// The interface, or the RDMA device where there is no interface.
    ///
    /// Unique on its host.
    public var name: String
    /// Such as `0000:18:00.0`; empty when not known.
    public var pciAddress: String
    /// The NUMA node that it hangs on.
    public var numaNode: UInt32
    /// Megabits per second; 0 when not known.
    public var speedMbps: UInt32
    /// Such as `mlx5_0`; empty without RDMA.
    public var rdmaDevice: String
    /// The rail, from 1; 0 when it is on none.
    public var rail: UInt32
    /// True when its link was up when the host was looked at.
    public var isUp: Bool

    /// Makes a NIC; what is not known may be left out.
    public init(
        name: String, pciAddress: String = "", numaNode: UInt32 = 0, speedMbps: UInt32 = 0, rdmaDevice: String = "",
        rail: UInt32 = 0, isUp: Bool = false
    ) {
        self.name = name
        self.pciAddress = pciAddress
        self.numaNode = numaNode
        self.speedMbps = speedMbps
        self.rdmaDevice = rdmaDevice
        self.rail = rail
        self.isUp = isUp
    }
}

/// One row of a host's fabric partition table: GPUs that may be used together, by their module ids.
///
/// Module ids come from the machine; they say nothing about the order of the GPUs on the PCI bus.
public struct FabricPartition: Hashable, Sendable {
    /// The number of the partition, unique on its host.
    public var id: UInt32
    /// The module ids of its GPUs, ascending.
    public var moduleIDs: [UInt32]

    /// Makes a partition.
    public init(id: UInt32, moduleIDs: [UInt32]) {
        self.id = id
        self.moduleIDs = moduleIDs
    }
}
