// HostTable+Queries.swift: what a table of hosts says of one host, by slot. Reads only.

import Basics

extension HostTable {
    func gpuRange(_ slot: Int) -> Range<Int> {
        firstPlace[slot]..<firstPlace[slot] + Int(placeCount[slot])
    }

    /// The place of a GPU.
    @inline(__always)
    func place(_ slot: Int, _ gpu: Int) -> Int { firstPlace[slot] + gpu }

    /// The places of the GPUs that the host has.
    func places(_ slot: Int) -> Range<Int> {
        firstPlace[slot]..<firstPlace[slot] + Int(gpuCount[slot])
    }

    /// The pool that a GPU is counted in.
    func pool(of gpu: Int, on slot: Int) -> Int {
        gpuPools[slot].isEmpty ? poolOf[slot] : gpuPools[slot][gpu]
    }

    /// Whether the host's GPUs are of several kinds.
    func isMixed(_ slot: Int) -> Bool { !gpuPools[slot].isEmpty }

    /// What is taken of the host.
    func taken(_ slot: Int) -> TakenParts {
        TakenParts(
            isAny: !isUnused(slot), cpuMilli: specs[slot].cpuMilli - freeCPU[slot],
            memoryMiB: specs[slot].memoryMiB - freeMemory[slot],
            gpuMilli: places(slot).map { HostTable.wholeMilli - gpuFree[$0] },
            instances: Array(instances[places(slot)]))
    }

    /// The host that has a GPU which can be told from others; nil when none has it.
    func owner(of identity: String) -> Int? { ownerOf[identity].flatMap { slotOf[$0] } }

    func isUnused(_ slot: Int) -> Bool {
        places(slot).allSatisfy { gpuFree[$0] == HostTable.wholeMilli }
            && freeCPU[slot] == specs[slot].cpuMilli && freeMemory[slot] == specs[slot].memoryMiB
    }

    /// What is free of the host, as its class has it.
    func residual(_ slot: Int) -> Residual {
        classes.residuals[Int(classes.classOf[slot])]
    }

    func status(_ slot: Int) -> HostStatus {
        HostStatus(
            spec: specs[slot], state: states[slot], freeMilli: Array(gpuFree[places(slot)]),
            freeCPUMilli: freeCPU[slot], freeMemoryMiB: freeMemory[slot], fences: Array(fences[places(slot)]),
            slices: instances[places(slot)].map(\.slices))
    }

    /// The slot that a host of this id has, or would have.
    func insertionSlot(of id: HostID) -> Int {
        if let last = specs.last, last.id < id { return specs.count }
        var low = 0
        var high = specs.count
        while low < high {
            let middle = (low + high) / 2
            if specs[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The first slot of a host above `id`.
    func firstSlot(above id: HostID) -> Int {
        let slot = insertionSlot(of: id)
        return slot < specs.count && specs[slot].id == id ? slot + 1 : slot
    }
}
