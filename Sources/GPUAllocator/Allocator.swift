// Allocator.swift: the GPUs of one region, what is taken of them, and the choice among what is free.
//
// A value: no clock, no randomness, no I/O. Same state and same demand = same answer. Rules: docs/allocation.md.

public import Basics

/// The hosts of one region and what is taken of them.
///
/// It is named `Allocator` and not like its module so that `GPUAllocator.Demand` can be written.
/// A copy shares its storage until one of the two changes; nothing here copies by itself.
public struct Allocator: Sendable {
    var table = HostTable()
    /// What is known of GPUs that no host has.
    public internal(set) var absentGPUs = AbsentGPUs()

    /// Makes the allocator of a region without hosts.
    public init() {}

    // MARK: Hosts

    /// Makes a host ready, cordoned, draining or lost.
    ///
    /// What is taken of it stays taken.
    public mutating func setState(of host: HostID, to state: HostState) throws(AllocatorError) {
        table.setState(try slot(of: host), state)
    }

    /// Says how a GPU is; `unknown` withdraws what the author said.
    ///
    /// What is taken of it stays taken.
    public mutating func setHealth(
        of host: HostID, gpu: UInt8, to health: GPUHealth, by author: HealthAuthor = .operator
    ) throws(AllocatorError) {
        let slot = try slot(of: host)
        guard gpu < table.gpuCount[slot] else { throw .unknownGPU(host, gpu: gpu) }
        table.setHealth(slot, gpu: gpu, health, by: author)
    }

    /// Makes sure that the fence of a GPU is at least `fence`, as the ledger remembers it.
    ///
    /// Any GPU that a host may have counts: one that is gone with an earlier content of the host may come back.
    public mutating func raiseFence(of host: HostID, gpu: UInt8, to fence: UInt64) throws(AllocatorError) {
        let slot = try slot(of: host)
        guard gpu < UInt8(AllocatorLimits.gpusPerHost) else { throw .unknownGPU(host, gpu: gpu) }
        guard fence <= AllocatorLimits.fence else {
            throw .malformedPlacement(host, problem: "fence \(fence) is above \(AllocatorLimits.fence)")
        }
        table.raiseFence(slot, gpu: gpu, to: fence)
    }

    // MARK: Demands

    /// The answer that ``allocate(_:)`` would give now, fences included.
    ///
    /// Changes nothing and costs the same.
    public func plan(_ demand: Demand) -> Answer {
        do throws(AllocatorError) {
            try demand.validate()
        } catch {
            return .refused(
                Refusal(
                    reasons: [ReasonCount(reason: .invalidDemand, hosts: table.count)],
                    nearestMiss: error.description))
        }
        if case .parts = demand.shape {
            // Pieces stand on one another: they are taken, in a copy.
            var copy = self
            return copy.planParts(demand)
        }
        var wanted = Wanted(demand, pools: table.pools)
        wanted.stance = table.stance(demand)
        // Scores of the kind are of hosts of any memory.
        let kind = wanted.modelNamed.isEmpty ? table.mix.number(of: demand, stance: wanted.stance) : nil
        guard let choice = table.choose(wanted, kind: kind) else {
            return .refused(table.refusal(wanted))
        }
        return .placed(placement(wanted, choice))
    }

    /// Takes GPUs, CPU and memory for the whole demand, or says why not.
    ///
    /// Each GPU that is taken gets a fence above every one that it had before.
    public mutating func allocate(_ demand: Demand) -> Answer {
        guard (try? demand.validate()) != nil else { return plan(demand) }
        if case .parts = demand.shape { return allocateParts(demand) }
        let kind = table.note(demand)
        defer { table.observe(kind, demand) }
        return place(demand, kind)
    }

    /// As ``allocate(_:)``, but the demand, which is valid, does not count in the mix.
    mutating func place(_ demand: Demand) -> Answer {
        place(demand, table.note(demand))
    }

