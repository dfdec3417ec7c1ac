// Host.swift: one GPU server as it is registered, and its state.
//
// Values only. What is taken of a host lives in Allocator. Rules: docs/allocation.md, "Hosts".

public import Basics

/// The model of a GPU, such as `H200`: 1 to 63 of `A-Z a-z 0-9 . _ + -`, starting with a letter or digit.
public struct GPUModel: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The model as text.
    public let text: String

    /// Checks `text` against the grammar.
    public init(_ text: String) throws(NameError) {
        guard GPUModel.isWellFormed(text) else {
            throw .malformed(
                kind: "GPU model", value: text,
                rule:
                    "it must start with a letter or digit and have only letters, digits, \".\", \"_\", \"+\" and \"-\", "
                    + "\(AllocatorLimits.textBytes) characters at most")
        }
        self.text = text
    }

    /// The text that people see.
    public var description: String { text }

    /// Orders by the text, ascending.
    public static func < (left: GPUModel, right: GPUModel) -> Bool { left.text < right.text }

    private static func isWellFormed(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= AllocatorLimits.textBytes, isAlphanumeric(first) else {
            return false
        }
        return bytes.allSatisfy { isAlphanumeric($0) || "._+-".utf8.contains($0) }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            false
        }
    }
}

/// One GPU of a host.
public struct GPUSpec: Hashable, Sendable {
    /// The position on the host, from 0.
    public var index: UInt8
    /// The model; GPUs of one host may differ in it.
    public var model: GPUModel
    /// Memory in MiB; 0 when not known.
    public var memoryMiB: UInt64
    /// The UUID that the driver reports; empty when not known.
    public var uuid: String
    /// The NUMA node that the GPU hangs on.
    public var numaNode: UInt32
    /// The NVSwitch module id, from the machine itself; 0 when not known.
    public var moduleID: UInt32
    /// Such as `0000:1b:00.0`; empty when not known.
    public var pciAddress: String
    /// The rail of its nearest NIC, from 1; 0 when not known.
    public var rail: UInt32
    /// Whether it can be cut into MIG instances.
    public var mig: MIGMode
    /// How well its host, or an inventory, says that it is.
    public var health: GPUHealth
    /// How well an operator says that it is, until that is withdrawn; `unknown` = no operator said.
    public var operatorHealth: GPUHealth

    /// Makes a GPU; what is not known may be left out.
    public init(
        index: UInt8, model: GPUModel, memoryMiB: UInt64 = 0, uuid: String = "", numaNode: UInt32 = 0,
        moduleID: UInt32 = 0, pciAddress: String = "", rail: UInt32 = 0, mig: MIGMode = .unknown,
        health: GPUHealth = .unknown, operatorHealth: GPUHealth = .unknown
    ) {
        self.index = index
        self.model = model
        self.memoryMiB = memoryMiB
        self.uuid = uuid
        self.numaNode = numaNode
        self.moduleID = moduleID
        self.pciAddress = pciAddress
        self.rail = rail
        self.mig = mig
        self.health = health
        self.operatorHealth = operatorHealth
    }

    /// How well it is: what counts of the two words about it.
    public var effectiveHealth: GPUHealth { GPUHealth.effective(reported: health, operator: operatorHealth) }

    /// Whether it may be taken whole or in shares, if it is free.
    ///
    /// In MIG mode it is taken in instances only.
    public var takesPlainWork: Bool { mig != .enabled && effectiveHealth.allows(unverified: false) }

    /// Whether it may be taken whole or in shares of demands only that accept GPUs which are not yet checked.
    var takesUnverifiedWork: Bool { mig != .enabled && effectiveHealth == .unverified }

    /// The UUID as it is compared, in small letters and without `GPU-` in front; empty when it is not known.
    ///
    /// What drivers write where there is none, such as `N/A`, is no UUID.
    public var identity: String {
        if uuid.isEmpty { return "" }
        var text = Substring(uuid.lowercased())
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        if text.hasPrefix("gpu-") { text.removeFirst(4) }
        return ["n/a", "[n/a]", "[not supported]", "none", "unknown"].contains(text) ? "" : String(text)
    }
}

/// A key and a value that an operator hung on a host.
public struct HostLabel: Hashable, Sendable {
    /// The key, unique on its host.
    public var key: String
    /// The value, possibly empty.
    public var value: String

    /// Makes a label.
    public init(key: String, value: String) {
        self.key = key
        self.value = value
    }
}

