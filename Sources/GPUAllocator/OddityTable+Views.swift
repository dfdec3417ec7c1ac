// OddityTable+Views.swift: hosts as demands see them that take only some of their GPUs. Reads only.
//
// A host of several kinds of GPU is seen once for each model, as if it had no other GPUs: whole GPUs of one demand on one host are of
// one model. Rules: docs/allocation.md, "Hosts of several kinds".

extension OddityTable {
    /// Such hosts as a demand sees them: once for each model that it accepts, in the order of ``HostTable/pools``; nearly
    /// always once.
    func views(_ residual: Residual, _ wanted: Wanted, _ pools: [Pool]) -> [Residual] {
        let allowsUnverified = wanted.constraints?.allowsUnverified == true
        guard isMixed(residual) else { return [seen(residual, unverified: allowsUnverified)] }
        return views(residual, wanted, pools) { $0.takesPlain(unverified: allowsUnverified) }
    }

    /// A host of one kind as a demand sees it: one that accepts unverified GPUs sees more of them.
    func seen(_ residual: Residual, unverified: Bool) -> Residual {
        guard residual.oddity > 0, unverified else { return residual }
        var seen = adding(residual) { $0.health == .unverified && $0.takesPlain(unverified: true) }
        seen.wholeSizes = of(residual).unverifiedSizes
        return seen
    }

    /// The views as they were if GPUs that are not well were.
    func healed(_ residual: Residual, _ wanted: Wanted, _ pools: [Pool]) -> [Residual] {
        guard residual.oddity > 0 else { return [residual] }
        if isMixed(residual) { return views(residual, wanted, pools) { $0.instances.isEmpty && !$0.isInMIGMode } }
        return [
            adding(residual) { !$0.health.allows(unverified: false) && $0.instances.isEmpty && !$0.isInMIGMode }
        ]
    }

    /// The views of a host of several kinds, with the GPUs that `isSeen`.
    private func views(
        _ residual: Residual, _ wanted: Wanted, _ pools: [Pool], isSeen: (OddGPU) -> Bool
    ) -> [Residual] {
        if !wanted.wantsGPUs { return [residual] }
        let oddity = of(residual)
        let accepted = oddity.gpus.filter { wanted.modelAccepted[$0.pool] }
        var models: [GPUModel] = []
        for gpu in accepted {
            if let model = pools[gpu.pool].key.model, !models.contains(model) { models.append(model) }
        }
        return models.sorted().map { model in
            let like = accepted.filter { pools[$0.pool].key.model == model }
            var view = residual
            view.pool = like.map(\.pool).min { pools[$0].key.memoryMiB < pools[$1].key.memoryMiB } ?? residual.pool
            view.oddity = 0
            view.gpuCount = UInt8(like.count)
            if residual.isPartitioned {
                // Partitions are of all its GPUs: who may not have all of them gets none.
                if like.count < oddity.gpus.count {
                    view.wholeSizes = 0
                } else if wanted.constraints?.allowsUnverified == true {
                    view.wholeSizes = oddity.unverifiedSizes
                }
            }
            let free = like.filter(isSeen).map(\.free)
            view.setGPUs(free, free.indices)
            return view
        }
    }

    private func adding(_ residual: Residual, _ isAdded: (OddGPU) -> Bool) -> Residual {
        let added = of(residual).gpus.filter(isAdded).map(\.free)
        if added.isEmpty { return residual }
        var sum = residual
        let places = (0..<Residual.places).map { residual.gpus[$0] }.filter { $0 > 0 }
        let more = Array(repeating: HostTable.wholeMilli, count: Int(residual.moreWhole))
        let hidden = residual.moreMilli
        let all = places + more + added
        sum.setGPUs(all, all.indices)
        sum.moreMilli += hidden
        return sum
    }
}
