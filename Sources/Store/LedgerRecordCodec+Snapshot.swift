// LedgerRecordCodec+Snapshot.swift: the whole state of a region as one message.
//
// Checks form only; whether the parts fit each other is LedgerState's to say.

import Basics
import GPUAllocator
import HansaMessages
public import Ledger
import Mapping
import Wire

extension LedgerRecordCodec {
    /// The bytes of a snapshot.
    public static func encode(_ snapshot: LedgerSnapshot) -> [UInt8] {
        var message = StoredLedgerSnapshot(
            region: snapshot.region.text, bootEpoch: snapshot.bootEpoch, nextRequest: snapshot.nextRequest,
            nextToken: snapshot.nextToken)
        message.hosts = snapshot.hosts.map { .init($0.spec, state: $0.state) }
        message.requests = snapshot.requests.map { .init($0) }
        message.claims = snapshot.claims.map { .init($0) }
        message.tombstones = snapshot.tombstones.map { .init($0) }
        message.watermarks = snapshot.watermarks.map { .init($0) }
        message.fences = snapshot.fences.map { .init($0) }
        message.lineage = snapshot.lineage.bytes
        message.promises = snapshot.promises
        message.boots = snapshot.boots.map { .init(epoch: $0.epoch, name: $0.name.bytes, promises: $0.promises) }
        message.peers = snapshot.peers.map { .init($0) }
        message.fenceFloor = snapshot.fenceFloor
        message.hostFloors = snapshot.hosts.filter { $0.fenceFloor > 0 }.map {
            .init(host: $0.spec.id.text, fence: $0.fenceFloor)
        }
        message.leavingHosts = snapshot.hosts.filter(\.isLeaving).map(\.spec.id.text)
        message.absentGpus = snapshot.absentGPUs.map { .init($0) }
        message.owedReleases = snapshot.owedReleases.map { .init($0) }
        message.decrees = snapshot.decrees.map { .init($0) }
        message.nextDecree = snapshot.nextDecree
        message.lifecycle = .init(snapshot.lifecycle)
        return message.encoded()
    }

    /// The snapshot that ``encode(_:)`` gave these bytes for.
    public static func decodeSnapshot(_ bytes: [UInt8]) throws(LedgerCodecError) -> LedgerSnapshot {
        let message: StoredLedgerSnapshot
        do throws(DecodeError) {
            message = try StoredLedgerSnapshot(wire: bytes)
        } catch {
            throw .undecodable(error)
        }
        do throws(MappingError) {
            return try snapshot(message)
        } catch {
            throw .field(error)
        }
    }

    private static func snapshot(_ message: StoredLedgerSnapshot) throws(MappingError) -> LedgerSnapshot {
        let region = try MessageFields("snapshot").region(message.region, "region")
        var snapshot = LedgerSnapshot(
            region: region, bootEpoch: message.bootEpoch, nextRequest: message.nextRequest,
            nextToken: message.nextToken)
        if message.lifecycle != .unspecified {
            snapshot.lifecycle = try MessageFields("snapshot").lifecycle(message.lifecycle, "lifecycle")
        }
        let hosts = MessageFields("snapshot.hosts")
        for host in message.hosts {
            snapshot.hosts.append(KnownHost(spec: try hosts.spec(host), state: try hosts.state(host.state)))
        }
        try addLeaving(message, to: &snapshot)
        let requests = MessageFields("snapshot.requests")
        for request in message.requests { snapshot.requests.append(try requests.request(request)) }
        let claims = MessageFields("snapshot.claims")
        for claim in message.claims { snapshot.claims.append(try claims.claim(claim)) }
        let tombstones = MessageFields("snapshot.tombstones")
        for tombstone in message.tombstones {
            snapshot.tombstones.append(
                .init(key: try tombstones.key(tombstone.key), closure: ClaimClosure(stored: tombstone.closure)))
        }
        let watermarks = MessageFields("snapshot.watermarks")
        for watermark in message.watermarks { snapshot.watermarks.append(try watermarks.watermark(watermark)) }
        let fences = MessageFields("snapshot.fences")
        for fence in message.fences {
            let gpu = GPUAddress(host: try fences.host(fence.host), index: try fences.gpuIndex(fence.gpu, "gpu"))
            snapshot.fences.append(GPUFence(gpu: gpu, fence: fence.fence))
        }
        try readLives(message, into: &snapshot)
        let absent = MessageFields("snapshot.absent_gpus")
        for gpu in message.absentGpus { snapshot.absentGPUs.append(try absent.absentGPU(gpu)) }
        let owed = MessageFields("snapshot.owed_releases")
        for release in message.owedReleases { snapshot.owedReleases.append(try owed.owedRelease(release)) }
        let decrees = MessageFields("snapshot.decrees")
        for decree in message.decrees { snapshot.decrees.append(try decrees.keptDecree(decree)) }
        // 0 where an earlier version wrote it.
        snapshot.nextDecree = max(1, message.nextDecree)
        return snapshot
    }

