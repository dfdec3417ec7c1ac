// StoreCondition.swift: whether the ledger can be written, readable from any thread, even while the loop stands still.

import HTTPStatus
import Store
import Synchronization

/// Whether the ledger can be written now.
final class StoreCondition: Sendable {
    /// What there is to say of it.
    enum State: Hashable, Sendable {
        /// All is well.
        case writes
        /// Nothing can be written for now, for this reason; it goes on by itself.
        case stalled(String)
        /// Somebody changed the files: nothing is written any more, what is in memory can be read.
        case lost(StoreError)
        /// Nothing is written any more, for this reason; the node stops.
        case failed(String)
    }

    private let state = Mutex(State.writes)

    /// How it is now.
    var current: State { state.withLock { $0 } }

    /// It is so from now on.
    func set(_ new: State) { state.withLock { $0 = new } }

    /// Why nothing is written ever again although the node runs; nil when that is not so.
    var lost: StoreError? {
        if case .lost(let error) = current { error } else { nil }
    }

    /// The same as a check of the node's health.
    var check: HealthCheck {
        switch current {
        case .writes: HealthCheck(name: "store", state: .ok, detail: "ok")
        case .stalled(let reason): HealthCheck(name: "store", state: .degraded, detail: reason)
        case .lost(let error): HealthCheck(name: "store", state: .degraded, detail: "\(error)")
        case .failed(let reason): HealthCheck(name: "store", state: .failed, detail: reason)
        }
    }
}
