// ShareMarketTests.swift: what pieces of shared GPUs are worth (docs/allocation.md, "The choice").

import Basics
import Testing

@testable import GPUAllocator

@Suite("The market of shares")
struct ShareMarketTests {
    private typealias Shares = [(milli: Int, weight: UInt64)]

    /// What stays free of a piece, in thousandths of a GPU.
    private func left(_ market: ShareMarket, _ free: Int) -> Double {
        Double(market.leftover[free]) / Double(ShareMarket.unitsPerMilli)
    }

    /// Sizes that a trace might have, each with a weight.
    private func randomShares(_ random: inout SeededGenerator) -> Shares {
        var weights = [Int(1 + random.below(699)): 1 + random.below(10_000)]
        for _ in 0..<(2 + random.below(8)) { weights[Int(1 + random.below(999))] = 1 + random.below(10_000) }
        return weights.sorted { $0.key < $1.key }.map { (milli: $0.key, weight: $0.value) }
    }

    @Test("leaves of a piece what the best use of the shares to come leaves, prices paid", arguments: UInt64(1)...6)
    func oracle(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let market = ShareMarket(shares: randomShares(&random), wholeGPUs: random.below(100_000))
        // Worked out look by look: a piece is over with one chance in 201, else it sees a share and takes it if that is better.
        let all = Double(market.sizes.reduce(0) { $0 + $1.weight })
        var values = (0...1_000).map { Double($0) }
        for _ in 0..<1_400 {
            var next = values
            for free in values.indices {
                var seen = 0.0
                for size in market.sizes {
                    let price = Double(size.price) / Double(ShareMarket.unitsPerMilli)
                    let taken = size.milli <= free ? values[free - size.milli] + price : values[free]
                    seen += Double(size.weight) / all * min(values[free], taken)
                }
                next[free] = (Double(free) + 200 * seen) / 201
            }
            values = next
        }
        for free in values.indices { #expect(abs(left(market, free) - values[free]) < 1.5) }
    }

    @Test("a piece that only a rare share fits stays as it is; one that a frequent share fits is filled")
    func scarcity() {
        let rare = ShareMarket(shares: [(160, 10), (500, 100), (810, 200)], wholeGPUs: 500)
        #expect(left(rare, 190) > 180)
        #expect(left(rare, 500) < 40)
        let frequent = ShareMarket(shares: [(160, 400), (500, 100), (810, 200)], wholeGPUs: 500)
        #expect(left(frequent, 190) < 60)
    }

    @Test("opening a GPU costs what those that must open one leave of it")
    func opening() {
        let wasteful = ShareMarket(shares: [(500, 100), (810, 300)], wholeGPUs: 100)
        let expected = 190.0 * 300 / 400
        #expect(abs(Double(wasteful.opening) / Double(ShareMarket.unitsPerMilli) - expected) < 1)
        #expect(ShareMarket(shares: [(500, 100)], wholeGPUs: 100).opening == 0)
        // Pairs of these fill a GPU, so they leave less than the large ones.
        #expect(left(wasteful, 500) < expected)
    }

    @Test("prices are between what opening a GPU loses and the whole share", arguments: UInt64(1)...10)
    func bounds(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let shares = randomShares(&random)
        let market = ShareMarket(shares: shares, wholeGPUs: random.below(100_000))
        for size in market.sizes {
            #expect(size.price <= Int64(size.milli) * ShareMarket.unitsPerMilli)
            let opened = Int64(1_000 - size.milli) * ShareMarket.unitsPerMilli
            #expect(size.price >= min(0, Int64(market.opening)) - opened)
        }
        for free in market.leftover.indices { #expect(left(market, free) <= Double(free)) }
        #expect(ShareMarket(shares: shares.reversed(), wholeGPUs: 7) == ShareMarket(shares: shares, wholeGPUs: 7))
    }

    @Test("nothing is filled where there are no small shares")
    func empty() {
        for shares in [[], [(milli: 810, weight: 5)], [(milli: 200, weight: 0)]] as [Shares] {
            let market = ShareMarket(shares: shares, wholeGPUs: 3)
            #expect(market.leftover == (0...1_000).map { $0 * Int32(ShareMarket.unitsPerMilli) })
            #expect(market.opening == 0)
        }
    }

    @Test("every size at once, and the most lopsided weights, are within the numbers")
    func limits() {
        let most = AllocatorLimits.countedDemands + UInt64(AllocatorLimits.gangHosts * AllocatorLimits.gpusPerHost)
        let all = ShareMarket(shares: (1...999).map { (milli: $0, weight: 1_000) }, wholeGPUs: most)
        #expect(all.sizes.count == ShareMarket.maxSizes)
        for size in [1, 699] {
            let rare = ShareMarket(shares: [(size, 1), (700, most), (999, most)], wholeGPUs: 0)
            #expect(rare.leftover[0] == 0)
            let frequent = ShareMarket(shares: [(size, most), (700, 1)], wholeGPUs: 1)
            #expect(frequent.leftover[0] == 0)
        }
    }
}
