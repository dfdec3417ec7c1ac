// HansaCommand.swift: the root of the command line: names, groups and the manual's frame.

internal import ArgumentParser
internal import Basics

/// The command `hansa`.
struct HansaCommand: AsyncParsableCommand {
    /// Every command below the root.
    static let commands: [any ParsableCommand.Type] = [
        StatusCommand.self, RegionCommand.self, PeerCommand.self, HostCommand.self, CapacityCommand.self,
        EventsCommand.self, BackupCommand.self, AllocateCommand.self, PlanCommand.self, ExplainCommand.self,
        DefragmentCommand.self, AllocationCommand.self, LendingCommand.self, ReplayCommand.self,
        TraceCommand.self, CallCommand.self, RPCCommand.self, PKICommand.self, CompletionCommand.self,
    ]

    static let configuration = CommandConfiguration(
        commandName: "hansa", abstract: "Administers a Hansa federation through any of its nodes.",
        discussion: """
            Every command that talks to a node takes --node HOST:PORT, --cert, --key and --ca, or reads HANSA_NODE, \
            HANSA_CERT, HANSA_KEY and HANSA_CA; before or after the command. Answers are tables; -o json gives JSON.

            Exit codes: \(ExitStatus.allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: " · ")).
            """,
        version: "hansa \(HansaVersion.text)",
        subcommands: commands)
}
