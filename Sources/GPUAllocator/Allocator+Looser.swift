// Allocator+Looser.swift: demands that leave one constraint out, for remedies. The list: docs/allocation.md, "Explain".

extension Allocator {
    /// Demands that ask for one thing less of where they are placed, and may fit.
    func looser(_ demand: Demand) -> [Changed] {
        let asked = demand.constraints
        var changes: [Changed] = []
        if let required = asked.required, demand.hostCount > 1 {
            let wider = TopologyLevel.allCases.filter { $0 > required }.map { Optional($0) } + [nil]
            changes +=
                wider.lazy.map { level in demand.changed(.widerTopology) { $0.constraints.required = level } }
                .first { fits($0.demand) }.map { [$0] } ?? []
        }
        if asked.gpuMemoryMiB > 0 {
            changes +=
                memorySizes(demand).lazy.filter { $0 < asked.gpuMemoryMiB }
                .map { size in demand.changed(.lessGPUMemory) { $0.constraints.gpuMemoryMiB = size } }
                .first { fits($0.demand) }.map { [$0] } ?? []
        }
        if asked.spread != nil { changes.append(demand.changed(.lessSpread) { $0.constraints.spread = nil }) }
        if asked.apart != nil { changes.append(demand.changed(.besideGroup) { $0.constraints.apart = nil }) }
        if !asked.hosts.isEmpty { changes.append(demand.changed(.otherHost) { $0.constraints.hosts = [] }) }
        if !asked.labels.isEmpty { changes.append(demand.changed(.anyLabels) { $0.constraints.labels = [] }) }
        if !asked.allowsUnverified, table.oddities.hasUnverified {
            changes.append(demand.changed(.unverifiedGPUs) { $0.constraints.allowsUnverified = true })
        }
        return changes
    }

    /// How much memory GPUs, or the wanted instances of them, have, most first; 0 at the end, for those of which it is not known.
    func memorySizes(_ demand: Demand) -> [UInt64] {
        let sizes = table.pools.compactMap { pool -> UInt64? in
            guard let model = pool.key.model else { return nil }
            if case .instance(let name) = demand.shape { return pool.key.geometry?.profile(name)?.memoryMiB }
            return GPUMemory.counted(model, memoryMiB: pool.key.memoryMiB)
        }
        return Set(sizes + [0]).sorted(by: >)
    }
}
