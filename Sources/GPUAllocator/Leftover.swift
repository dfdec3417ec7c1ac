// Leftover.swift: how much GPU a host is expected to have left when nothing more fits: what a free shape is worth.
//
// Exact integers, and draws from one fixed seed, so every machine comes to the same numbers. Rules: docs/allocation.md.

import Basics

/// The expected final leftover of a host, given the mix of demands.
///
/// A residual is filled by the same random draws from the mix as every other, each taking its part where it fits tightest, until
/// nothing more is drawn. What is left of its GPUs, added up over all fillings, is its leftover.
struct Leftover: Sendable {
    /// How often a residual is filled.
    static let fillings = 24
    /// Demands that are drawn for one filling.
    static let draws = 128
    private static let seed: UInt64 = 0x4A5A

    /// One drawn demand, as a host of one model sees it.
    fileprivate struct Draw {
        var wholeGPUs: Int
        var shareMilli: UInt16
        var cpuMilli: UInt64
        var memoryMiB: UInt64
    }

    /// All fillings of the hosts of one pool.
    fileprivate struct Fillings {
        var draws: [Draw] = []
        /// Where each filling begins in ``draws``, and the end.
        var starts: [Int] = [0]
        /// The smallest piece of a GPU and the least CPU that a drawn demand for GPUs wants.
        var leastMilli: UInt16 = .max
        var leastCPU: UInt64 = .max
    }

    private var fillings: [Fillings] = []
    private var known: [Residual: Int32] = [:]

    /// True until a mix was given; then there is no leftover to know.
    var isUnknown: Bool { fillings.isEmpty }

    /// Takes a new mix; everything is worked out anew.
    ///
    /// - Parameters:
    ///   - mix: Demands and how much each counts.
    ///   - pools: How many pools the demands know.
    mutating func learn(_ mix: [(wanted: Wanted, weight: UInt64)], pools: Int) {
        known.removeAll(keepingCapacity: true)
        var bounds: [UInt64] = []
        var total: UInt64 = 0
        for entry in mix {
            total += entry.weight
            bounds.append(total)
        }
        guard total > 0 else {
            fillings = []
            return
        }
        fillings = Array(repeating: Fillings(), count: pools)
        var random = SeededGenerator(seed: Leftover.seed)
        for _ in 0..<Leftover.fillings {
            for _ in 0..<Leftover.draws {
                let wanted = mix[Leftover.position(of: random.below(total), in: bounds)].wanted
                for pool in 0..<pools where wanted.modelAccepted[pool] { fillings[pool].add(wanted) }
            }
            for pool in 0..<pools { fillings[pool].starts.append(fillings[pool].draws.count) }
        }
    }

    /// The leftover of a residual, in thousandths of a GPU times ``fillings``.
    func of(_ residual: Residual) -> Int32 {
        known[residual] ?? filled(residual)
    }

    /// As ``of(_:)``, and remembers it.
    mutating func remember(_ residual: Residual) -> Int32 {
        if let value = known[residual] { return value }
        let value = filled(residual)
        if known.count >= AllocatorLimits.knownLeftovers { known.removeAll(keepingCapacity: true) }
        known[residual] = value
        return value
    }

    private func filled(_ residual: Residual) -> Int32 {
        guard residual.largest > 0, residual.pool < fillings.count else { return 0 }
        return fillings[residual.pool].leftover(of: residual)
    }

    private static func position(of value: UInt64, in bounds: [UInt64]) -> Int {
        var low = 0
        var high = bounds.count - 1
        while low < high {
            let middle = (low + high) / 2
            if bounds[middle] > value { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Leftover.Fillings {
    fileprivate mutating func add(_ wanted: Wanted) {
        draws.append(
            Leftover.Draw(
                wholeGPUs: wanted.wholeGPUs, shareMilli: wanted.shareMilli, cpuMilli: wanted.cpuMilli,
                memoryMiB: wanted.memoryMiB))
        let piece = wanted.wholeGPUs > 0 ? HostTable.wholeMilli : wanted.shareMilli
        guard piece > 0 else { return }
        leastMilli = min(leastMilli, piece)
        leastCPU = min(leastCPU, wanted.cpuMilli)
    }

    fileprivate func leftover(of residual: Residual) -> Int32 {
        var sum: UInt32 = 0
        for filling in 0..<Leftover.fillings {
            var rest = residual
            for draw in starts[filling]..<starts[filling + 1] {
                if rest.largest < leastMilli || rest.cpuMilli < leastCPU { break }
                rest.take(draws[draw])
            }
            sum += rest.freeMilli
        }
        return Int32(sum)
    }
}

extension Residual {
    /// Takes a drawn demand where it fits tightest, if it fits.
    @inline(__always)
    fileprivate mutating func take(_ draw: Leftover.Draw) {
        guard cpuMilli >= draw.cpuMilli, memoryMiB >= draw.memoryMiB else { return }
        if draw.wholeGPUs > 0 {
            guard draw.wholeGPUs <= Residual.places,
                gpus[Residual.places - draw.wholeGPUs] == HostTable.wholeMilli
            else { return }
            var place = Residual.places - 1
            while place >= draw.wholeGPUs {
                gpus[place] = gpus[place - draw.wholeGPUs]
                place -= 1
            }
            while place >= 0 {
                gpus[place] = 0
                place -= 1
            }
        } else if draw.shareMilli > 0 {
            guard largest >= draw.shareMilli else { return }
            var place = Residual.places - 1
            while place > 0, gpus[place - 1] >= draw.shareMilli { place -= 1 }
            let left = gpus[place] - draw.shareMilli
            while place > 0, gpus[place - 1] > left {
                gpus[place] = gpus[place - 1]
                place -= 1
            }
            gpus[place] = left
        }
        cpuMilli -= draw.cpuMilli
        memoryMiB -= draw.memoryMiB
    }
}
