// Limits.swift: the bounds of metrics and log lines.
//
// A test sits at each bound.

/// The bounds of observability.
public enum ObservabilityLimits {
    /// Series of one metric; a label that takes more values than this is a mistake, and the rest is only counted.
    public static let seriesPerMetric = 1_000
    /// Bytes of one log line, its end included; a longer one is cut.
    public static let logLineBytes = 16_384
    /// Levels of nested log metadata; what is deeper is left out.
    public static let metadataDepth = 8
}
