// Placement.swift: concrete GPUs on concrete hosts.

public import Basics

/// The part of a placement on one host.
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

    /// Makes the part of a placement on one host.
    public init(
        host: HostID, site: SiteID, gpus: [UInt8], milliPerGPU: UInt16, cpuMilli: UInt64, memoryMiB: UInt64,
        fences: [UInt64]
    ) {
        self.host = host
        self.site = site
        self.gpus = gpus
        self.milliPerGPU = milliPerGPU
        self.cpuMilli = cpuMilli
        self.memoryMiB = memoryMiB
        self.fences = fences
    }
}

/// Where a demand is placed: all of it.
public struct Placement: Hashable, Sendable {
    /// One part per host, by host id ascending.
    public var hosts: [HostPlacement]

    /// Makes a placement of its parts.
    public init(hosts: [HostPlacement]) {
        self.hosts = hosts
    }

    /// How much GPU is taken in all, in thousandths of a GPU.
    public var totalMilli: UInt64 {
        hosts.reduce(0) { $0 + UInt64($1.gpus.count) * UInt64($1.milliPerGPU) }
    }
}
