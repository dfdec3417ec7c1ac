// HostSpec+Checks.swift: what a host and a placement must look like before they are trusted.
//
// Each problem is a sentence for the one who sent it. The limits: Limits.swift; the fields: docs/hosts.md.

extension HostSpec {
    /// The host with its labels and partitions in order, and no spaces around its words; throws the first thing that is wrong with it.
    func checked() throws(AllocatorError) -> HostSpec {
        var spec = spaceless()
        if let problem = spec.problem { throw .invalidHost(id, problem: problem) }
        spec.labels.sort { $0.key < $1.key }
        spec.fabricPartitions.sort { $0.id < $1.id }
        return spec
    }

    /// The host as a ledger has it, which was checked when it came, perhaps by a version with other rules.
    ///
    /// Throws for what would be impossible to keep.
    func restored() throws(AllocatorError) -> HostSpec {
        if gpus.count > AllocatorLimits.gpusPerHost || gpus.enumerated().contains(where: { Int($1.index) != $0 }) {
            throw .invalidHost(id, problem: gpuProblem ?? "it has \(gpus.count) GPUs")
        }
        var spec = self
        spec.labels.sort { $0.key < $1.key }
        spec.fabricPartitions.sort { $0.id < $1.id }
        return spec
    }

    private var problem: String? {
        sizeProblem ?? textProblem ?? gpuProblem ?? nicProblem ?? partitionProblem
    }

    private var sizeProblem: String? {
        if gpus.count > AllocatorLimits.gpusPerHost {
            return "it has \(gpus.count) GPUs; a host has at most \(AllocatorLimits.gpusPerHost)"
        }
        if labels.count > AllocatorLimits.labelsPerHost {
            return "it has \(labels.count) labels; a host has at most \(AllocatorLimits.labelsPerHost)"
        }
        if nics.count > AllocatorLimits.nicsPerHost {
            return "it has \(nics.count) NICs; a host has at most \(AllocatorLimits.nicsPerHost)"
        }
        if fabricPartitions.count > AllocatorLimits.partitionsPerHost {
            return "it has \(fabricPartitions.count) fabric partitions; a host has at most "
                + "\(AllocatorLimits.partitionsPerHost)"
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
        let places = [("block", block), ("rack", rack), ("leaf", leaf), ("NVLink domain", nvlinkDomain)]
        let names =
            gpus.flatMap { [("GPU UUID", $0.uuid), ("GPU PCI address", $0.pciAddress)] }
            + nics.flatMap {
                [("NIC name", $0.name), ("NIC PCI address", $0.pciAddress), ("RDMA device", $0.rdmaDevice)]
            }
        let tooLong =
            tooLong(places, limit: AllocatorLimits.placeBytes) ?? tooLong(names, limit: AllocatorLimits.textBytes)
            ?? tooLong(labels.map { ("label key", $0.key) }, limit: AllocatorLimits.labelKeyBytes)
            ?? tooLong(labels.map { ("label value", $0.value) }, limit: AllocatorLimits.labelValueBytes)
        if let tooLong { return tooLong }
        let keys = labels.map(\.key).sorted()
        if keys.first?.isEmpty == true { return "it has a label without a key" }
        for (key, next) in zip(keys, keys.dropFirst()) where key == next {
            return "it has the label \(key) twice"
        }
        return nil
    }

    private func tooLong(_ texts: [(kind: String, text: String)], limit: Int) -> String? {
        texts.first { $0.text.utf8.count > limit }.map {
            "its \($0.kind) is \($0.text.utf8.count) bytes long; \(limit) are allowed"
        }
    }

    private var gpuProblem: String? {
        for (position, gpu) in gpus.enumerated() {
            if Int(gpu.index) != position {
                return "its GPUs must have the indices 0 to \(gpus.count - 1) in order; "
                    + "at position \(position) is index \(gpu.index)"
            }
            if gpu.memoryMiB > AllocatorLimits.memoryMiBPerHost {
                return "its GPU \(gpu.index) has \(gpu.memoryMiB) MiB; at most \(AllocatorLimits.memoryMiBPerHost) are "
                    + "allowed"
            }
        }
        if let identity = repeated(gpus.map(\.identity).filter { !$0.isEmpty }) {
            let uuid = gpus.first { $0.identity == identity }?.uuid ?? identity
            return "two of its GPUs have the UUID \(uuid)"
        }
        if let address = repeated(gpus.map(\.pciAddress).filter { !$0.isEmpty }) {
            return "two of its GPUs have the PCI address \(address)"
        }
        if let module = repeated(gpus.map(\.moduleID).filter { $0 != 0 }) {
            return "two of its GPUs have the module id \(module)"
        }
        return nil
    }

    private var nicProblem: String? {
        if nics.contains(where: { $0.name.isEmpty }) { return "it has a NIC without a name" }
        if let name = repeated(nics.map(\.name)) { return "it has the NIC \(name) twice" }
        if let rail = (nics.map(\.rail) + gpus.map(\.rail)).max(), rail > AllocatorLimits.rail {
            return "it has rail \(rail); the highest is \(AllocatorLimits.rail)"
        }
        return nil
    }

    private var partitionProblem: String? {
        if let id = repeated(fabricPartitions.map(\.id)) { return "it has the fabric partition \(id) twice" }
        if !fabricPartitions.isEmpty, let other = gpus.first(where: { $0.model != gpus[0].model }) {
            return "GPUs of one model share a fabric with partitions; it has \(gpus[0].model) and \(other.model)"
        }
        for partition in fabricPartitions {
            let modules = partition.moduleIDs
            if modules.isEmpty || modules.count > AllocatorLimits.gpusPerPartition {
                return "its fabric partition \(partition.id) has \(modules.count) GPUs; "
                    + "1 to \(AllocatorLimits.gpusPerPartition) are allowed"
            }
            if modules[0] == 0 || zip(modules, modules.dropFirst()).contains(where: { $0 >= $1 }) {
                return "the module ids of its fabric partition \(partition.id) must ascend from 1 and differ"
            }
        }
        return nil
    }

    private func repeated<Value: Comparable>(_ values: [Value]) -> Value? {
        let sorted = values.sorted()
        return zip(sorted, sorted.dropFirst()).first { $0 == $1 }?.0
    }
}

extension HostPlacement {
    /// What contradicts itself; nil when nothing does.
    var problem: String? {
        if fences.count != gpus.count { return "it has \(gpus.count) GPUs and \(fences.count) fences" }
        if !uuids.isEmpty, uuids.count != gpus.count { return "it has \(gpus.count) GPUs and \(uuids.count) UUIDs" }
        if let fence = fences.max(), fence > AllocatorLimits.fence {
            return "fence \(fence) is above \(AllocatorLimits.fence)"
        }
        if gpus.indices.dropFirst().contains(where: { gpus[$0 - 1] >= gpus[$0] }) {
            return "its GPU indices must ascend and differ"
        }
        if group.utf8.count > AllocatorLimits.groupBytes {
            return "its group is \(group.utf8.count) bytes long; \(AllocatorLimits.groupBytes) are allowed"
        }
        if instance != nil, gpus.count != 1 { return "it takes an instance of \(gpus.count) GPUs" }
        let whole = AllocatorLimits.milliPerGPU
        switch gpus.count {
        case 0: return milliPerGPU == 0 ? nil : "it takes \(milliPerGPU) milli of no GPU"
        case 1: return (1...whole).contains(milliPerGPU) ? nil : "it takes \(milliPerGPU) milli of a GPU"
        default: return milliPerGPU == whole ? nil : "it takes \(milliPerGPU) milli of several GPUs"
        }
    }
}
