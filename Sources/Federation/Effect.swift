// Effect.swift: everything a region's machine wants done, in the order in which to do it.

public import Basics
public import GPUAllocator
public import Ledger

/// What to do.
///
/// Everything that follows from a record comes only after the record's ticket was reported as persisted, so a shell
/// may perform each effect at once.
public enum FederationEffect: Hashable, Sendable {
    /// Make the records durable, all or none, after every earlier batch; then report ``FederationEvent/persisted(_:)``.
    case persist(Ticket, [LedgerRecord])
    /// Answer a call.
    case answer(CallID, FederationAnswer)
    /// Send to a peer; report ``FederationEvent/peerReply(from:_:)`` or ``FederationEvent/peerCallFailed(_:_:_:)``.
    case callPeer(RegionID, PeerRequest)
    /// Answer a peer's call.
    case answerPeer(CallID, PeerReply)
    /// Fail a peer's call; nothing was done.
    case failPeer(CallID, FederationError)
    /// Report ``FederationEvent/timer(_:)`` at this instant of the region's clock.
    case setTimer(TimerID, at: Instant)
    /// Forget the timer, if it is set.
    case cancelTimer(TimerID)
    /// Tell those who watch.
    case publish(RegionEvent)
    /// Tell the others what the region intends from now on.
    case lifecycleChanged(Lifecycle)
    /// Gossip this.
    case digestChanged(CapacityDigest)
}

/// The answer to a call.
public enum FederationAnswer: Hashable, Sendable {
    /// The request as it is now; `replayed` when an earlier call had created it.
    case allocation(OwnedRequest, replayed: Bool)
    /// What would happen, one by one.
    case plans([PlannedDemand])
    /// Why a demand does not fit at home, and what would make it.
    ///
    /// The holders are those of the allocations to release, in their order.
    case explanation(Explanation, holders: [Holder])
    /// Which allocations to move, by request number, and whose each is.
    case defragmentation(Defragmentation, tenants: [TenantID])
    /// How many hosts are new or changed, and how many were there with the same content.
    case hostsRegistered(registered: Int, unchanged: Int, notices: [HostNotice] = [])
    /// The host as it is now.
    case host(HostStatus)
    /// How many hosts left, and which leave when they are free.
    case hostsRemoved(removed: Int, waiting: [HostID])
    /// Which claims were, or would be, ended, and whether there are more.
    case claimsEnded([Claim], more: Bool)
    /// What the region intends now, and what is under way there.
    case lifecycle(LifecycleChange)
    /// What an inspection found.
    case inspection(InspectionResult)
    /// What a recovery does, or would do.
    case recovery(Recovery)
    /// Nothing was done, or its outcome is unknown.
    case failure(FederationError)
}

/// What allocating would do with one demand.
public enum PlannedDemand: Hashable, Sendable {
    /// It would be placed here, at home.
    case home(Placement)
    /// A peer's digest says that it would fit there; a guess.
    case peer(RegionID, refusals: [RegionRefusal])
    /// Nobody would serve it.
    case nowhere([RegionRefusal])
}

/// Something that those who watch a region want to know.
///
/// Durable when it is published.
public enum RegionEvent: Hashable, Sendable {
    /// The node started with this boot epoch.
    case started(epoch: UInt64)
    /// The region promises nothing until an operator decides.
    case quarantined(reason: String)
    /// An operator let an older ledger go on as the one that its peers know.
    case recovered(RegionRecovery)
    /// A request of this region changed.
    case requestChanged(OwnedRequest)
    /// GPUs were set aside for a peer.
    case claimHeld(AttemptKey, milli: UInt64)
    /// A peer's claim became final.
    case claimCommitted(AttemptKey)
    /// A peer's claim ended.
    case claimClosed(AttemptKey, ClaimClosure)
    /// An operator ended a peer's claim without its word.
    case claimEnded(AttemptKey, Decree)
    /// An operator ended a request of this region without the word of its provider.
    case requestAbandoned(RequestKey, provider: RegionID, Decree)
    /// A provider confirmed that nothing is left of an abandoned request.
    case owedReleaseConfirmed(RequestKey, provider: RegionID)
    /// A host left the region.
    case hostRemoved(HostID)
    /// A host got another id.
    case hostRenamed(HostID, to: HostID)
    /// Another machine came in the place of a host.
    case hostReplaced(HostID)
    /// A host leaves when nothing is claimed of it any more.
    case hostLeaving(HostID)
    /// A host was registered.
    case hostRegistered(HostID)
    /// A host's state changed.
    case hostStateChanged(HostID, HostState)
    /// The health of a GPU changed, or what somebody says of it: `unknown` = nothing any more.
    case gpuHealthChanged(HostID, gpu: UInt8, GPUHealth, by: HealthAuthor)
    /// The region intends something else.
    case lifecycleChanged(Lifecycle, previous: Lifecycle)
}

extension RegionEvent {
    /// The word for it in event lists.
    public var kind: String {
        switch self {
        case .started: "started"
        case .quarantined: "quarantined"
        case .recovered: "recovered"
        case .requestChanged(let request): request.progress.name
        case .claimHeld: "claimHeld"
        case .claimCommitted: "claimCommitted"
        case .claimClosed: "claimClosed"
        case .claimEnded: "claimEnded"
        case .requestAbandoned: "requestAbandoned"
        case .owedReleaseConfirmed: "owedReleaseConfirmed"
        case .hostRemoved: "hostRemoved"
        case .hostRenamed: "hostRenamed"
        case .hostReplaced: "hostReplaced"
        case .hostLeaving: "hostLeaving"
        case .hostRegistered: "hostRegistered"
        case .hostStateChanged: "hostStateChanged"
        case .gpuHealthChanged: "gpuHealthChanged"
        case .lifecycleChanged: "lifecycle"
        }
    }
}
