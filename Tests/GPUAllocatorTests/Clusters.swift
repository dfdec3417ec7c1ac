// Clusters.swift: hosts, demands and clusters that the tests share.

import Basics
import GPUAllocator

/// A host with sensible defaults: 8 H200, 192 cores, 2 TiB.
func makeHost(
    _ id: String, site: String = "crawley", block: String = "", rack: String = "", gpus: Int = 8,
    model: String = "H200", cpuMilli: UInt64 = 192_000, memoryMiB: UInt64 = 2_097_152, gpuMemoryMiB: UInt64 = 144_384,
    labels: [HostLabel] = []
) throws -> HostSpec {
    let model = try GPUModel(model)
    return HostSpec(
        id: try HostID(id), site: try SiteID(site), block: block, rack: rack, cpuMilli: cpuMilli, memoryMiB: memoryMiB,
        gpus: (0..<gpus).map { GPUSpec(index: UInt8($0), model: model, memoryMiB: gpuMemoryMiB) }, labels: labels)
}

/// An allocator with these hosts.
func makeAllocator(_ hosts: HostSpec...) throws -> Allocator {
    var allocator = Allocator()
    try allocator.register(hosts)
    return allocator
}

/// Whole GPUs on one host or on several.
func wholeGPUs(_ gpus: UInt32, hosts: UInt32 = 1, cpuMilli: UInt64 = 0, memoryMiB: UInt64 = 0) -> Demand {
    Demand(shape: .gang(hosts: hosts, gpusPerHost: gpus), cpuMilli: cpuMilli, memoryMiB: memoryMiB)
}

extension Answer {
    /// Where the demand was placed; nil when it was refused.
    var placement: Placement? {
        if case .placed(let placement) = self { placement } else { nil }
    }

    /// Why it was refused; nil when it was placed.
    var refusal: Refusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }

    /// The names of the hosts, or "refused".
    var hostNames: [String] { placement?.hosts.map(\.host.text) ?? ["refused"] }
}

extension Refusal {
    /// The counts as `reason=hosts`.
    var counts: [String] { reasons.map { "\($0.reason.rawValue)=\($0.hosts)" } }
}

/// Random clusters and demands, small enough for ``Oracle``.
struct ClusterGenerator {
    var random: SeededGenerator
    /// Whether hosts have GPUs of several models, memory sizes and MIG modes.
    var mixes = false
    /// Whether some demands ask for memory of GPUs.
    var asksMemory = false
    static let sites = ["crawley", "docklands", "oslo"]
    static let models = ["H200", "H100", "A100", "L40S", "RTX-PRO-6000"]
    /// What GPUs of these models may have.
    static let gpuMemoryMiB: [String: [UInt64]] = [
        "H200": [0, 143_771], "H100": [0, 81_559, 95_830], "A100": [40_960, 81_920], "L40S": [46_068],
        "RTX-PRO-6000": [97_887],
    ]

    init(seed: UInt64, mixes: Bool = false, asksMemory: Bool = false) {
        random = SeededGenerator(seed: seed)
        self.mixes = mixes
        self.asksMemory = asksMemory
    }

    mutating func below(_ bound: Int) -> Int { Int(random.below(UInt64(bound))) }

    mutating func one<Element>(of choices: [Element]) -> Element { choices[below(choices.count)] }

    mutating func host(_ number: Int) throws -> HostSpec {
        let model = one(of: Self.models)
        var spec = try makeHost(
            "host-\(number)", site: one(of: Self.sites), block: one(of: ["a", "b"]),
            rack: one(of: ["1", "2", "2", ""]),
            gpus: one(of: [0, 1, 2, 4, 4, 8]), model: model, cpuMilli: UInt64(8_000 + below(16) * 4_000),
            memoryMiB: UInt64(65_536 + below(8) * 65_536), gpuMemoryMiB: one(of: Self.gpuMemoryMiB[model] ?? [0]))
        spec.nvlinkDomain = one(of: ["", "n1", "n2"])
        spec.leaf = one(of: ["", "l1", "l2"])
        if below(3) > 0 { spec.labels.append(HostLabel(key: "pool", value: one(of: ["red", "blue"]))) }
        if below(4) == 0 { spec.labels.append(HostLabel(key: "spot", value: "")) }
        let isSwapped = below(4) == 0
        for index in spec.gpus.indices {
            spec.gpus[index].moduleID = UInt32(8 - index)
            spec.gpus[index].numaNode = UInt32(isSwapped ? 1 - index / 4 : index / 4)
            if below(12) == 0 { spec.gpus[index].health = one(of: GPUHealth.allCases) }
        }
        if below(4) == 0 { spec.fabricPartitions = partitions(of: spec.gpus.count) }
        if mixes { try mix(&spec) }
        return spec
    }

