// RPCError+Replacement.swift: calls that ended because their connection had to be replaced, told apart from a lost peer.
//
// A call cannot go over to the next connection: a stream that shall go on is opened again, by whoever knows where it was.

extension RPCError {
    /// How the reason of a drain ends when another connection will be had at once.
    package static let connectAgain = "; connect again"

    /// Whether the call ended with a connection that has reached its age or the end of a certificate.
    ///
    /// The peer is there: the same call on the next connection succeeds, as far as anybody knows.
    public var isOfReplacedConnection: Bool { code == .unavailable && message.contains(RPCError.connectAgain) }
}
