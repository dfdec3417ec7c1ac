// HostsEndpoint+Leaving.swift: hosts that are removed, renamed or replaced.

import Basics
import Federation
import GPUAllocator
import HansaMessages
import Mapping
import RPC
import RPCCore

extension HostsEndpoint {
    func remove(_ request: RemoveHostsRequest, context: CallContext) async throws(RPCError) -> RemoveHostsReply {
        let ids = try checked { () throws(MappingError) in
            if request.ids.isEmpty { throw .missing(field: "RemoveHostsRequest.ids") }
            var ids: [HostID] = []
            for (index, id) in request.ids.enumerated() {
                ids.append(try MessageFields("RemoveHostsRequest").host(id, "ids[\(index)]"))
            }
            return ids
        }
        let whenFree = request.whenFree
        guard
            case .hostsRemoved(let removed, let waiting) =
                try await region.call({ .removeHosts($0, ids, whenFree: whenFree) })
        else { throw mismatched("remove") }
        return RemoveHostsReply(removed: UInt32(removed), waiting: waiting.map(\.text))
    }

    func rename(_ request: RenameHostRequest, context: CallContext) async throws(RPCError) -> RenameHostReply {
        let (id, new) = try checked { () throws(MappingError) in
            let fields = MessageFields("RenameHostRequest")
            return (try fields.host(request.id, "id"), try fields.host(request.newId, "new_id"))
        }
        guard case .host(let status) = try await region.call({ .renameHost($0, id, to: new) }) else {
            throw mismatched("rename")
        }
        return RenameHostReply(host: .init(status.spec, state: status.state))
    }

    func replace(_ request: ReplaceHostRequest, context: CallContext) async throws(RPCError) -> ReplaceHostReply {
        let spec = try checked { () throws(MappingError) in
            let fields = MessageFields("ReplaceHostRequest")
            return try fields.spec(try fields.present(request.host, "host"))
        }
        guard case .host(let status) = try await region.call({ .replaceHost($0, spec) }) else {
            throw mismatched("replace")
        }
        return ReplaceHostReply(host: .init(status.spec, state: status.state))
    }
}
