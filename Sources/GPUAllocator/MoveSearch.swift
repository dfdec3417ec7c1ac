// MoveSearch.swift: which movable allocations to move, and whereto, so that a demand fits. Works in a trial, changes nothing.
//
// Hosts that need the least freed are tried first; on each, sets of its allocations, the cheapest first. Rules: docs/allocation.md.

import Basics

extension Allocator {
    /// Moves of movable allocations that make a demand fit that is refused as things are.
    ///
    /// Each move is possible when the earlier ones are done: the allocation gets its new GPUs while it still has its old ones. What
    /// is proposed has been tried. Nothing is changed.
    public mutating func defragment(for demand: Demand, moving movable: [MovableAllocation]) -> Defragmentation {
        guard (try? demand.validate()) != nil, !fits(demand) else {
            let answer = plan(demand)
            if case .placed(let placement) = answer { return Defragmentation(answer: answer, placement: placement) }
            return Defragmentation(answer: answer)
        }
        if case .parts = demand.shape { return Defragmentation(answer: plan(demand), isMinimal: false) }
        let wanted = Wanted(demand, pools: table.pools)
        let refused = Answer.refused(table.refusal(wanted))
        let sorted = movable.sorted { $0.number < $1.number }
        // Nothing may move to a host that is to be freed later: when a search sends something there, it is closed for the next.
        var closed: Set<Int> = []
        var isExhaustive = true
        for round in 0..<AllocatorLimits.rehearsals {
            var search = MoveSearch(wanted, sorted, closed: closed, in: table)
            let found = trying({ search.moves(in: &$0) })
            isExhaustive = search.isExhaustive && round == 0
            guard let found else { break }
            if let rehearsed = trying({ Rehearsal.of(found, then: demand, in: &$0) }) {
                return Defragmentation(
                    answer: refused, moves: rehearsed.moves, placement: rehearsed.placement, cordon: rehearsed.cordon,
                    isMinimal: isExhaustive)
            }
            isExhaustive = false
            let all = closed.union(found.slots)
            if all == closed { break }
            closed = all
        }
        return Defragmentation(answer: refused, isMinimal: isExhaustive)
    }
}

/// Moves carried out as people will: with some hosts cordoned each allocation is asked for again and then released, and at the
/// end, with the hosts ready, the demand is asked for.
private struct Rehearsal {
    var moves: [Move] = []
    var placement: Placement
    var cordon: [HostID]

    /// - Returns: nil when an allocation or the demand finds no place, or the demand another one than the hosts that are kept for it.
    static func of(_ found: MoveSearch.Plan, then demand: Demand, in trial: inout Trial) -> Rehearsal? {
        let around = Set(found.around)
        var cordon = Set(found.slots)
        for _ in 0..<AllocatorLimits.rehearsals {
            let start = trial.mark
            let ids = cordon.union(around).sorted().map { trial.allocator.table.specs[$0].id }
            let tried = Rehearsal.once(found.allocations, cordon: ids, then: demand, in: &trial)
            let slots = (tried?.placement.hosts ?? []).compactMap { trial.allocator.table.slotOf[$0.host] }
            trial.undo(to: start)
            guard let tried else { return nil }
            if Set(slots) == cordon { return tried }
            cordon = Set(slots)
        }
        return nil
    }

    private static func once(
        _ allocations: [MovableAllocation], cordon: [HostID], then demand: Demand, in trial: inout Trial
    ) -> Rehearsal? {
        let states = cordon.map { trial.allocator.host($0)?.state ?? .ready }
        for host in cordon where (try? trial.setState(of: host, to: .cordoned)) == nil { return nil }
        var moves: [Move] = []
        for allocation in allocations {
            guard case .placed(let placement) = trial.allocate(allocation.demand),
                (try? trial.release(allocation.placement)) != nil
            else { return nil }
            moves.append(Move(number: allocation.number, from: allocation.placement, to: placement))
        }
        for (host, state) in zip(cordon, states) where (try? trial.setState(of: host, to: state)) == nil { return nil }
        guard case .placed(let placement) = trial.allocate(demand) else { return nil }
        return Rehearsal(moves: moves, placement: placement, cordon: cordon)
    }
}

/// One search for moves.
private struct MoveSearch {
    private let wanted: Wanted
    private let movable: [MovableAllocation]
    private let closed: Set<Int>
    /// By slot: the allocations that have something there, or keep the demand out as of its group, by number ascending.
    private var places: [Int: [Int]] = [:]
    private var isMoved: [Bool]
    private var stepsLeft = AllocatorLimits.defragmentSteps
    private var endedEarly = false
    /// Whether every cheaper set of allocations on one host was tried.
    var isExhaustive: Bool { wanted.hosts == 1 && !endedEarly }

