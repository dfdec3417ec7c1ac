// RPCMetrics.swift: the hook through which a node counts its calls and connections.

public import RPCCore
public import TLS

/// Which side of a call or connection is counted.
public enum RPCSide: String, Hashable, Sendable {
    /// This node makes the call.
    case client
    /// This node answers it.
    case server
}

/// Receives one event per call and per connection; called on event loops, so it must be quick and never block.
public protocol RPCMetrics: Sendable {
    /// A call ended.
    ///
    /// - Parameters:
    ///   - method: The method; nil when the peer called one that is not served.
    ///   - side: Who counts.
    ///   - code: How it ended.
    ///   - microseconds: From its first to its last frame; 0 when it was refused.
    func callEnded(_ method: MethodDescriptor?, side: RPCSide, code: StatusCode, microseconds: UInt64)

    /// A call that failed is sent again; `attempt` is 1 for the first retry.
    func callSentAgain(_ method: MethodDescriptor, attempt: Int)

    /// A connection ended, or one that was accepted never became ready.
    func connectionEnded(side: RPCSide, end: ConnectionEnd)

    /// Whether a call that ended so is to be recorded; asked for every call, so it must be quick.
    func wantsRecord(of code: StatusCode) -> Bool

    /// A call ended of which a record was wanted.
    func callRecorded(_ call: CallRecord)

    /// A connection ended by its peer's fault, or never was one: then `peer` is empty.
    func connectionFailed(side: RPCSide, peer: String, address: String, fault: ConnectionFault)

    /// A call of a peer was refused because the server is busy.
    func callRefused(_ method: MethodDescriptor, cause: AdmissionRefusal.Cause)

    /// The server's limit on unary calls in progress changed.
    func callLimitChanged(_ limit: Int)

    /// A connection became ready (`change` = 1) or ended (-1).
    func connectionChanged(side: RPCSide, change: Int)

    /// A TLS handshake succeeded; a resumed one looked at no certificates.
    func handshakeEnded(side: RPCSide, isResumed: Bool)

    /// A connection is drained before its certificates end, or because its peer is not trusted any more.
    func connectionDrained(side: RPCSide, reason: ConnectionTerm.Reason)
}

extension RPCMetrics {
    /// Counts nothing.
    public func handshakeEnded(side: RPCSide, isResumed: Bool) {}
    /// Counts nothing.
    public func connectionDrained(side: RPCSide, reason: ConnectionTerm.Reason) {}
    /// Counts nothing.
    public func callRefused(_ method: MethodDescriptor, cause: AdmissionRefusal.Cause) {}
    /// Counts nothing.
    public func callLimitChanged(_ limit: Int) {}
    /// Counts nothing.
    public func connectionEnded(side: RPCSide, end: ConnectionEnd) {}
    /// Counts nothing.
    public func callSentAgain(_ method: MethodDescriptor, attempt: Int) {}
    /// Wants no records.
    public func wantsRecord(of code: StatusCode) -> Bool { false }
    /// Records nothing.
    public func callRecorded(_ call: CallRecord) {}
    /// Records nothing.
    public func connectionFailed(side: RPCSide, peer: String, address: String, fault: ConnectionFault) {}
}
