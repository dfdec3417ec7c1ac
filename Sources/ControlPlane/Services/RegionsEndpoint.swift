// RegionsEndpoint.swift: the state of a node, and of the federation as the node sees it.
//
// Shows and asks; decides nothing. Rules: docs/federation.md, "Lifecycle" and "Links".

import Basics
import Federation
import GPUAllocator
import Gossip
import HansaMessages
import HansaServices
import Ledger
import Mapping
import RPC
import RPCCore

/// The service `hansa.v1.Regions`.
struct RegionsEndpoint: RegionsService {
    let home: RegionID
    let region: RegionShell
    let gossip: GossipShell
    let links: PeerLinks
    let events: EventLog
    let startedAt: Instant
    let backups: LedgerBackup
    let recoverer: RegionRecoverer

    func status(_ request: StatusRequest, context: CallContext) async throws(RPCError) -> StatusReply {
        let picture = await region.picture()
        let summary = picture.summary
        return StatusReply(
            region: home.text, version: HansaVersion.text, bootEpoch: summary.bootEpoch,
            uptimeMs: MonotonicClock.now().milliseconds(since: startedAt), hosts: UInt32(clamping: summary.hosts),
            gpus: UInt32(clamping: summary.gpus),
            totalMilli: UInt64(summary.gpus) * UInt64(AllocatorLimits.milliPerGPU), usedMilli: summary.usedMilli,
            allocationsPlaced: UInt32(clamping: summary.placed),
            allocationsInDoubt: UInt32(clamping: summary.inDoubt), holds: UInt32(clamping: summary.holds),
            lentMilli: summary.lentMilli, borrowedMilli: summary.borrowedMilli,
            ledgerSequence: picture.persistedSequence, storeState: summary.stall ?? "ok",
            outbox: UInt32(clamping: summary.outbox), sites: summary.sites.map(\.text), life: .init(summary.life),
            standing: summary.standing.word, standingReason: summary.standing.reason,
            evidence: summary.standing.evidence.map { .init($0) })
    }

    func list(_ request: ListRegionsRequest, context: CallContext) async throws(RPCError) -> ListRegionsReply {
        let now = MonotonicClock.now()
        let picture = await gossip.picture(now: now)
        let own = RegionStatus(
            region: home.text, state: "self", address: picture.own.address, bootEpoch: picture.own.version.epoch,
            digest: .init(await region.picture().digest), heard: true, lifecycle: picture.own.lifecycle.word)
        let others = picture.members.map { member in
            let measures = picture.measures.members.first { $0.region == member.region }
            return RegionStatus(
                region: member.region.text, state: member.state.word,
                address: member.record?.address ?? member.address, bootEpoch: member.record?.version.epoch ?? 0,
                lastHeardMs: measures?.silenceMilliseconds ?? 0,
                rttUs: (links[member.region]?.channel.state.roundTripNanoseconds ?? 0) / 1_000,
                digest: member.record?.digest.map { .init($0) },
                digestAgeMs: measures?.recordAgeMilliseconds ?? 0, life: member.life.map { .init($0) },
                secondLife: member.currentSecondLife(now: now)?.text ?? "",
                heard: measures?.silenceMilliseconds != nil,
                fault: links.fault(of: member.region) ?? "", lifecycle: member.record?.lifecycle.word ?? "")
        }
        return ListRegionsReply(regions: [own] + others)
    }

    func capacity(_ request: CapacityRequest, context: CallContext) async throws(RPCError) -> CapacityReply {
        let picture = await gossip.picture(now: MonotonicClock.now())
        var reply = CapacityReply(regions: [
            RegionCapacity(
                region: home.text, exact: true, models: await region.picture().digest.models.map { .init($0) })
        ])
        for member in picture.members {
            let age = picture.measures.members.first { $0.region == member.region }?.recordAgeMilliseconds
            guard let digest = member.record?.digest else {
                reply.missing.append(
                    MissingRegion(region: member.region.text, reason: "\(member.state.word); nothing heard of it yet"))
                continue
            }
            reply.regions.append(
                RegionCapacity(
                    region: member.region.text, exact: false, ageMs: age ?? 0, models: digest.models.map { .init($0) }))
            if member.state == .unreachable || member.state == .suspect {
                reply.missing.append(
                    MissingRegion(region: member.region.text, reason: "\(member.state.word); its figures are old"))
            }
        }
        return reply
    }