    /// Moves that free one host, by what they cost.
    private struct Found {
        var cost: GiveUpCost
        var slot: Int
        /// Places in ``movable``.
        var allocations: [Int]
        var moves: [Move]
    }

    /// What was found.
    struct Plan {
        /// In the order in which they are possible.
        var allocations: [MovableAllocation] = []
        /// The hosts that the demand gets, by slot: those that fit already and those that are freed.
        var slots: [Int] = []
        /// Hosts around them that members of the demand's group must leave.
        var around: [Int] = []
    }

    /// - Parameter closed: Hosts that nothing moves to.
    init(_ wanted: Wanted, _ movable: [MovableAllocation], closed: Set<Int>, in table: HostTable) {
        self.wanted = wanted
        self.closed = closed
        self.movable = movable
        isMoved = Array(repeating: false, count: movable.count)
        for (index, allocation) in movable.enumerated() {
            for part in allocation.placement.hosts {
                guard let slot = table.slotOf[part.host] else { continue }
                for blocked in table.slots(blockedBy: part, on: slot, wanted) where places[blocked]?.last != index {
                    places[blocked, default: []].append(index)
                }
            }
        }
    }

    /// Moves that free as many hosts as are missing, one host after the other; nil when none are found.
    mutating func moves(in trial: inout Trial) -> Plan? {
        // Hosts that fit, and those that are freed, are closed to what moves.
        let fitting = trial.allocator.table.slots(accepting: wanted)
        // Enough hosts, in the wrong places: which of them to leave alone is not searched.
        if fitting.count >= wanted.hosts { return nil }
        for slot in fitting + closed.sorted() { trial.close(slot) }
        var plan = Plan(slots: fitting)
        for _ in fitting.count..<wanted.hosts {
            guard let found = cheapest(in: &trial) else { return nil }
            trial.close(found.slot)
            for move in found.moves where !trial.carry(out: move) { return nil }
            plan.slots.append(found.slot)
            for move in found.moves {
                plan.around += move.from.hosts.flatMap { trial.blocked(by: $0, wanted) }
                plan.allocations += movable.filter { $0.number == move.number }
            }
            for allocation in found.allocations { isMoved[allocation] = true }
        }
        return plan
    }

    // MARK: Hosts

    /// The cheapest moves that free one host.
    private mutating func cheapest(in trial: inout Trial) -> Found? {
        var best: Found?
        let candidates = candidates(trial.allocator.table)
        for (number, (effort, slot)) in candidates.enumerated() {
            if let best, best.cost <= GiveUpCost(milli: effort.milli, count: 1) { break }
            if number == AllocatorLimits.defragmentHosts || stepsLeft <= 0 {
                endedEarly = true
                break
            }
            guard let found = freeing(slot, below: best?.cost, in: &trial) else { continue }
            best = found
        }
        return best
    }

    /// Hosts that could be freed, those first from which the least has to go.
    private func candidates(_ table: HostTable) -> [(effort: HostTable.Effort, slot: Int)] {
        var candidates: [(effort: HostTable.Effort, slot: Int)] = []
        let filter = HostFilter(wanted.constraints, table)
        for slot in 0..<table.count where places[slot]?.contains(where: { !isMoved[$0] }) == true {
            guard table.states[slot] == .ready || closed.contains(slot), table.couldTake(wanted, on: slot),
                filter?.allows(slot, table) ?? true,
                let effort = table.leastEffort(slot, wanted)
            else { continue }
            candidates.append((effort, slot))
        }
        return candidates.sorted { ($0.effort, $0.slot) < ($1.effort, $1.slot) }
    }

    // MARK: Sets of allocations

    /// The cheapest moves that free one host and cost less than `limit`; sets of allocations, the cheapest first.
    private mutating func freeing(_ slot: Int, below limit: GiveUpCost?, in trial: inout Trial) -> Found? {
        let items = (places[slot] ?? []).filter { !isMoved[$0] }
            .map { (milli: movable[$0].placement.totalMilli, index: $0) }
            .sorted { $0 < $1 }
        guard isFreed(slot, without: items.map(\.index), in: &trial) else { return nil }
        var sets = CheapestSets(costs: items.map(\.milli))
        var looks = AllocatorLimits.defragmentSets
        while let set = sets.next() {
            if let limit, set.cost >= limit { return nil }
            if looks == 0 || stepsLeft <= 0 {
                endedEarly = true
                return nil
            }
            looks -= 1
            let chosen = set.items.map { items[$0].index }
            if let moves = attempt(chosen, freeing: slot, in: &trial) {
                return Found(cost: set.cost, slot: slot, allocations: chosen, moves: moves)
            }
        }
        return nil
    }

