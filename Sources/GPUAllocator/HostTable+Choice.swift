// HostTable+Choice.swift: which host, and which of its GPUs. Reads only. Rules: docs/allocation.md, "The choice".

import Basics

extension HostTable {
    /// How good a host is; the smallest wins, and of equals the lowest slot.
    typealias Rank = (UInt64, UInt64)

    /// The slots for a demand, ascending; nil when it does not fit.
    func choose(_ wanted: Wanted) -> [Int]? {
        if wanted.wholeGPUs > 0 {
            if wanted.hosts > 1 { return gang(wanted) }
            return wholeHost(wanted, gpus: wanted.wholeGPUs).map { [$0] }
        }
        if wanted.shareMilli > 0 {
            return (sharedHost(wanted) ?? wholeHost(wanted, gpus: 1)).map { [$0] }
        }
        return cpuHost(wanted).map { [$0] }
    }

    /// The part of the placement on a chosen host.
    func part(_ wanted: Wanted, on slot: Int) -> HostPlacement {
        var gpus: [UInt8] = []
        var milli: UInt16 = 0
        if wanted.wholeGPUs > 0 {
            milli = HostTable.wholeMilli
            for place in places(slot) where gpuFree[place] == milli && gpus.count < wanted.wholeGPUs {
                gpus.append(UInt8(place - slot * HostTable.stride))
            }
        } else if wanted.shareMilli > 0, let place = tightestPlace(slot, milli: wanted.shareMilli) {
            milli = wanted.shareMilli
            gpus = [UInt8(place - slot * HostTable.stride)]
        }
        return HostPlacement(
            host: specs[slot].id, site: specs[slot].site, gpus: gpus, milliPerGPU: milli, cpuMilli: wanted.cpuMilli,
            memoryMiB: wanted.memoryMiB, fences: gpus.map { fences[slot * HostTable.stride + Int($0)] + 1 })
    }

    func hasCPUAndMemory(_ slot: Int, _ wanted: Wanted) -> Bool {
        freeCPU[slot] >= wanted.cpuMilli && freeMemory[slot] >= wanted.memoryMiB
    }

    /// How good it is to take `gpus` whole GPUs of the host.
    ///
    /// First the largest buddy block (8, 4, 2, 1) that is broken, then whether a full host is broken, then the fewest
    /// whole GPUs, the least GPU and the least CPU left.
    func wholeRank(_ slot: Int, gpus: Int) -> Rank {
        let free = Int(freeWhole[slot])
        let breaksFull: UInt64 = free == Int(gpuCount[slot]) ? 1 : 0
        let shape = UInt64(HostTable.brokenBlock(free: free, taken: gpus)) << 56 | breaksFull << 48
        return (shape | UInt64(free) << 40 | UInt64(freeMilli[slot]), freeCPU[slot])
    }

    /// The order of the largest buddy block that taking `taken` of `free` GPUs breaks: 1 for a block of 1, 4 for one of 8.
    ///
    /// `free` in binary is the blocks that it consists of; the highest digit that changes is the block that is lost.
    static func brokenBlock(free: Int, taken: Int) -> Int {
        Int.bitWidth - (free ^ (free - taken)).leadingZeroBitCount
    }

    private func wholeHost(_ wanted: Wanted, gpus: Int) -> Int? {
        for block in 1...5 {
            var best: (rank: Rank, slot: Int)?
            for free in gpus...AllocatorLimits.gpusPerHost
            where HostTable.brokenBlock(free: free, taken: gpus) == block {
                withFree[free].forEach(alsoIn: wanted.candidates) { slot in
                    guard hasCPUAndMemory(slot, wanted) else { return }
                    let rank = wholeRank(slot, gpus: gpus)
                    if let best, best.rank < rank || (best.rank == rank && best.slot < slot) { return }
                    best = (rank, slot)
                }
            }
            if let best { return best.slot }
        }
        return nil
    }

    /// The host with the shared GPU where the share leaves least.
    private func sharedHost(_ wanted: Wanted) -> Int? {
        for level in Int(wanted.shareMilli >> 6)..<HostTable.partLevels {
            var best: (rank: Rank, slot: Int)?
            withPart[level].forEach(alsoIn: wanted.candidates) { slot in
                guard hasCPUAndMemory(slot, wanted), let place = tightestPlace(slot, milli: wanted.shareMilli),
                    gpuFree[place] != HostTable.wholeMilli
                else { return }
                let rank = (UInt64(gpuFree[place]), freeCPU[slot])
                if let best, best.rank <= rank { return }
                best = (rank, slot)
            }
            if let best { return best.slot }
        }
        return nil
    }

    /// The place of the GPU with the least free that still has `milli`, of equals the first.
    private func tightestPlace(_ slot: Int, milli: UInt16) -> Int? {
        var best: Int?
        for place in places(slot) where gpuFree[place] >= milli {
            if let found = best, gpuFree[found] <= gpuFree[place] { continue }
            best = place
        }
        return best
    }

    /// The host whose free GPUs are worth least, so that CPU and memory stay where GPUs may need them.
    private func cpuHost(_ wanted: Wanted) -> Int? {
        var best: (rank: Rank, slot: Int)?
        wanted.candidates.forEach { slot in
            guard hasCPUAndMemory(slot, wanted) else { return }
            let worth = UInt64(freeMilli[slot]) * max(1, specs[slot].gpus.first?.memoryMiB ?? 0)
            let rank = (worth, freeCPU[slot])
            if let best, best.rank <= rank { return }
            best = (rank, slot)
        }
        return best?.slot
    }
}
