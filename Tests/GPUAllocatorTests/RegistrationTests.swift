// RegistrationTests.swift: what is known of a GPU follows it; what a report of a host in use changes, and what it cannot.

import Basics
import GPUAllocator
import Testing

/// A host whose GPUs have the UUIDs `GPU-FIRST`, `GPU-FIRST+1`, ….
func machine(_ id: String, first: Int = 0, gpus: Int = 8, skipping gone: Int? = nil) throws -> HostSpec {
    var spec = try makeHost(id, gpus: gpus)
    for index in spec.gpus.indices { spec.gpus[index].uuid = "GPU-\(first + index)" }
    if let gone { spec.gpus.remove(at: gone) }
    for index in spec.gpus.indices { spec.gpus[index].index = UInt8(index) }
    return spec
}

@Suite("What is known of a GPU")
struct KnownGPUTests {
    private func ill(_ allocator: Allocator, _ host: String) throws -> [String] {
        try #require(allocator.host(HostID(host))).spec.gpus.filter { !$0.takesPlainWork }.map(\.uuid)
    }

    @Test("follows it to another index, also when it was told before its UUID")
    func otherIndex() throws {
        var allocator = try makeAllocator(machine("a"))
        try allocator.setHealth(of: HostID("a"), gpu: 5, to: .fatal)
        #expect(try allocator.register(machine("a", skipping: 0)) == .replaced)
        #expect(try ill(allocator, "a") == ["GPU-5"])
        #expect(allocator.allocate(wholeGPUs(7)).placement == nil)

        var unnamed = try makeAllocator(makeHost("a"))
        try unnamed.setHealth(of: HostID("a"), gpu: 5, to: .fatal)
        try unnamed.register(machine("a"))
        try unnamed.register(machine("a", skipping: 0))
        #expect(try ill(unnamed, "a") == ["GPU-5"])
    }

    @Test("is known again when it comes back, to this host or to another")
    func comesBack() throws {
        var allocator = try makeAllocator(machine("a"), machine("b", first: 8))
        try allocator.setHealth(of: HostID("a"), gpu: 5, to: .fatal)
        try allocator.setHealth(of: HostID("a"), gpu: 6, to: .degraded, by: .host)
        try allocator.register(machine("a", gpus: 5))
        #expect(allocator.absentGPUs.entries.map(\.identity) == ["5", "6"])
        var other = try machine("b", first: 8, gpus: 7)
        other.gpus.append(GPUSpec(index: 7, model: other.gpus[0].model, memoryMiB: 144_384, uuid: "gpu-5"))
        #expect(try allocator.register(other) == .replaced)
        #expect(try ill(allocator, "b") == ["gpu-5"])
        #expect(allocator.absentGPUs.entries.map(\.identity) == ["6"])
        try allocator.register(machine("a", gpus: 5))
        try allocator.register(machine("a", gpus: 5, skipping: 0))
        #expect(try ill(allocator, "a").isEmpty)
    }

    @Test("stays with a GPU that another machine has under the same host, and with no other")
    func replaced() throws {
        var allocator = try makeAllocator(machine("a"))
        try allocator.setHealth(of: HostID("a"), gpu: 0, to: .fatal)
        try allocator.replace(with: machine("a", first: 20))
        #expect(try ill(allocator, "a").isEmpty)
        try allocator.replace(with: machine("a", first: 0))
        #expect(try ill(allocator, "a") == ["GPU-0"])
    }

    @Test("is its memory, MIG mode and UUID too, when a list does not say them")
    func unsaid() throws {
        var known = try machine("a")
        known.gpus[2].mig = .enabled
        var allocator = try makeAllocator(known)
        #expect(try allocator.register(makeHost("a", gpuMemoryMiB: 0)) == .unchanged)
    }

    @Test("is remembered for so many absent GPUs, the last ones")
    func limit() {
        var absent = AbsentGPUs()
        guard let model = try? GPUModel("H200") else { return }
        for number in 0...AllocatorLimits.absentGPUs {
            absent.follow(from: [GPUSpec(index: 0, model: model, uuid: "\(number)", health: .fatal)], to: [])
        }
        #expect(absent.entries.count == AllocatorLimits.absentGPUs)
        #expect(absent.entries.first?.identity == "1" && absent.entry("0") == nil)
    }

