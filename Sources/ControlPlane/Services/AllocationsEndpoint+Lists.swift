// AllocationsEndpoint+Lists.swift: allocations, page by page, of one region or of all.

import Basics
import Federation
import HansaMessages
import HansaServices
import Ledger
import RPC
import RPCCore

extension AllocationsEndpoint {
    func list(
        _ request: ListAllocationsRequest, context: CallContext
    ) async throws(RPCError) -> ListAllocationsReply {
        let caller = try Caller(context, named: request.tenant, links: links)
        var part = request
        part.federation = false
        part.region = ""
        part.tenant = caller.scope?.text ?? ""
        if !request.region.isEmpty, request.region != home.text {
            return try await links.named(request.region, context).allocations.list(
                part, options: CallOptions(for: context))
        }
        guard request.federation else { return try await listHome(part, scope: caller.scope) }
        part.replyBytes = links.share(of: request.replyBytes)
        var reply = try await listHome(part, scope: caller.scope)
        part.after = ""
        let (parts, missing) = await links.gather { [part] link, options throws(RPCError) in
            try await link.allocations.list(part, options: options)
        }
        reply.missing = missing
        var gathered = reply.encodedByteCount
        for (region, part) in parts {
            let bytes = part.encodedByteCount
            guard gathered + bytes <= Limits.gatheredBytes else {
                reply.more.append(ListContinuation(region: region.text))
                continue
            }
            gathered += bytes
            reply.allocations += part.allocations
            if !part.next.isEmpty { reply.more.append(ListContinuation(region: region.text, after: part.next)) }
        }
        return reply
    }

    func listHome(
        _ request: ListAllocationsRequest, scope: TenantID?
    ) async throws(RPCError) -> ListAllocationsReply {
        let after = try request.after.isEmpty ? nil : requestKey(request.after)
        if let after, after.origin != home {
            throw RPCError(.invalidArgument, "\(after) is no allocation of \(home); continue a list where it began")
        }
        let limit = request.limit == 0 ? UInt32(Limits.listedAllocations) : request.limit
        var page = ListPage<Allocation>(limit: limit, replyBytes: request.replyBytes)
        let next = try await page.fill(after: after?.number) { after, limit throws(RPCError) in
            let filter = RequestFilter(
                tenant: scope, progress: request.states.flatMap(\.progressNames), after: after ?? 0, limit: limit)
            let result = try await region.call { .inspect($0, .requests(filter)) }
            guard case .inspection(.requests(let owned, let next)) = result else { throw mismatched("list") }
            return (owned.map { ($0.number, Allocation($0, origin: home)) }, next)
        }
        let more = next.map { "\(RequestKey(origin: home, number: $0))" } ?? ""
        return ListAllocationsReply(allocations: page.entries, next: more)
    }
}
