// DefragmentTests.swift: proposed moves are possible in their order and make room; none cheaper of one allocation is missed.

import Basics
import Testing

@testable import GPUAllocator

@Suite("A defragmentation")
struct DefragmentTests {
    @Test("proposes moves that can be carried out in order and make the demand fit", arguments: UInt64(1)...60)
    func isTrue(seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed)
        var allocator = Allocator()
        try allocator.register(try generator.hosts(3 + generator.below(5)))
        var live: [MovableAllocation] = []
        var held: [Placement] = []
        var proposals = 0
        for number in 0..<60 {
            let demand = try generator.demand()
            if generator.below(4) == 0, !live.isEmpty {
                try allocator.release(live.remove(at: generator.below(live.count)).placement)
            } else if let placement = allocator.allocate(demand).placement {
                if generator.below(5) == 0 {
                    held.append(placement)
                } else {
                    live.append(MovableAllocation(number: UInt64(number), demand: demand, placement: placement))
                }
            }
            let asked = try generator.demand()
            let before = Picture(allocator)
            let found = allocator.defragment(for: asked, moving: generator.shuffled(live))
            #expect(Picture(allocator) == before)
            #expect(found.answer == allocator.plan(asked))
            let single = try cheapestSingleMove(for: asked, live, allocator)
            guard found.answer.placement == nil else {
                #expect(found.moves.isEmpty && found.placement != nil)
                continue
            }
            guard !found.moves.isEmpty else {
                #expect(found.placement == nil)
                #expect(asked.hostCount > 1 || single == nil)
                continue
            }
            proposals += 1
            if let single, found.isMinimal { #expect(found.movedMilli <= single) }
            #expect(try allocator.carryOut(found, of: live, then: asked) == found.placement)
            let kept = Set(found.placement?.hosts.map(\.host) ?? [])
            #expect(kept.isSubset(of: found.cordon))
            #expect(found.moves.allSatisfy { move in kept.isDisjoint(with: move.to.hosts.map(\.host)) })
        }
        #expect(proposals >= 0)
    }

    /// The least that one move of one allocation costs after which the demand fits; found by trying all.
    private func cheapestSingleMove(
        for demand: Demand, _ live: [MovableAllocation], _ allocator: Allocator
    ) throws -> UInt64? {
        var least: UInt64?
        for allocation in live {
            for part in allocation.placement.hosts {
                var tried = allocator
                let state = try #require(tried.host(part.host)).state
                try tried.setState(of: part.host, to: .cordoned)
                guard case .placed = tried.allocate(allocation.demand) else { continue }
                try tried.release(allocation.placement)
                try tried.setState(of: part.host, to: state)
                guard tried.plan(demand).placement != nil else { continue }
                least = min(least ?? .max, allocation.placement.totalMilli)
            }
        }
        return least
    }

    /// Three hosts of 8 GPUs with as many taken as given, each by one allocation of its own.
    private func cluster(_ taken: [[UInt32]]) throws -> (Allocator, [MovableAllocation]) {
        var allocator = Allocator()
        var live: [MovableAllocation] = []
        for (index, sizes) in taken.enumerated() {
            try allocator.register(try makeHost("h\(index)"))
            for size in sizes {
                let number = UInt64(live.count + 1)
                let placement = try #require(allocator.allocate(wholeGPUs(size)).placement)
                #expect(placement.hosts.map(\.host.text) == ["h\(index)"])
                live.append(MovableAllocation(number: number, demand: wholeGPUs(size), placement: placement))
            }
            try allocator.setState(of: HostID("h\(index)"), to: .cordoned)
        }
        for index in taken.indices { try allocator.setState(of: HostID("h\(index)"), to: .ready) }
        return (allocator, live)
    }

    @Test("moves the fewest GPUs, and of equally many those of the fewest allocations")
    func cheapest() throws {
        var (allocator, live) = try cluster([[3], [2], [1, 1]])
        let found = allocator.defragment(for: wholeGPUs(8), moving: live)
        #expect(found.moves.map(\.number) == [2])
        #expect(found.movedMilli == 2_000)
        #expect(found.isMinimal)
        #expect(found.placement?.hosts.map(\.host.text) == ["h1"])
        #expect(found.moves.first?.to.hosts.map(\.host.text) != ["h1"])
    }

