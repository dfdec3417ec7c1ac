// RegionMachine+Lifecycle.swift: the operator plans, opens, drains and closes the region.
//
// What the region has, and has elsewhere, is never touched. Rules: docs/federation.md, "Lifecycle".

public import Basics
internal import Ledger

/// What became of a region's lifecycle, and what is still under way there.
public struct LifecycleChange: Hashable, Sendable {
    /// What it is now.
    public var lifecycle: Lifecycle
    /// What it was before.
    public var previous: Lifecycle
    /// What others have here, in thousandths of a GPU.
    public var lentMilli: UInt64
    /// What this region has elsewhere, in thousandths of a GPU.
    public var borrowedMilli: UInt64
    /// Requests of this region that are placed or under way, at home or elsewhere.
    public var requests: Int

    /// Whether somebody would lose something if the region were not there.
    var isInUse: Bool { lentMilli > 0 || borrowedMilli > 0 || requests > 0 }
}

extension RegionMachine {
    mutating func setLifecycle(_ call: CallID, _ wanted: Lifecycle, isForced: Bool) {
        if let objection = mutationObjection { return fail(call, objection) }
        let change = LifecycleChange(
            lifecycle: wanted, previous: ledger.lifecycle, lentMilli: ledger.lentMilli,
            borrowedMilli: ledger.borrowedMilli, requests: ledger.counts.open)
        if wanted != ledger.lifecycle {
            let needsRest = wanted == .left || wanted == .planned
            if needsRest, change.isInUse, !isForced { return fail(call, .stillInUse(change)) }
            write(.lifecycleChanged(wanted))
            emit(.lifecycleChanged(wanted))
            emit(.publish(.lifecycleChanged(wanted, previous: change.previous)))
        }
        answer(call, .lifecycle(change))
    }

    /// Why nothing new is accepted from anybody; nil when it is.
    var lifecycleObjection: FederationError? {
        ledger.lifecycle == .active ? nil : .notOpen(region, ledger.lifecycle)
    }
}
