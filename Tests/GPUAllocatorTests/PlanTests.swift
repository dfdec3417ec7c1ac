// PlanTests.swift: planning many demands at once tells exactly what would be, and leaves no trace.

import Basics
import Testing

@testable import GPUAllocator

@Suite("A plan of many demands")
struct PlanTests {
    @Test("tells what allocating them in that order would answer, and changes nothing", arguments: UInt64(1)...60)
    func isWhatWouldBe(seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed)
        var allocator = Allocator()
        try allocator.register(try generator.hosts(4 + generator.below(30)))
        var live: [Placement] = []
        for _ in 0..<6 {
            for _ in 0..<generator.below(40) { try generator.step(&allocator, &live) }
            var demands: [Demand] = []
            for _ in 0..<generator.below(120) { demands.append(try generator.demand()) }
            let before = Picture(allocator)
            let planned = allocator.plan(demands)
            #expect(Picture(allocator) == before)
            var real = allocator
            #expect(planned == demands.map { real.allocate($0) })
        }
    }

    @Test("leaves an allocator that answers as one that never planned", arguments: UInt64(1)...30)
    func leavesNoTrace(seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed)
        var planning = Allocator()
        try planning.register(try generator.hosts(12))
        var plain = planning
        for _ in 0..<200 {
            if generator.below(4) == 0 {
                var tried: [Demand] = []
                for _ in 0..<generator.below(30) { tried.append(try generator.demand()) }
                _ = planning.plan(tried)
            }
            let demand = try generator.demand()
            let answer = planning.allocate(demand)
            #expect(answer == plain.allocate(demand))
            if let placement = answer.placement, generator.below(2) == 0 {
                try planning.release(placement)
                try plain.release(placement)
            }
        }
        #expect(Picture(planning) == Picture(plain))
    }

    @Test("of one demand is what planning it alone answers", arguments: UInt64(1)...20)
    func ofOne(seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed)
        var allocator = Allocator()
        try allocator.register(try generator.hosts(8))
        var live: [Placement] = []
        for _ in 0..<100 {
            try generator.step(&allocator, &live)
            let demand = try generator.demand()
            #expect(allocator.plan([demand]) == [allocator.plan(demand)])
        }
    }

    @Test("refuses an invalid demand in its place and plans the others")
    func invalidAmongOthers() throws {
        var allocator = try makeAllocator(makeHost("h1"), makeHost("h2"))
        let answers = allocator.plan([wholeGPUs(8), wholeGPUs(65), wholeGPUs(8), wholeGPUs(1)])
        #expect(answers.map(\.hostNames) == [["h1"], ["refused"], ["h2"], ["refused"]])
        #expect(answers[1].refusal?.counts == ["invalidDemand=2"])
        #expect(allocator.usedMilli == 0)
    }
}

/// Everything that a later answer could depend on.
struct Picture: Equatable {
    var hosts: [HostStatus]
    var fences: [UInt64]
    var digest: CapacityDigest
    var usedMilli: UInt64
    var free: FreeTotals
    var mix: DemandMix
    var residuals: [Residual]
    var oddities: [Oddity]
    var rows: Int

    init(_ allocator: Allocator) {
        hosts = allocator.hosts
        fences = allocator.table.fences
        digest = allocator.digest()
        usedMilli = allocator.usedMilli
        free = allocator.table.free
        mix = allocator.table.mix
        residuals = (0..<allocator.table.count).map { allocator.table.residual($0) }
        oddities = residuals.map { allocator.table.oddities.oddities[Int($0.oddity)] }
        // The number of an oddity only says which came first.
        for slot in residuals.indices { residuals[slot].oddity = 0 }
        rows = allocator.table.mix.count
    }
}

extension ClusterGenerator {
    /// Hosts in which little is alike.
    mutating func hosts(_ count: Int) throws -> [HostSpec] {
        var hosts: [HostSpec] = []
        for number in 0..<count { hosts.append(try host(number)) }
        return hosts
    }

    /// Allocates, releases or sets a state.
    mutating func step(_ allocator: inout Allocator, _ live: inout [Placement]) throws {
        switch below(12) {
        case 0...7:
            if let placement = allocator.allocate(try demand()).placement { live.append(placement) }
        case 8...10:
            if !live.isEmpty { try allocator.release(live.remove(at: below(live.count))) }
        default:
            let host = allocator.hosts[below(allocator.hostCount)].spec.id
            try allocator.setState(of: host, to: one(of: [.ready, .ready, .cordoned, .draining, .lost]))
        }
    }
}
