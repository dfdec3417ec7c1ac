// ReplayTally.swift: what a replay has counted and measured so far.

internal import Basics
internal import Histogram

/// What happened in one region, as the home of tasks.
struct RegionTally: Hashable, Sendable {
    var region: RegionID
    var hosts: UInt32 = 0
    var tasks: UInt32 = 0
    var atHome: UInt32 = 0
    var spilled: UInt32 = 0
    /// Placed here for other regions.
    var servedForOthers: UInt32 = 0
    var refused: UInt32 = 0
    var released: UInt32 = 0
    var failed: UInt32 = 0
    /// Created, and given back, by an earlier run with the same name.
    var endedEarlier: UInt32 = 0
}

/// From which region to which tasks went.
struct SpillPath: Hashable, Comparable, Sendable {
    var from: String
    var to: String

    static func < (left: SpillPath, right: SpillPath) -> Bool { (left.from, left.to) < (right.from, right.to) }
}

/// A kind of failure.
struct FailureTally: Hashable, Sendable {
    var count: UInt32 = 0
    /// The first one's message.
    var example = ""
}

/// What a replay has counted and measured.
struct ReplayTally: Sendable {
    var regions: [RegionTally]
    var spills: [SpillPath: UInt32] = [:]
    /// Refused tasks by reason; a task counts once for each of its reasons.
    var reasons: [String: UInt32] = [:]
    var failures: [String: FailureTally] = [:]
    /// Operations that nobody answered in time.
    var unanswered: UInt32 = 0
    var retries: UInt32 = 0
    var operations: UInt32 = 0
    var homeLatency = ReplayTally.histogram
    var spillLatency = ReplayTally.histogram
    var refusalLatency = ReplayTally.histogram
    var releaseLatency = ReplayTally.histogram

    private static var histogram: Histogram<UInt32> {
        Histogram(highestTrackableValue: Limits.replayLatencyMicroseconds, numberOfSignificantValueDigits: .three)
    }

    /// Counts the tasks and hosts of a plan.
    init(_ plan: ReplayPlan) {
        regions = plan.regions.map { RegionTally(region: $0) }
        for (index, hosts) in plan.hosts.enumerated() { regions[index].hosts = UInt32(hosts.count) }
        for home in plan.homes { regions[home].tasks += 1 }
    }

    /// Counts one operation of a task of the region `home`.
    mutating func count(_ outcome: ReplayOutcome, home: Int, microseconds: UInt64, retries: UInt32) {
        operations += 1
        self.retries += retries
        let latency = min(microseconds, Limits.replayLatencyMicroseconds)
        switch outcome {
        case .placed(_, let provider) where provider == regions[home].region.text:
            regions[home].atHome += 1
            homeLatency.record(latency)
        case .placed(_, let provider):
            regions[home].spilled += 1
            spills[SpillPath(from: regions[home].region.text, to: provider), default: 0] += 1
            for index in regions.indices where regions[index].region.text == provider {
                regions[index].servedForOthers += 1
            }
            spillLatency.record(latency)
        case .refused(_, let codes):
            regions[home].refused += 1
            for code in Set(codes) { reasons[code, default: 0] += 1 }
            refusalLatency.record(latency)
        case .released:
            regions[home].released += 1
            releaseLatency.record(latency)
        case .endedEarlier:
            regions[home].endedEarlier += 1
        case .failed(let code, let message, let isUnanswered):
            regions[home].failed += 1
            if isUnanswered { unanswered += 1 }
            failures[code, default: FailureTally(example: message)].count += 1
        }
    }

    /// Placed and not given back.
    var left: UInt32 {
        let placed = sum(\.atHome) + sum(\.spilled)
        return placed - min(placed, sum(\.released))
    }

    /// The sum over the regions.
    func sum(_ part: (RegionTally) -> UInt32) -> UInt32 { regions.reduce(0) { $0 + part($1) } }
}
