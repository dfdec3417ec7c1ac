// HostTable.swift: every host's resources in dense arrays by slot, and the sets that find a host without a scan.
//
// Slots ascend with the host id, so "lowest slot" means the same on every machine, whatever came first.
// Trusts its callers: Allocator checks what enters. The choice is in HostTable+Choice.swift and +Gang.swift.

import Basics

/// The hosts of a region by slot.
struct HostTable: Sendable {
    /// GPUs have this many places per host in ``gpuFree`` and ``fences``.
    static let stride = AllocatorLimits.gpusPerHost
    /// Free thousandths of a shared GPU fall into this many levels of 64.
    static let partLevels = 16
    static let wholeMilli = AllocatorLimits.milliPerGPU

    // What is so, by slot.
    private(set) var specs: [HostSpec] = []
    private(set) var states: [HostState] = []
    private(set) var gpuFree: [UInt16] = []
    private(set) var fences: [UInt64] = []
    private(set) var freeCPU: [UInt64] = []
    private(set) var freeMemory: [UInt64] = []

    // What follows from it, by slot.
    private(set) var slotOf: [HostID: Int] = [:]
    private(set) var gpuCount: [UInt8] = []
    private(set) var freeWhole: [UInt8] = []
    private(set) var freeMilli: [UInt32] = []
    private(set) var poolOf: [Int] = []
    private var partsOf: [UInt16] = []
    private(set) var domains = FabricDomains()

    // What follows from it, by property.
    private(set) var ready = HostSet()
    private(set) var withFree: [HostSet] = Array(repeating: HostSet(), count: AllocatorLimits.gpusPerHost + 1)
    private(set) var withPart: [HostSet] = Array(repeating: HostSet(), count: HostTable.partLevels)
    private(set) var pools: [Pool] = []
    private var poolIndex: [Pool.Key: Int] = [:]
    private(set) var totalMilli: UInt64 = 0
    private(set) var freeMilliOfAll: UInt64 = 0

    var count: Int { specs.count }

    // MARK: Hosts

    /// Puts other content in the place of unused hosts, whose states and fences stay, and adds hosts that are not there
    /// yet, each ready and free.
    mutating func update(replaced: [(slot: Int, spec: HostSpec)], added: [HostSpec]) {
        for (slot, spec) in replaced {
            specs[slot] = spec
            freeCPU[slot] = spec.cpuMilli
            freeMemory[slot] = spec.memoryMiB
            gpuFree.replaceSubrange(gpuRange(slot), with: HostTable.freshGPUs(of: spec))
        }
        var mustRebuild = !replaced.isEmpty
        for spec in added {
            let slot = insertionSlot(of: spec.id)
            mustRebuild = mustRebuild || slot < specs.count
            specs.insert(spec, at: slot)
            states.insert(.ready, at: slot)
            freeCPU.insert(spec.cpuMilli, at: slot)
            freeMemory.insert(spec.memoryMiB, at: slot)
            gpuFree.insert(contentsOf: HostTable.freshGPUs(of: spec), at: slot * HostTable.stride)
            fences.insert(contentsOf: repeatElement(0, count: HostTable.stride), at: slot * HostTable.stride)
            if !mustRebuild { derive(slot) }
        }
        if mustRebuild { rebuild() }
    }

    mutating func setState(_ slot: Int, _ state: HostState) {
        unindex(slot)
        states[slot] = state
        index(slot)
    }

    mutating func raiseFence(_ slot: Int, gpu: UInt8, to fence: UInt64) {
        let place = slot * HostTable.stride + Int(gpu)
        fences[place] = max(fences[place], fence)
    }

    // MARK: Taking

    /// Takes `part` of the host; it fits.
    mutating func take(_ slot: Int, _ part: HostPlacement) {
        unindex(slot)
        for (gpu, fence) in zip(part.gpus, part.fences) {
            gpuFree[slot * HostTable.stride + Int(gpu)] -= part.milliPerGPU
            raiseFence(slot, gpu: gpu, to: fence)
        }
        freeCPU[slot] -= part.cpuMilli
        freeMemory[slot] -= part.memoryMiB
        index(slot)
    }

    /// Gives `part` of the host back; it is taken.
    mutating func giveBack(_ slot: Int, _ part: HostPlacement) {
        unindex(slot)
        for gpu in part.gpus { gpuFree[slot * HostTable.stride + Int(gpu)] += part.milliPerGPU }
        freeCPU[slot] += part.cpuMilli
        freeMemory[slot] += part.memoryMiB
        index(slot)
    }

