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
        if wanted.hosts > 1 { return gang(wanted, kind: kind).map { Choice(slots: $0, piece: 0) } }
        var best: (score: Score, slot: Int)?
        for number in classes.open {
            let score = score(Int(number), wanted, kind: kind)
            if score.value == Score.unfit.value { continue }
            let slot = classes.lowest(Int(number))
            if let best, (best.score.value, best.slot) < (score.value, slot) { continue }
            best = (score, slot)
        }
        return best.map { Choice(slots: [$0.slot], piece: $0.score.piece) }
    }

    /// The score of one class.
    func score(_ number: Int, _ wanted: Wanted, kind: Int?) -> Score {
        if let kind, let known = scoreboard.known(number, kind: kind) { return known }
        return leftover.scoreOnly(classes.residuals[number], wanted)
    }

    /// The part of the placement on a chosen host: the lowest GPUs that will do.
    func part(_ wanted: Wanted, on slot: Int, piece: UInt16) -> HostPlacement {
        var gpus: [UInt8] = []
        var milli: UInt16 = 0
        if wanted.wholeGPUs > 0 {
            milli = HostTable.wholeMilli
            gpus.reserveCapacity(wanted.wholeGPUs)
            for place in places(slot) where gpuFree[place] == milli && gpus.count < wanted.wholeGPUs {
                gpus.append(UInt8(place - slot * HostTable.stride))
            }
        } else if wanted.shareMilli > 0, let place = places(slot).first(where: { gpuFree[$0] == piece }) {
            milli = wanted.shareMilli
            gpus = [UInt8(place - slot * HostTable.stride)]
        }
        return HostPlacement(
            host: specs[slot].id, site: specs[slot].site, gpus: gpus, milliPerGPU: milli, cpuMilli: wanted.cpuMilli,
            memoryMiB: wanted.memoryMiB, fences: gpus.map { fences[slot * HostTable.stride + Int($0)] + 1 })
    }
}
