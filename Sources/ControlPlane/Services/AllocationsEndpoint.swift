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
    let links: PeerLinks
    let events: EventLog
    let wallClock: @Sendable () -> WallTime

    func allocate(_ request: AllocateRequest, context: CallContext) async throws(RPCError) -> AllocateReply {
        let tenant = try requester(try Caller(context, named: request.tenant, links: links), context)
        let fields = MessageFields("AllocateRequest")
        let asked = try checked { () throws(MappingError) in
            AllocateCall(
                tenant: tenant, idempotencyKey: request.idempotencyKey, demand: try fields.demand(request.demand),
                residency: try fields.residency(request.residency ?? Residency()), wallTime: wallClock())
        }
        guard case .allocation(let owned, let replayed) = try await region.call({ .allocate($0, asked) }) else {
            throw mismatched("allocate")
        }
        return AllocateReply(allocation: Allocation(owned, origin: home), replayed: replayed)
    }

    func plan(_ request: PlanRequest, context: CallContext) async throws(RPCError) -> PlanReply {
        let fields = MessageFields("PlanRequest")
        let (demands, residency) = try checked { () throws(MappingError) in
            var demands: [GPUAllocator.Demand] = []
            for message in request.demands {
                let demand = try fields.demand(message)
                if case .tenant(let tenant) = context.peer.role {
                    demands.append(demand.owned(by: tenant))
                } else {
                    demands.append(demand)
                }
            }
            return (demands, try fields.residency(request.residency ?? Residency()))
        }
        guard case .plans(let plans) = try await region.call({ .plan($0, demands, residency) }) else {
            throw mismatched("plan")
        }
        return PlanReply(plans: plans.map { HansaMessages.PlannedDemand($0, home: home) })
    }

    func explain(_ request: ExplainRequest, context: CallContext) async throws(RPCError) -> ExplainReply {
        let demand = try checked { () throws(MappingError) in
            try MessageFields("ExplainRequest").demand(request.demand)
        }
        guard case .explanation(let explanation) = try await region.call({ .explain($0, demand) }) else {
            throw mismatched("explain")
        }
        return ExplainReply(explanation, home: home)
    }

    func defragment(_ request: DefragmentRequest, context: CallContext) async throws(RPCError) -> DefragmentReply {
        let demand = try checked { () throws(MappingError) in
            try MessageFields("DefragmentRequest").demand(request.demand)
        }
        guard
            case .defragmentation(let found, let tenants) = try await region.call({ .defragment($0, for: demand) })
        else { throw mismatched("defragment") }
        return DefragmentReply(found, tenants: tenants, home: home)
    }

    func get(_ request: GetAllocationRequest, context: CallContext) async throws(RPCError) -> GetAllocationReply {
        let caller = try Caller(context, named: request.tenant, links: links)
        let key = try requestKey(request.id)
        if key.origin != home {
            let forwarded = GetAllocationRequest(id: request.id, tenant: caller.scope?.text ?? "")
            return try await owner(of: key, context).allocations.get(forwarded, options: CallOptions(for: context))
        }
        let result = try await region.call { .inspect($0, .request(key, tenant: caller.scope)) }
        guard case .inspection(.request(let owned)) = result else { throw mismatched("get") }
        return GetAllocationReply(allocation: Allocation(owned, origin: home))
    }

    func release(
        _ request: ReleaseAllocationRequest, context: CallContext
    ) async throws(RPCError) -> ReleaseAllocationReply {
        let caller = try Caller(context, named: request.tenant, links: links)
        let key = try requestKey(request.id)
        if key.origin != home {
            let forwarded = ReleaseAllocationRequest(id: request.id, tenant: caller.scope?.text ?? "")
            return try await owner(of: key, context).allocations.release(
                forwarded, options: CallOptions(for: context))
        }
        let result = try await region.call { .release($0, key, tenant: caller.scope) }
        guard case .allocation(let owned, _) = result else { throw mismatched("release") }
        return ReleaseAllocationReply(allocation: Allocation(owned, origin: home))
    }

    func list(
        _ request: ListAllocationsRequest, context: CallContext
    ) async throws(RPCError) -> ListAllocationsReply {
        let caller = try Caller(context, named: request.tenant, links: links)
        var own = try await listHome(request, scope: caller.scope)
        guard request.federation else { return own }
        var forwarded = request
        forwarded.federation = false
        forwarded.after = ""
        forwarded.tenant = caller.scope?.text ?? ""
        let (parts, missing) = await links.gather { [forwarded] link, options throws(RPCError) in
            try await link.allocations.list(forwarded, options: options)
        }
        own.missing = missing
        for (region, part) in parts {
            own.allocations += part.allocations
            guard !part.next.isEmpty else { continue }
            own.missing.append(
                MissingRegion(
                    region: region.text, reason: "it has more than the limit of this list; ask it for the rest"))
        }
        return own
    }

    private func listHome(
        _ request: ListAllocationsRequest, scope: TenantID?
    ) async throws(RPCError) -> ListAllocationsReply {
        let after = try request.after.isEmpty ? nil : requestKey(request.after)
        if let after, after.origin != home {
            throw RPCError(.invalidArgument, "\(after) is no allocation of \(home); continue a list where it began")
        }
        let limit = request.limit == 0 ? Limits.listedAllocations : Int(request.limit)
        let filter = RequestFilter(
            tenant: scope, progress: request.states.flatMap(\.progressNames), after: after?.number ?? 0,
            limit: limit)
        guard
            case .inspection(.requests(let owned, let more)) = try await region.call({ .inspect($0, .requests(filter)) }
            )
        else { throw mismatched("list") }
        let allocations = owned.map { Allocation($0, origin: home) }
        return ListAllocationsReply(allocations: allocations, next: more ? allocations.last?.id ?? "" : "")
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

    private func requestKey(_ id: String) throws(RPCError) -> RequestKey {
        guard let key = RequestKey(id) else {
            throw RPCError(.invalidArgument, "\"\(id)\" is not an allocation id; ids look like uk-42")
        }
        return key
    }

    /// The link to the region that owns `key`; a region that forwards is never forwarded again.
    private func owner(of key: RequestKey, _ context: CallContext) throws(RPCError) -> PeerLink {
        guard let link = links[key.origin] else {
            let known = ([home] + links.all.map(\.region)).sorted().map(\.text).joined(separator: ", ")
            throw RPCError(.notFound, "\(key) belongs to unknown region \(key.origin); the federation has \(known)")
        }
        if case .region = context.peer.role {
            throw RPCError(.failedPrecondition, "\(key) is owned by \(key.origin); ask that region")
        }
        return link
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