    /// Gives some of a host's GPUs another model, memory or MIG mode.
    private mutating func mix(_ spec: inout HostSpec) throws {
        let other = try GPUModel(one(of: Self.models))
        let differs = spec.fabricPartitions.isEmpty && below(2) == 0
        for index in spec.gpus.indices {
            if differs, below(2) == 0 { spec.gpus[index].model = other }
            if below(4) == 0 { spec.gpus[index].memoryMiB = one(of: [0, 40_960, 81_920, 144_384]) }
            if below(3) == 0 { spec.gpus[index].mig = one(of: MIGMode.allCases) }
        }
    }

    /// Aligned partitions of the module ids that ``host(_:)`` gives, some of them left out.
    private mutating func partitions(of gpus: Int) -> [FabricPartition] {
        var partitions: [FabricPartition] = []
        for size in [1, 2, 4, 8] where size <= gpus {
            for start in stride(from: 0, to: gpus, by: size) where below(6) > 0 {
                partitions.append(
                    FabricPartition(
                        id: UInt32(partitions.count + 1), moduleIDs: (0..<size).map { UInt32(8 - start - $0) }.sorted())
                )
            }
        }
        return partitions
    }

    mutating func cluster() throws -> [HostSpec] {
        var hosts: [HostSpec] = []
        for number in 0..<(1 + below(6)) { hosts.append(try host(number)) }
        return hosts
    }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        elements.shuffled(using: &random)
    }

    mutating func demand() throws -> Demand {
        let shape: Demand.Shape =
            switch below(13) {
            case 0...4: .share(milli: UInt32(one(of: [1, 63, 64, 100, 250, 333, 500, 700, 936, 999])))
            case 5...6: .gang(hosts: 1, gpusPerHost: UInt32(one(of: [1, 1, 2, 3, 4, 8])))
            case 7...8: .gang(hosts: UInt32(2 + below(3)), gpusPerHost: UInt32(one(of: [1, 2, 4])))
            case 9...11: .instance(profile: one(of: one(of: geometries).profiles).name)
            default: .cpuOnly
            }
        let models: [GPUModel] = shape == .cpuOnly || below(3) > 0 ? [] : [try GPUModel(one(of: Self.models))]
        let sites: [SiteID] = below(3) > 0 ? [] : [try SiteID(one(of: Self.sites)), try SiteID("lulea")]
        var demand = Demand(
            shape: shape, models: models, cpuMilli: UInt64(1 + below(4) * 4_000),
            memoryMiB: UInt64(below(3)) * 32_768, sites: sites)
        if below(2) == 0 { demand.constraints = try constraints(hosts: demand.hostCount) }
        if asksMemory, shape != .cpuOnly, below(2) == 0 {
            demand.constraints.gpuMemoryMiB = 1_024 * one(of: [10, 20, 40, 46, 80, 94, 96, 141])
        }
        return demand
    }

    /// Those of the hosts that there are.
    private let geometries = MIGGeometry.all.filter { geometry in
        ["H200", "H100 80", "H100 94", "A100", "RTX"].contains { geometry.gpu.hasPrefix($0) }
    }

    /// Some of all constraints.
    mutating func constraints(hosts: Int) throws -> Constraints {
        var constraints = Constraints(allowsUnverified: below(2) == 0)
        if below(3) == 0 {
            constraints.required = one(
                of: hosts > 1 ? [.nvlinkDomain, .rack, .leaf, .block, .site] : TopologyLevel.allCases)
        }
        if below(3) == 0 {
            constraints.preferred = one(of: TopologyLevel.allCases.filter { $0 <= constraints.required ?? .site })
        }
        if below(3) == 0 {
            constraints.spread = Spread(
                over: one(of: [.nvlinkDomain, .rack, .leaf, .block, .site]), hosts: UInt32(1 + below(2)))
        }
        if below(2) == 0 { constraints.group = one(of: ["web", "db"]) }
        if !constraints.group.isEmpty, below(3) > 0 {
            constraints.apart = one(of: [.host, .nvlinkDomain, .rack, .leaf, .block, .site])
        }
        if below(8) == 0 {
            constraints.hosts = try (0..<hosts + below(3)).map { try HostID("host-\($0)") }
        }
        if below(3) == 0 {
            let test: LabelRule.Test = one(of: [
                .isOneOf(["red"]), .isOneOf(["red", "blue"]), .isNoneOf(["red"]), .exists, .isAbsent,
            ])
            constraints.labels.append(LabelRule(key: one(of: ["pool", "pool", "spot"]), test))
        }
        return constraints
    }
}
