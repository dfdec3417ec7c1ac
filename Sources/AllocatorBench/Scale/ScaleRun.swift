// ScaleRun.swift: how fast the allocator answers in a full and churning region of a given size.
//
// Reads no file and asks no clock of its own: memory and time come from the caller.

import Basics
import GPUAllocator

/// What was measured at one size; times in nanoseconds.
public struct ScaleResult: Hashable, Sendable {
    /// What the region's hosts and demands are called.
    public var region: String
    /// Hosts of the region.
    public var hosts: Int
    /// Their GPUs.
    public var gpus: Int
    /// Decisions for demands of one host, placed or refused.
    public var singleDecisions = 0
    /// Time of all of them.
    public var singleNanoseconds: UInt64 = 0
    /// Their median and 99th percentile.
    public var singleMedian: UInt64 = 0
    /// Their 99th percentile.
    public var singleP99: UInt64 = 0
    /// The longest.
    public var singleMax: UInt64 = 0
    /// The 99th percentile of a gang of 128 hosts.
    public var gangP99: UInt64 = 0
    /// The 99th percentile of explaining a demand that nothing can serve.
    public var explainP99: UInt64 = 0
    /// The mean time of a release.
    public var releaseMean: UInt64 = 0
    /// GPU in use, in percent, at the end.
    public var usedPercent: Double = 0
    /// Bytes of resident memory that the allocator added, per GPU.
    public var bytesPerGPU: UInt64 = 0

    /// Decisions for demands of one host that are each given back later, per second: the time of both.
    public var churnPerSecond: Double {
        1e9 / max(1, Double(singleNanoseconds) / Double(max(1, singleDecisions)) + Double(releaseMean))
    }

    /// Decisions for demands of one host, per second.
    public var decisionsPerSecond: Double {
        Double(singleDecisions) / max(1e-9, Double(singleNanoseconds) / 1e9)
    }

    /// One JSON object.
    public var json: String {
        "{\"region\": \"\(region)\", \"hosts\": \(hosts), \"gpus\": \(gpus), "
            + "\"decisions_per_second\": \(fixed(decisionsPerSecond, digits: 0)), "
            + "\"allocate_and_release_per_second\": \(fixed(churnPerSecond, digits: 0)), "
            + "\"decision_p50_ns\": \(singleMedian), \"decision_p99_ns\": \(singleP99), \"decision_max_ns\": \(singleMax), "
            + "\"release_mean_ns\": \(releaseMean), \"gang_128_p99_ns\": \(gangP99), "
            + "\"explain_p99_ns\": \(explainP99), \"used_percent\": \(fixed(usedPercent, digits: 1)), "
            + "\"bytes_per_gpu\": \(bytesPerGPU)}"
    }

    /// All results as a JSON array, one object a line.
    public static func json(_ results: [ScaleResult]) -> String {
        "[\n" + results.map { "  " + $0.json }.joined(separator: ",\n") + "\n]\n"
    }

    /// All results as a table for people.
    public static func table(_ results: [ScaleResult]) -> String {
        alignedTable(
            [
                [
                    "REGION", "HOSTS", "GPUS", "DECISIONS/S", "WITH RELEASE", "P50 NS", "P99 NS", "MAX US",
                    "RELEASE NS",
                    "GANG P99 US",
                    "EXPLAIN P99 US",
                    "B/GPU",
                ]
            ]
                + results.map {
                    [
                        $0.region, "\($0.hosts)", "\($0.gpus)",
                        fixed($0.decisionsPerSecond, digits: 0), fixed($0.churnPerSecond, digits: 0),
                        "\($0.singleMedian)", "\($0.singleP99)", "\($0.singleMax / 1_000)",
                        "\($0.releaseMean)", "\($0.gangP99 / 1_000)", "\($0.explainP99 / 1_000)", "\($0.bytesPerGPU)",
                    ]
                })
    }
}

/// Fills a region to 90 % and lets demands come and go.
public struct ScaleRun {
    private var allocator = Allocator()
    private var workload: any RegionWorkload
    private var live: [Placement] = []
    private let now: () -> UInt64
    private let capacity: UInt64

