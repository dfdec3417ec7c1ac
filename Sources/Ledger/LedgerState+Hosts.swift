// LedgerState+Hosts.swift: the records about hosts: they come, change, get another id, go.

internal import Basics
internal import GPUAllocator

extension LedgerState {
    mutating func applyToHost(_ record: LedgerRecord) throws(LedgerError) {
        switch record {
        case .hostRegistered(let spec):
            if hosts[spec.id] == nil {
                hosts[spec.id] = KnownHost(spec: spec, state: .ready, fenceFloor: fenceFloor)
            } else {
                hosts[spec.id]?.spec = spec
            }
        case .hostStateChanged(let id, let state):
            var host = try known(id)
            host.state = state
            // An operator who makes it ready wants it to stay.
            host.isLeaving = host.isLeaving && state != .ready
            hosts[id] = host
        case .gpuHealthChanged(let id, let gpu, let health):
            var host = try known(id)
            guard Int(gpu) < host.spec.gpus.count else { throw .unknownHost(id) }
            host.spec.gpus[Int(gpu)].health = health
            hosts[id] = host
        case .hostRemoved(let id):
            _ = try known(id)
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
