// ConnectionTerm.swift: until when a connection may live, and when it must be drained for that. Decides only.
//
// No clock and no randomness: both are parameters. Rules: docs/identity.md, "Reloading".

/// Until when the certificates of both sides let a connection live.
///
///     lives --drainsAt--> drained, calls in flight finish --grace--> closed, at the latest when a certificate ends
public struct ConnectionTerm: Hashable, Sendable {
    /// Why a connection is drained.
    public enum Reason: String, Hashable, Sendable {
        /// A certificate of one of the sides is about to end.
        case certificateEnds = "certificate_ends"
        /// The authority of the peer is no longer trusted.
        case untrusted
        /// The connection has reached its greatest age.
        case tooOld = "age"

        /// The reason as the peer is told.
        public var sentence: String {
            switch self {
            case .certificateEnds: "a certificate of this connection is about to end; connect again"
            case .untrusted: "the authority of the peer's certificate is no longer trusted"
            case .tooOld: "the connection has reached its greatest age; connect again"
            }
        }
    }

    /// When no more calls are accepted.
    public private(set) var drainsAt: CertificateTime
    /// When the last call is cut off.
    public private(set) var endsAt: CertificateTime
    /// Why.
    public private(set) var reason: Reason

    /// The term of a new connection: drained in the last quarter of what its certificates have left, an hour at most,
    /// at a time of its own, so that the connections of a node do not all come back at once.
    ///
    /// Clients go first: they make the next connection before they leave this one. Servers drain who stays.
    ///
    /// - Parameters:
    ///   - now: When the connection was made.
    ///   - end: The last second of the first certificate to end.
    ///   - side: Who decides.
    ///   - jitter: A random number from 0 up to 1.
    public init(from now: CertificateTime, until end: CertificateTime, side: TLSSide, jitter: Double) {
        let left = max(0, end.secondsSince1970 - now.secondsSince1970)
        let grace = min(Limits.termGraceSeconds, left / 4)
        let spread = min(Limits.termSpreadSeconds, left / 4)
        reason = .certificateEnds
        endsAt = end
        drainsAt = CertificateTime(
            secondsSince1970: end.secondsSince1970 - grace
                - Int64(Double(spread) * (side == .client ? 1 + jitter : jitter) / 2))
    }

    /// The peer's authority is no longer trusted: the connection ends soon, if it does not end sooner anyway.
    ///
    /// - Parameters:
    ///   - now: When that was found.
    ///   - jitter: A random number from 0 up to 1.
    public mutating func revoke(now: CertificateTime, jitter: Double) {
        guard reason != .untrusted else { return }
        let delay = Int64(Double(Limits.untrustedSpreadSeconds) * jitter)
        reason = .untrusted
        drainsAt = min(drainsAt, CertificateTime(secondsSince1970: now.secondsSince1970 + delay))
        endsAt = min(
            endsAt, CertificateTime(secondsSince1970: drainsAt.secondsSince1970 + Limits.untrustedGraceSeconds))
    }

    /// How long calls in flight may still go on, once the drain is due; nil before.
    public func graceMilliseconds(now: CertificateTime) -> UInt32? {
        guard now >= drainsAt else { return nil }
        return UInt32(clamping: max(0, endsAt.secondsSince1970 - now.secondsSince1970) * 1_000)
    }
}
