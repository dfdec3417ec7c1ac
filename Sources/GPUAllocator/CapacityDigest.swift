// CapacityDigest.swift: a region's free capacity in shapes, small enough to gossip. A hint, never a promise.

public import Basics

/// The most whole hosts that one site could give to a gang.
public struct SiteGang: Hashable, Sendable {
    /// The site.
    public var site: SiteID
    /// Ready hosts there with every GPU free, at least 1.
    public var hosts: Int

    /// Makes an entry.
    public init(site: SiteID, hosts: Int) {
        self.site = site
        self.hosts = hosts
    }
}

/// Free capacity of one GPU model in shapes, not as a sum.
public struct ModelCapacity: Hashable, Sendable {
    /// The model.
    public var model: GPUModel
    /// GPUs on all hosts, whatever their state.
    public var totalGPUs: Int
    /// Whole free GPUs on ready hosts.
    public var freeGPUs: Int
    /// Free thousandths on ready hosts, including parts of shared GPUs.
    public var freeMilli: UInt64
    /// Ready hosts with every GPU free.
    public var wholeHosts: Int
    /// Ready hosts with at least 8 free GPUs.
    public var hostsWith8: Int
    /// Ready hosts with at least 4 free GPUs.
    public var hostsWith4: Int
    /// Ready hosts with at least 2 free GPUs.
    public var hostsWith2: Int
    /// Ready hosts with at least 1 free GPU.
    public var hostsWith1: Int
    /// Per site with any, by site id: the most whole hosts it could give to a gang.
    public var largestGangs: [SiteGang]

    /// Makes the capacity of a model; what is left out is 0.
    public init(
        model: GPUModel, totalGPUs: Int = 0, freeGPUs: Int = 0, freeMilli: UInt64 = 0, wholeHosts: Int = 0,
        hostsWith8: Int = 0, hostsWith4: Int = 0, hostsWith2: Int = 0, hostsWith1: Int = 0,
        largestGangs: [SiteGang] = []
    ) {
        self.model = model
        self.totalGPUs = totalGPUs
        self.freeGPUs = freeGPUs
        self.freeMilli = freeMilli
        self.wholeHosts = wholeHosts
        self.hostsWith8 = hostsWith8
        self.hostsWith4 = hostsWith4
        self.hostsWith2 = hostsWith2
        self.hostsWith1 = hostsWith1
        self.largestGangs = largestGangs
    }
}

/// The free capacity of a region at one moment.
public struct CapacityDigest: Hashable, Sendable {
    /// Per GPU model, by model name ascending.
    public var models: [ModelCapacity]
    /// Hosts of the region, whatever their state.
    public var hosts: Int

    /// Makes a digest.
    public init(models: [ModelCapacity] = [], hosts: Int = 0) {
        self.models = models
        self.hosts = hosts
    }
}
