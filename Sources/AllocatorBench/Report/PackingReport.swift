// PackingReport.swift: the results of a trace and a policy over all seeds, as JSON and as a table.

/// What a policy came to on one trace.
public struct PackingReport: Hashable, Sendable {
    /// The trace.
    public var trace: String
    /// The policy.
    public var policy: PackingPolicyName
    /// The seeds, in order.
    public var seeds: [UInt64] = []
    /// Per seed, allocated GPU in percent of the cluster.
    public var allocationPercent: [Double] = []
    /// Tasks offered, over all seeds.
    public var decisions = 0
    /// Nanoseconds spent in the policy, over all seeds.
    public var nanoseconds: UInt64 = 0

    /// Starts without results.
    public init(trace: String, policy: PackingPolicyName) {
        self.trace = trace
        self.policy = policy
    }

    /// Adds the result of one seed.
    public mutating func add(_ result: PackingResult, seed: UInt64) {
        seeds.append(seed)
        allocationPercent.append(result.allocationPercent)
        decisions += result.decisions
        nanoseconds += result.nanoseconds
    }

    /// The mean over the seeds.
    public var mean: Double {
        allocationPercent.isEmpty ? 0 : allocationPercent.reduce(0, +) / Double(allocationPercent.count)
    }

    /// The standard deviation of the sample; 0 for fewer than two seeds.
    public var deviation: Double {
        guard allocationPercent.count > 1 else { return 0 }
        let squares = allocationPercent.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(allocationPercent.count - 1)).squareRoot()
    }

    /// Tasks answered per second.
    public var decisionsPerSecond: Double {
        Double(decisions) / max(1e-9, Double(nanoseconds) / 1e9)
    }

    /// One JSON object.
    public var json: String {
        let seeds = self.seeds.map { "\($0)" }.joined(separator: ", ")
        let percents = allocationPercent.map { fixed($0, digits: 4) }.joined(separator: ", ")
        return "{\"trace\": \(jsonText(trace)), \"policy\": \"\(policy.rawValue)\", \"seeds\": [\(seeds)], "
            + "\"allocation_percent\": [\(percents)], \"mean\": \(fixed(mean, digits: 4)), "
            + "\"stddev\": \(fixed(deviation, digits: 4)), "
            + "\"decisions_per_second\": \(fixed(decisionsPerSecond, digits: 0))}"
    }

    /// All reports as a JSON array, one object a line.
    public static func json(_ reports: [PackingReport]) -> String {
        "[\n" + reports.map { "  " + $0.json }.joined(separator: ",\n") + "\n]\n"
    }

    /// All reports as a table for people.
    public static func table(_ reports: [PackingReport]) -> String {
        let rows =
            [["TRACE", "POLICY", "SEEDS", "ALLOCATED %", "STDDEV", "DECISIONS/S"]]
            + reports.map {
                [
                    $0.trace, $0.policy.rawValue, "\($0.seeds.count)", fixed($0.mean, digits: 2),
                    fixed($0.deviation, digits: 2), fixed($0.decisionsPerSecond, digits: 0),
                ]
            }
        return alignedTable(rows)
    }
}
