// HostTable.swift: every host's resources in dense arrays by slot, and the classes that find a host without a scan.
//
// Slots ascend with the host id, so "lowest slot" means the same on every machine, whatever came first.
// Trusts its callers: Allocator checks what enters. The choice is in HostTable+Choice.swift and +Gang.swift.

import Basics

/// The hosts of a region by slot.
struct HostTable: Sendable {
    static let wholeMilli = AllocatorLimits.milliPerGPU

    // What is so, by slot; of GPUs, by place.
    private(set) var specs: [HostSpec] = []
    private(set) var states: [HostState] = []
    private(set) var gpuFree: [UInt16] = []
    /// The instances that live on each GPU.
    private(set) var instances: [MIGState] = []
    /// What live placements belong to a group.
    private(set) var groups = GroupTable()
    private(set) var fences: [UInt64] = []
    /// How many places the host's GPUs have: 16, or as many more as it ever had GPUs.
    private(set) var placeCount: [UInt8] = []
    /// The highest fence of a host that is gone: hosts that come begin with it, so that none repeats one under an old name.
    private(set) var fenceFloor: UInt64 = 0
    private(set) var freeCPU: [UInt64] = []
    private(set) var freeMemory: [UInt64] = []

    // What follows from it.
    private(set) var slotOf = HostIndex()
    /// The host of each GPU that can be told from others, by its identity.
    private(set) var ownerOf: [String: HostID] = [:]
    private(set) var gpuCount: [UInt8] = []
    /// The place of the host's first GPU.
    private(set) var firstPlace: [Int] = []
    private(set) var gpuOrders = GPUOrders()
    /// The host's fabric partitions as bits by GPU index.
    private(set) var partitions: [[UInt64]] = []
    /// The pool of each GPU of a host that has several kinds; else empty.
    private(set) var gpuPools: [[Int]] = []
    /// Whether some of the host's GPUs are looked at by themselves, or its fabric has partitions.
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
            widen(slot, to: spec.gpus.count)
            for index in 0..<Int(placeCount[slot]) {
                let milli = index < taken.gpuMilli.count ? taken.gpuMilli[index] : 0
                gpuFree[place(slot, index)] = index < spec.gpus.count ? HostTable.wholeMilli - milli : 0
            }
        }
        let arrivals = added.sorted { $0.id < $1.id }
        let isBetween = arrivals.first.map { insertionSlot(of: $0.id) < specs.count } ?? false
        let mustRebuild = isBetween || !replaced.isEmpty
        for spec in arrivals {
            append(spec)
            if !mustRebuild { derive(specs.count - 1) }
        }
        if isBetween { sort() }
        if mustRebuild { rebuild() }
        mix.resolve(pools: pools)
        score()
    }

    /// Puts a host behind the others, ready and free.
    private mutating func append(_ spec: HostSpec) {
        let count = HostTable.placesNeeded(for: spec.gpus.count)
        firstPlace.append(gpuFree.count)
        specs.append(spec)
        states.append(.ready)
        freeCPU.append(spec.cpuMilli)
        freeMemory.append(spec.memoryMiB)
        placeCount.append(UInt8(count))
        gpuFree += (0..<count).map { $0 < spec.gpus.count ? HostTable.wholeMilli : 0 }
        instances += repeatElement(MIGState(), count: count)
        fences += repeatElement(fenceFloor, count: count)
    }

    /// Brings what is so into the order of the host ids; what follows from it is to be made anew.
    private mutating func sort() {
        let order = specs.indices.sorted { specs[$0].id < specs[$1].id }
        let places = order.flatMap { gpuRange($0) }
        gpuFree = places.map { gpuFree[$0] }
        instances = places.map { instances[$0] }
        fences = places.map { fences[$0] }
        specs = order.map { specs[$0] }
        states = order.map { states[$0] }
        freeCPU = order.map { freeCPU[$0] }
        freeMemory = order.map { freeMemory[$0] }
        placeCount = order.map { placeCount[$0] }
    }

    /// Makes room for so many GPUs of a host.
    private mutating func widen(_ slot: Int, to gpus: Int) {
        let more = HostTable.placesNeeded(for: gpus) - Int(placeCount[slot])
        guard more > 0 else { return }
        let end = firstPlace[slot] + Int(placeCount[slot])
        gpuFree.insert(contentsOf: repeatElement(0, count: more), at: end)
        instances.insert(contentsOf: repeatElement(MIGState(), count: more), at: end)
        fences.insert(contentsOf: repeatElement(fenceFloor, count: more), at: end)
        placeCount[slot] += UInt8(more)
        for later in slot + 1..<max(slot + 1, specs.count) { firstPlace[later] += more }
    }

    private static func placesNeeded(for gpus: Int) -> Int { max(16, (gpus + 15) / 16 * 16) }

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
        let placesLeave = specs.indices.flatMap { repeatElement(leaves[$0], count: Int(placeCount[$0])) }
        gpuFree = HostTable.staying(gpuFree, placesLeave)
        instances = HostTable.staying(instances, placesLeave)
        fences = HostTable.staying(fences, placesLeave)
        specs = HostTable.staying(specs, leaves)
        states = HostTable.staying(states, leaves)
        freeCPU = HostTable.staying(freeCPU, leaves)
        freeMemory = HostTable.staying(freeMemory, leaves)
        placeCount = HostTable.staying(placeCount, leaves)
        rebuild()
        mix.resolve(pools: pools)
        score()
    }

    private static func staying<Value>(_ values: [Value], _ leaves: [Bool]) -> [Value] {
        values.indices.filter { !leaves[$0] }.map { values[$0] }
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
        // A place that the host has not yet begins with the floor.
        guard gpu < placeCount[slot] else { return raiseFenceFloor(to: fence) }
        let place = place(slot, Int(gpu))
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
            gpuFree[place(slot, Int(gpu))] -= part.milliPerGPU
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
        for gpu in part.gpus { gpuFree[place(slot, Int(gpu))] += part.milliPerGPU }
        if part.instance != nil { setInstance(slot, part, lives: false) }
        if !part.group.isEmpty { groups.remove(part) }
        usedMilli -= part.totalMilli
        freeCPU[slot] += part.cpuMilli
        freeMemory[slot] += part.memoryMiB
        enterClass(slot)
    }

    private mutating func setInstance(_ slot: Int, _ part: HostPlacement, lives: Bool) {
        guard let state = instanceState(slot, part), let gpu = part.gpus.first else { return }
        let place = place(slot, Int(gpu))
        instances[place] = lives ? instances[place].with(state) : instances[place].without(state)
        isIrregular[slot] = hasOddities(slot)
    }

    /// Puts the fences of a host's GPUs back to what they were.
    mutating func setFences(_ slot: Int, to before: [UInt64]) {
        for (index, fence) in before.enumerated() { fences[place(slot, index)] = fence }
    }

    /// Gives `part` of the host back as if it had never been taken: fences too are as before.
    mutating func untake(_ slot: Int, _ part: HostPlacement) {
        giveBack(slot, part)
        for (gpu, fence) in zip(part.gpus, part.fences) { fences[place(slot, Int(gpu))] = fence - 1 }
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
        if !demand.hasKind { return nil }
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
        scoreboard.best(kind, mix, classes, &leftover) { [oddities, pools] residual, wanted in
            oddities.views(residual, wanted, pools)
        }
    }

    /// Works out what scores of a demand stand on, so that choosing for many like it costs little.
    mutating func rememberScores(of wanted: Wanted) {
        for number in classes.open {
            for view in views(classes.residuals[Int(number)], wanted) { _ = leftover.score(view, wanted) }
        }
    }

    /// Begins with new scores for the mix as it is.
    private mutating func score() {
        if isTrial, untriedLeftover == nil { untriedLeftover = leftover }
        if mix.isLearned { leftover.learn(mix.give(), gangs: mix.gangs, pools: pools) }
        scoreboard.reset(kinds: mix.count, classes: classes)
    }

    // MARK: Index

    private mutating func noteOwner(of spec: HostSpec) {
        for gpu in spec.gpus where !gpu.uuid.isEmpty {
            let identity = gpu.identity
            if !identity.isEmpty, ownerOf[identity] == nil { ownerOf[identity] = spec.id }
        }
    }

    private mutating func rebuild() {
        slotOf = HostIndex()
        ownerOf = [:]
        gpuCount = []
        firstPlace = []
        gpuOrders = GPUOrders()
        partitions = []
        gpuPools = []
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
        for slot in specs.indices {
            firstPlace.append(slot == 0 ? 0 : firstPlace[slot - 1] + Int(placeCount[slot - 1]))
            derive(slot)
        }
    }

    /// Appends what follows from a slot that is new at the end.
    private mutating func derive(_ slot: Int) {
        let spec = specs[slot]
        slotOf.append(spec.id)
        noteOwner(of: spec)
        gpuCount.append(UInt8(spec.gpus.count))
        let pool = pool(Pool.Key(spec))
        poolOf.append(pool)
        gpuPools.append(
            pools[pool].parts.isEmpty ? [] : spec.gpus.map { self.pool(Pool.Key(site: spec.site, Pool.Kind($0))) })
        for gpu in spec.gpus.indices { pools[self.pool(of: gpu, on: slot)].totalGPUs += 1 }
        totalMilli += UInt64(spec.gpus.count) * UInt64(HostTable.wholeMilli)
        domains.append(spec)
        labelSets.append(spec.labels)
        gpuOrders.append(spec)
        partitions.append(GPUSelection.partitions(of: spec))
        isIrregular.append(hasOddities(slot))
        enterClass(slot)
    }

    /// The number of a pool, which is new if need be, with those that it consists of.
    private mutating func pool(_ key: Pool.Key) -> Int {
        if let known = poolIndex[key] { return known }
        let parts = key.kinds.map { pool(Pool.Key(site: key.site, $0)) }
        let number = pools.count
        poolIndex[key] = number
        pools.append(Pool(key: key))
        pools[number].parts = parts
        return number
    }

    private mutating func leaveClass(_ slot: Int) {
        let number = Int(classes.classOf[slot])
        let shape = classes.shapes[number]
        if shape.isReady {
            if shape.isMixed {
                for part in classes.mixedShapes(number) { subtract(part) }
            } else {
                subtract(shape)
            }
        }
        scoreboard.follow(classes.leave(slot), classes)
    }

    private mutating func enterClass(_ slot: Int) {
        enterClass(slot, classNumber(slot))
        if classes.isCrowded { forgetIdleClasses() }
    }

    private mutating func enterClass(_ slot: Int, _ number: Int) {
        let shape = classes.shapes[number]
        if shape.isReady {
            if shape.isMixed {
                for part in classes.mixedShapes(number) { add(part) }
            } else {
                add(shape)
            }
        }
        scoreboard.follow(classes.enter(slot, number), classes)
    }

    @inline(__always)
    private mutating func add(_ shape: FreeShape) {
        pools[Int(shape.pool)].free.add(shape)
        free.add(shape)
    }

    @inline(__always)
    private mutating func subtract(_ shape: FreeShape) {
        pools[Int(shape.pool)].free.subtract(shape)
        free.subtract(shape)
    }

    /// The class of a host as it is now.
    private mutating func classNumber(_ slot: Int) -> Int {
        guard isIrregular[slot] else { return classes.number(of: regular(slot)) }
        let residual = irregular(slot)
        if !isMixed(slot) { return classes.number(of: residual) }
        let shapes = modelParts(residual).map { FreeShape($0) }
        return classes.number(of: residual, mixed: shapes)
    }

    /// What is free of a host of several kinds, for each model, as if it had no other GPUs.
    private func modelParts(_ residual: Residual) -> [Residual] {
        var all = Wanted.anyGPU
        all.modelAccepted = pools.map { _ in true }
        return oddities.views(residual, all, pools)
    }

    private func regular(_ slot: Int) -> Residual {
        Residual(
            pool: poolOf[slot], state: states[slot], gpuCount: gpuCount[slot], cpuMilli: freeCPU[slot],
            memoryMiB: freeMemory[slot], free: gpuFree, places(slot))
    }

    private mutating func irregular(_ slot: Int) -> Residual {
        var residual = regular(slot)
        let oddity = oddity(of: slot)
        let plain = places(slot).map { isPlain($0, of: slot) && !oddity.isMixed ? gpuFree[$0] : 0 }
        residual.setGPUs(plain, plain.indices)
        residual.isPartitioned = hasPartitions(slot)
        residual.wholeSizes = wholeSizes(slot, allowsUnverified: false)
        residual.oddity = oddities.number(of: oddity)
        return residual
    }

    /// Begins with the classes that have hosts.
    private mutating func forgetIdleClasses() {
        classes = HostClasses()
        oddities = OddityTable()
        for slot in specs.indices {
            _ = classes.enter(slot, classNumber(slot))
        }
        scoreboard.reset(kinds: mix.count, classes: classes)
    }
}
