// Limits.swift: the bounds of the HTTP port.

/// The bounds of the HTTP port.
public enum HTTPStatusLimits {
    /// Connections at the same time; more wait in the kernel's queue.
    public static let connections = 64
    /// Seconds that a connection may stay without a request.
    public static let idleSeconds: Int64 = 30
    /// Bytes of all header fields of one request.
    public static let headerBytes = 16_384
}
