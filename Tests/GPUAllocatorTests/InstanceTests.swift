// InstanceTests.swift: instances of GPUs: where they may begin, where they do, and what they exclude.

import Basics
import GPUAllocator
import Testing

@Suite("An instance of a GPU")
struct InstanceTests {
    private func instance(_ profile: String) -> Demand { Demand(shape: .instance(profile: profile)) }

    /// The profiles without media extensions, largest first.
    private static let profiles = MIGGeometry.h200.profiles.filter { !$0.hasMedia }

    /// How many orders of arrival can be served whole from here at best, by trying every place for every instance.
    private func servable(_ taken: Int, _ known: inout [Int: Int]) -> Int {
        if let count = known[taken] { return count }
        var count = 1
        for profile in Self.profiles {
            let masks = profile.starts.map { ((1 << Int(profile.size)) - 1) << Int($0) }.filter { $0 & taken == 0 }
            count += masks.map { servable(taken | $0, &known) }.max() ?? 0
        }
        known[taken] = count
        return count
    }

    /// How many orders of arrival the allocator serves whole from here.
    private func served(_ allocator: inout Allocator) throws -> Int {
        var count = 1
        for profile in Self.profiles {
            guard let placement = allocator.allocate(instance(profile.name)).placement else { continue }
            count += try served(&allocator)
            try allocator.release(placement)
        }
        return count
    }

    @Test("begins where as many orders of arrival as possible can still be served whole")
    func starts() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 1))
        var known: [Int: Int] = [:]
        #expect(try served(&allocator) == servable(0, &known))
        #expect(known[0] == 394)
    }

    @Test(
        "can be had as often as NVIDIA's guide says",
        arguments: [
            ("7g.141gb", 1), ("4g.71gb", 1), ("3g.71gb", 2), ("2g.35gb", 3), ("1g.35gb", 4), ("1g.18gb", 7),
            ("1g.18gb+me", 1),
        ])
    func counts(profile: String, count: Int) throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 1))
        for _ in 0..<count { #expect(allocator.allocate(instance(profile)).placement != nil) }
        #expect(allocator.allocate(instance(profile)).placement == nil)
    }

    @Test("fills a GPU that is cut already before it cuts another")
    func packs() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 2), makeHost("b", gpus: 8))
        for _ in 0..<7 {
            let part = try #require(allocator.allocate(instance("1g.18gb")).placement?.hosts.first)
            #expect(part.host.text == "a")
            #expect(part.gpus == [0])
            #expect(part.milliPerGPU == 125)
        }
        #expect(allocator.allocate(instance("1g.18gb")).placement?.hosts.first?.gpus == [1])
        #expect(allocator.digest().models[0].freeGPUs == 8)
    }

    @Test("excludes whole GPUs and shares from its GPU while it lives, and they exclude it")
    func exclusive() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 1))
        let placement = try #require(allocator.allocate(instance("1g.18gb")).placement)
        #expect(allocator.plan(wholeGPUs(1)).refusal?.counts == ["tooFewGPUs=1"])
        #expect(allocator.plan(Demand(shape: .share(milli: 1))).refusal?.counts == ["tooFewGPUs=1"])
        try allocator.release(placement)
        let share = try #require(allocator.allocate(Demand(shape: .share(milli: 1))).placement)
        #expect(allocator.plan(instance("1g.18gb")).refusal?.counts == ["fragmented=1"])
        #expect(throws: AllocatorError.self) { try allocator.take(placement) }
        try allocator.release(share)
        try allocator.take(placement)
        #expect(throws: AllocatorError.self) { try allocator.take(placement) }
        #expect(allocator.host(try HostID("a"))?.slices == [UInt8(1) << (placement.hosts[0].instance?.start ?? 0)])
    }

    @Test("is refused by name where GPUs have none such, or nobody has")
    func unsupported() throws {
        var allocator = try makeAllocator(
            makeHost("a", model: "A100", gpuMemoryMiB: 40_960), makeHost("b", model: "L4"))
        #expect(allocator.plan(instance("7g.80gb")).refusal?.counts == ["migProfileUnsupported=2"])
        #expect(allocator.allocate(instance("7g.40gb")).hostNames == ["a"])
        #expect(allocator.plan(instance("9g.9gb")).refusal?.counts == ["invalidDemand=2"])
    }

    @Test(
        "has the names of its GPU",
        arguments: [
            ("H200", 144_384, "1g.18gb"), ("H100", 81_559, "1g.10gb"), ("A100", 81_920, "1g.10gb"),
            ("A100", 40_960, "1g.5gb"), ("A100-SXM4-40GB", 0, "1g.5gb"), ("H100-NVL", 95_830, nil), ("H2000", 1, nil),
        ] as [(String, UInt64, String?)])
    func geometries(model: String, memoryMiB: UInt64, smallest: String?) throws {
        let geometry = MIGGeometry.of(try GPUModel(model), memoryMiB: memoryMiB)
        #expect(geometry?.profiles.filter { !$0.hasMedia }.last?.name == smallest)
    }
}
