// Allocator+Queries.swift: what a region has and what is free of it. Reads only.

public import Basics

extension Allocator {
    /// The number of hosts.
    public var hostCount: Int { table.count }

    /// The number of GPUs.
    public var gpuCount: Int { Int(table.totalMilli / UInt64(AllocatorLimits.milliPerGPU)) }

    /// All GPUs of all hosts, whatever their state, in thousandths of a GPU.
    public var totalMilli: UInt64 { table.totalMilli }

    /// What is taken of ``totalMilli``.
    public var usedMilli: UInt64 { table.usedMilli }

    /// The host as it is now; nil when it is not registered.
    public func host(_ id: HostID) -> HostStatus? {
        table.slotOf[id].map { table.status($0) }
    }

    /// Every host, by id ascending.
    public var hosts: [HostStatus] {
        (0..<table.count).map { table.status($0) }
    }

    /// The hosts of a site, nil = of all, by id ascending, above `after`.
    ///
    /// - Parameters:
    ///   - limit: The most that are found.
    ///   - looks: The most that are looked at.
    /// - Returns: The hosts, and after which to look on; nil at the end.
    public func hosts(
        after: HostID?, at site: SiteID?, limit: Int, looks: Int
    ) -> (found: [HostStatus], next: HostID?) {
        let first = after.map { table.firstSlot(above: $0) } ?? 0
        let end = min(table.count, first + looks)
        var found: [HostStatus] = []
        for slot in first..<max(first, end) where site == nil || table.specs[slot].site == site {
            if found.count == limit { return (found, slot == 0 ? nil : table.specs[slot - 1].id) }
            found.append(table.status(slot))
        }
        return (found, end < table.count ? table.specs[end - 1].id : nil)
    }

    /// A placement on this region's hosts, with the UUIDs of its GPUs.
    public func named(_ placement: Placement) -> Placement {
        guard placement.hosts.reduce(0, { $0 + $1.gpus.count }) <= AllocatorLimits.namedGPUs else { return placement }
        var named = placement
        for (index, part) in placement.hosts.enumerated() {
            guard let slot = table.slotOf[part.host] else { continue }
            let gpus = table.specs[slot].gpus
            let uuids = part.gpus.map { Int($0) < gpus.count ? gpus[Int($0)].uuid : "" }
            if uuids.contains(where: { !$0.isEmpty }) { named.hosts[index].uuids = uuids }
        }
        return named
    }

    /// The sites that have hosts, ascending.
    public var sites: [SiteID] {
        var sites = table.pools.map(\.key.site).sorted()
        var last: SiteID?
        sites.removeAll { site in
            defer { last = site }
            return site == last
        }
        return sites
    }

    /// Free capacity in shapes.
    ///
    /// Costs as much as the region has sites times models; the counts are kept per change.
    public func digest() -> CapacityDigest {
        let pools = table.pools.sorted {
            ($0.key.model?.text ?? "", $0.key.site) < ($1.key.model?.text ?? "", $1.key.site)
        }
        var models: [ModelCapacity] = []
        for pool in pools {
            guard let model = pool.key.model else { continue }
            if models.last?.model != model { models.append(ModelCapacity(model: model)) }
            models[models.count - 1].add(pool)
        }
        return CapacityDigest(models: models, hosts: table.count)
    }
}

extension ModelCapacity {
    /// Adds the hosts of one site.
    fileprivate mutating func add(_ pool: Pool) {
        totalGPUs += pool.totalGPUs
        freeGPUs += pool.free.gpus
        freeMilli += pool.free.milli
        wholeHosts += pool.free.wholeHosts
        hostsWith8 += pool.free.hosts(withAtLeast: 8)
        hostsWith4 += pool.free.hosts(withAtLeast: 4)
        hostsWith2 += pool.free.hosts(withAtLeast: 2)
        hostsWith1 += pool.free.hosts(withAtLeast: 1)
        if pool.free.wholeHosts > 0 {
            if largestGangs.last?.site == pool.key.site {
                largestGangs[largestGangs.count - 1].hosts += pool.free.wholeHosts
            } else {
                largestGangs.append(SiteGang(site: pool.key.site, hosts: pool.free.wholeHosts))
            }
        }
    }
}
