// ReplayCommand.swift: `hansa replay`: plays a cluster trace on a federation and measures it.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import TraceReplay

/// `hansa replay`.
struct ReplayCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Plays a cluster trace on the federation, and measures it.",
        discussion: """
            Deals the hosts and tasks of a trace out over the regions, always in the same way, registers the hosts, \
            creates and deletes the tasks, and shows what was placed where, refused why, and how long it took. \
            Files: docs/traces.md. Calls that a node does not answer are made again with the same key, so that a \
            node may be killed in between; --run continues an earlier replay. Ctrl-C ends it in order, and says how to go \
            on; a second one ends it at once. --give-back releases what a run left placed.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions
    @OptionGroup(title: "Trace") var trace: ReplayOptions

    func run(_ session: NodeSession) async throws {
        try await Interruption.watching { interruption in
            let places = try await places(session)
            let run = trace.run ?? IdempotencyKey.short(session.environment)
            let clients = try clients(places, session.environment)
            defer { for client in clients { Task { await client.close() } } }
            let caller = ReplayCaller(
                timeoutMilliseconds: session.timeoutMilliseconds, patience: .seconds(trace.retrySeconds),
                interruption: interruption)
            if trace.giveBack {
                let back = ReplayGiveBack(
                    run: run, nodes: clients, regions: places.nodes.map(\.region), caller: caller,
                    tenant: trace.tenant?.text ?? "")
                try await back.run(format)
            } else {
                try await play(try plan(places, run, session.environment), clients, caller, session)
            }
        }
    }

    private func play(
        _ plan: ReplayPlan, _ clients: [HansaClient], _ caller: ReplayCaller, _ session: NodeSession
    ) async throws {
        let console = session.environment.console
        let file = try trace.acknowledged.map { path throws(CommandFailure) in try AcknowledgedFile(path.path) }
        let total = ReplaySchedule(plan.tasks, keeps: trace.keep).count
        let progress = ReplayProgress(total: total, on: console)
        let runner = ReplayRunner(
            plan: plan, nodes: clients, caller: caller,
            pace: ReplayPace(
                inFlight: trace.inFlight, speed: trace.speed.factor, keeps: trace.keep,
                tenant: trace.tenant?.text ?? ""),
            interruption: caller.interruption, acknowledge: { file?.add($0, $1, $2) },
            observe: { progress.update($0) })
        if plan.hosts.contains(where: { !$0.isEmpty }) {
            try await runner.registerHosts()
        }
        let began = ContinuousClock.now
        let display = Task { await progress.show() }
        let tally = await runner.run()
        let took = ContinuousClock.now - began
        display.cancel()
        await display.value
        let report = ReplayReport(run: plan.run, tally: tally, milliseconds: took.wholeMicroseconds / 1_000)
        format.show(json: { report.json }, { report.text })
        if let status = caller.interruption.status {
            throw ReplayCommand.interrupted(status, tally, plan.run, total: total)
        }
        if let failure = file?.failure { throw failure }
        try verdict(tally, plan.run)
    }

    /// What is placed, what is left, and how to go on or to give back.
    static func interrupted(
        _ status: ExitStatus, _ tally: ReplayTally, _ run: String, total: Int
    ) -> CommandFailure {
        CommandFailure(
            status: status, code: "CANCELLED",
            message:
                "the run \(run) was interrupted after \(grouped(tally.operations)) of \(grouped(total)) operations: "
                + "\(grouped(tally.left)) tasks are placed and not given back, \(grouped(tally.unanswered)) calls have no answer",
            hint: "go on with the same command and --run \(run), or give everything back with "
                + "`hansa replay --run \(run) --give-back`")
    }

    /// Asks the node for the regions, unless the user named every address.
    private func places(_ session: NodeSession) async throws -> RegionNodes {
        let given = Dictionary(trace.regionNode.map { ($0.region, $0.address) }) { _, last in last }
        let needsNode = trace.regions.regions.isEmpty || trace.regions.regions.contains { given[$0] == nil }
        let advertised =
            needsNode ? try await session.call { try await $0.regions.list(ListRegionsRequest(), options: $1) } : nil
        return try RegionNodes(wanted: trace.regions.regions, given: given, advertised: advertised)
    }

    private func plan(_ places: RegionNodes, _ run: String, _ environment: CommandEnvironment) throws -> ReplayPlan {
        let hostText = try trace.hosts.map { file throws(CommandFailure) in try InputFile.text(file.path, environment) }
        let tasks = try TaskFile.read(trace.tasks?.path ?? "", format: trace.format, environment)
        do throws(TraceError) {
            let hosts: [TraceHost] =
                if let hostText { try TraceHost.read(hostText, file: trace.hosts?.path ?? "") } else { [] }
            return try ReplayPlan(
                hosts: hosts, tasks: Array(tasks.prefix(trace.limit ?? tasks.count)),
                regions: places.nodes.map(\.region), run: run)
        } catch {
            throw CommandFailure(error)
        }
    }

    private func clients(
        _ places: RegionNodes, _ environment: CommandEnvironment
    ) throws(CommandFailure) -> [HansaClient] {
        let target = try connection.target(environment.variables)
        var clients: [HansaClient] = []
        for (region, address) in places.nodes {
            var place = target
            place.address = address
            place.region = region
            do {
                clients.append(try environment.connect(place))
            } catch {
                throw CommandFailure(error)
            }
        }
        return clients
    }

    /// Refusals are results; operations without an answer are not.
    private func verdict(_ tally: ReplayTally, _ run: String) throws(CommandFailure) {
        let failed = tally.sum(\.failed)
        if failed == 0 { return }
        throw CommandFailure(
            status: tally.unanswered > 0 ? .unknownOutcome : .nodeFailed,
            code: tally.unanswered > 0 ? "UNKNOWN" : "INTERNAL",
            message: "\(grouped(failed)) of \(grouped(tally.operations)) operations failed, "
                + "\(grouped(tally.unanswered)) of them without an answer",
            hint: tally.unanswered > 0
                ? "when the nodes are back, continue with the same command and --run \(run)"
                : "read the table of errors above")
    }
}
