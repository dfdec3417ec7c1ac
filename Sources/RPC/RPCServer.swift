// RPCServer.swift: listens on one address with mutual TLS and answers calls.
//
// Decides nothing about calls: that is RPCCore's and the services'. Rules: docs/rpc.md.

internal import Basics
public import Logging
public import NIOCore
public import NIOPosix
public import RPCCore
internal import Synchronization
public import TLS
public import Tracing

/// Why a server cannot start.
public enum RPCServerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Something else listens on the address.
    case addressInUse(host: String, port: Int)
    /// The address is not one of this machine, or may not be used.
    case cannotListen(host: String, port: Int, reason: String)
    /// It was started before.
    case alreadyStarted

    /// What happened and what to do.
    public var description: String {
        switch self {
        case .addressInUse(let host, let port):
            "cannot listen on \(HostAndPort.text(host, port)): the port is in use; stop the other process (`ss -ltnp 'sport = :\(port)'` "
                + "names it) or choose another port"
        case .cannotListen(let host, let port, let reason):
            "cannot listen on \(HostAndPort.text(host, port)): \(reason); check that the address belongs to this machine"
        case .alreadyStarted:
            "the server was started before; make a new one"
        }
    }
}

/// What a server may be told when it is made.
public struct RPCServerConfiguration: Sendable {
    /// The address to listen on.
    public var host: String
    /// The port to listen on; 0 = any free one.
    public var port: Int
    /// This side's name, for the peers' logs.
    public var nodeName: String
    /// Counts calls and connections.
    public var metrics: (any RPCMetrics)?
    /// Gives handlers spans whose parents are their callers'.
    public var tracer = RPCTracing.bootstrapped
    /// Knows the server's connections, for people who look at a node.
    public var inspector: RPCInspector?
    /// The most calls of one connection at a time.
    public var maximumCallsPerConnection = RPCLimits.callsPerConnection
    /// The most connections at a time, unfinished handshakes included.
    public var maximumConnections = RPCLimits.connections
    /// Those of them that only operators and regions may have.
    public var reservedConnections = 0
    /// The most unfinished TLS handshakes at a time; one more ends the oldest.
    public var maximumHandshakes = RPCLimits.handshakes
    /// The most connections of one identity at a time; one more is told why and ended.
    public var maximumConnectionsPerPeer = RPCLimits.connectionsPerPeer
    /// The most unfinished TLS handshakes from one address at a time; one more ends the oldest of them.
    public var maximumHandshakesPerAddress = RPCLimits.handshakesPerAddress
    /// How old connections may become; nil = as old as their certificates allow.
    public var connectionAge: ConnectionAge?
    /// How long a TLS handshake may take, in milliseconds.
    public var handshakeMilliseconds = RPCShellLimits.handshakeMilliseconds
    /// After how much silence a ping is sent, in milliseconds; holds for the clients too.
    public var keepaliveMilliseconds = RPCLimits.keepaliveMilliseconds
    /// How long a peer may take to send HELLO, in milliseconds.
    public var helloMilliseconds = RPCLimits.helloMilliseconds

    /// How many calls are worked on at a time, over all connections; nil = as many as come.
    public var admission: AdmissionConfiguration?

    /// Makes a configuration with the defaults.
    public init(host: String = "127.0.0.1", port: Int = 0, nodeName: String = "") {
        self.host = host
        self.port = port
        self.nodeName = nodeName
    }

    var acceptLimits: AcceptLimits {
        var limits = AcceptLimits()
        limits.connections = maximumConnections
        limits.reserved = reservedConnections
        limits.connectionsPerPeer = maximumConnectionsPerPeer
        limits.handshakes = maximumHandshakes
        limits.handshakesPerAddress = maximumHandshakesPerAddress
        return limits
    }

    var connection: ConnectionConfiguration {
        var configuration = ConnectionConfiguration(isAcceptor: true, nodeName: nodeName)
        configuration.maximumCalls = maximumCallsPerConnection
        configuration.keepaliveMilliseconds = keepaliveMilliseconds
        configuration.helloMilliseconds = helloMilliseconds
        return configuration
    }
}

/// Listens on one address with mutual TLS and answers calls.
public final class RPCServer: Sendable {
    static let waterMark = ChannelOptions.Types.WriteBufferWaterMark(low: 128 << 10, high: 512 << 10)

    private let connections: ServerConnections
    private let configuration: RPCServerConfiguration
    private let tls: TLSContextStore
    private let group: any EventLoopGroup
    private let upkeep: ServerUpkeep
    private let listeners = Mutex<ServerListeners?>(nil)

    /// Makes a server; nothing happens before ``start()``.
    public init(
        services: Router, tls: TLSContextStore, configuration: RPCServerConfiguration,
        group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton,
        logger: Logger = Logger(label: "hansa.rpc.server")
    ) {
        connections = ServerConnections(services, configuration, logger)
        upkeep = ServerUpkeep(connections, tls, configuration.connectionAge)
        self.configuration = configuration
        self.tls = tls
        self.group = group
    }

    /// Begins to listen; returns the port.
    public func start() async throws(RPCServerError) -> Int {
        guard listeners.withLock({ $0 == nil }) else { throw .alreadyStarted }
        let connections = connections
        let tls = tls
        let bound = try await ServerListeners.bind(configuration, group: group, connections) { channel in
            try connections.accept(channel, tls.context(on: channel.eventLoop))
        }
        listeners.withLock { $0 = bound }
        upkeep.start(on: group)
        return bound.port
    }

    /// Accepts nothing new, lets calls in flight finish for so long, then ends the rest; returns when all is closed.
    public func shutdown(graceMilliseconds: UInt32) async {
        await listeners.withLock { $0 }?.close()
        await connections.drain(graceMilliseconds: graceMilliseconds)
        upkeep.stop()
    }

    /// How many connections are open.
    public var connectionCount: Int { connections.count }

    /// How many connections are open on each event loop, in the order of the loops.
    public var connectionCountByLoop: [Int] { group.makeIterator().map { connections.onLoop($0).count } }

    /// How many sockets listen; 0 before ``start()``.
    var listenerCount: Int { listeners.withLock { $0?.channels.count ?? 0 } }
}