/// One GPU server as it is registered.
public struct HostSpec: Hashable, Sendable {
    /// The id, unique in the region.
    public var id: HostID
    /// The data centre.
    public var site: SiteID
    /// The block of the fabric, unique in the site; empty when not known.
    public var block: String
    /// The rack, unique in the block; empty when not known.
    public var rack: String
    /// CPU in thousandths of a core.
    public var cpuMilli: UInt64
    /// Memory in MiB.
    public var memoryMiB: UInt64
    /// The GPUs, by index from 0 without gaps.
    public var gpus: [GPUSpec]
    /// Labels, by key ascending.
    public var labels: [HostLabel]
    /// The way down to the host's leaf switch, such as `spine-2/leaf-7`; empty when not known.
    public var leaf: String
    /// The network interfaces that GPUs can use.
    public var nics: [NICSpec]
    /// How the GPUs reach each other.
    public var gpuLink: GPULink
    /// Hosts with the same one share NVLink; empty for a host on its own.
    public var nvlinkDomain: String
    /// Which GPUs may be used together, by partition id ascending; empty when nothing is restricted.
    public var fabricPartitions: [FabricPartition]

    /// Makes a host.
    ///
    /// Nothing is checked before it is registered.
    public init(
        id: HostID, site: SiteID, block: String = "", rack: String = "", cpuMilli: UInt64, memoryMiB: UInt64,
        gpus: [GPUSpec], labels: [HostLabel] = [], leaf: String = "", nics: [NICSpec] = [],
        gpuLink: GPULink = .unknown, nvlinkDomain: String = "", fabricPartitions: [FabricPartition] = []
    ) {
        self.id = id
        self.site = site
        self.block = block
        self.rack = rack
        self.cpuMilli = cpuMilli
        self.memoryMiB = memoryMiB
        self.gpus = gpus
        self.labels = labels
        self.leaf = leaf
        self.nics = nics
        self.gpuLink = gpuLink
        self.nvlinkDomain = nvlinkDomain
        self.fabricPartitions = fabricPartitions
    }

    /// The model of the host's first GPU; nil for a host without GPUs.
    public var model: GPUModel? { gpus.first?.model }
}

/// What may happen on a host.
public enum HostState: String, Hashable, Sendable, CaseIterable {
    /// Takes new work.
    case ready
    /// Keeps what it has, takes nothing new.
    case cordoned
    /// Takes nothing new; its owner is moving away what it has.
    case draining
    /// Not heard of. Keeps what it has: losing a host never frees a GPU.
    case lost
}

/// A host as it is now.
public struct HostStatus: Hashable, Sendable {
    /// The host as it was registered.
    public var spec: HostSpec
    /// Whether it takes new work.
    public var state: HostState
    /// What is free of each GPU, by index; 1000 = the whole GPU.
    public var freeMilli: [UInt16]
    /// Free CPU in thousandths of a core.
    public var freeCPUMilli: UInt64
    /// Free memory in MiB.
    public var freeMemoryMiB: UInt64
    /// The fence of each GPU, by index.
    public var fences: [UInt64]
    /// The memory slices of each GPU that instances take, one bit each, by index; 0 = whole or shared.
    public var slices: [UInt8]

    /// Makes a status.
    public init(
        spec: HostSpec, state: HostState, freeMilli: [UInt16], freeCPUMilli: UInt64, freeMemoryMiB: UInt64,
        fences: [UInt64], slices: [UInt8] = []
    ) {
        self.spec = spec
        self.state = state
        self.freeMilli = freeMilli
        self.freeCPUMilli = freeCPUMilli
        self.freeMemoryMiB = freeMemoryMiB
        self.fences = fences
        self.slices = slices.isEmpty ? freeMilli.map { _ in 0 } : slices
    }

    /// What whole GPUs and shares may still take of each GPU, by index, as capacity counts it: nothing of one that is not
    /// well, in MIG mode or cut into instances, or of a host that is not ready.
    public var availableMilli: [UInt16] {
        spec.gpus.indices.map { index in
            state == .ready && slices[index] == 0 && spec.gpus[index].takesPlainWork ? freeMilli[index] : 0
        }
    }

    /// How much of the host's GPUs is taken, in thousandths of a GPU.
    public var usedMilli: UInt64 {
        freeMilli.reduce(0) { $0 + UInt64(AllocatorLimits.milliPerGPU - $1) }
    }
}
