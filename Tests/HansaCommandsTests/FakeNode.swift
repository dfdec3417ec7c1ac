// FakeNode.swift: a node in memory that answers like a real one, and fails when a test says so.

import Basics
import HansaMessages
import HansaServices
import RPC
import RPCCore
import Synchronization
import TLS

@testable import HansaCommands

/// A failure that the node gives instead of, or after, doing what it was asked.
struct InjectedFailure: Sendable {
    var error: RPCError
    /// True: the call has its effect, only the answer is lost.
    var isDone = false
}

/// How a stream ends that has sent what there is, and what changes before the next one.
struct StreamEnd: Sendable {
    var error: RPCError
    var change: @Sendable (inout FakeNode.State) -> Void = { _ in }
}

/// One region's node.
///
/// Places so many requests at home, then so many at its peer, then refuses.
final class FakeNode: AllocationsService, HostsService, LendingService, RegionsService {
    struct State: Sendable {
        var hosts: [Host] = []
        var hostsOfPeer: [Host] = []
        var hostsPerPage = Int.max
        var claims: [LentClaim] = []
        var claimsPerPage = Int.max
        var allocations: [Allocation] = []
        var roomAtHome = 0
        var roomAtPeer = 0
        var failures: [InjectedFailure] = []
        var streamEnds: [StreamEnd] = []
        var calls: [String] = []
        var status = StatusReply()
        var regions = ListRegionsReply()
        var capacity = CapacityReply()
        var peers = ListPeersReply()
        var lifecycle = SetLifecycleReply()
        var events: [Event] = []
        /// Whether its streams stay open until their callers end them.
        var streamsGoOn = false
        var backup: [BackupPart] = []
        var recovery = RecoverReply()
        var recoveries: [RecoverRequest] = []
        var missing: [MissingRegion] = []
        var notices: [HostNotice] = []
        var plan = PlanReply()
        var planned: PlanRequest?
        var explanation = ExplainReply()
        var defragmentation = DefragmentReply()
    }

    let region: String
    let peer: String
    /// Whether it takes calls.
    let health = HealthServiceLive()
    private let state: Mutex<State>

    /// What it has and was asked so far.
    var now: State { state.withLock { $0 } }

    init(_ region: String, peer: String = "norway", _ prepare: (inout State) -> Void = { _ in }) {
        self.region = region
        self.peer = peer
        var first = State()
        first.status.region = region
        prepare(&first)
        state = Mutex(first)
        health.set(.serving)
    }

    /// Changes what it has.
    func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

    /// A channel to this node as an operator.
    func channel() throws -> RPCChannel {
        var router = Router()
        (self as any AllocationsService).register(in: &router)
        (self as any HostsService).register(in: &router)
        (self as any LendingService).register(in: &router)
        (self as any RegionsService).register(in: &router)
        health.register(in: &router)
        let inspector = RPCInspector()
        DebugServiceLive(
            inspector: inspector, errors: RecentErrors(),
            methods: {
                [
                    MethodStatistics(
                        method: "/hansa.v1.Allocations/List", side: "server", calls: 12,
                        failures: [CodeCount(code: "UNAVAILABLE", calls: 2)], meanUs: 250, longestUs: 4_000)
                ]
            }
        ).register(in: &router)
        var configuration = RPCChannelConfiguration()
        configuration.inspector = inspector
        configuration.methodPolicies["*"] = MethodPolicy(retry: .notProcessed)
        ReflectionServiceLive(router.methods).register(in: &router)
        return RPCChannel(
            inProcess: router, as: try PeerIdentity(uri: "spiffe://hansa.test/operator/ada"),
            server: try PeerIdentity(uri: "spiffe://hansa.test/region/\(region)"), configuration: configuration)
    }

