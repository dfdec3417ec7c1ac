// Leftover.swift: how much GPU a host is expected to have left when nothing more fits: what a free shape is worth.
//
// Exact integers, and draws from one fixed seed, so every machine comes to the same numbers. Rules: docs/allocation.md.

import Basics

/// The expected final leftover of a host, given the mix of demands.
///
/// A residual is filled by the same random draws from the mix as every other, each taking its part where it fits tightest, until
/// nothing more is drawn. What is left of its GPUs in the best of three fillings, on average, is its leftover: demands that
/// would fill a host badly are placed elsewhere while there is room, so a host does better than by chance.
struct Leftover: Sendable {
    /// How often a residual is filled.
    static let fillings = 48
    /// Demands that are drawn for one filling.
    static let draws = 128
    private static let seed: UInt64 = 0x4A5A
    /// How much the filling of each rank counts, the best first: proportional to how often it is the best of three.
    fileprivate static let weights = (0..<fillings).map { rank in
        let below = UInt64(2 * (fillings - rank) - 1)
        return below * below / 64
    }

    /// Units of a leftover that are one thousandth of a GPU.
    static let unitsPerMilli = Int32(weights.reduce(0, +))

    /// One drawn demand, as a host of one model sees it.
    fileprivate struct Draw {
        var wholeGPUs: Int
        var shareMilli: UInt16
        var cpuMilli: UInt64
        var memoryMiB: UInt64

        /// What must be free of one GPU.
        var piece: UInt16 { wholeGPUs > 0 ? HostTable.wholeMilli : shareMilli }
    }

    /// All fillings of the hosts of one GPU model.
    fileprivate struct Fillings {
        var draws: [Draw] = []
        /// Where each filling begins in ``draws``, and the end.
        var starts: [Int] = [0]
        /// By level, then position: where the next draw is, in the same filling, that may fit a GPU of that level.
        var next: [UInt16] = []
        /// The smallest piece of a GPU and the least CPU that a drawn demand for GPUs wants.
        var leastMilli: UInt16 = .max
        var leastCPU: UInt64 = .max
    }

    private var fillings: [Fillings] = []
    private var modelOf: [Int] = []
    /// By model, as ``fillings``: what pieces of shared GPUs are worth.
    private var markets: [ShareMarket] = []
    private(set) var gangs = GangNeeds()
    private var known = KnownLeftovers()

    /// True until a mix was given; then there is no leftover to know.
    var isUnknown: Bool { fillings.isEmpty }

    /// Takes a new mix; everything is worked out anew.
    ///
    /// - Parameters:
    ///   - mix: Demands and how much each counts.
    ///   - gangs: What gangs among them ask for.
    ///   - pools: The pools that the demands know.
    mutating func learn(_ mix: [(wanted: Wanted, weight: UInt64)], gangs: GangNeeds, pools: [Pool]) {
        known = KnownLeftovers()
        self.gangs = gangs
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
        // One pool of each model stands for all: they differ in their sites only.
        let models = pools.indices.filter { pool in
            !pools[..<pool].contains { $0.key.model == pools[pool].key.model }
        }
        modelOf = pools.map { pool in models.firstIndex { pools[$0].key.model == pool.key.model } ?? 0 }
        fillings = Array(repeating: Fillings(), count: models.count)
        var random = SeededGenerator(seed: Leftover.seed)
        for _ in 0..<Leftover.fillings {
            for _ in 0..<Leftover.draws {
                let wanted = mix[Leftover.position(of: random.below(total), in: bounds)].wanted
                for (model, pool) in models.enumerated() where wanted.modelAccepted[pool] {
                    fillings[model].add(wanted)
                }
            }
            for model in models.indices { fillings[model].starts.append(fillings[model].draws.count) }
        }
        for model in models.indices { fillings[model].link() }
        markets = ShareMarket.markets(of: mix, models)
    }

    /// What pieces of the GPUs of a host are worth.
    func market(of residual: Residual) -> ShareMarket { markets[modelOf[residual.pool]] }

    /// The leftover of a residual, in ``unitsPerMilli``.
    func of(_ residual: Residual) -> Int32 {
        known.value(of: residual) ?? filled(residual)
    }

