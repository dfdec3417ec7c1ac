// MixedHostTests.swift: hosts whose GPUs differ in model, memory or MIG mode, and hosts with more GPUs than 16.

import Basics
import GPUAllocator
import Testing

@Suite("A host with GPUs of several kinds")
struct MixedHostTests {
    private func host(_ id: String, _ models: [String], memoryMiB: UInt64 = 81_920) throws -> HostSpec {
        var spec = try makeHost(id, gpus: models.count, gpuMemoryMiB: memoryMiB)
        for (index, model) in models.enumerated() { spec.gpus[index].model = try GPUModel(model) }
        return spec
    }

    private func modes(_ id: String, _ modes: [MIGMode]) throws -> HostSpec {
        var spec = try makeHost(id, gpus: modes.count, model: "H100", gpuMemoryMiB: 81_559)
        for (index, mode) in modes.enumerated() { spec.gpus[index].mig = mode }
        return spec
    }

    private func gpus(_ answer: Answer) -> [UInt8]? { answer.placement?.hosts.first?.gpus }

    @Test("gives a demand GPUs of the models that it accepts, and of one model")
    func models() throws {
        let models = Array(repeating: "P100", count: 6) + ["A4000", "A4000"]
        var allocator = try makeAllocator(host("a", models))
        var two = wholeGPUs(2)
        two.models = [try GPUModel("A4000")]
        #expect(gpus(allocator.allocate(two)) == [6, 7])
        #expect(allocator.plan(two).refusal?.counts == ["tooFewGPUs=1"])
        #expect(gpus(allocator.plan(wholeGPUs(6))) == [0, 1, 2, 3, 4, 5])
        #expect(allocator.plan(wholeGPUs(7)).refusal?.counts == ["tooFewGPUs=1"])
        two.models = [try GPUModel("H200")]
        #expect(allocator.plan(two).refusal?.counts == ["wrongModel=1"])
        var share = Demand(shape: .share(milli: 400), models: [try GPUModel("P100")])
        #expect(gpus(allocator.allocate(share)) == gpus(allocator.allocate(share)))
        share.models = []
        #expect(gpus(allocator.plan(share)).map { $0[0] < 6 } == true)
        let digest = allocator.digest()
        #expect(digest.models.map(\.model.text) == ["A4000", "P100"])
        #expect(digest.models.map(\.totalGPUs) == [2, 6] && digest.models.map(\.freeGPUs) == [0, 5])
    }

    @Test("counts once among the hosts, and a gang takes one part of it")
    func gangs() throws {
        var allocator = try makeAllocator(host("a", ["P100", "P100", "A4000", "A4000"]), host("b", ["P100", "P100"]))
        #expect(allocator.plan(wholeGPUs(2, hosts: 3)).refusal?.counts == ["gangTooLarge=2"])
        let placement = try #require(allocator.allocate(wholeGPUs(2, hosts: 2)).placement)
        #expect(placement.hosts.map(\.host.text) == ["a", "b"])
        #expect(placement.hosts.allSatisfy { $0.gpus.count == 2 })
    }

    @Test("in MIG mode are given in instances only, and no others of the host are cut")
    func migMode() throws {
        var allocator = try makeAllocator(modes("a", [.enabled, .enabled, .disabled, .disabled]))
        #expect(gpus(allocator.allocate(wholeGPUs(2))) == [2, 3])
        #expect(allocator.plan(wholeGPUs(1)).refusal?.counts == ["tooFewGPUs=1"])
        #expect(allocator.plan(Demand(shape: .share(milli: 1))).refusal?.counts == ["tooFewGPUs=1"])
        let instance = Demand(shape: .instance(profile: "7g.80gb"))
        #expect([gpus(allocator.allocate(instance)), gpus(allocator.allocate(instance))] == [[0], [1]])
        #expect(allocator.plan(instance).refusal != nil)
    }

    @Test("that cannot be cut are not, whichever comes first")
    func unsupported() throws {
        let instance = Demand(shape: .instance(profile: "7g.80gb"))
        var first = try makeAllocator(modes("a", [.enabled, .unsupported, .unsupported]))
        #expect(gpus(first.allocate(instance)) == [0])
        #expect(first.plan(instance).refusal != nil)
        var last = try makeAllocator(modes("a", [.unsupported, .enabled, .enabled]))
        #expect([gpus(last.allocate(instance)), gpus(last.allocate(instance))] == [[1], [2]])
        let none = try makeAllocator(modes("a", [.unsupported, .unsupported]))
        #expect(none.plan(instance).refusal?.counts == ["migProfileUnsupported=1"])
        #expect(gpus(none.plan(wholeGPUs(2))) == [0, 1])
    }

    @Test("of one model with different memory are whole GPUs together, and each is cut as its memory says")
    func memory() throws {
        var spec = try makeHost("a", gpus: 2, model: "A100", gpuMemoryMiB: 40_960)
        spec.gpus[1].memoryMiB = 81_920
        var allocator = try makeAllocator(spec)
        #expect(gpus(allocator.plan(wholeGPUs(2))) == [0, 1])
        #expect(gpus(allocator.plan(Demand(shape: .instance(profile: "7g.80gb")))) == [1])
        #expect(gpus(allocator.plan(Demand(shape: .instance(profile: "7g.40gb")))) == [0])
        // 2 of 8 slices of the one, 1 of 8 of the other.
        let placement = try #require(allocator.allocate(Demand(shape: .instance(profile: "1g.10gb"))).placement)
        #expect([125, 250].contains(placement.hosts[0].milliPerGPU))
        try allocator.release(placement)
        #expect(allocator.usedMilli == 0)
    }

