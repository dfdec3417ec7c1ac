// TraceSplitTests.swift: dealing a trace out over regions, and the order of what happens.

import Basics
import GPUAllocator
import Testing
import TraceReplay

@Suite("A split trace")
struct TraceSplitTests {
    private let names = ["uk", "norway", "sweden", "spain"]

    private func regions() throws -> [RegionID] { try names.map { try RegionID($0) } }

    private func hosts(_ count: Int) throws -> [TraceHost] {
        let rows = (0..<count).map { "n-\($0),1000,2000,\($0 % 3 == 0 ? 8 : 2),\($0 % 3 == 0 ? "H200" : "T4")\n" }
        return try TraceHost.read("sn,cpu_milli,memory_mib,gpu,model\n" + rows.joined(), file: "h.csv")
    }

    private func task(_ name: String, _ created: UInt64 = 0, _ deleted: UInt64? = nil) -> TraceTask {
        TraceTask(name: name, demand: Demand(shape: .share(milli: 1)), createdAt: created, deletedAt: deleted)
    }

    @Test("gives every region its part of every kind of host, each host once")
    func balance() throws {
        let hosts = try hosts(240)
        let split = try TraceSplit(over: regions()).hosts(hosts)
        #expect(split.map(\.count) == [60, 60, 60, 60])
        #expect(split.map { $0.count { $0.gpus.count == 8 } } == [20, 20, 20, 20])
        #expect(Set(split.joined().map(\.id)).count == 240)
        #expect(split == (try TraceSplit(over: regions()).hosts(hosts)))
    }

    @Test("is the same in every process")
    func golden() throws {
        let split = try TraceSplit(over: regions())
        let hosts = try split.hosts(hosts(8)).map { $0.map(\.id.text) }
        #expect(hosts == [["n-0", "n-5"], ["n-3", "n-4"], ["n-6", "n-7"], ["n-1", "n-2"]])
        let homes = try split.homes(of: (0..<8).map { task("t-\($0)") }).map(\.text)
        #expect(homes == ["spain", "norway", "uk", "spain", "sweden", "norway", "uk", "sweden"])
    }

    @Test("spreads tasks evenly over their homes")
    func homes() throws {
        let homes = try TraceSplit(over: regions()).homes(of: (0..<4_000).map { task("openb-pod-\($0)") })
        for region in try regions() { #expect((900...1_100).contains(homes.count { $0 == region })) }
    }

    @Test("respects the regions that the trace names, and knows when one is missing")
    func named() throws {
        let split = try TraceSplit(over: regions())
        var host = try hosts(1)[0]
        host.region = try RegionID("spain")
        #expect(try split.hosts([host]).map(\.count) == [0, 0, 0, 1])
        host.region = try RegionID("iceland")
        #expect { try split.hosts([host]) } throws: {
            "\($0)" == "\"n-0\" names region iceland, which is not among the regions of this replay"
        }
        var named = task("t")
        named.home = try RegionID("sweden")
        #expect(try split.homes(of: [named]).map(\.text) == ["sweden"])
        named.allowedRegions = [try RegionID("iceland")]
        #expect(throws: TraceError.unknownRegion(name: "t", region: try RegionID("iceland"))) {
            try split.homes(of: [named])
        }
    }

    @Test("needs 1 to 64 different regions")
    func regionLimits() throws {
        let many = try (0...TraceLimits.regions).map { try RegionID("r\($0)") }
        #expect(try TraceSplit(over: many.dropLast()).regions.count == 64)
        #expect(throws: TraceError.regions(count: 65)) { try TraceSplit(over: many) }
        #expect(throws: TraceError.regions(count: 0)) { try TraceSplit(over: []) }
        #expect(throws: TraceError.regions(count: 2)) { try TraceSplit(over: [many[0], many[0]]) }
    }

    @Test("happens in time order: old tasks go, new ones come, short ones go")
    func sequence() {
        let events = TraceEvent.sequence(of: [
            task("a", 5, 9), task("b", 9, 9), task("c", 0, 9), task("d", 9), task("e"),
        ])
        #expect(
            events == [
                TraceEvent(at: 0, kind: .create, task: 2), TraceEvent(at: 0, kind: .create, task: 4),
                TraceEvent(at: 5, kind: .create, task: 0), TraceEvent(at: 9, kind: .delete, task: 0),
                TraceEvent(at: 9, kind: .delete, task: 2), TraceEvent(at: 9, kind: .create, task: 1),
                TraceEvent(at: 9, kind: .create, task: 3), TraceEvent(at: 9, kind: .delete, task: 1),
            ])
    }
}
