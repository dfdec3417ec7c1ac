// LendingAbandonCommand.swift: `hansa lending abandon`: an operator ends a request whose provider is gone.

internal import ArgumentParser
internal import Basics
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa lending abandon`.
struct LendingAbandonCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "abandon",
        abstract: "Ends a request of this region without the word of its provider, which is gone.",
        discussion: """
            The request is released for its tenant at once. Its provider may still have it: it is told to free it \
            when it is a peer and answers again. Refused while the provider is alive and a peer, unless --force.
            """)

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions
    @OptionGroup var decree: DecreeOptions
    @OptionGroup var allocation: AllocationArgument

    func run(_ session: NodeSession) async throws {
        try decree.confirm(
            "Its provider may still have the GPUs of \(allocation.id). Abandon it without its word?")
        try await session.release(allocation.id, abandon: decree, format)
    }
}

extension NodeSession {
    /// Gives an allocation back, or abandons it.
    func release(
        _ id: RequestKey, abandon decree: DecreeOptions? = nil, _ format: OutputOptions
    ) async throws(CommandFailure) {
        let request = ReleaseAllocationRequest(
            id: id.description, abandon: decree != nil, reason: decree?.reason ?? "", force: decree?.force ?? false)
        let retry = CallEffect.changes(retry: "run the command again: releasing twice is harmless")
        let reply = try await call(retry) { try await $0.allocations.release(request, options: $1) }
        format.show(reply) { reply in "\(id) is \(reply.allocation?.state.text ?? "released")\n" }
    }
}
