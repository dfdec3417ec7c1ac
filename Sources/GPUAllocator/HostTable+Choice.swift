// HostTable+Choice.swift: which host, and which of its GPUs. Rules: docs/allocation.md, "The choice".

import Basics

extension HostTable {
    /// The hosts of a placement, and from how large a piece of a GPU a share is taken.
    struct Choice {
        /// Ascending.
        var slots: [Int]
        var piece: UInt16
    }

    /// The choice for a demand; nil when it does not fit.
    ///
    /// Reads only.
    ///
    /// - Parameter kind: The number of the demand's kind, if it has one.
    func choose(_ wanted: Wanted, kind: Int?) -> Choice? {
        let filter = HostFilter(wanted.constraints, self)
        if wanted.hosts > 1 { return gang(wanted, kind: kind, filter).map { Choice(slots: $0, piece: 0) } }
        if !wanted.instances.isEmpty { return instanceSlot(wanted, filter).map { Choice(slots: [$0], piece: 0) } }
        var best: (score: Score, slot: Int)?
        for number in classes.open {
            let score = score(Int(number), wanted, kind: kind)
            if score.value == Score.unfit.value { continue }
            if let best, best.score.value < score.value { continue }
            guard let slot = lowest(Int(number), filter) else { continue }
            if let best, (best.score.value, best.slot) < (score.value, slot) { continue }
            best = (score, slot)
        }
        return best.map { Choice(slots: [$0.slot], piece: $0.score.piece) }
    }

    /// The lowest slot of a class that has hosts, of those that the filter leaves; nil when it leaves none.
    func lowest(_ number: Int, _ filter: HostFilter?) -> Int? {
        guard let filter else { return classes.lowest(number) }
        return classes.members[number].slots.lazy.filter { filter.reason(Int($0), self) == nil }.min().map { Int($0) }
    }

    /// The score of one class.
    func score(_ number: Int, _ wanted: Wanted, kind: Int?) -> Score {
        let residual = classes.residuals[number]
        if residual.oddity > 0, wanted.constraints?.allowsUnverified == true {
            return leftover.scoreOnly(seen(residual, by: wanted), wanted)
        }
        if let kind, let known = scoreboard.known(number, kind: kind) { return known }
        return leftover.scoreOnly(residual, wanted)
    }

    /// The part of the placement on a chosen host.
    ///
    /// - Parameter like: The positions of the GPUs on another host of the gang: the same are on the same rails.
    func part(_ wanted: Wanted, on slot: Int, piece: UInt16, like: UInt16? = nil) -> HostPlacement {
        let allowsUnverified = wanted.constraints?.allowsUnverified == true
        var gpus: UInt16 = 0
        var milli: UInt16 = 0
        var instance: MIGInstance?
        if wanted.wholeGPUs > 0 {
            milli = HostTable.wholeMilli
            gpus = wholeGPUs(wanted.wholeGPUs, on: slot, allowsUnverified: allowsUnverified, like: like)
        } else if wanted.shareMilli > 0 {
            milli = wanted.shareMilli
            gpus = shared(piece, on: slot, allowsUnverified: allowsUnverified)
        } else if let found = wanted.instances.isEmpty ? nil : self.instance(wanted, on: slot) {
            (gpus, instance, milli) = (1 << UInt16(found.gpu), found.instance, found.milli)
        }
        var part = part(gpus, milli, on: slot, cpuMilli: wanted.cpuMilli, memoryMiB: wanted.memoryMiB)
        part.instance = instance
        part.group = wanted.constraints?.fullGroup ?? ""
        return part
    }

    /// The same for a demand that has a kind and no constraints: what is wanted by the kind need not be copied for it.
    func part(_ demand: Demand, on slot: Int, piece: UInt16) -> HostPlacement {
        var gpus: UInt16 = 0
        var milli: UInt16 = 0
        switch demand.shape {
        case .gang(_, let gpusPerHost):
            milli = HostTable.wholeMilli
            gpus = wholeGPUs(Int(gpusPerHost), on: slot, allowsUnverified: false, like: nil)
        case .share(let share):
            milli = UInt16(share)
            gpus = shared(piece, on: slot, allowsUnverified: false)
        case .instance, .cpuOnly: break
        }
        return part(gpus, milli, on: slot, cpuMilli: demand.cpuMilli, memoryMiB: demand.memoryMiB)
    }

    private func part(
        _ gpus: UInt16, _ milli: UInt16, on slot: Int, cpuMilli: UInt64, memoryMiB: UInt64
    ) -> HostPlacement {
        let indices = GPUSelection.indices(of: gpus)
        let fences = indices.map { self.fences[slot * HostTable.stride + Int($0)] + 1 }
        return HostPlacement(
            host: slotOf.ids[slot], site: pools[poolOf[slot]].key.site, gpus: indices, milliPerGPU: milli,
            cpuMilli: cpuMilli,
            memoryMiB: memoryMiB, fences: fences)
    }

    /// The positions of GPUs of a host; see ``GPUSelection``.
    func positions(of gpus: [UInt8], on slot: Int) -> UInt16 {
        GPUSelection.positions(of: gpus.reduce(0) { $0 | 1 << UInt16($1) }, gpuOrder[slot])
    }

    /// Whole GPUs of a chosen host, as bits by index: a partition of its fabric, or the blocks that are broken already.
    ///
    /// GPUs that are not yet checked come last.
    func wholeGPUs(_ count: Int, on slot: Int, allowsUnverified: Bool, like: UInt16?) -> UInt16 {
        let free = freeWhole(slot, allowsUnverified: false)
        if let taken = wholeGPUs(count, of: free, on: slot, like: like) { return taken }
        let more = freeWhole(slot, allowsUnverified: allowsUnverified)
        return wholeGPUs(count, of: more, on: slot, like: like) ?? 0
    }

    private func wholeGPUs(_ count: Int, of free: UInt16, on slot: Int, like: UInt16?) -> UInt16? {
        guard free.nonzeroBitCount >= count else { return nil }
        let hasPartitions = isIrregular[slot] && hasPartitions(slot)
        if hasPartitions, let partition = GPUSelection.partition(of: count, in: free, partitions[slot]) {
            return partition
        }
        if hasPartitions, count > 1 { return nil }
        let order = gpuOrder[slot]
        let positions = GPUSelection.positions(of: free, order)
        if let like, like & positions == like { return GPUSelection.gpus(at: like, order) }
        return GPUSelection.gpus(at: GPUSelection.block(of: count, in: positions), order)
    }

    /// The GPU of a chosen host that has `piece` free, as a bit by index; GPUs that are not yet checked come last.
    private func shared(_ piece: UInt16, on slot: Int, allowsUnverified: Bool) -> UInt16 {
        if piece == HostTable.wholeMilli {
            return wholeGPUs(1, on: slot, allowsUnverified: allowsUnverified, like: nil)
        }
        let first = slot * HostTable.stride
        let isRegular = !isIrregular[slot]
        let place =
            places(slot).first { gpuFree[$0] == piece && (isRegular || isPlain($0, of: slot)) }
            ?? places(slot).first {
                gpuFree[$0] == piece && instances[$0].isEmpty
                    && specs[slot].gpus[$0 - first].effectiveHealth == .unverified
            }
        return place.map { 1 << UInt16($0 - first) } ?? 0
    }
}
