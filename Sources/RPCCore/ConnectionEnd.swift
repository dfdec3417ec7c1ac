// ConnectionEnd.swift: why connections end, as the few words that metrics count by.

/// Why a connection ended, without the particulars of ``ConnectionFault``.
public enum ConnectionEnd: String, Hashable, Sendable, CaseIterable {
    /// All calls finished after one side asked for no more.
    case drained
    /// The grace period of a drain was over.
    case graceOver = "grace_over"
    /// The transport ended, whoever closed it.
    case closed
    /// The peer ended the connection and said why.
    case endedByPeer = "ended_by_peer"
    /// Too many connections were open.
    case tooManyConnections = "too_many_connections"
    /// Too many connections of one identity were open.
    case tooManyFromPeer = "too_many_of_peer"
    /// The TLS handshake failed.
    case handshake
    /// The TLS handshake took too long.
    case handshakeTimeout = "handshake_timeout"
    /// The TLS handshake gave way to newer ones.
    case handshakeCrowdedOut = "handshake_crowded_out"
    /// TLS failed later.
    case tls
    /// No HELLO came in time.
    case helloTimeout = "hello_timeout"
    /// Something came that is not a frame.
    case badFrame = "bad_frame"
    /// A frame came that the state does not allow.
    case violation = "protocol_violation"
    /// Nothing came for too long.
    case silent
    /// The peer did not read.
    case unread
    /// Too many calls were abandoned.
    case resetFlood = "reset_flood"
    /// Too many pings came.
    case pingFlood = "ping_flood"
    /// More came than credit had been given for.
    case creditExceeded = "credit_exceeded"
}

extension ConnectionFault {
    /// The fault without its particulars.
    public var end: ConnectionEnd {
        switch self {
        case .frame: .badFrame
        case .violation: .violation
        case .helloTimeout: .helloTimeout
        case .silent: .silent
        case .resetFlood: .resetFlood
        case .pingFlood: .pingFlood
        case .creditExceeded: .creditExceeded
        case .unread: .unread
        case .tls: .tls
        case .handshake: .handshake
        case .handshakeTimeout: .handshakeTimeout
        case .crowdedOut: .handshakeCrowdedOut
        case .tooManyConnections: .tooManyConnections
        case .tooManyFromPeer: .tooManyFromPeer
        case .endedByPeer: .endedByPeer
        case .drained: .drained
        case .graceOver: .graceOver
        case .transport: .closed
        }
    }
}