    /// Registers the hosts.
    public init(_ workload: any RegionWorkload, hosts: Int, now: @escaping () -> UInt64) throws {
        self.workload = workload
        try allocator.register(self.workload.hosts(hosts))
        capacity = allocator.totalMilli
        self.now = now
    }

    /// Measures `decisions` decisions at 90 % use, after half as many to warm up.
    public mutating func measure(decisions: Int, residentBytes: () -> UInt64, before: UInt64) throws -> ScaleResult {
        var result = ScaleResult(region: workload.name, hosts: allocator.hostCount, gpus: allocator.gpuCount)
        for _ in 0..<(decisions / 2) { _ = try step(nil) }
        // Not for ever: a region of few hosts may never come to so much.
        for _ in 0..<(20 * allocator.gpuCount) where allocator.usedMilli * 10 < capacity * 9 { _ = try step(nil) }
        var singles = Samples(limit: decisions)
        var releases = Samples(limit: decisions)
        for _ in 0..<decisions {
            let times = try step(now)
            if let time = times.single { singles.add(time) }
            if let time = times.release { releases.add(time) }
        }
        result.usedPercent = Double(allocator.usedMilli) / Double(capacity) * 100
        result.bytesPerGPU = (max(before, residentBytes()) - before) / UInt64(allocator.gpuCount)
        result.singleDecisions = singles.count
        result.singleNanoseconds = singles.total
        (result.singleMedian, result.singleP99) = (singles.percentile(50), singles.percentile(99))
        result.singleMax = singles.percentile(100)
        result.releaseMean = releases.total / UInt64(max(1, releases.count))
        result.explainP99 = explain().percentile(99)
        result.gangP99 = try gangs().percentile(99)
        return result
    }

    /// Releases until there is room for one more, then decides once.
    private mutating func step(_ clock: (() -> UInt64)?) throws -> (single: UInt64?, release: UInt64?) {
        var release: UInt64?
        while allocator.usedMilli * 10 > capacity * 9, !live.isEmpty {
            let place = workload.below(live.count)
            live.swapAt(place, live.count - 1)
            let gone = live.removeLast()
            let start = clock?() ?? 0
            try allocator.release(gone)
            if gone.hosts.count == 1, let clock { release = clock() - start }
        }
        let demand = workload.next()
        let start = clock?() ?? 0
        let answer = allocator.allocate(demand)
        let time = clock.map { $0() - start }
        if case .placed(let placement) = answer { live.append(placement) }
        return (demand.hostCount == 1 ? time : nil, release)
    }

    private mutating func explain() -> Samples {
        var samples = Samples(limit: 1_000)
        let impossible = workload.impossible()
        for _ in 0..<1_000 {
            let start = now()
            let explanation = allocator.explain(impossible)
            samples.add(now() - start)
            if case .placed = explanation.answer {
                preconditionFailure("a demand for 16 GPUs was placed on a host of 8")
            }
        }
        return samples
    }

    /// Gangs of 128 hosts; first room is made for two.
    private mutating func gangs() throws -> Samples {
        var samples = Samples(limit: 200)
        guard let gang = workload.gang(hosts: min(128, allocator.hostCount / 4)) else { return samples }
        while !live.isEmpty, allocator.digest().models[0].wholeHosts < 2 * gang.hostCount {
            try allocator.release(live.removeLast())
        }
        for _ in 0..<200 {
            let start = now()
            let answer = allocator.allocate(gang)
            samples.add(now() - start)
            if case .placed(let placement) = answer { try allocator.release(placement) }
        }
        return samples
    }
}

/// Times of many calls.
struct Samples {
    private var times: [UInt64] = []
    private(set) var total: UInt64 = 0

    var count: Int { times.count }

    init(limit: Int) {
        times.reserveCapacity(limit)
    }

    mutating func add(_ time: UInt64) {
        times.append(time)
        total += time
    }

    func percentile(_ percent: Int) -> UInt64 {
        guard !times.isEmpty else { return 0 }
        return times.sorted()[min(times.count - 1, times.count * percent / 100)]
    }
}
