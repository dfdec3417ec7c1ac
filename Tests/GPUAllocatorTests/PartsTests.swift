// PartsTests.swift: demands in parts: every piece or none, within every rule, compared with an oracle that tries everything.

import Basics
import Testing

@testable import GPUAllocator

@Suite("A demand in parts")
struct PartsTests {
    private func demand(_ parts: DemandPart..., constraints: Constraints = Constraints()) -> Demand {
        Demand(shape: .parts(parts), constraints: constraints)
    }

    private func gpus(_ placement: Placement?) -> [String] {
        placement?.hosts.map { "\($0.demandPart):\($0.host)\($0.gpus)" } ?? ["refused"]
    }

    /// How often the search refuses what can be placed, in a history of demands.
    private func history(mixes: Bool, seed: UInt64) throws -> (feasible: Int, missed: Int) {
        var generator = ClusterGenerator(seed: seed, mixes: mixes)
        let specs = try generator.smallCluster()
        var allocator = Allocator()
        try allocator.register(specs)
        var oracle = Oracle(specs)
        var live: [Placement] = []
        var counts = (feasible: 0, missed: 0)
        for _ in 0..<25 {
            if generator.below(3) == 0, !live.isEmpty {
                let placement = live.remove(at: generator.below(live.count))
                try allocator.release(placement)
                oracle.release(placement)
                #expect(allocator.hosts == oracle.statuses)
                continue
            }
            let demand = try generator.partsDemand()
            guard (try? demand.validate()) != nil else { continue }
            let before = allocator.hosts
            let feasible = oracle.isFeasible(parts: demand)
            let planned = allocator.plan(demand)
            #expect(allocator.plan([demand]) == [planned])
            #expect(allocator.hosts == before, "a plan changes nothing, fences neither")
            let answer = allocator.allocate(demand)
            #expect(planned == answer)
            switch answer {
            case .placed(let placement):
                #expect(feasible)
                try oracle.take(placement, parts: demand)
                live.append(placement)
            case .refused(let refusal):
                #expect(allocator.hosts == before, "nothing is left of what did not fit, fences neither")
                #expect(refusal.reasons.reduce(0) { $0 + $1.hosts } == specs.count)
                #expect(!refusal.nearestMiss.isEmpty)
                if feasible { counts.missed += 1 }
            }
            if feasible { counts.feasible += 1 }
            #expect(allocator.hosts == oracle.statuses)
            #expect(allocator.digest() == oracle.digest)
        }
        var recovered = Allocator()
        try recovered.register(specs)
        for placement in generator.shuffled(live) { try recovered.take(placement) }
        #expect(recovered.hosts.map(\.freeMilli) == allocator.hosts.map(\.freeMilli))
        #expect(recovered.hosts.map(\.slices) == allocator.hosts.map(\.slices))
        for placement in live { try allocator.release(placement) }
        #expect(allocator.usedMilli == 0)
        return counts
    }

    @Test("takes all pieces within every rule, or nothing at all", arguments: [false, true], UInt64(1)...30)
    func agreesWithOracle(mixes: Bool, seed: UInt64) throws {
        _ = try history(mixes: mixes, seed: seed)
    }

    @Test("is refused although it could be placed in few cases of small, full clusters")
    func misses() throws {
        var sum = (feasible: 0, missed: 0)
        for seed in UInt64(1_000)...1_060 {
            let counts = try history(mixes: seed.isMultiple(of: 2), seed: seed)
            sum = (sum.feasible + counts.feasible, sum.missed + counts.missed)
        }
        #expect(sum.feasible > 150)
        #expect(sum.missed * 100 <= sum.feasible * 2, "\(sum.missed) of \(sum.feasible)")
    }

