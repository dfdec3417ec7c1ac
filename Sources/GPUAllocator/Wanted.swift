// Wanted.swift: a demand as seen by one host, with names resolved to pools once per decision.

import Basics

/// What a demand wants of each host.
struct Wanted {
    /// Whole GPUs on each host.
    var wholeGPUs = 0
    /// Thousandths of one GPU; 0 when whole GPUs or none are wanted.
    var shareMilli: UInt16 = 0
    var cpuMilli: UInt64
    var memoryMiB: UInt64
    var hosts: Int
    /// By pool: whether the site is accepted.
    var siteAccepted: [Bool]
    /// By pool: whether the model is accepted.
    ///
    /// Hosts without GPUs pass; they lack GPUs, not a model.
    var modelAccepted: [Bool]
    /// Ready hosts of accepted sites and models.
    var candidates: HostSet

    /// Resolves a valid demand.
    init(_ demand: Demand, in table: HostTable) {
        switch demand.shape {
        case .gang(_, let gpusPerHost): wholeGPUs = Int(gpusPerHost)
        case .share(let milli): shareMilli = UInt16(milli)
        case .cpuOnly: break
        }
        cpuMilli = demand.cpuMilli
        memoryMiB = demand.memoryMiB
        hosts = demand.hostCount
        siteAccepted = table.pools.map { demand.sites.isEmpty || demand.sites.contains($0.key.site) }
        modelAccepted = table.pools.map { pool in
            guard !demand.models.isEmpty, let model = pool.key.model else { return true }
            return demand.models.contains(model)
        }
        if demand.sites.isEmpty && demand.models.isEmpty {
            candidates = table.ready
        } else {
            candidates = HostSet(slots: table.count)
            for (index, pool) in table.pools.enumerated() where siteAccepted[index] && modelAccepted[index] {
                candidates.formUnion(pool.hosts)
            }
            candidates.formIntersection(table.ready)
        }
    }
}