    @Test("is its fence: wherever it goes, the next one is higher")
    func fences() throws {
        var allocator = try makeAllocator(machine("a", gpus: 2), machine("b", first: 8, gpus: 1))
        for _ in 0..<3 {
            let placement = try #require(allocator.allocate(wholeGPUs(2)).placement)
            try allocator.release(placement)
        }
        var moved = try machine("b", first: 8, gpus: 2)
        moved.gpus[1].uuid = "GPU-1"
        let outcomes = try allocator.register([moved, machine("a", gpus: 1)])
        #expect(outcomes == [.replaced, .replaced])
        #expect(allocator.host(try HostID("b"))?.fences == [0, 3])
        try allocator.register(machine("a", first: 0, gpus: 1))
    }

    @Test(
        "is the worse of what its host and an operator say; an operator's healthy stands for a host's unverified",
        arguments: GPUHealth.allCases)
    func words(reported: GPUHealth) {
        let order: [GPUHealth] = [.unknown, .healthy, .unverified, .degraded, .fatal]
        for ruling in GPUHealth.allCases {
            let both = GPUHealth.effective(reported: reported, operator: ruling)
            if reported == .unverified, ruling == .healthy {
                #expect(both == .healthy)
            } else if ruling == .unknown {
                #expect(both == reported)
            } else if [.degraded, .fatal].contains(reported) || [.degraded, .fatal].contains(ruling) {
                #expect(both == order.last { $0 == reported || $0 == ruling })
            } else {
                #expect(both == ruling)
            }
        }
    }
}

@Suite("A GPU that can be told from others")
struct OneHostTests {
    @Test("is on one host: under a second name of a machine in use nothing is registered, whatever the UUID's spelling")
    func inUse() throws {
        var allocator = try makeAllocator(machine("old"))
        let placement = try #require(allocator.allocate(wholeGPUs(1)).placement)
        var other = try machine("new")
        for index in other.gpus.indices { other.gpus[index].uuid = "\(index)" }
        let outcomes = try allocator.register([other, machine("fine", first: 8)])
        guard case .refused(let reason) = outcomes[0] else { throw TestProblem(outcomes) }
        #expect(reason.hasPrefix("its GPU 0 (0) is on host old already; "))
        #expect(outcomes[1] == .registered)
        #expect(allocator.hosts.map(\.spec.id.text) == ["fine", "old"])
        try allocator.release(placement)
        #expect(try allocator.register(other) == .renamed(from: HostID("old")))
        #expect(allocator.hosts.map(\.spec.id.text) == ["fine", "new"])
    }

    @Test("goes from one unused host to another in one list, whatever the order; two can change places")
    func moves() throws {
        var allocator = try makeAllocator(machine("a", gpus: 2), machine("b", first: 8, gpus: 2))
        var first = try machine("a", gpus: 2)
        var second = try machine("b", first: 8, gpus: 2)
        (first.gpus[0].uuid, second.gpus[0].uuid) = ("GPU-8", "GPU-0")
        #expect(try allocator.register([first, second]) == [.replaced, .replaced])
        let back = try allocator.register(machine("a", gpus: 2))
        #expect(back.objections.first?.contains("is on host b already") == true)
        #expect(allocator.host(try HostID("a"))?.spec.gpus.map(\.uuid) == ["GPU-8", "GPU-1"])
    }

    @Test("is not on two new hosts of one list: the second is refused")
    func twice() throws {
        var allocator = Allocator()
        let outcomes = try allocator.register([machine("a"), machine("b", first: 7), machine("c", first: 20)])
        #expect(outcomes[0] == .registered && outcomes[2] == .registered)
        guard case .refused = outcomes[1] else { throw TestProblem(outcomes) }
    }

    @Test("what drivers write where there is no UUID is none")
    func noUUID() throws {
        var spec = try makeHost("a", gpus: 2)
        for index in spec.gpus.indices { spec.gpus[index].uuid = "[N/A]" }
        #expect(try makeAllocator(spec).hostCount == 1)
    }
}

struct TestProblem: Error, CustomStringConvertible {
    var description: String
    init(_ value: Any) { description = "\(value)" }
}

