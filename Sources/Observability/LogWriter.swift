// LogWriter.swift: the one thread that writes log lines, so that whoever logs never waits for who reads.
//
// A reader that stalls, a closed pipe and a full disk cost lines, which are counted, and nothing else.

import Glibc
import Synchronization
public import Threads

/// Writes lines to a descriptor on a thread of its own.
public final class LogWriter: Sendable {
    /// What to do about lines that are dropped.
    private struct Drops: Sendable {
        /// The line that says so, once writing goes on.
        var line: @Sendable (Int) -> String = { "\($0) lines were dropped\n" }
        /// Told of each of them at once.
        var count: @Sendable (Int) -> Void = { _ in }
    }

    /// The descriptor of standard error.
    public static let standardError: Int32 = STDERR_FILENO

    private let queue = Mutex(LineQueue())
    private let drops = Mutex(Drops())
    private let isClosed = Atomic<Bool>(false)
    private let wake = Signal()
    private let progress = Signal()

    /// Starts the thread.
    ///
    /// - Parameter descriptor: Where lines go; stays the caller's.
    public init(descriptor: Int32 = LogWriter.standardError) throws(ThreadError) {
        try SystemThread.start { [self] in run(LineOutput(descriptor: descriptor)) }.detach()
    }

    /// Takes a whole line, its end included; never waits.
    ///
    /// Where ``ObservabilityLimits/queuedLogLines`` or ``ObservabilityLimits/queuedLogBytes`` wait, it is dropped.
    public func write(_ line: String) {
        switch queue.withLock({ $0.append(line) }) {
        case .taken(mustWake: true): wake.raise()
        case .taken(mustWake: false): break
        case .dropped: countDropped(1)
        }
    }

    /// From now on dropped lines are told to `count`, and `line` makes the line that says how many there were.
    public func onDropped(
        count: @escaping @Sendable (Int) -> Void, line: @escaping @Sendable (Int) -> String
    ) {
        drops.withLock { $0 = Drops(line: line, count: count) }
    }

    /// Waits until everything that was taken is written, `milliseconds` at most.
    ///
    /// For the end of a process, one caller at a time.
    ///
    /// - Returns: Whether everything is written.
    @discardableResult
    public func flush(atMostMilliseconds milliseconds: UInt64) -> Bool {
        let deadline = monotonicMilliseconds() + milliseconds
        while queue.withLock({ $0.lineCount }) > 0 {
            let now = monotonicMilliseconds()
            guard now < deadline else { return false }
            progress.wait(atMostMilliseconds: deadline - now)
        }
        return true
    }

    /// Ends the thread once everything that was taken is written; lines are lost from now on.
    public func close() {
        isClosed.store(true, ordering: .releasing)
        wake.raise()
    }

    private func run(_ output: LineOutput) {
        var output = output
        while true {
            let entries = queue.withLock { $0.take() }
            for entry in entries {
                switch entry {
                case .line(let line):
                    if !output.write(line) { countDropped(1) }
                    queue.withLock { $0.finished(line) }
                case .dropped(let count):
                    _ = output.write(drops.withLock({ $0.line })(count))
                }
            }
            progress.raise()
            guard entries.isEmpty else { continue }
            if isClosed.load(ordering: .acquiring) { return }
            wake.wait()
        }
    }

    private func countDropped(_ count: Int) {
        drops.withLock { $0.count }(count)
    }
}

private func monotonicMilliseconds() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000 + UInt64(time.tv_nsec) / 1_000_000
}
