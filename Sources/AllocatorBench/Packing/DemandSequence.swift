// DemandSequence.swift: which tasks of a trace are offered, and in which order. Method: docs/allocation.md, "Real traces".

import Basics
import GPUAllocator
public import TraceReplay

/// The tasks that are offered, one by one: every task of the trace shuffled, then tasks drawn from it until enough GPU is
/// wanted.
public struct DemandSequence: Sendable {
    /// Positions in the trace's list of tasks, in the order in which they are offered.
    public private(set) var tasks: [Int]

    /// Makes the sequence of one seed.
    ///
    /// Drawing ends with the first draw that would take what is wanted in all above `demand` times `capacityMilli`. A
    /// trace that wants more by itself is offered whole.
    public init(of trace: [TraceTask], capacityMilli: UInt64, demand: Double, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        tasks = Array(trace.indices)
        for last in tasks.indices.dropFirst().reversed() {
            tasks.swapAt(last, Int(random.below(UInt64(last + 1))))
        }
        guard trace.contains(where: { $0.demand.totalMilli > 0 }) else { return }
        let limit = UInt64(Double(capacityMilli) * demand)
        var wanted = trace.reduce(0) { $0 + $1.demand.totalMilli }
        while true {
            let drawn = Int(random.below(UInt64(trace.count)))
            wanted += trace[drawn].demand.totalMilli
            if wanted > limit { return }
            tasks.append(drawn)
        }
    }
}
