// ConnectionAge.swift: how old a server lets connections become, so that load moves to nodes that came later.
//
// As gRPC's MAX_CONNECTION_AGE: a drain at a time of its own for each connection, then a grace.

public import Basics

/// How old connections may become.
public struct ConnectionAge: Hashable, Sendable {
    /// The greatest age, in milliseconds, before ``RPCLimits/connectionAgeJitter``.
    public var milliseconds: UInt64
    /// How long calls in flight may go on after it, in milliseconds.
    public var graceMilliseconds: UInt32

    /// States both.
    public init(milliseconds: UInt64, graceMilliseconds: UInt32 = RPCLimits.connectionAgeGraceMilliseconds) {
        self.milliseconds = milliseconds
        self.graceMilliseconds = graceMilliseconds
    }

    /// When a connection that was made at `start` is drained.
    ///
    /// - Parameter jitter: Where in the span of jitter this connection is, from 0 to 1.
    public func drainTime(start: Instant, jitter: Double) -> Instant {
        let factor = 1 + RPCLimits.connectionAgeJitter * (2 * jitter - 1)
        return start.advanced(byMilliseconds: UInt64(Double(milliseconds) * factor))
    }
}
