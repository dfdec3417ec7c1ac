// MappingTests.swift: values survive the way into a message and back, and wrong messages are named exactly.

import Basics
import GPUAllocator
import Gossip
import HansaMessages
import Ledger
import Mapping
import Testing

@Suite("Mapping")
struct MappingTests {
    static let fields = MessageFields("Message")

    @Test(
        "A demand survives",
        arguments: [.gang(hosts: 4, gpusPerHost: 8), .share(milli: 250), .cpuOnly, .instance(profile: "1g.18gb")]
            as [GPUAllocator.Demand.Shape])
    func demand(shape: GPUAllocator.Demand.Shape) throws {
        let demand = GPUAllocator.Demand(
            shape: shape, models: [try GPUModel("H200")], cpuMilli: 5, memoryMiB: 7, sites: [try SiteID("crawley")])
        #expect(try Self.fields.demand(HansaMessages.Demand(demand)) == demand)
    }

    @Test(
        "The memory of GPUs survives, and is sent in a shape that versions which do not know it refuse",
        arguments: [
            .gang(hosts: 4, gpusPerHost: 8), .gang(hosts: 1, gpusPerHost: 1), .share(milli: 250),
            .instance(profile: "1g.18gb"),
        ]
            as [GPUAllocator.Demand.Shape])
    func gpuMemory(shape: GPUAllocator.Demand.Shape) throws {
        var demand = GPUAllocator.Demand(
            shape: shape, models: [try GPUModel("H200")], cpuMilli: 5, memoryMiB: 7, sites: [try SiteID("crawley")],
            isMovable: true, constraints: GPUAllocator.Constraints(gpuMemoryMiB: 81_920))
        for constraints in [demand.constraints, GPUAllocator.Constraints(group: "web", gpuMemoryMiB: 9)] {
            demand.constraints = constraints
            let message = HansaMessages.Demand(demand)
            #expect(try Self.fields.demand(message) == demand)
            #expect(try Self.fields.demand(message.guarded) == demand)
            guard case .parts = message.guarded.shape else { Issue.record("an older version would read it"); return }
            #expect(message.guarded.gpuMemoryMib == 0 && message.guarded.guarded == message.guarded)
        }
        demand.constraints = GPUAllocator.Constraints()
        #expect(HansaMessages.Demand(demand).guarded == HansaMessages.Demand(demand))
    }

