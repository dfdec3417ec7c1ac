// LoopInbox.swift: what other threads have for the owner of a loop, in order, taken together when the loop wakes up.
//
// As bounded as what the server admits: callers and the store wait for what waits here.

import Federation
import NIOCore
import Synchronization

/// What the owner of a loop is to do, from any thread.
final class LoopInbox<Owner>: Sendable {
    /// One thing to do, on the loop.
    typealias Work = @Sendable (Owner) -> Void

    private struct State {
        var waiting: [Work] = []
        /// The loop will look.
        var isCalled = false
    }

    private let loop: any EventLoop
    private let onTurn: @Sendable (Owner) -> Void
    private let state = Mutex(State())

    /// Makes an empty inbox.
    ///
    /// - Parameter onTurn: Called on the loop when something waits; it calls ``take()`` and then ``turnEnded(_:)``.
    init(_ loop: any EventLoop, onTurn: @escaping @Sendable (Owner) -> Void) {
        self.loop = loop
        self.onTurn = onTurn
    }

    /// Has the owner do something, after all that waits.
    func add(_ owner: NIOLoopBound<Owner>, _ work: @escaping Work) {
        let mustCall = state.withLock { state in
            state.waiting.append(work)
            defer { state.isCalled = true }
            return !state.isCalled
        }
        if mustCall { call(owner) }
    }

    /// What waits, ``Limits/workPerTake`` at most.
    func take() -> [Work] {
        state.withLock { state in
            var taken: [Work] = []
            if state.waiting.count <= Limits.workPerTake {
                swap(&taken, &state.waiting)
            } else {
                taken = Array(state.waiting[..<Limits.workPerTake])
                state.waiting.removeFirst(Limits.workPerTake)
            }
            return taken
        }
    }

    /// Has the loop look again, after its other work, when there is more.
    func turnEnded(_ owner: NIOLoopBound<Owner>) {
        let mustCall = state.withLock { state in
            state.isCalled = !state.waiting.isEmpty
            return state.isCalled
        }
        if mustCall { call(owner) }
    }

    private func call(_ owner: NIOLoopBound<Owner>) {
        loop.execute { self.onTurn(owner.value) }
    }
}

/// Names for calls, from any thread.
final class CallNames: Sendable {
    private let last = Atomic<UInt64>(0)

    /// A name that no other call has.
    func next() -> CallID { CallID(last.add(1, ordering: .relaxed).newValue) }
}
