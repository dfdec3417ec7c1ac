// PeerMessages.swift: what regions say to each other to move capacity. Protocol: docs/federation.md, "Protocol".
//
// Values only; Proto/hansa/v1/federation.proto is their form on the wire. Any of them may come late, twice or never.

public import Basics
public import GPUAllocator
public import Ledger

/// From an origin to a provider.
public enum PeerRequest: Hashable, Sendable {
    /// Asks for a hold.
    case reserve(Reservation)
    /// Makes the hold with this token final.
    case commit(AttemptKey, token: UInt64)
    /// Gives a hold up; no commit was sent for it.
    case cancel(AttemptKey)
    /// Closes the attempt whatever had become of it; sent until it is answered.
    case free(AttemptKey, settledBelow: UInt64)

    /// The attempt it is about.
    public var key: AttemptKey {
        switch self {
        case .reserve(let reservation): reservation.key
        case .commit(let key, _), .cancel(let key), .free(let key, _): key
        }
    }
}

/// What a provider needs to know to choose GPUs.
public struct Reservation: Hashable, Sendable {
    /// The attempt.
    public var key: AttemptKey
    /// For whom.
    public var tenant: TenantID
    /// What is wanted.
    public var demand: Demand
    /// Where it may run; the provider checks it too.
    public var residency: Residency
    /// The origin's watermark: it will reserve or commit for none of its requests below this number.
    public var settledBelow: UInt64
    /// When it arrived at the provider, for people; not on the wire.
    public var wallTime: WallTime

    /// Makes a reservation.
    public init(
        key: AttemptKey, tenant: TenantID, demand: Demand, residency: Residency, settledBelow: UInt64,
        wallTime: WallTime = WallTime(millisecondsSince1970: 0)
    ) {
        self.key = key
        self.tenant = tenant
        self.demand = demand
        self.residency = residency
        self.settledBelow = settledBelow
        self.wallTime = wallTime
    }
}

/// From a provider to an origin.
public enum PeerReply: Hashable, Sendable {
    /// GPUs are set aside, for `ttlMilliseconds` on the provider's clock.
    case held(AttemptKey, token: UInt64, ttlMilliseconds: UInt64, placement: Placement)
    /// Not here, and why; with what is free there now. Nothing was kept.
    case denied(AttemptKey, RegionRefusal, CapacityDigest)
    /// The attempt is over here; it will never be held or committed.
    case closed(AttemptKey)
    /// The commit is durable.
    case committed(AttemptKey)
    /// The commit came too late, or for another token: nothing is, or will be, committed.
    case refused(AttemptKey)
    /// The cancellation is durable.
    case cancelled(AttemptKey)
    /// Nothing is left of the attempt.
    case freed(AttemptKey)

    /// The attempt it is about.
    public var key: AttemptKey {
        switch self {
        case .held(let key, _, _, _), .denied(let key, _, _), .closed(let key), .committed(let key),
            .refused(let key), .cancelled(let key), .freed(let key):
            key
        }
    }
}

/// Why a call to a peer brought no reply.
///
/// The peer may have done what was asked.
public struct PeerFailure: Hashable, Sendable {
    /// The reason for programs: `unreachable`, `storageStalled`, `overloaded` or `other`.
    public var code: RefusalCode
    /// The reason for people.
    public var detail: String

    /// Makes a failure.
    public init(code: RefusalCode, detail: String) {
        self.code = code
        self.detail = detail
    }
}

/// What gossip says of one peer.
///
/// A hint: it decides whom to ask first, never what is true.
public struct PeerView: Hashable, Sendable {
    /// The peer.
    public var region: RegionID
    /// Whether new work may go there: alive, active and heard of.
    public var isPlaceable: Bool
    /// What it said of its free capacity; nil before it was first heard.
    public var digest: CapacityDigest?
    /// Why no new work may go there, for people; nil when it may, or nobody said why.
    public var objection: String?

    /// Makes a view.
    public init(region: RegionID, isPlaceable: Bool, digest: CapacityDigest?, objection: String? = nil) {
        self.region = region
        self.isPlaceable = isPlaceable
        self.digest = digest
        self.objection = objection
    }
}
