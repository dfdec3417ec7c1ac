// Oracle.swift: the same rules written the slow and obvious way, by trying everything. Only for small clusters.

import Basics
import GPUAllocator

/// A cluster as plain arrays.
struct Oracle {
    struct Machine {
        var spec: HostSpec
        var state: HostState = .ready
        var free: [Int]
        /// Per GPU, what takes each of 8 memory slices; the last place is the media extensions.
        var slices: [[Bool]]
        var groups: [String] = []
        var cpuMilli: Int
        var memoryMiB: Int
        var fences: [UInt64]

        func isCut(_ gpu: Int) -> Bool { slices[gpu].contains(true) }
    }

    /// A rule that a placement broke.
    struct Violation: Error, CustomStringConvertible {
        var description: String
    }

    var machines: [Machine]

    init(_ specs: [HostSpec]) {
        machines = specs.sorted { $0.id < $1.id }.map {
            Machine(
                spec: $0, free: $0.gpus.map { _ in 1_000 },
                slices: $0.gpus.map { _ in Array(repeating: false, count: 9) }, cpuMilli: Int($0.cpuMilli),
                memoryMiB: Int($0.memoryMiB), fences: $0.gpus.map { _ in 0 })
        }
    }

    /// Whether some choice of hosts and GPUs serves the demand, by trying every set of hosts.
    func isFeasible(_ demand: Demand) -> Bool {
        let wanted = demand.hostCount
        guard wanted <= machines.count else { return false }
        let fits = machines.map { reason($0, demand) == nil }
        return (0..<(1 << machines.count)).contains { set in
            guard set.nonzeroBitCount == wanted else { return false }
            let chosen = machines.indices.filter { set & (1 << $0) != 0 }
            return chosen.allSatisfy { fits[$0] } && isPlaced(chosen.map { machines[$0].spec }, demand)
        }
    }

    /// Whether these hosts are where the demand wants its gang.
    func isPlaced(_ hosts: [HostSpec], _ demand: Demand) -> Bool {
        let constraints = demand.constraints
        if hosts.count > 1, let required = constraints.required {
            let domains = Set(hosts.map { domain($0, required) })
            if domains.count > 1 || domains.contains(nil) { return false }
        }
        if let spread = constraints.spread {
            let domains = hosts.map { Self.path($0, spread.level) }
            if domains.contains(where: { one in domains.count { $0 == one } > Int(spread.hosts) }) { return false }
        }
        return true
    }

    /// Where a host is; nil when it is not known.
    private func domain(_ host: HostSpec, _ level: TopologyLevel) -> [String]? {
        let path = Self.path(host, level)
        return path.last == "" ? nil : path
    }

    static func path(_ host: HostSpec, _ level: TopologyLevel) -> [String] {
        switch level {
        case .site: [host.site.text]
        case .block: [host.site.text, host.block]
        case .rack: [host.site.text, host.block, host.rack]
        case .host, .partition: [host.id.text]
        }
    }

    /// Why a machine cannot take its part, by trying every set of its GPUs.
    func reason(_ machine: Machine, _ demand: Demand) -> RefusalReason? {
        let blocked: [HostState: RefusalReason] = [.lost: .lost, .draining: .draining, .cordoned: .cordoned]
        if let reason = blocked[machine.state] { return reason }
        if !demand.sites.isEmpty && !demand.sites.contains(machine.spec.site) { return .wrongSite }
        if let model = machine.spec.model, !demand.models.isEmpty, !demand.models.contains(model) { return .wrongModel }
        if !demand.constraints.labels.allSatisfy({ matches($0, machine.spec.labels) }) { return .labelMismatch }
        if let apart = demand.constraints.apart {
            let near = machines.filter { Self.path($0.spec, apart) == Self.path(machine.spec, apart) }
            if near.contains(where: { $0.groups.contains(demand.constraints.group) }) { return .antiAffinity }
        }
        if let reason = gpuReason(machine, demand) { return reason }
        if machine.cpuMilli < Int(demand.cpuMilli) { return .noCPU }
        if machine.memoryMiB < Int(demand.memoryMiB) { return .noMemory }
        return nil
    }

