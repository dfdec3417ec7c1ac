// HostCommand.swift: `hansa host`.

internal import ArgumentParser

/// `hansa host`.
struct HostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "host", abstract: "Lists, probes, registers, cordons, replaces and removes hosts.",
        subcommands: [
            HostListCommand.self, HostShowCommand.self, HostProbeCommand.self, HostConvertCommand.self,
            HostRegisterCommand.self, HostCordonCommand.self, HostUncordonCommand.self, HostHealthCommand.self,
            HostRenameCommand.self,
            HostReplaceCommand.self, HostRemoveCommand.self,
        ])
}
