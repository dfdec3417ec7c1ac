// PackingBenchTests.swift: the bench's method on small clusters.

@testable import AllocatorBench
import Basics
import GPUAllocator
import Testing
import TraceReplay

private let hostText = """
    sn,cpu_milli,memory_mib,gpu,model
    host-0,64000,262144,8,G2
    host-1,96000,262144,2,T4
    host-2,32000,131072,4,G2
    """

private let taskText = """
    name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec
    whole,4000,8192,1,1000,
    pair,8000,16384,2,1000,G2
    share,2000,4096,1,470,T4|G2
    large,3000,4096,1,810,
    none,6000,8192,0,0,
    """

private func makeInput() throws -> PackingInput {
    try PackingInput(
        name: "small", hosts: TraceHost.read(hostText, file: "hosts"), tasks: TraceTask.read(taskText, file: "tasks"))
}

@Suite("A demand sequence")
struct DemandSequenceTests {
    @Test("offers every task once, then draws until the next would want too much", arguments: UInt64(1)...30)
    func length(seed: UInt64) throws {
        let input = try makeInput()
        let sequence = DemandSequence(of: input.tasks, capacityMilli: input.capacityMilli, demand: 1.3, seed: seed)
        #expect(sequence.tasks.prefix(input.tasks.count).sorted() == Array(input.tasks.indices))
        let wanted = sequence.tasks.reduce(0) { $0 + input.tasks[$1].demand.totalMilli }
        #expect(wanted <= 18_200)
        #expect(wanted > 18_200 - 2_000)
    }

    @Test("is the same for the same seed, and another for another")
    func seeds() throws {
        let input = try makeInput()
        func tasks(_ seed: UInt64) -> [Int] {
            DemandSequence(of: input.tasks, capacityMilli: input.capacityMilli, demand: 9, seed: seed).tasks
        }
        #expect(tasks(42) == tasks(42))
        #expect(tasks(42) != tasks(43))
    }

    @Test("of a trace that wants more by itself is the whole trace")
    func whole() throws {
        let input = try makeInput()
        let sequence = DemandSequence(of: input.tasks, capacityMilli: 1_000, demand: 1.3, seed: 42)
        #expect(sequence.tasks.count == input.tasks.count)
    }
}

@Suite("The scale bench")
struct ScaleBenchTests {
    @Test("fills a region of unlike hosts and churns it")
    func diverse() throws {
        var run = try ScaleRun(DiverseWorkload(seed: 1), hosts: 60) { 0 }
        let result = try run.measure(decisions: 500, residentBytes: { 0 }, before: 0)
        #expect(result.region == "diverse" && result.hosts == 60 && result.singleDecisions == 500)
        #expect((80...91).contains(result.usedPercent))
    }

    @Test("draws the same hosts and demands from the same seed")
    func repeatable() throws {
        var (one, other) = (try DiverseWorkload(seed: 7), try DiverseWorkload(seed: 7))
        #expect(try one.hosts(50) == other.hosts(50))
        for _ in 0..<50 { #expect(one.next() == other.next()) }
        #expect(try Set(one.hosts(400).map(\.model)).count > 4)
    }
}

@Suite("The packing bench")
struct PackingBenchTests {
    @Test("finds no policy that places what does not fit or refuses what fits", arguments: PackingPolicyName.allCases)
    func policies(policy: PackingPolicyName) throws {
        let bench = PackingBench(demand: 2, seeds: 1...20, policies: [policy], withCurves: true) { 0 }
        var lines: [PackingLine] = []
        var reports: [PackingReport] = []
        try bench.run(makeInput()) {
            lines.append($0)
        } finished: { report, curve in
            reports.append(report)
            #expect(curve.last.map { $0.demandPercent > 190 } == true)
        }
        #expect(reports.map(\.policy) == [policy])
        #expect(reports.first?.seeds == Array(1...20))
        #expect(reports.first.map { (80...100).contains($0.mean) } == true)
        #expect(lines.isEmpty == (policy != .hansa))
        #expect(lines.allSatisfy { $0.host.isEmpty == !$0.reason.isEmpty })
    }

