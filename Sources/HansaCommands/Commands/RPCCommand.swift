// RPCCommand.swift: `hansa rpc`.

internal import ArgumentParser

/// `hansa rpc`.
struct RPCCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rpc", abstract: "Looks at a node's connections and calls, and measures them.",
        subcommands: [
            RPCPingCommand.self, RPCBenchCommand.self, RPCDebugCommand.self, RPCHealthCommand.self,
        ])
}
