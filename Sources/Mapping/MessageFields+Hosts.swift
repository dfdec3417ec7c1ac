// MessageFields+Hosts.swift: hosts from messages. The way back is HostMessages.

public import GPUAllocator
public import HansaMessages

extension MessageFields {
    /// Reads a host as it is registered.
    public func spec(_ host: HansaMessages.Host) throws(MappingError) -> HostSpec {
        var gpus: [GPUSpec] = []
        for gpu in host.gpus { gpus.append(try self.gpu(gpu)) }
        return HostSpec(
            id: try self.host(host.id, "id"), site: try site(host.site, "site"), block: host.block, rack: host.rack,
            cpuMilli: host.cpuMilli, memoryMiB: host.memoryMib, gpus: gpus,
            labels: host.labels.map { HostLabel(key: $0.key, value: $0.value) }, leaf: host.leaf,
            nics: host.nics.map(nic), gpuLink: try link(host.gpuLink), nvlinkDomain: host.nvlinkDomain,
            fabricPartitions: host.fabricPartitions.map {
                GPUAllocator.FabricPartition(id: $0.id, moduleIDs: $0.moduleIds)
            })
    }

    private func gpu(_ gpu: HansaMessages.GPU) throws(MappingError) -> GPUSpec {
        // Without an operator's word the host's is what counts, and older messages have no other.
        let reported = gpu.operatorHealth == .unspecified ? gpu.health : gpu.reportedHealth
        return GPUSpec(
            index: try gpuIndex(gpu.index, "gpus.index"), model: try model(gpu.model, "gpus.model"),
            memoryMiB: gpu.memoryMib, uuid: gpu.uuid, numaNode: gpu.numaNode, moduleID: gpu.moduleId,
            pciAddress: gpu.pciAddress, rail: gpu.rail, mig: try mig(gpu.mig), health: try health(reported),
            operatorHealth: try health(gpu.operatorHealth))
    }

    private func nic(_ nic: HansaMessages.NIC) -> NICSpec {
        NICSpec(
            name: nic.name, pciAddress: nic.pciAddress, numaNode: nic.numaNode, speedMbps: nic.speedMbps,
            rdmaDevice: nic.rdmaDevice, rail: nic.rail, isUp: nic.up)
    }

    private func mig(_ mode: HansaMessages.MIGMode) throws(MappingError) -> GPUAllocator.MIGMode {
        switch mode {
        case .unspecified: return .unknown
        case .unsupported: return .unsupported
        case .disabled: return .disabled
        case .enabled: return .enabled
        case .unrecognized(let number): throw invalid("gpus.mig", "this hansad knows no MIG mode \(number)")
        }
    }

    /// Reads a GPU's health.
    public func health(_ health: HansaMessages.GPUHealth) throws(MappingError) -> GPUAllocator.GPUHealth {
        switch health {
        case .unspecified: return .unknown
        case .healthy: return .healthy
        case .degraded: return .degraded
        case .fatal: return .fatal
        case .unverified: return .unverified
        case .unrecognized(let number): throw invalid("gpus.health", "this hansad knows no GPU health \(number)")
        }
    }

    private func link(_ link: HansaMessages.GPULink) throws(MappingError) -> GPUAllocator.GPULink {
        switch link {
        case .unspecified: return .unknown
        case .pci: return .pci
        case .nvlink: return .nvlink
        case .nvswitch: return .nvswitch
        case .unrecognized(let number): throw invalid("gpu_link", "this hansad knows no GPU link \(number)")
        }
    }
}
