// LogThreshold.swift: the least level that is logged, shared by every logger of a process.

public import Logging
internal import Synchronization

/// The least level that is logged; may be changed while loggers use it.
public final class LogThreshold: Sendable {
    private let current: Mutex<Logger.Level>

    /// Begins with `level`.
    public init(_ level: Logger.Level) {
        current = Mutex(level)
    }

    /// The level.
    public var level: Logger.Level {
        get { current.withLock { $0 } }
        set { current.withLock { $0 = newValue } }
    }
}
