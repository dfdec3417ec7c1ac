// Trial.swift: doing something to a region to see what would come of it, and undoing it. Nothing is copied but the mix.
//
// What is undone is what was done, backwards: the cost follows the steps of the trial, not the hosts. Rules: docs/allocation.md.

import Basics

/// One thing that a trial did.
private enum TrialStep {
    case allocated(Placement)
    case released(Placement)
    case stateWas(HostID, HostState)
}

/// A region in a trial: everything that is done here is undone at the end.
///
/// It answers exactly as the allocator would if the same were done to it.
struct Trial: ~Copyable {
    private(set) var allocator: Allocator
    private var steps: [TrialStep] = []
    private let mix: DemandMix

    /// Takes the allocator over until ``end()``.
    init(_ allocator: consuming Allocator) {
        mix = allocator.table.mix
        self.allocator = allocator
        self.allocator.table.beginTrial()
    }

    /// As ``Allocator/allocate(_:)``.
    mutating func allocate(_ demand: Demand) -> Answer {
        let answer = allocator.allocate(demand)
        if case .placed(let placement) = answer { steps.append(.allocated(placement)) }
        return answer
    }

    /// As ``Allocator/place(_:)``.
    mutating func place(_ demand: Demand) -> Answer {
        let answer = allocator.place(demand)
        if case .placed(let placement) = answer { steps.append(.allocated(placement)) }
        return answer
    }

    /// As ``Allocator/take(_:)``, of what this or another trial answered on the same state.
    mutating func take(_ placement: Placement) throws(AllocatorError) {
        try allocator.take(placement)
        steps.append(.allocated(placement))
    }

    /// As ``Allocator/release(_:)``.
    mutating func release(_ placement: Placement) throws(AllocatorError) {
        try allocator.release(placement)
        steps.append(.released(placement))
    }

    /// As ``Allocator/setState(of:to:)``.
    mutating func setState(of host: HostID, to state: HostState) throws(AllocatorError) {
        let slot = try allocator.slot(of: host)
        steps.append(.stateWas(host, allocator.table.states[slot]))
        try allocator.setState(of: host, to: state)
    }

    /// What was done so far, for ``undo(to:)``.
    var mark: Int { steps.count }

    /// Undoes what was done since a mark; what was learned stays until the end.
    mutating func undo(to mark: Int) {
        while steps.count > mark { allocator.undo(steps.removeLast()) }
    }

    /// Undoes everything and gives the allocator back as it was.
    consuming func end() -> Allocator {
        undo(to: 0)
        allocator.table.endTrial(mix)
        return allocator
    }
}

extension Allocator {
    /// The answers that ``allocate(_:)`` would give to these demands, one after the other, fences included.
    ///
    /// Each is placed on what the former left. Everything is then as it was: hosts, fences and the mix. It costs as much as
    /// allocating and giving back.
    public mutating func plan(_ demands: [Demand]) -> [Answer] {
        trying { trial in demands.map { trial.allocate($0) } }
    }

    /// Lets `body` do what it likes, and undoes it.
    mutating func trying<Result>(_ body: (inout Trial) -> Result) -> Result {
        var trial = Trial(take())
        let result = body(&trial)
        self = trial.end()
        return result
    }

    /// Leaves an empty allocator behind, so that a trial holds the only reference to what there is.
    private mutating func take() -> Allocator {
        let whole = self
        self = Allocator()
        return whole
    }

    fileprivate mutating func undo(_ step: TrialStep) {
        switch step {
        case .allocated(let placement):
            table.untake(placement)
        case .released(let placement):
            for (slot, var part) in parts(of: placement) {
                part.fences = part.gpus.map { _ in 0 }
                table.take(slot, part)
            }
        case .stateWas(let host, let state):
            guard let slot = table.slotOf[host] else { preconditionFailure("\(host) was tried and is gone") }
            table.setState(slot, state)
        }
    }

    private func parts(of placement: Placement) -> [(Int, HostPlacement)] {
        placement.hosts.map { part in
            guard let slot = table.slotOf[part.host] else { preconditionFailure("\(part.host) was tried and is gone") }
            return (slot, part)
        }
    }
}
