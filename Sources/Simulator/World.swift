// World.swift: what a simulated federation consists of: regions, hosts, tenants, and what they ask for.

internal import Basics
internal import Federation
internal import GPUAllocator
internal import Ledger

/// The cast of a run.
enum World {
    static let regions: [RegionID] = ["uk", "norway", "sweden", "spain"].compactMap { try? RegionID($0) }
    /// How long everything may take to settle once the faults are over.
    static let settleSeconds: UInt64 = 240
    private static let tenants: [TenantID] = ["ada", "grace"].compactMap { try? TenantID($0) }
    private static let models: [GPUModel] = ["H200", "L40S"].compactMap { try? GPUModel($0) }

    static func nodes(_ weather: Weather, _ random: inout SeededGenerator) -> [SimulatedNode] {
        regions.map { region in
            SimulatedNode(
                RegionConfiguration(
                    region: region, peers: regions.filter { $0 != region }, lending: policy(&random),
                    timing: weather.timing),
                terminalLimit: 1_000)
        }
    }

    static func policy(_ random: inout SeededGenerator) -> LendingPolicy {
        let limit: UInt64? = random.pick([nil, nil, 4_000, 8_000])
        return LendingPolicy(
            limits: random.happens(perMille: 200)
                ? [LendingPolicy.PeerLimit(peer: random.pick(regions), milli: random.pick([0, 2_000]))] : [],
            defaultLimitMilli: limit, floorMilli: random.pick([0, 0, 2_000]))
    }

    /// The hosts of a region: two or three of four GPUs each.
    static func hosts(_ random: inout SeededGenerator) -> [HostSpec] {
        let count = Int(random.within(1...3))
        return (0..<count).compactMap { index in
            guard let id = try? HostID("h\(index)"), let site = try? SiteID("site-\(index % 2)") else { return nil }
            let model = random.pick([models[0], models[0], models[1]])
            return HostSpec(
                id: id, site: site, cpuMilli: 32_000, memoryMiB: 65_536,
                gpus: (0..<4).map { GPUSpec(index: UInt8($0), model: model) })
        }
    }

    static func clients(_ count: Int, _ random: inout SeededGenerator) -> [SimulatedClient] {
        // Everything at one region, or everywhere.
        let crowded: Int? = random.happens(perMille: 300) ? Int(random.below(4)) : nil
        return (0..<count).map { index in
            let call = AllocateCall(
                tenant: random.pick(tenants), idempotencyKey: "key-\(index)", demand: demand(&random),
                residency: residency(&random))
            return SimulatedClient(
                origin: crowded ?? Int(random.below(4)), call: call, releases: random.happens(perMille: 600))
        }
    }

    private static func demand(_ random: inout SeededGenerator) -> Demand {
        let shape: Demand.Shape =
            switch random.below(10) {
            case 0: .share(milli: UInt32(random.within(1...999)))
            case 1: .cpuOnly
            case 2: .gang(hosts: 2, gpusPerHost: UInt32(random.within(1...4)))
            case 3, 4: .gang(hosts: 1, gpusPerHost: 4)
            default: .gang(hosts: 1, gpusPerHost: UInt32(random.within(1...2)))
            }
        let picky = shape != .cpuOnly && random.happens(perMille: 200)
        return Demand(
            shape: shape, models: picky ? [random.pick(models)] : [], cpuMilli: random.within(100...4_000),
            memoryMiB: random.within(100...4_000))
    }

    private static func residency(_ random: inout SeededGenerator) -> Residency {
        guard random.happens(perMille: 300) else { return .anywhere }
        return Residency(allowedRegions: [random.pick(regions), random.pick(regions)])
    }
}
