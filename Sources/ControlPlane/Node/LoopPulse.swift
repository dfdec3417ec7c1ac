// LoopPulse.swift: does the loop of region and gossip turn? Asked from other threads, so the answer never waits for it.

import Basics
import HTTPStatus
import NIOCore
import RPC
import Synchronization

/// Beats on one event loop.
final class LoopPulse: Sendable {
    private let last: Atomic<UInt64>
    private let task = Mutex<RepeatedTask?>(nil)

    /// Makes a pulse that beat just now; ``start(on:)`` makes it go on.
    init(now: Instant = MonotonicClock.now()) { last = Atomic(now.nanoseconds) }

    /// Begins to beat on `loop`.
    func start(on loop: any EventLoop) {
        let pause = TimeAmount.milliseconds(Limits.pulseMilliseconds)
        let started = loop.scheduleRepeatedTask(initialDelay: .zero, delay: pause) { [weak self] _ in
            self?.beat(MonotonicClock.now())
        }
        task.withLock { $0 = started }
    }

    /// Ends it.
    func stop() { task.withLock { $0.take() }?.cancel() }

    /// The loop turned at `now`.
    func beat(_ now: Instant) { last.store(now.nanoseconds, ordering: .relaxed) }

    /// How it is at `now`, as a check of the node's health.
    func check(now: Instant) -> HealthCheck {
        let beat = Instant(nanoseconds: min(now.nanoseconds, last.load(ordering: .relaxed)))
        let silence = now.milliseconds(since: beat)
        guard silence > Limits.silentLoopMilliseconds else {
            return HealthCheck(name: "loop", state: .ok, detail: "ok")
        }
        return HealthCheck(
            name: "loop", state: .failed, detail: "the region's event loop has not turned for \(silence) ms")
    }
}
