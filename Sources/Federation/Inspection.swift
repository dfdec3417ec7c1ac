// Inspection.swift: looking at a region without changing it.

public import Basics
public import GPUAllocator
public import Ledger

/// What somebody wants to see.
public enum Inspection: Hashable, Sendable {
    /// One request; nil tenant = whoever owns it.
    case request(RequestKey, tenant: TenantID?)
    /// The requests that this region owns, by number.
    case requests(RequestFilter)
    /// The region's hosts, by id; nil site = all.
    case hosts(site: SiteID?, limit: Int)
    /// Counts and totals.
    case status
    /// What was lent and borrowed, by peer.
    case peers
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

/// What was found.
public enum InspectionResult: Hashable, Sendable {
    /// One request.
    case request(OwnedRequest)
    /// Requests, and whether there are more after the last.
    case requests([OwnedRequest], more: Bool)
    /// Hosts.
    case hosts([HostStatus])
    /// Counts and totals.
    case status(RegionSummary)
    /// By peer, ascending.
    case peers([PeerSummary])
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
