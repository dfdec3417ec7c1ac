// RPCChannelState.swift: what a channel says about itself, and what it may be told when it is made.

internal import Logging
public import RPCCore
public import Tracing

/// What a channel knows about its connections.
public struct RPCChannelState: Hashable, Sendable {
    /// How many connections can take calls now.
    public var readyConnections = 0
    /// Why the last attempt to connect failed or the last connection ended; nil after a success.
    public var lastError: String?
    /// The last measured round trip, in nanoseconds.
    public var roundTripNanoseconds: UInt64?
    /// The peer's name in its HELLO or certificate.
    public var peerName: String?

    /// True when at least one connection can take calls.
    public var isConnected: Bool { readyConnections > 0 }
}

/// What a channel may be told when it is made.
public struct RPCChannelConfiguration: Sendable {
    /// This side's name, for the peer's logs.
    public var nodeName: String
    /// What the peer may call on this side, over the connections of this channel.
    public var services = Router()
    /// True: connect again after a connection ends, even without calls.
    public var staysConnected = false
    /// Counts calls and connections.
    public var metrics: (any RPCMetrics)?
    /// Knows the channel's connections, for people who look at a node.
    public var inspector: RPCInspector?
    /// Sends the span of a caller's task along, and gives handlers of the peer's calls their spans.
    public var tracer = RPCTracing.bootstrapped
    /// Gets each change of the channel's state, on an event loop.
    public var onStateChange: (@Sendable (RPCChannelState) -> Void)?
    /// The pauses between attempts to connect, from one's beginning to the next one's.
    public var backOff = BackOff(
        initialMilliseconds: RPCShellLimits.backOffMilliseconds,
        maximumMilliseconds: RPCShellLimits.longestBackOffMilliseconds, multiplier: 1.6, jitter: 0.2)
    /// The longest reply, in bytes.
    public var maximumReplyBytes = RPCLimits.messageBytes
    /// What runs around every call, the first one outermost.
    public var interceptors: [any ClientInterceptor] = []
    /// How many connections each event loop makes to each target.
    public var connectionsPerTarget = 1
    /// What is special about some methods, by `/package.Service/Method`, by `package.Service`, or by `*` for all.
    public var methodPolicies: [String: MethodPolicy] = [:]
    /// How many failures are answered with retries.
    public var retryThrottle = RetryThrottle()
    /// The longest request that is sent again after a failure in which it may have been processed, in bytes.
    public var retryRequestBytes = RPCShellLimits.retryRequestBytes

    /// Makes a configuration with the defaults.
    public init(nodeName: String = "") { self.nodeName = nodeName }

    var connection: ConnectionConfiguration {
        var configuration = ConnectionConfiguration(isAcceptor: false, nodeName: nodeName)
        configuration.messageBytes = maximumReplyBytes
        return configuration
    }
}
