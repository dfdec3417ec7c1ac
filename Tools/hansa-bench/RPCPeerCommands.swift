// RPCPeerCommands.swift: the two processes that `hansa-bench rpc` starts for Hansa itself.

public import ArgumentParser
public import RPCBench

/// The address of the server under test.
struct AddressArgument: ExpressibleByArgument {
    let host: String
    let port: Int

    init?(argument: String) {
        guard let colon = argument.lastIndex(of: ":"), let port = Int(argument[argument.index(after: colon)...]) else {
            return nil
        }
        host = String(argument[..<colon])
        self.port = port
    }
}

extension BenchCallers: ExpressibleByArgument {}

struct RPCServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rpc-server", abstract: "Answer the calls of rpc-client.", shouldDisplay: false)

    @Option(help: "Where to listen, as HOST:PORT.")
    var addr: AddressArgument

    @Option(help: "A folder with the certificate of region bench.")
    var certificates: String

    @Option(help: "Event loops.")
    var loops = 1

    @Flag(help: "Answer without a task, from the request where it is.")
    var direct = false

    func run() async throws {
        try await BenchServer.run(
            host: addr.host, port: addr.port, certificates: certificates, loops: loops, direct: direct)
    }
}

struct RPCClientCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rpc-client", abstract: "Call an rpc-server for some seconds.", shouldDisplay: false)

    @Option(help: "Where to call, as HOST:PORT.")
    var addr: AddressArgument

    @Option(help: "A folder with the certificate of tenant bench.")
    var certificates: String

    @Option(help: "Connections.")
    var conns = 1

    @Option(help: "Calls in flight over all connections.")
    var inflight = 1

    @Option(help: "How long calls are made before they count, in seconds.")
    var warm = 1.0

    @Option(help: "How long calls count, in seconds.")
    var secs = 5.0

    @Option(help: "Event loops.")
    var loops = 1

    @Option(help: "How the callers run: read, loop or pool.")
    var callers = BenchCallers.read

    func run() async throws {
        var load = BenchLoad(host: addr.host, port: addr.port, certificates: certificates)
        load.connections = conns
        load.inFlight = inflight
        load.warmSeconds = warm
        load.seconds = secs
        load.loops = loops
        load.callers = callers
        try await BenchClient.run(load)
    }
}
