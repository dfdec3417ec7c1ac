// AllocationReleaseCommand.swift: `hansa allocation release`.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa allocation release`.
struct AllocationReleaseCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Gives the GPUs of an allocation back.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions
    @OptionGroup var allocation: AllocationArgument

    func run(_ session: NodeSession) async throws {
        let request = ReleaseAllocationRequest(id: allocation.id.description)
        let retry = CallEffect.changes(retry: "run the command again: releasing twice is harmless")
        let reply = try await session.call(retry) { try await $0.allocations.release(request, options: $1) }
        format.show(reply) { "\(allocation.id) is \(reply.allocation?.state.text ?? "released")\n" }
    }
}
