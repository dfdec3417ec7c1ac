// PartsSearch.swift: places for all pieces of a demand in parts, found piece by piece.
//
// Each piece goes where it would go by itself. When one finds no place everything is given back, and its part is tried first; so a few
// orders are tried in a few domains, not all. Rules: docs/allocation.md, "Parts".

/// The search for places of one demand in parts.
struct PartsSearch {
    /// Why pieces found no place.
    struct Failure {
        /// The part that found none, as an index of the demand's.
        var part: Int
        /// How many of its pieces had found one beside the others.
        var placed = 0
        var refusal: Refusal
        var nearest: [NearMiss]
    }

    private typealias Domain = (level: FabricDomains.Level?, domain: Int)

    /// Pieces that are taken together on one host.
    private struct Taken {
        var slot: Int
        var entry: HostPlacement
    }

    private let demand: Demand
    private let parts: [DemandPart]
    private let constraints: Constraints
    /// What is asked of every host; what the demand itself takes does not count against its group.
    private let filter: HostFilter?
    /// The parts, those first that find a place the least easily.
    private let order: [Int]
    /// By part and pieces that are taken together: what is wanted.
    private var wanted: [[Int]: Wanted] = [:]
    /// Hosts that were looked at.
    private var looks = 0
    /// The part that found no place last, and how many of its pieces had found one.
    private var stuck = (part: 0, placed: 0)

    init(_ demand: Demand, _ table: HostTable) {
        self.demand = demand
        parts = demand.parts
        constraints = demand.constraints
        filter = HostFilter(constraints, table)
        let sizes = parts.map { part in
            let piece = demand.pieces(of: part)
            return (gpus: piece.totalMilli, cpu: piece.cpuMilli, memory: piece.memoryMiB)
        }
        order = parts.indices.sorted { left, right in
            let (one, other) = (sizes[left], sizes[right])
            return (other.gpus, other.cpu, other.memory, left) < (one.gpus, one.cpu, one.memory, right)
        }
    }

    /// Places for all pieces, which are taken; nil, and nothing is taken, when none were found.
    mutating func place(in table: inout HostTable) -> Placement? {
        for domain in domains(table) where looks < AllocatorLimits.partsLooks {
            if let placement = place(within: domain, in: &table) { return placement }
        }
        return constraints.required == nil ? place(within: nil, in: &table) : nil
    }

    /// Tries orders: that of sizes, then with each part that found no place before the others.
    private mutating func place(within domain: Domain?, in table: inout HostTable) -> Placement? {
        var order = order
        for _ in parts.indices {
            if let taken = take(order, within: domain, &table) { return Placement(hosts: entries(taken)) }
            if order.first == stuck.part || looks >= AllocatorLimits.partsLooks { return nil }
            order.removeAll { $0 == stuck.part }
            order.insert(stuck.part, at: 0)
        }
        return nil
    }

    /// The entries of a placement: by host, then part.
    ///
    /// Fences of one GPU grow from entry to entry, whatever was taken first.
    private func entries(_ pieces: [Taken]) -> [HostPlacement] {
        func rank(_ one: (offset: Int, element: Taken)) -> (Int, UInt16, Int) {
            (one.element.slot, one.element.entry.demandPart, one.offset)
        }
        var next: [[Int]: UInt64] = [:]
        for one in pieces {
            for (gpu, fence) in zip(one.entry.gpus, one.entry.fences) {
                let key = [one.slot, Int(gpu)]
                next[key] = min(next[key] ?? fence, fence)
            }
        }
        return pieces.enumerated().sorted { rank($0) < rank($1) }.map { _, one in
            var entry = one.entry
            for (place, gpu) in entry.gpus.enumerated() {
                guard let fence = next[[one.slot, Int(gpu)]] else { continue }
                entry.fences[place] = fence
                next[[one.slot, Int(gpu)]] = fence + 1
            }
            return entry
        }
    }

    // MARK: Pieces

    /// Takes all pieces in an order of the parts; nil, and nothing is taken, when one finds no place.
    ///
    /// - Parameter lookAt: Sees what there is when a piece finds no place, before everything is given back.
    private mutating func take(
        _ order: [Int], within domain: Domain?, _ table: inout HostTable,
        lookAt: (Wanted, HostFilter?, HostTable) -> Void = { _, _, _ in }
    ) -> [Taken]? {
        var bounds = PieceBounds(constraints)
        bounds.within = domain
        var taken: [Taken] = []
        for number in order {
            let part = parts[number]
            var left = Int(part.count)
            var together = part.isSingleGPUs ? min(left, AllocatorLimits.gpusPerHost, bounds.most) : 1
            while left > 0 {
                together = min(together, left)
                if let found = take(together, of: number, &bounds, &table) {
                    taken.append(found)
                    left -= together
                } else if together > 1 {
                    together -= 1
                } else {
                    stuck = (number, Int(part.count) - left)
                    lookAt(wanted(1, of: number, table), filter(bounds, pieces: 1), table)
                    for last in taken.reversed() { table.untake(last.slot, last.entry) }
                    return nil
                }
            }
        }
        return taken
    }

