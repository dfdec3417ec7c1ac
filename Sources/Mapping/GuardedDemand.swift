// GuardedDemand.swift: demands that travel in parts, so that who does not know all of them refuses them.

public import HansaMessages

extension HansaMessages.Demand {
    /// The demand as it goes to another program: what an older version would overlook is said in a shape that it does not know,
    /// so that it refuses the demand instead of weakening it.
    ///
    /// Whoever reads it has the same demand again.
    public var guarded: HansaMessages.Demand {
        guard gpuMemoryMib > 0, let shape else { return self }
        var part = HansaMessages.Part(
            count: 1, models: models, cpuMilli: cpuMilli, memoryMib: memoryMib, gpuMemoryMib: gpuMemoryMib)
        var rules = constraints
        switch shape {
        case .parts: return self
        case .gang(let gang):
            part.count = gang.hosts
            part.piece = .gpus(gang.gpusPerHost)
            rules = rules ?? HansaMessages.Constraints()
            rules?.perHostMax = 1
        case .share(let share): part.piece = .share(share)
        case .instance(let instance): part.piece = .instance(instance)
        case .cpuOnly(let nothing): part.piece = .cpuOnly(nothing)
        }
        return HansaMessages.Demand(
            shape: .parts(.init(parts: [part])), sites: sites, constraints: rules, movable: movable)
    }

    /// The demand that ``guarded`` was made of; itself when it is none such.
    var unguarded: HansaMessages.Demand {
        guard case .parts(let parts) = shape, parts.parts.count == 1, let part = parts.parts.first, part.name.isEmpty,
            models.isEmpty, cpuMilli == 0, memoryMib == 0, gpuMemoryMib == 0
        else { return self }
        let isOne = part.count <= 1
        var demand = self
        switch part.piece {
        case .gpus(let gpus) where isOne || constraints?.perHostMax == 1:
            demand.shape = .gang(.init(hosts: max(1, part.count), gpusPerHost: gpus))
        case .share(let share) where isOne: demand.shape = .share(share)
        case .instance(let instance) where isOne: demand.shape = .instance(instance)
        case .cpuOnly(let nothing) where isOne: demand.shape = .cpuOnly(nothing)
        default: return self
        }
        demand.constraints?.perHostMax = 0
        demand.models = part.models
        demand.cpuMilli = part.cpuMilli
        demand.memoryMib = part.memoryMib
        demand.gpuMemoryMib = part.gpuMemoryMib
        return demand
    }
}
