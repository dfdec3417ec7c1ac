// RegionCommand.swift: `hansa region`.

internal import ArgumentParser

/// `hansa region`.
struct RegionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "region", abstract: "Shows the regions of the federation.",
        subcommands: [RegionListCommand.self])
}