    private mutating func place(_ demand: Demand, _ kind: Int?) -> Answer {
        guard let kind, demand.hostCount == 1, !demand.isConstrained else {
            if case .parts = demand.shape { return placeParts(demand) }
            let answer = plan(demand)
            if case .placed(let placement) = answer { takePlanned(placement) }
            return answer
        }
        guard let best = table.best(kind) else { return .refused(table.refusal(table.mix.wanted[kind])) }
        let part =
            table.isMixed(best.slot)
            ? table.part(table.mix.wanted[kind], on: best.slot, piece: best.piece)
            : table.part(demand, on: best.slot, piece: best.piece)
        table.take(best.slot, part, kind: kind)
        return .placed(Placement(hosts: [part]))
    }

    private func placement(_ wanted: Wanted, _ choice: HostTable.Choice) -> Placement {
        var placement = Placement(hosts: [])
        var like: UInt64?
        for slot in choice.slots {
            let part = table.part(wanted, on: slot, piece: choice.piece, like: like)
            if choice.slots.count > 1 { like = like ?? table.positions(of: part.gpus, on: slot) }
            placement.hosts.append(part)
        }
        return placement
    }

    private mutating func takePlanned(_ placement: Placement) {
        for part in placement.hosts {
            guard let slot = table.slotOf[part.host] else {
                preconditionFailure("\(part.host) was planned and is gone")
            }
            table.take(slot, part)
        }
    }

    /// Takes what an earlier answer placed, whatever the state of its hosts: for recovery from the ledger.
    ///
    /// Fences become at least the placement's. All or nothing.
    public mutating func take(_ placement: Placement) throws(AllocatorError) {
        let slots = try slots(of: placement)
        if Allocator.repeats(slots) { return try takeTogether(slots, placement) }
        for (slot, part) in zip(slots, placement.hosts) { try checkFree(slot, part) }
        for (slot, part) in zip(slots, placement.hosts) { table.take(slot, part) }
    }

    /// Takes entries of which some are of one host: each is checked beside those before it.
    private mutating func takeTogether(_ slots: [Int], _ placement: Placement) throws(AllocatorError) {
        let before = slots.map { Array(table.fences[table.gpuRange($0)]) }
        for (number, part) in placement.hosts.enumerated() {
            do throws(AllocatorError) {
                try checkFree(slots[number], part)
            } catch {
                for taken in (0..<number).reversed() { table.giveBack(slots[taken], placement.hosts[taken]) }
                for (slot, fences) in zip(slots, before) { table.setFences(slot, to: fences) }
                throw error
            }
            table.take(slots[number], part)
        }
    }

    /// Gives entries back of which some are of one host.
    private mutating func giveBackTogether(_ slots: [Int], _ placement: Placement) throws(AllocatorError) {
        for (number, part) in placement.hosts.enumerated() {
            do throws(AllocatorError) {
                try checkTaken(slots[number], part)
            } catch {
                for given in 0..<number { table.take(slots[given], placement.hosts[given]) }
                throw error
            }
            table.giveBack(slots[number], part)
        }
    }

    private static func repeats(_ slots: [Int]) -> Bool { zip(slots, slots.dropFirst()).contains { $0 == $1 } }

    /// Gives a placement back: everything is as before it was taken, but for the fences, which stay.
    ///
    /// All or nothing. It throws ``AllocatorError/notTaken(_:resource:returned:taken:)`` when more would come back than
    /// is taken; it cannot tell two equal shares of one GPU apart, the ledger can.
    public mutating func release(_ placement: Placement) throws(AllocatorError) {
        if placement.hosts.count == 1 {
            // Nearly every placement: the part is read once, and no list of slots is made.
            let part = placement.hosts[0]
            let slot = try slot(of: part, after: nil)
            try checkTaken(slot, part)
            return table.giveBack(slot, part)
        }
        let slots = try slots(of: placement)
        if Allocator.repeats(slots) { return try giveBackTogether(slots, placement) }
        for (slot, part) in zip(slots, placement.hosts) { try checkTaken(slot, part) }
        for (slot, part) in zip(slots, placement.hosts) { table.giveBack(slot, part) }
    }

    // MARK: Checks

    func slot(of host: HostID) throws(AllocatorError) -> Int {
        guard let slot = table.slotOf[host] else { throw .unknownHost(host) }
        return slot
    }

    private func slots(of placement: Placement) throws(AllocatorError) -> [Int] {
        var slots: [Int] = []
        slots.reserveCapacity(placement.hosts.count)
        for part in placement.hosts { slots.append(try slot(of: part, after: slots.last)) }
        return slots
    }

