// ReplayRunner.swift: drives a replay: a window of calls over the schedule, at full speed or in the trace's time.
//
// One task owns schedule and tally; its children only call. Order: docs/traces.md, "Order".

internal import HansaClient
internal import HansaMessages
internal import TraceReplay

/// How a replay is driven.
struct ReplayPace: Hashable, Sendable {
    /// The most calls at a time.
    var inFlight = 64
    /// Seconds of the trace in one second; nil = as fast as it goes.
    var speed: Double?
    /// Leaves deletions out.
    var keeps = false
    /// For whom; empty = for the operator.
    var tenant = ""
}

/// Drives a replay.
struct ReplayRunner {
    let plan: ReplayPlan
    /// The client of each region, in the plan's order.
    let nodes: [HansaClient]
    let caller: ReplayCaller
    let pace: ReplayPace
    /// Ends it before its time.
    var interruption = Interruption()
    /// Takes each acknowledged allocation: its id, its provider and its state.
    var acknowledge: (String, String, String) -> Void = { _, _, _ in }
    /// Sees the tally after every operation.
    var observe: (ReplayTally) -> Void = { _ in }

    private enum Turn: Sendable {
        case finished(Finished)
        /// The next operation of the trace is due.
        case due
        /// Somebody asked to end.
        case interrupted
    }

    private struct Finished: Sendable {
        var step: ReplaySchedule.Step
        var outcome: ReplayOutcome
        var latency: Duration
        var retries: UInt32
    }

    /// What is known while it runs.
    private struct Progress {
        var schedule: ReplaySchedule
        var tally: ReplayTally
        var placed: [Int: (id: String, provider: String)] = [:]
    }

    /// Registers every host; throws the failure of the first region that does not take its own.
    func registerHosts() async throws(CommandFailure) {
        for region in plan.regions.indices {
            for batch in plan.hostBatches(region) where !interruption.isAsked {
                let answer = await caller.register(nodes[region], batch)
                if case .failure(let error) = answer.reply {
                    throw CommandFailure(
                        error, node: "region \(plan.regions[region])",
                        effect: .changes(retry: "run the replay again: registering twice changes nothing"))
                }
            }
        }
    }

    /// Creates and deletes every task; returns what was counted.
    func run() async -> ReplayTally {
        var progress = Progress(
            schedule: ReplaySchedule(plan.tasks, keeps: pace.keeps), tally: ReplayTally(plan))
        let began = ContinuousClock.now
        await withTaskGroup(of: Turn.self) { group in
            var inFlight = 0
            var isWaiting = false
            group.addTask { [interruption] in
                await interruption.wait()
                return .interrupted
            }
            while true {
                while !interruption.isAsked, inFlight < pace.inFlight, let time = progress.schedule.nextTime {
                    if let due = due(time, began, progress.schedule), due > .now {
                        if !isWaiting { group.addTask { await ReplayRunner.wait(until: due) } }
                        isWaiting = true
                        break
                    }
                    guard let step = progress.schedule.next() else { break }
                    start(step, progress.placed[step.task], in: &group)
                    inFlight += 1
                }
                if inFlight == 0 && (!isWaiting || interruption.isAsked) { return group.cancelAll() }
                switch await group.next() {
                case .finished(let finished):
                    inFlight -= 1
                    settle(finished, &progress)
                case .due: isWaiting = false
                case .interrupted, nil: break
                }
            }
        }
        return progress.tally
    }

    /// When an operation of the trace is due; nil at full speed.
    private func due(
        _ time: UInt64, _ began: ContinuousClock.Instant, _ schedule: ReplaySchedule
    ) -> ContinuousClock.Instant? {
        pace.speed.map {
            let seconds = Double(time - min(time, schedule.startTime)) / $0
            return began + .seconds(min(seconds, Limits.replayLongestWaitSeconds))
        }
    }

    private static func wait(until due: ContinuousClock.Instant) async -> Turn {
        try? await Task.sleep(until: due, clock: .continuous)
        return .due
    }

    private func start(
        _ step: ReplaySchedule.Step, _ placed: (id: String, provider: String)?,
        in group: inout TaskGroup<Turn>
    ) {
        if step.kind == .delete, let placed { acknowledge(placed.id, placed.provider, "releasing") }
        let node = nodes[plan.homes[step.task]]
        let request = step.kind == .create ? plan.request(step.task, tenant: pace.tenant) : nil
        let id = placed?.id ?? ""
        let caller = caller
        group.addTask {
            let began = ContinuousClock.now
            let answer =
                if let request {
                    await caller.allocate(node, request)
                } else {
                    await caller.release(node, id: id)
                }
            return .finished(
                Finished(
                    step: step, outcome: ReplayOutcome(answer.reply, of: step.kind), latency: .now - began,
                    retries: answer.retries))
        }
    }

    private func settle(_ finished: Finished, _ progress: inout Progress) {
        let task = finished.step.task
        switch finished.outcome {
        case .placed(let id, let provider):
            progress.placed[task] = (id, provider)
            acknowledge(id, provider, "placed")
        case .refused(let id, _):
            if !id.isEmpty { acknowledge(id, "-", "refused") }
        case .released:
            if let placed = progress.placed[task] { acknowledge(placed.id, placed.provider, "released") }
        case .failed, .endedEarlier: break
        }
        if finished.step.kind == .create {
            progress.schedule.created(task, isPlaced: progress.placed[task] != nil)
        }
        progress.tally.count(
            finished.outcome, home: plan.homes[task], microseconds: finished.latency.wholeMicroseconds,
            retries: finished.retries)
        observe(progress.tally)
    }
}

extension Duration {
    /// Whole microseconds.
    var wholeMicroseconds: UInt64 {
        let (seconds, attoseconds) = components
        return UInt64(clamping: seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    }
}
