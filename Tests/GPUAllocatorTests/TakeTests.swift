// TakeTests.swift: taking and releasing by placement, where the ledger is right and everything else is an error.

import Basics
import GPUAllocator
import Testing

@Suite("Taking and releasing a placement")
struct TakeTests {
    private func part(
        _ host: String = "a", gpus: [UInt8] = [0], milli: UInt16 = 1_000, cpuMilli: UInt64 = 0, memoryMiB: UInt64 = 0,
        fences: [UInt64]? = nil
    ) throws -> HostPlacement {
        HostPlacement(
            host: try HostID(host), site: try SiteID("crawley"), gpus: gpus, milliPerGPU: milli, cpuMilli: cpuMilli,
            memoryMiB: memoryMiB, fences: fences ?? gpus.map { _ in 1 })
    }

    @Test(
        "refuses what contradicts itself",
        arguments: [
            ([UInt8(1), 0], UInt16(1_000), [UInt64(1), 1], "its GPU indices must ascend and differ"),
            ([1, 1], 1_000, [1, 1], "its GPU indices must ascend and differ"),
            ([0, 1], 500, [1, 1], "it takes 500 milli of several GPUs"),
            ([0], 0, [1], "it takes 0 milli of a GPU"),
            ([0], 1_001, [1], "it takes 1001 milli of a GPU"),
            ([], 5, [], "it takes 5 milli of no GPU"),
            ([0, 1], 1_000, [1], "it has 2 GPUs and 1 fences"),
            ([0], 1_000, [1 << 62 + 1], "fence 4611686018427387905 is above 4611686018427387904"),
        ] as [([UInt8], UInt16, [UInt64], String)])
    func malformed(gpus: [UInt8], milli: UInt16, fences: [UInt64], problem: String) throws {
        var allocator = try makeAllocator(makeHost("a"))
        let placement = Placement(hosts: [try part(gpus: gpus, milli: milli, fences: fences)])
        let error = AllocatorError.malformedPlacement(try HostID("a"), problem: problem)
        #expect(throws: error) { try allocator.take(placement) }
        #expect(throws: error) { try allocator.release(placement) }
        #expect(allocator.usedMilli == 0)
    }

    @Test("refuses an over-commit of anything, and then has taken nothing")
    func overCommit() throws {
        var allocator = try makeAllocator(makeHost("a", cpuMilli: 10, memoryMiB: 20), makeHost("b", cpuMilli: 10))
        try allocator.take(Placement(hosts: [try part("b", gpus: [3], milli: 600, cpuMilli: 4)]))
        let before = allocator.hosts
        let a = try HostID("a")
        let b = try HostID("b")
        let cases: [(HostPlacement, AllocatorError)] = [
            (
                try part("b", gpus: [3], milli: 401),
                .overCommit(b, resource: "GPU 3 (milli)", wanted: 401, free: 400)
            ),
            (try part("b", gpus: [0], cpuMilli: 7), .overCommit(b, resource: "CPU (milli)", wanted: 7, free: 6)),
            (
                try part("b", gpus: [0], memoryMiB: 3_000_000),
                .overCommit(b, resource: "memory (MiB)", wanted: 3_000_000, free: 2_097_152)
            ),
            (try part("b", gpus: [8]), .unknownGPU(b, gpu: 8)),
            (try part("c"), .unknownHost(try HostID("c"))),
            // A host may be there several times, for a demand in parts; what it has, once.
            (try part("a"), .overCommit(a, resource: "GPU 0 (milli)", wanted: 1_000, free: 0)),
        ]
        for (second, error) in cases {
            #expect(throws: error) { try allocator.take(Placement(hosts: [try part("a"), second])) }
            #expect(allocator.hosts == before)
        }
        let order = AllocatorError.malformedPlacement(a, problem: "hosts must ascend")
        #expect(throws: order) { try allocator.take(Placement(hosts: [try part("b"), try part("a")])) }
    }

    @Test("refuses to give back what is not taken, and then has given back nothing")
    func notTaken() throws {
        var allocator = try makeAllocator(makeHost("a"), makeHost("b"))
        let taken = Placement(hosts: [
            try part("a", gpus: [0, 1], cpuMilli: 5, memoryMiB: 6), try part("b", gpus: [0], milli: 300),
        ])
        try allocator.take(taken)
        let before = allocator.hosts
        let b = try HostID("b")
        let first = taken.hosts[0]
        let cases: [(HostPlacement, AllocatorError)] = [
            (try part("b", gpus: [0], milli: 301), .notTaken(b, resource: "GPU 0 (milli)", returned: 301, taken: 300)),
            (
                try part("b", gpus: [0], milli: 300, cpuMilli: 1),
                .notTaken(b, resource: "CPU (milli)", returned: 1, taken: 0)
            ),
            (
                try part("b", gpus: [], milli: 0, memoryMiB: 1),
                .notTaken(b, resource: "memory (MiB)", returned: 1, taken: 0)
            ),
        ]
        for (second, error) in cases {
            #expect(throws: error) { try allocator.release(Placement(hosts: [first, second])) }
            #expect(allocator.hosts == before)
        }
        try allocator.release(taken)
        #expect(
            throws: AllocatorError.notTaken(
                first.host, resource: "GPU 0 (milli)", returned: 1_000, taken: 0)
        ) { try allocator.release(taken) }
    }

    @Test("works on hosts in any state and keeps the higher fence", arguments: HostState.allCases)
    func anyState(state: HostState) throws {
        var allocator = try makeAllocator(makeHost("a"))
        let a = try HostID("a")
        try allocator.setState(of: a, to: state)
        let placement = Placement(hosts: [try part(gpus: [2], fences: [40])])
        try allocator.take(placement)
        #expect(allocator.host(a)?.fences[2] == 40)
        try allocator.release(placement)
        try allocator.take(Placement(hosts: [try part(gpus: [2], fences: [7])]))
        #expect(allocator.host(a)?.fences[2] == 40)
        #expect(allocator.host(a)?.freeMilli[2] == 0)
        #expect(allocator.usedMilli == 1_000)
        #expect(allocator.digest().models[0].freeGPUs == (state == .ready ? 7 : 0))
        #expect(allocator.digest().models[0].totalGPUs == 8)
    }

    @Test("restores exactly what was, but for the fences", arguments: UInt64(1)...40)
    func roundTrip(seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed)
        var allocator = Allocator()
        try allocator.register(try generator.cluster())
        for _ in 0..<8 { _ = allocator.allocate(try generator.demand()) }
        let before = allocator
        let demand = try generator.demand()
        guard let placement = allocator.allocate(demand).placement else { return }
        try allocator.release(placement)
        #expect(allocator.hosts.map(\.freeMilli) == before.hosts.map(\.freeMilli))
        #expect(allocator.hosts.map(\.freeCPUMilli) == before.hosts.map(\.freeCPUMilli))
        #expect(allocator.hosts.map(\.freeMemoryMiB) == before.hosts.map(\.freeMemoryMiB))
        #expect(allocator.digest() == before.digest())
        for _ in 0..<20 {
            let next = try generator.demand()
            #expect(allocator.plan(next).hostNames == before.plan(next).hostNames)
        }
    }
}
