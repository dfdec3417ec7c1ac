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

    @Option(help: "How the callers run: direct, read, loop or pool.")
    var callers = BenchCallers.read

    @Option(help: "Begin so many calls a second at fixed times.")
    var rate: Double?

    @Option(help: "How many of 100 calls are answered late.")
    var slowPercent = 0

    @Flag(help: "Open a stream of 1 GiB and never read it.")
    var stuckStream = false

    @Option(help: "Read a stream of messages of this size instead of making calls.")
    var streamBytes: UInt32?

    @Flag(help: "Read the stream of a raw-stream server.")
    var raw = false

    func run() async throws {
        var load = BenchLoad(host: addr.host, port: addr.port, certificates: certificates)
        load.connections = conns
        load.inFlight = inflight
        load.warmSeconds = warm
        load.seconds = secs
        load.loops = loops
        load.callers = callers
        load.rate = rate
        load.slowPercent = slowPercent
        load.stuckStream = stuckStream
        guard let streamBytes else { return try await BenchRun.run(load) }
        if raw {
            try await RawStream.read(load, bytes: streamBytes)
        } else {
            try await BenchRun.readStream(load, bytes: streamBytes)
        }
    }
}

struct RawStreamCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raw-stream", abstract: "Write TLS records as fast as a caller reads them.", shouldDisplay: false)

    @Option(help: "Where to listen, as HOST:PORT.")
    var addr: AddressArgument

    @Option(help: "A folder with the certificate of region bench.")
    var certificates: String

    func run() throws { try RawStream.serve(port: addr.port, certificates: certificates) }
}
