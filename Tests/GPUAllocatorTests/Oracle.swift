// Oracle.swift: the same rules written the slow and obvious way, by trying everything. Only for small clusters.

import Basics
import GPUAllocator

/// A cluster as plain arrays.
struct Oracle {
    struct Machine {
        var spec: HostSpec
        var state: HostState = .ready
        var free: [Int]
        var cpuMilli: Int
        var memoryMiB: Int
        var fences: [UInt64]
    }

    /// A rule that a placement broke.
    struct Violation: Error, CustomStringConvertible {
        var description: String
    }

    var machines: [Machine]

    init(_ specs: [HostSpec]) {
        machines = specs.sorted { $0.id < $1.id }.map {
            Machine(
                spec: $0, free: $0.gpus.map { _ in 1_000 }, cpuMilli: Int($0.cpuMilli), memoryMiB: Int($0.memoryMiB),
                fences: $0.gpus.map { _ in 0 })
        }
    }

    /// Whether some choice of hosts and GPUs serves the demand, by trying every set of hosts.
    func isFeasible(_ demand: Demand) -> Bool {
        let wanted = demand.hostCount
        guard wanted <= machines.count else { return false }
        return (0..<(1 << machines.count)).contains { set in
            set.nonzeroBitCount == wanted
                && machines.indices.allSatisfy { set & (1 << $0) == 0 || reason(machines[$0], demand) == nil }
        }
    }

    /// Why a machine cannot take its part, by trying every set of its GPUs.
    func reason(_ machine: Machine, _ demand: Demand) -> RefusalReason? {
        let blocked: [HostState: RefusalReason] = [.lost: .lost, .draining: .draining, .cordoned: .cordoned]
        if let reason = blocked[machine.state] { return reason }
        if !demand.sites.isEmpty && !demand.sites.contains(machine.spec.site) { return .wrongSite }
        if let model = machine.spec.model, !demand.models.isEmpty, !demand.models.contains(model) { return .wrongModel }
        let (gpus, milli) = perHost(demand)
        if machine.free.reduce(0, +) < gpus * milli { return .tooFewGPUs }
        let fits = (0..<(1 << machine.free.count)).contains { set in
            set.nonzeroBitCount == gpus
                && machine.free.indices.allSatisfy { set & (1 << $0) == 0 || machine.free[$0] >= milli }
        }
        if !fits { return .fragmented }
        if machine.cpuMilli < Int(demand.cpuMilli) { return .noCPU }
        if machine.memoryMiB < Int(demand.memoryMiB) { return .noMemory }
        return nil
    }

    /// Every machine counted once; machines that fit count as too few for the gang.
    func reasons(_ demand: Demand) -> [RefusalReason: Int] {
        machines.reduce(into: [:]) { $0[reason($1, demand) ?? .gangTooLarge, default: 0] += 1 }
    }

    func perHost(_ demand: Demand) -> (gpus: Int, milli: Int) {
        switch demand.shape {
        case .gang(_, let gpusPerHost): (Int(gpusPerHost), 1_000)
        case .share(let milli): (1, Int(milli))
        case .cpuOnly: (0, 0)
        }
    }

    /// Takes a placement, checking every rule of the demand.
    mutating func take(_ placement: Placement, for demand: Demand) throws {
        let (gpus, milli) = perHost(demand)
        guard placement.hosts.count == demand.hostCount else { throw Violation(description: "a partial gang") }
        guard Set(placement.hosts.map(\.host)).count == demand.hostCount else {
            throw Violation(description: "a host twice in a gang")
        }
        for part in placement.hosts {
            guard let index = machines.firstIndex(where: { $0.spec.id == part.host }) else {
                throw Violation(description: "an unknown host")
            }
            guard reason(machines[index], demand) == nil else { throw Violation(description: "a host that cannot") }
            guard part.gpus.count == gpus, Set(part.gpus).count == gpus, Int(part.milliPerGPU) == milli,
                part.site == machines[index].spec.site, part.cpuMilli == demand.cpuMilli,
                part.memoryMiB == demand.memoryMiB, part.fences.count == gpus
            else { throw Violation(description: "not what was asked for: \(part)") }
            for (gpu, fence) in zip(part.gpus, part.fences) {
                machines[index].free[Int(gpu)] -= milli
                guard machines[index].free[Int(gpu)] >= 0 else { throw Violation(description: "an over-commit") }
                guard fence > machines[index].fences[Int(gpu)] else { throw Violation(description: "an old fence") }
                machines[index].fences[Int(gpu)] = fence
            }
            machines[index].cpuMilli -= Int(demand.cpuMilli)
            machines[index].memoryMiB -= Int(demand.memoryMiB)
        }
    }

    mutating func release(_ placement: Placement) {
        for part in placement.hosts {
            for index in machines.indices where machines[index].spec.id == part.host {
                for gpu in part.gpus { machines[index].free[Int(gpu)] += Int(part.milliPerGPU) }
                machines[index].cpuMilli += Int(part.cpuMilli)
                machines[index].memoryMiB += Int(part.memoryMiB)
            }
        }
    }

    /// Every host as the allocator should report it.
    var statuses: [HostStatus] {
        machines.map {
            HostStatus(
                spec: $0.spec, state: $0.state, freeMilli: $0.free.map { UInt16($0) },
                freeCPUMilli: UInt64($0.cpuMilli), freeMemoryMiB: UInt64($0.memoryMiB), fences: $0.fences)
        }
    }

    /// The digest, counted from nothing.
    var digest: CapacityDigest {
        let models = Set(machines.compactMap(\.spec.model)).sorted()
        return CapacityDigest(models: models.map(capacity), hosts: machines.count)
    }

    private func capacity(_ model: GPUModel) -> ModelCapacity {
        let owners = machines.filter { $0.spec.model == model }
        let ready = owners.filter { $0.state == .ready }
        func whole(_ machine: Machine) -> Int { machine.free.count { $0 == 1_000 } }
        func atLeast(_ gpus: Int) -> Int { ready.count { whole($0) >= gpus } }
        let full = ready.filter { whole($0) == $0.free.count }
        return ModelCapacity(
            model: model, totalGPUs: owners.reduce(0) { $0 + $1.free.count },
            freeGPUs: ready.reduce(0) { $0 + whole($1) },
            freeMilli: UInt64(ready.reduce(0) { $0 + $1.free.reduce(0, +) }), wholeHosts: full.count,
            hostsWith8: atLeast(8), hostsWith4: atLeast(4), hostsWith2: atLeast(2), hostsWith1: atLeast(1),
            largestGangs: Set(full.map(\.spec.site)).sorted().map { site in
                SiteGang(site: site, hosts: full.count { $0.spec.site == site })
            })
    }
}
