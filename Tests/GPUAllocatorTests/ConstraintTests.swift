// ConstraintTests.swift: topology, spread, groups, labels, health, partitions and NUMA halves, one example each.

import Basics
import GPUAllocator
import Testing

@Suite("A constraint")
struct ConstraintTests {
    /// Two racks of block x, one of block y, three hosts each.
    private func racks() throws -> Allocator {
        var allocator = Allocator()
        for (block, rack) in [("x", "1"), ("x", "2"), ("y", "3")] {
            for number in 1...3 { try allocator.register(makeHost("r\(rack)-\(number)", block: block, rack: rack)) }
        }
        return allocator
    }

    private func gang(_ hosts: UInt32, _ constraints: Constraints) -> Demand {
        var demand = wholeGPUs(8, hosts: hosts)
        demand.constraints = constraints
        return demand
    }

    @Test("of a required level is met or refused, with the reason")
    func required() throws {
        let allocator = try racks()
        #expect(allocator.plan(gang(3, Constraints(required: .rack))).hostNames == ["r1-1", "r1-2", "r1-3"])
        let refusal = allocator.plan(gang(4, Constraints(required: .rack))).refusal
        #expect(refusal?.counts == ["topology=9"])
        #expect(refusal?.nearestMiss == "9 hosts would fit, but no 4 of them are in one rack")
        #expect(allocator.plan(gang(4, Constraints(required: .block))).hostNames.count == 4)
        #expect(allocator.plan(gang(10, Constraints(required: .rack))).refusal?.counts == ["gangTooLarge=9"])
    }

    @Test("of a required rack is not met by hosts whose rack is not known")
    func unknownRack() throws {
        let allocator = try makeAllocator(makeHost("a"), makeHost("b"))
        #expect(allocator.plan(gang(2, Constraints(required: .rack))).refusal?.counts == ["topology=2"])
        #expect(allocator.plan(gang(2, Constraints(required: .site))).hostNames == ["a", "b"])
    }

    @Test(
        "of a spread holds for each rack or block",
        arguments: [
            (UInt32(3), Spread(over: .rack), ["r1-1", "r2-1", "r3-1"]),
            (2, Spread(over: .block), ["r1-1", "r3-1"]),
            (4, Spread(over: .rack, hosts: 2), ["r1-1", "r1-2", "r2-1", "r2-2"]),
            (4, Spread(over: .rack), ["refused"]),
        ] as [(UInt32, Spread, [String])])
    func spread(hosts: UInt32, spread: Spread, expected: [String]) throws {
        #expect(try racks().plan(gang(hosts, Constraints(spread: spread))).hostNames == expected)
    }

    @Test("of a preferred level begins with wider domains")
    func preferred() throws {
        let hosts = try racks().plan(gang(3, Constraints(preferred: .block))).hostNames
        #expect(hosts == ["r3-1", "r3-2", "r3-3"], "the smaller block, not the first rack")
    }

    @Test(
        "to keep apart keeps out of hosts, racks, blocks and sites of the group",
        arguments: [
            (TopologyLevel.host, "r1-2"), (.rack, "r2-1"), (.block, "r3-1"), (.site, "refused"),
        ])
    func apart(level: TopologyLevel, expected: String) throws {
        var allocator = try racks()
        let first = try #require(allocator.allocate(gang(1, Constraints(group: "web"))).placement)
        let demand = gang(1, Constraints(group: "web", apart: level))
        #expect(allocator.plan(demand).hostNames == [expected])
        #expect(allocator.plan(gang(1, Constraints(group: "db", apart: level))).hostNames == ["r1-2"])
        #expect(allocator.plan(demand.owned(by: try TenantID("other"))).hostNames == ["r1-2"])
        try allocator.release(first)
        #expect(allocator.plan(demand).hostNames == ["r1-1"])
        try allocator.take(first)
        #expect(allocator.plan(demand).hostNames == [expected], "a group is known again after recovery")
    }