    /// Whether the host takes its part when these allocations are gone.
    private mutating func isFreed(_ slot: Int, without gone: [Int], in trial: inout Trial) -> Bool {
        stepsLeft -= 1
        let start = trial.mark
        defer { trial.undo(to: start) }
        for index in gone where (try? trial.release(movable[index].placement)) == nil { return false }
        return trial.allocator.table.accepts(wanted, on: slot)
    }

    /// The moves of these allocations away from a host, largest first, if they are possible and free it.
    private mutating func attempt(_ chosen: [Int], freeing slot: Int, in trial: inout Trial) -> [Move]? {
        guard isFreed(slot, without: chosen, in: &trial) else { return nil }
        let start = trial.mark
        defer { trial.undo(to: start) }
        trial.close(slot)
        for index in chosen {
            for part in movable[index].placement.hosts {
                for blocked in trial.blocked(by: part, wanted) { trial.close(blocked) }
            }
        }
        var moves: [Move] = []
        for index in chosen.reversed() {
            stepsLeft -= 1
            let allocation = movable[index]
            guard case .placed(let placement) = trial.place(allocation.demand) else { return nil }
            guard (try? trial.release(allocation.placement)) != nil else { return nil }
            moves.append(Move(number: allocation.number, from: allocation.placement, to: placement))
        }
        return trial.allocator.table.accepts(wanted, on: slot) ? moves : nil
    }
}

extension Trial {
    /// Lets nothing new onto a host.
    fileprivate mutating func close(_ slot: Int) {
        try? setState(of: allocator.table.specs[slot].id, to: .cordoned)
    }

    /// The hosts that the demand's group must leave, if this part is of that group.
    fileprivate func blocked(by part: HostPlacement, _ wanted: Wanted) -> [Int] {
        guard wanted.keepsApart(from: part), let slot = allocator.table.slotOf[part.host] else { return [] }
        return allocator.table.slots(blockedBy: part, on: slot, wanted)
    }

    /// Carries a move out; false when it is impossible.
    fileprivate mutating func carry(out move: Move) -> Bool {
        do throws(AllocatorError) {
            try take(move.to)
            try release(move.from)
            return true
        } catch {
            return false
        }
    }
}

extension HostTable {
    /// Every host that may take its part now, by slot ascending.
    fileprivate func slots(accepting wanted: Wanted) -> [Int] {
        let filter = HostFilter(wanted.constraints, self)
        return classes.open.filter { reason(classes.residuals[Int($0)], wanted) == nil }
            .flatMap { classes.members[Int($0)].slots.map { Int($0) } }
            .filter { filter?.reason($0, self) == nil }
            .sorted()
    }

    /// The hosts that a demand may be kept out of by a part of a placement: its own, and all around it that group is kept apart from.
    fileprivate func slots(blockedBy part: HostPlacement, on slot: Int, _ wanted: Wanted) -> [Int] {
        guard wanted.keepsApart(from: part), let level = wanted.constraints?.apart?.fabric else { return [slot] }
        let domain = domains.domain(of: slot, at: level)
        return (0..<count).filter { domains.domain(of: $0, at: level) == domain }
    }

    /// The least that must go from a host; nil when it could never take its part.
    fileprivate func leastEffort(_ slot: Int, _ wanted: Wanted) -> Effort? {
        let residual = residual(slot)
        guard wanted.siteAccepted[residual.pool], wanted.modelAccepted[residual.pool],
            var effort = effort(residual, wanted)
        else { return nil }
        if isIrregular[slot] {
            effort.milli = 0  // one instance may be all that keeps a whole GPU from it
        } else if wanted.shareMilli > 0, effort.milli > 0 {
            effort.milli = UInt64(wanted.shareMilli - residual.largest)
        }
        return effort
    }
}

extension Wanted {
    /// Whether the demand is kept apart from a group that the part is of.
    fileprivate func keepsApart(from part: HostPlacement) -> Bool {
        guard let constraints, constraints.apart != nil else { return false }
        return part.group == constraints.fullGroup
    }
}