    @Test("whose MIG mode is switched while it is taken keeps what it has, and is given again as the mode says")
    func switched() throws {
        var allocator = try makeAllocator(modes("a", [.disabled]))
        let placement = try #require(allocator.allocate(wholeGPUs(1)).placement)
        #expect(try allocator.register(modes("a", [.enabled])) == .replaced)
        try allocator.release(placement)
        #expect(allocator.plan(wholeGPUs(1)).refusal != nil)
        let instance = try #require(allocator.allocate(Demand(shape: .instance(profile: "1g.10gb"))).placement)
        #expect(try allocator.register(modes("a", [.unsupported])).objections.count == 1)
        try allocator.release(instance)
        #expect(allocator.usedMilli == 0)
    }
}

@Suite("A host with up to 64 GPUs")
struct LargeHostTests {
    @Test(
        "gives them all, in shares, single or together; shares fill one GPU after the other",
        arguments: [17, 20, 32, 64])
    func whole(gpus: Int) throws {
        var allocator = try makeAllocator(makeHost("a", gpus: gpus, model: "MI300X-CPX"))
        let all = try #require(allocator.allocate(wholeGPUs(UInt32(gpus))).placement)
        #expect(all.hosts[0].gpus == (0..<UInt8(gpus)).map { $0 })
        #expect(allocator.plan(Demand(shape: .share(milli: 1))).refusal?.counts == ["tooFewGPUs=1"])
        try allocator.release(all)
        var live: [Placement] = []
        for _ in 0..<gpus * 2 {
            live.append(try #require(allocator.allocate(Demand(shape: .share(milli: 500))).placement))
        }
        #expect(allocator.allocate(Demand(shape: .share(milli: 500))).placement == nil)
        #expect(Set(live.prefix(4).flatMap { $0.hosts[0].gpus }).count == 2)
        for placement in live { try allocator.release(placement) }
        #expect(allocator.usedMilli == 0 && allocator.digest().models[0].freeGPUs == gpus)
    }

    @Test("gives aligned blocks, by NUMA node", arguments: [2, 4, 8, 16, 32])
    func blocks(size: Int) throws {
        var spec = try makeHost("a", gpus: 64)
        for index in spec.gpus.indices { spec.gpus[index].numaNode = UInt32(index % 2) }
        var allocator = try makeAllocator(spec)
        _ = allocator.allocate(wholeGPUs(1))
        let taken = try #require(allocator.allocate(wholeGPUs(UInt32(size))).placement?.hosts[0].gpus)
        #expect(Set(taken.map { $0 % 2 }).count == 1)
    }

    @Test("keeps its fences when it has fewer GPUs for a while")
    func fences() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 40))
        for _ in 0..<3 {
            let placement = try #require(allocator.allocate(wholeGPUs(40)).placement)
            try allocator.release(placement)
        }
        try allocator.register(makeHost("a", gpus: 8))
        try allocator.register(makeHost("a", gpus: 64))
        let fences = try #require(allocator.allocate(wholeGPUs(64)).placement).hosts[0].fences
        #expect(fences.prefix(40).allSatisfy { $0 == 4 })
        var restored = Allocator()
        try restored.restore([makeHost("a", gpus: 8)], absentGPUs: AbsentGPUs())
        try restored.raiseFence(of: HostID("a"), gpu: 39, to: 3)
        try restored.register(makeHost("a", gpus: 64))
        #expect(try #require(restored.allocate(wholeGPUs(64)).placement).hosts[0].fences[39] > 3)
    }

    @Test("and random work on it never over-commits, and refuses only what does not fit", arguments: UInt64(1)...20)
    func random(seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed)
        let count = 17 + generator.below(48)
        var allocator = try makeAllocator(makeHost("a", gpus: count))
        var free = Array(repeating: 1_000, count: count)
        var live: [Placement] = []
        for _ in 0..<300 {
            if generator.below(3) == 0, !live.isEmpty {
                let placement = live.remove(at: generator.below(live.count))
                try allocator.release(placement)
                for gpu in placement.hosts[0].gpus { free[Int(gpu)] += Int(placement.hosts[0].milliPerGPU) }
                continue
            }
            let isShare = generator.below(2) == 0
            let amount = isShare ? 1 + generator.below(999) : 1 + generator.below(30)
            let demand = isShare ? Demand(shape: .share(milli: UInt32(amount))) : wholeGPUs(UInt32(amount))
            let fits = isShare ? free.contains { $0 >= amount } : free.count { $0 == 1_000 } >= amount
            guard let placement = allocator.allocate(demand).placement else {
                #expect(!fits)
                continue
            }
            #expect(fits)
            for gpu in placement.hosts[0].gpus { free[Int(gpu)] -= isShare ? amount : 1_000 }
            #expect(free.allSatisfy { $0 >= 0 })
            live.append(placement)
        }
    }
}
