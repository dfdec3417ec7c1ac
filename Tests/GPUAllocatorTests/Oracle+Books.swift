// Oracle+Books.swift: what the oracle's machines have, kept by placement, and how the allocator should report it.

import Basics
import GPUAllocator

extension Oracle {
    /// Takes a placement, checking every rule of the demand.
    mutating func take(_ placement: Placement, for demand: Demand) throws {
        guard placement.hosts.count == demand.hostCount else { throw Violation(description: "a partial gang") }
        guard Set(placement.hosts.map(\.host)).count == demand.hostCount else {
            throw Violation(description: "a host twice in a gang")
        }
        let before = self
        guard
            isPlaced(
                before.machines.map(\.spec).filter { spec in placement.hosts.contains { $0.host == spec.id } }, demand)
        else {
            throw Violation(description: "a gang in the wrong place")
        }
        for part in placement.hosts {
            guard let index = machines.firstIndex(where: { $0.spec.id == part.host }) else {
                throw Violation(description: "an unknown host")
            }
            guard before.reason(before.machines[index], demand) == nil else {
                throw Violation(description: "a host that cannot")
            }
            try takePart(part, of: index, for: demand)
        }
    }

    mutating func takePart(_ part: HostPlacement, of index: Int, for demand: Demand) throws {
        let machine = machines[index]
        var (gpus, milli) = perHost(demand)
        let indices = part.gpus.map { Int($0) }
        if case .instance(let name) = demand.shape, let gpu = indices.first {
            (gpus, milli) = (1, profile(name, machine.spec.gpus[gpu]).map { self.milli(of: $0) } ?? 0)
        }
        guard part.gpus.count == gpus, Set(part.gpus).count == gpus, Int(part.milliPerGPU) == milli,
            part.site == machine.spec.site, part.cpuMilli == demand.cpuMilli, part.memoryMiB == demand.memoryMiB,
            part.fences.count == gpus, part.group == demand.constraints.group
        else { throw Violation(description: "not what was asked for: \(part)") }
        guard indices.allSatisfy({ isAccepted($0, machine, demand) }), serves(indices, machine, demand) else {
            throw Violation(description: "GPUs that cannot: \(part)")
        }
        try cut(part, of: index, for: demand)
        for (gpu, fence) in zip(indices, part.fences) {
            machines[index].free[gpu] -= milli
            guard machines[index].free[gpu] >= 0 else { throw Violation(description: "an over-commit") }
            guard fence > machine.fences[gpu] else { throw Violation(description: "an old fence") }
            machines[index].fences[gpu] = fence
        }
        machines[index].cpuMilli -= Int(demand.cpuMilli)
        machines[index].memoryMiB -= Int(demand.memoryMiB)
        if !part.group.isEmpty { machines[index].groups.append(part.group) }
    }

    private mutating func cut(_ part: HostPlacement, of index: Int, for demand: Demand) throws {
        guard case .instance(let name) = demand.shape else {
            guard part.instance == nil else { throw Violation(description: "an instance nobody wants") }
            return
        }
        guard let instance = part.instance, instance.profile == name,
            let profile = profile(name, machines[index].spec.gpus[Int(part.gpus[0])]),
            profile.starts.contains(instance.start)
        else { throw Violation(description: "the wrong instance: \(part)") }
        for place in places(profile, at: instance.start) {
            if machines[index].slices[Int(part.gpus[0])][place] { throw Violation(description: "a slice twice") }
            machines[index].slices[Int(part.gpus[0])][place] = true
        }
    }

    /// Puts another, free machine in the place of one; its state stays, its fences begin anew.
    mutating func replace(_ index: Int, with spec: HostSpec, fence: UInt64) {
        var machine = Oracle([spec]).machines[0]
        machine.state = machines[index].state
        machine.fences = spec.gpus.map { _ in fence }
        machines[index] = machine
        machines.sort { $0.spec.id < $1.spec.id }
    }

    mutating func release(_ placement: Placement) {
        for part in placement.hosts {
            for index in machines.indices where machines[index].spec.id == part.host {
                for gpu in part.gpus { machines[index].free[Int(gpu)] += Int(part.milliPerGPU) }
                if let instance = part.instance,
                    let profile = profile(instance.profile, machines[index].spec.gpus[Int(part.gpus[0])])
                {
                    for place in places(profile, at: instance.start) {
                        machines[index].slices[Int(part.gpus[0])][place] = false
                    }
                }
                if let member = machines[index].groups.firstIndex(of: part.group) {
                    machines[index].groups.remove(at: member)
                }
                machines[index].cpuMilli += Int(part.cpuMilli)
                machines[index].memoryMiB += Int(part.memoryMiB)
            }
        }
    }

    /// Every host as the allocator should report it.
    var statuses: [HostStatus] {
        machines.map { machine in
            HostStatus(
                spec: machine.spec, state: machine.state, freeMilli: machine.free.map { UInt16($0) },
                freeCPUMilli: UInt64(machine.cpuMilli), freeMemoryMiB: UInt64(machine.memoryMiB),
                fences: machine.fences,
                slices: machine.slices.map { taken in (0..<8).reduce(0) { taken[$1] ? $0 | 1 << UInt8($1) : $0 } })
        }
    }

    /// The digest, counted from nothing.
    var digest: CapacityDigest {
        let models = Set(machines.flatMap(\.spec.gpus).map(\.model)).sorted()
        return CapacityDigest(models: models.map(capacity), hosts: machines.count)
    }

    /// The GPUs of one model are counted as if the host had no others.
    private func capacity(_ model: GPUModel) -> ModelCapacity {
        func gpus(_ machine: Machine) -> [Int] { machine.free.indices.filter { machine.spec.gpus[$0].model == model } }
        let owners = machines.filter { !gpus($0).isEmpty }
        let ready = owners.filter { $0.state == .ready }
        func free(_ machine: Machine) -> [Int] {
            gpus(machine).filter {
                let gpu = machine.spec.gpus[$0]
                return !machine.isCut($0) && gpu.mig != .enabled && [.healthy, .unknown].contains(gpu.health)
            }
            .map { machine.free[$0] }
        }
        func whole(_ machine: Machine) -> Int { free(machine).count { $0 == 1_000 } }
        func atLeast(_ gpus: Int) -> Int { ready.count { whole($0) >= gpus } }
        let full = ready.filter { whole($0) == gpus($0).count }
        return ModelCapacity(
            model: model, totalGPUs: owners.reduce(0) { $0 + gpus($1).count },
            freeGPUs: ready.reduce(0) { $0 + whole($1) },
            freeMilli: UInt64(ready.reduce(0) { $0 + free($1).reduce(0, +) }), wholeHosts: full.count,
            hostsWith8: atLeast(8), hostsWith4: atLeast(4), hostsWith2: atLeast(2), hostsWith1: atLeast(1),
            largestGangs: Set(full.map(\.spec.site)).sorted().map { site in
                SiteGang(site: site, hosts: full.count { $0.spec.site == site })
            })
    }
}