@Suite("A report of a host in use")
struct ReportTests {
    private func used(_ gpus: UInt32 = 1) throws -> (Allocator, Placement) {
        var allocator = try makeAllocator(machine("a"))
        let placement = try #require(
            allocator.allocate(wholeGPUs(gpus, cpuMilli: 100_000, memoryMiB: 1_000_000)).placement)
        return (allocator, placement)
    }

    @Test("changes health, links, labels, place and totals, and leaves what is taken")
    func changes() throws {
        var (allocator, placement) = try used()
        var report = try machine("a")
        report.gpus[3].health = .fatal
        report.gpus[4].mig = .disabled
        report.nics = [NICSpec(name: "ib0")]
        (report.rack, report.block, report.leaf, report.nvlinkDomain) = ("r1", "b1", "s/l", "d")
        report.labels = [HostLabel(key: "team", value: "ml")]
        (report.cpuMilli, report.memoryMiB) = (100_000, 3_000_000)
        #expect(try allocator.register(report) == .replaced)
        let status = try #require(allocator.host(report.id))
        #expect(status.spec == report)
        #expect(status.freeCPUMilli == 0 && status.freeMemoryMiB == 2_000_000 && status.usedMilli == 1_000)
        #expect(allocator.plan(wholeGPUs(7)).placement == nil)
        try allocator.release(placement)
        #expect(allocator.host(report.id)?.usedMilli == 0)
    }

    @Test("keeps CPU, memory and site that are taken, and says so; the rest is taken")
    func kept() throws {
        var (allocator, _) = try used()
        var report = try makeHost("a", site: "oslo", cpuMilli: 99_999, memoryMiB: 999_999)
        report.gpus[7].health = .degraded
        report.labels = [HostLabel(key: "team", value: "ml")]
        let outcome = try allocator.register(report)
        #expect(outcome.hasChanged)
        #expect(
            outcome.objections == [
                "it stays at site crawley: allocations of that site are on it",
                "its CPU stays 192000 milli-cores: 100000 are taken, 99999 are reported",
                "its memory stays 2097152 MiB: 1000000 are taken, 999999 are reported",
            ])
        let spec = try #require(allocator.host(report.id)?.spec)
        #expect(spec.site.text == "crawley" && spec.gpus[7].health == .degraded && spec.labels.count == 1)
    }

    @Test("whose GPUs have moved keeps the list, hears how each is, and counts one that is missing as fatal")
    func missing() throws {
        var (allocator, placement) = try used(2)
        #expect(placement.hosts[0].gpus == [0, 1])
        var report = try machine("a", skipping: 0)
        report.gpus[4].health = .degraded
        let outcome = try allocator.register(report)
        #expect(
            outcome.objections == [
                "its GPUs stay as they are: GPU 0 (GPU-0) has allocations, and \(report.gpus[0].uuid) is reported in its place",
                "GPU 0 (GPU-0) is not reported any more: it counts as fatal",
            ])
        let gpus = try #require(allocator.host(report.id)?.spec.gpus)
        #expect(gpus.map(\.uuid) == (0..<8).map { "GPU-\($0)" })
        #expect(gpus.filter { !$0.takesPlainWork }.map(\.index) == [0, 5])
        try allocator.release(placement)
        #expect(try allocator.register(report) == .replaced)
    }

    @Test("takes other GPUs in place of those that nothing is taken of")
    func freeGPUs() throws {
        var (allocator, _) = try used(2)
        var report = try machine("a", gpus: 4)
        report.gpus[3].uuid = "GPU-new"
        #expect(try allocator.register(report) == .replaced)
        #expect(allocator.host(report.id)?.spec.gpus.map(\.uuid) == ["GPU-0", "GPU-1", "GPU-2", "GPU-new"])
        report.gpus[1].model = try GPUModel("H100")
        for index in [0, 2, 3] { report.gpus[index].model = try GPUModel("H100") }
        #expect(
            try allocator.register(report).objections
                == ["its GPUs stay as they are: GPU 0 (GPU-0) has allocations, and is reported as H100 instead of H200"]
        )
    }

    @Test("keeps the memory of a GPU on which instances live that another memory would not have")
    func instances() throws {
        var allocator = try makeAllocator(makeHost("a", gpus: 1, model: "A100", gpuMemoryMiB: 81_920))
        let placement = try #require(allocator.allocate(Demand(shape: .instance(profile: "1g.10gb"))).placement)
        let outcome = try allocator.register(makeHost("a", gpus: 1, model: "A100", gpuMemoryMiB: 40_960))
        #expect(outcome.objections == ["the memory of GPU 0 stays 81920 MiB: instances live on it"])
        try allocator.release(placement)
        #expect(allocator.host(try HostID("a"))?.usedMilli == 0)
    }

    @Test("may spell the host's name in other letters: it is one host, and keeps its spelling")
    func spelling() throws {
        var allocator = try makeAllocator(makeHost("GPU01"))
        var report = try makeHost("gpu01")
        report.gpus[0].health = .fatal
        #expect(try allocator.register(report) == .replaced)
        #expect(allocator.hosts.map(\.spec.id.text) == ["GPU01"])
        #expect(allocator.host(try HostID("Gpu01"))?.spec.gpus[0].health == .fatal)
        #expect(throws: AllocatorError.self) { try allocator.register([makeHost("gpu01"), makeHost("GPU01")]) }
        #expect(throws: AllocatorError.self) { try allocator.rename(HostID("GPU01"), to: HostID("GPU01")) }
        try allocator.rename(HostID("gpu01"), to: HostID("gpu01"))
        #expect(allocator.hosts.map(\.spec.id.text) == ["gpu01"])
    }

    @Test("from a ledger in which two hosts have one name, each is found by its spelling")
    func twoSpellings() throws {
        var allocator = Allocator()
        try allocator.restore([makeHost("gpu01", gpus: 1), makeHost("GPU01", gpus: 2)], absentGPUs: AbsentGPUs())
        #expect(allocator.host(try HostID("gpu01"))?.spec.gpus.count == 1)
        #expect(allocator.host(try HostID("GPU01"))?.spec.gpus.count == 2)
    }
}

