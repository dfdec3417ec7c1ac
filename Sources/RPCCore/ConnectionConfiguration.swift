// ConnectionConfiguration.swift: what a connection machine is told when it is made.

public import Wire

/// What a connection machine is told when it is made.
public struct ConnectionConfiguration: Sendable {
    /// True on the side that accepted the connection.
    public var isAcceptor: Bool
    /// This side's name, for the peer's logs.
    public var nodeName: String
    /// The most calls that the peer may have open here.
    public var maximumCalls = RPCLimits.callsPerConnection
    /// The credit of each stream towards this side, in bytes.
    public var streamWindowBytes = RPCLimits.streamWindowBytes
    /// The credit of the connection towards this side, in bytes.
    public var connectionWindowBytes = RPCLimits.connectionWindowBytes
    /// After how much silence a ping is sent, in milliseconds; at least
    /// ``RPCLimits/shortestKeepaliveMilliseconds``.
    public var keepaliveMilliseconds = RPCLimits.keepaliveMilliseconds
    /// How long the peer may take to send HELLO, in milliseconds.
    public var helloMilliseconds = RPCLimits.helloMilliseconds
    /// The longest message that this side accepts as a reply or in a stream, in bytes.
    public var messageBytes = RPCLimits.messageBytes

    /// Makes a configuration with the defaults.
    public init(isAcceptor: Bool, nodeName: String) {
        self.isAcceptor = isAcceptor
        self.nodeName = nodeName
    }

    var hello: HelloFrame {
        HelloFrame(
            maximumCalls: UInt32(maximumCalls), streamWindowBytes: UInt32(streamWindowBytes),
            connectionWindowBytes: UInt32(connectionWindowBytes),
            keepaliveMilliseconds: max(keepaliveMilliseconds, RPCLimits.shortestKeepaliveMilliseconds),
            nodeName: nodeName)
    }
}

/// Who the peer is, as its certificate says.
public struct ConnectionPeer: Sendable {
    /// The peer's one role.
    public var role: RoleSet
    /// The peer's identity, for messages.
    public var name: String

    /// Makes a peer from its role and its name.
    public init(role: RoleSet, name: String) {
        self.role = role
        self.name = name
    }
}

/// Why a connection ended.
public enum ConnectionFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The peer sent something that is not a frame.
    case frame(FrameError)
    /// The peer sent a frame that is not allowed in this state.
    case violation(String)
    /// The peer did not send HELLO.
    case helloTimeout(milliseconds: UInt64)
    /// The peer was silent for too long.
    case silent(milliseconds: UInt64)
    /// The peer abandoned too many calls too fast.
    case resetFlood(count: Int, milliseconds: UInt64)
    /// The peer sent too many pings.
    case pingFlood(count: Int, milliseconds: UInt64)
    /// The peer sent more than its credit.
    case creditExceeded(byteCount: Int, credit: Int)
    /// The peer does not read what it is sent.
    case unread(byteCount: Int)
    /// TLS failed on an established connection.
    case tls(String)
    /// The TLS handshake failed.
    case handshake(String)
    /// The TLS handshake took too long.
    case handshakeTimeout(milliseconds: Int64)
    /// The oldest unfinished handshake, of all or of the peer's address, had to go for a newer one.
    case crowdedOut(limit: Int, ofAddress: Bool)
    /// The peer's identity has as many connections as it may have.
    case tooManyFromPeer(limit: Int)
    /// There are as many connections as there may be.
    case tooManyConnections(limit: Int)
    /// The peer ended the connection and said why.
    case endedByPeer(String)
    /// All calls finished after one side asked for no more.
    case drained
    /// The grace period for calls in flight is over; `reason` is why there was one.
    case graceOver(milliseconds: UInt32, reason: String)
    /// The transport ended.
    case transport(String)

    /// What happened.
    public var description: String {
        switch self {
        case .frame(let error): error.description
        case .violation(let text): "the peer broke the protocol: \(text)"
        case .helloTimeout(let milliseconds): "the peer sent no HELLO within \(milliseconds) ms"
        case .silent(let milliseconds): "the peer sent nothing for \(milliseconds) ms"
        case .resetFlood(let count, let milliseconds):
            "the peer abandoned \(count) calls within \(milliseconds) ms, over the limit of \(RPCLimits.resets)"
        case .pingFlood(let count, let milliseconds):
            "the peer sent \(count) pings within \(milliseconds) ms, over the limit of \(RPCLimits.pings)"
        case .creditExceeded(let byteCount, let credit):
            "the peer sent \(byteCount) bytes with \(credit) bytes of connection credit left"
        case .unread(let byteCount):
            "the peer has not read \(byteCount) bytes"
        case .tls(let text): "TLS failed: \(text)"
        case .handshake(let text): text
        case .handshakeTimeout(let milliseconds): "the TLS handshake did not finish within \(milliseconds) ms"
        case .crowdedOut(let limit, let ofAddress):
            "the TLS handshake was the oldest of \(limit) unfinished ones\(ofAddress ? " of its address" : ""), the limit, "
                + "when another began"
        case .tooManyFromPeer(let limit):
            "\(limit) connections of this identity are open, the limit; close some, or share them between callers"
        case .tooManyConnections(let limit): "\(limit) connections are open, the limit"
        case .endedByPeer(let text):
            text.isEmpty ? "the peer ended the connection" : "the peer ended the connection: \(text)"
        case .drained: "the connection was drained"
        case .graceOver(let milliseconds, let reason):
            "\(reason), and the grace period of \(milliseconds) ms is over"
        case .transport(let text): text
        }
    }

    /// True when the peer is to blame, so that it should be logged as a warning.
    public var isPeersFault: Bool {
        switch self {
        case .endedByPeer, .drained, .graceOver, .transport: false
        default: true
        }
    }
}
