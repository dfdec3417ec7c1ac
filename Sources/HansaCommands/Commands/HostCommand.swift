// HostCommand.swift: `hansa host`.

internal import ArgumentParser

/// `hansa host`.
struct HostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "host", abstract: "Lists, registers and cordons hosts.",
        subcommands: [
            HostListCommand.self, HostRegisterCommand.self, HostCordonCommand.self, HostUncordonCommand.self,
            HostHealthCommand.self,
        ])
}
