// Fragmentation.swift: how much free GPU is useless to a mix of tasks (Weng et al., USENIX ATC 2023, section 3).

/// The expected amount of a host's free GPU that a task drawn from the mix cannot use.
final class Fragmentation {
    private let mix: [(type: TaskType, weight: Double)]
    private var known: [HostResidual: Double] = [:]

    /// Takes the mix from the trace itself: its most frequent types that make up `popularity` of all tasks.
    init(_ input: PackingInput, popularity: Double) {
        var counts = Array(repeating: 0, count: input.types.count)
        for type in input.typeOf { counts[type] += 1 }
        let ranked = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
        var taken = 0
        var chosen: [Int] = []
        for type in ranked where Double(taken) < popularity * Double(input.tasks.count) {
            chosen.append(type)
            taken += counts[type]
        }
        mix = chosen.map { (input.types[$0], Double(counts[$0]) / Double(taken)) }
    }

    /// In thousandths of a GPU.
    func of(_ host: HostResidual) -> Double {
        if let value = known[host] { return value }
        let free = host.freeMilli
        var value = 0.0
        for (type, weight) in mix {
            if type.gpus == 0 || !host.accepts(type) {
                value += weight * Double(free)
            } else {
                value += weight * Double(host.gpus.reduce(0) { $1 < type.milli ? $0 + $1 : $0 })
            }
        }
        known[host] = value
        return value
    }

    /// Of all hosts, in thousandths of a GPU.
    func of(_ cluster: PackingCluster) -> Double {
        cluster.hosts.reduce(0) { $0 + of($1) }
    }
}
