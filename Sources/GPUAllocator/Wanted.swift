// Wanted.swift: a demand as seen by one host, with names resolved to pools once.

import Basics

/// What a demand wants of each host.
struct Wanted: Hashable, Sendable {
    /// Whole GPUs on each host.
    var wholeGPUs = 0
    /// Thousandths of one GPU; 0 when whole GPUs or none are wanted.
    var shareMilli: UInt16 = 0
    var cpuMilli: UInt64
    var memoryMiB: UInt64
    var hosts: Int
    /// By pool: the wanted instance; empty unless one is wanted, nil where GPUs have none such.
    var instances: [MIGProfile?] = []
    /// What else is asked; of a kind of demands, nothing.
    var constraints: Constraints?
    /// How it is to be placed as things are.
    var stance = Stance()
    /// The GPU models as they were named.
    var models: [GPUModel] = []
    /// By pool: whether the site is accepted.
    var siteAccepted: [Bool]
    /// By pool: whether its GPUs are accepted, by model and memory.
    ///
    /// Hosts without GPUs pass; they lack GPUs, not a model.
    var modelAccepted: [Bool]
    /// By pool: whether the model is accepted, whatever its memory; empty when none is asked for.
    var modelNamed: [Bool] = []

    /// One GPU of any kind; it knows no pools.
    static let anyGPU = Wanted(Demand(shape: .gang(hosts: 1, gpusPerHost: 1)), pools: [])

    /// Resolves a valid demand.
    init(_ demand: Demand, pools: [Pool]) {
        switch demand.shape {
        case .gang(_, let gpusPerHost): wholeGPUs = Int(gpusPerHost)
        case .share(let milli): shareMilli = UInt16(milli)
        case .instance(let profile): instances = pools.map { $0.key.geometry?.profile(profile) }
        case .cpuOnly, .parts: break
        }
        if demand.isConstrained { constraints = demand.constraints }
        cpuMilli = demand.cpuMilli
        memoryMiB = demand.memoryMiB
        hosts = demand.hostCount
        siteAccepted = pools.map { demand.sites.isEmpty || demand.sites.contains($0.key.site) }
        models = demand.models
        modelAccepted = Wanted.accepted(demand.models, pools)
        if let least = constraints?.gpuMemoryMiB, least > 0 {
            modelNamed = modelAccepted
            for (number, pool) in pools.enumerated()
            where !hasMemory(least, pool, instance: instances.isEmpty ? nil : instances[number]) {
                modelAccepted[number] = false
            }
        }
        for (number, pool) in pools.enumerated() where !pool.parts.isEmpty { accept(number, as: pool.parts) }
    }

    private static func accepted(_ models: [GPUModel], _ pools: [Pool]) -> [Bool] {
        if models.isEmpty { return pools.map { _ in true } }
        let known = pools.indices.compactMap { pool in pools[pool].key.model.map { (pool, $0) } }
        let choice = ModelChoice(models, among: known.map { ($1, pools[$0].name ?? ModelName($1)) })
        var accepted = pools.map { _ in true }
        for (place, (pool, _)) in known.enumerated() { accepted[pool] = choice.accepted[place] }
        return accepted
    }

    /// Whether the GPUs of a pool, or the wanted instances of them, have so much memory; what is not known is not enough.
    private func hasMemory(_ least: UInt64, _ pool: Pool, instance: MIGProfile?) -> Bool {
        guard let model = pool.key.model else { return true }
        if !instances.isEmpty { return instance.map { $0.memoryMiB >= least } ?? true }
        return GPUMemory.counted(model, memoryMiB: pool.key.memoryMiB).map { $0 >= least } ?? false
    }

    /// Whether only GPUs are refused here that have, or may have, less memory than is wanted.
    func hasTooLittleMemory(_ pool: Int) -> Bool { !modelAccepted[pool] && !modelNamed.isEmpty && modelNamed[pool] }

    /// Accepts hosts of several kinds of GPU when one of the kinds will do.
    private mutating func accept(_ pool: Int, as parts: [Int]) {
        modelAccepted[pool] = parts.contains { modelAccepted[$0] }
        if !modelNamed.isEmpty { modelNamed[pool] = parts.contains { modelNamed[$0] } }
        if instances.isEmpty { return }
        instances[pool] = parts.compactMap { instance(of: $0) }.first
    }

    /// The wanted instance of a GPU of one kind; nil when it has none such, or is not accepted.
    func instance(of pool: Int) -> MIGProfile? { modelAccepted[pool] ? instances[pool] : nil }

    /// Whether a GPU, or a part of one, is wanted.
    var wantsGPUs: Bool { wholeGPUs > 0 || shareMilli > 0 || !instances.isEmpty }

    /// Whether a host of this residual may take its part: the one filter of all constraints.
    func accepts(_ residual: Residual) -> Bool {
        residual.state == .ready && siteAccepted[residual.pool] && modelAccepted[residual.pool]
            && residual.hasRoom(self)
    }
}
