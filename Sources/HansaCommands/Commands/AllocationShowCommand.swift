// AllocationShowCommand.swift: `hansa allocation show`.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa allocation show`.
struct AllocationShowCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows everything about one allocation.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions
    @OptionGroup var allocation: AllocationArgument

    func run(_ session: NodeSession) async throws {
        let request = GetAllocationRequest(id: allocation.id.description)
        let reply = try await session.call { try await $0.allocations.get(request, options: $1) }
        let now = session.environment.unixMilliseconds()
        format.show(reply) { reply in (reply.allocation ?? Allocation()).facts(now: now) }
    }
}
