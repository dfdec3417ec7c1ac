// AcceptGate.swift: who may come in: how many connections there are, and how many of them have not shaken hands yet.
//
// A flood of handshakes must not keep honest peers out, so the newest is let in and the oldest goes: an honest
// handshake takes milliseconds, and is not the oldest for long.

public import Basics

/// What becomes of a connection that was accepted.
public enum Acceptance: Hashable, Sendable {
    /// It may shake hands under this number; the handshake with the other number, if any, must end.
    case begins(UInt64, ends: UInt64?)
    /// There are as many connections as there may be.
    case refused(ConnectionFault)
}

/// Counts the connections of a server from the moment they are accepted.
public struct AcceptGate: Sendable {
    private let maximumConnections: Int
    private let maximumHandshakes: Int
    private var established = 0
    private var handshakes: Set<UInt64> = []
    private var newest: UInt64 = 0
    /// No unfinished handshake has a lower number.
    private var oldest: UInt64 = 1

    /// Makes a gate without connections.
    public init(maximumConnections: Int = RPCLimits.connections, maximumHandshakes: Int = RPCLimits.handshakes) {
        self.maximumConnections = maximumConnections
        self.maximumHandshakes = max(1, maximumHandshakes)
    }

    /// Connections with an unfinished handshake.
    public var handshakeCount: Int { handshakes.count }

    /// A connection was accepted.
    public mutating func accept() -> Acceptance {
        guard established + handshakes.count < maximumConnections else {
            return .refused(.tooManyConnections(limit: maximumConnections))
        }
        let displaced = handshakes.count < maximumHandshakes ? nil : removeOldest()
        newest += 1
        handshakes.insert(newest)
        return .begins(newest, ends: displaced)
    }

    /// A handshake succeeded.
    public mutating func establish(_ number: UInt64) {
        handshakes.remove(number)
        established += 1
    }

    /// A handshake failed, or was ended.
    public mutating func fail(_ number: UInt64) { handshakes.remove(number) }

    /// An established connection ended.
    public mutating func end() { established -= 1 }

    private mutating func removeOldest() -> UInt64 {
        while !handshakes.contains(oldest) { oldest += 1 }
        handshakes.remove(oldest)
        return oldest
    }
}

/// Lets so many log lines through in each window and counts the others, so that a flood does not fill the disk.
public struct LineBudget: Sendable {
    private var window = Instant.origin
    private var written = 0
    private var unwritten = 0

    /// Makes a budget of which nothing is used.
    public init() {}

    /// Whether to write a line now: how many were left out since the last one, or nil to leave this one out.
    public mutating func take(now: Instant) -> Int? {
        if now.milliseconds(since: window) >= RPCLimits.refusalWindowMilliseconds {
            window = now
            written = 0
        }
        guard written < RPCLimits.refusalLines else {
            unwritten += 1
            return nil
        }
        written += 1
        defer { unwritten = 0 }
        return unwritten
    }
}
