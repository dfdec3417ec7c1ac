// LedgerRecord.swift: what a region writes down before it says or does anything that follows from it.
//
// On disk: Proto/hansa/storage/v1/ledger.proto, one message per record. Order and meaning: docs/federation.md, "Ledger".

public import Basics
public import GPUAllocator

/// One fact in the ledger of a region.
///
/// The records of one batch become durable together or not at all.
public enum LedgerRecord: Hashable, Sendable {
    /// The ledger got its name; the first record of a region, or of the first start of a version that has names.
    case regionFounded(lineage: LifeName)
    /// The node started; the epoch grows with every start that was accepted.
    case bootStarted(epoch: UInt64, name: LifeName = .none)
    /// A peer's newest life, or how far it has come. No promise.
    case peerLifeSeen(RegionID, Life)
    /// An operator let an older ledger go on as the one that its peers know; what follows comes after it.
    case regionRecovered(RegionRecovery)
    /// As provider, after a recovery: a claim that its origin has and the ledger lost.
    case claimAdopted(Claim)
    /// As origin, after a recovery: a request as its provider's claim shows it.
    case requestAdopted(OwnedRequest)
    /// A host is new, or has new content. Its state stays, or is `ready`.
    case hostRegistered(HostSpec)
    /// An operator, or the node, changed a host's state.
    case hostStateChanged(HostID, HostState)
    /// An operator, or the host itself, said how one of its GPUs is, or withdrew that: `unknown`.
    case gpuHealthChanged(HostID, gpu: UInt8, GPUHealth, by: HealthAuthor)
    /// A host, of which nothing was claimed, left the region; its fences count for whatever comes.
    case hostRemoved(HostID)
    /// A host, of which nothing was claimed, got another id.
    case hostRenamed(HostID, to: HostID)
    /// A host is to leave when nothing is claimed of it any more, or stays after all.
    case hostLeaving(HostID, Bool)

    /// An operator said what the region intends from now on.
    case lifecycleChanged(Lifecycle)
    /// As origin: a tenant's request is accepted; its number is the next one.
    case requestAccepted(
        number: UInt64, tenant: TenantID, idempotencyKey: String, demand: Demand, residency: Residency,
        acceptedAt: WallTime)
    /// As origin: an attempt at a peer begins; its number is the next one of the request.
    case attemptStarted(number: UInt64, attempt: UInt32, provider: RegionID)
    /// As origin: the open attempt came to nothing, or (attempt 0) a region was ruled out without one.
    case attemptClosed(number: UInt64, attempt: UInt32, refusal: RegionRefusal)
    /// As origin: the open attempt's hold is the one that will be committed.
    case attemptDecided(number: UInt64, attempt: UInt32, token: UInt64, placement: Placement)
    /// As origin: the provider confirmed the commit.
    case requestPlaced(number: UInt64, attempt: UInt32)
    /// As origin and provider at once: an attempt at home was held, decided, committed and confirmed.
    case placedAtHome(number: UInt64, attempt: UInt32, token: UInt64, placement: Placement)
    /// As origin: nobody serves the request; these regions were not even asked.
    case requestRefused(number: UInt64, refusals: [RegionRefusal])
    /// As origin: the tenant gave the request back, whatever had become of it.
    case releaseRequested(number: UInt64)
    /// As origin: the provider confirmed that nothing is left of it.
    case requestReleased(number: UInt64)
    /// As origin and provider at once: a home placement was given back.
    case releasedAtHome(number: UInt64)
    /// As origin: an operator ended a request without the word of its provider, which may still have it.
    case requestAbandoned(number: UInt64, Decree)
    /// As origin: the provider of an abandoned request confirmed that nothing is left of it.
    case owedReleaseConfirmed(number: UInt64)

    /// As provider: GPUs are set aside for a peer's attempt.
    case claimHeld(Claim)
    /// As provider: the origin decided for the hold.
    case claimCommitted(AttemptKey)
    /// As provider: the attempt has, and will have, nothing here. Leaves a tombstone unless the watermark covers it.
    case claimClosed(AttemptKey, ClaimClosure)
    /// As provider: an operator ended a claim without the word of its origin. Leaves what a closed one does, and the decree.
    case claimEnded(AttemptKey, Decree)
    /// As provider: an origin said that its requests below a number are settled; their tombstones go.
    case watermarkRaised(Watermark)

    /// Whether it is counted among what the region promised to others: all but what it only knows of its peers.
    public var isPromise: Bool {
        switch self {
        case .peerLifeSeen, .watermarkRaised: false
        default: true
        }
    }
}
