// OpenLoop.swift: calls that begin at fixed times, however many are in flight, so that slow answers do not slow the load.

internal import Basics
internal import BenchMessages
internal import Foundation
internal import Glibc
internal import Histogram
internal import RPC
internal import RPCCore
internal import Synchronization

/// The open loop.
///
/// Every millisecond the calls that are due are begun, each by a task of its own. A latency counts from the time when
/// the call was due: a client that is late makes itself look slow, not fast.
enum OpenLoop {
    /// What came of the calls.
    struct Outcome {
        /// Calls that were due and answered within the window.
        var calls: UInt64
        /// Of those, the latencies of the calls that were not slow on purpose, in nanoseconds.
        var latencies: Histogram<UInt64>
    }

    private struct State {
        var outcome = Outcome(calls: 0, latencies: Histogram(numberOfSignificantValueDigits: .three))
        var open = 0
        var failure: (any Error)?
    }

    /// The shared books of the callers.
    private final class Books: Sendable {
        let state = Mutex(State())
    }

    /// More calls than this are not kept open: the server is then overloaded, and the calls that were not begun show in `calls`.
    private static let mostOpen = 20_000

    /// Begins calls until the window ends, and waits a second for answers.
    static func run(
        _ load: BenchLoad, rate: Double, _ channels: [RPCChannel], _ window: BenchWindow
    ) async throws -> Outcome {
        let books = Books()
        await withCheckedContinuation { done in
            Thread.detachNewThread {
                pace(load, rate, channels, window, books)
                done.resume()
            }
        }
        let deadline = MonotonicClock.now().advanced(byMilliseconds: 1000)
        while books.state.withLock({ $0.open }) > 0, MonotonicClock.now() < deadline {
            try await Task.sleep(for: .milliseconds(5))
        }
        if let failure = books.state.withLock({ $0.failure }) { throw failure }
        return books.state.withLock { $0.outcome }
    }

    /// Begins what is due, every millisecond; blocks its thread.
    private static func pace(
        _ load: BenchLoad, _ rate: Double, _ channels: [RPCChannel], _ window: BenchWindow, _ books: Books
    ) {
        let start = MonotonicClock.now()
        var begun: UInt64 = 0
        while true {
            let now = MonotonicClock.now()
            if now >= window.to { return }
            let due = UInt64(Double(now.nanoseconds - start.nanoseconds) * rate / 1e9)
            while begun < due {
                let instant = Instant(nanoseconds: start.nanoseconds + UInt64(Double(begun) * 1e9 / rate))
                begin(begun, instant, load, channels[Int(begun % UInt64(channels.count))], window, books)
                begun += 1
            }
            usleep(1000)
        }
    }

    private static func begin(
        _ number: UInt64, _ due: Instant, _ load: BenchLoad, _ channel: RPCChannel, _ window: BenchWindow,
        _ books: Books
    ) {
        let hasRoom = books.state.withLock { state in
            if state.open >= mostOpen { return false }
            state.open += 1
            return true
        }
        guard hasRoom else { return }
        let executor: (any TaskExecutor)? = load.callers == .pool ? nil : channel.executor
        let isSlow = Int(number % 100) < load.slowPercent
        Task(executorPreference: executor) {
            var failure: (any Error)?
            do {
                var request = BenchService.request(number)
                if isSlow { request.priority = BenchService.slowPriority }
                let reply: AllocateReply = try await channel.unary(BenchService.allocate, request)
                precondition(reply.seq == number, "the reply is that of another request")
            } catch {
                failure = error
            }
            let ended = MonotonicClock.now()
            books.state.withLock { state in
                state.open -= 1
                state.failure = state.failure ?? failure
                guard due >= window.from, ended <= window.to else { return }
                state.outcome.calls += 1
                if !isSlow { state.outcome.latencies.record(ended.nanoseconds - due.nanoseconds) }
            }
        }
    }
}
