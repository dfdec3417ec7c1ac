// HostTable+Choice.swift: which host, and which of its GPUs.
//
// Reads only: Allocator takes what is chosen. Rules: docs/allocation.md, "The choice".

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
        choose(wanted, kind: kind, HostFilter(wanted.constraints, self))
    }

    /// The choice among hosts that a filter leaves.
    func choose(_ wanted: Wanted, kind: Int?, _ filter: HostFilter?) -> Choice? {
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
            return HostTable.best(views(residual, wanted)) { leftover.scoreOnly($0, wanted) }
        }
        if let kind, let known = scoreboard.known(number, kind: kind) { return known }
        if oddities.isMixed(residual) {
            return HostTable.best(views(residual, wanted)) { leftover.scoreOnly($0, wanted) }
        }
        return leftover.scoreOnly(residual, wanted)
    }

    /// The best score of several views of a host, of equal ones the first.
    static func best(_ views: [Residual], _ score: (Residual) -> Score) -> Score {
        var best = Score.unfit
        for view in views {
            let next = score(view)
            if next.value < best.value { best = next }
        }
        return best
    }

    /// Such hosts as a demand sees them; see ``OddityTable/views(_:_:_:)``.
    func views(_ residual: Residual, _ wanted: Wanted) -> [Residual] { oddities.views(residual, wanted, pools) }

    /// The GPUs of a chosen host that a demand for GPUs is served from, as bits by index, and from how large a piece a share is
    /// taken: all, unless they are of several kinds.
    private func group(_ wanted: Wanted, on slot: Int, piece: UInt16) -> (gpus: UInt64, piece: UInt16) {
        guard isMixed(slot) else { return (.max, piece) }
        var best: (score: Score, view: Residual)?
        for view in views(residual(slot), wanted) {
            let score = leftover.scoreOnly(view, wanted)
            if score.value == Score.unfit.value { continue }
            if let best, best.score.value <= score.value { continue }
            best = (score, view)
        }
        guard let best else { return (0, piece) }
        return (gpus(like: best.view.pool, wanted, on: slot), best.score.piece)
    }

    /// The GPUs of a host that a demand accepts, and of one model, as bits by index.
    func gpus(like pool: Int, _ wanted: Wanted, on slot: Int) -> UInt64 {
        gpus(on: slot) { wanted.modelAccepted[$0] && pools[$0].key.model == pools[pool].key.model }
    }

    /// The GPUs of a host whose pool is one of some, as bits by index.
    func gpus(on slot: Int, where isOne: (Int) -> Bool) -> UInt64 {
        var gpus: UInt64 = 0
        for index in 0..<Int(gpuCount[slot]) where isOne(pool(of: index, on: slot)) { gpus |= 1 << UInt64(index) }
        return gpus
    }

    /// The part of the placement on a chosen host.
    ///
    /// - Parameter like: The positions of the GPUs on another host of the gang: the same are on the same rails.
    func part(_ wanted: Wanted, on slot: Int, piece: UInt16, like: UInt64? = nil) -> HostPlacement {
        let allowsUnverified = wanted.constraints?.allowsUnverified == true
        var gpus: UInt64 = 0
        var milli: UInt16 = 0
        var instance: MIGInstance?
        if wanted.wholeGPUs > 0 {
            milli = HostTable.wholeMilli
            let group = group(wanted, on: slot, piece: 0)
            gpus = wholeGPUs(
                wanted.wholeGPUs, on: slot, allowsUnverified: allowsUnverified, among: group.gpus, like: like)
        } else if wanted.shareMilli > 0 {
            milli = wanted.shareMilli
            let group = group(wanted, on: slot, piece: piece)
            gpus = shared(group.piece, on: slot, allowsUnverified: allowsUnverified, among: group.gpus)
        } else if let found = wanted.instances.isEmpty ? nil : self.instance(wanted, on: slot) {
            (gpus, instance, milli) = (1 << UInt64(found.gpu), found.instance, found.milli)
        }
        var part = part(gpus, milli, on: slot, cpuMilli: wanted.cpuMilli, memoryMiB: wanted.memoryMiB)
        part.instance = instance
        part.group = wanted.constraints?.fullGroup ?? ""
        return part
    }

    /// The same for a demand that has a kind and no constraints: what is wanted by the kind need not be copied for it.
    func part(_ demand: Demand, on slot: Int, piece: UInt16) -> HostPlacement {
        var gpus: UInt64 = 0
        var milli: UInt16 = 0
        switch demand.shape {
        case .gang(_, let gpusPerHost):
            milli = HostTable.wholeMilli
            gpus = wholeGPUs(Int(gpusPerHost), on: slot, allowsUnverified: false, like: nil)
        case .share(let share):
            milli = UInt16(share)
            gpus = shared(piece, on: slot, allowsUnverified: false)
        case .instance, .cpuOnly, .parts: break
        }
        return part(gpus, milli, on: slot, cpuMilli: demand.cpuMilli, memoryMiB: demand.memoryMiB)
    }

    private func part(
        _ gpus: UInt64, _ milli: UInt16, on slot: Int, cpuMilli: UInt64, memoryMiB: UInt64
    ) -> HostPlacement {
        let indices = GPUSelection.indices(of: gpus)
        let fences = indices.map { self.fences[place(slot, Int($0))] + 1 }
        return HostPlacement(
            host: slotOf.ids[slot], site: pools[poolOf[slot]].key.site, gpus: indices, milliPerGPU: milli,
            cpuMilli: cpuMilli,
            memoryMiB: memoryMiB, fences: fences)
    }

    /// The positions of GPUs of a host; see ``GPUSelection``.
    func positions(of gpus: [UInt8], on slot: Int) -> UInt64 {
        gpuOrders.positions(of: gpus.reduce(0) { $0 | 1 << UInt64($1) }, on: slot)
    }

    /// Whole GPUs of a chosen host, as bits by index: a partition of its fabric, or the blocks that are broken already.
    ///
    /// GPUs that are not yet checked come last.
    ///
    /// - Parameter among: The GPUs that may be taken.
    func wholeGPUs(
        _ count: Int, on slot: Int, allowsUnverified: Bool, among: UInt64 = .max, like: UInt64?
    ) -> UInt64 {
        let free = freeWhole(slot, allowsUnverified: false) & among
        if let taken = wholeGPUs(count, of: free, on: slot, like: like) { return taken }
        let more = freeWhole(slot, allowsUnverified: allowsUnverified) & among
        return wholeGPUs(count, of: more, on: slot, like: like) ?? 0
    }

    private func wholeGPUs(_ count: Int, of free: UInt64, on slot: Int, like: UInt64?) -> UInt64? {
        guard free.nonzeroBitCount >= count else { return nil }
        let hasPartitions = isIrregular[slot] && hasPartitions(slot)
        if hasPartitions, let partition = GPUSelection.partition(of: count, in: free, partitions[slot]) {
            return partition
        }
        if hasPartitions, count > 1 { return nil }
        let positions = gpuOrders.positions(of: free, on: slot)
        if let like, like & positions == like { return gpuOrders.gpus(at: like, on: slot) }
        return gpuOrders.gpus(at: GPUSelection.block(of: count, in: positions), on: slot)
    }

    /// The GPU of a chosen host that has `piece` free, as a bit by index; GPUs that are not yet checked come last.
    private func shared(
        _ piece: UInt16, on slot: Int, allowsUnverified: Bool, among: UInt64 = .max
    ) -> UInt64 {
        if piece == HostTable.wholeMilli {
            return wholeGPUs(1, on: slot, allowsUnverified: allowsUnverified, among: among, like: nil)
        }
        let first = firstPlace[slot]
        let isRegular = !isIrregular[slot]
        func isPiece(_ place: Int) -> Bool { gpuFree[place] == piece && among >> UInt64(place - first) & 1 == 1 }
        let place =
            places(slot).first { isPiece($0) && (isRegular || isPlain($0, of: slot)) }
            ?? places(slot).first { isPiece($0) && isPlain($0, of: slot, unverified: true) }
        return place.map { 1 << UInt64($0 - first) } ?? 0
    }
}
