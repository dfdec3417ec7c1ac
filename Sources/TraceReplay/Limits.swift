// Limits.swift: the named maxima of a trace. Each has a test at the limit.

/// The largest trace that is read.
public enum TraceLimits {
    /// Rows of one file, without its header.
    public static let rows = 1_000_000
    /// Bytes of one line, and of one row that goes over several: a host with 256 labels of 253 bytes fits.
    public static let lineBytes = 262_144
    /// Bytes of a JSON file.
    public static let jsonBytes = 512 << 20
    /// Bytes of a public trace's job that become the name of its task.
    public static let publicNameBytes = 24
    /// Regions that a trace is split over.
    public static let regions = 64
}
