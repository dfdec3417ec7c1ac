// Oracle.swift: the same rules written the slow and obvious way, by trying everything. Only for small clusters.

import Basics
import GPUAllocator

/// A cluster as plain arrays.
struct Oracle {
    struct Machine {
        var spec: HostSpec
        var state: HostState = .ready
        var free: [Int]
        /// Per GPU, whether each of 8 memory slices is taken, then the media engines of each, then the media extensions.
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
                slices: $0.gpus.map { _ in Array(repeating: false, count: 17) }, cpuMilli: Int($0.cpuMilli),
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
    func domain(_ host: HostSpec, _ level: TopologyLevel) -> [String]? {
        let path = Self.path(host, level)
        return path.last == "" ? nil : path
    }

    static func path(_ host: HostSpec, _ level: TopologyLevel) -> [String] {
        switch level {
        case .site: [host.site.text]
        case .leaf: host.leaf.isEmpty ? [host.site.text, host.block, ""] : [host.site.text, host.leaf]
        case .nvlinkDomain:
            host.nvlinkDomain.isEmpty ? [host.site.text, host.id.text, ""] : [host.site.text, host.nvlinkDomain]
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
        let gpus = machine.spec.gpus
        if !gpus.isEmpty, !gpus.contains(where: { isNamed($0, demand) }) { return .wrongModel }
        if !gpus.isEmpty, !gpus.contains(where: { hasModel($0, demand) }) { return .tooLittleGPUMemory }
        if !demand.constraints.hosts.isEmpty, !demand.constraints.hosts.contains(machine.spec.id) { return .wrongHost }
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

    private func isNamed(_ gpu: GPUSpec, _ demand: Demand) -> Bool {
        demand.models.isEmpty || demand.models.contains(gpu.model)
    }

    /// Whether the GPU is of an acceptable model, with the memory that is wanted.
    private func hasModel(_ gpu: GPUSpec, _ demand: Demand) -> Bool {
        let least = demand.constraints.gpuMemoryMiB
        guard isNamed(gpu, demand), least > 0 else { return isNamed(gpu, demand) }
        guard case .instance(let name) = demand.shape else {
            return GPUMemory.counted(gpu.model, memoryMiB: gpu.memoryMiB).map { $0 >= least } == true
        }
        return profile(name, gpu).map { $0.memoryMiB >= least } != false
    }

    private func gpuReason(_ machine: Machine, _ demand: Demand) -> RefusalReason? {
        let models = machine.free.indices.filter { hasModel(machine.spec.gpus[$0], demand) }
        if case .instance(let name) = demand.shape,
            !models.contains(where: { profile(name, machine.spec.gpus[$0]) != nil })
        {
            return .migProfileUnsupported
        }
        let accepted = models.filter { isAccepted($0, machine, demand) }
        if sets(of: accepted).contains(where: { serves($0, machine, demand) }) { return nil }
        if sets(of: accepted).contains(where: { serves($0, machine, demand, byPartition: false) }) {
            return .noPartition
        }
        if sets(of: models).contains(where: { serves($0, machine, demand, byPartition: false) }) {
            return .unhealthy
        }
        return isFragmented(accepted, machine, demand) ? .fragmented : .tooFewGPUs
    }

    /// Whether enough is free in sum: of GPUs of one model or, of those that can be cut alike, for an instance.
    private func isFragmented(_ accepted: [Int], _ machine: Machine, _ demand: Demand) -> Bool {
        func sum(_ gpus: [Int]) -> Int { gpus.reduce(0) { $0 + machine.free[$1] } }
        let specs = machine.spec.gpus
        guard case .instance(let name) = demand.shape else {
            let plain = accepted.filter { !machine.isCut($0) && specs[$0].mig != .enabled }
            let (gpus, milli) = perHost(demand)
            if plain.isEmpty { return gpus * milli == 0 }
            return plain.contains { one in sum(plain.filter { specs[$0].model == specs[one].model }) >= gpus * milli }
        }
        let cuttable = accepted.filter { mayBeCut($0, machine) || machine.isCut($0) }
        return cuttable.contains { one in
            guard let profile = profile(name, specs[one]) else { return false }
            let like = cuttable.filter {
                specs[$0].model == specs[one].model && specs[$0].memoryMiB == specs[one].memoryMiB
                    && (specs[$0].mig == .unsupported) == (specs[one].mig == .unsupported)
            }
            return sum(like) >= milli(of: profile)
        }
    }

    /// Whether the GPU may be cut: where one of the host is in MIG mode, only such.
    private func mayBeCut(_ gpu: Int, _ machine: Machine) -> Bool {
        machine.spec.gpus[gpu].mig == .enabled || !machine.spec.gpus.contains { $0.mig == .enabled }
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
        let specs = machine.spec.gpus
        if case .instance(let name) = demand.shape {
            guard set.count == 1, let gpu = set.first, hasModel(specs[gpu], demand),
                let profile = profile(name, specs[gpu])
            else { return false }
            return (machine.isCut(gpu) || machine.free[gpu] == 1_000 && mayBeCut(gpu, machine))
                && profile.starts.contains { places(profile, at: $0).allSatisfy { !machine.slices[gpu][$0] } }
        }
        let (gpus, milli) = perHost(demand)
        guard set.count == gpus, Set(set.map { specs[$0].model }).count <= 1,
            set.allSatisfy({ hasModel(specs[$0], demand) })
        else { return false }
        guard set.allSatisfy({ !machine.isCut($0) && specs[$0].mig != .enabled && machine.free[$0] >= milli }) else {
            return false
        }
        guard milli == 1_000, gpus > 0, byPartition, !machine.spec.fabricPartitions.isEmpty else { return true }
        // Partitions are of all GPUs: who may not have all of them gets none.
        guard specs.allSatisfy({ hasModel($0, demand) }) else { return false }
        return machine.spec.fabricPartitions.contains {
            Set($0.moduleIDs) == Set(set.map { specs[$0].moduleID })
        }
    }

    /// The profile as this GPU has it; nil when it cannot be cut so.
    func profile(_ name: String, _ gpu: GPUSpec) -> MIGProfile? {
        gpu.mig == .unsupported ? nil : MIGGeometry.of(gpu.model, memoryMiB: gpu.memoryMiB)?.profile(name)
    }

    func milli(of profile: MIGProfile) -> Int { Int(profile.size) * 1_000 / Int(profile.slices) }

    func places(_ profile: MIGProfile, at start: UInt8) -> [Int] {
        let slices = Int(start)..<Int(start) + Int(profile.size)
        return switch profile.media {
        case .none: Array(slices)
        case .own: slices + slices.map { 8 + $0 }
        case .extensions: slices + slices.map { 8 + $0 } + [16]
        case .all: slices + (0..<Int(profile.slices)).map { 8 + $0 } + [16]
        }
    }

    /// Every machine counted once; machines that fit count as too few for the gang, or as in the wrong places.
    func reasons(_ demand: Demand) -> [RefusalReason: Int] {
        let reasons = machines.map { reason($0, demand) }
        let fitting: RefusalReason = reasons.count { $0 == nil } < demand.hostCount ? .gangTooLarge : .topology
        return reasons.reduce(into: [:]) { $0[$1 ?? fitting, default: 0] += 1 }
    }

    /// What whole GPUs, shares and demands without GPUs take of one host.
    func perHost(_ demand: Demand) -> (gpus: Int, milli: Int) {
        switch demand.shape {
        case .gang(_, let gpusPerHost): (Int(gpusPerHost), 1_000)
        case .share(let milli): (1, Int(milli))
        case .instance, .cpuOnly, .parts: (0, 0)
        }
    }
}
