// HostTable+Oddities.swift: GPUs that take no plain work, and hosts of several kinds of GPU.

extension HostTable {
    /// Whether the GPU takes plain work.
    func isPlain(_ place: Int, of slot: Int, unverified: Bool = false) -> Bool {
        guard instances[place].isEmpty else { return false }
        let gpu = specs[slot].gpus[place - firstPlace[slot]]
        return unverified ? gpu.takesPlainWork || gpu.takesUnverifiedWork : gpu.takesPlainWork
    }

    /// Whether whole GPUs are taken by partition only.
    func hasPartitions(_ slot: Int) -> Bool { !specs[slot].fabricPartitions.isEmpty }

    func hasOddities(_ slot: Int) -> Bool {
        hasPartitions(slot) || isMixed(slot)
            || specs[slot].gpus.indices.contains { !isPlain(place(slot, $0), of: slot) }
    }

    func oddity(of slot: Int) -> Oddity {
        var oddity = Oddity()
        oddity.isMixed = isMixed(slot)
        for (index, gpu) in specs[slot].gpus.enumerated() {
            let place = place(slot, index)
            if gpu.mig == .enabled { oddity.hasMIGMode = true }
            if !oddity.isMixed, isPlain(place, of: slot) { continue }
            oddity.gpus.append(
                OddGPU(
                    pool: pool(of: index, on: slot), health: gpu.effectiveHealth, free: gpuFree[place],
                    instances: instances[place], isInMIGMode: gpu.mig == .enabled))
        }
        oddity.gpus.sort()
        oddity.unverifiedSizes = wholeSizes(slot, allowsUnverified: true)
        return oddity
    }

    /// The GPUs that are free as a whole, as bits by index.
    func freeWhole(_ slot: Int, allowsUnverified: Bool) -> UInt64 {
        var free: UInt64 = 0
        let first = firstPlace[slot]
        let isRegular = !isIrregular[slot]
        for place in places(slot) where gpuFree[place] == HostTable.wholeMilli {
            if isRegular || isPlain(place, of: slot, unverified: allowsUnverified) {
                free |= 1 << UInt64(place - first)
            }
        }
        return free
    }

    /// How many whole GPUs may be taken of the host at once, one bit each.
    func wholeSizes(_ slot: Int, allowsUnverified: Bool) -> UInt16 {
        if !hasPartitions(slot) { return .max }
        return GPUSelection.sizes(freeWhole(slot, allowsUnverified: allowsUnverified), partitions[slot])
    }

    /// Whether a host of this residual may take its part of a demand.
    func accepts(_ residual: Residual, _ wanted: Wanted) -> Bool {
        oddities.isMixed(residual)
            ? views(residual, wanted).contains { wanted.accepts($0) } : wanted.accepts(residual)
    }

    /// The view of a host that is nearest to taking its part; the host itself when its GPUs are of one kind.
    func nearest(_ residual: Residual, _ wanted: Wanted) -> Residual {
        guard oddities.isMixed(residual) else { return residual }
        return views(residual, wanted).max {
            (wanted.wholeGPUs > 0 ? $0.freeWhole : Int($0.largest), $0.freeMilli)
                < (wanted.wholeGPUs > 0 ? $1.freeWhole : Int($1.largest), $1.freeMilli)
        } ?? residual
    }
}