@Suite("Random registrations")
struct RandomRegistrationTests {
    /// What must hold, kept the slow way.
    private struct Books {
        /// By identity: an operator's last word.
        var ruled: [String: GPUHealth] = [:]
        var live: [Placement] = []
    }

    @Test(
        "lose no operator's word, put no GPU on two hosts, and move nothing that is taken",
        arguments: 1...60 as ClosedRange<UInt64>)
    func histories(seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed)
        var allocator = Allocator()
        var books = Books()
        for _ in 0..<60 {
            switch generator.below(6) {
            case 0...2: try registerSome(&allocator, &generator)
            case 3:
                if let answer = allocator.allocate(wholeGPUs(1, cpuMilli: 1_000)).placement {
                    books.live.append(answer)
                }
            case 4:
                if !books.live.isEmpty {
                    try allocator.release(books.live.remove(at: generator.below(books.live.count)))
                }
            default: try rule(&allocator, &books, &generator)
            }
            try check(allocator, books)
        }
    }

    private func registerSome(_ allocator: inout Allocator, _ generator: inout ClusterGenerator) throws {
        var specs: [HostSpec] = []
        for name in ["a", "b", "c"] where generator.below(2) == 0 {
            var spec = try makeHost(name, gpus: generator.below(4))
            let identities = generator.shuffled(Array(0..<6))
            for index in spec.gpus.indices where generator.below(5) > 0 {
                spec.gpus[index].uuid = generator.one(of: ["GPU-A\(identities[index])", "a\(identities[index])"])
                spec.gpus[index].health = generator.one(of: GPUHealth.allCases)
            }
            specs.append(spec)
        }
        let before = allocator
        let outcomes = try allocator.register(specs)
        for (spec, outcome) in zip(specs, outcomes) where outcome == .unchanged {
            #expect(allocator.host(spec.id)?.spec == before.host(spec.id)?.spec)
        }
    }

    private func rule(
        _ allocator: inout Allocator, _ books: inout Books, _ generator: inout ClusterGenerator
    ) throws {
        let hosts = allocator.hosts.filter { !$0.spec.gpus.isEmpty }
        guard !hosts.isEmpty else { return }
        let host = generator.one(of: hosts).spec
        let gpu = generator.one(of: host.gpus)
        let word = generator.one(of: GPUHealth.allCases)
        try allocator.setHealth(of: host.id, gpu: gpu.index, to: word)
        if !gpu.identity.isEmpty { books.ruled[gpu.identity] = word }
    }

    private func check(_ allocator: Allocator, _ books: Books) throws {
        let gpus = allocator.hosts.flatMap(\.spec.gpus).filter { !$0.identity.isEmpty }
        #expect(Set(gpus.map(\.identity)).count == gpus.count)
        for gpu in gpus {
            // One that got its UUID only now may have been ruled on before: then the worse counts.
            guard let word = books.ruled[gpu.identity], word != .unknown else { continue }
            let order: [GPUHealth] = [.healthy, .unverified, .degraded, .fatal]
            let known = order.firstIndex(of: gpu.operatorHealth) ?? -1
            #expect(known >= order.firstIndex(of: word) ?? .max, "\(gpu)")
        }
        for entry in allocator.absentGPUs.entries {
            #expect(!gpus.contains { $0.identity == entry.identity })
            if let word = books.ruled[entry.identity], word != .unknown { #expect(entry.operatorHealth == word) }
        }
        var restored = Allocator()
        try restored.restore(allocator.hosts.map(\.spec), absentGPUs: allocator.absentGPUs)
        for host in allocator.hosts { try restored.setState(of: host.spec.id, to: host.state) }
        for placement in books.live { try restored.take(placement) }
        #expect(restored.hosts.map(\.freeMilli) == allocator.hosts.map(\.freeMilli))
        #expect(restored.hosts.map(\.freeCPUMilli) == allocator.hosts.map(\.freeCPUMilli))
        #expect(restored.digest() == allocator.digest())
        #expect(restored.usedMilli == allocator.usedMilli)
    }
}
