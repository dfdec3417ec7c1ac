// Placement.swift: concrete GPUs on concrete hosts.

public import Basics

/// An instance of a GPU.
public struct MIGInstance: Hashable, Sendable {
    /// NVIDIA's name of its profile, such as `1g.18gb`.
    public var profile: String
    /// The first of its memory slices.
    public var start: UInt8

    /// Names an instance.
    public init(profile: String, start: UInt8) {
        self.profile = profile
        self.start = start
    }
}

/// The part of a placement on one host; of a demand in parts, one piece, or the single GPUs of one part.
public struct HostPlacement: Hashable, Sendable {
    /// The host.
    public var host: HostID
    /// The host's site.
    public var site: SiteID
    /// GPU indices, ascending; empty when only CPU and memory are taken.
    public var gpus: [UInt8]
    /// What is taken of each GPU; 1000 = the whole GPU, 0 when `gpus` is empty.
    public var milliPerGPU: UInt16
    /// CPU taken, in thousandths of a core.
    public var cpuMilli: UInt64
    /// Memory taken, in MiB.
    public var memoryMiB: UInt64
    /// One fence per GPU, in the order of `gpus`.
    public var fences: [UInt64]
    /// The instance of the GPU that is taken; nil when whole GPUs, a share or none are taken.
    public var instance: MIGInstance?
    /// The group of the demand, with its owner; empty = none.
    public var group: String
    /// The UUIDs of the GPUs, in the order of `gpus`, each empty where it is not known; none at all when no one is, or nobody
    /// has named them: ``Allocator/named(_:)``.
    public var uuids: [String]
    /// The part of the demand that it is of, as an index; 0 unless the demand is in parts.
    public var demandPart: UInt16

    /// Makes the part of a placement on one host.
    public init(
        host: HostID, site: SiteID, gpus: [UInt8], milliPerGPU: UInt16, cpuMilli: UInt64, memoryMiB: UInt64,
        fences: [UInt64], instance: MIGInstance? = nil, group: String = "", uuids: [String] = [], demandPart: UInt16 = 0
    ) {
        self.host = host
        self.site = site
        self.gpus = gpus
        self.milliPerGPU = milliPerGPU
        self.cpuMilli = cpuMilli
        self.memoryMiB = memoryMiB
        self.fences = fences
        self.instance = instance
        self.group = group
        self.uuids = uuids
        self.demandPart = demandPart
    }

    /// How much GPU is taken, in thousandths of a GPU.
    public var totalMilli: UInt64 { UInt64(gpus.count) * UInt64(milliPerGPU) }
}

/// Where a demand is placed: all of it.
public struct Placement: Hashable, Sendable {
    /// By host id ascending, one for each host; of a demand in parts a host may have several, by part.
    public var hosts: [HostPlacement]

    /// Makes a placement of its parts.
    public init(hosts: [HostPlacement]) {
        self.hosts = hosts
    }

    /// The hosts that it is on, ascending, each once.
    public var hostIDs: [HostID] {
        var ids: [HostID] = []
        for part in hosts where ids.last != part.host { ids.append(part.host) }
        return ids
    }

    /// How much GPU is taken in all, in thousandths of a GPU.
    public var totalMilli: UInt64 {
        hosts.reduce(0) { $0 + $1.totalMilli }
    }
}