    @Test("gets head and workers together")
    func headAndWorkers() throws {
        var allocator = Allocator()
        for rack in ["1", "2"] {
            for number in 1...2 { try allocator.register(makeHost("r\(rack)-\(number)", block: "b", rack: rack)) }
        }
        let head = DemandPart(name: "head", piece: .cpuOnly, cpuMilli: 8_000)
        let workers = DemandPart(name: "workers", count: 2, piece: .gpus(8), cpuMilli: 64_000)
        let ray = demand(head, workers, constraints: Constraints(required: .rack))
        let placement = allocator.allocate(ray).placement
        #expect(gpus(placement).filter { $0.hasPrefix("1:") }.count == 2)
        #expect(Set(placement?.hosts.compactMap { $0.host.text.split(separator: "-").first } ?? []).count == 1)
        #expect(placement?.hosts.count == 3)
        #expect(allocator.allocate(ray).placement != nil)
        let refusal = allocator.allocate(ray).refusal
        #expect(
            refusal?.nearestMiss.hasPrefix("0 of the 2 pieces of workers find a place beside the others; then ") == true
        )
        #expect(allocator.plan(demand(head)).placement != nil, "nothing of the head was kept")
    }

    @Test("gets so many GPUs in all, at most so many on a host, in as few entries as hosts")
    func totals() throws {
        var allocator = try makeAllocator(makeHost("a"), makeHost("b"), makeHost("c"))
        let many = DemandPart(count: 12, piece: .gpus(1), cpuMilli: 1_000)
        let narrow = allocator.plan(demand(many, constraints: Constraints(perHostMax: 4))).placement
        #expect(narrow?.hosts.map(\.gpus.count) == [4, 4, 4])
        let placement = allocator.allocate(demand(many, constraints: Constraints(perHostMax: 8))).placement
        #expect(placement?.hosts.map(\.gpus.count) == [8, 4])
        #expect(placement?.hosts.map(\.cpuMilli) == [8_000, 4_000])
        let refusal = allocator.plan(demand(many, constraints: Constraints(perHostMax: 3))).refusal
        #expect(refusal?.counts == ["topology=2", "tooFewGPUs=1"])
        #expect(refusal?.nearestMiss.hasPrefix("6 of the 12 pieces find a place beside the others; then ") == true)
    }

    @Test("gets several shares, also of one GPU, and gives them back")
    func shares() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 1))
        let before = allocator.hosts
        let four = demand(DemandPart(count: 4, piece: .share(milli: 250)))
        let placement = try #require(allocator.allocate(four).placement)
        #expect(placement.hosts.map(\.fences) == [[1], [2], [3], [4]])
        #expect(allocator.plan(demand(DemandPart(piece: .share(milli: 1)))).refusal != nil)
        #expect(throws: AllocatorError.self) { try allocator.take(placement) }
        #expect(allocator.hosts[0].fences == [4])
        try allocator.release(placement)
        #expect(allocator.hosts.map(\.freeMilli) == before.map(\.freeMilli))
        let twice = Placement(hosts: placement.hosts + placement.hosts)
        try allocator.take(placement)
        let held = allocator.hosts
        #expect(throws: AllocatorError.self) { try allocator.release(twice) }
        #expect(allocator.hosts == held, "all or nothing")
    }

    @Test("gets several instances, at most n on a host")
    func instances() throws {
        let hosts = try ["a", "b"].map { try makeHost($0, gpus: 1, model: "H100", gpuMemoryMiB: 81_559) }
        var allocator = try makeAllocator(hosts[0], hosts[1])
        let three = DemandPart(count: 3, piece: .instance(profile: "2g.20gb"))
        #expect(gpus(allocator.plan(demand(three)).placement).map { String($0.prefix(3)) } == ["0:a", "0:a", "0:a"])
        let bounded = allocator.allocate(demand(three, constraints: Constraints(perHostMax: 2))).placement
        #expect(bounded?.hosts.map(\.host.text) == ["a", "a", "b"])
        #expect(allocator.plan(demand(DemandPart(count: 4, piece: .instance(profile: "2g.20gb")))).refusal != nil)
    }

    @Test("keeps whole GPUs close, and spreads pieces when asked")
    func closeness() throws {
        var allocator = Allocator()
        for rack in ["1", "2", "3"] {
            for number in 1...2 {
                try allocator.register(makeHost("r\(rack)-\(number)", block: "b", rack: rack, gpus: 4))
            }
        }
        _ = allocator.allocate(wholeGPUs(1))
        let parts = [DemandPart(name: "a", piece: .gpus(4)), DemandPart(name: "b", count: 2, piece: .gpus(2))]
        let close = allocator.plan(Demand(shape: .parts(parts))).placement
        #expect(Set(close?.hosts.map { String($0.host.text.prefix(2)) } ?? []).count == 1)
        let spread = Constraints(spread: Spread(over: .rack))
        let wide = allocator.plan(Demand(shape: .parts(parts), constraints: spread)).placement
        #expect(Set(wide?.hosts.map { String($0.host.text.prefix(2)) } ?? []).count == 3)
    }

    @Test("keeps apart from its group, and not from itself")
    func apart() throws {
        var allocator = try makeAllocator(makeHost("a"), makeHost("b"))
        let web = Constraints(group: "web", apart: .host)
        let four = demand(DemandPart(count: 4, piece: .share(milli: 500)), constraints: web)
        #expect(Set(allocator.allocate(four).hostNames).count == 1)
        #expect(Set(allocator.allocate(four).hostNames) == ["b"])
        #expect(allocator.allocate(four).refusal?.counts == ["antiAffinity=2"])
    }

    @Test("is explained by the part that finds no place, with remedies that come true")
    func explained() throws {
        var allocator = try makeAllocator(makeHost("a"), makeHost("b"))
        let head = DemandPart(name: "head", piece: .gpus(1))
        let workers = DemandPart(name: "workers", count: 2, piece: .gpus(8))
        let explanation = allocator.explain(demand(head, workers))
        #expect(explanation.nearest.first?.reason == .tooFewGPUs)
        let asks = explanation.remedies.compactMap {
            if case .ask(let change, let other) = $0 { (change, other) } else { nil }
        }
        #expect(asks.map(\.0).contains(.fewerPieces))
        for (_, other) in asks { #expect(allocator.plan(other).placement != nil) }
        #expect(allocator.defragment(for: demand(head, workers), moving: []).moves.isEmpty)
    }

    @Test("can be moved to make room, as a whole")
    func moved() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 2), makeHost("b", gpus: 2))
        let two = demand(DemandPart(count: 2, piece: .share(milli: 500)))
        let first = try #require(allocator.allocate(two).placement)
        let found = allocator.defragment(
            for: wholeGPUs(2, hosts: 2), moving: [MovableAllocation(number: 1, demand: two, placement: first)])
        #expect(found.moves.isEmpty, "there is no third host")
        #expect(allocator.plan(wholeGPUs(2)).placement != nil)
    }

    @Test(
        "that contradicts itself is refused in words",
        arguments: [
            ([], "a demand in parts needs at least 1 part"),
            ([DemandPart(count: 0, piece: .gpus(1))], "a part needs at least 1 piece"),
            ([DemandPart(count: 1_025, piece: .gpus(1))], "a demand has at most 1024 pieces; this one has 1025"),
            (
                [DemandPart(name: "a", piece: .gpus(1)), DemandPart(name: "a", piece: .gpus(1))],
                "two parts are called a"
            ),
            ([DemandPart(name: "a", piece: .gpus(1)), DemandPart(piece: .gpus(1))], "part 2 of several needs a name"),
            (
                [DemandPart(name: "a b", piece: .gpus(1))],
                "the name of a part has only letters, digits, \"-\", \"_\" and \".\""
            ),
            ([DemandPart(piece: .share(milli: 1_000))], AllocatorError.shareOutOfRange(milli: 1_000).description),
            ([DemandPart(piece: .cpuOnly)], AllocatorError.nothingAsked.description),
            (
                (0..<17).map { DemandPart(name: "p\($0)", piece: .gpus(1)) },
                "a demand has at most 16 parts; this one has 17"
            ),
        ] as [([DemandPart], String)])
    func contradictions(parts: [DemandPart], problem: String) {
        #expect { try Demand(shape: .parts(parts)).validate() } throws: {
            ($0 as? AllocatorError)?.description == problem
        }
    }

    @Test("of as many pieces and parts as can be is decided")
    func limits() throws {
        var allocator = Allocator()
        for number in 0..<40 { try allocator.register(makeHost("h\(number)")) }
        let most = demand(DemandPart(count: 1_024, piece: .share(milli: 250)))
        #expect(allocator.allocate(most).placement?.hosts.count == 1_024)
        #expect(allocator.usedMilli == 256_000)
        let parts = (0..<16).map { DemandPart(name: "p\($0)", count: 2, piece: .gpus(1)) }
        #expect(allocator.plan(Demand(shape: .parts(parts))).placement?.totalMilli == 32_000)
    }
}
