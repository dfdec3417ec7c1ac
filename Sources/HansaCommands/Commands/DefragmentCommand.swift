// DefragmentCommand.swift: `hansa defragment`: which movable allocations to move so that a request fits. Moves nothing.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import Mapping

/// `hansa defragment`.
struct DefragmentCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "defragment", abstract: "Proposes moves of movable allocations that make room; moves nothing.",
        discussion: """
            Only allocations that were made with --movable, and that the node's region owns and has, are proposed. \
            The moves are in the order in which they are possible. \
            Exits with 2 when no moves make the request fit.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions
    @OptionGroup(title: "Demand") var demand: DemandOptions

    @Option(
        help: ArgumentHelp("The tenant to ask for, whose groups count; operators only.", valueName: "tenant"),
        transform: { try TenantID($0) })
    var tenant: TenantID?

    mutating func validate() throws {
        try demand.require()
        guard demand.region.isEmpty else {
            throw ValidationError("--region is for allocate and plan; name a node of that region with --node")
        }
    }

    func run(_ session: NodeSession) async throws {
        let request = DefragmentRequest(demand: demand.demand.guarded, tenant: tenant?.text ?? "")
        let reply = try await session.call { try await $0.allocations.defragment(request, options: $1) }
        format.show(reply) { reply in AdviceText.defragmentation(reply, demand.demand) }
        if reply.placement.isEmpty { throw ExitStatus.Stop(status: .refused) }
    }
}
