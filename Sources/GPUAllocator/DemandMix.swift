// DemandMix.swift: which kinds of demands come, and how often: learned online, never stored.

/// The kinds of demands that were seen, by number.
struct DemandMix: Sendable {
    /// A demand of one host; equal ones have one number.
    private(set) var wanted: [Wanted] = []
    private var demands: [Demand] = []
    private var numbers: [Demand: Int32] = [:]
    private var counts: [UInt64] = []
    /// How often each kind had come when the mix was last given out.
    private var given: [UInt64] = []
    private var observed: UInt64 = 0
    private var nextLook: UInt64 = AllocatorLimits.demandsBeforeMix

    var count: Int { wanted.count }

    /// Whether enough demands came.
    var isLearned: Bool { observed >= AllocatorLimits.demandsBeforeMix }

    /// The number of a demand's kind; nil when it was not seen.
    func number(of demand: Demand) -> Int? {
        numbers[DemandMix.kind(demand)].map { Int($0) }
    }

    /// The number of a demand's kind, which is new if need be; nil when there are too many kinds.
    mutating func note(_ demand: Demand, pools: [Pool]) -> Int? {
        let kind = DemandMix.kind(demand)
        if let number = numbers[kind] { return Int(number) }
        guard count < AllocatorLimits.demandKinds else { return nil }
        numbers[kind] = Int32(count)
        demands.append(kind)
        wanted.append(Wanted(kind, pools: pools))
        counts.append(0)
        return count - 1
    }

    /// Counts one demand, and says whether the mix has changed enough for new scores.
    ///
    /// Looks after 64 demands, 128, and so on, then after every 4 096.
    mutating func observe(_ number: Int?, _ demand: Demand) -> Bool {
        observed += 1
        if let number { counts[number] += DemandMix.weight(demand) }
        guard observed >= nextLook else { return false }
        nextLook = min(observed * 2, observed + AllocatorLimits.demandsBetweenLooks)
        return hasChanged
    }

    /// The mix now, which counts as given out.
    mutating func give() -> [(wanted: Wanted, weight: UInt64)] {
        given = counts
        return zip(wanted, counts).map { ($0, $1) }
    }

    /// Forgets half of what was counted, and the kinds that are not left; numbers change.
    mutating func fade(pools: [Pool]) {
        let kept = demands.indices.filter { counts[$0] > 1 }
        let old = (demands, counts)
        self = DemandMix(looked: observed, next: nextLook)
        for kind in kept {
            guard let number = note(old.0[kind], pools: pools) else { return }
            counts[number] = old.1[kind] / 2
        }
    }

    /// Whether kinds are nearly as many as can be, or counts so large that old ones outweigh what comes.
    var mustFade: Bool {
        count >= AllocatorLimits.demandKinds * 7 / 8 || counts.reduce(0, +) > AllocatorLimits.countedDemands
    }

    /// Resolves names again after the pools have changed.
    mutating func resolve(pools: [Pool]) {
        wanted = demands.map { Wanted($0, pools: pools) }
    }

    init() {}

    private init(looked: UInt64, next: UInt64) {
        observed = looked
        nextLook = next
    }

    /// Whether a sixteenth of the mix is another than when it was last given out.
    private var hasChanged: Bool {
        let total = counts.reduce(0, +)
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
        case .share, .cpuOnly: 1
        }
    }

    private static func kind(_ demand: Demand) -> Demand {
        guard case .gang(let hosts, let gpusPerHost) = demand.shape, hosts > 1 else { return demand }
        var kind = demand
        kind.shape = .gang(hosts: 1, gpusPerHost: gpusPerHost)
        return kind
    }
}
