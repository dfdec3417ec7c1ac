// RegionDrainCommand.swift: `hansa region drain`.

internal import ArgumentParser
internal import HansaMessages

/// `hansa region drain`.
struct RegionDrainCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "drain",
        abstract: "Takes nothing new in the node's region; what is there goes on and can be released.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    func run(_ session: NodeSession) async throws {
        try await session.setLifecycle(.draining, format)
    }
}
