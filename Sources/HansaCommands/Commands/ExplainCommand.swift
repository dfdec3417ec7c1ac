// ExplainCommand.swift: `hansa explain`: why a request does not fit in the node's region, and what would make it fit.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import Mapping

/// `hansa explain`.
struct ExplainCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Shows why a request does not fit in the node's region, and what would help.",
        discussion: """
            Each remedy by itself makes the request fit as the region is now; each was tried by the node. \
            Exits with 2 when the request does not fit.
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
        let request = ExplainRequest(demand: demand.demand.guarded, tenant: tenant?.text ?? "")
        let reply = try await session.call { try await $0.allocations.explain(request, options: $1) }
        format.show(reply) { reply in AdviceText.explanation(reply, demand.demand) }
        if reply.refusal != nil { throw ExitStatus.Stop(status: .refused) }
    }
}
