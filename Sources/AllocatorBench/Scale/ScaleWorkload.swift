// ScaleWorkload.swift: a region of H200 hosts and the churning demands of the scale measurement.

public import Basics
public import GPUAllocator

/// The hosts of a region and the demands that come to it.
public protocol RegionWorkload: Sendable {
    /// What it is called in reports.
    var name: String { get }
    /// So many hosts.
    mutating func hosts(_ count: Int) throws(NameError) -> [HostSpec]
    /// The next demand.
    mutating func next() -> Demand
    /// A gang of whole hosts; nil where none are wanted.
    func gang(hosts: Int) -> Demand?
    /// A demand that no host can serve.
    func impossible() -> Demand
    /// A number below `bound`.
    mutating func below(_ bound: Int) -> Int
}

/// Equal hosts, and demands that divide them evenly.
public struct ScaleWorkload: RegionWorkload {
    /// What it is called in reports.
    public let name = "uniform"
    private var random: SeededGenerator
    private let model: GPUModel
    private let site: SiteID

    /// Starts the sequence that belongs to `seed`.
    public init(seed: UInt64) throws(NameError) {
        random = SeededGenerator(seed: seed)
        model = try GPUModel("H200")
        site = try SiteID("main")
    }

    /// GPUs of each host.
    public static let gpusPerHost = 8
    /// Hosts of each rack, and racks of each block.
    public static let hostsPerRack = 32

    /// Hosts of 8 H200, 192 cores and 2 TiB, in racks of 32 and blocks of 32 racks.
    public func hosts(_ count: Int) throws(NameError) -> [HostSpec] {
        var hosts: [HostSpec] = []
        for number in 0..<count {
            let rack = number / Self.hostsPerRack
            hosts.append(
                HostSpec(
                    id: try HostID("host-\(1_000_000 + number)"), site: site, block: "b\(rack / Self.hostsPerRack)",
                    rack: "r\(rack)", cpuMilli: 192_000, memoryMiB: 2_097_152,
                    gpus: (0..<UInt8(Self.gpusPerHost)).map {
                        GPUSpec(index: $0, model: model, memoryMiB: 144_384)
                    }))
        }
        return hosts
    }

    /// The next demand: 70 % whole GPUs of one host, 20 % shares, 10 % gangs of 2 to 128 hosts.
    public mutating func next() -> Demand {
        switch random.below(10) {
        case 0...6:
            let gpus = [1, 1, 1, 1, 2, 2, 4, 8][Int(random.below(8))]
            return Demand(
                shape: .gang(hosts: 1, gpusPerHost: UInt32(gpus)), cpuMilli: UInt64(gpus) * 16_000,
                memoryMiB: UInt64(gpus) * 131_072)
        case 7...8:
            let milli = [100, 200, 250, 500, 750][Int(random.below(5))]
            return Demand(
                shape: .share(milli: UInt32(milli)), cpuMilli: UInt64(milli) * 16, memoryMiB: UInt64(milli) * 128)
        default:
            return wholeHosts([2, 2, 2, 4, 4, 8, 8, 16, 32, 64, 128][Int(random.below(11))])
        }
    }

    /// A gang of whole hosts.
    public func gang(hosts: Int) -> Demand? { wholeHosts(hosts) }

    private func wholeHosts(_ hosts: Int) -> Demand {
        Demand(
            shape: .gang(hosts: UInt32(hosts), gpusPerHost: UInt32(Self.gpusPerHost)), cpuMilli: 128_000,
            memoryMiB: 1_048_576)
    }

    /// A demand that no host can serve.
    public func impossible() -> Demand {
        Demand(shape: .gang(hosts: 1, gpusPerHost: 16), cpuMilli: 1_000)
    }

    /// A number below `bound`.
    public mutating func below(_ bound: Int) -> Int { Int(random.below(UInt64(bound))) }
}
