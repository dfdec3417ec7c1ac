// RefusalTests.swift: every reason and every nearest miss, to the word (docs/allocation.md, "Refusals").

import Basics
import GPUAllocator
import Testing

@Suite("A refusal")
struct RefusalTests {
    @Test("of a region without hosts says so")
    func empty() {
        let refusal = Allocator().plan(wholeGPUs(1)).refusal
        #expect(refusal == Refusal(reasons: [], nearestMiss: "the region has no hosts"))
    }

    @Test("of an invalid demand says what is wrong with it")
    func invalid() throws {
        let refusal = try makeAllocator(makeHost("a")).plan(wholeGPUs(0)).refusal
        #expect(refusal?.counts == ["invalidDemand=1"])
        #expect(
            refusal?.nearestMiss
                == "at least 1 GPU per host is needed; 0 were asked for. Ask for CPU only to get none")
    }

    @Test(
        "names a host that is not ready, if it would fit",
        arguments: [
            (HostState.cordoned, "host a at crawley would fit, but is cordoned"),
            (HostState.draining, "host a at crawley would fit, but is draining"),
            (HostState.lost, "host a at crawley would fit, but is lost"),
        ])
    func states(state: HostState, miss: String) throws {
        var allocator = try makeAllocator(makeHost("a"))
        try allocator.setState(of: HostID("a"), to: state)
        let refusal = allocator.plan(wholeGPUs(1)).refusal
        #expect(refusal?.counts == ["\(state.rawValue)=1"])
        #expect(refusal?.nearestMiss == miss)
        #expect(allocator.plan(wholeGPUs(9)).refusal?.nearestMiss == "no host comes close")
    }

    @Test("names the site and the model that are in the way")
    func sitesAndModels() throws {
        let allocator = try makeAllocator(makeHost("a", site: "oslo"), makeHost("b", site: "lulea", model: "H100"))
        var demand = wholeGPUs(8)
        demand.sites = [try SiteID("lulea")]
        demand.models = [try GPUModel("H200")]
        let refusal = allocator.plan(demand).refusal
        #expect(refusal?.counts == ["wrongSite=1", "wrongModel=1"])
        #expect(refusal?.nearestMiss == "host a at oslo would fit, but its site is not accepted")
        demand.sites = []
        demand.models = [try GPUModel("A100")]
        #expect(allocator.plan(demand).refusal?.counts == ["wrongModel=2"])
        #expect(
            allocator.plan(demand).refusal?.nearestMiss
                == "no GPU here is called A100; there are H100 and H200")
    }

    @Test("counts each host once, most frequent reason first")
    func counts() throws {
        var allocator = try makeAllocator(
            makeHost("a", gpus: 2), makeHost("b", gpus: 4), makeHost("c", cpuMilli: 1_000),
            makeHost("d", memoryMiB: 10),
            makeHost("e", gpus: 0), makeHost("f"))
        try allocator.setState(of: HostID("f"), to: .lost)
        let refusal = allocator.plan(wholeGPUs(8, cpuMilli: 2_000, memoryMiB: 100)).refusal
        #expect(refusal?.counts == ["tooFewGPUs=3", "lost=1", "noCPU=1", "noMemory=1"])
        #expect(
            refusal?.nearestMiss == "host d at crawley has the GPUs and CPU, but 10 of 100 MiB of memory free")
    }

    @Test("for CPU says how much is free")
    func cpu() throws {
        let allocator = try makeAllocator(makeHost("a", cpuMilli: 1_000), makeHost("b", cpuMilli: 1_500))
        let refusal = allocator.plan(wholeGPUs(1, cpuMilli: 2_000)).refusal
        #expect(refusal?.counts == ["noCPU=2"])
        #expect(refusal?.nearestMiss == "host b at crawley has the GPUs, but 1500 of 2000 milli-cores free")
    }

    @Test("tells too few GPUs from a host that is too small")
    func tooFew() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 4))
        #expect(
            allocator.plan(wholeGPUs(8)).refusal?.nearestMiss
                == "host a at crawley has 4 GPUs in all, 8 on one host are wanted")
        _ = allocator.allocate(wholeGPUs(3))
        let refusal = allocator.plan(wholeGPUs(2)).refusal
        #expect(refusal?.counts == ["tooFewGPUs=1"])
        #expect(refusal?.nearestMiss == "host a at crawley has 1 of 2 GPUs free")
        _ = allocator.allocate(Demand(shape: .share(milli: 600)))
        #expect(
            allocator.plan(Demand(shape: .share(milli: 500))).refusal?.nearestMiss
                == "host a at crawley has 400 of 500 milli-GPU free")
    }

    @Test("for a share tells fragmentation from fullness")
    func fragmentedShare() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 2))
        _ = allocator.allocate(Demand(shape: .share(milli: 600)))
        _ = allocator.allocate(Demand(shape: .share(milli: 500)))
        let refusal = allocator.plan(Demand(shape: .share(milli: 700))).refusal
        #expect(refusal?.counts == ["fragmented=1"])
        #expect(
            refusal?.nearestMiss == "host a at crawley has 900 milli-GPU free, but at most 500 of 700 on one GPU")
        #expect(allocator.plan(Demand(shape: .share(milli: 901))).refusal?.counts == ["tooFewGPUs=1"])
    }

    @Test("for whole GPUs tells fragmentation from fullness")
    func fragmentedWhole() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 3))
        for _ in 0..<3 { _ = allocator.allocate(Demand(shape: .share(milli: 600))) }
        let refusal = allocator.plan(wholeGPUs(1)).refusal
        #expect(refusal?.counts == ["fragmented=1"])
        #expect(refusal?.nearestMiss == "host a at crawley has 1200 milli-GPU free, but 0 of 1 whole GPUs")
        #expect(allocator.plan(wholeGPUs(2)).refusal?.counts == ["tooFewGPUs=1"])
    }

    @Test("of a gang says how many hosts would fit")
    func gang() throws {
        let allocator = try makeAllocator(makeHost("a"), makeHost("b"), makeHost("c", gpus: 4))
        let refusal = allocator.plan(wholeGPUs(8, hosts: 4)).refusal
        #expect(refusal?.counts == ["gangTooLarge=2", "tooFewGPUs=1"])
        #expect(refusal?.nearestMiss == "2 of the 4 hosts that the gang needs would fit")
    }
}
