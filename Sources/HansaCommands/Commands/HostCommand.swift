// HostCommand.swift: `hansa host`.

internal import ArgumentParser

/// `hansa host`.
struct HostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "host", abstract: "Lists, probes, registers and cordons hosts.",
        subcommands: [
            HostListCommand.self, HostProbeCommand.self, HostRegisterCommand.self, HostCordonCommand.self,
            HostUncordonCommand.self, HostHealthCommand.self,
        ])
}
