// HostsEndpoint+Lists.swift: hosts, page by page, of one region or of all.

import Basics
import Federation
import GPUAllocator
import HansaMessages
import HansaServices
import Mapping
import RPC
import RPCCore

extension HostsEndpoint {
    func list(_ request: ListHostsRequest, context: CallContext) async throws(RPCError) -> ListHostsReply {
        try refuseStranger(context, links)
        if !request.region.isEmpty, request.region != home.text {
            var forwarded = request
            forwarded.region = ""
            forwarded.federation = false
            return try await links.named(request.region, context).hosts.list(
                forwarded, options: CallOptions(for: context))
        }
        guard request.federation else { return try await listHome(request) }
        var part = request
        part.federation = false
        part.region = ""
        part.replyBytes = links.share(of: request.replyBytes)
        var reply = try await listHome(part)
        part.after = ""
        let (parts, missing) = await links.gather { [part] link, options throws(RPCError) in
            try await link.hosts.list(part, options: options)
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
            reply.hosts += part.hosts
            if !part.next.isEmpty { reply.more.append(ListContinuation(region: region.text, after: part.next)) }
        }
        return reply
    }

    func get(_ request: GetHostRequest, context: CallContext) async throws(RPCError) -> GetHostReply {
        let id = try checked { () throws(MappingError) in try MessageFields("GetHostRequest").host(request.id, "id") }
        guard case .inspection(.hosts(let hosts, _)) = try await region.call({ .inspect($0, .host(id)) }) else {
            throw mismatched("get")
        }
        return GetHostReply(status: hosts.first.map { .init($0, region: home) })
    }

    private func listHome(_ request: ListHostsRequest) async throws(RPCError) -> ListHostsReply {
        let fields = MessageFields("ListHostsRequest")
        let (site, after) = try checked { () throws(MappingError) in
            (
                request.site.isEmpty ? nil : try fields.site(request.site, "site"),
                request.after.isEmpty ? nil : try fields.host(request.after, "after")
            )
        }
        var page = ListPage<HansaMessages.HostStatus>(limit: request.limit, replyBytes: request.replyBytes)
        let next = try await page.fill(after: after) { after, limit throws(RPCError) in
            let result = try await region.call { .inspect($0, .hosts(site: site, after: after, limit: limit)) }
            guard case .inspection(.hosts(let hosts, let next)) = result else { throw mismatched("list") }
            return (hosts.map { ($0.status.spec.id, HansaMessages.HostStatus($0, region: home)) }, next)
        }
        return ListHostsReply(hosts: page.entries, next: next?.text ?? "")
    }
}
