// FillingsTests.swift: what is left of a host after random draws, against a filler that looks at every draw and every GPU.

import Basics
import Testing

@testable import GPUAllocator

@Suite("Fillings of a host")
struct FillingsTests {
    @Test("leave what they leave when every draw is tried where it fits tightest", arguments: UInt64(1)...40)
    func isAsFilledPlainly(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let kinds = (0..<2 + random.below(12)).map { _ in FillingsTests.demand(&random) }
        var fillings = Fillings()
        var drawn: [[Wanted]] = []
        for filling in 0..<Fillings.count {
            drawn.append(
                (0..<random.below(UInt64(Fillings.draws + 1))).map { _ in kinds[Int(random.below(UInt64(kinds.count)))]
                })
            for wanted in drawn[filling] { fillings.add(wanted, to: filling) }
        }
        fillings.finish()
        for _ in 0..<20 {
            let residual = FillingsTests.host(&random)
            let lefts = fillings.lefts(of: residual)
            let expected = drawn.map { FillingsTests.left(of: residual, after: $0) }.sorted()
            #expect((0..<Fillings.count).map { Int(lefts[$0]) } == expected)
            #expect(Int(fillings.lostMilli(of: residual)) <= expected[0])
        }
    }

    @Test("a score is never below its bound", arguments: UInt64(1)...10)
    func bound(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var generator = ClusterGenerator(seed: seed)
        var allocator = Allocator()
        try allocator.register(try generator.hosts(6))
        for _ in 0..<200 { _ = allocator.allocate(try generator.demand()) }
        let leftover = allocator.table.leftover
        try #require(!leftover.isUnknown)
        for residual in allocator.table.classes.residuals {
            let milli = 1 + UInt32(random.below(999))
            for shape in [Demand.Shape.share(milli: milli), .gang(hosts: 1, gpusPerHost: 1), .cpuOnly] {
                let wanted = Wanted(Demand(shape: shape), pools: allocator.table.pools)
                guard wanted.accepts(residual) else { continue }
                let bound = leftover.bound(residual, wanted, before: leftover.of(residual))
                #expect(bound <= leftover.scoreOnly(residual, wanted).value)
            }
        }
    }

    private static func demand(_ random: inout SeededGenerator) -> Wanted {
        let shape: Demand.Shape =
            switch random.below(6) {
            case 0: .gang(hosts: 1, gpusPerHost: 1 << UInt32(random.below(7)))
            case 1: .cpuOnly
            default: .share(milli: 1 + UInt32(random.below(999)))
            }
        return Wanted(
            Demand(shape: shape, cpuMilli: random.below(40_000), memoryMiB: random.below(100_000)), pools: [])
    }

    private static func host(_ random: inout SeededGenerator) -> Residual {
        let gpus = (0..<random.below(17)).map { _ -> UInt16 in
            random.below(2) == 0 ? HostTable.wholeMilli : UInt16(random.below(1_000))
        }
        return Residual(
            pool: 0, state: .ready, gpuCount: UInt8(gpus.count), cpuMilli: random.below(200_000),
            memoryMiB: random.below(1_000_000), free: gpus, gpus.indices)
    }

    /// What is left of the GPUs, in thousandths.
    private static func left(of residual: Residual, after draws: [Wanted]) -> Int {
        var gpus = (0..<Residual.places).map { Int(residual.gpus[$0]) }
        var (cpu, memory) = (residual.cpuMilli, residual.memoryMiB)
        for draw in draws where draw.cpuMilli <= cpu && draw.memoryMiB <= memory {
            let whole = gpus.indices.filter { gpus[$0] == 1_000 }
            if draw.wholeGPUs > whole.count { continue }
            for gpu in whole.prefix(draw.wholeGPUs) { gpus[gpu] = 0 }
            if draw.shareMilli > 0 {
                let fitting = gpus.indices.filter { gpus[$0] >= Int(draw.shareMilli) }
                guard let tightest = fitting.min(by: { gpus[$0] < gpus[$1] }) else { continue }
                gpus[tightest] -= Int(draw.shareMilli)
            }
            cpu -= draw.cpuMilli
            memory -= draw.memoryMiB
        }
        return gpus.reduce(0, +)
    }
}
