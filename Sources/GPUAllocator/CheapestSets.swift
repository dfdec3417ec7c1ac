// CheapestSets.swift: sets of allocations in the order of what they cost, without making all of them.

/// What giving up allocations costs: their GPUs, the whole allocations counted, then how many they are.
struct GiveUpCost: Comparable {
    var milli: UInt64 = 0
    var count = 0

    static func < (left: GiveUpCost, right: GiveUpCost) -> Bool {
        (left.milli, left.count) < (right.milli, right.count)
    }
}

/// The sets of some things that cost something, the cheapest first.
struct CheapestSets {
    private let costs: [UInt64]
    private var open: [(cost: GiveUpCost, items: [Int])]

    /// - Parameter costs: What each thing costs, ascending.
    init(costs: [UInt64]) {
        self.costs = costs
        open = costs.isEmpty ? [] : [(GiveUpCost(milli: costs[0], count: 1), [0])]
    }

    /// The next set, as ascending places in the list of costs; nil when all were given.
    mutating func next() -> (cost: GiveUpCost, items: [Int])? {
        let last = open.indices.min {
            (open[$0].cost, open[$0].items.last ?? 0) < (open[$1].cost, open[$1].items.last ?? 0)
        }
        guard let place = last else { return nil }
        let set = open.remove(at: place)
        guard let newest = set.items.last, newest + 1 < costs.count else { return set }
        // One more, or the newest exchanged: every set comes from exactly one other.
        let next = newest + 1
        open.append((GiveUpCost(milli: set.cost.milli + costs[next], count: set.cost.count + 1), set.items + [next]))
        open.append(
            (
                GiveUpCost(milli: set.cost.milli - costs[newest] + costs[next], count: set.cost.count),
                set.items.dropLast() + [next]
            ))
        return set
    }
}
