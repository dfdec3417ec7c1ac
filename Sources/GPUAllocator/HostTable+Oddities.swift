// HostTable+Oddities.swift: GPUs that take no plain work, and hosts as the demands see them that accept some of those.

extension HostTable {
    /// Whether the GPU takes plain work.
    func isPlain(_ place: Int, of slot: Int) -> Bool {
        instances[place].isEmpty && specs[slot].gpus[place - slot * HostTable.stride].takesPlainWork
    }

    /// Whether whole GPUs are taken by partition only.
    func hasPartitions(_ slot: Int) -> Bool { !specs[slot].fabricPartitions.isEmpty }

    func hasOddities(_ slot: Int) -> Bool {
        hasPartitions(slot)
            || specs[slot].gpus.indices.contains { !isPlain(slot * HostTable.stride + $0, of: slot) }
    }

    func oddity(of slot: Int) -> Oddity {
        var oddity = Oddity()
        for (index, gpu) in specs[slot].gpus.enumerated() {
            let place = slot * HostTable.stride + index
            if isPlain(place, of: slot) { continue }
            oddity.gpus.append(
                OddGPU(health: gpu.effectiveHealth, free: gpuFree[place], instances: instances[place]))
        }
        oddity.gpus.sort()
        oddity.unverifiedSizes = wholeSizes(slot, allowsUnverified: true)
        return oddity
    }

    /// The GPUs that are free as a whole, as bits by index.
    func freeWhole(_ slot: Int, allowsUnverified: Bool) -> UInt16 {
        var free: UInt16 = 0
        guard isIrregular[slot] else {
            for place in places(slot) where gpuFree[place] == HostTable.wholeMilli {
                free |= 1 << UInt16(place - slot * HostTable.stride)
            }
            return free
        }
        for (index, gpu) in specs[slot].gpus.enumerated() {
            let place = slot * HostTable.stride + index
            guard gpuFree[place] == HostTable.wholeMilli else { continue }
            if gpu.effectiveHealth.allows(unverified: allowsUnverified) { free |= 1 << UInt16(index) }
        }
        return free
    }

    /// How many whole GPUs may be taken of the host at once, one bit each.
    func wholeSizes(_ slot: Int, allowsUnverified: Bool) -> UInt16 {
        if !hasPartitions(slot) { return .max }
        return GPUSelection.sizes(freeWhole(slot, allowsUnverified: allowsUnverified), partitions[slot])
    }

    /// A residual as a demand sees it: one that accepts unverified GPUs sees more of them.
    func seen(_ residual: Residual, by wanted: Wanted) -> Residual {
        guard residual.oddity > 0, wanted.constraints?.allowsUnverified == true else { return residual }
        var seen = adding(residual) { $0.health == .unverified && $0.instances.isEmpty }
        seen.wholeSizes = oddities.oddities[Int(residual.oddity)].unverifiedSizes
        return seen
    }

    /// A residual as it were if GPUs that are not healthy were.
    func healed(_ residual: Residual) -> Residual {
        guard residual.oddity > 0 else { return residual }
        return adding(residual) { !$0.health.allows(unverified: false) && $0.instances.isEmpty }
    }

    private func adding(_ residual: Residual, _ isAdded: (OddGPU) -> Bool) -> Residual {
        let added = oddities.oddities[Int(residual.oddity)].gpus.filter(isAdded).map(\.free)
        if added.isEmpty { return residual }
        var sum = residual
        let all = ((0..<Residual.places).map { residual.gpus[$0] } + added).filter { $0 > 0 }
        sum.gpus = Residual.sorted(all, all.indices)
        return sum
    }
}
