// HostTests.swift: registering hosts, their states, and the edge of every limit of a host.

import Basics
import GPUAllocator
import Testing

@Suite("A host")
struct HostTests {
    @Test("may be registered again with the same content, and changed while it is unused")
    func registration() throws {
        var allocator = Allocator()
        let first = try makeHost(
            "a", labels: [HostLabel(key: "owner", value: "x"), HostLabel(key: "batch", value: "7")])
        #expect(try allocator.register(first) == .registered)
        #expect(try allocator.register(first) == .unchanged)
        var reordered = first
        reordered.labels.reverse()
        #expect(try allocator.register(reordered) == .unchanged)
        try allocator.setState(of: first.id, to: .cordoned)
        #expect(try allocator.register(makeHost("a", site: "oslo", gpus: 4)) == .replaced)
        #expect(allocator.host(first.id)?.state == .cordoned)
        #expect(allocator.sites == [try SiteID("oslo")])
        #expect(allocator.totalMilli == 4_000)
        #expect(allocator.gpuCount == 4)
    }

    @Test("keeps its GPUs while they are taken, and takes other ones while they are not", arguments: [UInt32(0), 8])
    func inUse(gpus: UInt32) throws {
        var allocator = try makeAllocator(makeHost("a"))
        let demand = gpus == 0 ? Demand(shape: .cpuOnly, memoryMiB: 1) : wholeGPUs(gpus)
        let placement = try #require(allocator.allocate(demand).placement)
        let changed = try makeHost("a", gpus: 4)
        let kept = "its GPUs stay as they are: GPU 4 has allocations, and is not reported"
        #expect(try allocator.register(changed) == (gpus == 0 ? .replaced : .partly(changed: false, kept: [kept])))
        #expect(try allocator.register(makeHost("a")) == (gpus == 0 ? .replaced : .unchanged))
        try allocator.release(placement)
        #expect(try allocator.register(changed) == .replaced)
    }

