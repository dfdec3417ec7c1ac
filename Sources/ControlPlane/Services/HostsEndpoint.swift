// HostsEndpoint.swift: the hosts of a region: registering, listing, cordoning, the health of GPUs.

import Basics
import Federation
import GPUAllocator
import HansaMessages
import HansaServices
import Mapping
import RPC
import RPCCore
import TLS

/// The service `hansa.v1.Hosts`.
struct HostsEndpoint: HostsService {
    let home: RegionID
    let region: RegionShell
    let links: PeerLinks

    func register(_ request: RegisterHostsRequest, context: CallContext) async throws(RPCError) -> RegisterHostsReply {
        let specs = try checked { () throws(MappingError) in
            var specs: [HostSpec] = []
            for (index, host) in request.hosts.enumerated() {
                specs.append(try MessageFields("hosts[\(index)]").spec(host))
            }
            return specs
        }
        if case .host(let region, let id) = context.peer.role,
            region != home || specs.contains(where: { $0.id != id })
        {
            throw RPCError(.permissionDenied, "host \(id) of \(region) may register only itself, and only in \(region)")
        }
        guard
            case .hostsRegistered(let registered, let unchanged) = try await region.call({ .registerHosts($0, specs) })
        else { throw mismatched("register") }
        return RegisterHostsReply(registered: UInt32(registered), unchanged: UInt32(unchanged))
    }

    func setState(_ request: SetHostStateRequest, context: CallContext) async throws(RPCError) -> SetHostStateReply {
        let (id, state) = try checked { () throws(MappingError) in
            let fields = MessageFields("SetHostStateRequest")
            return (try fields.host(request.id, "id"), try fields.state(request.state))
        }
        guard case .host(let status) = try await region.call({ .setHostState($0, id, state) }) else {
            throw mismatched("setState")
        }
        return SetHostStateReply(host: .init(status.spec, state: status.state))
    }

    func setGPUHealth(
        _ request: SetGPUHealthRequest, context: CallContext
    ) async throws(RPCError) -> SetGPUHealthReply {
        let (id, gpu, health) = try checked { () throws(MappingError) in
            let fields = MessageFields("SetGPUHealthRequest")
            if request.health == .unspecified { throw .missing(field: "SetGPUHealthRequest.health") }
            return (
                try fields.host(request.id, "id"), try fields.gpuIndex(request.gpu, "gpu"),
                try fields.health(request.health)
            )
        }
        if case .host(let region, let own) = context.peer.role, region != home || own != id {
            throw RPCError(.permissionDenied, "host \(own) of \(region) may speak only of its own GPUs")
        }
        guard case .host(let status) = try await region.call({ .setGPUHealth($0, id, gpu: gpu, health) }) else {
            throw mismatched("setGPUHealth")
        }
        return SetGPUHealthReply(host: .init(status.spec, state: status.state))
    }
}

extension HansaMessages.HostStatus {
    /// A host and what is free of it.
    init(_ listed: ListedHost, region: RegionID) {
        let status = listed.status
        self.init(
            host: .init(status.spec, state: status.state), region: region.text,
            freeMilli: status.freeMilli.map { UInt32($0) }, freeCpuMilli: status.freeCPUMilli,
            freeMemoryMib: status.freeMemoryMiB, slices: status.slices.map { UInt32($0) }, leaving: listed.isLeaving)
    }
}
