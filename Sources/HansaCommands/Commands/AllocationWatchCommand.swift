// AllocationWatchCommand.swift: `hansa allocation watch`: every allocation as it is, then each change.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa allocation watch`.
struct AllocationWatchCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Shows allocations as they are, then each change, until Ctrl-C.",
        discussion: "With -o json every change is one object on one line.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Argument(help: "Only this allocation.", transform: AllocationArgument.read)
    var id: RequestKey?

    @Flag(help: "Leave out how they are now.")
    var onlyChanges = false

    func run(_ session: NodeSession) async throws {
        let request = WatchAllocationsRequest(id: id?.description ?? "", onlyChanges: onlyChanges)
        var shown = ShownAllocations()
        try await session.follow { client, options, reopened in
            if reopened > 0 && onlyChanges {
                session.environment.console.warn(
                    "the connection was replaced; changes of that moment, if there were any, are not shown")
            }
            return try await client.allocations.watch(request, options: options)
        } _: { change in
            guard shown.isNews(change) else { return }
            format.line(change) { change in AllocationWatchCommand.line(change) }
        }
    }

    static func line(_ change: AllocationChange) -> String {
        let allocation = change.allocation ?? Allocation()
        let columns = [
            padded(allocation.id, 14), padded(allocation.state.text, 10), padded(allocation.tenant, 16),
            padded(allocation.demand?.text ?? "", 14), padded(allocation.provider, 12),
            placementText(allocation.placement, limit: Limits.listedHosts),
        ]
        var line = columns.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}

/// What was last shown of each allocation: a watch that is opened again begins with all of them.
struct ShownAllocations {
    private var last: [String: Int] = [:]

    /// False for an allocation as it is that was shown just so before.
    mutating func isNews(_ change: AllocationChange) -> Bool {
        guard let allocation = change.allocation else { return true }
        let state = allocation.hashValue
        if change.initial && last[allocation.id] == state { return false }
        if last.count < Limits.watchedAllocations || last[allocation.id] != nil { last[allocation.id] = state }
        return true
    }
}
