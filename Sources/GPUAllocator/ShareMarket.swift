// ShareMarket.swift: what a piece of a shared GPU is worth, while the shares that would fill it are scarce.
//
// Exact integers, so every machine comes to the same numbers. Rules: docs/allocation.md, "The choice".

/// What stays free in the end of a GPU of which so much is free now, and what it costs to open a whole one.
///
/// A piece sees the small shares of the mix one after the other and takes one only if less stays free for it. But a share fills
/// only one piece, and many wait for it: 190 thousandths beside a share of 810 are nearly never filled by one of 160, though
/// it would fit, when there are ten times as many such pieces. So each size of share has a price that a piece pays which takes
/// one. It rises while the pieces take more of a size than there are, and falls while they take fewer, at the lowest to what is
/// lost when such a share opens a GPU instead. The prices are found by trading, round by round.
struct ShareMarket: Equatable, Sendable {
    /// Units of ``leftover`` and ``opening`` that are one thousandth of a GPU.
    static let unitsPerMilli: Int64 = 1_024

    /// By what is free of a GPU, in thousandths: what stays free, with what was paid for it.
    private(set) var leftover: [Int32]
    /// What a GPU is expected to be left with by the demands that cannot but open one: a share that leaves as little may too.
    private(set) var opening: Int32 = 0

    /// Small sizes that are told apart; rarer ones are left out.
    static let maxSizes = 64
    /// Small shares that a piece sees before it is over, on average.
    private static let looks: Int64 = 200
    /// By how much prices move in each round, in thousandths of a GPU.
    private static let steps: [Int64] = [8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 3, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1]
    /// All small shares, in the units of ``Size/weight``.
    private static let allShares: Int64 = 1 << 20
    /// The weight of a piece being over.
    private static let over = allShares / looks

    /// One size of small shares.
    struct Size: Equatable {
        var milli: Int
        /// How much of ``allShares`` are of this size.
        var weight: Int64
        /// What a piece pays for one, in ``unitsPerMilli``; below 0 it gets something.
        var price: Int64 = 0
        /// How many pieces take one.
        var taken: Int64 = 0
        /// How many open a GPU.
        var openers: Int64
    }

    /// The small sizes and their prices, the most frequent first.
    private(set) var sizes: [Size]

    /// Trades until prices hold.
    ///
    /// - Parameters:
    ///   - shares: The sizes of shares, 1 to 999 thousandths, each once, with how many there are.
    ///   - wholeGPUs: How many GPUs are wanted whole, beside them.
    init(shares: [(milli: Int, weight: UInt64)], wholeGPUs: UInt64) {
        let whole = Int(AllocatorLimits.milliPerGPU)
        leftover = (0...whole).map { Int32(Int64($0) * ShareMarket.unitsPerMilli) }
        let large = shares.filter { $0.milli >= AllocatorLimits.largeShareMilli && $0.weight > 0 }
        let small = shares.filter { $0.milli < AllocatorLimits.largeShareMilli && $0.weight > 0 }
            .sorted { ($0.weight, $0.milli) > ($1.weight, $1.milli) }.prefix(ShareMarket.maxSizes)
        let total = small.reduce(0) { $0 + $1.weight }
        sizes = small.map { size in
            let weight = max(1, Int64(size.weight) * ShareMarket.allShares / Int64(total))
            return Size(milli: size.milli, weight: weight, openers: weight / 2)
        }
        if sizes.isEmpty { return }
        // Only these pieces can come about from whole GPUs; the others are worked out once, in the end.
        let grain = (small + large).reduce(whole) { ShareMarket.commonDivisor($0, $1.milli) }
        let largeAndWhole = Int64(large.reduce(wholeGPUs) { $0 + $1.weight })
        for step in ShareMarket.steps {
            fill(every: grain)
            var pieces = [Int64](repeating: 0, count: whole + 1)
            for size in sizes { pieces[whole - size.milli] += size.openers }
            var left: Int64 = 0
            for share in large {
                left += Int64(share.weight) * Int64(leftover[whole - share.milli])
                pieces[whole - share.milli] += Int64(share.weight) * ShareMarket.allShares / Int64(total)
            }
            opening = Int32(left / max(1, largeAndWhole))
            trade(&pieces, every: grain)
            for index in sizes.indices { move(&sizes[index], by: step * ShareMarket.unitsPerMilli) }
        }
        fill(every: 1)
    }

