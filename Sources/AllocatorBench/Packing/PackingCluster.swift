// PackingCluster.swift: what is free of every host, for the controls and as the witness of every run.

import GPUAllocator

/// What is free of one host.
struct HostResidual: Hashable, Sendable {
    /// The bit of the host's model.
    var model: UInt64
    var cpuMilli: Int
    var memoryMiB: Int
    /// Per GPU, in thousandths.
    var gpus: [Int]

    var freeMilli: Int { gpus.reduce(0, +) }

    func accepts(_ type: TaskType) -> Bool {
        guard cpuMilli >= type.cpuMilli, memoryMiB >= type.memoryMiB else { return false }
        if type.gpus == 0 { return true }
        if let models = type.models, models & model == 0 { return false }
        return gpus.count { $0 >= type.milli } >= type.gpus
    }

    /// The first GPUs that have room, as many as are wanted.
    func firstGPUs(for type: TaskType) -> [UInt8] {
        Array(gpus.indices.lazy.filter { gpus[$0] >= type.milli }.prefix(type.gpus)).map { UInt8($0) }
    }

    func taking(_ type: TaskType, gpus taken: [UInt8]) -> HostResidual {
        var rest = self
        rest.cpuMilli -= type.cpuMilli
        rest.memoryMiB -= type.memoryMiB
        for gpu in taken { rest.gpus[Int(gpu)] -= type.milli }
        return rest
    }
}

/// Every host of a trace.
struct PackingCluster: Sendable {
    private(set) var hosts: [HostResidual]
    private(set) var usedMilli = 0

    init(_ input: PackingInput) {
        var models: [GPUModel] = []
        hosts = input.hosts.map { spec in
            var bit: UInt64 = 0
            if let model = spec.model {
                let number = models.firstIndex(of: model) ?? models.count
                if number == models.count { models.append(model) }
                bit = 1 << UInt64(number)
            }
            return HostResidual(
                model: bit, cpuMilli: Int(spec.cpuMilli), memoryMiB: Int(spec.memoryMiB),
                gpus: spec.gpus.map { _ in Int(AllocatorLimits.milliPerGPU) })
        }
    }

    mutating func take(_ type: TaskType, host: Int, gpus: [UInt8]) {
        hosts[host] = hosts[host].taking(type, gpus: gpus)
        usedMilli += type.gpus * type.milli
    }

    /// Whether exactly this placement is possible.
    func accepts(_ type: TaskType, host: Int, gpus: [UInt8]) -> Bool {
        guard hosts.indices.contains(host), hosts[host].accepts(type), gpus.count == type.gpus else { return false }
        return zip(gpus, gpus.dropFirst()).allSatisfy { $0 < $1 }
            && gpus.allSatisfy { Int($0) < hosts[host].gpus.count && hosts[host].gpus[Int($0)] >= type.milli }
    }
}
