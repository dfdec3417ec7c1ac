// PackingRun.swift: offers one sequence to one policy, and watches every answer.

import Basics
import GPUAllocator
import TraceReplay

/// One point of the curves over demand.
public struct PackingPoint: Hashable, Sendable {
    /// GPU asked for so far, in percent of the cluster.
    public var demandPercent: Double
    /// GPU allocated, in percent of the cluster.
    public var allocationPercent: Double
    /// Free GPU that a task of the mix cannot use, on average, in percent of the cluster.
    public var fragmentPercent: Double
}

/// One line of the placements file.
public struct PackingLine: Hashable, Sendable {
    /// The seed.
    public var seed: UInt64
    /// The position in the sequence, from 0.
    public var order: Int
    /// The task's name.
    public var task: String
    /// The host's id; empty when refused.
    public var host: String
    /// GPU indices.
    public var gpus: [UInt8]
    /// Why it was refused; empty when placed.
    public var reason: String

    /// The columns of ``csv``.
    public static let header = "seed,order,task,host,gpus,reason"

    /// The line as it is written, without an end.
    public var csv: String {
        "\(seed),\(order),\(task),\(host),\(gpus.map { String($0) }.joined(separator: "|")),\(reason)"
    }
}

/// What one sequence came to.
public struct PackingResult: Sendable {
    /// Allocated GPU in percent of the cluster.
    public var allocationPercent: Double
    /// Tasks offered.
    public var decisions: Int
    /// Nanoseconds spent in the policy.
    public var nanoseconds: UInt64
    /// The curve, one point per percent of demand; empty unless asked for.
    public var curve: [PackingPoint]
}

/// Runs a policy over a sequence.
public struct PackingRun {
    private let input: PackingInput
    private let fragmentation: Fragmentation?
    private let now: () -> UInt64

    /// Prepares runs over one trace.
    ///
    /// - Parameter now: A monotonic clock in nanoseconds; used only to measure.
    public init(_ input: PackingInput, withCurve: Bool, now: @escaping () -> UInt64) {
        self.input = input
        fragmentation = withCurve ? Fragmentation(input, popularity: 1) : nil
        self.now = now
    }

    /// Offers the sequence; throws when the policy places what does not fit or refuses what fits.
    public func offer(
        _ sequence: DemandSequence, seed: UInt64, to policy: inout some PackingPolicy, named name: String,
        lines: (PackingLine) -> Void
    ) throws(PackingError) -> PackingResult {
        var cluster = PackingCluster(input)
        var result = PackingResult(allocationPercent: 0, decisions: 0, nanoseconds: 0, curve: [])
        var offeredMilli = 0
        var nextPercent = 0.0
        let capacity = Double(input.capacityMilli)
        for (order, task) in sequence.tasks.enumerated() {
            let type = input.types[input.typeOf[task]]
            let start = now()
            let outcome = policy.place(task)
            result.nanoseconds += now() - start
            result.decisions += 1
            var line = PackingLine(
                seed: seed, order: order, task: input.tasks[task].name, host: "", gpus: [], reason: "")
            switch outcome {
            case .placed(let host, let gpus):
                line.host = input.hosts[host].id.text
                line.gpus = gpus
                guard cluster.accepts(type, host: host, gpus: gpus) else {
                    throw .overCommit(policy: name, task: line.task, host: line.host)
                }
                cluster.take(type, host: host, gpus: gpus)
            case .refused(let reason):
                line.reason = reason
                if let host = cluster.hosts.firstIndex(where: { $0.accepts(type) }) {
                    throw .refusedWhatFits(policy: name, task: line.task, host: input.hosts[host].id.text)
                }
            }
            lines(line)
            offeredMilli += type.gpus * type.milli
            let percent = Double(offeredMilli) / capacity * 100
            if let fragmentation, percent >= nextPercent {
                result.curve.append(
                    PackingPoint(
                        demandPercent: percent, allocationPercent: Double(cluster.usedMilli) / capacity * 100,
                        fragmentPercent: fragmentation.of(cluster) / capacity * 100))
                nextPercent = percent.rounded(.down) + 1
            }
        }
        result.allocationPercent = Double(cluster.usedMilli) / capacity * 100
        return result
    }
}
