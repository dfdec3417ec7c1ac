// LedgerState+Hosts.swift: the records about hosts: they come, change, get another id, go.

internal import Basics
internal import GPUAllocator

extension LedgerState {
    mutating func applyToHost(_ record: LedgerRecord) throws(LedgerError) {
        switch record {
        case .hostRegistered(let spec):
            register(spec)
        case .hostStateChanged(let id, let state):
            var host = try known(id)
            host.state = state
            // An operator who makes it ready wants it to stay.
            host.isLeaving = host.isLeaving && state != .ready
            hosts[id] = host
        case .gpuHealthChanged(let id, let gpu, let health, let author):
            var host = try known(id)
            guard Int(gpu) < host.spec.gpus.count else { throw .unknownHost(id) }
            switch author {
            case .host: host.spec.gpus[Int(gpu)].health = health
            case .operator: host.spec.gpus[Int(gpu)].operatorHealth = health
            }
            hosts[id] = host
        case .hostRemoved(let id):
            absentGPUs.follow(from: try known(id).spec.gpus, to: [])
            remove(id)
        case .hostRenamed(let id, let new):
            var host = try known(id)
            guard hosts[new] == nil else { throw .hostExists(new) }
            remove(id)
            host.spec.id = new
            host.fenceFloor = fenceFloor
            hosts[new] = host
        case .hostLeaving(let id, let isLeaving):
            var host = try known(id)
            host.isLeaving = isLeaving
            hosts[id] = host
        default:
            preconditionFailure("applyToHost does not handle \(record)")
        }
    }

    /// Puts a host in, or other content in its place; fences follow GPUs that can be told from others.
    private mutating func register(_ spec: HostSpec) {
        guard let old = hosts[spec.id]?.spec.gpus else {
            absentGPUs.follow(from: [], to: spec.gpus)
            hosts[spec.id] = KnownHost(spec: spec, state: .ready, fenceFloor: fenceFloor)
            return
        }
        if GPUMoves.hasLeft(from: old, to: spec.gpus) {
            for index in 0..<UInt8(AllocatorLimits.gpusPerHost) {
                fenceFloor = max(fenceFloor, lastFence(of: GPUAddress(host: spec.id, index: index)))
            }
        }
        for index in GPUMoves.arrivals(from: old, to: spec.gpus) {
            let gpu = GPUAddress(host: spec.id, index: index)
            if fenceFloor > lastFence(of: gpu) { fences[gpu] = fenceFloor }
        }
        absentGPUs.follow(from: old, to: spec.gpus)
        hosts[spec.id]?.spec = spec
    }

    private func known(_ id: HostID) throws(LedgerError) -> KnownHost {
        guard let host = hosts[id] else { throw .unknownHost(id) }
        return host
    }

    /// Takes a host out; whatever comes under its id, or another, begins above its fences.
    private mutating func remove(_ id: HostID) {
        for index in 0..<UInt8(AllocatorLimits.gpusPerHost) {
            let gpu = GPUAddress(host: id, index: index)
            fenceFloor = max(fenceFloor, lastFence(of: gpu))
            fences[gpu] = nil
        }
        hosts[id] = nil
    }
}
