// RandomPolicy.swift: any host that fits, as a control.

import Basics

/// Places a task on a host drawn from those that fit, a share on a GPU drawn from those that have room.
public struct RandomPolicy: PackingPolicy {
    private let input: PackingInput
    private var cluster: PackingCluster
    private var random: SeededGenerator

    /// Starts with free hosts.
    public init(_ input: PackingInput, seed: UInt64) {
        self.input = input
        cluster = PackingCluster(input)
        random = SeededGenerator(seed: seed ^ 0x5EED)
    }

    /// Places one task anywhere.
    public mutating func place(_ task: Int) -> PackingOutcome {
        let type = input.types[input.typeOf[task]]
        let fitting = cluster.hosts.indices.filter { cluster.hosts[$0].accepts(type) }
        guard !fitting.isEmpty else { return .refused(reason: "full") }
        let host = fitting[Int(random.below(UInt64(fitting.count)))]
        var gpus = cluster.hosts[host].firstGPUs(for: type)
        if type.gpus == 1 {
            let choices = cluster.hosts[host].gpus.indices.filter { cluster.hosts[host].gpus[$0] >= type.milli }
            gpus = [UInt8(choices[Int(random.below(UInt64(choices.count)))])]
        }
        cluster.take(type, host: host, gpus: gpus)
        return .placed(host: host, gpus: gpus)
    }
}
