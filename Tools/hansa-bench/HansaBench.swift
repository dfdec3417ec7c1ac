// HansaBench.swift: `hansa-bench`, the measurements behind the figures in docs/. One file per command.

import ArgumentParser
import ProcessSetup

@main
struct HansaBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hansa-bench",
        abstract: "Measure Hansa, and print how.",
        subcommands: [
            AllocatorCommand.self, ConnectionsCommand.self, HandshakeCommand.self, PausesCommand.self,
            PlacementsCommand.self, RPCCommand.self, RPCServerCommand.self, RPCClientCommand.self,
            RawStreamCommand.self, StreamCommand.self, WatchCommand.self,
        ])

    @MainActor
    static func main() async {
        StandardDescriptors.fill()
        await main(nil)
    }
}
