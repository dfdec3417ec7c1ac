// HostTable+Gang.swift: the hosts of a gang, close together.
//
// Reads only. Rules: docs/allocation.md, "The choice".

extension HostTable {
    private struct Candidate {
        var slot: Int
        var rank: Int32
    }

    /// How many candidates a domain has, and the lowest of their slots.
    private struct Domain {
        var number: Int
        var hosts: Int
        var lowest: Int
    }

    /// Different hosts for the whole gang, by slot ascending; nil when fewer fit than it needs, or not where it wants them.
    ///
    /// They come from the smallest NVLink domain that holds the gang; else rack; else leaf switch; else block; else site; else from
    /// as few sites as possible. The preferred level is the first that is tried, the required one the last.
    func gang(_ wanted: Wanted, kind: Int?, _ filter: HostFilter?) -> [Int]? {
        var fitting: [Candidate] = []
        for number in classes.open {
            let score = score(Int(number), wanted, kind: kind)
            if score.value == Score.unfit.value { continue }
            for slot in classes.members[Int(number)].slots where filter?.reason(Int(slot), self) == nil {
                fitting.append(Candidate(slot: Int(slot), rank: score.value))
            }
        }
        guard let required = wanted.constraints?.required?.fabric else {
            guard let candidates = spaced(fitting, wanted) else { return nil }
            if let found = together(candidates, wanted, upTo: .site) { return found.slots.sorted() }
            var chosen: [Int] = []
            spread(candidates, need: wanted.hosts, over: .site, into: &chosen)
            return chosen.sorted()
        }
        fitting.removeAll { !domains.isNamed(domains.domain(of: $0.slot, at: required), at: required) }
        if domains.areNested(in: required) {
            return spaced(fitting, wanted).flatMap { together($0, wanted, upTo: required) }?.slots.sorted()
        }
        // Tighter domains reach beyond the required ones: each of these is looked at by itself.
        var best: (slots: [Int], level: Int, hosts: Int)?
        for domain in occupied(fitting, at: required) where domain.hosts >= wanted.hosts {
            guard let candidates = spaced(members(of: domain, at: required, in: fitting), wanted),
                let found = together(candidates, wanted, upTo: required)
            else { continue }
            if let best, (best.level, best.hosts) <= (found.level, found.hosts) { continue }
            best = found
        }
        return best?.slots.sorted()
    }

    /// The candidates that a spread leaves; nil when they are too few.
    private func spaced(_ candidates: [Candidate], _ wanted: Wanted) -> [Candidate]? {
        var left = candidates
        if let (level, hosts) = spread(of: wanted) { left = thinned(candidates, to: hosts, at: level) }
        return left.count >= wanted.hosts ? left : nil
    }

    private func spread(of wanted: Wanted) -> (level: FabricDomains.Level, hosts: Int)? {
        guard let spread = wanted.constraints?.spread, let level = spread.level.fabric,
            Int(spread.hosts) < wanted.hosts
        else { return nil }
        return (level, Int(spread.hosts))
    }

    /// The gang's hosts from the smallest domain of the tightest level that holds it; nil when none up to `last` does.
    private func together(
        _ candidates: [Candidate], _ wanted: Wanted, upTo last: FabricDomains.Level
    ) -> (slots: [Int], level: Int, hosts: Int)? {
        var first = wanted.constraints?.preferred?.fabric?.rawValue ?? 0
        if let (level, _) = spread(of: wanted) { first = max(first, level.rawValue + 1) }
        for level in domains.levels where level.rawValue >= first && level.rawValue <= last.rawValue {
            guard let domain = HostTable.smallest(occupied(candidates, at: level), holding: wanted.hosts) else {
                continue
            }
            var chosen: [Int] = []
            fill(members(of: domain, at: level, in: candidates), need: wanted.hosts, below: level, into: &chosen)
            return (chosen, level.rawValue, domain.hosts)
        }
        return nil
    }

    /// The best `limit` candidates of each domain.
    private func thinned(_ candidates: [Candidate], to limit: Int, at level: FabricDomains.Level) -> [Candidate] {
        var counts = Array(repeating: 0, count: domains.count(at: level))
        return candidates.sorted { ($0.rank, $0.slot) < ($1.rank, $1.slot) }.filter { candidate in
            let domain = domains.domain(of: candidate.slot, at: level)
            counts[domain] += 1
            return counts[domain] <= limit
        }
    }

    /// Takes `need` of `members`, which all are in one domain of `level`.
    private func fill(
        _ members: [Candidate], need: Int, below level: FabricDomains.Level, into chosen: inout [Int]
    ) {
        if let tighter = domains.levels.last(where: { $0.rawValue < level.rawValue }) {
            spread(members, need: need, over: tighter, into: &chosen)
        } else {
            let best = members.sorted { ($0.rank, $0.slot) < ($1.rank, $1.slot) }
            chosen.append(contentsOf: best.prefix(need).map(\.slot))
        }
    }

    /// Takes `need` of `members` from as few domains of `level` as possible: the largest, and for the rest the smallest
    /// that holds it.
    private func spread(
        _ members: [Candidate], need: Int, over level: FabricDomains.Level, into chosen: inout [Int]
    ) {
        var rest = occupied(members, at: level)
        var need = need
        while need > 0 {
            if let last = HostTable.smallest(rest, holding: need) {
                fill(self.members(of: last, at: level, in: members), need: need, below: level, into: &chosen)
                return
            }
            guard let largest = rest.indices.max(by: { rest[$0].hosts <= rest[$1].hosts }) else { return }
            let domain = rest.remove(at: largest)
            chosen.append(contentsOf: self.members(of: domain, at: level, in: members).map(\.slot))
            need -= domain.hosts
        }
    }

    /// The domains that have candidates, in the order of their lowest slots.
    private func occupied(_ members: [Candidate], at level: FabricDomains.Level) -> [Domain] {
        var counts = Array(repeating: 0, count: domains.count(at: level))
        var lowest = Array(repeating: Int.max, count: counts.count)
        for member in members {
            let domain = domains.domain(of: member.slot, at: level)
            counts[domain] += 1
            lowest[domain] = min(lowest[domain], member.slot)
        }
        return counts.indices.filter { counts[$0] > 0 }
            .map { Domain(number: $0, hosts: counts[$0], lowest: lowest[$0]) }
            .sorted { $0.lowest < $1.lowest }
    }

    private func members(
        of domain: Domain, at level: FabricDomains.Level, in candidates: [Candidate]
    ) -> [Candidate] {
        candidates.filter { domains.domain(of: $0.slot, at: level) == domain.number }
    }

    private static func smallest(_ domains: [Domain], holding need: Int) -> Domain? {
        var best: Domain?
        for domain in domains where domain.hosts >= need {
            if let found = best, found.hosts <= domain.hosts { continue }
            best = domain
        }
        return best
    }
}
