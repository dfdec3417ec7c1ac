// Oracle+Parts.swift: demands in parts the slow way: every piece on every host and every set of its GPUs.

import Basics
import GPUAllocator

extension Oracle {
    /// Whether all pieces can be placed in some way.
    func isFeasible(parts demand: Demand) -> Bool {
        let pieces = demand.parts.flatMap { part in (0..<part.count).map { _ in demand.pieces(of: part) } }
        let constraints = demand.constraints
        guard let level = constraints.required else {
            return canPlace(pieces[...], demand, on: Array(machines.indices), Counts())
        }
        let domains = Set(machines.compactMap { domain($0.spec, level) })
        return domains.contains { one in
            canPlace(
                pieces[...], demand, on: machines.indices.filter { domain(machines[$0].spec, level) == one }, Counts())
        }
    }

    /// How many pieces are on each host and in each domain of the spread.
    private struct Counts {
        var onHost: [Int: Int] = [:]
        var inDomain: [[String]: Int] = [:]
    }

    private func canPlace(_ pieces: ArraySlice<Demand>, _ demand: Demand, on hosts: [Int], _ counts: Counts) -> Bool {
        guard let piece = pieces.first else { return true }
        for host in hosts {
            var counts = counts
            counts.onHost[host, default: 0] += 1
            let most = demand.constraints.perHostMax
            if most > 0, counts.onHost[host, default: 0] > Int(most) { continue }
            if let spread = demand.constraints.spread {
                let domain = Self.path(machines[host].spec, spread.level)
                counts.inDomain[domain, default: 0] += 1
                if counts.inDomain[domain, default: 0] > Int(spread.hosts) { continue }
            }
            for after in taking(piece, of: host) where after.canPlace(pieces.dropFirst(), demand, on: hosts, counts) {
                return true
            }
        }
        return false
    }

    /// The oracle after each way of taking one piece of a host; groups stay as they were, for a demand does not keep out itself.
    private func taking(_ piece: Demand, of host: Int) -> [Oracle] {
        let machine = machines[host]
        switch reason(machine, piece) {
        case nil, .unhealthy, .tooFewGPUs, .fragmented, .noPartition, .noCPU, .noMemory: break
        default: return []
        }
        guard machine.cpuMilli >= Int(piece.cpuMilli), machine.memoryMiB >= Int(piece.memoryMiB) else { return [] }
        var after = self
        after.machines[host].cpuMilli -= Int(piece.cpuMilli)
        after.machines[host].memoryMiB -= Int(piece.memoryMiB)
        let gpus = machine.free.indices.filter { isAccepted($0, machine, piece) }
        let (count, milli) = perHost(piece)
        if case .instance(let name) = piece.shape { return after.cutting(name, piece, gpus, of: host) }
        return (0..<(1 << gpus.count)).filter { $0.nonzeroBitCount == count }
            .map { set in gpus.indices.filter { set & (1 << $0) != 0 }.map { gpus[$0] } }
            .filter { serves($0, machine, piece) }
            .map { set in
                var taken = after
                for gpu in set { taken.machines[host].free[gpu] -= milli }
                return taken
            }
    }

    private func cutting(_ name: String, _ piece: Demand, _ gpus: [Int], of host: Int) -> [Oracle] {
        let machine = machines[host]
        return gpus.filter { serves([$0], machine, piece) }.flatMap { gpu -> [Oracle] in
            guard let profile = profile(name, machine.spec.gpus[gpu]) else { return [] }
            return profile.starts.filter { places(profile, at: $0).allSatisfy { !machine.slices[gpu][$0] } }.map {
                start in
                var cut = self
                for place in places(profile, at: start) { cut.machines[host].slices[gpu][place] = true }
                cut.machines[host].free[gpu] -= milli(of: profile)
                return cut
            }
        }
    }

