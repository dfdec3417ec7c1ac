// RPCHealthCommand.swift: `hansa rpc health`: whether the node, or one service of it, takes calls.

internal import ArgumentParser
internal import HansaClient
internal import HansaMessages
internal import HansaServices

/// `hansa rpc health`.
struct RPCHealthCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "health", abstract: "Says whether the node, or one of its services, takes calls.",
        discussion: "Exit code 1 when it does not. With --watch every change is one line, until Ctrl-C.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Argument(help: ArgumentHelp("The full name of a service; none = the node.", valueName: "service"))
    var service = ""

    @Flag(help: "Go on with changes, until Ctrl-C.")
    var watch = false

    func run(_ session: NodeSession) async throws {
        let request = HealthRequest(service: service)
        if watch {
            return try await session.stream {
                try await $0.health.watch(request, options: $1)
            } _: { reply in
                format.line(reply) { reply in text(reply) }
            }
        }
        let reply = try await session.call { try await $0.health.check(request, options: $1) }
        format.show(reply) { reply in text(reply) }
        if reply.serving != .serving { throw ExitStatus.Stop(status: .nodeFailed) }
    }

    private func text(_ reply: HealthReply) -> String {
        let state =
            switch reply.serving {
            case .serving: "serving"
            case .notServing: "not serving"
            default: "unknown"
            }
        return reply.detail.isEmpty ? state : "\(state): \(reply.detail)"
    }
}