    private mutating func take(
        _ pieces: Int, of number: Int, _ bounds: inout PieceBounds, _ table: inout HostTable
    ) -> Taken? {
        let wanted = wanted(pieces, of: number, table)
        table.rememberScores(of: wanted)
        looks += table.count
        guard let choice = table.choose(wanted, kind: nil, filter(bounds, pieces: pieces)),
            let slot = choice.slots.first
        else { return nil }
        var entry = table.part(wanted, on: slot, piece: choice.piece)
        entry.demandPart = UInt16(number)
        table.take(slot, entry)
        bounds.add(pieces, on: slot, table)
        return Taken(slot: slot, entry: entry)
    }

    private mutating func wanted(_ pieces: Int, of number: Int, _ table: HostTable) -> Wanted {
        if let known = wanted[[number, pieces]] { return known }
        let resolved = Wanted(demand.pieces(pieces, of: parts[number]), pools: table.pools)
        wanted[[number, pieces]] = resolved
        return resolved
    }

    private func filter(_ bounds: PieceBounds, pieces: Int) -> HostFilter? {
        if bounds.isFree { return filter }
        var bounded = filter ?? HostFilter()
        bounded.bounds = bounds
        bounded.pieces = pieces
        return bounded
    }

    // MARK: Domains

    /// The domains that are tried for all pieces: the tightest that may hold them, level by level.
    private func domains(_ table: HostTable) -> [Domain] {
        if let required = constraints.required {
            return domains(at: required, table, tries: AllocatorLimits.requiredDomains)
        }
        let hasGPUs = parts.contains { if case .gpus = $0.piece { true } else { false } }
        guard demand.pieceCount > 1, constraints.preferred != nil || hasGPUs else { return [] }
        let first = constraints.preferred ?? .nvlinkDomain
        return TopologyLevel.allCases.filter { $0 >= first && $0 != .partition }.sorted()
            .flatMap { domains(at: $0, table, tries: AllocatorLimits.preferredDomains) }
    }

    private func domains(at level: TopologyLevel, _ table: HostTable, tries: Int) -> [Domain] {
        if let spread = constraints.spread, spread.level >= level, demand.pieceCount > Int(spread.hosts) { return [] }
        let fabric = level.fabric
        if fabric == nil, constraints.perHostMax > 0, demand.pieceCount > Int(constraints.perHostMax) { return [] }
        var capacity: [Int: (milli: UInt64, hosts: Int, lowest: Int)] = [:]
        for number in table.classes.open {
            // Hosts of a class are alike: one stands for all.
            let slots =
                fabric == nil
                ? table.lowest(Int(number), filter).map { [$0] } ?? []
                : table.classes.members[Int(number)].slots.map { Int($0) }
            for slot in slots where filter?.reason(slot, table) == nil {
                let domain = fabric.map { table.domains.domain(of: slot, at: $0) } ?? slot
                if let fabric, constraints.required != nil, !table.domains.isNamed(domain, at: fabric) { continue }
                let known = capacity[domain] ?? (0, 0, slot)
                capacity[domain] = (known.milli + table.freeMilli(of: slot), known.hosts + 1, min(known.lowest, slot))
            }
        }
        let need = parts.reduce(UInt64(0)) { sum, part in
            if case .instance = part.piece { sum } else { sum + part.totalMilli }
        }
        let fitting = capacity.filter { $0.value.milli >= need && $0.value.hosts >= demand.hostCount }
            .sorted { ($0.value.milli, $0.value.lowest) < ($1.value.milli, $1.value.lowest) }
            .map { Domain(fabric, $0.key) }
        if fitting.count <= tries { return fitting }
        return Array(fitting.prefix(tries / 2) + fitting.suffix(tries - tries / 2).reversed())
    }

    // MARK: Refusals

    /// Why not all pieces find a place: what the first that finds none sees, wherever hosts are.
    mutating func failure(in table: inout HostTable) -> Failure {
        var failure = Failure(part: order.first ?? 0, refusal: Refusal(reasons: [], nearestMiss: ""), nearest: [])
        let taken = take(order, within: nil, &table) { wanted, filter, table in
            failure.refusal = table.refusal(wanted, filter)
            failure.nearest = table.survey(wanted, filter).nearest
        }
        guard let taken else {
            failure.part = stuck.part
            failure.placed = stuck.placed
            failure.refusal.nearestMiss = sentence(failure.refusal.nearestMiss)
            return failure
        }
        for last in taken.reversed() { table.untake(last.slot, last.entry) }
        failure.refusal = table.refusal(wanted(1, of: failure.part, table), filter)
        let level = constraints.required?.name ?? "place"
        failure.refusal.nearestMiss =
            "all \(demand.pieceCount) pieces would fit, but no \(level) was found that holds them together"
            + (looks < AllocatorLimits.partsLooks ? "" : "; the search ended at its limit")
        return failure
    }

    /// What came closest, with the piece that it is about.
    private func sentence(_ miss: String) -> String {
        let part = parts[stuck.part]
        let whose = part.name.isEmpty ? "" : " of \(part.name)"
        if demand.pieceCount == 1 { return miss }
        return "\(stuck.placed) of the \(part.count) pieces\(whose) find a place beside the others; then \(miss)"
    }
}

extension HostTable {
    /// No less than what is free of a host's GPUs for anything.
    fileprivate func freeMilli(of slot: Int) -> UInt64 {
        places(slot).reduce(0) { $0 + UInt64(gpuFree[$1]) }
    }
}
