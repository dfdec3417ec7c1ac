// NodeLogHandler.swift: the backend of swift-log: events become structured lines.
//
// Formats: LogFormat.swift. Levels and formats come from the configuration: docs/observability.md.

public import Basics
import Glibc
public import Logging

/// Where log lines go, how they look and which are kept; one for the process.
public struct LogBackend: Sendable {
    /// How lines look.
    public var format: LogFormat
    /// The least level that is written; may change at any time, for every logger that has none of its own.
    public let threshold: LogThreshold
    /// The time of day for the lines.
    public var clock: @Sendable () -> WallTime
    /// Takes one whole line at a time, from any thread.
    public var write: @Sendable (String) -> Void

    /// Makes a backend whose lines `writer` writes, with a line wherever some were dropped.
    ///
    /// - Parameter dropped: Told how many were, at once.
    public init(
        format: LogFormat, level: Logger.Level, writer: LogWriter, dropped: @escaping @Sendable (Int) -> Void
    ) {
        self.init(format: format, level: level, clock: systemWallTime, write: { writer.write($0) })
        writer.onDropped(count: dropped) { count in
            format.line(
                time: systemWallTime(), level: .warning, label: "log", message: "\(count) lines were dropped",
                metadata: ["reason": "they could not be written as fast as they came"])
        }
    }

    /// Makes a backend with a clock and an output of the caller's.
    public init(
        format: LogFormat, level: Logger.Level, clock: @escaping @Sendable () -> WallTime,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.format = format
        threshold = LogThreshold(level)
        self.clock = clock
        self.write = write
    }

    /// The handler for a logger called `label`; give this to `LoggingSystem.bootstrap`.
    public func handler(label: String, metadataProvider: Logger.MetadataProvider? = nil) -> NodeLogHandler {
        NodeLogHandler(backend: self, label: label, metadataProvider: metadataProvider)
    }
}

/// The handler behind one logger.
public struct NodeLogHandler: LogHandler {
    let backend: LogBackend
    let label: String
    /// The least level that this logger writes: the backend's, unless it was given one of its own.
    public var logLevel: Logger.Level {
        get { ownLevel ?? backend.threshold.level }
        set { ownLevel = newValue }
    }
    /// Metadata of every event of this logger.
    public var metadata: Logger.Metadata = [:]
    /// Metadata of the task that logs.
    public var metadataProvider: Logger.MetadataProvider?
    private var ownLevel: Logger.Level?

    init(backend: LogBackend, label: String, metadataProvider: Logger.MetadataProvider?) {
        self.backend = backend
        self.label = label
        self.metadataProvider = metadataProvider
    }

    /// One value of ``metadata``.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes one event as one line; the event's own metadata wins over the task's, that over the logger's.
    public func log(event: LogEvent) {
        var all = metadata
        if let provided = metadataProvider?.get() { all.merge(provided) { _, new in new } }
        if let explicit = event.metadata { all.merge(explicit) { _, new in new } }
        if let error = event.error { all["error"] = "\(error)" }
        backend.write(
            backend.format.line(
                time: backend.clock(), level: event.level, label: label, message: event.message.description,
                metadata: all))
    }
}

/// The machine's time of day.
@Sendable
package func systemWallTime() -> WallTime {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    let milliseconds = UInt64(clamping: time.tv_sec) * 1_000 + UInt64(clamping: time.tv_nsec) / 1_000_000
    return WallTime(millisecondsSince1970: milliseconds)
}
