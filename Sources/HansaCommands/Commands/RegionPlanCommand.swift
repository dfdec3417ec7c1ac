// RegionPlanCommand.swift: `hansa region plan`.

internal import ArgumentParser
internal import HansaMessages

/// `hansa region plan`.
struct RegionPlanCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Announces the node's region: the others list it, and nothing is placed there until it is activated.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Flag(help: "Although something is lent, borrowed or open; it stays, and nobody looks after it here.")
    var force = false

    func run(_ session: NodeSession) async throws {
        try await session.setLifecycle(.planned, force: force, format)
    }
}
