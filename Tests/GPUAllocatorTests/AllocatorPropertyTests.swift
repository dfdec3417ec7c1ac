// AllocatorPropertyTests.swift: random histories on small clusters, checked after every step against the oracle.

import Basics
import Testing

@testable import GPUAllocator

@Suite("The allocator, in any history")
struct AllocatorPropertyTests {
    @Test("answers, counts and reports as the oracle that tries everything", arguments: [false, true], UInt64(1)...120)
    func agreesWithOracle(mixes: Bool, seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed, mixes: mixes, asksMemory: seed.isMultiple(of: 2))
        let specs = try generator.cluster()
        var allocator = Allocator()
        try allocator.register(generator.shuffled(specs))
        var oracle = Oracle(specs)
        var live: [Placement] = []
        for _ in 0..<60 {
            switch generator.below(12) {
            case 0...5:
                let demand = try generator.demand()
                let planned = allocator.plan(demand)
                let feasible = oracle.isFeasible(demand)
                let expected = oracle.reasons(demand)
                let answer = allocator.allocate(demand)
                #expect(planned == answer)
                switch answer {
                case .placed(let placement):
                    #expect(feasible)
                    try oracle.take(placement, for: demand)
                    live.append(placement)
                case .refused(let refusal):
                    #expect(!feasible)
                    #expect(Dictionary(uniqueKeysWithValues: refusal.reasons.map { ($0.reason, $0.hosts) }) == expected)
                    #expect(!refusal.nearestMiss.isEmpty)
                }
            case 6...8:
                guard !live.isEmpty else { continue }
                let placement = live.remove(at: generator.below(live.count))
                try allocator.release(placement)
                oracle.release(placement)
            case 9:
                let index = generator.below(oracle.machines.count)
                guard !oracle.machines[index].free.isEmpty else { continue }
                let gpu = generator.below(oracle.machines[index].free.count)
                let health = generator.one(of: GPUHealth.allCases + [.healthy, .healthy, .healthy])
                try allocator.setHealth(of: oracle.machines[index].spec.id, gpu: UInt8(gpu), to: health, by: .host)
                oracle.machines[index].spec.gpus[gpu].health = health
            case 10:
                try changeHosts(&allocator, &oracle, &generator)
            default:
                let index = generator.below(oracle.machines.count)
                let state = generator.one(of: [HostState.ready, .ready, .ready, .cordoned, .draining, .lost])
                try allocator.setState(of: oracle.machines[index].spec.id, to: state)
                oracle.machines[index].state = state
            }
            #expect(allocator.hosts == oracle.statuses)
            #expect(allocator.digest() == oracle.digest)
            #expect(allocator.usedMilli == live.reduce(0) { $0 + $1.totalMilli })
            #expect(allocator.table.free == recount(allocator.table))
        }
        for placement in live { try allocator.release(placement) }
        #expect(allocator.usedMilli == 0)
        #expect(allocator.hosts.allSatisfy { $0.freeCPUMilli == $0.spec.cpuMilli })
    }

    /// A host goes, gets another id, is replaced, or a new one comes; one in use refuses.
    private func changeHosts(
        _ allocator: inout Allocator, _ oracle: inout Oracle, _ generator: inout ClusterGenerator
    ) throws {
        let index = generator.below(oracle.machines.count)
        let machine = oracle.machines[index]
        let id = machine.spec.id
        let floor = max(allocator.fenceFloor, machine.fences.max() ?? 0)
        guard try allocator.isUnused(id) else {
            let before = allocator.hosts
            #expect(throws: AllocatorError.self) { try allocator.remove([id]) }
            #expect(throws: AllocatorError.self) { try allocator.rename(id, to: HostID("other")) }
            #expect(throws: AllocatorError.self) { try allocator.replace(with: machine.spec) }
            #expect(allocator.hosts == before)
            return
        }
        var spec = machine.spec
        switch generator.below(3) {
        case 0 where oracle.machines.count > 1:
            try allocator.remove([id])
            oracle.machines.remove(at: index)
            #expect(allocator.host(id) == nil)
        case 1:
            spec.id = try HostID("n\(generator.below(1_000_000))")
            guard allocator.host(spec.id) == nil else { return }
            try allocator.rename(id, to: spec.id)
            oracle.replace(index, with: spec, fence: floor)
        default:
            spec = try generator.host(generator.below(1_000))
            spec.id = id
            try allocator.replace(with: spec)
            oracle.replace(index, with: spec, fence: floor)
        }
        #expect(allocator.fenceFloor == floor)
    }

    /// What ready hosts have free, counted anew.
    private func recount(_ table: HostTable) -> FreeTotals {
        var totals = FreeTotals()
        for slot in 0..<table.count where table.residual(slot).state == .ready {
            let anything = Wanted(wholeGPUs(1), pools: table.pools)
            let views = table.oddities.isMixed(table.residual(slot)) ? table.views(table.residual(slot), anything) : []
            for view in views.isEmpty ? [table.residual(slot)] : views { totals.add(FreeShape(view)) }
        }
        return totals
    }

    @Test("is rebuilt by taking what is live and raising the fences", arguments: [false, true], UInt64(1)...40)
    func recovery(mixes: Bool, seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed, mixes: mixes)
        let specs = try generator.cluster()
        var allocator = Allocator()
        try allocator.register(specs)
        var live: [Placement] = []
        for _ in 0..<40 {
            if generator.below(3) == 0, !live.isEmpty {
                try allocator.release(live.remove(at: generator.below(live.count)))
            } else if let placement = allocator.allocate(try generator.demand()).placement {
                live.append(placement)
            }
        }
        var recovered = Allocator()
        for spec in generator.shuffled(specs) { try recovered.register(spec) }
        for placement in generator.shuffled(live) { try recovered.take(placement) }
        for host in allocator.hosts {
            for (gpu, fence) in host.fences.enumerated() {
                try recovered.raiseFence(of: host.spec.id, gpu: UInt8(gpu), to: fence)
            }
        }
        #expect(recovered.hosts == allocator.hosts)
        #expect(recovered.digest() == allocator.digest())
        for _ in 0..<20 {
            let demand = try generator.demand()
            #expect(recovered.allocate(demand) == allocator.allocate(demand))
        }
    }

    @Test("gives the same answers in every process", arguments: [(UInt64(7), UInt64(14_745_595_879_296_809_315))])
    func transcript(seed: UInt64, expected: UInt64) throws {
        var generator = ClusterGenerator(seed: seed)
        var allocator = Allocator()
        for number in 0..<40 { try allocator.register(try generator.host(number)) }
        var hash = FNV1a()
        var live: [Placement] = []
        for _ in 0..<400 {
            if generator.below(3) == 0, !live.isEmpty {
                try allocator.release(live.remove(at: generator.below(live.count)))
                continue
            }
            let answer = allocator.allocate(try generator.demand())
            // Of which part it is was written down later; of one part it is always the first.
            for byte in "\(answer)".replacing(", demandPart: 0", with: "").utf8 { hash.combine(byte) }
            if let placement = answer.placement { live.append(placement) }
        }
        #expect(hash.value == expected)
    }
}
