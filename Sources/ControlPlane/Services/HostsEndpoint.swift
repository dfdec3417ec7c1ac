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
        var (specs, terms) = try checked { () throws(MappingError) in
            var specs: [HostSpec] = []
            var terms = RegistrationTerms()
            for (index, host) in request.hosts.enumerated() {
                let fields = MessageFields("hosts[\(index)]")
                let spec = try fields.spec(host)
                if host.state != .unspecified { terms.states[spec.id] = try fields.state(host.state) }
                specs.append(spec)
            }
            return (specs, terms)
        }
        if case .host(let region, let id) = context.peer.role {
            guard region == home, specs.allSatisfy({ $0.id.names(id) }) else {
                throw RPCError(
                    .permissionDenied, "host \(id) of \(region) may register only itself, and only in \(region)")
            }
            specs.speakForHosts()
            terms = RegistrationTerms(mayMove: false)
        }
        let result = try await region.call { [specs, terms] in .registerHosts($0, specs, terms) }
        guard case .hostsRegistered(let registered, let unchanged, let notices) = result else {
            throw mismatched("register")
        }
        return RegisterHostsReply(
            registered: UInt32(registered), unchanged: UInt32(unchanged),
            notices: notices.map { .init(host: $0.host.text, text: $0.text, refused: $0.isRefused) })
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
            if request.health == .unspecified, !request.withdraw { throw .missing(field: "SetGPUHealthRequest.health") }
            if request.health != .unspecified, request.withdraw {
                throw fields.invalid("withdraw", "a health is said or withdrawn, not both")
            }
            return (
                try fields.host(request.id, "id"), try fields.gpuIndex(request.gpu, "gpu"),
                try fields.health(request.health)
            )
        }
        var author = HealthAuthor.operator
        if case .host(let region, let own) = context.peer.role {
            guard region == home, own.names(id) else {
                throw RPCError(.permissionDenied, "host \(own) of \(region) may speak only of its own GPUs")
            }
            author = .host
        }
        let result = try await region.call { [author] in .setGPUHealth($0, id, gpu: gpu, health, by: author) }
        guard case .host(let status) = result else { throw mismatched("setGPUHealth") }
        return SetGPUHealthReply(host: .init(status.spec, state: status.state))
    }
}

extension [HostSpec] {
    /// Leaves out what only operators say.
    fileprivate mutating func speakForHosts() {
        for host in indices {
            for gpu in self[host].gpus.indices { self[host].gpus[gpu].operatorHealth = .unknown }
        }
    }
}

extension HansaMessages.HostStatus {
    /// A host and what is free of it.
    init(_ listed: ListedHost, region: RegionID) {
        let status = listed.status
        self.init(
            host: .init(status.spec, state: status.state), region: region.text,
            freeMilli: status.freeMilli.map { UInt32($0) }, freeCpuMilli: status.freeCPUMilli,
            freeMemoryMib: status.freeMemoryMiB, slices: status.slices.map { UInt32($0) }, leaving: listed.isLeaving,
            availableMilli: status.availableMilli.map { UInt32($0) })
    }
}
