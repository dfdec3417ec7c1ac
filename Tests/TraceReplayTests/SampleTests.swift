// SampleTests.swift: the sample that the project ships shows what the demo promises.

import Basics
import Foundation
import GPUAllocator
import Testing
import TraceReplay

@Suite("The sample")
struct SampleTests {
    private func load(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "Tools/demo/sample/\(name)"), encoding: .utf8)
    }

    /// Replays the sample the simplest way: at home, else at the first other allowed region that has room.
    private func replay() throws -> [String: String] {
        let regions = try ["uk", "norway", "sweden", "spain"].map { try RegionID($0) }
        let split = try TraceSplit(over: regions)
        let tasks = try TraceTask.read(load("requests.csv"), file: "requests.csv")
        let homes = try split.homes(of: tasks)
        var allocators: [Allocator] = []
        for specs in try split.hosts(TraceHost.read(load("hosts.csv"), file: "hosts.csv")) {
            allocators.append(Allocator())
            try allocators[allocators.count - 1].register(specs)
        }
        var outcome: [String: String] = [:]
        var placed: [Int: (region: Int, placement: Placement)] = [:]
        for event in TraceEvent.sequence(of: tasks) {
            let task = tasks[event.task]
            if event.kind == .delete {
                if let (region, placement) = placed[event.task] { try allocators[region].release(placement) }
                continue
            }
            outcome[task.name] = "refused"
            let order = [homes[event.task]] + regions.filter { $0 != homes[event.task] }
            for region in order where task.allowedRegions.isEmpty || task.allowedRegions.contains(region) {
                guard let index = regions.firstIndex(of: region),
                    case .placed(let placement) = allocators[index].allocate(task.demand)
                else { continue }
                placed[event.task] = (index, placement)
                outcome[task.name] = region.text
                break
            }
        }
        return outcome
    }

    @Test(
        "makes home placement, spilling, residency and refusals visible",
        arguments: [
            ("uk-pretrain", "uk"), ("uk-finetune", "uk"), ("uk-eval", "uk"), ("uk-notebook-1", "uk"),
            ("uk-notebook-2", "uk"), ("uk-notebook-3", "uk"), ("uk-alignment", "sweden"),
            ("uk-patient-records", "refused"), ("spain-climate", "norway"), ("norway-speech", "norway"),
            ("sweden-protein", "spain"), ("sweden-inference", "refused"), ("spain-etl", "spain"),
            ("uk-old-model", "refused"), ("norway-everything", "refused"), ("uk-patient-records-again", "uk"),
        ])
    func outcomes(name: String, region: String) throws {
        #expect(try replay()[name] == region)
    }

    @Test("has the five sites of the federation")
    func sites() throws {
        let hosts = try TraceHost.read(load("hosts.csv"), file: "hosts.csv")
        let sites = Dictionary(grouping: hosts, by: { $0.spec.site.text }).mapValues(\.count)
        #expect(sites == ["crawley": 4, "docklands": 3, "oslo": 4, "lulea": 3, "madrid": 2])
        #expect(hosts.allSatisfy { $0.spec.gpus.count == 8 && $0.region != nil })
    }
}
