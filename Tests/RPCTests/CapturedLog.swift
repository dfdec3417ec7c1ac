// CapturedLog.swift: a log that a test can read, and wait for.

import Logging
import Synchronization

/// Collects what is logged, as `message: reason`.
final class CapturedLog: Sendable {
    private let state = Mutex<(lines: [String], waiting: [(String, CheckedContinuation<String, Never>)])>(([], []))

    var logger: Logger {
        var logger = Logger(label: "test") { _ in Handler(log: self) }
        logger.logLevel = .warning
        return logger
    }

    /// The first line that contains `text`, once there is one.
    func line(containing text: String) async -> String {
        await withCheckedContinuation { continuation in
            let line = state.withLock { state in
                if let line = state.lines.first(where: { $0.contains(text) }) { return line as String? }
                state.waiting.append((text, continuation))
                return nil
            }
            if let line { continuation.resume(returning: line) }
        }
    }

    /// How many lines contain `text` so far.
    func count(containing text: String) -> Int { state.withLock { $0.lines.count { $0.contains(text) } } }

    private func add(_ line: String) {
        let ready = state.withLock { state in
            state.lines.append(line)
            let ready = state.waiting.filter { line.contains($0.0) }
            state.waiting.removeAll { line.contains($0.0) }
            return ready
        }
        for (_, continuation) in ready { continuation.resume(returning: line) }
    }

    private struct Handler: LogHandler {
        let log: CapturedLog
        var logLevel = Logger.Level.warning
        var metadata: Logger.Metadata = [:]

        init(log: CapturedLog) { self.log = log }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            log.add("\(event.message): \(event.metadata?["reason"].map { "\($0)" } ?? "")")
        }
    }
}
