// LendingCommand.swift: `hansa lending`, also `hansa claim`.

internal import ArgumentParser

/// `hansa lending`.
struct LendingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lending", abstract: "Shows what is lent and borrowed, and ends what a region that is gone left.",
        subcommands: [LendingListCommand.self, LendingEndCommand.self, LendingAbandonCommand.self],
        defaultSubcommand: LendingListCommand.self, aliases: ["claim"])
}