    private func matches(_ rule: LabelRule, _ labels: [HostLabel]) -> Bool {
        let values = labels.filter { $0.key == rule.key }.map(\.value)
        return switch rule.test {
        case .isOneOf(let allowed): values.contains { allowed.contains($0) }
        case .isNoneOf(let refused): !values.contains { refused.contains($0) }
        case .exists: !values.isEmpty
        case .isAbsent: values.isEmpty
        }
    }

    private func gpuReason(_ machine: Machine, _ demand: Demand) -> RefusalReason? {
        if case .instance(let name) = demand.shape, profile(name, machine) == nil { return .migProfileUnsupported }
        let accepted = machine.free.indices.filter { isAccepted($0, machine, demand) }
        if sets(of: accepted).contains(where: { serves($0, machine, demand) }) { return nil }
        if sets(of: accepted).contains(where: { serves($0, machine, demand, byPartition: false) }) {
            return .noPartition
        }
        if sets(of: Array(machine.free.indices)).contains(where: { serves($0, machine, demand, byPartition: false) }) {
            return .unhealthy
        }
        let (gpus, milli) = perHost(demand, machine)
        var countsCut = false
        if case .instance = demand.shape { countsCut = true }
        let sum = accepted.reduce(0) { $0 + (countsCut || !machine.isCut($1) ? machine.free[$1] : 0) }
        return sum < gpus * milli ? .tooFewGPUs : .fragmented
    }

    func isAccepted(_ gpu: Int, _ machine: Machine, _ demand: Demand) -> Bool {
        let health = machine.spec.gpus[gpu].health
        return health == .healthy || health == .unknown || health == .unverified && demand.constraints.allowsUnverified
    }

    private func sets(of gpus: [Int]) -> [[Int]] {
        (0..<(1 << gpus.count)).map { set in gpus.indices.filter { set & (1 << $0) != 0 }.map { gpus[$0] } }
    }

    /// Whether exactly these GPUs of a machine serve the demand's part.
    func serves(_ set: [Int], _ machine: Machine, _ demand: Demand, byPartition: Bool = true) -> Bool {
        let (gpus, milli) = perHost(demand, machine)
        guard set.count == gpus else { return false }
        if case .instance(let name) = demand.shape {
            guard let profile = profile(name, machine), let gpu = set.first else { return false }
            return (machine.isCut(gpu) || machine.free[gpu] == 1_000)
                && profile.starts.contains { places(profile, at: $0).allSatisfy { !machine.slices[gpu][$0] } }
        }
        guard set.allSatisfy({ !machine.isCut($0) && machine.free[$0] >= milli }) else { return false }
        guard milli == 1_000, gpus > 0, byPartition, !machine.spec.fabricPartitions.isEmpty else { return true }
        return machine.spec.fabricPartitions.contains {
            Set($0.moduleIDs) == Set(set.map { machine.spec.gpus[$0].moduleID })
        }
    }

    func profile(_ name: String, _ machine: Machine) -> MIGProfile? {
        machine.spec.gpus.first.flatMap { MIGGeometry.of($0.model, memoryMiB: $0.memoryMiB)?.profile(name) }
    }

    func places(_ profile: MIGProfile, at start: UInt8) -> [Int] {
        (Int(start)..<Int(start) + Int(profile.size)) + (profile.hasMedia ? [8] : [])
    }

    /// Every machine counted once; machines that fit count as too few for the gang, or as in the wrong places.
    func reasons(_ demand: Demand) -> [RefusalReason: Int] {
        let reasons = machines.map { reason($0, demand) }
        let fitting: RefusalReason = reasons.count { $0 == nil } < demand.hostCount ? .gangTooLarge : .topology
        return reasons.reduce(into: [:]) { $0[$1 ?? fitting, default: 0] += 1 }
    }

    func perHost(_ demand: Demand, _ machine: Machine) -> (gpus: Int, milli: Int) {
        switch demand.shape {
        case .gang(_, let gpusPerHost): (Int(gpusPerHost), 1_000)
        case .share(let milli): (1, Int(milli))
        case .instance(let name): (1, profile(name, machine).map { Int($0.size) * 125 } ?? 0)
        case .cpuOnly: (0, 0)
        }
    }
}
