// IndexTests.swift: the tables that a decision looks things up in, each against a simple model.

import Basics
import Testing

@testable import GPUAllocator

@Suite("What is looked up for a decision")
struct IndexTests {
    @Test("the slot of a host is that of its place in the list, and other names have none", arguments: UInt64(1)...4)
    func hosts(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var index = HostIndex()
        var model: [HostID: Int] = [:]
        for _ in 0..<2_000 {
            let id = try HostID(
                "host-\(generator.below(3_000))" + (generator.below(2) == 0 ? ".with.a.longer.name" : ""))
            #expect(index[id] == model[id])
            if model[id] == nil {
                model[id] = model.count
                index.append(id)
            }
            #expect(index[id] == model[id])
        }
        #expect(model.allSatisfy { index.ids[$0.value] == $0.key })
    }

    @Test("the number of a demand's kind is that of the first demand of its kind", arguments: UInt64(1)...10)
    func kinds(seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed)
        var index = KindIndex()
        var kinds: [DemandKind] = []
        for _ in 0..<500 {
            let demand = try generator.demand()
            let stance = Stance(opens: generator.below(2) == 0, guarded: [0, 2, 8, 16][generator.below(4)])
            let kind = DemandKind(demand, stance: stance)
            let number = kinds.firstIndex(of: kind)
            #expect(index.number(of: demand, stance: stance, in: kinds) == number)
            if number == nil {
                kinds.append(kind)
                index.addLast(of: kinds)
            }
        }
        #expect(kinds.count > 64, "the index has grown")
    }

    @Test("numbers in lanes are those of a list of which the last is taken away", arguments: UInt64(1)...4)
    func lanes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var lanes = Lanes()
        var model: [Int32] = []
        for _ in 0..<500 {
            switch generator.below(3) {
            case 0 where !model.isEmpty:
                model.removeLast()
                lanes.removeAll(from: model.count)
            case 1 where !model.isEmpty:
                let place = Int(generator.below(UInt64(model.count)))
                model[place] = Int32(generator.below(1_000))
                lanes[place] = model[place]
            default:
                model.append(Int32(generator.below(1_000)))
                lanes[model.count - 1] = model[model.count - 1]
            }
            #expect(model.indices.map { lanes[$0] } == model)
            #expect(lanes.chunks == (model.count + Lanes.count - 1) / Lanes.count)
        }
    }

    @Test("GPUs are listed by index, ascending, on hosts of 8, of 16 and of 64")
    func indices() {
        for gpus in [UInt64(0), 1, 0b1010_0101, 255, 256, 0b1000_0001_0000_0010, 1 << 63 | 1 << 17, .max] {
            let listed = (0..<UInt8(64)).filter { gpus & 1 << UInt64($0) != 0 }
            #expect(GPUSelection.indices(of: gpus) == listed)
        }
    }

    @Test("sorted GPUs are all of them, ascending, after places that are empty", arguments: UInt64(1)...20)
    func sorted(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let free = (0..<generator.below(17)).map { _ in
            [UInt16(0), 1_000, UInt16(generator.below(1_001))][Int(generator.below(3))]
        }
        let sorted = residual(free)
        let model = Array(repeating: 0, count: 16 - free.count) + free.sorted()
        #expect((0..<16).map { sorted.gpus[$0] } == model)
    }

    private func residual(_ free: [UInt16]) -> Residual {
        Residual(
            pool: 0, state: .ready, gpuCount: UInt8(free.count), cpuMilli: 0, memoryMiB: 0, free: free, free.indices)
    }

    @Test(
        "of more than 16 GPUs everything is counted, and the largest and the shared ones have places",
        arguments: UInt64(1)...60)
    func large(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let free = (0..<17 + generator.below(48)).map { _ in
            [UInt16(0), 1_000, UInt16(generator.below(1_001))][Int(generator.below(3))]
        }
        var whole = residual(free)
        let wholeGPUs = free.count { $0 == 1_000 }
        #expect(whole.freeWhole == wholeGPUs && whole.largest == free.max())
        #expect(whole.freeMilli == free.reduce(0) { $0 + UInt32($1) })
        #expect(whole.hasWhole(wholeGPUs) && !whole.hasWhole(wholeGPUs + 1))
        #expect((1..<16).allSatisfy { whole.gpus[$0 - 1] <= whole.gpus[$0] })
        let shared = free.filter { $0 > 0 && $0 < 1_000 }.sorted()
        if shared.count < 16 { #expect(shared.allSatisfy { milli in (0..<16).contains { whole.gpus[$0] == milli } }) }
        if wholeGPUs > 0 {
            let taken = 1 + Int(generator.below(UInt64(wholeGPUs)))
            whole.takeWhole(taken)
            #expect(whole.freeWhole == wholeGPUs - taken)
            #expect(whole.freeMilli == free.reduce(0) { $0 + UInt32($1) } - UInt32(taken) * 1_000)
        }
    }

    @Test(
        "scores, followers and the lowest hosts kept from change to change are those of a table that begins anew",
        arguments: UInt64(1)...6)
    func begunAnew(seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed)
        var allocator = Allocator()
        for number in 0..<40 { try allocator.register(try generator.host(number)) }
        var live: [Placement] = []
        for _ in 0..<400 {
            if generator.below(3) == 0, !live.isEmpty {
                try allocator.release(live.remove(at: generator.below(live.count)))
            } else {
                if let placement = allocator.allocate(try generator.demand()).placement { live.append(placement) }
            }
            let classes = allocator.table.classes
            for (place, number) in classes.open.enumerated() {
                #expect(Int(classes.openLowest[place]) == classes.lowest(Int(number)))
            }
        }
        for slot in 0..<allocator.hostCount {
            let part = HostPlacement(
                host: allocator.hosts[slot].spec.id, site: allocator.hosts[slot].spec.site, gpus: [], milliPerGPU: 0,
                cpuMilli: 0, memoryMiB: 0, fences: [])
            let before = allocator.table.residual(slot)
            // Takes nothing, but works the class out from the host.
            try allocator.take(Placement(hosts: [part]))
            #expect(allocator.table.residual(slot) == before)
        }
    }
}
