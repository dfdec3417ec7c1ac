// ConnectionTransport.swift: what carries a connection's bytes: TLS over TCP, or memory.

internal import NIOCore
internal import RPCCore
internal import TLS

/// Carries a connection's bytes; confined to the connection's event loop.
class ConnectionTransport {
    /// What the connection rests on; nil for one without certificates.
    final var credentials: ConnectionCredentials?

    /// Sends everything in `plaintext` and clears it.
    func write(_ plaintext: inout ByteBuffer) { preconditionFailure("every transport writes") }

    /// False while the peer does not take what was written.
    var isWritable: Bool { true }

    /// Gives back the memory that only traffic needs.
    func releaseIdleMemory() {}

    /// Closes after everything written is sent.
    func close() { preconditionFailure("every transport closes") }
}

/// Hears what becomes of a connection; on its event loop.
protocol ConnectionOwner: AnyObject {
    /// Calls can be made.
    func connectionReady(_ connection: Connection)
    /// The peer accepts no more calls.
    func connectionDraining(_ connection: Connection)
    /// The connection is over.
    func connectionEnded(_ connection: Connection, _ fault: ConnectionFault)
    /// A ping was answered.
    func connectionMeasured(_ connection: Connection, roundTripNanoseconds: UInt64)
    /// A call of this side failed: end it, or send it again.
    func connectionFailed(_ call: ClientCall, _ error: RPCError)
    /// A call of this side is over on this connection, so that another may begin.
    func connectionFreed(_ call: ClientCall, _ error: RPCError?)
}
