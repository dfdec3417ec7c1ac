// RegionMachine+Advice.swift: why a demand does not fit at home, and what would make it. Changes nothing.
//
// Says what would be, not what is: waits for no record.

public import Basics
internal import GPUAllocator
internal import Ledger

extension RegionMachine {
    mutating func explain(_ call: CallID, _ demand: Demand, releasing tenant: TenantID?) {
        guard isValid(demand, for: call) else { return }
        let ledger = ledger
        var claims: [Claim] = []
        let explanation = allocator.explain(demand) { hosts in
            claims = ledger.claims(on: hosts, of: tenant)
            return claims.map { Holding(number: $0.token, placement: $0.placement) }
        }
        var holders: [Holder] = []
        for case .release(let holdings) in explanation.remedies {
            holders = holdings.compactMap { holding in
                claims.first { $0.token == holding.number }.map { Holder(request: $0.key.request, tenant: $0.tenant) }
            }
        }
        immediate.append(.answer(call, .explanation(explanation, holders: holders)))
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

/// Who holds an allocation that is to be released.
public struct Holder: Hashable, Sendable {
    /// The allocation's id.
    public var request: RequestKey
    /// Whose it is.
    public var tenant: TenantID

    /// Names a holder.
    public init(request: RequestKey, tenant: TenantID) {
        self.request = request
        self.tenant = tenant
    }
}

extension LedgerState {
    /// What is finally claimed on some hosts, by token ascending; of one tenant, or of all.
    fileprivate func claims(on hosts: [HostID], of tenant: TenantID?) -> [Claim] {
        let wanted = Set(hosts)
        return claims.entries.compactMap { (_, claim) -> Claim? in
            guard claim.state == .committed, tenant == nil || tenant == claim.tenant,
                claim.placement.hosts.contains(where: { wanted.contains($0.host) })
            else { return nil }
            return claim
        }
    }
}