    /// Takes a placement of a demand in parts, checking every rule.
    mutating func take(_ placement: Placement, parts demand: Demand) throws {
        let before = self
        var onHost: [HostID: Int] = [:]
        var placed = demand.parts.map { _ in 0 }
        for entry in placement.hosts {
            guard let index = machines.firstIndex(where: { $0.spec.id == entry.host }) else {
                throw Violation(description: "an unknown host")
            }
            let part = demand.parts[Int(entry.demandPart)]
            let pieces = part.piece == .gpus(1) ? entry.gpus.count : 1
            let piece = demand.pieces(pieces, of: part)
            switch before.reason(before.machines[index], piece) {
            case nil: break
            default: throw Violation(description: "a host that cannot")
            }
            try takePart(entry, of: index, for: piece)
            guard machines[index].cpuMilli >= 0, machines[index].memoryMiB >= 0 else {
                throw Violation(description: "too much CPU or memory")
            }
            placed[Int(entry.demandPart)] += pieces
            onHost[entry.host, default: 0] += pieces
        }
        guard placed == demand.parts.map({ Int($0.count) }) else {
            throw Violation(description: "not all pieces: \(placed)")
        }
        guard placement.hosts.map(\.host) == placement.hosts.map(\.host).sorted() else {
            throw Violation(description: "hosts out of order")
        }
        try checkPlaces(onHost, demand)
    }

    private func checkPlaces(_ onHost: [HostID: Int], _ demand: Demand) throws {
        let constraints = demand.constraints
        if constraints.perHostMax > 0, onHost.values.contains(where: { $0 > Int(constraints.perHostMax) }) {
            throw Violation(description: "too many pieces on a host")
        }
        let hosts = machines.map(\.spec).filter { onHost[$0.id] != nil }
        if let level = constraints.required {
            let domains = Set(hosts.map { domain($0, level) })
            if domains.count != 1 || domains.contains(nil) { throw Violation(description: "not in one domain") }
        }
        guard let spread = constraints.spread else { return }
        var inDomain: [[String]: Int] = [:]
        for host in hosts { inDomain[Self.path(host, spread.level), default: 0] += onHost[host.id] ?? 0 }
        if inDomain.values.contains(where: { $0 > Int(spread.hosts) }) { throw Violation(description: "not spread") }
    }
}

extension ClusterGenerator {
    /// A demand in one to three parts, with a few pieces.
    mutating func partsDemand() throws -> Demand {
        let names = ["head", "workers", "eval"]
        var parts: [DemandPart] = []
        for number in 0..<(1 + below(3)) {
            let piece: DemandPart.Piece =
                switch below(8) {
                case 0...2: .gpus(UInt32(one(of: [1, 1, 2])))
                case 3...4: .share(milli: UInt32(one(of: [250, 400, 500, 700])))
                case 5...6: .instance(profile: one(of: ["1g.10gb", "2g.20gb", "3g.40gb", "1g.18gb", "3g.71gb"]))
                default: .cpuOnly
                }
            parts.append(
                DemandPart(
                    name: names[number], count: UInt32(1 + below(3)), piece: piece,
                    models: piece == .cpuOnly || below(3) > 0 ? [] : [try GPUModel(one(of: Self.models))],
                    cpuMilli: UInt64(1 + below(4) * 4_000), memoryMiB: UInt64(below(3)) * 32_768,
                    gpuMemoryMiB: piece == .cpuOnly || below(4) > 0 ? 0 : 1_024 * one(of: [40, 80])))
        }
        var demand = Demand(shape: .parts(parts), sites: below(4) > 0 ? [] : [try SiteID(one(of: Self.sites))])
        if below(2) == 0 {
            demand.constraints = try constraints(hosts: 1)
            if demand.constraints.required == .partition { demand.constraints.required = .host }
        }
        if below(3) == 0 { demand.constraints.perHostMax = UInt32(1 + below(3)) }
        return demand
    }

    /// Few hosts with few GPUs.
    mutating func smallCluster() throws -> [HostSpec] {
        var hosts: [HostSpec] = []
        for number in 0..<(1 + below(3)) {
            var spec = try host(number)
            spec.fabricPartitions = []
            spec.gpus = Array(spec.gpus.prefix(3))
            hosts.append(spec)
        }
        return hosts
    }
}