    /// Works ``leftover`` out from the prices for every so many thousandths, the smallest piece first: what is left after a
    /// share is smaller.
    private mutating func fill(every grain: Int) {
        for free in stride(from: 0, to: leftover.count, by: grain) {
            let empty = Int64(free) * ShareMarket.unitsPerMilli
            var value = empty
            // Only what leaves less than the result is taken; what it is shows when no further size drops out.
            while true {
                var sum = ShareMarket.over * empty
                var weight = ShareMarket.over
                for size in sizes where size.milli <= free {
                    let after = Int64(leftover[free - size.milli]) + size.price
                    guard after < value else { continue }
                    sum += after * size.weight
                    weight += size.weight
                }
                let next = sum / weight
                if next >= value { break }
                value = next
            }
            leftover[free] = Int32(value)
        }
    }

    /// Counts what the pieces take of each size, the largest first: what it leaves is a piece again.
    private mutating func trade(_ pieces: inout [Int64], every grain: Int) {
        for index in sizes.indices { sizes[index].taken = 0 }
        for free in stride(from: leftover.count - 1, to: 0, by: -grain) where pieces[free] > 0 {
            var weight = ShareMarket.over
            for size in sizes where isTaken(size, free) { weight += size.weight }
            for index in sizes.indices where isTaken(sizes[index], free) {
                let taken = pieces[free] * sizes[index].weight / weight
                sizes[index].taken += taken
                pieces[free - sizes[index].milli] += taken
            }
        }
    }

    private static func commonDivisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? left : commonDivisor(right, left % right)
    }

    private func isTaken(_ size: Size, _ free: Int) -> Bool {
        size.milli <= free && Int64(leftover[free - size.milli]) + size.price < Int64(leftover[free])
    }

    private func move(_ size: inout Size, by step: Int64) {
        if size.taken > size.weight {
            size.price += step * min(3 * size.weight, size.taken) / size.weight
        } else {
            size.price -= step
        }
        let lost = Int64(leftover[leftover.count - 1 - size.milli]) - Int64(opening)
        size.price = min(max(size.price, -max(0, lost)), Int64(size.milli) * ShareMarket.unitsPerMilli)
        size.openers += (max(0, size.weight - size.taken) - size.openers) / 4
    }
}

extension ShareMarket {
    /// The markets of GPU models, each with the demands that accept it; those that the same demands accept are worked out once.
    ///
    /// - Parameters:
    ///   - mix: Demands and how much each counts.
    ///   - models: By model: one of its pools, as the demands know them.
    static func markets(of mix: [(wanted: Wanted, weight: UInt64)], _ models: [Int]) -> [ShareMarket] {
        var markets: [ShareMarket] = []
        for (model, pool) in models.enumerated() {
            let same = models[..<model].firstIndex { other in
                mix.allSatisfy { $0.wanted.modelAccepted[other] == $0.wanted.modelAccepted[pool] }
            }
            markets.append(same.map { markets[$0] } ?? ShareMarket(mix, pool: pool))
        }
        return markets
    }

    private init(_ mix: [(wanted: Wanted, weight: UInt64)], pool: Int) {
        var shares: [Int: UInt64] = [:]
        var wholeGPUs: UInt64 = 0
        for (wanted, weight) in mix where wanted.modelAccepted[pool] {
            if wanted.shareMilli > 0 { shares[Int(wanted.shareMilli), default: 0] += weight }
            if wanted.wholeGPUs > 0 { wholeGPUs += weight }
        }
        let sizes = shares.sorted { $0.key < $1.key }.map { (milli: $0.key, weight: $0.value) }
        self.init(shares: sizes, wholeGPUs: wholeGPUs)
    }
}
