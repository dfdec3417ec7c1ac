// TurnMeter.swift: how long the turns of one event loop take, and a line in the log when one took too long.

import Basics
import Logging
import Observability
import RPC
import Synchronization

/// Measures what is done on one event loop.
final class TurnMeter: Sendable {
    private struct State {
        var longest = LongestTurn()
        var limiter = RepeatLimiter<String>()
    }

    /// Whose loop it is.
    let name: String
    private let logger: Logger
    private let state = Mutex(State())

    /// Measures the loop of `name`.
    init(_ name: String, logger: Logger) {
        self.name = name
        self.logger = logger
    }

    /// Does one thing on the loop.
    ///
    /// - Parameter what: What it is, for the log.
    func measure<Value>(_ what: @autoclosure () -> String, _ body: () -> Value) -> Value {
        let began = MonotonicClock.now()
        let value = body()
        let now = MonotonicClock.now()
        let nanoseconds = now.nanoseconds - began.nanoseconds
        state.withLock { $0.longest.ended(nanoseconds, second: now.nanoseconds / 1_000_000_000) }
        if nanoseconds >= Limits.longTurnMilliseconds * 1_000_000 { warn(what(), nanoseconds, now) }
        return value
    }

    /// The longest turn of the last minute, in nanoseconds.
    var longestNanoseconds: UInt64 {
        let second = MonotonicClock.now().nanoseconds / 1_000_000_000
        return state.withLock { $0.longest.nanoseconds(second: second) }
    }

    private func warn(_ what: String, _ nanoseconds: UInt64, _ now: Instant) {
        guard let times = state.withLock({ $0.limiter.happened(what, now: now) }) else { return }
        logger.warning(
            "a turn of an event loop took long",
            metadata: [
                "loop": "\(name)", "doing": "\(what)", "ms": "\(nanoseconds / 1_000_000)", "times": "\(times)",
            ])
    }
}
