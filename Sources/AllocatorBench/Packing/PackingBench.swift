// PackingBench.swift: every policy over every seed of one trace.

import GPUAllocator

/// What is measured on one trace.
public struct PackingBench {
    /// How much GPU is asked for in all, as a multiple of the cluster.
    public var demand: Double
    /// The seeds, in order.
    public var seeds: ClosedRange<UInt64>
    /// The policies, in order.
    public var policies: [PackingPolicyName]
    /// Whether curves are recorded for the first seed, which costs time outside of what is measured.
    public var withCurves: Bool
    /// A monotonic clock in nanoseconds.
    public var now: () -> UInt64

    /// Chooses what is measured.
    public init(
        demand: Double, seeds: ClosedRange<UInt64>, policies: [PackingPolicyName], withCurves: Bool,
        now: @escaping () -> UInt64
    ) {
        self.demand = demand
        self.seeds = seeds
        self.policies = policies
        self.withCurves = withCurves
        self.now = now
    }

    /// Runs everything on one trace.
    ///
    /// - Parameters:
    ///   - lines: Called for each answer of Hansa's allocator.
    ///   - finished: Called with each policy's report as it is ready, and with its curve of the first seed.
    public func run(
        _ input: PackingInput, lines: (PackingLine) -> Void,
        finished: (PackingReport, [PackingPoint]) -> Void
    ) throws {
        let plain = PackingRun(input, withCurve: false, now: now)
        let curved = withCurves ? PackingRun(input, withCurve: true, now: now) : plain
        for policy in policies {
            var report = PackingReport(trace: input.name, policy: policy)
            var curve: [PackingPoint] = []
            for seed in seeds {
                let sequence = DemandSequence(
                    of: input.tasks, capacityMilli: input.capacityMilli, demand: demand, seed: seed)
                let run = seed == seeds.lowerBound ? curved : plain
                let result = try offer(sequence, seed: seed, to: policy, by: run, input, lines)
                if curve.isEmpty { curve = result.curve }
                report.add(result, seed: seed)
            }
            finished(report, curve)
        }
    }

    private func offer(
        _ sequence: DemandSequence, seed: UInt64, to policy: PackingPolicyName, by run: PackingRun,
        _ input: PackingInput, _ lines: (PackingLine) -> Void
    ) throws -> PackingResult {
        func offer(_ placer: some PackingPolicy, lines: (PackingLine) -> Void) throws(PackingError) -> PackingResult {
            var placer = placer
            return try run.offer(sequence, seed: seed, to: &placer, named: policy.rawValue, lines: lines)
        }
        return switch policy {
        case .hansa: try offer(try HansaPolicy(input), lines: lines)
        case .fgd: try offer(FGDPolicy(input)) { _ in }
        case .bestFit: try offer(BestFitPolicy(input)) { _ in }
        case .random: try offer(RandomPolicy(input, seed: seed)) { _ in }
        }
    }
}
