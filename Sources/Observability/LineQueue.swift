// LineQueue.swift: the log lines that wait to be written, bounded. A value; LogWriter keeps it behind a lock.

/// Lines in their order, and where some are missing.
struct LineQueue {
    /// One thing to write.
    enum Entry: Hashable {
        case line(String)
        /// So many lines were dropped here.
        case dropped(Int)
    }

    /// What became of a line.
    enum Outcome: Hashable {
        case taken(mustWake: Bool)
        case dropped
    }

    /// Lines and bytes that are not written yet, those under way included.
    private(set) var lineCount = 0
    private(set) var byteCount = 0
    private var waiting: [Entry] = []
    private var droppedCount = 0

    /// Takes a line, or drops it where too much waits.
    ///
    /// Once a line was dropped, others are until half of the queue is written, so that they are missed in one place.
    mutating func append(_ line: String) -> Outcome {
        let bytes = line.utf8.count
        let share = droppedCount == 0 ? 1 : 2
        guard lineCount + 1 <= ObservabilityLimits.queuedLogLines / share,
            byteCount + bytes <= ObservabilityLimits.queuedLogBytes / share
        else {
            droppedCount += 1
            return .dropped
        }
        let mustWake = waiting.isEmpty
        noteDropped()
        waiting.append(.line(line))
        lineCount += 1
        byteCount += bytes
        return .taken(mustWake: mustWake)
    }

    /// Everything that waits, in order.
    mutating func take() -> [Entry] {
        if waiting.isEmpty { noteDropped() }
        defer { waiting = [] }
        return waiting
    }

    /// A taken line is written, or given up.
    mutating func finished(_ line: String) {
        lineCount -= 1
        byteCount -= line.utf8.count
    }

    private mutating func noteDropped() {
        guard droppedCount > 0 else { return }
        waiting.append(.dropped(droppedCount))
        droppedCount = 0
    }
}
