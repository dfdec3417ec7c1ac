// Limits.swift: the limits of calls and connections. Sizes of frames are in Wire.FrameLimits.

/// The limits of calls and connections; defaults where they can be configured.
public enum RPCLimits {
    /// The longest message, in bytes, unless the method says otherwise.
    public static let messageBytes = 4 << 20
    /// The most calls that one side of a connection has open at a time.
    public static let callsPerConnection = 1024
    /// What a message in a stream takes of the credit beside its bytes: about what it costs to keep, so that messages
    /// without bytes are bounded too.
    public static let messageOverheadBytes = 32
    /// The byte credit that a stream starts with.
    public static let streamWindowBytes = 256 << 10
    /// The byte credit that a connection starts with.
    public static let connectionWindowBytes = 4 << 20
    /// The bytes of unfinished long messages that a connection holds for the peer.
    public static let assemblyBytes = 32 << 20
    /// The bytes of answers that wait for a peer to read before calls are refused.
    public static let queuedReplyBytes = 32 << 20
    /// After how much silence a ping is sent, in milliseconds.
    public static let keepaliveMilliseconds: UInt32 = 10_000
    /// The shortest keepalive, in milliseconds; one that is shorter counts as this long.
    public static let shortestKeepaliveMilliseconds: UInt32 = 1_000
    /// How many keepalive intervals of silence end a connection.
    public static let silentKeepalives: UInt64 = 3
    /// How long a peer may take to send HELLO, in milliseconds.
    public static let helloMilliseconds: UInt64 = 5_000
    /// The connections of a server, unfinished handshakes included.
    public static let connections = 20_000
    /// The TLS handshakes of a server that may be unfinished at a time; one more ends the oldest.
    public static let handshakes = 1024
    /// The unfinished handshakes from one address; one more ends the oldest of that address.
    public static let handshakesPerAddress = 256
    /// The connections of a server whose peers have the same identity.
    public static let connectionsPerPeer = 2_000
    /// By how much of it the greatest age of a connection is longer or shorter, so that those that came together do not
    /// all come back together; gRPC's number.
    public static let connectionAgeJitter = 0.1
    /// How long calls may go on when a connection has reached its greatest age, in milliseconds.
    public static let connectionAgeGraceMilliseconds: UInt32 = 60_000
    /// The log lines about refused connections in ``refusalWindowMilliseconds``; more are only counted.
    public static let refusalLines = 20
    /// The time over which log lines about refused connections are counted, in milliseconds.
    public static let refusalWindowMilliseconds: UInt64 = 10_000
    /// The time in which one line says that nothing can be accepted, in milliseconds.
    public static let pauseWindowMilliseconds: UInt64 = 60_000
    /// How many resets a peer may send in ``resetWindowMilliseconds``.
    public static let resets = 200
    /// The time over which resets are counted, in milliseconds.
    public static let resetWindowMilliseconds: UInt64 = 30_000
    /// How many pings a peer may send in ``pingWindowMilliseconds``.
    public static let pings = 100
    /// The time over which pings are counted, in milliseconds.
    public static let pingWindowMilliseconds: UInt64 = 10_000
    /// The message bytes that are written before the transport has to catch up.
    public static let unflushedBytes = 128 << 10
    /// How often one call is sent at most, whatever its policy says; gRPC's number.
    public static let attempts = 5
    /// The push-back by which a callee asks not to be called again.
    public static let neverAgainPushback = UInt32.max
    /// The longest pause a callee may ask for, in milliseconds; more is as if it asked not to be called again.
    public static let pushbackMilliseconds: UInt32 = 300_000
    /// How long it takes until a latency of which nothing more is heard counts half, in milliseconds.
    public static let latencyHalfLifeMilliseconds: UInt64 = 10_000
    /// The least latency as which a failed call counts, in nanoseconds.
    public static let failureLatencyNanoseconds: UInt64 = 100_000_000
    /// The most latency that is remembered, in nanoseconds.
    public static let longestLatencyNanoseconds: UInt64 = 60_000_000_000
    /// The latencies that are measured before a server's limit on calls is adjusted.
    public static let admissionSamples = 10
    /// The least time between two adjustments of that limit, in milliseconds.
    public static let admissionWindowMilliseconds: UInt64 = 100
    /// The longest pause that the first refused calls are asked for, in milliseconds.
    public static let refusalMilliseconds: UInt64 = 100
    /// The longest pause that any refused call is asked for, in milliseconds.
    public static let longestRefusalMilliseconds: UInt64 = 5_000
}
