// HostUncordonCommand.swift: `hansa host uncordon`.

internal import ArgumentParser
internal import Basics
internal import HansaMessages

/// `hansa host uncordon`.
struct HostUncordonCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "uncordon", abstract: "Makes a cordoned host ready again.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Argument(help: "The host's id.", transform: { try HostID($0) })
    var id: HostID

    func run(_ session: NodeSession) async throws {
        try await session.setState(of: id, to: .ready, format)
    }
}
