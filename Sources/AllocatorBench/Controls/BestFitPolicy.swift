// BestFitPolicy.swift: the host that is left with least, as a control.

/// Places a task where least CPU and GPU is left, each measured against the largest host.
public struct BestFitPolicy: PackingPolicy {
    private let input: PackingInput
    private var cluster: PackingCluster
    private let mostCPU: Int
    private let mostGPU: Int

    /// Starts with free hosts.
    public init(_ input: PackingInput) {
        self.input = input
        cluster = PackingCluster(input)
        mostCPU = max(1, cluster.hosts.map(\.cpuMilli).max() ?? 1)
        mostGPU = max(1, cluster.hosts.map(\.freeMilli).max() ?? 1)
    }

    /// Places one task on the tightest host, a share on its tightest GPU.
    public mutating func place(_ task: Int) -> PackingOutcome {
        let type = input.types[input.typeOf[task]]
        var best: (host: Int, left: Int)?
        for (number, host) in cluster.hosts.enumerated() where host.accepts(type) {
            let left =
                (host.cpuMilli - type.cpuMilli) * mostGPU + (host.freeMilli - type.gpus * type.milli) * mostCPU
            if left < best?.left ?? Int.max { best = (number, left) }
        }
        guard let best else { return .refused(reason: "full") }
        let host = cluster.hosts[best.host]
        var gpus = host.firstGPUs(for: type)
        if type.gpus == 1 {
            let fitting = host.gpus.indices.filter { host.gpus[$0] >= type.milli }
            gpus = fitting.min { host.gpus[$0] < host.gpus[$1] }.map { [UInt8($0)] } ?? gpus
        }
        cluster.take(type, host: best.host, gpus: gpus)
        return .placed(host: best.host, gpus: gpus)
    }
}
