// Peer.swift: a client and a server that are measured, as the user's list names them.

/// A client and a server that are measured.
public struct Peer: Codable, Sendable {
    /// The name in the report, with its version.
    public var name: String
    /// The server's program and arguments.
    ///
    /// It is started with `--addr HOST:PORT` and prints a line with `READY` when it can be called.
    public var server: [String]
    /// The client's program and arguments.
    ///
    /// It is started with `--addr HOST:PORT --conns N --inflight N --warm SECONDS --secs SECONDS`, and prints a line
    /// `WARM` when calls begin to count, one `END` when they no longer do, and one of JSON with `calls`, `secs`, `rps`,
    /// `p50_us`, `p99_us`, `client_cpu` (seconds) and, if it knows it, `p999_us`.
    public var client: [String]
    /// What is added to the environment of both.
    public var environment: [String: String]?
    /// Whether the client takes `--rate CALLS --slow-percent N` too, an open loop, and the server answers requests of
    /// priority 99 ten milliseconds late.
    ///
    /// The percentiles are then those of the other calls, from the time when each was due. nil = no.
    public var openLoop: Bool?

    /// Makes a peer from its parts.
    public init(
        name: String, server: [String], client: [String], environment: [String: String]? = nil, openLoop: Bool? = nil
    ) {
        self.name = name
        self.server = server
        self.client = client
        self.environment = environment
        self.openLoop = openLoop
    }
}

/// How many calls are made at a time.
public struct PeerLoad: Codable, Hashable, Sendable {
    /// Connections.
    public var connections: Int
    /// Calls in flight over all connections; 0 in an open loop.
    public var inFlight: Int
    /// Calls a second in an open loop; nil in a closed one.
    public var rate: Double?

    /// Makes a load from its parts.
    public init(connections: Int, inFlight: Int, rate: Double? = nil) {
        self.connections = connections
        self.inFlight = inFlight
        self.rate = rate
    }

    /// The load as people read it.
    var text: String {
        if let rate { return "\(Int(rate))/s on \(connections)" }
        return "\(inFlight) on \(connections)"
    }
}
