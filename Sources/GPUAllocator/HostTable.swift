// HostTable.swift: every host's resources in dense arrays by slot, and the classes that find a host without a scan.
//
// Slots ascend with the host id, so "lowest slot" means the same on every machine, whatever came first.
// Trusts its callers: Allocator checks what enters. The choice is in HostTable+Choice.swift and +Gang.swift.

import Basics

/// The hosts of a region by slot.
struct HostTable: Sendable {
    /// GPUs have this many places per host in ``gpuFree`` and ``fences``.
    static let stride = AllocatorLimits.gpusPerHost
    static let wholeMilli = AllocatorLimits.milliPerGPU

    // What is so, by slot.
    private(set) var specs: [HostSpec] = []
    private(set) var states: [HostState] = []
    private(set) var gpuFree: [UInt16] = []
    /// The instances that live on each GPU.
    private(set) var instances: [MIGState] = []
    /// What live placements belong to a group.
    private(set) var groups = GroupTable()
    private(set) var fences: [UInt64] = []
    /// The highest fence of a host that is gone: hosts that come begin with it, so that none repeats one under an old name.
    private(set) var fenceFloor: UInt64 = 0
    private(set) var freeCPU: [UInt64] = []
    private(set) var freeMemory: [UInt64] = []

    // What follows from it.
    private(set) var slotOf = HostIndex()
    /// The host of each GPU that can be told from others, by its identity.
    private var ownerOf: [String: HostID] = [:]
    private(set) var gpuCount: [UInt8] = []
    /// The host's GPUs by position, four bits each; see ``GPUSelection``.
    private(set) var gpuOrder: [UInt64] = []
    /// The host's fabric partitions as bits by GPU index.
    private(set) var partitions: [[UInt16]] = []
    /// Whether some of the host's GPUs are not healthy or cut into instances, or its fabric has partitions.
    private(set) var isIrregular: [Bool] = []
    private(set) var oddities = OddityTable()
    private(set) var labelSets = LabelSets()
    private(set) var domains = FabricDomains()
    private(set) var classes = HostClasses()
    private(set) var pools: [Pool] = []
    private(set) var poolOf: [Int] = []
    private var poolIndex: [Pool.Key: Int] = [:]
    private(set) var totalMilli: UInt64 = 0
    private(set) var usedMilli: UInt64 = 0
    private(set) var free = FreeTotals()

    // What was learned, and scores that follow from it. No decision but by these differs between equal tables.
    private(set) var mix = DemandMix()
    private(set) var leftover = Leftover()
    private(set) var scoreboard = Scoreboard()
    /// During a trial, what was learned before it from another mix; nil while that has not changed.
    private var untriedLeftover: Leftover?
    private var isTrial = false

    var count: Int { specs.count }

    // MARK: Hosts

    /// Puts other content in the place of hosts, whose states, fences and allocations stay, and adds hosts that are not there
    /// yet, each ready and free.
    mutating func update(replaced: [(slot: Int, spec: HostSpec)], added: [HostSpec]) {
        for (slot, spec) in replaced {
            let taken = taken(slot)
            specs[slot] = spec
            freeCPU[slot] = spec.cpuMilli - taken.cpuMilli
            freeMemory[slot] = spec.memoryMiB - taken.memoryMiB
            gpuFree.replaceSubrange(gpuRange(slot), with: HostTable.freshGPUs(of: spec))
            for (gpu, milli) in taken.gpuMilli.enumerated() where milli > 0 {
                gpuFree[slot * HostTable.stride + gpu] -= milli
            }
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
            instances.insert(
                contentsOf: repeatElement(MIGState(), count: HostTable.stride), at: slot * HostTable.stride)
            fences.insert(contentsOf: repeatElement(fenceFloor, count: HostTable.stride), at: slot * HostTable.stride)
            if !mustRebuild { derive(slot) }
        }
        if mustRebuild { rebuild() }
        mix.resolve(pools: pools)
        score()
    }

    /// Puts content in the place of a host's that differs in nothing that places, pools or the order of GPUs follow from.
    mutating func refresh(_ slot: Int, _ spec: HostSpec) {
        leaveClass(slot)
        for gpu in specs[slot].gpus where ownerOf[gpu.identity] == specs[slot].id { ownerOf[gpu.identity] = nil }
        specs[slot] = spec
        noteOwner(of: spec)
        isIrregular[slot] = hasOddities(slot)
        enterClass(slot)
    }

    /// Takes unused hosts out.
    ///
    /// - Parameter leaves: By slot.
    mutating func remove(_ leaves: [Bool]) {
        for slot in specs.indices where leaves[slot] {
            precondition(isUnused(slot), "\(specs[slot].id) is in use")
            raiseFenceFloor(to: fences[gpuRange(slot)].max() ?? 0)
        }
        specs = staying(specs, leaves)
        states = staying(states, leaves)
        freeCPU = staying(freeCPU, leaves)
        freeMemory = staying(freeMemory, leaves)
        gpuFree = staying(gpuFree, leaves, perHost: HostTable.stride)
        instances = staying(instances, leaves, perHost: HostTable.stride)
        fences = staying(fences, leaves, perHost: HostTable.stride)
        rebuild()
        mix.resolve(pools: pools)
        score()
    }