    func listPeers(_ request: ListPeersRequest, context: CallContext) async throws(RPCError) -> ListPeersReply {
        let now = MonotonicClock.now()
        let gossip = await gossip.picture(now: now)
        let peers = await region.picture().peers
        return ListPeersReply(
            peers: peers.map { peer in
                let name = peer.view.region
                let member = gossip.members.first { $0.region == name }
                let silence = gossip.measures.members.first { $0.region == name }?.silenceMilliseconds
                let link = links[name]
                let state = link?.channel.state
                return PeerStatus(
                    region: name.text, address: link?.address ?? "",
                    state: member?.state.word ?? (link == nil ? "not a peer" : "unknown"),
                    connected: state?.isConnected ?? false, rttUs: (state?.roundTripNanoseconds ?? 0) / 1_000,
                    lendLimitMilli: peer.limitMilli ?? 0, lendUnlimited: peer.limitMilli == nil,
                    lentMilli: peer.lentMilli, borrowedMilli: peer.borrowedMilli,
                    lastError: links.fault(of: name) ?? state?.lastError ?? "",
                    secondLife: member?.currentSecondLife(now: now)?.text ?? "",
                    configuredAddress: links.configuredAddress(of: name) ?? "", heard: silence != nil,
                    lastHeardMs: silence ?? 0, lifecycle: member?.record?.lifecycle.word ?? "")
            })
    }

    func setLifecycle(
        _ request: SetLifecycleRequest, context: CallContext
    ) async throws(RPCError) -> SetLifecycleReply {
        let wanted = try checked { () throws(MappingError) in
            try MessageFields("SetLifecycleRequest").lifecycle(request.lifecycle, "lifecycle")
        }
        let answer = try await region.call { .setLifecycle($0, wanted, isForced: request.force) }
        guard case .lifecycle(let change) = answer else {
            throw RPCError(.internal, "the region answered with something else than its lifecycle")
        }
        return SetLifecycleReply(
            lifecycle: .init(change.lifecycle), previous: .init(change.previous), lentMilli: change.lentMilli,
            borrowedMilli: change.borrowedMilli, requests: UInt32(clamping: change.requests))
    }

    func events(
        _ request: EventsRequest, to replies: RPCResponseWriter<Event>, context: CallContext
    ) async throws(RPCError) {
        guard request.follow else {
            for event in events.events(after: request.after, limit: Int(request.limit)) {
                try await replies.send(Event(event, home: home))
            }
            return
        }
        let (past, new) = events.watch(after: request.after, limit: Int(request.limit))
        var last = request.after
        for event in past {
            try await replies.send(Event(event, home: home))
            last = event.sequence
        }
        for await event in new {
            try await replies.send(Event(event, home: home))
            last = event.sequence
        }
        if !Task.isCancelled, let cutOff = events.cutOff(after: last) {
            try await replies.send(Event(cutOff, home: home))
        }
        try watchEnded()
    }

    func backup(
        _ request: BackupRequest, to replies: RPCResponseWriter<BackupPart>, context: CallContext
    ) async throws(RPCError) {
        try await backups.send(to: replies, context: context)
    }

    func recover(_ request: RecoverRequest, context: CallContext) async throws(RPCError) -> RecoverReply {
        try await recoverer.recover(request, context: context)
    }
}

extension Standing {
    /// Why the region is not serving, for people; empty while it is.
    var reason: String {
        switch self {
        case .serving: ""
        case .starting: "its peers are asked what they know of it"
        case .quarantined(let quarantine): quarantine.reason
        }
    }

    /// What the peers say, while the region is quarantined.
    var evidence: [Federation.LifeEvidence] {
        if case .quarantined(let quarantine) = self { quarantine.evidence } else { [] }
    }
}

extension HansaMessages.LifeEvidence {
    /// The message of what a peer says.
    init(_ evidence: Federation.LifeEvidence) {
        self.init(
            peer: evidence.peer.text, life: evidence.known.life.map { .init($0) }, heard: evidence.known.isHeard,
            highestToken: evidence.known.highestToken, highestRequest: evidence.known.highestRequest,
            finding: evidence.finding.map { "it \($0)" } ?? "")
    }
}

extension MemberView {
    /// Who else speaks for the member; nobody once it has been quiet for a while.
    func currentSecondLife(now: Instant) -> SecondLife? {
        guard let secondLife, now.milliseconds(since: secondLife.at) < Limits.secondLifeGapMilliseconds else {
            return nil
        }
        return secondLife
    }
}

extension MemberState {
    /// The state as people read it.
    var word: String {
        switch self {
        case .neverSeen: "never seen"
        case .alive: "alive"
        case .suspect: "suspect"
        case .unreachable: "unreachable"
        case .left: "left"
        case .removed: "removed"
        }
    }
}