    /// As ``of(_:)``, and remembers it.
    mutating func remember(_ residual: Residual) -> Int32 {
        if let value = known.value(of: residual) { return value }
        let value = filled(residual)
        known.add(residual, value)
        return value
    }

    private func filled(_ residual: Residual) -> Int32 {
        guard residual.largest > 0, residual.pool < modelOf.count else { return 0 }
        return fillings[modelOf[residual.pool]].leftover(of: residual)
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

/// Leftovers that were worked out; when they become too many, all are forgotten.
private struct KnownLeftovers: Sendable {
    private var index = ResidualIndex()
    private var residuals: [Residual] = []
    private var values: [Int32] = []

    func value(of residual: Residual) -> Int32? {
        index.number(of: residual, in: residuals).map { values[$0] }
    }

    /// Adds a residual that is not there.
    mutating func add(_ residual: Residual, _ value: Int32) {
        if residuals.count >= AllocatorLimits.knownLeftovers { self = KnownLeftovers() }
        residuals.append(residual)
        values.append(value)
        index.addLast(of: residuals)
    }
}

extension Leftover.Fillings {
    fileprivate typealias Fillings = Leftover.Fillings

    fileprivate mutating func add(_ wanted: Wanted) {
        draws.append(
            Leftover.Draw(
                wholeGPUs: wanted.wholeGPUs, shareMilli: wanted.shareMilli, cpuMilli: wanted.cpuMilli,
                memoryMiB: wanted.memoryMiB))
        let piece = draws[draws.count - 1].piece
        guard piece > 0 else { return }
        leastMilli = min(leastMilli, piece)
        leastCPU = min(leastCPU, wanted.cpuMilli)
    }

    /// Fills ``next``: backwards, each filling by itself.
    fileprivate mutating func link() {
        let stride = draws.count + 1
        next = Array(repeating: UInt16(draws.count), count: Fillings.levels * stride)
        for level in 0..<Fillings.levels {
            for filling in 0..<Leftover.fillings {
                let end = starts[filling + 1]
                var following = end
                for position in (starts[filling]..<end).reversed() {
                    if Fillings.level(draws[position].piece) <= level { following = position }
                    next[level * stride + position] = UInt16(following)
                }
            }
        }
    }

    /// The levels of ``next``, each of 128 thousandths of a GPU.
    private static let levels = 8

    private static func level(_ milli: UInt16) -> Int { min(levels - 1, Int(milli >> 7)) }

    @inline(__always)
    private func next(_ position: Int, _ largest: UInt16) -> Int {
        Int(next[Fillings.level(largest) * (draws.count + 1) + position])
    }

    fileprivate func leftover(of residual: Residual) -> Int32 {
        var lefts = InlineArray<48, UInt16>(repeating: 0)
        for filling in 0..<Leftover.fillings {
            var rest = residual
            let end = starts[filling + 1]
            var at = next(starts[filling], rest.largest)
            while at < end, rest.largest >= leastMilli, rest.cpuMilli >= leastCPU {
                rest.take(draws[at])
                at = next(at + 1, rest.largest)
            }
            var rank = filling
            let left = UInt16(rest.freeMilli)
            while rank > 0, lefts[rank - 1] > left {
                lefts[rank] = lefts[rank - 1]
                rank -= 1
            }
            lefts[rank] = left
        }
        var sum: UInt64 = 0
        for rank in 0..<Leftover.fillings { sum += Leftover.weights[rank] * UInt64(lefts[rank]) }
        return Int32(sum)
    }
}

extension Residual {
    /// Takes a drawn demand where it fits tightest, if it fits.
    @inline(__always)
    fileprivate mutating func take(_ draw: Leftover.Draw) {
        guard cpuMilli >= draw.cpuMilli, memoryMiB >= draw.memoryMiB else { return }
        if draw.wholeGPUs > 0 {
            guard hasWhole(draw.wholeGPUs) else { return }
            takeWhole(draw.wholeGPUs)
        } else if draw.shareMilli > 0 {
            guard largest >= draw.shareMilli else { return }
            var place = Residual.places - 1
            while place > 0, gpus[place - 1] >= draw.shareMilli { place -= 1 }
            lower(place, to: gpus[place] - draw.shareMilli)
        }
        cpuMilli -= draw.cpuMilli
        memoryMiB -= draw.memoryMiB
    }
}
