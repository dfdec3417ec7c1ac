// LifecycleCondition.swift: what the region intends, readable from any thread, even while the loop stands still.

import Basics
import HTTPStatus
import Synchronization

/// What the region intends now.
final class LifecycleCondition: Sendable {
    private let state: Mutex<Lifecycle>

    /// Begins with what the ledger says.
    init(_ lifecycle: Lifecycle) { state = Mutex(lifecycle) }

    /// What it is now.
    var current: Lifecycle { state.withLock { $0 } }

    /// It is so from now on.
    func set(_ new: Lifecycle) { state.withLock { $0 = new } }

    /// The same as a check of the node's health: a region that is not active works, and takes nothing new.
    var check: HealthCheck {
        let lifecycle = current
        return HealthCheck(name: "lifecycle", state: lifecycle == .active ? .ok : .degraded, detail: lifecycle.word)
    }
}
