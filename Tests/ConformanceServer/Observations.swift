// Observations.swift: what became of calls, by the key that their caller gave them.

import Synchronization
import TestMessages

/// What became of calls; waits until something did.
final class Observations: Sendable {
    /// What is known of one call.
    struct Facts {
        var moments: Set<Int32> = []
        var sent: UInt64 = 0
        var isReleased = false
    }

    private struct State {
        var facts: [String: Facts] = [:]
        var waiting: [(key: String, isDue: @Sendable (Facts) -> Bool, continuation: CheckedContinuation<Void, Never>)] =
            []
    }

    private let state = Mutex(State())

    /// Changes what is known of a call and wakes who waited for it.
    func change(_ key: String, _ body: (inout Facts) -> Void) {
        let due = state.withLock { state in
            body(&state.facts[key, default: Facts()])
            let facts = state.facts[key, default: Facts()]
            let due = state.waiting.filter { $0.key == key && $0.isDue(facts) }
            state.waiting.removeAll { $0.key == key && $0.isDue(facts) }
            return due.map(\.continuation)
        }
        for continuation in due { continuation.resume() }
    }

    /// Begins anew with a key: another run of the cases may have used it.
    func began(_ key: String) {
        change(key) { $0 = Facts(moments: [Observation.Moment.started.rawValue]) }
    }

    /// Notes that a call came to a moment of its life.
    func reached(_ moment: Observation.Moment, _ key: String) {
        change(key) { $0.moments.insert(moment.rawValue) }
    }

    /// What is known once `isDue` holds.
    func facts(_ key: String, when isDue: @escaping @Sendable (Facts) -> Bool) async -> Facts {
        await withCheckedContinuation { continuation in
            let isNow = state.withLock { state in
                if isDue(state.facts[key, default: Facts()]) { return true }
                state.waiting.append((key, isDue, continuation))
                return false
            }
            if isNow { continuation.resume() }
        }
        return state.withLock { $0.facts[key, default: Facts()] }
    }
}
