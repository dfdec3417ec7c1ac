// Interruption.swift: the first Ctrl-C, or SIGTERM, lets a long command end in order; the second ends it at once.

internal import Glibc
internal import Synchronization
internal import UnixSignals

/// Whether a long command was asked to end.
final class Interruption: Sendable {
    private struct State {
        var status: ExitStatus?
        var waiters: [UInt64: CheckedContinuation<Void, Never>] = [:]
        /// Waiters that were cancelled before they began to wait.
        var cancelled: Set<UInt64> = []
        var nextWaiter: UInt64 = 0
    }

    private let state = Mutex(State())

    /// The exit code that says so; nil while nobody has asked.
    var status: ExitStatus? { state.withLock { $0.status } }

    /// Whether somebody has asked.
    var isAsked: Bool { status != nil }

    /// Asks.
    ///
    /// - Returns: False when somebody had asked before.
    @discardableResult
    func ask(_ status: ExitStatus) -> Bool {
        let waiters: [CheckedContinuation<Void, Never>]? = state.withLock { state in
            guard state.status == nil else { return nil }
            state.status = status
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiters ?? [] { waiter.resume() }
        return waiters != nil
    }

    /// Waits until somebody asks, or the task is cancelled.
    func wait() async {
        let number = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.status != nil || state.cancelled.contains(number) { return true }
                    state.waiters[number] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                state.cancelled.insert(number)
                return state.waiters.removeValue(forKey: number)
            }
            waiter?.resume()
        }
        _ = state.withLock { $0.cancelled.remove(number) }
    }

    /// Sleeps, or less when somebody asks.
    func sleep(_ duration: Duration) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await Task.sleep(for: duration) }
            group.addTask { await self.wait() }
            await group.next()
            group.cancelAll()
        }
    }

    /// Runs `body`, and cancels it when somebody asks.
    func ending<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                await self.wait()
                return nil
            }
            while let finished = try await group.next() {
                group.cancelAll()
                if let finished { return finished }
            }
            throw CancellationError()
        }
    }

    /// Runs `body` with what interrupts the command: the signals of the process, unless the environment has something else.
    static func watching<Value>(_ body: (Interruption) async throws -> Value) async rethrows -> Value {
        if let given = CommandEnvironment.current.interruption { return try await body(given) }
        let interruption = Interruption()
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        let watcher = Task {
            for await signal in signals {
                let status: ExitStatus = signal == .sigint ? .interrupted : .terminated
                if !interruption.ask(status) { exit(status.rawValue) }
            }
        }
        defer { watcher.cancel() }
        return try await body(interruption)
    }
}
