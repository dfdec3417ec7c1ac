// ReplayPlan.swift: a trace dealt out over regions. Calls nobody.

internal import Basics
internal import GPUAllocator
internal import HansaMessages
internal import Mapping
internal import TraceReplay

/// What a replay is going to do.
struct ReplayPlan: Sendable {
    /// The regions, sorted.
    let regions: [RegionID]
    /// The hosts of each region.
    let hosts: [[HostSpec]]
    /// The tasks.
    let tasks: [TraceTask]
    /// The region that asks for each task, as a position in ``regions``.
    let homes: [Int]
    /// The name of this run, part of every idempotency key.
    let run: String

    /// Deals a trace out.
    init(hosts: [TraceHost], tasks: [TraceTask], regions: [RegionID], run: String) throws(TraceError) {
        let sorted = regions.sorted()
        let split = try TraceSplit(over: sorted)
        self.regions = sorted
        self.hosts = try split.hosts(hosts)
        self.tasks = tasks
        homes = try split.homes(of: tasks).map { sorted.firstIndex(of: $0) ?? 0 }
        self.run = run
    }

    /// The hosts of one region in portions for registration.
    func hostBatches(_ region: Int) -> [[HansaMessages.Host]] {
        batches(of: hosts[region].map { HansaMessages.Host($0) })
    }

    /// The request for a task; its key is the same in every attempt of this run.
    func request(_ task: Int, tenant: String) -> AllocateRequest {
        let task = tasks[task]
        return AllocateRequest(
            idempotencyKey: "\(run).\(task.name)", demand: HansaMessages.Demand(task.demand),
            residency: Residency(allowedRegions: task.allowedRegions.map(\.text)), tenant: tenant)
    }
}
