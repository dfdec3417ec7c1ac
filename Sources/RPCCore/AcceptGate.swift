// AcceptGate.swift: who may come in: how many connections there are, and how many of them have not shaken hands yet.
//
// A flood of handshakes must not keep honest peers out, so the newest is let in and the oldest goes: an honest
// handshake takes milliseconds, and is not the oldest for long. A flood from one address meets that address's own limit
// first. Some connections are kept for those who run the federation, whatever tenants and strangers do.

public import Basics

/// What becomes of a connection that was accepted.
public enum Acceptance: Hashable, Sendable {
    /// It may shake hands under this number; another handshake, if any, must end for it.
    case begins(UInt64, ends: DisplacedHandshake?)
    /// There are as many connections as there may be, and each has shown its certificate.
    case refused(ConnectionFault)
}

/// A handshake that must end for a newer one.
public struct DisplacedHandshake: Hashable, Sendable {
    /// Its number.
    public var number: UInt64
    /// Why it must end.
    public var fault: ConnectionFault

    /// States both.
    public init(_ number: UInt64, _ fault: ConnectionFault) {
        self.number = number
        self.fault = fault
    }
}

/// How many connections and handshakes a server has at most.
public struct AcceptLimits: Hashable, Sendable {
    /// Connections, unfinished handshakes and those that are about to close included.
    public var connections = RPCLimits.connections
    /// Those of them that only operators and regions may have.
    public var reserved = 0
    /// Connections whose peers have the same identity.
    public var connectionsPerPeer = RPCLimits.connectionsPerPeer
    /// Unfinished handshakes.
    public var handshakes = RPCLimits.handshakes
    /// Unfinished handshakes from one address.
    public var handshakesPerAddress = RPCLimits.handshakesPerAddress

    /// The defaults.
    public init() {}
}

/// Counts the connections of a server from the moment they are accepted.
public struct AcceptGate: Sendable {
    private let limits: AcceptLimits
    private var established = 0
    /// Established connections of operators and regions.
    private var trusted = 0
    /// Connections that were accepted and are not closed yet, whatever became of them.
    private var sockets = 0
    /// The addresses of unfinished handshakes.
    private var handshakes: [UInt64: String] = [:]
    /// The numbers of an address's unfinished handshakes, the oldest first.
    private var byAddress: [String: [UInt64]] = [:]
    /// The established connections of each identity.
    private var byPeer: [String: Int] = [:]
    private var newest: UInt64 = 0
    /// No unfinished handshake has a lower number.
    private var oldest: UInt64 = 1

    /// Makes a gate without connections.
    public init(_ limits: AcceptLimits = AcceptLimits()) { self.limits = limits }

    /// Connections with an unfinished handshake.
    public var handshakeCount: Int { handshakes.count }

    /// True when nothing is remembered of anyone.
    public var isEmpty: Bool {
        established == 0 && trusted == 0 && sockets == 0 && handshakes.isEmpty && byAddress.isEmpty && byPeer.isEmpty
    }

    /// True when so many handshakes are unfinished that an honest one should hurry.
    public var isCrowded: Bool { handshakes.count > max(1, limits.handshakes) / 2 }

    /// True when there is room for connections that only stay to let their peers read why they end.
    public var mayLinger: Bool { sockets <= limits.connections / 2 }

    /// A connection was accepted; `address` is the peer's, without the port.
    ///
    /// Whatever becomes of it, ``closed()`` follows once.
    public mutating func accept(from address: String) -> Acceptance {
        sockets += 1
        let displaced = displaced(by: address) ?? (sockets > limits.connections ? oldestHandshake : nil)
        guard displaced != nil || sockets <= limits.connections else {
            return .refused(.tooManyConnections(limit: limits.connections))
        }
        if let displaced { fail(displaced.number) }
        newest += 1
        handshakes[newest] = address
        byAddress[address, default: []].append(newest)
        return .begins(newest, ends: displaced)
    }

    /// A connection that was accepted is closed.
    public mutating func closed() { sockets -= 1 }

    /// The system has no descriptor for another connection: the handshake that must end for it, if there is one.
    public mutating func makeRoom() -> DisplacedHandshake? {
        let oldest = oldestHandshake
        if let oldest { fail(oldest.number) }
        return oldest
    }

    /// A handshake succeeded; returns why the connection must end nevertheless, if it must.
    ///
    /// - Parameters:
    ///   - number: The number that ``accept(from:)`` gave it.
    ///   - peer: The peer's identity.
    ///   - isTrusted: Whether the peer is an operator or a region, for whom some connections are kept.
    public mutating func establish(_ number: UInt64, peer: String, isTrusted: Bool) -> ConnectionFault? {
        fail(number)
        established += 1
        if isTrusted { trusted += 1 }
        byPeer[peer, default: 0] += 1
        if byPeer[peer, default: 0] > limits.connectionsPerPeer {
            return .tooManyFromPeer(limit: limits.connectionsPerPeer)
        }
        let others = max(0, limits.connections - limits.reserved)
        return !isTrusted && established - trusted > others ? .tooManyConnections(limit: others) : nil
    }

    /// A handshake failed, or was ended.
    public mutating func fail(_ number: UInt64) {
        guard let address = handshakes.removeValue(forKey: number) else { return }
        byAddress[address]?.removeAll { $0 == number }
        if byAddress[address]?.isEmpty == true { byAddress[address] = nil }
    }

    /// An established connection ended.
    public mutating func end(peer: String, isTrusted: Bool) {
        established -= 1
        if isTrusted { trusted -= 1 }
        let left = byPeer[peer, default: 1] - 1
        byPeer[peer] = left == 0 ? nil : left
    }

    private mutating func displaced(by address: String) -> DisplacedHandshake? {
        let limit = max(1, limits.handshakesPerAddress)
        if let own = byAddress[address], own.count >= limit, let first = own.first {
            return DisplacedHandshake(first, .crowdedOut(limit: limit, ofAddress: true))
        }
        return handshakes.count >= max(1, limits.handshakes) ? oldestHandshake : nil
    }

    private var oldestHandshake: DisplacedHandshake? {
        mutating get {
            guard !handshakes.isEmpty else { return nil }
            while handshakes[oldest] == nil { oldest += 1 }
            return DisplacedHandshake(oldest, .crowdedOut(limit: handshakes.count, ofAddress: false))
        }
    }
}

/// Lets so many log lines through in each window and counts the others, so that a flood does not fill the disk.
public struct LineBudget: Sendable {
    private let lines: Int
    private let windowMilliseconds: UInt64
    private var window = Instant.origin
    private var written = 0
    private var unwritten = 0

    /// Makes a budget of which nothing is used: so many lines in each window of so many milliseconds.
    public init(
        lines: Int = RPCLimits.refusalLines, windowMilliseconds: UInt64 = RPCLimits.refusalWindowMilliseconds
    ) {
        self.lines = lines
        self.windowMilliseconds = windowMilliseconds
    }

    /// Whether to write a line now: how many were left out since the last one, or nil to leave this one out.
    public mutating func take(now: Instant) -> Int? {
        if now.milliseconds(since: window) >= windowMilliseconds {
            window = now
            written = 0
        }
        guard written < lines else {
            unwritten += 1
            return nil
        }
        written += 1
        defer { unwritten = 0 }
        return unwritten
    }
}
