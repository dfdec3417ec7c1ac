// ReleaseSearch.swift: which whole allocations to release so that a demand fits, as cheaply as hosts can be freed one by one.
//
// Works in a trial, changes nothing. Rules: docs/allocation.md, "Explain".

import Basics

/// An allocation that holds something of the region.
public struct Holding: Hashable, Sendable {
    /// The caller's name for it; of equally good ones, the lowest are named.
    public var number: UInt64
    /// What it holds.
    public var placement: Placement

    /// Makes a holding.
    public init(number: UInt64, placement: Placement) {
        self.number = number
        self.placement = placement
    }
}

extension Allocator {
    /// The cheapest releases that were found which make the demand fit, cheapest first; nil when none were.
    ///
    /// - Parameter holdings: What is held on some hosts, by whoever may be asked to release it.
    mutating func release(
        _ demand: Demand, _ wanted: Wanted, _ survey: HostTable.Survey, _ holdings: ([HostID]) -> [Holding]
    ) -> [Holding]? {
        let missing = wanted.hosts - survey.fitting
        guard missing > 0, missing <= AllocatorLimits.remedyHosts else { return nil }
        let slots = table.slots(of: survey.lacking, wanted)
        let held = holdings(slots.map { table.specs[$0].id })
            .sorted { ($0.placement.totalMilli, $0.number) < ($1.placement.totalMilli, $1.number) }
        guard slots.count >= missing, !held.isEmpty else { return nil }
        return trying { trial in
            var released: Set<Int> = []
            for _ in 0..<missing {
                let found = slots.compactMap { trial.freeing($0, wanted, held, except: released) }
                guard let best = found.min(by: { ($0.cost, $0.slot) < ($1.cost, $1.slot) }) else { return nil }
                for place in best.items where (try? trial.release(held[place].placement)) == nil { return nil }
                released.formUnion(best.items)
                trial.reserve(best.slot)
            }
            for slot in slots { trial.restore(slot) }
            return trial.allocator.fits(demand) ? held.indices.filter { released.contains($0) }.map { held[$0] } : nil
        }
    }
}

extension Trial {
    /// The cheapest of the holdings without which the host takes its part; nil when it was taken already or none are.
    fileprivate mutating func freeing(
        _ slot: Int, _ wanted: Wanted, _ held: [Holding], except released: Set<Int>
    ) -> (cost: GiveUpCost, slot: Int, items: [Int])? {
        guard allocator.table.states[slot] == .ready else { return nil }
        let host = allocator.table.specs[slot].id
        let items = held.indices.filter { place in
            !released.contains(place) && held[place].placement.hosts.contains { $0.host == host }
        }
        if takes(wanted, on: slot, without: []) { return (GiveUpCost(), slot, []) }
        guard takes(wanted, on: slot, without: items.map { held[$0].placement }) else { return nil }
        var sets = CheapestSets(costs: items.map { held[$0].placement.totalMilli })
        for _ in 0..<AllocatorLimits.releaseSets {
            guard let set = sets.next() else { return nil }
            let chosen = set.items.map { items[$0] }
            if takes(wanted, on: slot, without: chosen.map { held[$0].placement }) { return (set.cost, slot, chosen) }
        }
        return (
            GiveUpCost(milli: items.reduce(0) { $0 + held[$1].placement.totalMilli }, count: items.count), slot, items
        )
    }

    private mutating func takes(_ wanted: Wanted, on slot: Int, without gone: [Placement]) -> Bool {
        let start = mark
        defer { undo(to: start) }
        for placement in gone where (try? release(placement)) == nil { return false }
        return allocator.table.accepts(wanted, on: slot)
    }

    /// Lets the search free another host next.
    fileprivate mutating func reserve(_ slot: Int) {
        try? setState(of: allocator.table.specs[slot].id, to: .cordoned)
    }

    fileprivate mutating func restore(_ slot: Int) {
        try? setState(of: allocator.table.specs[slot].id, to: .ready)
    }
}

extension HostTable {
    /// The hosts from which the least must go, as many as a remedy looks at.
    fileprivate func slots(of lacking: [(effort: Effort, number: Int)], _ wanted: Wanted) -> [Int] {
        let filter = HostFilter(wanted.constraints, self)
        var slots: [Int] = []
        let order = lacking.sorted { ($0.effort, classes.lowest($0.number)) < ($1.effort, classes.lowest($1.number)) }
        for (_, number) in order {
            let left = AllocatorLimits.remedyHosts - slots.count
            if left <= 0 { break }
            let lowest =
                filter == nil
                ? classes.lowest(number, count: left) : classes.members[number].slots.map { Int($0) }.sorted()
            slots += lowest.filter { filter?.reason($0, self) == nil && couldTake(wanted, on: $0) }.prefix(left)
        }
        return slots
    }

    /// Whether the host would take its part if it were ready.
    func accepts(_ wanted: Wanted, on slot: Int) -> Bool {
        var residual = residual(slot)
        residual.state = .ready
        return reason(residual, wanted, filtered: HostFilter(wanted.constraints, self)?.reason(slot, self)) == nil
    }

    /// Whether the host is large enough.
    func couldTake(_ wanted: Wanted, on slot: Int) -> Bool {
        specs[slot].cpuMilli >= wanted.cpuMilli && specs[slot].memoryMiB >= wanted.memoryMiB
            && effort(residual(slot), wanted) != nil
    }
}