    @Test("gives the same answers again", arguments: PackingPolicyName.allCases)
    func repeatable(policy: PackingPolicyName) throws {
        func run() throws -> [PackingReport] {
            var reports: [PackingReport] = []
            let bench = PackingBench(demand: 1.3, seeds: 42...44, policies: [policy], withCurves: false) { 0 }
            try bench.run(makeInput()) { _ in
            } finished: { report, _ in
                reports.append(report)
            }
            return reports
        }
        #expect(try run() == run())
    }

    @Test(
        "packs mixes of shares and whole GPUs closer than fragmentation gradient descent",
        arguments: [
            ["600*20", "400*20", "300*10", "x1*30"], ["810*30", "160*3", "470*16", "320*8", "650*8", "x1*30"],
        ])
    func quality(mix: [String]) throws {
        var hosts = "sn,cpu_milli,memory_mib,gpu,model"
        for number in 0..<40 { hosts += "\nhost-\(number),96000,393216,\(number % 4 == 0 ? 2 : 8),G2" }
        var tasks = "name,cpu_milli,memory_mib,num_gpu,gpu_milli"
        for kind in mix {
            let parts = kind.split(separator: "*")
            for number in 0..<(Int(parts[1]) ?? 0) {
                let (gpus, milli) = kind.hasPrefix("x") ? (parts[0].dropFirst(), "1000") : ("1", parts[0])
                tasks += "\n\(parts[0])-\(number),\(4_000 * (Int(gpus) ?? 0)),8192,\(gpus),\(milli)"
            }
        }
        let input = try PackingInput(
            name: "mix", hosts: TraceHost.read(hosts, file: "hosts"), tasks: TraceTask.read(tasks, file: "tasks"))
        var means: [PackingPolicyName: Double] = [:]
        let bench = PackingBench(demand: 1.3, seeds: 42...44, policies: [.hansa, .fgd], withCurves: false) { 0 }
        try bench.run(input) { _ in
        } finished: { report, _ in
            means[report.policy] = report.mean
        }
        let (hansa, fgd) = (means[.hansa] ?? 0, means[.fgd] ?? 100)
        #expect(hansa > fgd, "\(hansa) and \(fgd)")
    }

    @Test("takes tasks of one host only")
    func gangs() throws {
        let text = "name,cpu_milli,memory_mib,num_gpu,gpu_milli,hosts\ngang,1,1,8,1000,2"
        #expect(throws: PackingError.gang(trace: "t", task: "gang")) {
            try PackingInput(
                name: "t", hosts: TraceHost.read(hostText, file: "h"), tasks: TraceTask.read(text, file: "t"))
        }
    }
}

@Suite("A packing report")
struct PackingReportTests {
    @Test("has one JSON object per trace and policy")
    func json() {
        var report = PackingReport(trace: "a\"b", policy: .bestFit)
        for (seed, percent) in [(UInt64(42), 95.0), (43, 96.5)] {
            report.add(
                PackingResult(allocationPercent: percent, decisions: 500, nanoseconds: 1_000_000, curve: []), seed: seed
            )
        }
        #expect(
            report.json
                == "{\"trace\": \"a\\\"b\", \"policy\": \"bestfit\", \"seeds\": [42, 43], "
                + "\"allocation_percent\": [95.0000, 96.5000], \"mean\": 95.7500, \"stddev\": 1.0607, "
                + "\"decisions_per_second\": 500000}")
        #expect(PackingReport.table([report]).contains("95.75"))
    }

    @Test("writes a placement as one CSV line")
    func line() {
        let line = PackingLine(seed: 42, order: 7, task: "t", host: "h", gpus: [0, 3], reason: "")
        #expect(line.csv == "42,7,t,h,0|3,")
        #expect(
            PackingLine.header.split(separator: ",").count
                == line.csv.split(
                    separator: ",", omittingEmptySubsequences: false
                ).count)
    }

    @Test("is drawn with a line per policy")
    func plot() {
        var plot = PackingPlot(title: "t")
        for policy in PackingPolicyName.allCases {
            plot.add([PackingPoint(demandPercent: 100, allocationPercent: 90, fragmentPercent: 5)], of: policy)
        }
        #expect(plot.svg.hasPrefix("<svg"))
        #expect(plot.svg.hasSuffix("</svg>\n"))
        #expect(PackingPolicyName.allCases.allSatisfy { plot.svg.contains(">\($0.rawValue)</text>") })
    }
}
