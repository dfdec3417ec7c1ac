// Limits.swift: the bounds of the HTTP port.

/// The bounds of the HTTP port.
public enum HTTPStatusLimits {
    /// Connections at the same time, where nothing else is said; one more ends the one that did nothing for longest.
    public static let connections = 64
    /// Connections beyond the limit that may be about to close; more wait in the kernel's queue.
    public static let closingConnections = 16
    /// Seconds that a connection may stay without a request, or may take for one.
    public static let idleSeconds: Int64 = 10
    /// Bytes of all header fields of one request.
    public static let headerBytes = 16_384
}
