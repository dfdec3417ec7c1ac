// AllocationCommand.swift: `hansa allocation`.

internal import ArgumentParser

/// `hansa allocation`.
struct AllocationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allocation", abstract: "Lists, shows, releases and watches allocations.",
        subcommands: [
            AllocationListCommand.self, AllocationShowCommand.self, AllocationReleaseCommand.self,
            AllocationWatchCommand.self,
        ])
}
