// StanceTests.swift: when small shares open GPUs, and when blocks of GPUs are kept for gangs (docs/allocation.md, "The choice").

import Basics
import Testing

@testable import GPUAllocator

@Suite("A stance")
struct StanceTests {
    /// A region of hosts of 8 GPUs that has seen the demands and has nothing of them any more.
    private func region(hosts: Int, seen: [(demand: Demand, times: Int)]) throws -> Allocator {
        var allocator = Allocator()
        try allocator.register((0..<hosts).map { try makeHost("host-\($0)") })
        for (demand, times) in seen {
            for _ in 0..<times {
                if let placement = allocator.allocate(demand).placement { try allocator.release(placement) }
            }
        }
        return allocator
    }

    private let share = Demand(shape: .share(milli: 400))

    @Test("a small share may open a GPU until as much is open as small shares are to come")
    func opens() throws {
        var allocator = try region(hosts: 4, seen: [(share, 128), (wholeGPUs(1), 128)])
        // Small shares are 2/7 of what is asked for: 35 % of that is a tenth of 32 GPUs, 3 200.
        #expect(allocator.table.stance(share).opens)
        #expect(!allocator.table.stance(wholeGPUs(1)).opens)
        #expect(!allocator.table.stance(Demand(shape: .share(milli: 700))).opens)
        var taken: [Placement] = []
        while allocator.table.free.openMilli < 3_200 {
            #expect(allocator.table.stance(share).opens)
            let gpu = UInt8(taken.count)
            let part = HostPlacement(
                host: try HostID("host-0"), site: try SiteID("crawley"), gpus: [gpu], milliPerGPU: 400, cpuMilli: 0,
                memoryMiB: 0, fences: [1])
            taken.append(Placement(hosts: [part]))
            try allocator.take(taken[taken.count - 1])
        }
        #expect(!allocator.table.stance(share).opens)
        for placement in taken { try allocator.release(placement) }
        #expect(allocator.table.stance(share).opens)
    }

    @Test("blocks are guarded while there are hardly more than gangs are expected to take")
    func guards() throws {
        var allocator = try region(hosts: 8, seen: [(wholeGPUs(8), 48), (wholeGPUs(1), 464)])
        // Gangs ask for 384 of 848 GPUs, so for 28 of the 64 that are free: half as many again and two blocks, 58, are enough.
        #expect(allocator.table.stance(wholeGPUs(1)).guarded == 0)
        #expect(allocator.table.stance(share).guarded == 0)
        let part = HostPlacement(
            host: try HostID("host-0"), site: try SiteID("crawley"), gpus: [0], milliPerGPU: 1_000, cpuMilli: 0,
            memoryMiB: 0, fences: [1])
        try allocator.take(Placement(hosts: [part]))
        #expect(allocator.table.stance(wholeGPUs(1)).guarded == 8)
        #expect(allocator.table.stance(wholeGPUs(4)).guarded == 8)
        #expect(allocator.table.stance(share).guarded == 8)
        #expect(allocator.table.stance(wholeGPUs(8)).guarded == 0)
        #expect(allocator.table.stance(wholeGPUs(1, hosts: 2)).guarded == 0)
        #expect(allocator.table.stance(Demand(shape: .cpuOnly)).guarded == 0)
        try allocator.release(Placement(hosts: [part]))
        #expect(allocator.table.stance(wholeGPUs(1)).guarded == 0)
    }

    @Test("without gangs no block is guarded")
    func noGangs() throws {
        let allocator = try region(hosts: 1, seen: [(wholeGPUs(1), 256)])
        #expect(allocator.table.stance(wholeGPUs(1)) == Stance())
    }

    @Test(
        "GPUs that fall out of blocks count once for each size that gangs want",
        arguments: [
            (before: 8, after: 7, guarded: 2, broken: 2 + 4 + 8), (before: 8, after: 7, guarded: 8, broken: 8),
            (before: 8, after: 6, guarded: 2, broken: 2 + 4 + 8), (before: 7, after: 6, guarded: 2, broken: 0),
            (before: 6, after: 5, guarded: 2, broken: 2), (before: 16, after: 15, guarded: 2, broken: 2 + 4 + 8),
            (before: 8, after: 8, guarded: 2, broken: 0),
        ] as [(Int, Int, UInt8, Int32)])
    func broken(before: Int, after: Int, guarded: UInt8, broken: Int32) {
        let needs = GangNeeds([(gpus: 8, weight: 10), (gpus: 1, weight: 10)], all: 20_000)
        #expect(needs.broken(from: before, to: after, guarded: guarded) == broken)
    }

    @Test("a guarded block makes a host dearer, by what falls out of it")
    func cost() throws {
        let allocator = try region(hosts: 2, seen: [(wholeGPUs(8), 64), (wholeGPUs(1), 64)])
        let leftover = allocator.table.leftover
        let host = allocator.table.residual(0)
        var wanted = Wanted(wholeGPUs(1), pools: allocator.table.pools)
        let free = leftover.scoreOnly(host, wanted)
        wanted.stance.guarded = 8
        let guarded = leftover.scoreOnly(host, wanted)
        #expect(guarded.value - free.value == 8 * AllocatorLimits.brokenBlockMilli * Leftover.unitsPerMilli)
    }
}
