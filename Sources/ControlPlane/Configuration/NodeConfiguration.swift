// NodeConfiguration.swift: everything a node is told at its start, checked. Reading it: ConfigurationLoader.

public import Basics
public import RPCCore
public import TLS

/// Where something listens or is dialled.
public struct Endpoint: Hashable, Sendable, CustomStringConvertible {
    /// A name or an IP address, IPv6 without brackets.
    public var host: String
    /// The TCP port; 0 lets the system choose.
    public var port: Int

    /// Makes an endpoint of its parts.
    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `host:port` or `[ipv6]:port`; nil when `text` is neither.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65535).contains(port)
        else { return nil }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard !host.isEmpty else { return nil }
        self.init(host: String(host), port: port)
    }

    /// Whether it is reached from this machine only.
    public var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    /// The endpoint as people write it.
    public var description: String { HostAndPort.text(host, port) }
}

/// How much of its GPUs a region lends.
public enum LendingLimit: Hashable, Sendable {
    /// No limit.
    case unlimited
    /// At most this many GPUs at once.
    case gpus(Int)
}

/// Everything a node is told at its start.
public struct NodeConfiguration: Hashable, Sendable {
    /// The region this node runs.
    public var region: RegionID
    /// Where every RPC arrives.
    public var listen: Endpoint
    /// Where peers reach this node; nil = the address it listens on.
    public var advertise: Endpoint?
    /// Where metrics and health are served.
    public var http: Endpoint
    /// The directory of the ledger.
    public var dataDirectory: String
    /// Whether a node without a ledger founds its region.
    public var found: FoundingPolicy
    /// Certificate, key and trust roots.
    public var tls: TLSFiles
    /// The other regions and where to dial them, by region.
    public var peers: [RegionID: Endpoint]
    /// What each named peer may hold here.
    public var lend: [RegionID: LendingLimit]
    /// What peers that ``lend`` does not name may hold here.
    public var lendDefault: LendingLimit
    /// Free GPUs that are never lent.
    public var homeFloorGPUs: Int
    /// How long a peer's hold is kept without its commit, in milliseconds.
    public var holdTTLMilliseconds: UInt64
    /// Time between two heartbeats to a peer, in milliseconds.
    public var heartbeatMilliseconds: UInt64
    /// How long calls in flight may go on after SIGTERM, in milliseconds.
    public var drainGraceMilliseconds: UInt64
    /// Event loops.
    public var threads: Int
    /// How many calls are worked on at a time; nil = as many as come.
    public var admission: AdmissionConfiguration?
    /// Connections that one identity may have open.
    public var connectionsPerPeer: Int
    /// How old connections may become; nil = as old as they like.
    public var connectionAge: ConnectionAge?
    /// The least level that is logged.
    public var logLevel: String
    /// `text` or `json`.
    public var logFormat: String
    /// One in so many calls that succeed is logged; 0 = none.
    public var accessLogEvery: Int
    /// So many failed calls are logged in a second.
    public var failureLogPerSecond: Int
}
