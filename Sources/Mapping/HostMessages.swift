// HostMessages.swift: hosts as messages. The way back, with its checks, is MessageFields+Hosts.

internal import Basics
public import GPUAllocator
public import HansaMessages

extension HansaMessages.Host {
    /// The message of a host.
    public init(_ spec: HostSpec, state: GPUAllocator.HostState? = nil) {
        self.init(
            id: spec.id.text, site: spec.site.text, block: storable(spec.block), rack: storable(spec.rack),
            cpuMilli: spec.cpuMilli, memoryMib: spec.memoryMiB, gpus: spec.gpus.map { .init($0) },
            labels: spec.labels.map { .init(key: storable($0.key), value: storable($0.value)) },
            state: state.map { .init($0) } ?? .unspecified, leaf: storable(spec.leaf),
            nics: spec.nics.map { .init($0) }, gpuLink: .init(spec.gpuLink),
            nvlinkDomain: storable(spec.nvlinkDomain),
            fabricPartitions: spec.fabricPartitions.map { .init(id: $0.id, moduleIds: $0.moduleIDs) })
    }
}

extension HansaMessages.GPU {
    /// The message of a GPU.
    public init(_ spec: GPUSpec) {
        self.init(
            index: UInt32(spec.index), model: spec.model.text, memoryMib: spec.memoryMiB, uuid: storable(spec.uuid),
            numaNode: spec.numaNode, moduleId: spec.moduleID, pciAddress: storable(spec.pciAddress), rail: spec.rail,
            mig: .init(spec.mig), health: .init(spec.effectiveHealth), reportedHealth: .init(spec.health),
            operatorHealth: .init(spec.operatorHealth))
    }
}

extension HansaMessages.NIC {
    /// The message of a NIC.
    public init(_ spec: NICSpec) {
        self.init(
            name: storable(spec.name), pciAddress: storable(spec.pciAddress), numaNode: spec.numaNode,
            speedMbps: spec.speedMbps, rdmaDevice: storable(spec.rdmaDevice), rail: spec.rail, up: spec.isUp)
    }
}

extension HansaMessages.MIGMode {
    /// The message's word for a GPU's MIG mode.
    public init(_ mode: GPUAllocator.MIGMode) {
        switch mode {
        case .unknown: self = .unspecified
        case .unsupported: self = .unsupported
        case .disabled: self = .disabled
        case .enabled: self = .enabled
        }
    }
}

extension HansaMessages.GPUHealth {
    /// The message's word for a GPU's health.
    public init(_ health: GPUAllocator.GPUHealth) {
        switch health {
        case .unknown: self = .unspecified
        case .healthy: self = .healthy
        case .degraded: self = .degraded
        case .fatal: self = .fatal
        case .unverified: self = .unverified
        }
    }
}

extension HansaMessages.GPULink {
    /// The message's word for how GPUs reach each other.
    public init(_ link: GPUAllocator.GPULink) {
        switch link {
        case .unknown: self = .unspecified
        case .pci: self = .pci
        case .nvlink: self = .nvlink
        case .nvswitch: self = .nvswitch
        }
    }
}
