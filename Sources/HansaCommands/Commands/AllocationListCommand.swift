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

    @Flag(help: "Ask the other regions, too; each gives at most --limit, else \(Limits.listPage).")
    var allRegions = false

    @Option(
        help: ArgumentHelp(
            "Only allocations in this state; may be repeated: \(StateArgument.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "state"))
    var state: [StateArgument] = []

    @Option(
        help: ArgumentHelp("Only this tenant's; operators only.", valueName: "tenant"), transform: { try TenantID($0) })
    var tenant: TenantID?

    @Option(help: ArgumentHelp("At most so many of each region; 0 = all of the node's own.", valueName: "count"))
    var limit: UInt32 = 0

    func run(_ session: NodeSession) async throws {
        let reply = try await list(session)
        let now = session.environment.unixMilliseconds()
        format.show(reply) { AllocationListCommand.text(reply, now: now) }
        session.warn(reply.missing)
    }

    /// Asks page by page; only the first page asks the other regions.
    private func list(_ session: NodeSession) async throws(CommandFailure) -> ListAllocationsReply {
        var whole = ListAllocationsReply()
        var request = ListAllocationsRequest(
            federation: allRegions, states: state.map(\.state), tenant: tenant?.text ?? "")
        var wanted = limit == 0 ? UInt32.max : limit
        repeat {
            request.limit = request.federation && limit > 0 ? limit : min(wanted, Limits.listPage)
            let page = try await session.call { [request] in
                try await $0.allocations.list(request, options: $1)
            }
            whole.allocations += page.allocations
            whole.missing += page.missing
            whole.next = page.next
            wanted -= min(wanted, request.limit)
            request.after = page.next
            request.federation = false
        } while !request.after.isEmpty && wanted > 0
        return whole
    }

    static func text(_ reply: ListAllocationsReply, now: UInt64) -> String {
        var table = Table(Allocation.columns)
        for allocation in reply.allocations { table.add(allocation.row(now: now)) }
        return table.text(empty: "no allocations") + (reply.next.isEmpty ? "" : "there are more; raise --limit\n")
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
