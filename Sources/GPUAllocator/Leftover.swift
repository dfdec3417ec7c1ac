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
    private static let seed: UInt64 = 0x4A5A
    /// How much the filling of each rank counts, the best first: proportional to how often it is the best of three.
    private static let weights = (0..<Fillings.count).map { rank in
        let below = UInt64(2 * (Fillings.count - rank) - 1)
        return below * below / 64
    }

    /// Units of a leftover that are one thousandth of a GPU.
    static let unitsPerMilli = Int32(weights.reduce(0, +))

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
        for filling in 0..<Fillings.count {
            for _ in 0..<Fillings.draws {
                let wanted = mix[Leftover.position(of: random.below(total), in: bounds)].wanted
                for (model, pool) in models.enumerated() where wanted.modelAccepted[pool] {
                    fillings[model].add(wanted, to: filling)
                }
            }
        }
        for model in models.indices { fillings[model].finish() }
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

    /// What the leftover of a residual is at least: pieces that no share fits.
    func lost(_ residual: Residual) -> Int32 {
        guard residual.largest > 0, residual.pool < modelOf.count else { return 0 }
        return Int32(fillings[modelOf[residual.pool]].lostMilli(of: residual)) * Leftover.unitsPerMilli
    }

    private func filled(_ residual: Residual) -> Int32 {
        guard residual.largest > 0, residual.pool < modelOf.count else { return 0 }
        let lefts = fillings[modelOf[residual.pool]].lefts(of: residual)
        var sum: UInt64 = 0
        for rank in 0..<Fillings.count { sum += Leftover.weights[rank] * UInt64(lefts[rank]) }
        return Int32(sum)
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
