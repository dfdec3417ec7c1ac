// ExplainTests.swift: every remedy is true, near misses say what is short, and explaining changes nothing.

import Basics
import Testing

@testable import GPUAllocator

@Suite("An explanation")
struct ExplainTests {
    @Test("names only remedies that make the demand fit, and changes nothing", arguments: UInt64(1)...80)
    func isTrue(seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed, asksMemory: seed.isMultiple(of: 2))
        var allocator = Allocator()
        try allocator.register(try generator.hosts(2 + generator.below(12)))
        var live: [Placement] = []
        for _ in 0..<40 {
            for _ in 0..<3 { try generator.step(&allocator, &live) }
            let demand = try generator.demand()
            let before = Picture(allocator)
            let held = live.enumerated().map { Holding(number: UInt64($0), placement: $1) }
            let explanation = allocator.explain(demand) { hosts in
                held.filter { holding in holding.placement.hosts.contains { hosts.contains($0.host) } }
            }
            #expect(Picture(allocator) == before)
            #expect(explanation.answer == allocator.plan(demand))
            if explanation.answer.placement != nil {
                #expect(explanation.nearest.isEmpty && explanation.remedies.isEmpty)
            }
            for remedy in explanation.remedies {
                #expect(try allocator.after(remedy, of: demand) != nil, "\(remedy) does not help \(demand)")
            }
        }
    }

    @Test(
        "misses no remedy of one host, of any kind that there is, for demands without constraints",
        arguments: UInt64(1)...40)
    func isComplete(seed: UInt64) throws {
        var generator = ClusterGenerator(seed: seed)
        var allocator = Allocator()
        try allocator.register(try generator.hosts(2 + generator.below(6)))
        var live: [Placement] = []
        for _ in 0..<40 {
            for _ in 0..<3 { try generator.step(&allocator, &live) }
            var demand = try generator.demand()
            demand.constraints = Constraints()
            let names = Set(allocator.explain(demand).remedies.map(\.name))
            guard allocator.plan(demand).placement == nil else { continue }
            if demand.hostCount == 1 {
                let helps = allocator.hosts.contains { host in
                    guard host.state == .cordoned || host.state == .draining else { return false }
                    var changed = allocator
                    return (try? changed.setState(of: host.spec.id, to: .ready)) != nil
                        && changed.plan(demand).placement != nil
                }
                #expect(names.contains("makeReady") == helps)
            }
            var anywhere = demand
            anywhere.sites = []
            #expect(names.contains("otherSite") == (allocator.plan(anywhere).placement != nil))
            var anyModel = demand
            anyModel.models = []
            #expect(names.contains("otherModel") == (allocator.plan(anyModel).placement != nil))
            if case .gang(let hosts, let gpus) = demand.shape, hosts > 1 {
                var one = demand
                one.shape = .gang(hosts: 1, gpusPerHost: gpus)
                #expect(names.contains("fewerHosts") == (allocator.plan(one).placement != nil))
            }
            var noCPU = demand
            noCPU.cpuMilli = 0
            if demand.shape != .cpuOnly {
                #expect(names.contains("lessCPU") == (allocator.plan(noCPU).placement != nil))
            }
        }
    }

    @Test("says how much each near miss is short of, closest first")
    func nearest() throws {
        var allocator = try makeAllocator(
            makeHost("a", memoryMiB: 100), makeHost("b", cpuMilli: 1_000), makeHost("c"), makeHost("d"), makeHost("e"))
        let held = [5, 5, 7].compactMap { (gpus: UInt32) in
            allocator.allocate(wholeGPUs(gpus, cpuMilli: 2_000, memoryMiB: 101)).placement
        }
        .enumerated().map { Holding(number: UInt64($0), placement: $1) }
        let explanation = allocator.explain(wholeGPUs(8, cpuMilli: 4_000, memoryMiB: 200)) { _ in held }
        #expect(
            explanation.nearest == [
                NearMiss(host: try HostID("a"), hosts: 1, reason: .noMemory, memoryMiBShort: 100),
                NearMiss(host: try HostID("b"), hosts: 1, reason: .noCPU, cpuMilliShort: 3_000),
                NearMiss(host: try HostID("c"), hosts: 2, reason: .tooFewGPUs, gpusShort: 5),
                NearMiss(host: try HostID("e"), hosts: 1, reason: .tooFewGPUs, gpusShort: 7),
            ])
        #expect(explanation.remedies.first == .release([held[0]]))
    }

    @Test("names whole allocations to release, as few GPUs as can be, and only of those that may be released")
    func releases() throws {
        var allocator = try makeAllocator(makeHost("a"), makeHost("b"))
        // A gang on both hosts, and on each a small one: releasing the gang frees most, the two small ones suffice.
        var held: [Holding] = []
        for demand in [wholeGPUs(4, hosts: 2), wholeGPUs(1), wholeGPUs(3)] {
            let placement = try #require(allocator.allocate(demand).placement)
            held.append(Holding(number: UInt64(held.count), placement: placement))
        }
        let small = Array(held[1...])
        #expect(Set(small.flatMap { $0.placement.hosts.map(\.host.text) }) == ["a"])
        let four = allocator.explain(wholeGPUs(4, hosts: 2)) { _ in held }
        #expect(four.remedies.first == .release(small))
        let eight = allocator.explain(wholeGPUs(8)) { _ in held }
        #expect(eight.remedies.first == .release([held[0]]))
        #expect(allocator.explain(wholeGPUs(8)) { _ in small }.remedies.allSatisfy { $0.name != "release" })
    }

    @Test("names what would help, in order")
    func remedies() throws {
        var allocator = try makeAllocator(
            makeHost("a", gpus: 4), makeHost("b"), makeHost("c", site: "oslo"), makeHost("d", model: "H100"))
        _ = allocator.allocate(Demand(shape: .share(milli: 300), models: [try GPUModel("H200")]))
        try allocator.setState(of: HostID("b"), to: .cordoned)
        var demand = wholeGPUs(6, hosts: 1)
        demand.models = [try GPUModel("H200")]
        demand.sites = [try SiteID("crawley")]
        let remedies = allocator.explain(demand).remedies
        #expect(remedies.map(\.name) == ["makeReady", "otherSite", "otherModel", "fewerGPUs"])
        #expect(remedies.first == .makeReady([try HostID("b")]))
        guard case .ask(_, let fewer) = remedies.last else { return }
        #expect(fewer.shape == .gang(hosts: 1, gpusPerHost: 3))
    }

    @Test("names what a demand must leave out of its constraints")
    func looser() throws {
        var allocator = try makeAllocator(
            makeHost("a", block: "b", rack: "1"), makeHost("b", block: "b", rack: "2"), makeHost("c", site: "oslo"))
        func remedies(_ demand: Demand, _ constraints: Constraints) -> [Remedy] {
            var demand = demand
            demand.constraints = constraints
            return allocator.explain(demand).remedies
        }
        func asked(_ remedies: [Remedy]) -> [Constraints] {
            remedies.compactMap { if case .ask(_, let demand) = $0 { demand.constraints } else { nil } }
        }
        let rack = remedies(wholeGPUs(8, hosts: 2), Constraints(required: .rack))
        #expect(rack.map(\.name) == ["widerTopology", "fewerHosts"])
        #expect(asked(rack).first?.required == .block)
        let all = remedies(wholeGPUs(8, hosts: 3), Constraints(required: .rack))
        #expect(asked(all).first?.required == nil)
        let spread = remedies(wholeGPUs(8, hosts: 3), Constraints(spread: Spread(over: .block)))
        #expect(spread.map(\.name) == ["lessSpread", "fewerHosts"])
        let labels = remedies(wholeGPUs(1), Constraints(labels: [LabelRule(key: "fast", .exists)]))
        #expect(labels.map(\.name) == ["anyLabels"])
        let group = Constraints(group: "web", apart: .host)
        for _ in 0..<3 {
            var member = wholeGPUs(1)
            member.constraints = group
            _ = allocator.allocate(member)
        }
        #expect(remedies(wholeGPUs(1), group).map(\.name) == ["besideGroup"])
        try allocator.setHealth(of: HostID("c"), gpu: 0, to: .unverified)
        let site = Demand(shape: .gang(hosts: 1, gpusPerHost: 8), sites: [try SiteID("oslo")])
        #expect(allocator.explain(site).remedies.map(\.name).contains("fewerGPUs"))
    }

    @Test("of an invalid demand or an empty region has no remedies")
    func nothing() throws {
        var empty = Allocator()
        #expect(empty.explain(wholeGPUs(1)).remedies.isEmpty)
        #expect(empty.allocate(wholeGPUs(1)).refusal != nil)
        var allocator = try makeAllocator(makeHost("a"))
        let explanation = allocator.explain(wholeGPUs(65))
        #expect(explanation.remedies.isEmpty && explanation.nearest.isEmpty)
        #expect(explanation.answer.refusal?.counts == ["invalidDemand=1"])
    }
}

extension Allocator {
    /// Where the demand goes once the remedy is done.
    fileprivate func after(_ remedy: Remedy, of demand: Demand) throws -> Placement? {
        var changed = self
        switch remedy {
        case .ask(_, let other): return changed.plan(other).placement
        case .makeReady(let hosts):
            for host in hosts { try changed.setState(of: host, to: .ready) }
        case .release(let holdings):
            for holding in holdings { try changed.release(holding.placement) }
        }
        return changed.plan(demand).placement
    }
}
