// DiverseWorkload.swift: a region of unlike hosts and the churning demands of a real one, for the scale measurement.
//
// Modelled on the public Alibaba trace of 2023 (docs/allocation.md, "Real traces"): its kinds of hosts, its most frequent tasks, and
// a tail of rare ones that is drawn from the seed.

public import Basics
public import GPUAllocator

/// Hosts of several models and sizes, and demands that fit them more or less well.
public struct DiverseWorkload: RegionWorkload {
    /// What it is called in reports.
    public let name = "diverse"
    private var random: SeededGenerator
    private let site: SiteID
    /// Each kind of demand as often as it counts.
    private var deck: [Demand] = []

    /// Starts the sequence that belongs to `seed`.
    public init(seed: UInt64) throws(NameError) {
        random = SeededGenerator(seed: seed)
        site = try SiteID("main")
        for kind in Self.frequent {
            let demand = Self.demand(kind.gpuMilli, kind.cpuMilli, kind.memoryMiB)
            deck += repeatElement(demand, count: kind.weight)
        }
        for _ in 0..<Self.rareKinds {
            let gpuMilli = Self.rareGPUMilli[Int(random.below(UInt64(Self.rareGPUMilli.count)))]
            let cores = (1 + random.below(16)) * UInt64(max(1, gpuMilli / 1_000))
            var demand = Self.demand(gpuMilli, cores * 1_000, cores * (2 + random.below(5)) * 1_024)
            if random.below(4) == 0 { demand.models = [try GPUModel(["G2", "T4", "P100"][Int(random.below(3))])] }
            deck += repeatElement(demand, count: Self.rareWeight)
        }
    }

    /// Hosts of the kinds of the trace, as often as there.
    public mutating func hosts(_ count: Int) throws(NameError) -> [HostSpec] {
        var hosts: [HostSpec] = []
        let deck = Self.hostKinds.flatMap { repeatElement($0, count: $0.weight) }
        for number in 0..<count {
            let kind = deck[below(deck.count)]
            let model = try GPUModel(kind.model)
            hosts.append(
                HostSpec(
                    id: try HostID("host-\(1_000_000 + number)"), site: site, block: "", rack: "",
                    cpuMilli: kind.cpuMilli, memoryMiB: kind.memoryMiB,
                    gpus: (0..<kind.gpus).map { GPUSpec(index: $0, model: model) }))
        }
        return hosts
    }

    /// The next demand, of one host.
    public mutating func next() -> Demand { deck[below(deck.count)] }

    /// None: the demands of the trace are of one host.
    public func gang(hosts: Int) -> Demand? { nil }

    /// A demand that no host can serve.
    public func impossible() -> Demand { Demand(shape: .gang(hosts: 1, gpusPerHost: 16), cpuMilli: 1_000) }

    /// A number below `bound`.
    public mutating func below(_ bound: Int) -> Int { Int(random.below(UInt64(bound))) }

    private static func demand(_ gpuMilli: Int, _ cpuMilli: UInt64, _ memoryMiB: UInt64) -> Demand {
        let shape: Demand.Shape =
            switch gpuMilli {
            case 0: .cpuOnly
            case 1..<1_000: .share(milli: UInt32(gpuMilli))
            default: .gang(hosts: 1, gpusPerHost: UInt32(gpuMilli / 1_000))
            }
        return Demand(shape: shape, cpuMilli: cpuMilli, memoryMiB: memoryMiB)
    }

    private static let hostKinds: [(weight: Int, model: String, gpus: UInt8, cpuMilli: UInt64, memoryMiB: UInt64)] = [
        (549, "G2", 8, 96_000, 393_216), (387, "T4", 2, 104_000, 524_288), (107, "P100", 2, 16_000, 122_880),
        (39, "G3", 8, 128_000, 786_432), (28, "V100M16", 4, 32_000, 131_072), (22, "P100", 2, 64_000, 262_144),
        (21, "V100M32", 8, 96_000, 786_432), (19, "V100M16", 1, 8_000, 32_768), (17, "T4", 4, 96_000, 393_216),
        (9, "V100M32", 4, 48_000, 376_832), (8, "V100M16", 8, 64_000, 262_144), (5, "P100", 1, 8_000, 61_440),
        (2, "A10", 1, 128_000, 1_048_576),
    ]

    private static let frequent: [(weight: Int, gpuMilli: Int, cpuMilli: UInt64, memoryMiB: UInt64)] = [
        (1_047, 810, 3_152, 5_600), (857, 1_000, 11_300, 49_152), (534, 1_000, 11_400, 48_128),
        (470, 1_000, 3_152, 5_600), (388, 470, 11_908, 47_104), (364, 0, 12_500, 57_344), (360, 470, 8_000, 30_517),
        (284, 0, 32_000, 49_152), (255, 1_000, 18_708, 64_512), (237, 650, 11_908, 47_104),
        (195, 1_000, 9_810, 41_560), (163, 0, 8_000, 30_517), (158, 1_000, 12_000, 24_576),
        (158, 1_000, 15_700, 58_368), (153, 1_000, 11_908, 47_104), (120, 0, 15_400, 51_200), (111, 320, 4_000, 22_888),
        (108, 1_000, 16_000, 32_768), (104, 1_000, 8_000, 16_384), (104, 1_000, 4_000, 24_576),
        (99, 1_000, 12_000, 16_384), (95, 0, 16_500, 51_200), (93, 1_000, 14_200, 58_368), (84, 230, 4_000, 30_517),
        (84, 1_000, 24_200, 93_184), (75, 590, 3_152, 5_600), (72, 550, 4_152, 10_600), (51, 460, 6_000, 6_144),
        (44, 8_000, 64_000, 262_144), (16, 2_000, 16_000, 65_536), (15, 4_000, 32_000, 131_072),
    ]

    /// The rare kinds are as many as in the trace, together a tenth of all demands.
    private static let rareKinds = 120
    private static let rareWeight = 6
    private static let rareGPUMilli = [
        50, 110, 140, 160, 220, 230, 270, 290, 320, 330, 350, 370, 440, 460, 480, 550, 590, 650, 810, 1_000, 1_000,
        1_000,
        2_000, 4_000,
    ]
}
