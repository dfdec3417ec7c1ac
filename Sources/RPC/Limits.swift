// Limits.swift: the limits of the shell. Those of calls and connections are RPCCore.RPCLimits.

internal import RPCCore

/// The limits of servers and channels.
public enum RPCShellLimits {
    /// How long a TLS handshake may take, in milliseconds.
    public static let handshakeMilliseconds: Int64 = 10_000
    /// How long one may take while many are unfinished, in milliseconds.
    public static let crowdedHandshakeMilliseconds: Int64 = 2_000
    /// How long nothing is accepted when there is no descriptor for a connection, in milliseconds.
    public static let acceptPauseMilliseconds: Int64 = 500
    /// How long a TCP connection may take to be made, in milliseconds.
    public static let connectMilliseconds: Int64 = 5_000
    /// The names that are looked up at the same time, each on a thread of its own; those beyond take turns.
    public static let nameLookups = 64
    /// How long the rest of what a failed peer sends is thrown away, so that it can read why, in milliseconds.
    public static let lingerMilliseconds: Int64 = 500
    /// The unwritten bytes at which a peer that does not read is disconnected.
    public static let unreadOutputBytes = 8 << 20
    /// How many objects of ended calls are kept for the next ones, on each loop of a channel and on each connection.
    public static let spareCalls = 256
    /// The least room that is made for a message of unknown length, in bytes.
    static let leastMessageRoomBytes = 512
    /// The most memory that a call which is kept for the next one keeps for a message, in bytes.
    static let spareMessageBytes = 16 << 10
    /// How long a caller on the connection's loop waits before it begins to hear of its cancellation, in milliseconds;
    /// up to twice as long.
    public static let unwatchedMilliseconds: Int64 = 4
    /// The calls that wait for a connection to become ready.
    public static let waitingCalls = 4096
    /// How long a call without a deadline waits for a connection, in milliseconds.
    public static let waitForReadyMilliseconds: UInt32 = 30_000
    /// The first pause between two attempts to connect, in milliseconds; gRPC's number.
    public static let backOffMilliseconds: UInt64 = 1_000
    /// The longest pause between two attempts to connect, in milliseconds; gRPC's number.
    public static let longestBackOffMilliseconds: UInt64 = 120_000
    /// The longest request that is sent again after a failure in which it may have been processed, in bytes.
    public static let retryRequestBytes = 1 << 20
    /// How far a writer on another thread may be ahead of its stream, in bytes.
    public static let writeAheadBytes = 32 << 10
    /// How many bytes a reader takes before their credit goes back to the sender.
    static let creditStepBytes = RPCLimits.streamWindowBytes / 8
    /// The largest memory of a batch of messages that a stream keeps for the next one, in bytes.
    static let spareBatchBytes = 64 << 10
    /// Received bytes that are handled before more is read.
    static let eagerInputBytes = 32 << 10
    /// The time between two looks at the certificates and the idle memory of open connections, in milliseconds.
    public static let upkeepMilliseconds: Int64 = 1_000
    /// The time between two attempts to replace a connection that still serves, in milliseconds.
    public static let renewalMilliseconds: UInt64 = 10_000
    /// Connections that wait to be accepted, on each listening socket; the system may allow fewer.
    public static let acceptBacklog: Int32 = 1_024
    /// Written bytes that the system takes before it has sent what it has, so that urgent frames do not queue there.
    public static let unsentBytes: Int32 = 128 << 10
}
