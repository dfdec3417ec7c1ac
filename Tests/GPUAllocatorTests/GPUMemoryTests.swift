// GPUMemoryTests.swift: what GPUs count as having, and demands for GPUs with so much memory.

import Basics
import GPUAllocator
import Testing

@Suite("Memory of GPUs")
struct GPUMemoryTests {
    @Test(
        "counts as the size that the GPU is sold with, or what the driver reports",
        arguments: [
            ("H100", UInt64(81_559), UInt64(80)), ("NVIDIA H100 NVL", 95_830, 94), ("GH200-480GB", 97_871, 96),
            ("A100-SXM4-40GB", 40_536, 40), ("NVIDIA A100-PCIE-40GB", 40_960, 40), ("A100", 81_920, 80),
            ("L40S", 46_068, 48), ("NVIDIA-A10", 23_028, 24), ("Tesla T4", 15_109, 16), ("V100-SXM2-32GB", 32_510, 32),
            ("H200", 143_771, 141), ("B200", 183_359, 180), ("RTX-PRO-6000", 97_887, 96), ("MI300X", 196_592, 192),
            ("Mystery", 20_480, 20),
        ])
    func known(model: String, reported: UInt64, gigabytes: UInt64) throws {
        #expect(try GPUMemory.counted(GPUModel(spelled: model), memoryMiB: reported) == gigabytes * 1_024)
    }

    @Test(
        "that nobody reported counts only if the model has one size, or its name says which",
        arguments: [
            ("H200", UInt64(141)), ("L4", 24), ("NVIDIA-A100-SXM4-80GB", 80), ("H100-NVL", 94), ("V100-16GB", 16),
            ("A100", nil), ("H100", nil), ("V100", nil), ("Mystery", nil),
        ] as [(String, UInt64?)])
    func unknown(model: String, gigabytes: UInt64?) throws {
        #expect(try GPUMemory.counted(GPUModel(spelled: model), memoryMiB: 0) == gigabytes.map { $0 * 1_024 })
    }

    private func demand(_ shape: Demand.Shape = .gang(hosts: 1, gpusPerHost: 1), gib: UInt64) -> Demand {
        Demand(shape: shape, constraints: Constraints(gpuMemoryMiB: gib * 1_024))
    }

    private func region() throws -> Allocator {
        try makeAllocator(
            makeHost("a40", gpus: 2, model: "A100", gpuMemoryMiB: 40_536),
            makeHost("b80", gpus: 2, model: "A100", gpuMemoryMiB: 81_920),
            makeHost("h80", gpus: 2, model: "H100", gpuMemoryMiB: 81_559),
            makeHost("x", gpus: 2, model: "A100", gpuMemoryMiB: 0), makeHost("y", gpus: 0))
    }

    @Test(
        "at least so much is what every GPU has",
        arguments: [
            (UInt64(40), ["a40", "b80", "h80"]), (41, ["b80", "h80"]), (80, ["b80", "h80"]), (81, []),
        ] as [(UInt64, [String])])
    func atLeast(gib: UInt64, expected: [String]) throws {
        var allocator = try region()
        var hosts: Set<String> = []
        while let placement = allocator.allocate(demand(gib: gib)).placement {
            hosts.formUnion(placement.hosts.map(\.host.text))
        }
        #expect(hosts == Set(expected))
    }

    @Test("is a reason of its own, with what comes closest")
    func refusal() throws {
        let allocator = try makeAllocator(makeHost("a40", gpus: 2, model: "A100", gpuMemoryMiB: 40_536))
        let refusal = try #require(allocator.plan(demand(gib: 80)).refusal)
        #expect(refusal.counts == ["tooLittleGPUMemory=1"])
        #expect(
            refusal.nearestMiss
                == "host a40 at crawley would fit, but its GPUs have 40 GiB of memory, 80 GiB are wanted")
        let unknown = try makeAllocator(makeHost("x", gpus: 2, model: "A100", gpuMemoryMiB: 0))
        #expect(
            unknown.plan(demand(gib: 40)).refusal?.nearestMiss
                == "host x at crawley would fit, but it is not known whether its GPUs have 40 GiB of memory")
        var other = demand(gib: 40)
        other.models = [try GPUModel("H200")]
        #expect(allocator.plan(other).refusal?.counts == ["wrongModel=1"])
    }

    @Test("less of it is what explain offers, the most that there is")
    func remedy() throws {
        var allocator = try region()
        let offered = allocator.explain(demand(.gang(hosts: 3, gpusPerHost: 2), gib: 80)).remedies
        let sizes = offered.compactMap { remedy -> UInt64? in
            if case .ask(.lessGPUMemory, let other) = remedy { other.constraints.gpuMemoryMiB } else { nil }
        }
        #expect(sizes == [40_960])
        let any = allocator.explain(demand(.gang(hosts: 4, gpusPerHost: 2), gib: 40)).remedies
        #expect(
            any.contains {
                if case .ask(.lessGPUMemory, let other) = $0 { other.constraints.gpuMemoryMiB == 0 } else { false }
            })
    }

    @Test("is that of the instance for instances, and of the whole GPU for shares")
    func parts() throws {
        let allocator = try region()
        #expect(allocator.plan(demand(.share(milli: 1), gib: 80)).hostNames == ["b80"])
        #expect(allocator.plan(demand(.instance(profile: "3g.40gb"), gib: 40)).hostNames == ["b80"])
        let refusal = allocator.plan(demand(.instance(profile: "3g.40gb"), gib: 41)).refusal
        #expect(refusal?.counts.contains("tooLittleGPUMemory=2") == true)
        #expect(
            refusal?.nearestMiss
                == "host b80 at crawley would fit, but the wanted instance has 40 GiB of memory there, 41 GiB are wanted"
        )
    }

    @Test("tells GPUs of one host apart")
    func mixed() throws {
        var spec = try makeHost("a", gpus: 4, model: "A100", gpuMemoryMiB: 40_960)
        for gpu in [1, 3] { spec.gpus[gpu].memoryMiB = 81_920 }
        var allocator = try makeAllocator(spec)
        #expect(
            allocator.allocate(demand(.gang(hosts: 1, gpusPerHost: 2), gib: 80)).placement?.hosts[0].gpus == [1, 3])
        #expect(allocator.plan(demand(gib: 80)).refusal?.counts == ["tooFewGPUs=1"])
        #expect(allocator.plan(demand(gib: 40)).placement != nil)
    }

    @Test("of no GPU, or of more than there can be, is an error")
    func wrong() {
        #expect(throws: AllocatorError.gpuMemoryWithoutGPUs) {
            try Demand(shape: .cpuOnly, cpuMilli: 1, constraints: Constraints(gpuMemoryMiB: 1)).validate()
        }
        let limit = AllocatorLimits.memoryMiBPerHost
        #expect(throws: Never.self) {
            try Demand(shape: .share(milli: 1), constraints: Constraints(gpuMemoryMiB: limit)).validate()
        }
        #expect(throws: AllocatorError.tooMuchGPUMemory(memoryMiB: limit + 1)) {
            try Demand(shape: .share(milli: 1), constraints: Constraints(gpuMemoryMiB: limit + 1)).validate()
        }
    }
}