    @Test("keeps its fences when it is changed, and never goes back to an old one")
    func fences() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 2))
        for expected in 1...3 as ClosedRange<UInt64> {
            let placement = try #require(allocator.allocate(wholeGPUs(2)).placement)
            #expect(placement.hosts[0].fences == [expected, expected])
            try allocator.release(placement)
        }
        let id = try HostID("a")
        try allocator.register(makeHost("a", gpus: 1))
        #expect(allocator.host(id)?.fences == [3])
        try allocator.register(makeHost("a", gpus: 4))
        #expect(allocator.host(id)?.fences == [3, 3, 0, 0])
        try allocator.raiseFence(of: id, gpu: 0, to: 2)
        try allocator.raiseFence(of: id, gpu: 1, to: 9)
        try allocator.raiseFence(of: id, gpu: 2, to: AllocatorLimits.fence)
        #expect(allocator.host(id)?.fences == [3, 9, AllocatorLimits.fence, 0])
        try allocator.raiseFence(of: id, gpu: 4, to: 5)
        try allocator.register(makeHost("a", gpus: 5))
        #expect(allocator.host(id)?.fences.last == 5, "raised while the host had no such GPU")
        #expect(throws: AllocatorError.unknownGPU(id, gpu: 64)) { try allocator.raiseFence(of: id, gpu: 64, to: 1) }
        let problem = "fence 4611686018427387905 is above 4611686018427387904"
        #expect(throws: AllocatorError.malformedPlacement(id, problem: problem)) {
            try allocator.raiseFence(of: id, gpu: 0, to: AllocatorLimits.fence + 1)
        }
    }

    @Test("that is unknown is named in the error")
    func unknown() throws {
        var allocator = Allocator()
        let id = try HostID("ghost")
        #expect(allocator.host(id) == nil)
        #expect { try allocator.setState(of: id, to: .ready) } throws: {
            "\($0)" == "host ghost is not registered"
        }
    }

    @Test("list is registered whole or not at all")
    func allOrNone() throws {
        var allocator = try makeAllocator(makeHost("b"))
        var broken = try makeHost("z")
        broken.gpus[3].index = 7
        let problem = "its GPUs must have the indices 0 to 7 in order; at position 3 is index 7"
        #expect(throws: AllocatorError.invalidHost(broken.id, problem: problem)) {
            try allocator.register([makeHost("a"), makeHost("c"), broken])
        }
        #expect(allocator.hostCount == 1)
        let twice = AllocatorError.invalidHost(try HostID("a"), problem: "it is listed twice")
        #expect(throws: twice) { try allocator.register([makeHost("a"), makeHost("a")]) }
        #expect(
            try allocator.register([makeHost("a"), makeHost("b"), makeHost("c")]).map { $0 == .unchanged }
                == [false, true, false])
        #expect(allocator.hosts.map(\.spec.id.text) == ["a", "b", "c"])
    }

    @Test("is accepted at every limit")
    func atLimits() throws {
        let text = String(repeating: "x", count: AllocatorLimits.textBytes)
        let place = String(repeating: "x", count: AllocatorLimits.placeBytes)
        let value = String(repeating: "x", count: AllocatorLimits.labelValueBytes)
        let key = String(repeating: "k", count: AllocatorLimits.labelKeyBytes - 3)
        var spec = try makeHost(
            "a", block: place, rack: place, gpus: AllocatorLimits.gpusPerHost, model: text,
            cpuMilli: AllocatorLimits.cpuMilliPerHost, memoryMiB: AllocatorLimits.memoryMiBPerHost,
            gpuMemoryMiB: AllocatorLimits.memoryMiBPerHost,
            labels: (0..<AllocatorLimits.labelsPerHost).map { HostLabel(key: "\(key)\(100 + $0)", value: value) })
        spec.gpus[0].uuid = text
        var allocator = Allocator()
        #expect(try allocator.register(spec) == .registered)
        let demand = wholeGPUs(
            UInt32(AllocatorLimits.gpusPerHost), cpuMilli: AllocatorLimits.cpuMilliPerHost,
            memoryMiB: AllocatorLimits.memoryMiBPerHost)
        #expect(allocator.allocate(demand).hostNames == ["a"])
        #expect(allocator.usedMilli == 64_000)
    }

    @Test(
        "is refused just above every limit, with the reason",
        arguments: [
            ("gpus", "it has 65 GPUs; a host has at most 64"),
            ("labels", "it has 257 labels; a host has at most 256"),
            ("cpu", "it has 1000000001 milli-cores; a host has at most 1000000000"),
            ("memory", "it has 1073741825 MiB of memory; a host has at most 1073741824"),
            ("gpuMemory", "its GPU 0 has 1073741825 MiB; at most 1073741824 are allowed"),
            ("block", "its block is 254 bytes long; 253 are allowed"),
            ("rack", "its rack is 254 bytes long; 253 are allowed"),
            ("uuid", "its GPU UUID is 64 bytes long; 63 are allowed"),
            ("labelKey", "its label key is 318 bytes long; 317 are allowed"),
            ("labelValue", "its label value is 254 bytes long; 253 are allowed"),
            ("emptyKey", "it has a label without a key"),
            ("twoKeys", "it has the label k twice"),
            ("twoModels", "GPUs of one model share a fabric with partitions; it has H200 and H100"),
            ("twoUUIDs", "two of its GPUs have the UUID u"),
            ("twoSpellings", "two of its GPUs have the UUID GPU-4F2A"),
        ])
    func aboveLimits(change: String, problem: String) throws {
        let long = String(repeating: "x", count: AllocatorLimits.textBytes + 1)
        let longPlace = String(repeating: "x", count: AllocatorLimits.placeBytes + 1)
        let longKey = String(repeating: "x", count: AllocatorLimits.labelKeyBytes + 1)
        let longValue = String(repeating: "x", count: AllocatorLimits.labelValueBytes + 1)
        var spec = try makeHost("a", gpus: change == "gpus" ? 65 : 8)
        switch change {
        case "labels": spec.labels = (0..<257).map { HostLabel(key: "k\($0)", value: "") }
        case "cpu": spec.cpuMilli = AllocatorLimits.cpuMilliPerHost + 1
        case "memory": spec.memoryMiB = AllocatorLimits.memoryMiBPerHost + 1
        case "gpuMemory": spec.gpus[0].memoryMiB = AllocatorLimits.memoryMiBPerHost + 1
        case "block": spec.block = longPlace
        case "rack": spec.rack = longPlace
        case "uuid": spec.gpus[5].uuid = long
        case "labelKey": spec.labels = [HostLabel(key: longKey, value: "")]
        case "labelValue": spec.labels = [HostLabel(key: "k", value: longValue)]
        case "emptyKey": spec.labels = [HostLabel(key: "", value: "v")]
        case "twoKeys": spec.labels = [HostLabel(key: "k", value: "1"), HostLabel(key: "k", value: "2")]
        case "twoModels":
            spec.gpus[1].model = try GPUModel("H100")
            spec.fabricPartitions = [FabricPartition(id: 1, moduleIDs: [1])]
        case "twoSpellings": (spec.gpus[0].uuid, spec.gpus[4].uuid) = ("GPU-4F2A", "4f2a")
        case "twoUUIDs": (spec.gpus[0].uuid, spec.gpus[4].uuid) = ("u", "u")
        default: break
        }
        var allocator = Allocator()
        #expect(throws: AllocatorError.invalidHost(spec.id, problem: problem)) { try allocator.register(spec) }
        #expect(allocator.hostCount == 0)
    }

    @Test("limit of a region is exact")
    func regionLimit() throws {
        var allocator = Allocator()
        let site = try SiteID("oslo")
        var specs: [HostSpec] = []
        for number in 0..<AllocatorLimits.hosts {
            specs.append(
                HostSpec(id: try HostID("h\(1_000_000 + number)"), site: site, cpuMilli: 1, memoryMiB: 1, gpus: []))
        }
        try allocator.register(specs)
        #expect(allocator.hostCount == AllocatorLimits.hosts)
        #expect(throws: AllocatorError.regionFull) { try allocator.register(makeHost("one-more")) }
        #expect(allocator.plan(Demand(shape: .cpuOnly, cpuMilli: 1)).hostNames == ["h1000000"])
    }

    @Test(
        "has a GPU model of a fixed grammar",
        arguments: ["", " H200", "H200 NVL", "-x", String(repeating: "x", count: 64)])
    func models(text: String) {
        #expect(throws: NameError.self) { try GPUModel(text) }
    }
}
