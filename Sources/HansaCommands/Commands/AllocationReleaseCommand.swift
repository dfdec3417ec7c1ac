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

    @Flag(help: "Operators only: do not wait for the word of a provider that is gone; see `lending abandon`.")
    var abandon = false

    @OptionGroup var decree: DecreeOptions

    mutating func validate() throws {
        if !abandon, decree.force || !decree.reason.isEmpty {
            throw ValidationError("--force and --reason go with --abandon; a release needs neither")
        }
    }

    func run(_ session: NodeSession) async throws {
        if abandon {
            try decree.confirm("The provider of \(allocation.id) may still have its GPUs. Abandon it without its word?")
        }
        try await session.release(allocation.id, abandon: abandon ? decree : nil, format)
    }
}