    private func staying<Value>(_ values: [Value], _ leaves: [Bool], perHost: Int = 1) -> [Value] {
        values.indices.filter { !leaves[$0 / perHost] }.map { values[$0] }
    }

    mutating func raiseFenceFloor(to fence: UInt64) {
        fenceFloor = max(fenceFloor, fence)
    }

    mutating func setState(_ slot: Int, _ state: HostState) {
        leaveClass(slot)
        states[slot] = state
        enterClass(slot)
    }

    mutating func setHealth(_ slot: Int, gpu: UInt8, _ health: GPUHealth, by author: HealthAuthor) {
        leaveClass(slot)
        switch author {
        case .host: specs[slot].gpus[Int(gpu)].health = health
        case .operator: specs[slot].gpus[Int(gpu)].operatorHealth = health
        }
        isIrregular[slot] = hasOddities(slot)
        enterClass(slot)
    }

    mutating func raiseFence(_ slot: Int, gpu: UInt8, to fence: UInt64) {
        let place = slot * HostTable.stride + Int(gpu)
        fences[place] = max(fences[place], fence)
    }

    // MARK: Taking

    /// Takes `part` of the host; it fits.
    ///
    /// - Parameter kind: The number of the demand's kind when ``best(_:)`` chose the host for it.
    mutating func take(_ slot: Int, _ part: HostPlacement, kind: Int? = nil) {
        let before = Int(classes.classOf[slot])
        leaveClass(slot)
        for (gpu, fence) in zip(part.gpus, part.fences) {
            gpuFree[slot * HostTable.stride + Int(gpu)] -= part.milliPerGPU
            raiseFence(slot, gpu: gpu, to: fence)
        }
        if part.instance != nil { setInstance(slot, part, lives: true) }
        if !part.group.isEmpty { groups.add(part) }
        usedMilli += part.totalMilli
        freeCPU[slot] -= part.cpuMilli
        freeMemory[slot] -= part.memoryMiB
        // Hosts of a class that take the same come to the same class, unless it depends on which GPUs are taken.
        guard let kind, !isIrregular[slot] else { return enterClass(slot) }
        if let follower = scoreboard.follower(of: before, kind: kind) { return enterClass(slot, follower) }
        let residuals = classes.residuals.count
        enterClass(slot)
        // When there are fewer, classes were forgotten, and have other numbers.
        if classes.residuals.count >= residuals {
            scoreboard.setFollower(of: before, kind: kind, classes.classOf[slot])
        }
    }

    /// Gives `part` of the host back; it is taken.
    mutating func giveBack(_ slot: Int, _ part: HostPlacement) {
        leaveClass(slot)
        for gpu in part.gpus { gpuFree[slot * HostTable.stride + Int(gpu)] += part.milliPerGPU }
        if part.instance != nil { setInstance(slot, part, lives: false) }
        if !part.group.isEmpty { groups.remove(part) }
        usedMilli -= part.totalMilli
        freeCPU[slot] += part.cpuMilli
        freeMemory[slot] += part.memoryMiB
        enterClass(slot)
    }

    private mutating func setInstance(_ slot: Int, _ part: HostPlacement, lives: Bool) {
        guard let state = instanceState(slot, part), let gpu = part.gpus.first else { return }
        let place = slot * HostTable.stride + Int(gpu)
        instances[place] = lives ? instances[place].with(state) : instances[place].without(state)
        isIrregular[slot] = hasOddities(slot)
    }

    /// Gives `part` of the host back as if it had never been taken: fences too are as before.
    mutating func untake(_ slot: Int, _ part: HostPlacement) {
        giveBack(slot, part)
        for (gpu, fence) in zip(part.gpus, part.fences) { fences[slot * HostTable.stride + Int(gpu)] = fence - 1 }
    }

    // MARK: Trials

    /// From now on everything that is learned can be forgotten.
    mutating func beginTrial() {
        isTrial = true
    }

    /// Forgets what was learned since ``beginTrial()``.
    ///
    /// - Parameter mix: The mix as it was then.
    mutating func endTrial(_ mix: DemandMix) {
        isTrial = false
        self.mix = mix
        guard let before = untriedLeftover else { return scoreboard.dropRows(from: mix.count) }
        leftover = before
        untriedLeftover = nil
        scoreboard.reset(kinds: mix.count, classes: classes)
    }

    // MARK: Demands

    /// The number of the demand's kind; nil when it is too many.
    mutating func note(_ demand: Demand) -> Int? {
        if demand.isInstance { return nil }
        let number = mix.note(demand, stance: stance(demand), pools: pools)
        if number != nil { scoreboard.addRows(kinds: mix.count, classes: classes) }
        return number
    }

    /// How a demand is to be placed as things are.
    func stance(_ demand: Demand) -> Stance {
        mix.stance(demand, free, totalMilli: totalMilli)
    }