    // MARK: Queries

    func gpuRange(_ slot: Int) -> Range<Int> {
        slot * HostTable.stride..<(slot + 1) * HostTable.stride
    }

    /// The places of the GPUs that the host has.
    func places(_ slot: Int) -> Range<Int> {
        slot * HostTable.stride..<slot * HostTable.stride + Int(gpuCount[slot])
    }

    func isUnused(_ slot: Int) -> Bool {
        freeMilli[slot] == UInt32(gpuCount[slot]) * UInt32(HostTable.wholeMilli)
            && freeCPU[slot] == specs[slot].cpuMilli && freeMemory[slot] == specs[slot].memoryMiB
    }

    func status(_ slot: Int) -> HostStatus {
        HostStatus(
            spec: specs[slot], state: states[slot], freeMilli: Array(gpuFree[places(slot)]),
            freeCPUMilli: freeCPU[slot], freeMemoryMiB: freeMemory[slot], fences: Array(fences[places(slot)]))
    }

    // MARK: Index

    private static func freshGPUs(of spec: HostSpec) -> [UInt16] {
        (0..<stride).map { $0 < spec.gpus.count ? wholeMilli : 0 }
    }

    private func insertionSlot(of id: HostID) -> Int {
        if let last = specs.last, last.id < id { return specs.count }
        var low = 0
        var high = specs.count
        while low < high {
            let middle = (low + high) / 2
            if specs[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func rebuild() {
        slotOf = [:]
        gpuCount = []
        freeWhole = []
        freeMilli = []
        poolOf = []
        partsOf = []
        domains = FabricDomains()
        ready = HostSet()
        withFree = Array(repeating: HostSet(), count: AllocatorLimits.gpusPerHost + 1)
        withPart = Array(repeating: HostSet(), count: HostTable.partLevels)
        pools = []
        poolIndex = [:]
        totalMilli = 0
        freeMilliOfAll = 0
        for slot in specs.indices { derive(slot) }
    }

    /// Appends what follows from a slot that is new at the end.
    private mutating func derive(_ slot: Int) {
        let spec = specs[slot]
        slotOf[spec.id] = slot
        gpuCount.append(UInt8(spec.gpus.count))
        freeWhole.append(0)
        freeMilli.append(0)
        partsOf.append(0)
        let key = Pool.Key(site: spec.site, model: spec.model)
        let pool = poolIndex[key] ?? pools.count
        if pool == pools.count {
            poolIndex[key] = pool
            pools.append(Pool(key: key))
        }
        poolOf.append(pool)
        pools[pool].hosts.insert(slot)
        pools[pool].totalGPUs += spec.gpus.count
        totalMilli += UInt64(spec.gpus.count) * UInt64(HostTable.wholeMilli)
        domains.append(spec)
        index(slot)
    }

    private mutating func unindex(_ slot: Int) {
        withFree[Int(freeWhole[slot])].remove(slot)
        var parts = partsOf[slot]
        while parts != 0 {
            withPart[parts.trailingZeroBitCount].remove(slot)
            parts &= parts - 1
        }
        freeMilliOfAll -= UInt64(freeMilli[slot])
        if states[slot] == .ready {
            ready.remove(slot)
            pools[poolOf[slot]].free.subtract(freeWhole[slot], of: gpuCount[slot], milli: freeMilli[slot])
        }
    }

    private mutating func index(_ slot: Int) {
        var whole: UInt8 = 0
        var milli: UInt32 = 0
        var parts: UInt16 = 0
        for place in places(slot) {
            let free = gpuFree[place]
            milli += UInt32(free)
            if free == HostTable.wholeMilli {
                whole += 1
            } else if free > 0 {
                parts |= 1 << (free >> 6)
            }
        }
        freeWhole[slot] = whole
        freeMilli[slot] = milli
        partsOf[slot] = parts
        withFree[Int(whole)].insert(slot)
        while parts != 0 {
            withPart[parts.trailingZeroBitCount].insert(slot)
            parts &= parts - 1
        }
        freeMilliOfAll += UInt64(milli)
        if states[slot] == .ready {
            ready.insert(slot)
            pools[poolOf[slot]].free.add(whole, of: gpuCount[slot], milli: milli)
        }
    }
}
