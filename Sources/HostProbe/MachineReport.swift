// MachineReport.swift: everything that was found on one machine, and what of it is registered.

public import Basics
public import GPUAllocator

/// Everything that was found on one machine.
public struct MachineReport: Hashable, Sendable {
    /// The kernel's name of the machine.
    public var hostName = ""
    /// CPU.
    public var processors = Processors()
    /// Memory in MiB; 0 when not known.
    public var memoryMiB: UInt64 = 0
    /// The version of NVIDIA's driver; empty without one.
    public var driverVersion = ""
    /// The GPUs, by index.
    public var gpus: [GPUReport] = []
    /// How the GPUs reach each other.
    public var gpuLink = GPULink.unknown
    /// NVSwitches on the PCI bus.
    public var switches = 0
    /// The NICs on the PCI bus, by address.
    public var nics: [NICSpec] = []
    /// What is not known or not well, and why; one sentence each.
    public var notes: [String] = []

    /// Makes a report of a machine of which nothing is known.
    public init() {}

    /// Where a host is, which no machine knows of itself.
    public struct Place: Hashable, Sendable {
        /// The data centre.
        public var site: SiteID
        /// The block of the fabric.
        public var block: String
        /// The rack.
        public var rack: String
        /// The way down to the leaf switch.
        public var leaf: String
        /// Labels of the operator.
        public var labels: [HostLabel]

        /// Makes a place.
        public init(site: SiteID, block: String = "", rack: String = "", leaf: String = "", labels: [HostLabel] = []) {
            self.site = site
            self.block = block
            self.rack = rack
            self.leaf = leaf
            self.labels = labels
        }
    }

    /// The host as it can be registered.
    public func spec(_ id: HostID, at place: Place) -> HostSpec {
        HostSpec(
            id: id, site: place.site, block: place.block, rack: place.rack,
            cpuMilli: UInt64(processors.threads) * 1_000, memoryMiB: memoryMiB, gpus: gpus.map(\.spec),
            labels: place.labels, leaf: place.leaf, nics: nics, gpuLink: gpuLink,
            nvlinkDomain: gpus.first?.domain ?? "")
    }
}
