// RegionLeaveCommand.swift: `hansa region leave`.

internal import ArgumentParser
internal import HansaMessages

/// `hansa region leave`.
struct RegionLeaveCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave",
        abstract:
            "Takes the node's region out of the federation for good, once nothing is open there; activate brings it back."
    )

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Flag(help: "Although something is lent, borrowed or open; it stays, and nobody looks after it here.")
    var force = false

    func run(_ session: NodeSession) async throws {
        try await session.setLifecycle(.left, force: force, format)
    }
}
