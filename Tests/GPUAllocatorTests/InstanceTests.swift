// InstanceTests.swift: instances of GPUs: where they may begin, where they do, and what they exclude.

import Basics
import GPUAllocator
import Testing

@Suite("An instance of a GPU")
struct InstanceTests {
    private func instance(_ profile: String) -> Demand { Demand(shape: .instance(profile: profile)) }

    /// Lists of profiles that fit a GPU together, each list once, in some order.
    private func sets(of profiles: [MIGProfile]) -> [[MIGProfile]] {
        func fits(_ rest: [MIGProfile], _ taken: Int) -> Bool {
            guard let first = rest.first else { return true }
            return first.starts.contains { start in
                let mask = ((1 << Int(first.size)) - 1) << Int(start)
                return mask & taken == 0 && fits(Array(rest.dropFirst()), taken | mask)
            }
        }
        func longer(_ set: [MIGProfile], from index: Int) -> [[MIGProfile]] {
            var found = set.isEmpty ? [] : [set]
            for next in index..<profiles.count where fits(set + [profiles[next]], 0) {
                found += longer(set + [profiles[next]], from: next)
            }
            return found
        }
        return longer([], from: 0)
    }

    /// Every order of the profiles, each once.
    private func orders(_ set: [MIGProfile]) -> [[MIGProfile]] {
        guard !set.isEmpty else { return [[]] }
        var found: [[MIGProfile]] = []
        for (index, first) in set.enumerated() where set[..<index].allSatisfy({ $0.name != first.name }) {
            var rest = set
            rest.remove(at: index)
            found += orders(rest).map { [first] + $0 }
        }
        return found
    }

    /// How many of these orders of arrival an empty GPU serves whole.
    private func served(_ orders: [[MIGProfile]], by allocator: inout Allocator) throws -> Int {
        var count = 0
        for order in orders {
            let placed = order.compactMap { allocator.allocate(instance($0.name)).placement }
            if placed.count == order.count { count += 1 }
            for placement in placed { try allocator.release(placement) }
        }
        return count
    }

    /// How many orders of arrival of what has been waited for a GPU could serve at best, with every place tried for every instance.
    private func best(_ profiles: [MIGProfile], _ taken: Int, _ known: inout [Int: Int]) -> Int {
        if let count = known[taken] { return count }
        var count = 1
        for profile in profiles {
            let masks = profile.starts.map { ((1 << Int(profile.size)) - 1) << Int($0) }.filter { $0 & taken == 0 }
            count += masks.map { best(profiles, taken | $0, &known) }.max() ?? 0
        }
        known[taken] = count
        return count
    }

    /// The profiles that are waited for: not those of doubled memory, nor of other media.
    private func usual(_ geometry: MIGGeometry) -> [MIGProfile] {
        geometry.profiles.filter { profile in
            profile.media == .own && !profile.name.hasSuffix("+gfx")
                && (profile.slices == 4 || !(profile.name.hasPrefix("1g") && profile.size == 2))
        }
    }

