// HostCordonCommand.swift: `hansa host cordon`.

internal import ArgumentParser
internal import Basics
internal import HansaMessages

/// `hansa host cordon`.
struct HostCordonCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "cordon", abstract: "Takes a host out of use for new allocations; what it has stays.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Argument(help: "The host's id.", transform: { try HostID($0) })
    var id: HostID

    func run(_ session: NodeSession) async throws {
        try await session.setState(of: id, to: .cordoned, format)
    }
}