    /// What hosts began with, and which are to leave.
    private static func addLeaving(
        _ message: StoredLedgerSnapshot, to snapshot: inout LedgerSnapshot
    ) throws(MappingError) {
        snapshot.fenceFloor = message.fenceFloor
        let fields = MessageFields("snapshot.hosts")
        var places: [HostID: Int] = [:]
        if message.hostFloors.isEmpty, message.leavingHosts.isEmpty { return }
        for (place, host) in snapshot.hosts.enumerated() { places[host.spec.id] = place }
        for floor in message.hostFloors {
            guard let place = places[try fields.host(floor.host)] else {
                throw fields.invalid("host_floors", "\(floor.host) is no host of the snapshot")
            }
            snapshot.hosts[place].fenceFloor = floor.fence
        }
        for host in message.leavingHosts {
            guard let place = places[try fields.host(host)] else {
                throw fields.invalid("leaving_hosts", "\(host) is no host of the snapshot")
            }
            snapshot.hosts[place].isLeaving = true
        }
    }

    private static func readLives(
        _ message: StoredLedgerSnapshot, into snapshot: inout LedgerSnapshot
    ) throws(MappingError) {
        snapshot.lineage = try MessageFields("snapshot").name(message.lineage, "lineage")
        snapshot.promises = message.promises
        let boots = MessageFields("snapshot.boots")
        for boot in message.boots { snapshot.boots.append(try boots.boot(boot)) }
        let peers = MessageFields("snapshot.peers")
        for peer in message.peers {
            var history = Ledger.PeerHistory()
            if peer.life != nil { history.life = try peers.life(peer.life) }
            history.highestToken = peer.highestToken
            history.highestRequest = peer.highestRequest
            snapshot.peers.append(.init(region: try peers.region(peer.region, "region"), history: history))
        }
    }
}

extension StoredAbsentGPU {
    init(_ entry: AbsentGPUs.Entry) {
        self.init(
            uuid: entry.identity, reportedHealth: .init(entry.health), operatorHealth: .init(entry.operatorHealth))
    }
}

extension StoredPeerHistory {
    init(_ peer: LedgerSnapshot.Peer) {
        self.init(
            region: peer.region.text, life: peer.history.life.map { .init($0) },
            highestToken: peer.history.highestToken,
            highestRequest: peer.history.highestRequest)
    }
}

extension StoredClaimClosed {
    init(_ tombstone: LedgerSnapshot.Tombstone) {
        self.init(key: .init(tombstone.key), closure: tombstone.closure.rawValue)
    }
}

extension StoredGPUFence {
    init(_ fence: GPUFence) {
        self.init(host: fence.gpu.host.text, gpu: UInt32(fence.gpu.index), fence: fence.fence)
    }
}

extension StoredOwnedRequest {
    init(_ request: OwnedRequest) {
        self.init(
            accepted: StoredRequestAccepted(
                number: request.number, tenant: request.tenant.text, idempotencyKey: storable(request.idempotencyKey),
                demand: .init(request.demand), residency: .init(request.residency),
                acceptedUnixMs: request.acceptedAt.millisecondsSince1970),
            attempts: request.attempts, refusals: request.refusals.map { .init($0) }, endedAt: request.endedAt)
        switch request.progress {
        case .placing: progress = .placing
        case .reserving(let provider): set(.reserving, provider: provider)
        case .committing(let grant): set(.committing, grant: grant)
        case .placed(let grant): set(.placed, grant: grant)
        case .refused: progress = .refused
        case .releasing(let provider, let grant): set(.releasing, provider: provider, grant: grant)
        case .released(let grant): set(.released, grant: grant)
        }
    }

    private mutating func set(
        _ progress: StoredRequestProgress, provider: RegionID? = nil, grant: Ledger.Grant? = nil
    ) {
        self.progress = progress
        self.provider = provider?.text ?? ""
        self.grant = grant.map {
            StoredGrant(provider: $0.provider.text, token: $0.token, placement: $0.placement.hosts.map { .init($0) })
        }
    }
}

extension MessageFields {
    func request(_ request: StoredOwnedRequest) throws(MappingError) -> OwnedRequest {
        let accepted = try present(request.accepted, "accepted")
        return OwnedRequest(
            number: accepted.number, tenant: try tenant(accepted.tenant), idempotencyKey: accepted.idempotencyKey,
            demand: try demand(accepted.demand), residency: try residency(accepted.residency),
            acceptedAt: WallTime(millisecondsSince1970: accepted.acceptedUnixMs), progress: try progress(request),
            attempts: request.attempts, refusals: try refusals(request.refusals), endedAt: request.endedAt)
    }

    private func progress(_ request: StoredOwnedRequest) throws(MappingError) -> Ledger.RequestProgress {
        let grant = try grant(request.grant)
        switch request.progress {
        case .placing: return .placing
        case .reserving: return .reserving(provider: try region(request.provider, "provider"))
        case .committing: return .committing(try present(grant, "grant"))
        case .placed: return .placed(try present(grant, "grant"))
        case .refused: return .refused
        case .releasing: return .releasing(provider: try region(request.provider, "provider"), grant)
        case .released: return .released(grant)
        case .unspecified: throw .missing(field: "snapshot.requests.progress")
        case .unrecognized(let number):
            throw invalid("progress", "this hansad knows no request progress \(number)")
        }
    }

    private func grant(_ grant: StoredGrant?) throws(MappingError) -> Ledger.Grant? {
        guard let grant else { return nil }
        return Ledger.Grant(
            provider: try region(grant.provider, "grant.provider"), token: grant.token,
            placement: try placement(grant.placement, "grant.placement"))
    }
}