    @Test("serves 4g, 2g and 1g in whatever order they come")
    func fourTwoOne() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 1, model: "H100", gpuMemoryMiB: 81_559))
        let geometry = try #require(MIGGeometry.of(try GPUModel("H100"), memoryMiB: 81_559))
        let set = ["4g.40gb", "2g.20gb", "1g.10gb"].compactMap { geometry.profile($0) }
        #expect(try served(orders(set), by: &allocator) == 6)
    }

    @Test(
        "serves nearly as many orders of arrival as can be, and most sets in every order",
        arguments: [("H200", 143_771, 98, 99, 34, 37), ("A30", 24_576, 12, 12, 9, 9)]
            as [(String, UInt64, Int, Int, Int, Int)])
    func orders(
        model: String, memoryMiB: UInt64, count: Int, optimum: Int, whole: Int, all: Int
    ) throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 1, model: model, gpuMemoryMiB: memoryMiB))
        let profiles = usual(try #require(MIGGeometry.of(try GPUModel(model), memoryMiB: memoryMiB)))
        let sets = sets(of: profiles).map { orders($0) }
        let served = try sets.map { try self.served($0, by: &allocator) }
        #expect(served.reduce(0, +) == count)
        #expect(zip(sets, served).count { $0.count == $1 } == whole)
        #expect(sets.count == all)
        var known: [Int: Int] = [:]
        #expect(best(profiles, 0, &known) - 1 == optimum)
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
        "has the names of its GPU, of which the memory must be known where there are several",
        arguments: [
            ("H200", 144_384, "1g.18gb"), ("H200", 0, "1g.18gb"), ("H200-NVL", 143_771, "1g.18gb"),
            ("H100", 81_559, "1g.10gb"), ("H100", 0, nil), ("NVIDIA-H100-80GB-HBM3", 0, "1g.10gb"),
            ("H100-NVL", 95_830, "1g.12gb"), ("H100-NVL", 0, "1g.12gb"), ("H100", 97_871, "1g.12gb"), ("H2000", 1, nil),
            ("A100", 81_920, "1g.10gb"), ("A100", 40_960, "1g.5gb"), ("A100", 0, nil), ("A100-SXM4-40GB", 0, "1g.5gb"),
            ("nvidia_a100-sxm4-80gb", 81_920, "1g.10gb"), ("A800-SXM4-80GB", 81_920, "1g.10gb"),
            ("A100", 65_536, nil), ("A30", 24_576, "1g.6gb"), ("H20", 97_871, "1g.12gb"),
            ("GH200-480GB", 97_871, "1g.12gb"),
            ("GH200-144G-HBM3e", 0, "1g.18gb"), ("B200", 183_359, "1g.23gb"), ("GB200", 189_471, "1g.23gb"),
            ("NVIDIA-RTX-PRO-6000-Blackwell-Server-Edition", 97_887, "1g.24gb"),
            ("RTX-6000-Ada-Generation", 49_140, nil),
        ] as [(String, UInt64, String?)])
    func geometries(model: String, memoryMiB: UInt64, smallest: String?) throws {
        let geometry = MIGGeometry.of(try GPUModel(model), memoryMiB: memoryMiB)
        #expect(geometry?.profiles.filter { $0.media == .own && !$0.name.hasSuffix("+gfx") }.last?.name == smallest)
    }

    @Test("has its part of the media engines: +me.all leaves room for -me only")
    func media() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 1, model: "RTX-PRO-6000", gpuMemoryMiB: 97_887))
        #expect(allocator.allocate(instance("1g.24gb+me.all")).placement?.hosts.first?.milliPerGPU == 250)
        for profile in ["1g.24gb", "1g.24gb+me", "1g.24gb+gfx", "2g.48gb"] {
            #expect(allocator.plan(instance(profile)).placement == nil)
        }
        #expect(allocator.allocate(instance("2g.48gb-me")).placement != nil)
        #expect(allocator.allocate(instance("1g.24gb-me")).placement != nil)
        #expect(allocator.plan(instance("1g.24gb-me")).placement == nil)
    }

    @Test(
        "has one set of media extensions on its GPU",
        arguments: [("A30", 24_576, "2g.12gb+me"), ("B200", 183_359, "1g.23gb+me")])
    func extensions(model: String, memoryMiB: UInt64, profile: String) throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 1, model: model, gpuMemoryMiB: memoryMiB))
        #expect(allocator.allocate(instance(profile)).placement != nil)
        #expect(allocator.plan(instance(profile)).placement == nil)
        #expect(allocator.plan(instance(String(profile.dropLast(3)))).placement != nil)
    }

    @Test(
        "is known by its profile as other tools write it",
        arguments: [
            ("1g.10gb", "1g.10gb"), (" MIG 1g.10gb", "1g.10gb"), ("nvidia.com/mig-1g.5gb.me", "1g.5gb+me"),
            ("mig-1g.24gb.me.all", "1g.24gb+me.all"), ("1G.24GB-me", "1g.24gb-me"), ("2g.48gb.gfx", "2g.48gb+gfx"),
        ])
    func spelled(text: String, name: String) {
        #expect(MIGProfile.name(spelled: text) == name)
    }
}
