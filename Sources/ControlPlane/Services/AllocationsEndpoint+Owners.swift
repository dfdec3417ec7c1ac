// AllocationsEndpoint+Owners.swift: one allocation, shown or given back, whichever region owns it.
//
// What another region owns is forwarded to it. When that region is gone, the answer says what an operator can do here.

import Basics
import Federation
import HansaMessages
import HansaServices
import Ledger
import RPC
import RPCCore
import TLS

extension AllocationsEndpoint {
    func get(_ request: GetAllocationRequest, context: CallContext) async throws(RPCError) -> GetAllocationReply {
        let caller = try Caller(context, named: request.tenant, links: links)
        let key = try requestKey(request.id)
        if key.origin != home {
            let forwarded = GetAllocationRequest(id: request.id, tenant: caller.scope?.text ?? "")
            let link = try await owner(of: key, context)
            do throws(RPCError) {
                return try await link.allocations.get(forwarded, options: ownerOptions(context))
            } catch {
                throw silent(key, error)
            }
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
        if request.abandon { return try await abandon(key, request, context) }
        if key.origin != home {
            let forwarded = ReleaseAllocationRequest(id: request.id, tenant: caller.scope?.text ?? "")
            let link = try await owner(of: key, context)
            do throws(RPCError) {
                return try await link.allocations.release(forwarded, options: ownerOptions(context))
            } catch {
                throw silent(key, error)
            }
        }
        return try released(try await region.call { .release($0, key, tenant: caller.scope) })
    }

    /// What the region's answer is to whoever gave an allocation back.
    func released(_ answer: FederationAnswer) throws(RPCError) -> ReleaseAllocationReply {
        guard case .allocation(let owned, _) = answer else { throw mismatched("release") }
        return ReleaseAllocationReply(allocation: Allocation(owned, origin: home))
    }

    private func abandon(
        _ key: RequestKey, _ request: ReleaseAllocationRequest, _ context: CallContext
    ) async throws(RPCError) -> ReleaseAllocationReply {
        let decree = try Decree(context, reason: request.reason, isForced: request.force, at: wallClock())
        guard key.origin == home else {
            throw RPCError(.failedPrecondition, "\(key) is owned by \(key.origin); abandon it there")
        }
        let alive = await gossip.alive()
        let result = try await region.call { .abandonRequest($0, key, decree, alive: alive) }
        guard case .allocation(let owned, _) = result else { throw mismatched("release") }
        return ReleaseAllocationReply(allocation: Allocation(owned, origin: home))
    }

    func requestKey(_ id: String) throws(RPCError) -> RequestKey {
        guard let key = RequestKey(id) else {
            throw RPCError(.invalidArgument, "\"\(id)\" is not an allocation id; ids look like uk-42")
        }
        return key
    }

    /// The link to the region that owns `key`; a region that forwards is never forwarded again.
    private func owner(of key: RequestKey, _ context: CallContext) async throws(RPCError) -> PeerLink {
        guard let link = links[key.origin] else {
            let filter = ClaimFilter(origin: key.origin, limit: 1)
            if case .inspection(.claims(let claims, _)) = try await region.call({ .inspect($0, .claims(filter)) }),
                !claims.isEmpty
            {
                throw RPCError(
                    .notFound, "\(key) belongs to \(key.origin), which is no peer of \(home) any more; \(remedy(key))")
            }
            let known = ([home] + links.all.map(\.region)).sorted().map(\.text).joined(separator: ", ")
            throw RPCError(.notFound, "\(key) belongs to unknown region \(key.origin); the federation has \(known)")
        }
        if case .region = context.peer.role {
            throw RPCError(.failedPrecondition, "\(key) is owned by \(key.origin); ask that region")
        }
        return link
    }

    /// A call to an owner ends at once while it cannot be dialled: the caller learns what can be done without it.
    private func ownerOptions(_ context: CallContext) -> CallOptions {
        var options = CallOptions(for: context)
        options.waitForReady = false
        return options
    }

    /// The failure of a call to the owner of `key`; when it cannot be reached, with what can be done without it.
    private func silent(_ key: RequestKey, _ error: RPCError) -> RPCError {
        guard error.code == .unavailable else { return error }
        return RPCError(
            .unavailable,
            "\(key.origin), which owns \(key), cannot be reached from \(home): \(error.message); "
                + "when it is gone for good: \(remedy(key))")
    }

    private func remedy(_ key: RequestKey) -> String {
        "an operator sees what it has here with `hansa lending list --origin \(key.origin)` "
            + "and ends it with `hansa lending end \(key)`"
    }
}
