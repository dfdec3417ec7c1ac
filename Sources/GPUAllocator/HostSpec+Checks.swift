// HostSpec+Checks.swift: what a host and a placement must look like before they are trusted.

extension HostSpec {
    /// The host with its labels in order; throws the first thing that is wrong with it.
    func checked() throws(AllocatorError) -> HostSpec {
        if let problem { throw .invalidHost(id, problem: problem) }
        var spec = self
        spec.labels.sort { $0.key < $1.key }
        return spec
    }

    private var problem: String? {
        sizeProblem ?? textProblem ?? gpuProblem
    }

    private var sizeProblem: String? {
        if gpus.count > AllocatorLimits.gpusPerHost {
            return "it has \(gpus.count) GPUs; a host has at most \(AllocatorLimits.gpusPerHost)"
        }
        if labels.count > AllocatorLimits.labelsPerHost {
            return "it has \(labels.count) labels; a host has at most \(AllocatorLimits.labelsPerHost)"
        }
        if cpuMilli > AllocatorLimits.cpuMilliPerHost {
            return "it has \(cpuMilli) milli-cores; a host has at most \(AllocatorLimits.cpuMilliPerHost)"
        }
        if memoryMiB > AllocatorLimits.memoryMiBPerHost {
            return "it has \(memoryMiB) MiB of memory; a host has at most \(AllocatorLimits.memoryMiBPerHost)"
        }
        return nil
    }

    private var textProblem: String? {
        let texts =
            [("block", block), ("rack", rack)] + gpus.map { ("GPU UUID", $0.uuid) }
            + labels.flatMap { [("label key", $0.key), ("label value", $0.value)] }
        for (kind, text) in texts where text.utf8.count > AllocatorLimits.textBytes {
            return "its \(kind) is \(text.utf8.count) bytes long; \(AllocatorLimits.textBytes) are allowed"
        }
        let keys = labels.map(\.key).sorted()
        if keys.first?.isEmpty == true { return "it has a label without a key" }
        for (key, next) in zip(keys, keys.dropFirst()) where key == next {
            return "it has the label \(key) twice"
        }
        return nil
    }

    private var gpuProblem: String? {
        for (position, gpu) in gpus.enumerated() {
            if Int(gpu.index) != position {
                return "its GPUs must have the indices 0 to \(gpus.count - 1) in order; "
                    + "at position \(position) is index \(gpu.index)"
            }
            if gpu.model != gpus[0].model {
                return "its GPUs must be of one model; it has \(gpus[0].model) and \(gpu.model)"
            }
            if gpu.memoryMiB > AllocatorLimits.memoryMiBPerHost {
                return "its GPU \(gpu.index) has \(gpu.memoryMiB) MiB; at most \(AllocatorLimits.memoryMiBPerHost) are "
                    + "allowed"
            }
        }
        let uuids = gpus.map(\.uuid).filter { !$0.isEmpty }.sorted()
        for (uuid, next) in zip(uuids, uuids.dropFirst()) where uuid == next {
            return "two of its GPUs have the UUID \(uuid)"
        }
        return nil
    }
}

extension HostPlacement {
    /// What contradicts itself; nil when nothing does.
    var problem: String? {
        if fences.count != gpus.count { return "it has \(gpus.count) GPUs and \(fences.count) fences" }
        if let fence = fences.max(), fence > AllocatorLimits.fence {
            return "fence \(fence) is above \(AllocatorLimits.fence)"
        }
        if zip(gpus, gpus.dropFirst()).contains(where: { $0 >= $1 }) { return "its GPU indices must ascend and differ" }
        let whole = AllocatorLimits.milliPerGPU
        switch gpus.count {
        case 0: return milliPerGPU == 0 ? nil : "it takes \(milliPerGPU) milli of no GPU"
        case 1: return (1...whole).contains(milliPerGPU) ? nil : "it takes \(milliPerGPU) milli of a GPU"
        default: return milliPerGPU == whole ? nil : "it takes \(milliPerGPU) milli of several GPUs"
        }
    }
}
