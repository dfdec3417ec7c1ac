// ConnectionCounters.swift: what a connection counts while it carries frames: four additions, nothing else.

/// What a connection has carried, before TLS.
public struct ConnectionCounters: Hashable, Sendable {
    /// Bytes of complete frames that came.
    public var bytesReceived: UInt64 = 0
    /// Bytes of frames handed to the transport.
    public var bytesSent: UInt64 = 0
    /// Frames that came.
    public var framesReceived: UInt64 = 0
    /// Frames that were written.
    public var framesSent: UInt64 = 0

    /// Counts nothing yet.
    public init() {}

    mutating func add(_ other: ConnectionCounters) {
        bytesReceived += other.bytesReceived
        bytesSent += other.bytesSent
        framesReceived += other.framesReceived
        framesSent += other.framesSent
    }
}
