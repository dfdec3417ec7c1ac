// RPCDebugCommand.swift: `hansa rpc debug`: the connections, streams, methods and failures of a node, in tables.

internal import ArgumentParser
internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import RPC

/// What `hansa rpc debug` shows.
enum DebugView: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// The open connections.
    case connections
    /// The streams of the connections.
    case streams
    /// What was counted of each method.
    case methods
    /// The newest failures.
    case errors
    /// The event loops.
    case loops
}

/// `hansa rpc debug`.
struct RPCDebugCommand: NodeCommand {
    static let configuration = CommandConfiguration(
        commandName: "debug", abstract: "Shows what the node's connections and calls are doing.",
        discussion: "For operators. Without a view: connections, loops, methods and errors.")

    @OptionGroup var connection: NodeOptions
    @OptionGroup var format: OutputOptions

    @Argument(help: "connections, streams, methods, errors or loops.")
    var view: DebugView?

    @Option(help: ArgumentHelp("At most so many connections.", valueName: "count"))
    var limit: UInt32 = 100

    func run(_ session: NodeSession) async throws {
        switch view {
        case .connections, .streams, .loops:
            let reply = try await connections(session)
            format.show(reply) { reply in view.map { text(reply, $0) } ?? "" }
        case .methods:
            let reply = try await session.call { try await $0.debug.listMethods(ListMethodsRequest(), options: $1) }
            format.show(reply) { reply in DebugTables.methods(reply) }
        case .errors:
            let reply = try await session.call { try await $0.debug.listErrors(ListErrorsRequest(), options: $1) }
            format.show(reply) { reply in DebugTables.errors(reply) }
        case nil: try await showAll(session)
        }
    }

    private func connections(_ session: NodeSession) async throws -> ListConnectionsReply {
        let request = ListConnectionsRequest(limit: limit, streams: view == .streams ? 1_000 : 0)
        return try await session.call { try await $0.debug.listConnections(request, options: $1) }
    }

    private func showAll(_ session: NodeSession) async throws {
        let connections = try await connections(session)
        let methods = try await session.call { try await $0.debug.listMethods(ListMethodsRequest(), options: $1) }
        let errors = try await session.call { try await $0.debug.listErrors(ListErrorsRequest(), options: $1) }
        format.show(json: {
            var json = JSONWriter(pretty: true, printsDefaults: true)
            json.object { json in
                json.repeated("connections", connections.connections)
                json.repeated("loops", connections.loops)
                json.repeated("methods", methods.methods)
                json.repeated("errors", errors.errors)
            }
            return json.text
        }) {
            [
                DebugTables.connections(connections), DebugTables.loops(connections), DebugTables.methods(methods),
                DebugTables.errors(errors),
            ].joined(separator: "\n")
        }
    }

    private func text(_ reply: ListConnectionsReply, _ view: DebugView) -> String {
        switch view {
        case .streams: DebugTables.streams(reply)
        case .loops: DebugTables.loops(reply)
        default: DebugTables.connections(reply)
        }
    }
}