    /// The slot of a part, of which it is known then that it could be of that host.
    private func slot(of part: HostPlacement, after last: Int?) throws(AllocatorError) -> Int {
        let slot = try slot(of: part.host)
        if let last, last > slot { throw .malformedPlacement(part.host, problem: "hosts must ascend") }
        if let problem = part.problem { throw .malformedPlacement(part.host, problem: problem) }
        if let gpu = part.gpus.last, gpu >= table.gpuCount[slot] { throw .unknownGPU(part.host, gpu: gpu) }
        if let instance = part.instance, table.instanceState(slot, part) == nil {
            throw .malformedPlacement(
                part.host,
                problem:
                    "its GPUs have no instance \(instance.profile) of \(part.milliPerGPU) milli at slice \(instance.start)"
            )
        }
        return slot
    }

    private func checkFree(_ slot: Int, _ part: HostPlacement) throws(AllocatorError) {
        try checkInstance(slot, part, isTaken: false)
        for gpu in part.gpus {
            let free = table.gpuFree[table.place(slot, Int(gpu))]
            if free < part.milliPerGPU {
                throw .overCommit(
                    part.host, resource: "GPU \(gpu) (milli)", wanted: UInt64(part.milliPerGPU), free: UInt64(free))
            }
        }
        if table.freeCPU[slot] < part.cpuMilli {
            throw .overCommit(part.host, resource: "CPU (milli)", wanted: part.cpuMilli, free: table.freeCPU[slot])
        }
        if table.freeMemory[slot] < part.memoryMiB {
            throw .overCommit(
                part.host, resource: "memory (MiB)", wanted: part.memoryMiB, free: table.freeMemory[slot])
        }
    }

    /// Checks that an instance lives where it is said to live, or may, and that nothing else is taken of a GPU that is cut.
    private func checkInstance(_ slot: Int, _ part: HostPlacement, isTaken: Bool) throws(AllocatorError) {
        if part.instance == nil, part.group.isEmpty, !table.isIrregular[slot] { return }
        for gpu in part.gpus {
            let place = table.place(slot, Int(gpu))
            let lives = table.instances[place]
            let isRight: Bool
            if let state = table.instanceState(slot, part) {
                let isWholeOrCut = !lives.isEmpty || table.gpuFree[place] == HostTable.wholeMilli
                isRight = isTaken ? lives.contains(state) : isWholeOrCut && lives.isDisjoint(with: state)
            } else {
                isRight = lives.isEmpty
            }
            if isRight { continue }
            let resource =
                "GPU \(gpu) (\(part.instance.map { "\($0.profile) at slice \($0.start)" } ?? "whole or shared"))"
            if isTaken { throw .notTaken(part.host, resource: resource, returned: 1, taken: 0) }
            throw .overCommit(part.host, resource: resource, wanted: 1, free: 0)
        }
        guard isTaken, !part.group.isEmpty, table.groups.parts(of: part.group, on: part.host) == 0 else { return }
        throw .notTaken(part.host, resource: "group \(part.group)", returned: 1, taken: 0)
    }

    private func checkTaken(_ slot: Int, _ part: HostPlacement) throws(AllocatorError) {
        try checkInstance(slot, part, isTaken: true)
        for gpu in part.gpus {
            let taken = HostTable.wholeMilli - table.gpuFree[table.place(slot, Int(gpu))]
            if taken < part.milliPerGPU {
                throw .notTaken(
                    part.host, resource: "GPU \(gpu) (milli)", returned: UInt64(part.milliPerGPU), taken: UInt64(taken))
            }
        }
        let takenCPU = table.specs[slot].cpuMilli - table.freeCPU[slot]
        if takenCPU < part.cpuMilli {
            throw .notTaken(part.host, resource: "CPU (milli)", returned: part.cpuMilli, taken: takenCPU)
        }
        let takenMemory = table.specs[slot].memoryMiB - table.freeMemory[slot]
        if takenMemory < part.memoryMiB {
            throw .notTaken(part.host, resource: "memory (MiB)", returned: part.memoryMiB, taken: takenMemory)
        }
    }
}
