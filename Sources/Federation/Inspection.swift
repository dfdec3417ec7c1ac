// Inspection.swift: looking at a region without changing it.
//
// Values only. Lists are looked at a bounded part at a time: RegionMachine+Lists.

public import Basics
public import GPUAllocator
public import Ledger

/// What somebody wants to see.
public enum Inspection: Hashable, Sendable {
    /// One request; nil tenant = whoever owns it.
    case request(RequestKey, tenant: TenantID?)
    /// The requests that this region owns, by number.
    case requests(RequestFilter)
    /// The region's hosts, by id, above one of them; nil site = all.
    case hosts(site: SiteID?, after: HostID?, limit: Int)
    /// One host.
    case host(HostID)
    /// Claims on the region's GPUs, by attempt.
    case claims(ClaimFilter)
    /// What the region's requests have, or may have, at other regions, by number; nil provider = all.
    case borrowed(provider: RegionID?, after: UInt64, limit: Int)
    /// The decrees that are kept, above a number.
    case decrees(after: UInt64, limit: Int)
    /// Counts and totals.
    case status
    /// What was lent and borrowed, by peer.
    case peers
    /// The claims between this region and a peer.
    case accounts(AccountPage)
}

/// Which requests to list.
public struct RequestFilter: Hashable, Sendable {
    /// Only this tenant's; nil = all.
    public var tenant: TenantID?
    /// Only with these progress names; empty = all.
    public var progress: [String]
    /// Only above this number.
    public var after: UInt64
    /// At most this many.
    public var limit: Int

    /// Makes a filter that lets everything through, up to the limit.
    public init(
        tenant: TenantID? = nil, progress: [String] = [], after: UInt64 = 0, limit: Int = FederationLimits.listEntries
    ) {
        self.tenant = tenant
        self.progress = progress
        self.after = after
        self.limit = limit
    }

    /// Whether the request is wanted, its number apart.
    func lets(_ request: OwnedRequest) -> Bool {
        (tenant == nil || tenant == request.tenant)
            && (progress.isEmpty || progress.contains(request.progress.name))
    }
}

/// Which claims to list.
public struct ClaimFilter: Hashable, Sendable {
    /// Only this region's; nil = all.
    public var origin: RegionID?
    /// Only those that have something of this host; nil = all.
    public var host: HostID?
    /// Those of the region's own requests, too.
    public var includesHome: Bool
    /// Only above this attempt; nil = from the first.
    public var after: AttemptKey?
    /// At most this many.
    public var limit: Int

    /// Makes a filter that lets every claim of another region through, up to the limit.
    public init(
        origin: RegionID? = nil, host: HostID? = nil, includesHome: Bool = false, after: AttemptKey? = nil,
        limit: Int = FederationLimits.listEntries
    ) {
        self.origin = origin
        self.host = host
        self.includesHome = includesHome
        self.after = after
        self.limit = limit
    }
}

/// A host as a list has it.
public struct ListedHost: Hashable, Sendable {
    /// The host as it is now.
    public var status: HostStatus
    /// It goes when nothing is claimed of it any more.
    public var isLeaving: Bool

    /// Makes an entry.
    public init(status: HostStatus, isLeaving: Bool) {
        self.status = status
        self.isLeaving = isLeaving
    }
}

/// What a request has, or may have, at another region.
public struct BorrowedPlacement: Hashable, Sendable {
    /// The request's number.
    public var number: UInt64
    /// The other region.
    public var provider: RegionID
    /// For whom.
    public var tenant: TenantID
    /// The request's progress, or `abandoned`.
    public var state: String
    /// What it is, as far as it is known.
    public var placement: Placement
    /// When the request was accepted, for people.
    public var acceptedAt: WallTime

    /// Makes an entry.
    public init(
        number: UInt64, provider: RegionID, tenant: TenantID, state: String, placement: Placement, acceptedAt: WallTime
    ) {
        self.number = number
        self.provider = provider
        self.tenant = tenant
        self.state = state
        self.placement = placement
        self.acceptedAt = acceptedAt
    }
}

/// What was found.
///
/// A list that is not at its end says after what to look on; it may have found nothing yet.
public enum InspectionResult: Hashable, Sendable {
    /// One request.
    case request(OwnedRequest)
    /// Requests.
    case requests([OwnedRequest], next: UInt64?)
    /// Hosts.
    case hosts([ListedHost], next: HostID?)
    /// Claims.
    case claims([Claim], next: AttemptKey?)
    /// Placements elsewhere.
    case borrowed([BorrowedPlacement], next: UInt64?)
    /// Decrees.
    case decrees([KeptDecree], next: UInt64?)
    /// Counts and totals.
    case status(RegionSummary)
    /// By peer, ascending.
    case peers([PeerSummary])
    /// Claims, behind which attempt there are more, or nil, and whether the ledger is an older one.
    case accounts([ClaimAccount], next: AttemptKey?, isOlder: Bool)
}

/// Counts and totals of a region.
public struct RegionSummary: Hashable, Sendable {
    /// The durable boot epoch.
    public var bootEpoch: UInt64 = 0
    /// Whether the region may promise anything.
    public var standing = Standing.starting
    /// The ledger's name, the last start, and the promises that are on disk.
    public var life = Life(lineage: .none, boot: .none, epoch: 0, promises: 0)
    /// Hosts, whatever their state.
    public var hosts: Int = 0
    /// GPUs, whatever the state of their host.
    public var gpus: Int = 0
    /// What is claimed of them, in thousandths of a GPU.
    public var usedMilli: UInt64 = 0
    /// Requests owned here and placed anywhere.
    public var placed: Int = 0
    /// Requests whose commit was sent and not answered.
    public var inDoubt: Int = 0
    /// Requests that are placing or reserving.
    public var placing: Int = 0
    /// Requests whose release the provider has not confirmed.
    public var releasing: Int = 0
    /// Holds for peers.
    public var holds: Int = 0
    /// Claims of peers, in thousandths of a GPU.
    public var lentMilli: UInt64 = 0
    /// Placements at peers, in thousandths of a GPU.
    public var borrowedMilli: UInt64 = 0
    /// Messages that wait for a peer's answer.
    public var outbox: Int = 0
    /// Closed attempts that are remembered.
    public var tombstones: Int = 0
    /// Record batches that are not yet durable.
    public var pendingBatches: Int = 0
    /// Why nothing can be written; nil = all is well.
    public var stall: String?
    /// The region's sites.
    public var sites: [SiteID] = []
    /// What the region intends.
    public var lifecycle = Lifecycle.active

    /// Makes an empty summary.
    public init() {}
}

/// What was lent to and borrowed from one peer.
public struct PeerSummary: Hashable, Sendable {
    /// The peer as gossip sees it.
    public var view: PeerView
    /// The most it may have here, in thousandths of a GPU; nil = no limit.
    public var limitMilli: UInt64?
    /// What it has here.
    public var lentMilli: UInt64
    /// What this region has there.
    public var borrowedMilli: UInt64

    /// Makes a summary.
    public init(view: PeerView, limitMilli: UInt64?, lentMilli: UInt64, borrowedMilli: UInt64) {
        self.view = view
        self.limitMilli = limitMilli
        self.lentMilli = lentMilli
        self.borrowedMilli = borrowedMilli
    }
}
