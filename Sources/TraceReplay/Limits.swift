// Limits.swift: the named maxima of a trace. Each has a test at the limit.

/// The largest trace that is read.
public enum TraceLimits {
    /// Rows of one file, without its header.
    public static let rows = 1_000_000
    /// Bytes of one line.
    public static let lineBytes = 4_096
    /// Regions that a trace is split over.
    public static let regions = 64
}
