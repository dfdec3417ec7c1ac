// HostTable+Instances.swift: where an instance of a GPU goes. Reads only. Rules: docs/allocation.md, "Instances".

extension HostTable {
    /// How much harm an instance does on a host; the least wins.
    struct InstanceHarm: Comparable {
        /// Whether a whole GPU has to be cut for it.
        var cutsGPU: Bool
        /// What that costs in shape; on a GPU that is cut already, how much less it is good for; see ``MIGOrders``.
        var cost: Int64

        static func < (left: InstanceHarm, right: InstanceHarm) -> Bool {
            (left.cutsGPU ? 1 : 0, left.cost) < (right.cutsGPU ? 1 : 0, right.cost)
        }
    }

    /// The harm that an instance does on a host of this residual; nil when it does not fit.
    func harm(_ residual: Residual, _ wanted: Wanted) -> InstanceHarm? {
        guard wanted.instances[residual.pool] != nil, residual.cpuMilli >= wanted.cpuMilli,
            residual.memoryMiB >= wanted.memoryMiB
        else { return nil }
        let allowsUnverified = wanted.constraints?.allowsUnverified == true
        let oddity = oddities.of(residual)
        var best: Int64?
        for gpu in oddity.gpus where gpu.isCut && gpu.health.allows(unverified: allowsUnverified) {
            guard let profile = wanted.instance(of: gpu.pool), let place = gpu.instances.bestStart(profile) else {
                continue
            }
            best = min(best ?? place.cost, place.cost)
        }
        if let best { return InstanceHarm(cutsGPU: false, cost: best) }
        if oddity.hasMIGMode { return nil }
        var one = wanted
        one.wholeGPUs = 1
        one.modelAccepted = wanted.modelAccepted.indices.map { wanted.instance(of: $0) != nil }
        let costs = views(residual, one).filter { $0.freeWhole > 0 }.map { Int64(Score.shape($0, one, piece: 0)) }
        return costs.min().map { InstanceHarm(cutsGPU: true, cost: $0) }
    }

    /// The host where an instance does the least harm, of equal ones the lowest; nil when it fits nowhere.
    func instanceSlot(_ wanted: Wanted, _ filter: HostFilter?) -> Int? {
        var best: (harm: InstanceHarm, slot: Int)?
        for number in classes.open {
            let residual = classes.residuals[Int(number)]
            guard wanted.siteAccepted[residual.pool], wanted.modelAccepted[residual.pool],
                let harm = harm(residual, wanted), let slot = lowest(Int(number), filter)
            else { continue }
            if let best, best.harm < harm || best.harm == harm && best.slot < slot { continue }
            best = (harm, slot)
        }
        return best?.slot
    }

    /// The GPU of a chosen host, and the instance on it.
    ///
    /// One that is cut already, or in MIG mode, comes before one that has to be cut.
    func instance(_ wanted: Wanted, on slot: Int) -> (gpu: UInt8, instance: MIGInstance, milli: UInt16)? {
        let allowsUnverified = wanted.constraints?.allowsUnverified == true
        let oddity = oddities.of(residual(slot))
        var best: (gpu: UInt8, start: UInt8, cost: Int64)?
        for (index, gpu) in specs[slot].gpus.enumerated() {
            let place = place(slot, index)
            let state = instances[place]
            guard !state.isEmpty || gpu.mig == .enabled && gpuFree[place] == HostTable.wholeMilli,
                gpu.effectiveHealth.allows(unverified: allowsUnverified),
                let profile = wanted.instance(of: pool(of: index, on: slot)), let start = state.bestStart(profile)
            else { continue }
            if let best, best.cost <= start.cost { continue }
            best = (UInt8(index), start.start, start.cost)
        }
        if best == nil, !oddity.hasMIGMode {
            let among = gpus(on: slot) { wanted.instance(of: $0) != nil }
            let gpu = wholeGPUs(1, on: slot, allowsUnverified: allowsUnverified, among: among, like: nil)
            let index = gpu.trailingZeroBitCount
            if gpu != 0, let profile = wanted.instance(of: pool(of: index, on: slot)),
                let start = MIGState().bestStart(profile)
            {
                best = (UInt8(index), start.start, 0)
            }
        }
        guard let best, let profile = wanted.instance(of: pool(of: Int(best.gpu), on: slot)) else { return nil }
        return (best.gpu, MIGInstance(profile: profile.name, start: best.start), profile.milli)
    }

    /// The slices that the instance of a placement takes; nil when the host's GPUs have none such there.
    func instanceState(_ slot: Int, _ part: HostPlacement) -> MIGState? {
        guard let instance = part.instance, let gpu = part.gpus.first, gpu < gpuCount[slot],
            let profile = pools[pool(of: Int(gpu), on: slot)].key.geometry?.profile(instance.profile),
            profile.starts.contains(instance.start), part.milliPerGPU == profile.milli
        else { return nil }
        return MIGState(profile, at: instance.start)
    }
}

extension GPUHealth {
    /// Whether a GPU of this health takes new work.
    func allows(unverified: Bool) -> Bool {
        switch self {
        case .healthy, .unknown: true
        case .unverified: unverified
        case .degraded, .fatal: false
        }
    }
}
