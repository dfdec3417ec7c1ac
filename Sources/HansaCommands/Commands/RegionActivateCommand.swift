// RegionActivateCommand.swift: `hansa region activate`.

internal import ArgumentParser
internal import HansaMessages

/// `hansa region activate`.
struct RegionActivateCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate", abstract: "Opens the node's region for new requests, its own and its peers'.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    func run(_ session: NodeSession) async throws {
        try await session.setLifecycle(.active, format)
    }
}
