// FGDPolicy.swift: fragmentation gradient descent, the best published policy, as a control.
//
// As its authors' simulator scores: differences through a sigmoid into 0 … 100, the first of equal hosts wins.

import Glibc

/// Places a task where it makes least free GPU useless to the mix.
public struct FGDPolicy: PackingPolicy {
    private let input: PackingInput
    private let fragmentation: Fragmentation
    private var cluster: PackingCluster
    /// By host, then by task type; nil = not known for the host as it is.
    private var choices: [[Choice?]]

    private struct Choice {
        /// Below 0 where the task does not fit.
        var score: Int
        var gpus: [UInt8]
    }

    /// The mix is that of the whole trace, which the policy is told beforehand.
    public init(_ input: PackingInput) {
        self.input = input
        fragmentation = Fragmentation(input, popularity: 0.95)
        cluster = PackingCluster(input)
        choices = Array(repeating: Array(repeating: nil, count: input.types.count), count: input.hosts.count)
    }

    /// Places one task on the host with the best score.
    public mutating func place(_ task: Int) -> PackingOutcome {
        let number = input.typeOf[task]
        var best: (host: Int, choice: Choice)?
        for host in cluster.hosts.indices {
            let choice = choices[host][number] ?? score(cluster.hosts[host], input.types[number])
            choices[host][number] = choice
            if choice.score > best?.choice.score ?? -1 { best = (host, choice) }
        }
        guard let best else { return .refused(reason: "full") }
        cluster.take(input.types[number], host: best.host, gpus: best.choice.gpus)
        for type in input.types.indices { choices[best.host][type] = nil }
        return .placed(host: best.host, gpus: best.choice.gpus)
    }

    private func score(_ host: HostResidual, _ type: TaskType) -> Choice {
        guard host.accepts(type) else { return Choice(score: -1, gpus: []) }
        let before = fragmentation.of(host)
        guard type.gpus == 1, type.milli < 1_000 else {
            let gpus = host.firstGPUs(for: type)
            return Choice(score: score(before - fragmentation.of(host.taking(type, gpus: gpus))), gpus: gpus)
        }
        var best = Choice(score: -1, gpus: [])
        for gpu in host.gpus.indices where host.gpus[gpu] >= type.milli {
            let score = score(before - fragmentation.of(host.taking(type, gpus: [UInt8(gpu)])))
            if score > best.score { best = Choice(score: score, gpus: [UInt8(gpu)]) }
        }
        return best
    }

    private func score(_ gain: Double) -> Int {
        Int(100 / (1 + exp(-gain / 1_000)))
    }
}
