// Allocator+Parts.swift: demands in parts: every piece is placed, or none.
//
// What is searched, and what that may miss: PartsSearch and docs/allocation.md, "Parts".

import Basics

extension Allocator {
    /// The answer to a valid demand in parts; what is placed is taken.
    mutating func placeParts(_ demand: Demand) -> Answer {
        var search = PartsSearch(demand, table)
        if let placement = search.place(in: &table) { return .placed(placement) }
        return .refused(search.failure(in: &table).refusal)
    }

    /// The answer that ``placeParts(_:)`` would give.
    mutating func planParts(_ demand: Demand) -> Answer {
        let answer = placeParts(demand)
        if case .placed(let placement) = answer { table.untake(placement) }
        return answer
    }

    /// As ``allocate(_:)``, of a valid demand in parts: each piece counts in the mix.
    mutating func allocateParts(_ demand: Demand) -> Answer {
        let answer = placeParts(demand)
        for part in demand.parts {
            let piece = demand.pieces(of: part)
            for _ in 0..<part.count { table.observe(table.note(piece), piece) }
        }
        return answer
    }

    // MARK: Explain

    /// As ``explain(_:holdings:)``, of a valid demand in parts: what else to ask for, and no other state.
    mutating func explainParts(_ demand: Demand) -> Explanation {
        let answer = planParts(demand)
        guard case .refused = answer else { return Explanation(answer: answer) }
        var search = PartsSearch(demand, table)
        let failure = search.failure(in: &table)
        var remedies: [Remedy] = []
        for group in changes(demand, failure) {
            for changed in group where isPlaced(changed.demand) {
                remedies.append(.ask(changed.change, changed.demand))
                break
            }
        }
        return Explanation(answer: answer, nearest: failure.nearest, remedies: remedies)
    }

    private mutating func isPlaced(_ demand: Demand) -> Bool {
        guard (try? demand.validate()) != nil, case .placed = planParts(demand) else { return false }
        return true
    }

    /// Demands that ask for less, nearest first in each group.
    private func changes(_ demand: Demand, _ failure: PartsSearch.Failure) -> [[Changed]] {
        let number = failure.part
        let asked = demand.constraints
        var groups = looserParts(demand)
        func changed(_ number: Int, _ change: DemandChange, _ edit: (inout DemandPart) -> Void) -> Changed {
            var parts = demand.parts
            edit(&parts[number])
            return demand.changed(change) { $0.shape = .parts(parts) }
        }
        let failing = demand.parts[number]
        if !demand.sites.isEmpty { groups.append([demand.changed(.otherSite) { $0.sites = [] }]) }
        if !failing.models.isEmpty { groups.append([changed(number, .otherModel) { $0.models = [] }]) }
        if failing.gpuMemoryMiB > 0 {
            let sizes = memorySizes(demand.pieces(of: failing)).filter { $0 < failing.gpuMemoryMiB }
            groups.append(sizes.map { size in changed(number, .lessGPUMemory) { $0.gpuMemoryMiB = size } })
        }
        for (fewer, part) in demand.parts.enumerated() {
            // Of the part that is stuck, as many as found a place; of others one less, half, or one.
            let counts = fewer == number ? [UInt32(failure.placed)] : [part.count - 1, part.count / 2, 1]
            groups.append(
                counts.filter { $0 > 0 && $0 < part.count }
                    .map { count in changed(fewer, .fewerPieces) { $0.count = count } })
        }
        let quarters = (0..<UInt64(4)).reversed()
        if failing.cpuMilli > 0 {
            groups.append(quarters.map { part in changed(number, .lessCPU) { $0.cpuMilli = $0.cpuMilli / 4 * part } })
        }
        if failing.memoryMiB > 0 {
            groups.append(
                quarters.map { part in changed(number, .lessMemory) { $0.memoryMiB = $0.memoryMiB / 4 * part } })
        }
        if asked.perHostMax > 0 { groups.append([demand.changed(.morePerHost) { $0.constraints.perHostMax = 0 }]) }
        return groups
    }

    /// The same demand with one rule about its place left out.
    private func looserParts(_ demand: Demand) -> [[Changed]] {
        let asked = demand.constraints
        var groups: [[Changed]] = []
        if let required = asked.required {
            let wider = TopologyLevel.allCases.filter { $0 > required }.map { Optional($0) } + [nil]
            groups.append(wider.map { level in demand.changed(.widerTopology) { $0.constraints.required = level } })
        }
        if asked.spread != nil { groups.append([demand.changed(.lessSpread) { $0.constraints.spread = nil }]) }
        if asked.apart != nil { groups.append([demand.changed(.besideGroup) { $0.constraints.apart = nil }]) }
        if !asked.hosts.isEmpty { groups.append([demand.changed(.otherHost) { $0.constraints.hosts = [] }]) }
        if !asked.labels.isEmpty { groups.append([demand.changed(.anyLabels) { $0.constraints.labels = [] }]) }
        if !asked.allowsUnverified, table.oddities.hasUnverified {
            groups.append([demand.changed(.unverifiedGPUs) { $0.constraints.allowsUnverified = true }])
        }
        return groups
    }
}

extension HostTable {
    /// Gives a placement back as if it had never been taken.
    ///
    /// Of entries that share a GPU the last goes first: that of the highest fence.
    mutating func untake(_ placement: Placement) {
        for part in placement.hosts.sorted(by: { ($0.fences.max() ?? 0) > ($1.fences.max() ?? 0) }) {
            guard let slot = slotOf[part.host] else { preconditionFailure("\(part.host) was taken and is gone") }
            untake(slot, part)
        }
    }
}