    @Test(
        "on labels compares, or asks whether they are there",
        arguments: [
            (LabelRule(key: "pool", .isOneOf(["red"])), ["a"]), (LabelRule(key: "pool", .isNoneOf(["red"])), ["b"]),
            (LabelRule(key: "spot", .exists), ["b"]), (LabelRule(key: "pool", .isAbsent), ["c"]),
            (LabelRule(key: "pool", .isOneOf(["green"])), ["refused"]),
        ])
    func labels(rule: LabelRule, expected: [String]) throws {
        let red = HostLabel(key: "pool", value: "red")
        let blue = [HostLabel(key: "pool", value: "blue"), HostLabel(key: "spot", value: "")]
        let allocator = try makeAllocator(makeHost("a", labels: [red]), makeHost("b", labels: blue), makeHost("c"))
        let answer = allocator.plan(gang(1, Constraints(labels: [rule])))
        #expect(answer.hostNames == expected)
        if let refusal = answer.refusal { #expect(refusal.counts == ["labelMismatch=3"]) }
    }

    @Test(
        "that excludes a label is not weakened by the letters that it is written in",
        arguments: [
            LabelRule(key: "TIER", .isNoneOf(["gold"])), LabelRule(key: "tier", .isNoneOf(["Gold"])),
            LabelRule(key: "Tier", .isAbsent), LabelRule(key: "Tier", .exists),
            LabelRule(key: "tier", .isOneOf(["Gold"])),
        ])
    func letters(rule: LabelRule) throws {
        let allocator = try makeAllocator(makeHost("a", labels: [HostLabel(key: " tier ", value: "gold ")]))
        #expect(allocator.plan(gang(1, Constraints(labels: [rule]))).refusal?.counts == ["labelMismatch=1"])
        #expect(allocator.hosts.first?.spec.labels == [HostLabel(key: "tier", value: "gold")])
    }

    @Test(
        "on labels that was not understood is refused",
        arguments: [
            LabelRule(key: "tier ", .isNoneOf(["gold"])), LabelRule(key: "tier!", .isOneOf(["gold"])),
            LabelRule(key: "tier", .isNoneOf([])), LabelRule(key: "! tier", .exists), LabelRule(key: "", .isAbsent),
        ])
    func misunderstood(rule: LabelRule) {
        #expect(throws: AllocatorError.self) { try gang(1, Constraints(labels: [rule])).validate() }
    }

    @Test("on hosts by name places there or says that there is none such")
    func hosts() throws {
        var allocator = try racks()
        let there = Constraints(hosts: [try HostID("r2-1")])
        #expect(allocator.allocate(gang(1, there)).hostNames == ["r2-1"])
        let full = allocator.plan(gang(1, there))
        #expect(full.refusal?.counts.contains("wrongHost=\(allocator.hostCount - 1)") == true)
        #expect(full.refusal?.nearestMiss.contains("r2-1") == true)
        let remedies = allocator.explain(gang(1, there)).remedies
        #expect(remedies.map(\.name).contains("otherHost"))
        let missing = allocator.plan(gang(1, Constraints(hosts: [try HostID("R2")])))
        #expect(missing.refusal?.nearestMiss == "the region has no host R2; did you mean r2-1?")
        #expect(throws: AllocatorError.self) { try gang(2, there).validate() }
    }

    @Test("on health lets only demands that accept it have unverified GPUs", arguments: GPUHealth.allCases)
    func health(health: GPUHealth) throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 2))
        let taken = try #require(allocator.allocate(wholeGPUs(1)).placement)
        try allocator.setHealth(of: HostID("a"), gpu: 1, to: health)
        let isWell = health == .healthy || health == .unknown
        #expect((allocator.plan(wholeGPUs(1)).placement != nil) == isWell)
        if !isWell { #expect(allocator.plan(wholeGPUs(1)).refusal?.counts == ["unhealthy=1"]) }
        var demand = wholeGPUs(1)
        demand.constraints.allowsUnverified = true
        #expect((allocator.plan(demand).placement != nil) == (isWell || health == .unverified))
        try allocator.setHealth(of: HostID("a"), gpu: 0, to: .fatal)
        #expect(allocator.usedMilli == 1_000, "a GPU keeps what it has")
        try allocator.release(taken)
        #expect(allocator.usedMilli == 0)
    }

    @Test("of the fabric gives whole GPUs by partition only, and leaves the largest free")
    func partitions() throws {
        var spec = try makeHost("a")
        let modules: [UInt32] = [4, 2, 1, 3, 8, 6, 5, 7]
        for (index, module) in modules.enumerated() { spec.gpus[index].moduleID = module }
        let sets: [[UInt32]] = [
            [1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4], [5, 6, 7, 8], [1, 3], [2, 4], [5, 7], [6, 8], [5],
        ]
        spec.fabricPartitions = sets.enumerated().map { FabricPartition(id: UInt32($0 + 1), moduleIDs: $1) }
        var allocator = try makeAllocator(spec)
        #expect(allocator.allocate(wholeGPUs(2)).placement?.hosts[0].gpus == [0, 1], "modules 2 and 4")
        #expect(allocator.plan(wholeGPUs(3)).refusal?.counts == ["noPartition=1"])
        #expect(allocator.allocate(wholeGPUs(1)).placement?.hosts[0].gpus == [6], "module 5, the only one by itself")
        #expect(allocator.plan(wholeGPUs(4)).refusal?.counts == ["noPartition=1"])
        #expect(allocator.allocate(wholeGPUs(2)).placement?.hosts[0].gpus == [2, 3])
    }

    @Test("of the fabric gives no whole GPU when every one names a module that the host has not")
    func unusablePartitions() throws {
        var spec = try makeHost("a")
        spec.fabricPartitions = [FabricPartition(id: 1, moduleIDs: [98, 99])]
        let allocator = try makeAllocator(spec)
        #expect(allocator.plan(wholeGPUs(2)).refusal?.counts == ["noPartition=1"])
        #expect(allocator.plan(Demand(shape: .share(milli: 300))).placement?.hosts[0].gpus == [0])
    }

    @Test("of nobody keeps GPUs of a demand in one NUMA half, where blocks are broken already")
    func halves() throws {
        var spec = try makeHost("a")
        for index in 0..<8 { spec.gpus[index].numaNode = UInt32(index % 2) }
        var allocator = try makeAllocator(spec)
        #expect(allocator.allocate(wholeGPUs(1)).placement?.hosts[0].gpus == [0])
        #expect(allocator.allocate(wholeGPUs(4)).placement?.hosts[0].gpus == [1, 3, 5, 7])
        #expect(allocator.allocate(wholeGPUs(2)).placement?.hosts[0].gpus == [4, 6])
        #expect(allocator.allocate(wholeGPUs(1)).placement?.hosts[0].gpus == [2])
    }

    @Test("of nobody gives the hosts of a gang GPUs of the same rails")
    func rails() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 4), makeHost("b", gpus: 4))
        let part = HostPlacement(
            host: try HostID("a"), site: try SiteID("crawley"), gpus: [0, 1], milliPerGPU: 1_000, cpuMilli: 0,
            memoryMiB: 0, fences: [1, 1])
        try allocator.take(Placement(hosts: [part]))
        #expect(allocator.plan(wholeGPUs(2, hosts: 2)).placement?.hosts.map(\.gpus) == [[2, 3], [2, 3]])
    }

    @Test(
        "that contradicts itself is refused in words",
        arguments: [
            (
                Constraints(required: .host),
                "2 different hosts cannot be within one host; require a wider level, such as rack"
            ),
            (
                Constraints(required: .rack, preferred: .site),
                "the preferred level site is wider than the required rack"
            ),
            (
                Constraints(spread: Spread(over: .host)),
                "hosts are spread over NVLink domains, racks, leaf switches, blocks or sites, not over hosts"
            ),
            (
                Constraints(spread: Spread(over: .rack, hosts: 0)),
                "a spread of 0 hosts for each rack leaves no place"
            ),
            (Constraints(apart: .rack), "to be kept apart from its group the demand must name a group"),
            (
                Constraints(group: "g", apart: .partition),
                "groups are kept apart by host, NVLink domain, rack, leaf switch, block or site"
            ),
            (Constraints(labels: [LabelRule(key: "", .exists)]), "a label rule needs a key"),
            (Constraints(labels: [LabelRule(key: "k", .isOneOf([]))]), "the rule for label k allows no value"),
            (
                Constraints(labels: (0..<17).map { LabelRule(key: "k\($0)", .exists) }),
                "a demand has at most 16 rules about labels; this one has 17"
            ),
        ])
    func contradictions(constraints: Constraints, problem: String) {
        let demand = gang(2, constraints)
        #expect { try demand.validate() } throws: { ($0 as? AllocatorError)?.description == problem }
    }
}
