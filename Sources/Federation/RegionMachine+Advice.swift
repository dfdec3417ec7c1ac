// RegionMachine+Advice.swift: why a demand does not fit at home, and what would make it. Changes nothing.
//
// Says what would be, not what is: waits for no record.

internal import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    mutating func explain(_ call: CallID, _ demand: Demand) {
        guard isValid(demand, for: call) else { return }
        immediate.append(.answer(call, .explanation(allocator.explain(demand))))
    }

    mutating func defragment(_ call: CallID, for demand: Demand) {
        guard isValid(demand, for: call) else { return }
        let found = allocator.defragment(for: demand, moving: movable)
        let tenants = found.moves.compactMap { ledger.requests[$0.number]?.tenant }
        immediate.append(.answer(call, .defragmentation(found, tenants: tenants)))
    }

    /// Whether the demand would be decided, as by ``allocate(_:_:)``.
    private mutating func isValid(_ demand: Demand, for call: CallID) -> Bool {
        if let lifecycleObjection {
            fail(call, lifecycleObjection)
            return false
        }
        do throws(AllocatorError) {
            try demand.validate()
            return true
        } catch {
            fail(call, .invalidDemand(error))
            return false
        }
    }

    /// The requests of this region that are placed at home and that their tenants can move.
    ///
    /// What peers have here is not moved: only its origin may.
    private var movable: [MovableAllocation] {
        ledger.requests.entries.compactMap { number, request in
            guard request.demand.isMovable, case .placed(let grant) = request.progress, grant.provider == region else {
                return nil
            }
            return MovableAllocation(
                number: number, demand: request.demand.owned(by: request.tenant), placement: grant.placement)
        }
    }
}
