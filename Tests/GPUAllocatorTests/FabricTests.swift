// FabricTests.swift: NVLink domains and leaf switches as levels: NVL72 racks.

import Basics
import GPUAllocator
import Testing

@Suite("A fabric with NVLink domains")
struct FabricTests {
    /// Trays of 4 GPUs: `a01` is tray 1 of the domain a.
    private func trays(_ domains: [String], each: Int, rack: (String) -> String = { _ in "row7" }) throws -> [HostSpec]
    {
        try domains.flatMap { domain in
            try (1...each).map { tray in
                let id = "\(domain)\(tray < 10 ? "0" : "")\(tray)"
                var spec = try makeHost(id, block: "b1", rack: rack(id), gpus: 4, model: "GB200")
                spec.nvlinkDomain = "cluster-\(domain).1"
                spec.leaf = "spine-1/leaf-\(domain == "a" ? 1 : 2)"
                return spec
            }
        }
    }

    private func gang(_ hosts: UInt32, _ constraints: Constraints = Constraints()) -> Demand {
        Demand(shape: .gang(hosts: hosts, gpusPerHost: 4), constraints: constraints)
    }

    private func domains(_ answer: Answer) -> Set<Character> { Set(answer.hostNames.compactMap(\.first)) }

    private func region(_ domains: String..., each: Int = 18) throws -> Allocator {
        var allocator = Allocator()
        try allocator.register(try trays(domains, each: each))
        return allocator
    }

    @Test("keeps a gang in one domain while one has room, asked or not, and takes the fullest that does")
    func tight() throws {
        for constraints in [Constraints(), Constraints(required: .rack), Constraints(required: .nvlinkDomain)] {
            var allocator = try region("a", "b")
            #expect(domains(allocator.allocate(gang(10, constraints))).count == 1)
            #expect(domains(allocator.allocate(gang(10, constraints))) == ["b"])
            #expect(domains(allocator.allocate(gang(8, constraints))) == ["a"])
        }
    }

    @Test("refuses a gang that no domain holds when a domain is required; else takes as few as possible")
    func required() throws {
        var allocator = try region("a", "b")
        #expect(allocator.plan(gang(19, Constraints(required: .nvlinkDomain))).refusal?.counts == ["topology=36"])
        let text = allocator.plan(gang(19, Constraints(required: .nvlinkDomain))).refusal?.nearestMiss
        #expect(text == "36 hosts would fit, but no 19 of them are in one NVLink domain")
        #expect(domains(allocator.allocate(gang(19))) == ["a", "b"])
        var halves = try region("a", "b")
        for _ in 0..<2 { _ = halves.allocate(gang(10)) }
        let remedies = halves.explain(gang(12, Constraints(required: .nvlinkDomain))).remedies
        #expect(remedies.map(\.name).contains("widerTopology"))
    }

    @Test("spreads over domains and keeps groups apart by them")
    func apart() throws {
        var allocator = try region("a", "b")
        let spread = allocator.plan(gang(4, Constraints(spread: Spread(over: .nvlinkDomain, hosts: 2))))
        #expect(domains(spread) == ["a", "b"])
        let web = Constraints(group: "web", apart: .nvlinkDomain)
        #expect(domains(allocator.allocate(gang(1, web))) == ["a"])
        #expect(domains(allocator.allocate(gang(1, web))) == ["b"])
        #expect(allocator.plan(gang(1, web)).refusal?.counts == ["antiAffinity=36"])
        #expect(domains(allocator.plan(gang(2, Constraints(required: .leaf)))).count == 1)
    }

    @Test("takes hosts without a domain each for one of its own")
    func alone() throws {
        var allocator = try makeAllocator(makeHost("x", rack: "1"), makeHost("y", rack: "1"))
        #expect(allocator.plan(wholeGPUs(8, hosts: 2)).placement != nil)
        var demand = wholeGPUs(8, hosts: 2)
        demand.constraints = Constraints(required: .nvlinkDomain)
        #expect(allocator.allocate(demand).placement == nil)
        demand.constraints = Constraints(spread: Spread(over: .nvlinkDomain))
        #expect(allocator.allocate(demand).placement != nil)
    }

    @Test("has domains that take two racks, and still keeps a gang within one rack when that is required")
    func acrossRacks() throws {
        var allocator = Allocator()
        // Domain a takes the racks 1 and 2; b has rack 3 for itself.
        try allocator.register(try trays(["a"], each: 8, rack: { $0 < "a05" ? "1" : "2" }))
        try allocator.register(try trays(["b"], each: 3, rack: { _ in "3" }))
        let four = try #require(allocator.plan(gang(4, Constraints(required: .rack))).placement)
        #expect(Set(four.hosts.map { $0.host.text < "a05" }).count == 1)
        #expect(allocator.plan(gang(5, Constraints(required: .rack))).placement == nil)
        #expect(domains(allocator.plan(gang(5))) == ["a"])
        #expect(domains(allocator.plan(gang(3, Constraints(required: .rack)))) == ["b"])
    }
}
