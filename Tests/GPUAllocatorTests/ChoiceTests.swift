// ChoiceTests.swift: which of the possible placements is chosen (docs/allocation.md, "The choice").

import Basics
import GPUAllocator
import Testing

@Suite("The choice")
struct ChoiceTests {
    /// Hosts of 8 GPUs, of which the given numbers are still free.
    private func cluster(free: [Int]) throws -> Allocator {
        var allocator = Allocator()
        for (number, free) in free.enumerated() {
            let spec = try makeHost("host-\(number)")
            try allocator.register(spec)
            guard free < 8 else { continue }
            let part = HostPlacement(
                host: spec.id, site: spec.site, gpus: (0..<UInt8(8 - free)).map { $0 }, milliPerGPU: 1_000,
                cpuMilli: 0, memoryMiB: 0, fences: Array(repeating: 1, count: 8 - free))
            try allocator.take(Placement(hosts: [part]))
        }
        return allocator
    }

    @Test(
        "breaks the smallest buddy block that serves, and a full host last",
        arguments: [
            (gpus: 1, free: [8, 4, 2, 1], host: "host-3"),
            (gpus: 1, free: [8, 4, 2], host: "host-2"),
            (gpus: 1, free: [2, 4, 5], host: "host-2"),
            (gpus: 1, free: [7, 3, 6], host: "host-1"),
            (gpus: 2, free: [8, 4, 3], host: "host-2"),
            (gpus: 2, free: [5, 6, 8], host: "host-1"),
            (gpus: 2, free: [8, 5, 4], host: "host-2"),
            (gpus: 3, free: [8, 4, 7], host: "host-2"),
            (gpus: 4, free: [8, 7, 5], host: "host-2"),
            (gpus: 4, free: [8, 6, 4], host: "host-2"),
            (gpus: 8, free: [7, 8], host: "host-1"),
        ])
    func buddies(gpus: UInt32, free: [Int], host: String) throws {
        #expect(try cluster(free: free).plan(wholeGPUs(gpus)).hostNames == [host])
    }

    @Test("fills a shared GPU as tightly as possible before it shares another")
    func shares() throws {
        var allocator = try makeAllocator(makeHost("host-0"), makeHost("host-1"))
        let first = allocator.allocate(Demand(shape: .share(milli: 700))).placement
        #expect(first?.hosts.first?.gpus == [0])
        let second = allocator.allocate(Demand(shape: .share(milli: 400))).placement
        #expect(second?.hosts.first?.gpus == [1])
        let third = allocator.allocate(Demand(shape: .share(milli: 300))).placement
        #expect(third?.hosts.first?.gpus == [0])
        #expect(third?.hosts.first?.fences == [2])
        let fourth = allocator.allocate(Demand(shape: .share(milli: 300))).placement
        #expect(fourth?.hosts.first?.gpus == [1])
        #expect(allocator.digest().models[0].freeGPUs == 14)
    }

    @Test("keeps demands without GPUs away from free GPUs")
    func cpuOnly() throws {
        var allocator = try makeAllocator(
            makeHost("big"), makeHost("none", gpus: 0, cpuMilli: 8_000), makeHost("small", gpus: 1))
        let demand = Demand(shape: .cpuOnly, cpuMilli: 8_000)
        #expect(allocator.allocate(demand).hostNames == ["none"])
        #expect(allocator.allocate(demand).hostNames == ["small"])
        #expect(allocator.allocate(wholeGPUs(8)).hostNames == ["big"])
        let placement = allocator.allocate(demand).placement
        #expect(placement?.hosts.map(\.host.text) == ["big"])
        #expect(placement?.hosts.first?.gpus == [])
        #expect(placement?.hosts.first?.milliPerGPU == 0)
    }

    @Test(
        "keeps a gang in one rack, else one block, else one site, else few sites",
        arguments: [
            (hosts: 2, expected: ["c2-1", "c2-2"]),
            (hosts: 3, expected: ["b1-1", "b1-2", "b1-3"]),
            (hosts: 4, expected: ["a1-1", "b1-1", "b1-2", "b1-3"]),
            (hosts: 5, expected: ["c1-1", "c2-1", "c2-2", "d1-1", "d1-2"]),
            (hosts: 6, expected: ["a1-1", "c1-1", "c2-1", "c2-2", "d1-1", "d1-2"]),
            (hosts: 9, expected: ["a1-1", "b1-1", "b1-2", "b1-3", "c1-1", "c2-1", "c2-2", "d1-1", "d1-2"]),
        ] as [(UInt32, [String])])
    func gangs(hosts: UInt32, expected: [String]) throws {
        var allocator = Allocator()
        // crawley: block x with racks a (1 host) and b (3); oslo: block y with racks c1 (1) and c2 (2), block z with d (2).
        try allocator.register([
            makeHost("a1-1", block: "x", rack: "a"), makeHost("b1-1", block: "x", rack: "b"),
            makeHost("b1-2", block: "x", rack: "b"), makeHost("b1-3", block: "x", rack: "b"),
            makeHost("c1-1", site: "oslo", block: "y", rack: "c1"),
            makeHost("c2-1", site: "oslo", block: "y", rack: "c2"),
            makeHost("c2-2", site: "oslo", block: "y", rack: "c2"),
            makeHost("d1-1", site: "oslo", block: "z", rack: "d"),
            makeHost("d1-2", site: "oslo", block: "z", rack: "d"),
        ])
        #expect(allocator.plan(wholeGPUs(8, hosts: hosts)).hostNames == expected)
    }

    @Test("is the same whatever order the hosts were registered in", arguments: UInt64(1)...20)
    func registrationOrder(seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed)
        var specs: [HostSpec] = []
        for number in 0..<30 { specs.append(try generator.host(number)) }
        var left = Allocator()
        try left.register(specs)
        var right = Allocator()
        for spec in generator.shuffled(specs) { try right.register(spec) }
        #expect(left.hosts == right.hosts)
        for _ in 0..<200 {
            let demand = try generator.demand()
            #expect(left.allocate(demand) == right.allocate(demand))
        }
        #expect(left.digest() == right.digest())
    }

    @Test("takes only accepted models and sites")
    func constraints() throws {
        let allocator = try makeAllocator(
            makeHost("a", site: "oslo"), makeHost("b", site: "lulea", model: "H100"), makeHost("c", site: "lulea"))
        var demand = wholeGPUs(1)
        demand.models = [try GPUModel("A100"), try GPUModel("H200")]
        demand.sites = [try SiteID("lulea")]
        #expect(allocator.plan(demand).hostNames == ["c"])
    }
}