    /// Counts a demand that was decided, and takes the new mix when it has changed.
    mutating func observe(_ kind: Int?, _ demand: Demand) {
        let hasChanged = mix.observe(kind, demand)
        if mix.mustFade {
            mix.fade(pools: pools)
        } else if !hasChanged {
            return
        }
        score()
    }

    /// The host that a demand of one host gets, and from how large a piece of a GPU a share is taken; nil when none fits.
    mutating func best(_ kind: Int) -> (slot: Int, piece: UInt16)? {
        scoreboard.best(kind, mix, classes, &leftover)
    }

    /// Begins with new scores for the mix as it is.
    private mutating func score() {
        if isTrial, untriedLeftover == nil { untriedLeftover = leftover }
        if mix.isLearned { leftover.learn(mix.give(), gangs: mix.gangs, pools: pools) }
        scoreboard.reset(kinds: mix.count, classes: classes)
    }

    // MARK: Queries

    func gpuRange(_ slot: Int) -> Range<Int> {
        slot * HostTable.stride..<(slot + 1) * HostTable.stride
    }

    /// The places of the GPUs that the host has.
    func places(_ slot: Int) -> Range<Int> {
        slot * HostTable.stride..<slot * HostTable.stride + Int(gpuCount[slot])
    }

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

    private mutating func noteOwner(of spec: HostSpec) {
        for gpu in spec.gpus where !gpu.uuid.isEmpty {
            let identity = gpu.identity
            if !identity.isEmpty, ownerOf[identity] == nil { ownerOf[identity] = spec.id }
        }
    }

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

    /// The first slot of a host above `id`.
    func firstSlot(above id: HostID) -> Int {
        let slot = insertionSlot(of: id)
        return slot < specs.count && specs[slot].id == id ? slot + 1 : slot
    }

    private mutating func rebuild() {
        slotOf = HostIndex()
        ownerOf = [:]
        gpuCount = []
        gpuOrder = []
        partitions = []
        isIrregular = []
        oddities = OddityTable()
        labelSets = LabelSets()
        poolOf = []
        domains = FabricDomains()
        classes = HostClasses()
        scoreboard = Scoreboard()
        pools = []
        poolIndex = [:]
        totalMilli = 0
        free = FreeTotals()
        for slot in specs.indices { derive(slot) }
    }

    /// Appends what follows from a slot that is new at the end.
    private mutating func derive(_ slot: Int) {
        let spec = specs[slot]
        slotOf.append(spec.id)
        noteOwner(of: spec)
        gpuCount.append(UInt8(spec.gpus.count))
        let key = Pool.Key(spec)
        let pool = poolIndex[key] ?? pools.count
        if pool == pools.count {
            poolIndex[key] = pool
            pools.append(Pool(key: key))
        }
        poolOf.append(pool)
        pools[pool].totalGPUs += spec.gpus.count
        totalMilli += UInt64(spec.gpus.count) * UInt64(HostTable.wholeMilli)
        domains.append(spec)
        labelSets.append(spec.labels)
        gpuOrder.append(GPUSelection.order(of: spec))
        partitions.append(GPUSelection.partitions(of: spec))
        isIrregular.append(hasOddities(slot))
        enterClass(slot)
    }

    private mutating func leaveClass(_ slot: Int) {
        let shape = classes.shapes[Int(classes.classOf[slot])]
        if shape.isReady {
            pools[Int(shape.pool)].free.subtract(shape)
            free.subtract(shape)
        }
        scoreboard.follow(classes.leave(slot), classes)
    }

    private mutating func enterClass(_ slot: Int) {
        enterClass(slot, classes.number(of: isIrregular[slot] ? irregular(slot) : regular(slot)))
        if classes.isCrowded { forgetIdleClasses() }
    }

    private mutating func enterClass(_ slot: Int, _ number: Int) {
        let shape = classes.shapes[number]
        if shape.isReady {
            pools[Int(shape.pool)].free.add(shape)
            free.add(shape)
        }
        scoreboard.follow(classes.enter(slot, number), classes)
    }

    private func regular(_ slot: Int) -> Residual {
        Residual(
            pool: poolOf[slot], state: states[slot], gpuCount: gpuCount[slot], cpuMilli: freeCPU[slot],
            memoryMiB: freeMemory[slot], gpus: Residual.sorted(gpuFree, places(slot)))
    }

    private mutating func irregular(_ slot: Int) -> Residual {
        var residual = regular(slot)
        let oddity = oddity(of: slot)
        let plain = places(slot).map { isPlain($0, of: slot) ? gpuFree[$0] : 0 }
        residual.gpus = Residual.sorted(plain, plain.indices)
        residual.wholeSizes = wholeSizes(slot, allowsUnverified: false)
        residual.oddity = oddities.number(of: oddity)
        return residual
    }

    /// Begins with the classes that have hosts.
    private mutating func forgetIdleClasses() {
        classes = HostClasses()
        oddities = OddityTable()
        for slot in specs.indices {
            _ = classes.enter(slot, classes.number(of: isIrregular[slot] ? irregular(slot) : regular(slot)))
        }
        scoreboard.reset(kinds: mix.count, classes: classes)
    }
}