    @Test("moves nothing that is not movable")
    func immovable() throws {
        var (allocator, live) = try cluster([[3], [2], [1, 1]])
        let found = allocator.defragment(for: wholeGPUs(8), moving: live.filter { $0.number != 2 && $0.number != 3 })
        #expect(found.moves.map(\.number) == [1])
        #expect(allocator.defragment(for: wholeGPUs(8), moving: []).moves.isEmpty)
        live.removeAll()
    }

    @Test("frees as many hosts as a gang lacks")
    func gang() throws {
        var (allocator, live) = try cluster([[2], [2], [2], [2]])
        let found = allocator.defragment(for: wholeGPUs(8, hosts: 2), moving: live)
        #expect(found.moves.count == 2)
        #expect(found.placement?.hosts.count == 2)
        #expect(!found.isMinimal)
        live.removeAll()
    }

    @Test("never moves to a host that is itself to be freed")
    func notToFreedHosts() throws {
        var allocator = Allocator()
        var live: [MovableAllocation] = []
        for (index, id) in ["ha", "hb", "hc"].enumerated() {
            try allocator.register(try makeHost(id))
            let asked: [Demand] = [
                [wholeGPUs(4), Demand(shape: .share(milli: 300))],
                [wholeGPUs(1), wholeGPUs(2), Demand(shape: .share(milli: 500)), wholeGPUs(2)],
                [wholeGPUs(4), wholeGPUs(1)],
            ][index]
            for (place, demand) in asked.enumerated() {
                let placement = try #require(allocator.allocate(demand).placement)
                if id == "hc" || place < asked.count - 1 { continue }
                live.append(MovableAllocation(number: UInt64(index), demand: demand, placement: placement))
            }
            try allocator.setState(of: HostID(id), to: .cordoned)
        }
        for id in ["ha", "hb", "hc"] { try allocator.setState(of: HostID(id), to: .ready) }
        let gang = wholeGPUs(4, hosts: 2)
        #expect(allocator.plan(gang).placement == nil)
        let found = allocator.defragment(for: gang, moving: live)
        #expect(found.placement != nil)
        #expect(found.moves.allSatisfy { move in !move.to.hosts.contains { found.cordon.contains($0.host) } })
        #expect(try allocator.carryOut(found, of: live, then: gang) == found.placement)
    }

    @Test("answers with a placement and no moves when the demand fits, and with neither when nothing helps")
    func edges() throws {
        var (allocator, live) = try cluster([[7], [7]])
        let fits = allocator.defragment(for: wholeGPUs(1), moving: live)
        #expect(fits.moves.isEmpty && fits.placement != nil)
        let hopeless = allocator.defragment(for: wholeGPUs(8), moving: live)
        #expect(hopeless.moves.isEmpty && hopeless.placement == nil && hopeless.isMinimal)
        let invalid = allocator.defragment(for: wholeGPUs(65), moving: live)
        #expect(invalid.moves.isEmpty && invalid.placement == nil)
        live.removeAll()
    }

    @Test("ends at its limits and says so")
    func limits() throws {
        var allocator = Allocator()
        for number in 0...AllocatorLimits.defragmentHosts { try allocator.register(makeHost("h\(1_000 + number)")) }
        var live: [MovableAllocation] = []
        // Every host has one GPU taken, and the CPU that moving needs is nowhere else.
        for number in 0..<UInt64(allocator.hostCount) {
            let demand = wholeGPUs(5, cpuMilli: 100_000)
            let placement = try #require(allocator.allocate(demand).placement)
            live.append(MovableAllocation(number: number, demand: demand, placement: placement))
        }
        let found = allocator.defragment(for: wholeGPUs(8), moving: live)
        #expect(found.moves.isEmpty && !found.isMinimal)
    }
}

extension Allocator {
    /// Carries moves out as docs/allocation.md tells people to, and asks for the demand at the end.
    fileprivate func carryOut(
        _ found: Defragmentation, of live: [MovableAllocation], then demand: Demand
    ) throws -> Placement? {
        var real = self
        let states = try found.cordon.map { host in try #require(real.host(host)).state }
        for host in found.cordon { try real.setState(of: host, to: .cordoned) }
        for move in found.moves {
            let moved = try #require(live.first { $0.number == move.number })
            #expect(moved.placement == move.from)
            #expect(real.allocate(moved.demand).placement == move.to)
            try real.release(move.from)
        }
        for (host, state) in zip(found.cordon, states) { try real.setState(of: host, to: state) }
        return real.allocate(demand).placement
    }
}
