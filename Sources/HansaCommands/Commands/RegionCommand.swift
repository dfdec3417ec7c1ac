// RegionCommand.swift: `hansa region`.

internal import ArgumentParser

/// `hansa region`.
struct RegionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "region",
        abstract: "Shows the regions of the federation; plans, opens, drains, closes and recovers the node's own.",
        subcommands: [
            RegionListCommand.self, RegionPlanCommand.self, RegionActivateCommand.self, RegionDrainCommand.self,
            RegionLeaveCommand.self, RegionRecoverCommand.self,
        ])
}
