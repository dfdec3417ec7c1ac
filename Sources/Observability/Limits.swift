// Limits.swift: the bounds of metrics and log lines.
//
// A test sits at each bound.

/// The bounds of observability.
public enum ObservabilityLimits {
    /// Series of one metric; a label that takes more values than this is a mistake, and the rest is only counted.
    public static let seriesPerMetric = 1_000
    /// Bytes of one log line, its end included; a longer one is cut.
    public static let logLineBytes = 16_384
    /// Log lines that wait to be written; more are dropped and counted.
    public static let queuedLogLines = 10_000
    /// Bytes of log lines that wait to be written; more are dropped and counted.
    public static let queuedLogBytes = 8 << 20
    /// How long the end of a process waits for its last lines to be written, in milliseconds.
    public static let lastLinesMilliseconds: UInt64 = 2_000
    /// Levels of nested log metadata; what is deeper is left out.
    public static let metadataDepth = 8
    /// The least time between two log lines of one lasting state, in milliseconds.
    public static let repeatQuietMilliseconds: UInt64 = 600_000
    /// Kinds of repeated events that are told apart; the one that was logged longest ago makes room.
    public static let repeatKinds = 256
}
