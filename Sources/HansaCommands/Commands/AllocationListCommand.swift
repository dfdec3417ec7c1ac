// AllocationListCommand.swift: `hansa allocation list`.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa allocation list`.
struct AllocationListCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the allocations that the node's region owns.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Flag(help: "Ask the other regions, too.")
    var allRegions = false

    @Option(
        help: ArgumentHelp(
            "Only allocations in this state; may be repeated: \(StateArgument.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "state"))
    var state: [StateArgument] = []

    @Option(
        help: ArgumentHelp("Only this tenant's; operators only.", valueName: "tenant"), transform: { try TenantID($0) })
    var tenant: TenantID?

    @Option(help: ArgumentHelp("At most so many of each region; 0 = all.", valueName: "count"))
    var limit: UInt32 = 0

    func run(_ session: NodeSession) async throws {
        let now = session.environment.unixMilliseconds()
        var output = PagedOutput(format, field: "allocations", columns: Allocation.columns, empty: "no allocations")
        let pages = RegionPages<ListAllocationsReply>(
            limit: limit, pageLimit: Limits.listPage
        ) { page throws(CommandFailure) in
            let request = ListAllocationsRequest(
                federation: page.isOfAll, states: state.map(\.state), limit: page.limit, after: page.after,
                tenant: tenant?.text ?? "", region: page.region)
            return try await session.call { try await $0.allocations.list(request, options: $1) }
        } show: { entries in
            output.add(entries) { $0.row(now: now) }
        }
        let (missing, next) = try await pages.run(ofAll: allRegions)
        output.end(next: next, missing: missing)
        session.warn(missing)
    }
}

/// The states that a list can be cut down to.
enum StateArgument: String, ExpressibleByArgument, CaseIterable {
    case placing
    case unverified
    case placed
    case refused
    case releasing
    case released

    /// The message's word.
    var state: AllocationState {
        switch self {
        case .placing: .placing
        case .unverified: .unverified
        case .placed: .placed
        case .refused: .refused
        case .releasing: .releasing
        case .released: .released
        }
    }
}
