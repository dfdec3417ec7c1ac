// BenchLoad.swift: what a client of the benchmark is to do.

/// How a client's callers run.
public enum BenchCallers: String, Sendable, CaseIterable {
    /// Closures on the event loop of their connection; replies are read where they are.
    case direct
    /// On the event loop of their connection; replies are read where they are.
    case read
    /// On the event loop of their connection; replies are copied out.
    case loop
    /// On the default executor, each on its own; replies are copied out.
    case pool
}

/// What a client is to do.
public struct BenchLoad: Sendable {
    /// The server's name or address.
    public var host: String
    /// The server's port.
    public var port: Int
    /// A folder with the certificate of tenant `bench`.
    public var certificates: String
    /// Connections, each its own channel.
    public var connections = 1
    /// Calls that are in flight at a time, over all connections.
    public var inFlight = 1
    /// How long calls are made before they count, in seconds.
    public var warmSeconds = 1.0
    /// How long calls count, in seconds.
    public var seconds = 5.0
    /// Event loops, each on a thread of its own.
    public var loops = 1
    /// How the callers run.
    public var callers = BenchCallers.read
    /// Calls a second that are begun at fixed times, however many are in flight; nil for a closed loop.
    public var rate: Double?
    /// How many of 100 calls the server answers late, in an open loop; see ``BenchService/slowMilliseconds``.
    public var slowPercent = 0
    /// Open a stream of 1 GiB on the first connection and never read it.
    public var stuckStream = false

    /// Makes a load of one call at a time on one connection.
    public init(host: String, port: Int, certificates: String) {
        self.host = host
        self.port = port
        self.certificates = certificates
    }
}