    /// Does `change` unless a failure is due that prevents it.
    private func call<Reply>(_ name: String, _ change: (inout State) throws(RPCError) -> Reply) throws(RPCError)
        -> Reply
    {
        let result = state.withLock { state -> Result<Reply, RPCError> in
            state.calls.append(name)
            let failure = state.failures.isEmpty ? nil : state.failures.removeFirst()
            if let failure, !failure.isDone { return .failure(failure.error) }
            do throws(RPCError) {
                let reply = try change(&state)
                return failure.map { .failure($0.error) } ?? .success(reply)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    // MARK: Allocations

    func allocate(_ request: AllocateRequest, context: CallContext) async throws(RPCError) -> AllocateReply {
        try call("allocate \(request.idempotencyKey)") { state throws(RPCError) in
            if let old = state.allocations.first(where: { $0.idempotencyKey == request.idempotencyKey }) {
                return AllocateReply(allocation: old, replayed: true)
            }
            if request.residency?.allowedRegions.contains("mars") == true {
                throw RPCError(.invalidArgument, "unknown region \"mars\"; the federation has norway, uk")
            }
            var allocation = Allocation(
                id: "\(region)-\(state.allocations.count + 1)", tenant: request.tenant.isEmpty ? "ada" : request.tenant,
                origin: region, state: .placed, demand: request.demand, residency: request.residency,
                createdUnixMs: 1_000_000, idempotencyKey: request.idempotencyKey)
            let part = HostPlacement(host: "h1", site: "crawley", gpus: [0, 1], milliPerGpu: 1_000, fences: [1, 1])
            if state.roomAtHome > 0 {
                state.roomAtHome -= 1
                allocation.provider = region
                allocation.placement = [part]
            } else if state.roomAtPeer > 0 {
                state.roomAtPeer -= 1
                allocation.provider = peer
                allocation.placement = [part]
            } else {
                allocation.state = .refused
                allocation.refusals = [
                    RegionRefusal(
                        region: region, code: "noCapacity", detail: "no host has room",
                        reasons: [ReasonCount(reason: "tooFewGPUs", hosts: 7)]),
                    RegionRefusal(region: peer, code: "lendingLimit", detail: "it lends no more"),
                ]
            }
            state.allocations.append(allocation)
            return AllocateReply(allocation: allocation)
        }
    }

    func plan(_ request: PlanRequest, context: CallContext) async throws(RPCError) -> PlanReply {
        try call("plan") { state in
            state.planned = request
            return state.plan
        }
    }

    func explain(_ request: ExplainRequest, context: CallContext) async throws(RPCError) -> ExplainReply {
        try call("explain") { state in state.explanation }
    }

    func defragment(_ request: DefragmentRequest, context: CallContext) async throws(RPCError) -> DefragmentReply {
        try call("defragment") { state in state.defragmentation }
    }

    func get(_ request: GetAllocationRequest, context: CallContext) async throws(RPCError) -> GetAllocationReply {
        try call("get") { state throws(RPCError) in
            guard let allocation = state.allocations.first(where: { $0.id == request.id }) else {
                throw RPCError(.notFound, "there is no allocation \(request.id)")
            }
            return GetAllocationReply(allocation: allocation)
        }
    }

    func list(_ request: ListAllocationsRequest, context: CallContext) async throws(RPCError) -> ListAllocationsReply {
        try call("list \(request.limit) after \(request.after) federation \(request.federation)") { state in
            let rest = state.allocations.drop { !request.after.isEmpty && $0.id != request.after }
                .dropFirst(request.after.isEmpty ? 0 : 1)
                .filter { request.states.isEmpty || request.states.contains($0.state) }
            let page = Array(rest.prefix(Int(request.limit)))
            return ListAllocationsReply(
                allocations: page, missing: request.federation ? state.missing : [],
                next: page.count < rest.count ? page.last?.id ?? "" : "")
        }
    }

    func release(
        _ request: ReleaseAllocationRequest, context: CallContext
    ) async throws(RPCError) -> ReleaseAllocationReply {
        try call("release \(request.id)") { state throws(RPCError) in
            guard let index = state.allocations.firstIndex(where: { $0.id == request.id }) else {
                throw RPCError(.notFound, "there is no allocation \(request.id)")
            }
            if state.allocations[index].state == .placed, state.allocations[index].provider == region {
                state.roomAtHome += 1
            }
            state.allocations[index].state = .released
            return ReleaseAllocationReply(allocation: state.allocations[index])
        }
    }

    func watch(
        _ request: WatchAllocationsRequest, to replies: RPCResponseWriter<AllocationChange>, context: CallContext
    ) async throws(RPCError) {
        for allocation in state.withLock({ $0.allocations }) {
            try await replies.send(AllocationChange(sequence: 1, allocation: allocation, initial: true))
        }
        await stayOpen()
        try endStream()
    }

    private func endStream() throws(RPCError) {
        let error = state.withLock { state -> RPCError? in
            guard !state.streamEnds.isEmpty else { return nil }
            let end = state.streamEnds.removeFirst()
            end.change(&state)
            return end.error
        }
        if let error { throw error }
    }

    // MARK: Hosts

    func register(_ request: RegisterHostsRequest, context: CallContext) async throws(RPCError) -> RegisterHostsReply {
        try call("register \(request.hosts.count)") { state in
            let new = request.hosts.filter { host in !state.hosts.contains { $0.id == host.id } }
            state.hosts += new
            return RegisterHostsReply(
                registered: UInt32(new.count), unchanged: UInt32(request.hosts.count - new.count),
                notices: state.notices)
        }
    }

    func list(_ request: ListHostsRequest, context: CallContext) async throws(RPCError) -> ListHostsReply {
        try call("hosts after \(request.after) of \(request.region)") { state in
            let owner = request.region.isEmpty ? region : request.region
            let hosts = request.region.isEmpty ? state.hosts : state.hostsOfPeer
            let rest = hosts.drop { !request.after.isEmpty && $0.id <= request.after }
            let page = rest.prefix(min(state.hostsPerPage, request.limit == 0 ? .max : Int(request.limit)))
            return ListHostsReply(
                hosts: page.map {
                    HostStatus(
                        host: $0, region: owner, freeMilli: $0.gpus.map { $0.index == 1 ? 250 : 1_000 },
                        freeCpuMilli: 96_500, freeMemoryMib: 1_024)
                }, missing: request.federation ? state.missing : [],
                next: page.count < rest.count ? page.last?.id ?? "" : "",
                more: request.federation && !state.hostsOfPeer.isEmpty ? [ListContinuation(region: peer)] : [])
        }
    }

    func get(_ request: GetHostRequest, context: CallContext) async throws(RPCError) -> GetHostReply {
        try call("host \(request.id)") { state in
            let host = state.hosts.first { $0.id == request.id }
            return GetHostReply(
                status: HostStatus(
                    host: host, region: region, freeMilli: host?.gpus.map { _ in 0 } ?? [], freeCpuMilli: 96_500,
                    freeMemoryMib: 1_024))
        }
    }

    func remove(_ request: RemoveHostsRequest, context: CallContext) async throws(RPCError) -> RemoveHostsReply {
        try call("remove \(request.ids.joined(separator: ","))") { state throws(RPCError) in
            let used = request.ids.filter { $0.hasPrefix("used") }
            if let first = used.first, !request.whenFree {
                throw RPCError(.failedPrecondition, "host \(first) is in use by uk-1/1; release them first")
            }
            return RemoveHostsReply(removed: UInt32(request.ids.count - used.count), waiting: used)
        }
    }

    func rename(_ request: RenameHostRequest, context: CallContext) async throws(RPCError) -> RenameHostReply {
        try call("rename \(request.id) \(request.newId)") { _ in RenameHostReply(host: Host(id: request.newId)) }
    }

    func replace(_ request: ReplaceHostRequest, context: CallContext) async throws(RPCError) -> ReplaceHostReply {
        try call("replace \(request.host?.id ?? "")") { _ in
            ReplaceHostReply(host: Host(id: request.host?.id ?? "", state: .cordoned))
        }
    }

    func setGPUHealth(
        _ request: SetGPUHealthRequest, context: CallContext
    ) async throws(RPCError) -> SetGPUHealthReply {
        try call("setGPUHealth \(request.gpu)") { state in SetGPUHealthReply(host: Host(id: request.id)) }
    }

    func setState(_ request: SetHostStateRequest, context: CallContext) async throws(RPCError) -> SetHostStateReply {
        try call("setState") { state in SetHostStateReply(host: Host(id: request.id, state: request.state)) }
    }

    // MARK: Lending

    func list(_ request: ListClaimsRequest, context: CallContext) async throws(RPCError) -> ListClaimsReply {
        try call("claims after \(request.after)") { state in
            let rest = state.claims.filter { request.origin.isEmpty || $0.origin == request.origin }
                .drop { !request.after.isEmpty && $0.id <= request.after }
            let page = rest.prefix(state.claimsPerPage)
            return ListClaimsReply(claims: Array(page), next: page.count < rest.count ? page.last?.id ?? "" : "")
        }
    }

    func listBorrowed(
        _ request: ListBorrowedRequest, context: CallContext
    ) async throws(RPCError) -> ListBorrowedReply {
        try call("borrowed") { _ in
            ListBorrowedReply(placements: [
                BorrowedPlacement(
                    allocation: "\(region)-7", provider: peer, providerState: "not a peer", tenant: "ada",
                    state: "releasing", milli: 2_000, waitsFor: "\(peer) to be a peer again: it is none now")
            ])
        }
    }

    func end(_ request: EndClaimsRequest, context: CallContext) async throws(RPCError) -> EndClaimsReply {
        try call("end \(request.ids.joined(separator: ","))\(request.origin) dry \(request.dryRun)") { state in
            let ended = state.claims.filter { request.ids.contains($0.allocation) || $0.origin == request.origin }
            if !request.dryRun { state.claims.removeAll { ended.contains($0) } }
            return EndClaimsReply(ended: ended)
        }
    }

    func listDecrees(_ request: ListDecreesRequest, context: CallContext) async throws(RPCError) -> ListDecreesReply {
        try call("decrees") { _ in
            ListDecreesReply(decrees: [
                DecreeEntry(
                    number: 1, kind: "claim", id: "norway-1/1", region: "norway", milli: 8_000, operator: "ops",
                    reason: "site closed", unixMs: 1_000, forced: true)
            ])
        }
    }

    // MARK: Regions

    func status(_ request: StatusRequest, context: CallContext) async throws(RPCError) -> StatusReply {
        try call("status") { state in state.status }
    }

    func list(_ request: ListRegionsRequest, context: CallContext) async throws(RPCError) -> ListRegionsReply {
        try call("regions") { state in state.regions }
    }

    func capacity(_ request: CapacityRequest, context: CallContext) async throws(RPCError) -> CapacityReply {
        try call("capacity") { state in state.capacity }
    }

    func listPeers(_ request: ListPeersRequest, context: CallContext) async throws(RPCError) -> ListPeersReply {
        try call("peers") { state in state.peers }
    }

    func setLifecycle(
        _ request: SetLifecycleRequest, context: CallContext
    ) async throws(RPCError) -> SetLifecycleReply {
        try call("lifecycle \(request.lifecycle.rawValue)\(request.force ? " forced" : "")") { state in state.lifecycle
        }
    }

    func events(
        _ request: EventsRequest, to replies: RPCResponseWriter<Event>, context: CallContext
    ) async throws(RPCError) {
        for event in state.withLock({ $0.events }) where event.sequence > request.after {
            try await replies.send(event)
        }
        await stayOpen()
        try endStream()
    }

    func recover(_ request: RecoverRequest, context: CallContext) async throws(RPCError) -> RecoverReply {
        try call("recover") { state in
            state.recoveries.append(request)
            return state.recovery
        }
    }

    func backup(
        _ request: BackupRequest, to replies: RPCResponseWriter<BackupPart>, context: CallContext
    ) async throws(RPCError) {
        let parts = try call("backup") { state in state.backup }
        for part in parts { try await replies.send(part) }
        await stayOpen()
    }

    private func stayOpen() async {
        if now.streamsGoOn { await Interruption().wait() }
    }
}
