// PlanCommand.swift: `hansa plan`: what `hansa allocate` would do now, without doing it.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import Mapping

/// `hansa plan`.
struct PlanCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Shows where requests would go now, without asking for them.",
        discussion: """
            A region other than the node's own is a guess from what it last said of itself. \
            With --file, many demands are planned, each on what the former left. \
            Exits with 2 when no region can take one of them.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions
    @OptionGroup(title: "Demand") var demand: DemandOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Demands in JSON: an array or one a line; - reads the standard input.", valueName: "file"))
    var file: FileArgument?

    @Option(
        help: ArgumentHelp("The tenant to ask for, whose groups count; operators only.", valueName: "tenant"),
        transform: { try TenantID($0) })
    var tenant: TenantID?

    mutating func validate() throws {
        if file == nil { return try demand.require() }
        guard demand.isEmpty else {
            throw ValidationError("--file says what is asked for; leave out the demand's other options but --region")
        }
    }

    func run(_ session: NodeSession) async throws {
        let demands =
            if let file {
                try DemandFile.read(try InputFile.text(file.path, session.environment), file: file.path)
            } else {
                [demand.demand]
            }
        let request = PlanRequest(
            demands: demands.map(\.guarded), residency: demand.residency, tenant: tenant?.text ?? "")
        let reply = try await session.call { try await $0.allocations.plan(request, options: $1) }
        format.show(reply) { reply in
            guard file == nil else { return PlanCommand.table(reply.plans, demands) }
            return zip(reply.plans, demands).map { PlanCommand.text($0, $1) }.joined()
        }
        if reply.plans.contains(where: \.region.isEmpty) { throw ExitStatus.Stop(status: .refused) }
    }

    static func text(_ plan: PlannedDemand, _ demand: Demand) -> String {
        if plan.region.isEmpty { return "no region can take \(demand.text) now\n" + refusalTable(plan.refusals) }
        if plan.certain {
            return "\(demand.text) would be placed in \(plan.region): \(placementText(plan.placement, demand))\n"
        }
        let why = plan.refusals.isEmpty ? "" : refusalTable(plan.refusals)
        return "\(demand.text) would be asked of \(plan.region), which has not been asked\n" + why
    }

    /// One line for each demand, in order.
    static func table(_ plans: [PlannedDemand], _ demands: [Demand]) -> String {
        var table = Table([.number("#"), .words("ASKED"), .words("REGION"), .words("PLACEMENT OR REASON")])
        for (index, (plan, demand)) in zip(plans, demands).enumerated() {
            let outcome =
                plan.region.isEmpty
                ? plan.refusals.map { "\($0.region): \($0.detail)" }.joined(separator: "; ")
                : plan.certain ? placementText(plan.placement, demand, limit: 4) : "a guess from its digest"
            table.add(["\(index + 1)", demand.text, plan.region.isEmpty ? "nowhere" : plan.region, outcome])
        }
        return table.text(empty: "nothing was asked")
    }
}
