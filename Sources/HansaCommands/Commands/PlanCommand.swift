// PlanCommand.swift: `hansa plan`: what `hansa allocate` would do now, without doing it.

internal import ArgumentParser
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa plan`.
struct PlanCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Shows where a request would go now, without asking for it.",
        discussion: "A region other than the node's own is a guess from what it last said of itself.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions
    @OptionGroup(title: "Demand") var demand: DemandOptions

    func run(_ session: NodeSession) async throws {
        let request = PlanRequest(demands: [demand.demand], residency: demand.residency)
        let reply = try await session.call { try await $0.allocations.plan(request, options: $1) }
        format.show(reply) { reply.plans.map { PlanCommand.text($0, demand.demand) }.joined() }
        if reply.plans.contains(where: \.region.isEmpty) { throw ExitStatus.Stop(status: .refused) }
    }

    static func text(_ plan: PlannedDemand, _ demand: Demand) -> String {
        if plan.region.isEmpty { return "no region can take \(demand.text) now\n" + refusalTable(plan.refusals) }
        if plan.certain {
            return "\(demand.text) would be placed in \(plan.region): \(placementText(plan.placement))\n"
        }
        let why = plan.refusals.isEmpty ? "" : refusalTable(plan.refusals)
        return "\(demand.text) would be asked of \(plan.region), which has not been asked\n" + why
    }
}
