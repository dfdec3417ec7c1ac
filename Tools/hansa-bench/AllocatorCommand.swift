// AllocatorCommand.swift: `hansa-bench allocator`: packing quality on traces. The measurement is AllocatorBench.

public import AllocatorBench
public import ArgumentParser
import TraceReplay

struct AllocatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allocator",
        abstract: "Pack the tasks of traces onto their hosts, next to published policies.",
        discussion: "Method and figures: docs/allocation.md, \"Real traces\".")

    @Option(help: "The hosts, as CSV (docs/traces.md).")
    var hosts: String?

    @Option(parsing: .upToNextOption, help: "The tasks, as CSV; several files are several traces.")
    var tasks: [String] = []

    @Flag(help: "Measure speed in churning regions of equal and of unlike hosts instead; no files are read.")
    var scale = false

    @Option(parsing: .upToNextOption, help: "With --scale: the sizes of the region, in hosts.")
    var scaleHosts = [1_000, 10_000, 100_000]

    @Option(parsing: .upToNextOption, help: "With --scale: the sizes of the region of unlike hosts.")
    var diverseHosts = [1_200, 12_000]

    @Option(help: "With --scale: how many decisions are measured at each size.")
    var decisions = 200_000

    @Option(help: "The seeds, as FIRST-LAST or one number.")
    var seeds: SeedRange = SeedRange(seeds: 42...51)

    @Option(help: "How much GPU is asked for, as a multiple of all GPUs of the hosts.")
    var demand = 1.3

    @Option(parsing: .upToNextOption, help: "Which of hansa, fgd, bestfit and random; all when not given.")
    var policies: [PackingPolicyName] = PackingPolicyName.allCases

    @Option(help: "Write every answer of the allocator to this CSV file. One trace only.")
    var placements: String?

    @Option(help: "Draw allocation and fragmentation against demand into this SVG file. One trace only.")
    var plot: String?

    @Option(name: .shortAndLong, help: "text or json.")
    var output: OutputForm = .text

    enum OutputForm: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    func validate() throws {
        guard demand > 0, demand <= 100 else { throw ValidationError("--demand must be above 0, at most 100") }
        if scale {
            guard (scaleHosts + diverseHosts).allSatisfy({ (8...131_072).contains($0) }),
                (1...100_000_000).contains(decisions)
            else {
                throw ValidationError("--scale-hosts and --diverse-hosts must be 8 to 131072, --decisions at least 1")
            }
            return
        }
        if hosts == nil || tasks.isEmpty { throw ValidationError("give --hosts and --tasks, or --scale") }
        if tasks.count != 1, placements != nil || plot != nil {
            throw ValidationError("--placements and --plot are about one trace; give one --tasks file")
        }
    }

    func run() async throws {
        if scale { return try measureScale() }
        guard let hosts else { return }
        let hostText = try TextFile.read(hosts)
        let traceHosts = try TraceHost.read(hostText, file: hosts)
        let bench = PackingBench(
            demand: demand, seeds: seeds.seeds, policies: policies, withCurves: plot != nil,
            now: MonotonicNanoseconds.now)
        var reports: [PackingReport] = []
        var placementLines = PackingLine.header + "\n"
        for file in tasks {
            let name = TextFile.stem(file)
            let traceTasks = try TraceTask.read(TextFile.read(file), file: file)
            let input = try PackingInput(name: name, hosts: traceHosts, tasks: traceTasks)
            var picture = PackingPlot(title: "\(name), seed \(seeds.seeds.lowerBound)")
            let keepsLines = placements != nil
            try bench.run(input) { line in
                if keepsLines { placementLines += line.csv + "\n" }
            } finished: { report, curve in
                reports.append(report)
                picture.add(curve, of: report.policy)
            }
            if let plot { try TextFile.write(picture.svg, to: plot) }
        }
        if let placements { try TextFile.write(placementLines, to: placements) }
        show(text: PackingReport.table(reports), json: PackingReport.json(reports))
    }

    private func measureScale() throws {
        var results: [ScaleResult] = []
        let uniform = try scaleHosts.map { ($0, try ScaleWorkload(seed: 42) as any RegionWorkload) }
        let diverse = try diverseHosts.map { ($0, try DiverseWorkload(seed: 42) as any RegionWorkload) }
        for (hosts, workload) in uniform + diverse {
            let before = ResidentMemory.bytes()
            var run = try ScaleRun(workload, hosts: hosts, now: MonotonicNanoseconds.now)
            results.append(
                try run.measure(decisions: decisions, residentBytes: ResidentMemory.bytes, before: before))
        }
        show(text: ScaleResult.table(results), json: ScaleResult.json(results))
    }

    private func show(text: String, json: String) {
        switch output {
        case .text: print(text, terminator: "")
        case .json: print(json, terminator: "")
        }
    }
}

extension PackingPolicyName: ExpressibleByArgument {}

/// Seeds as `42-51` or `42`.
struct SeedRange: ExpressibleByArgument {
    let seeds: ClosedRange<UInt64>

    init(seeds: ClosedRange<UInt64>) {
        self.seeds = seeds
    }

    init?(argument: String) {
        let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { UInt64($0) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last,
            last - first < 10_000
        else { return nil }
        seeds = first...last
    }

    var defaultValueDescription: String { "\(seeds.lowerBound)-\(seeds.upperBound)" }
}
