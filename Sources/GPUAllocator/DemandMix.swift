// DemandMix.swift: which kinds of demands come, and how often: learned online, never stored.
//
// Answers nothing itself: the allocator scores hosts by the mix that this gives out (docs/allocation.md).

/// The kinds of demands that were seen, by number.
struct DemandMix: Equatable, Sendable {
    /// A demand of one host; equal ones have one number.
    private(set) var wanted: [Wanted] = []
    private var kinds: [DemandKind] = []
    private var index = KindIndex()
    private var counts: [UInt64] = []
    /// How often each kind had come when the mix was last given out.
    private var given: [UInt64] = []
    /// The sum of ``counts``.
    private var counted: UInt64 = 0
    private var observed: UInt64 = 0
    private var nextLook: UInt64 = AllocatorLimits.demandsBeforeMix

    /// What gangs ask for of one host.
    private(set) var gangs = GangNeeds()
    /// How much of the GPU that is asked for is small shares, in thousandths.
    private var smallPart: UInt64 = 0

    var count: Int { wanted.count }

    /// How a demand is to be placed as things are.
    ///
    /// - Parameters:
    ///   - free: What ready hosts have free.
    ///   - totalMilli: All GPUs, in thousandths.
    func stance(_ demand: Demand, _ free: FreeTotals, totalMilli: UInt64) -> Stance {
        switch demand.shape {
        case .gang(let hosts, let gpusPerHost):
            if hosts > 1 { return Stance() }
            return Stance(guarded: gangs.short(above: Int(gpusPerHost), of: free))
        case .share(let milli):
            let isSmall = milli < AllocatorLimits.largeShareMilli
            let canOpen = free.openMilli * 100_000 < totalMilli * smallPart * AllocatorLimits.openPercent
            return Stance(opens: isSmall && canOpen, guarded: gangs.short(above: 1, of: free))
        case .cpuOnly, .instance, .parts:
            return Stance()
        }
    }

    /// Whether enough demands came.
    var isLearned: Bool { observed >= AllocatorLimits.demandsBeforeMix }

    /// The number of a demand's kind; nil when it was not seen.
    func number(of demand: Demand, stance: Stance) -> Int? {
        index.number(of: demand, stance: stance, in: kinds)
    }

    /// The number of a demand's kind, which is new if need be; nil when there are too many kinds.
    mutating func note(_ demand: Demand, stance: Stance, pools: [Pool]) -> Int? {
        if let number = number(of: demand, stance: stance) { return number }
        guard count < AllocatorLimits.demandKinds else { return nil }
        let kind = DemandKind(demand, stance: stance)
        kinds.append(kind)
        index.addLast(of: kinds)
        wanted.append(resolved(kind, pools: pools))
        counts.append(0)
        return count - 1
    }

    /// Counts one demand, and says whether the mix has changed enough for new scores.
    ///
    /// Looks after 64 demands, 128, and so on, then after every 4 096.
    mutating func observe(_ number: Int?, _ demand: Demand) -> Bool {
        observed += 1
        if let number {
            let weight = DemandMix.weight(demand)
            counts[number] += weight
            counted += weight
            if counted > AllocatorLimits.countedDemands { halve() }
        }
        guard observed >= nextLook else { return false }
        nextLook = min(observed * 2, observed + AllocatorLimits.demandsBetweenLooks)
        return hasChanged
    }

    /// The mix now, which counts as given out.
    mutating func give() -> [(wanted: Wanted, weight: UInt64)] {
        given = counts
        measure()
        return zip(wanted, counts).map { ($0, $1) }
    }

    /// Forgets half of what was counted, so that what comes outweighs what came; nothing else changes.
    private mutating func halve() {
        counted = 0
        for kind in counts.indices {
            counts[kind] /= 2
            counted += counts[kind]
        }
    }

    /// Forgets half of what was counted, and the kinds that are not left; numbers change.
    mutating func fade(pools: [Pool]) {
        let kept = kinds.indices.filter { counts[$0] > 1 }
        let old = (kinds, counts)
        let measured = (gangs, smallPart)
        self = DemandMix(looked: observed, next: nextLook)
        (gangs, smallPart) = measured
        for kind in kept {
            guard let number = note(old.0[kind].demand, stance: old.0[kind].stance, pools: pools) else { return }
            counts[number] = old.1[kind] / 2
            counted += counts[number]
        }
    }

    /// Whether kinds are nearly as many as can be.
    var mustFade: Bool { count >= AllocatorLimits.demandKinds * 7 / 8 }

    /// Resolves names again after the pools have changed.
    mutating func resolve(pools: [Pool]) {
        wanted = kinds.map { resolved($0, pools: pools) }
    }

    private func resolved(_ kind: DemandKind, pools: [Pool]) -> Wanted {
        var wanted = Wanted(kind.demand, pools: pools)
        wanted.stance = kind.stance
        return wanted
    }

    /// Works out ``gangs`` and ``smallPart`` from the mix.
    private mutating func measure() {
        var all: UInt64 = 0
        var small: UInt64 = 0
        for (wanted, count) in zip(wanted, counts) {
            let milli = UInt64(wanted.wholeGPUs > 0 ? AllocatorLimits.milliPerGPU : wanted.shareMilli)
            all += milli * count
            if milli < AllocatorLimits.largeShareMilli { small += milli * count }
        }
        smallPart = small * 1_000 / max(1, all)
        gangs = GangNeeds(zip(wanted, counts).lazy.map { (gpus: $0.wholeGPUs, weight: $1) }, all: all)
    }

    init() {}

    private init(looked: UInt64, next: UInt64) {
        observed = looked
        nextLook = next
    }

    /// Whether a sixteenth of the mix is another than when it was last given out.
    private var hasChanged: Bool {
        let total = counted
        let before = given.reduce(0, +)
        guard before > 0, total > 0 else { return total > 0 }
        var difference: UInt64 = 0
        for (number, count) in counts.enumerated() {
            let now = count << 16 / total
            let then = number < given.count ? given[number] << 16 / before : 0
            difference += now > then ? now - then : then - now
        }
        return difference > AllocatorLimits.mixDrift
    }

    /// How much a demand counts: as often as it takes a host's GPUs, so that what needs much room has its part of it.
    private static func weight(_ demand: Demand) -> UInt64 {
        switch demand.shape {
        case .gang(let hosts, let gpusPerHost): UInt64(hosts) * UInt64(gpusPerHost)
        case .share, .instance, .cpuOnly, .parts: 1
        }
    }
}
