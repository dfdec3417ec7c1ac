// Allocator+Leaving.swift: hosts that leave the region, or get another id. Nothing of them is taken then.
//
// Fences outlive their host: one that comes, under whatever id, begins above those of every host that is gone.

public import Basics

extension Allocator {
    /// Whether nothing of the host is taken.
    public func isUnused(_ host: HostID) throws(AllocatorError) -> Bool {
        table.isUnused(try slot(of: host))
    }

    /// Takes hosts out of the region, all or none.
    ///
    /// Throws for the first one that is not there, or of which something is taken.
    public mutating func remove(_ hosts: [HostID]) throws(AllocatorError) {
        var leaves = Array(repeating: false, count: table.count)
        for host in hosts {
            let slot = try slot(of: host)
            guard table.isUnused(slot) else { throw .hostInUse(host, usedMilli: table.status(slot).usedMilli) }
            leaves[slot] = true
        }
        guard leaves.contains(true) else { return }
        for slot in leaves.indices where leaves[slot] { absentGPUs.follow(from: table.specs[slot].gpus, to: []) }
        table.remove(leaves)
    }

    /// Gives a host, of which nothing is taken, another id; content, health and state stay.
    public mutating func rename(_ host: HostID, to new: HostID) throws(AllocatorError) {
        let slot = try slot(of: host)
        if let other = table.slotOf[new], other != slot || table.specs[other].id == new {
            throw .hostExists(table.specs[other].id)
        }
        var spec = table.specs[slot]
        let state = table.states[slot]
        try remove([host])
        absentGPUs.follow(from: [], to: spec.gpus)
        spec.id = new
        table.update(replaced: [], added: [spec])
        table.setState(try self.slot(of: new), state)
    }

    /// Puts another machine in the place of a host of which nothing is taken.
    ///
    /// The state of the host stays; what was known of the health of its GPUs stays with those that come again, by their UUID.
    public mutating func replace(with given: HostSpec) throws(AllocatorError) {
        var spec = try given.checked()
        let slot = try slot(of: spec.id)
        spec.id = table.specs[slot].id
        for gpu in spec.gpus where !gpu.identity.isEmpty {
            guard let owner = table.owner(of: gpu.identity), owner != slot else { continue }
            throw .invalidHost(
                spec.id, problem: "its GPU \(gpu.index) (\(gpu.uuid)) is on host \(table.specs[owner].id) already")
        }
        let state = table.states[slot]
        try remove([spec.id])
        spec = known(spec, beside: nil)
        absentGPUs.follow(from: [], to: spec.gpus)
        table.update(replaced: [], added: [spec])
        table.setState(try self.slot(of: spec.id), state)
    }

    /// The fence that hosts begin with when they come.
    public var fenceFloor: UInt64 { table.fenceFloor }

    /// Makes hosts that come from now on begin with at least `fence`, as the ledger remembers it.
    public mutating func raiseFenceFloor(to fence: UInt64) {
        table.raiseFenceFloor(to: fence)
    }
}