    @Test("The parts of a demand survive, and the only part of one piece is a demand of its own")
    func parts() throws {
        let head = GPUAllocator.DemandPart(name: "head", piece: .cpuOnly, cpuMilli: 1, memoryMiB: 2)
        let workers = GPUAllocator.DemandPart(
            name: "workers", count: 4, piece: .gpus(8), models: [try GPUModel("H200")], cpuMilli: 3, memoryMiB: 4,
            gpuMemoryMiB: 5)
        let eval = GPUAllocator.DemandPart(name: "eval", count: 2, piece: .instance(profile: "1g.18gb"))
        let shares = GPUAllocator.DemandPart(count: 3, piece: .share(milli: 250))
        let rules = GPUAllocator.Constraints(required: .rack, perHostMax: 2)
        for parts in [[head, workers, eval], [shares], [workers]] {
            let demand = GPUAllocator.Demand(
                shape: .parts(parts), sites: [try SiteID("crawley")], isMovable: true, constraints: rules)
            #expect(try Self.fields.demand(HansaMessages.Demand(demand)) == demand)
            #expect(HansaMessages.Demand(demand).guarded == HansaMessages.Demand(demand))
        }
        let one = HansaMessages.Demand(
            shape: .parts(.init(parts: [.init(piece: .share(.init(milli: 250)), cpuMilli: 7)])))
        #expect(try Self.fields.demand(one) == GPUAllocator.Demand(shape: .share(milli: 250), cpuMilli: 7))
        var twice = one
        twice.models = ["H200"]
        let contradiction = try Self.fields.demand(twice)
        #expect(throws: AllocatorError.self) { try contradiction.validate() }
        #expect(throws: MappingError.self) {
            try Self.fields.demand(
                HansaMessages.Demand(shape: .parts(.init(parts: [.init(name: "nothing", count: 2)]))))
        }
    }

    @Test("An entry of a placement says of which part it is")
    func partOfPlacement() throws {
        var part = HansaMessages.HostPlacement(
            host: "h", site: "oslo", gpus: [0], milliPerGpu: 1_000, fences: [1], part: 65_535)
        #expect(try HansaMessages.HostPlacement(Self.fields.placement([part]).hosts[0]) == part)
        part.part = 65_536
        #expect(throws: MappingError.self) { try Self.fields.placement([part]) }
    }

    @Test("Every constraint survives", arguments: GPUAllocator.TopologyLevel.allCases)
    func constraints(level: GPUAllocator.TopologyLevel) throws {
        let demand = GPUAllocator.Demand(
            shape: .gang(hosts: 4, gpusPerHost: 8),
            constraints: GPUAllocator.Constraints(
                required: level, preferred: level, spread: GPUAllocator.Spread(over: level, hosts: 3), group: "web",
                apart: level,
                labels: [
                    GPUAllocator.LabelRule(key: "a", .isOneOf(["1", "2"])),
                    GPUAllocator.LabelRule(key: "b", .isNoneOf(["3"])),
                    GPUAllocator.LabelRule(key: "c", .exists), GPUAllocator.LabelRule(key: "d", .isAbsent),
                ], allowsUnverified: true, hosts: [try HostID("h1")]))
        #expect(try Self.fields.demand(HansaMessages.Demand(demand)) == demand)
    }

    @Test("Rules, models and profiles are read as people write them; a rule that says too much is an error")
    func spellings() throws {
        let rule = HansaMessages.LabelRule(key: " tier ", test: .isNoneOf, values: [" gold"])
        let demand = try Self.fields.demand(
            HansaMessages.Demand(
                shape: .instance(.init(profile: "nvidia.com/mig-1g.10gb.me")),
                models: ["NVIDIA H100 80GB HBM3", "gres:gpu:a100"],
                constraints: .init(labels: [rule])))
        #expect(demand.shape == .instance(profile: "1g.10gb+me"))
        #expect(demand.models.map(\.text) == ["NVIDIA-H100-80GB-HBM3", "a100"])
        #expect(demand.constraints.labels == [GPUAllocator.LabelRule(key: "tier", .isNoneOf(["gold"]))])
        for test in [LabelTest.exists, .isAbsent] {
            let message = HansaMessages.Constraints(labels: [.init(key: "tier", test: test, values: ["gold"])])
            #expect(throws: MappingError.self) { try Self.fields.constraints(message) }
        }
    }

    @Test("The group's owner is never sent: whoever allocates says whose it is")
    func groupOwner() throws {
        let owned = GPUAllocator.Demand(shape: .share(milli: 1), constraints: GPUAllocator.Constraints(group: "web"))
            .owned(by: try TenantID("ada"))
        #expect(owned.constraints.groupOwner == "ada")
        #expect(try Self.fields.demand(HansaMessages.Demand(owned)).constraints.groupOwner.isEmpty)
    }

    @Test("A host survives, its state apart")
    func host() throws {
        let spec = HostSpec(
            id: try HostID("h1"), site: try SiteID("oslo"), block: "b", rack: "r", cpuMilli: 1, memoryMiB: 2,
            gpus: [
                GPUSpec(
                    index: 0, model: try GPUModel("H200"), memoryMiB: 3, uuid: "u", numaNode: 1, moduleID: 4,
                    pciAddress: "0000:1b:00.0", rail: 5, mig: .disabled, health: .degraded)
            ],
            labels: [HostLabel(key: "k", value: "v")], leaf: "spine/leaf",
            nics: [
                NICSpec(
                    name: "ib0", pciAddress: "0000:1c:00.0", numaNode: 6, speedMbps: 7, rdmaDevice: "mlx5_0", rail: 8,
                    isUp: true)
            ], gpuLink: .nvswitch, nvlinkDomain: "d",
            fabricPartitions: [GPUAllocator.FabricPartition(id: 9, moduleIDs: [1, 2])])
        let message = HansaMessages.Host(spec, state: .cordoned)
        #expect(try Self.fields.spec(message) == spec)
        #expect(try Self.fields.state(message.state) == .cordoned)
    }

    @Test("Every MIG mode, health and GPU link survives; a number that this version does not know is an error")
    func words() throws {
        var gpus: [GPUSpec] = []
        for mig in GPUAllocator.MIGMode.allCases {
            for health in GPUAllocator.GPUHealth.allCases {
                gpus.append(GPUSpec(index: 0, model: try GPUModel("H200"), mig: mig, health: health))
            }
        }
        for link in GPUAllocator.GPULink.allCases {
            let spec = HostSpec(
                id: try HostID("h"), site: try SiteID("oslo"), cpuMilli: 0, memoryMiB: 0, gpus: gpus, gpuLink: link)
            #expect(try Self.fields.spec(HansaMessages.Host(spec)) == spec)
        }
        let fault = MappingError.invalid(field: "Message.gpus.health", problem: "this hansad knows no GPU health 9")
        #expect(throws: fault) {
            try Self.fields.spec(
                HansaMessages.Host(
                    id: "h", site: "oslo", gpus: [.init(index: 0, model: "H200", health: .unrecognized(9))]))
        }
    }

    @Test("A placement has a UUID for each GPU, or none")
    func uuids() throws {
        var part = HansaMessages.HostPlacement(
            host: "h", site: "oslo", gpus: [0, 1], milliPerGpu: 1_000, fences: [1, 2], gpuUuids: ["GPU-0", ""])
        let placement = try Self.fields.placement([part])
        #expect(placement.hosts[0].uuids == ["GPU-0", ""])
        #expect(HansaMessages.HostPlacement(placement.hosts[0]) == part)
        part.gpuUuids.removeLast()
        #expect(throws: MappingError.self) { try Self.fields.placement([part]) }
        part.gpuUuids = ["x", String(repeating: "x", count: 64)]
        #expect(throws: MappingError.self) { try Self.fields.placement([part]) }
    }

    @Test("A gossip message survives")
    func gossip() throws {
        let digest = CapacityDigest(
            models: [
                GPUAllocator.ModelCapacity(
                    model: try GPUModel("H200"), totalGPUs: 16, freeGPUs: 8, freeMilli: 8_500, wholeHosts: 1,
                    hostsWith8: 1, hostsWith4: 2, hostsWith2: 3, hostsWith1: 4,
                    largestGangs: [GPUAllocator.SiteGang(site: try SiteID("oslo"), hosts: 1)])
            ], hosts: 2)
        let norway = try RegionID("norway")
        let message = Gossip.GossipMessage(
            from: norway, epoch: 3, number: 4, picture: 5,
            records: [
                Gossip.MemberRecord(
                    region: norway, address: "n:1", version: RecordVersion(epoch: 3, sequence: 9), lifecycle: .draining,
                    digest: digest)
            ], suspicions: [Gossip.Suspicion(region: try RegionID("spain"), epoch: 2)],
            seen: [Gossip.SeenVersion(region: norway, version: RecordVersion(epoch: 1, sequence: 2))])
        #expect(try Self.fields.gossip(HansaMessages.GossipMessage(message)) == message)
    }

    @Test("A part that is missing or wrong is named")
    func named() {
        #expect(throws: MappingError.missing(field: "Message.demand")) { try Self.fields.demand(nil) }
        #expect(throws: MappingError.missing(field: "Message.demand.shape")) {
            try Self.fields.demand(HansaMessages.Demand())
        }
        let crooked = HansaMessages.GossipMessage(from: "Norway")
        #expect(throws: MappingError.self) { try Self.fields.gossip(crooked) }
        #expect(throws: MappingError.missing(field: "Message.state")) { try Self.fields.state(.unspecified) }
    }

    @Test("A digest with more free than there is is refused")
    func impossibleDigest() throws {
        let full = HansaMessages.ModelCapacity(model: "H200", totalGpus: 2, freeMilli: 2_000)
        #expect(try Self.fields.digest(HansaMessages.Digest(models: [full])).models.map(\.freeMilli) == [2_000])
        let over = HansaMessages.ModelCapacity(model: "H200", totalGpus: 2, freeMilli: 2_001)
        #expect(throws: MappingError.invalid(field: "Message.digest.free_milli", problem: "more is free than there is"))
        {
            try Self.fields.digest(HansaMessages.Digest(models: [full, over]))
        }
    }

    @Test("A refusal is read up to its limits, and named above them")
    func refusalLimits() throws {
        let reason = HansaMessages.ReasonCount(reason: "tooFewGPUs", hosts: 1)
        var refusal = HansaMessages.RegionRefusal(
            region: "spain", code: "noCapacity", detail: String(repeating: "x", count: LedgerLimits.refusalDetailBytes),
            reasons: Array(repeating: reason, count: LedgerLimits.refusalReasons))
        #expect(try Self.fields.refusal(refusal).reasons.count == 64)
        refusal.reasons.append(reason)
        #expect(throws: MappingError.invalid(field: "Message.refusal.reasons", problem: "65 are over the limit of 64"))
        {
            try Self.fields.refusal(refusal)
        }
        refusal.reasons = []
        refusal.detail += "x"
        let problem = "4097 bytes are over the limit of 4096"
        #expect(throws: MappingError.invalid(field: "Message.refusal.detail", problem: problem)) {
            try Self.fields.refusal(refusal)
        }
    }
}
