// HostTable+Gang.swift: the hosts of a gang, close together. Reads only. Rules: docs/allocation.md, "Gangs".

extension HostTable {
    private struct Candidate {
        var slot: Int
        var rank: Rank
    }

    private struct Group {
        var domain: Int
        var members: [Candidate]
    }

    /// Different hosts for the whole gang, by slot ascending; nil when fewer fit than it needs.
    ///
    /// They come from the smallest rack that holds the gang; else block; else site; else from as few sites as possible.
    func gang(_ wanted: Wanted) -> [Int]? {
        var fitting: [Candidate] = []
        wanted.candidates.forEach { slot in
            guard Int(freeWhole[slot]) >= wanted.wholeGPUs, hasCPUAndMemory(slot, wanted) else { return }
            fitting.append(Candidate(slot: slot, rank: wholeRank(slot, gpus: wanted.wholeGPUs)))
        }
        guard fitting.count >= wanted.hosts else { return nil }
        var chosen: [Int] = []
        for level in FabricDomains.Level.allCases {
            guard let group = HostTable.smallest(groups(fitting, at: level), holding: wanted.hosts) else { continue }
            fill(group.members, need: wanted.hosts, below: level, into: &chosen)
            return chosen.sorted()
        }
        spread(fitting, need: wanted.hosts, over: .site, into: &chosen)
        return chosen.sorted()
    }

    /// Takes `need` of `members`, which all are in one domain of `level`.
    private func fill(
        _ members: [Candidate], need: Int, below level: FabricDomains.Level, into chosen: inout [Int]
    ) {
        if let tighter = FabricDomains.Level(rawValue: level.rawValue - 1) {
            spread(members, need: need, over: tighter, into: &chosen)
        } else {
            let best = members.sorted { ($0.rank.0, $0.rank.1, $0.slot) < ($1.rank.0, $1.rank.1, $1.slot) }
            chosen.append(contentsOf: best.prefix(need).map(\.slot))
        }
    }

    /// Takes `need` of `members` from as few domains of `level` as possible: the largest, and for the rest the smallest
    /// that holds it.
    private func spread(
        _ members: [Candidate], need: Int, over level: FabricDomains.Level, into chosen: inout [Int]
    ) {
        var rest = groups(members, at: level)
        var need = need
        while need > 0 {
            if let last = HostTable.smallest(rest, holding: need) {
                fill(last.members, need: need, below: level, into: &chosen)
                return
            }
            guard let largest = rest.indices.max(by: { rest[$0].members.count <= rest[$1].members.count }) else {
                return
            }
            let group = rest.remove(at: largest)
            chosen.append(contentsOf: group.members.map(\.slot))
            need -= group.members.count
        }
    }

    /// The candidates by domain, in the order of their first slots.
    private func groups(_ members: [Candidate], at level: FabricDomains.Level) -> [Group] {
        var groups: [Group] = []
        var groupOf = Array(repeating: -1, count: domains.count(at: level))
        for member in members {
            let domain = domains.domain(of: member.slot, at: level)
            if groupOf[domain] < 0 {
                groupOf[domain] = groups.count
                groups.append(Group(domain: domain, members: []))
            }
            groups[groupOf[domain]].members.append(member)
        }
        return groups
    }

    private static func smallest(_ groups: [Group], holding need: Int) -> Group? {
        var best: Group?
        for group in groups where group.members.count >= need {
            if let found = best, found.members.count <= group.members.count { continue }
            best = group
        }
        return best
    }
}
