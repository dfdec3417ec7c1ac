// PeerCommand.swift: `hansa peer`.

internal import ArgumentParser

/// `hansa peer`.
struct PeerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peer", abstract: "Shows the links of the node to its peers.",
        subcommands: [PeerListCommand.self])
}
