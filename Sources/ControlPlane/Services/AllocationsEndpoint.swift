// AllocationsEndpoint.swift: tenants ask for GPUs, watch them and give them back.
//
// What another region owns is forwarded to it; what it may see is decided by Caller. Decides nothing else.

import Basics
import Federation
import GPUAllocator
import HansaMessages
import HansaServices
import Ledger
import Mapping
import RPC
import RPCCore
import TLS

/// The service `hansa.v1.Allocations`.
struct AllocationsEndpoint: AllocationsService {
    let home: RegionID
    let region: RegionShell
    let gossip: GossipShell
    let links: PeerLinks
    let events: EventLog
    let wallClock: @Sendable () -> WallTime

    func allocate(_ request: AllocateRequest, context: CallContext) async throws(RPCError) -> AllocateReply {
        let asked = try asked(request, context)
        return try allocated(try await region.call { .allocate($0, asked) })
    }

    /// What a tenant asks of the region.
    func asked(_ request: AllocateRequest, _ context: CallContext) throws(RPCError) -> AllocateCall {
        let tenant = try requester(try Caller(context, named: request.tenant, links: links), context)
        let fields = MessageFields("AllocateRequest")
        return try checked { () throws(MappingError) in
            AllocateCall(
                tenant: tenant, idempotencyKey: request.idempotencyKey, demand: try fields.demand(request.demand),
                residency: try fields.residency(request.residency ?? Residency()), wallTime: wallClock())
        }
    }

    /// What the region's answer is to the tenant.
    func allocated(_ answer: FederationAnswer) throws(RPCError) -> AllocateReply {
        guard case .allocation(let owned, let replayed) = answer else { throw mismatched("allocate") }
        return AllocateReply(allocation: Allocation(owned, origin: home), replayed: replayed)
    }

    func plan(_ request: PlanRequest, context: CallContext) async throws(RPCError) -> PlanReply {
        let tenant = try requester(try Caller(context, named: request.tenant, links: links), context)
        let (demands, residency) = try checked { () throws(MappingError) in
            var demands: [GPUAllocator.Demand] = []
            for (place, message) in request.demands.enumerated() {
                let fields = MessageFields(
                    request.demands.count > 1 ? "PlanRequest, demand \(place + 1)" : "PlanRequest")
                demands.append(try fields.demand(message).owned(by: tenant))
            }
            let fields = MessageFields("PlanRequest")
            return (demands, try fields.residency(request.residency ?? Residency()))
        }
        guard case .plans(let plans) = try await region.call({ .plan($0, demands, residency) }) else {
            throw mismatched("plan")
        }
        return PlanReply(plans: plans.map { HansaMessages.PlannedDemand($0, home: home) })
    }

    func explain(_ request: ExplainRequest, context: CallContext) async throws(RPCError) -> ExplainReply {
        let caller = try Caller(context, named: request.tenant, links: links)
        let tenant = try requester(caller, context)
        let demand = try checked { () throws(MappingError) in
            try MessageFields("ExplainRequest").demand(request.demand).owned(by: tenant)
        }
        let result = try await region.call { .explain($0, demand, releasing: caller.scope) }
        guard case .explanation(let explanation, let holders) = result else { throw mismatched("explain") }
        return ExplainReply(explanation, holders: holders, home: home)
    }

    func defragment(_ request: DefragmentRequest, context: CallContext) async throws(RPCError) -> DefragmentReply {
        let tenant = try requester(try Caller(context, named: request.tenant, links: links), context)
        let demand = try checked { () throws(MappingError) in
            try MessageFields("DefragmentRequest").demand(request.demand).owned(by: tenant)
        }
        guard
            case .defragmentation(let found, let tenants) = try await region.call({ .defragment($0, for: demand) })
        else { throw mismatched("defragment") }
        return DefragmentReply(found, tenants: tenants, home: home)
    }

    func watch(
        _ request: WatchAllocationsRequest, to replies: RPCResponseWriter<AllocationChange>, context: CallContext
    ) async throws(RPCError) {
        let caller = try Caller(context, named: "", links: links)
        let key = request.id.isEmpty ? nil : try requestKey(request.id)
        if let key, key.origin != home {
            throw RPCError(.failedPrecondition, "\(key) is owned by \(key.origin); watch it there")
        }
        // Watching starts before the list is read, so that no change falls between the two.
        let (_, changes) = events.watch(after: .max, limit: 0)
        if !request.onlyChanges {
            for allocation in try await current(key, scope: caller.scope) {
                try await replies.send(AllocationChange(allocation: allocation, initial: true))
            }
        }
        for await event in changes {
            guard case .region(.requestChanged(let owned)) = event.body, key == nil || key?.number == owned.number,
                caller.scope == nil || caller.scope == owned.tenant
            else { continue }
            try await replies.send(
                AllocationChange(sequence: event.sequence, allocation: Allocation(owned, origin: home)))
        }
        try watchEnded()
    }

    private func current(_ key: RequestKey?, scope: TenantID?) async throws(RPCError) -> [Allocation] {
        if let key {
            let result = try await region.call { .inspect($0, .request(key, tenant: scope)) }
            guard case .inspection(.request(let owned)) = result else { throw mismatched("watch") }
            return [Allocation(owned, origin: home)]
        }
        var allocations: [Allocation] = []
        var request = ListAllocationsRequest()
        repeat {
            let page = try await listHome(request, scope: scope)
            allocations += page.allocations
            request.after = page.next
        } while !request.after.isEmpty
        return allocations
    }

    /// For whom an allocation is made: the tenant itself, or whom an operator names, else the operator.
    private func requester(_ caller: Caller, _ context: CallContext) throws(RPCError) -> TenantID {
        if let tenant = caller.scope { return tenant }
        guard case .operator(let name) = context.peer.role, let tenant = try? TenantID(name) else {
            throw RPCError(.invalidArgument, "name the tenant to allocate for")
        }
        return tenant
    }
}

/// Why a stream of changes ended although nobody asked.
func watchEnded() throws(RPCError) {
    if Task.isCancelled { throw RPCError(.cancelled, "the watcher went away") }
    throw RPCError(
        .unavailable,
        "the stream ended: the node stops, or this watcher fell \(Limits.watcherBacklog) events behind; "
            + "watch again")
}

func mismatched(_ call: String) -> RPCError {
    RPCError(.internal, "the region answered \(call) with an answer of another kind")
}
