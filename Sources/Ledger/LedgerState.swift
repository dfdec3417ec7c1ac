// LedgerState.swift: everything a region must not forget, as a value. Grows by apply(record) and by nothing else.
//
// Checks that a record can follow; never decides what should. No clock, no disk. Rules: docs/federation.md, "Ledger".

public import Basics
public import GPUAllocator

/// A host and its state.
public struct KnownHost: Hashable, Sendable {
    /// The host as it was last registered.
    public var spec: HostSpec
    /// Whether it takes new work.
    public var state: HostState
    /// Above every fence that was given out for hosts that were gone when this one came; 0 when none was.
    public var fenceFloor: UInt64
    /// It is to be removed when nothing is claimed of it any more.
    public var isLeaving: Bool

    /// Makes a host as restored from a snapshot.
    public init(spec: HostSpec, state: HostState, fenceFloor: UInt64 = 0, isLeaving: Bool = false) {
        self.spec = spec
        self.state = state
        self.fenceFloor = fenceFloor
        self.isLeaving = isLeaving
    }
}

/// Requests by progress.
public struct RequestCounts: Hashable, Sendable {
    /// No attempt is open.
    public internal(set) var placing = 0
    /// An attempt is open, no commit was sent.
    public internal(set) var reserving = 0
    /// A commit was sent and not answered: in doubt.
    public internal(set) var committing = 0
    /// Placed, at home or at a peer.
    public internal(set) var placed = 0
    /// Refused, and still kept.
    public internal(set) var refused = 0
    /// Given back; the provider has not confirmed.
    public internal(set) var releasing = 0
    /// Given back, and still kept.
    public internal(set) var released = 0

    /// Requests that have something, or may get it.
    public var open: Int { placing + reserving + committing + placed + releasing }

    mutating func add(_ amount: Int, to progress: RequestProgress) {
        switch progress {
        case .placing: placing += amount
        case .reserving: reserving += amount
        case .committing: committing += amount
        case .placed: placed += amount
        case .refused: refused += amount
        case .releasing: releasing += amount
        case .released: released += amount
        }
    }
}

/// A tenant's name for a request.
struct IdempotencyKey: Hashable, Sendable {
    var tenant: TenantID
    var key: String
}

/// The durable state of one region.
public struct LedgerState: Equatable, Sendable {
    /// Whose ledger it is.
    public let region: RegionID
    /// How many terminal requests are kept.
    public let terminalLimit: Int
    /// How many bytes of terminal requests are kept.
    public let terminalByteLimit: Int
    /// The epoch of the last start; 0 before the first.
    public internal(set) var bootEpoch: UInt64 = 0
    /// The ledger's name; none before the first start of a version that has names.
    public internal(set) var lineage = LifeName.none
    /// The last starts that have names, in their order.
    public internal(set) var boots: [Boot] = []
    /// How many records promise something to others: all but what is only known of peers.
    public internal(set) var promises: UInt64 = 0
    /// What is known of the peers' lives.
    public internal(set) var peers = SortedTable<RegionID, PeerHistory>()
    /// What the region intends; a region that never said is active.
    public internal(set) var lifecycle = Lifecycle.active
    /// The number that the next accepted request gets.
    public internal(set) var nextRequest: UInt64 = 1
    /// The token that the next claim gets.
    public internal(set) var nextToken: UInt64 = 1
    /// The region's hosts.
    public internal(set) var hosts = SortedTable<HostID, KnownHost>()
    /// The requests that this region owns, terminal ones up to the limit.
    public internal(set) var requests = SortedTable<UInt64, OwnedRequest>()
    /// The claims on this region's GPUs, its own included.
    public internal(set) var claims = SortedTable<AttemptKey, Claim>()
    /// Closed attempts of peers above their origin's watermark.
    public internal(set) var tombstones: SortedTable<AttemptKey, ClaimClosure> = SortedTable()
    /// By origin: below which of its requests nothing will be reserved or committed any more.
    public internal(set) var watermarks = SortedTable<RegionID, UInt64>()
    /// The highest fence given out for each GPU that ever had one.
    public internal(set) var fences = SortedTable<GPUAddress, UInt64>()
    /// The highest fence of a host that is gone; hosts that come begin with it.
    public internal(set) var fenceFloor: UInt64 = 0
    /// What is known of GPUs that no host has.
    public internal(set) var absentGPUs = AbsentGPUs()
    /// Abandoned placements that their providers may still have, by request.
    public internal(set) var owedReleases = SortedTable<UInt64, OwedRelease>()
    /// What operators ended without the word of the other region, by number; the newest.
    public internal(set) var decrees = SortedTable<UInt64, KeptDecree>()
    /// The number that the next decree gets.
    public internal(set) var nextDecree: UInt64 = 1

    var numberByKey = Shards<IdempotencyKey, UInt64>()
    /// Requests that are placing, reserving or committing.
    var unsettled = SortedTable<UInt64, Bool>()
    var releasing = SortedTable<UInt64, Bool>()
    /// The numbers of the requests that are refused or released, in the order in which they ended.
    var terminal = SortedTable<UInt64, UInt64>()
    /// What the requests named there take.
    var terminalBytes = 0
    /// The place that the next request to end gets.
    var nextEnd: UInt64 = 1
    var claimedMilli = SortedTable<RegionID, UInt64>()
    var borrowedMilliByPeer = SortedTable<RegionID, UInt64>()
    /// How many requests are kept, by progress; recounted with every change.
    public internal(set) var counts = RequestCounts()
    var tombstoneCounts: [RegionID: Int] = [:]

    /// The state before the first record.
    public init(
        region: RegionID, terminalLimit: Int = LedgerLimits.keptTerminalRequests,
        terminalByteLimit: Int = LedgerLimits.keptTerminalBytes
    ) {
        self.region = region
        self.terminalLimit = terminalLimit
        self.terminalByteLimit = terminalByteLimit
    }

    /// The number of a tenant's request with this idempotency key.
    public func number(tenant: TenantID, idempotencyKey: String) -> UInt64? {
        numberByKey[IdempotencyKey(tenant: tenant, key: idempotencyKey)]
    }

    /// Every request below this number is placed, releasing or terminal; goes with messages to providers.
    public var settledBelow: UInt64 { unsettled.firstKey ?? nextRequest }

    /// Requests that are placing, reserving or committing, ascending.
    public var unsettledNumbers: [UInt64] { unsettled.keys }

    /// How many requests are placing, reserving or committing.
    public var unsettledCount: Int { unsettled.count }

    /// Requests whose release no provider has confirmed, ascending.
    public var releasingNumbers: [UInt64] { releasing.keys }

    /// Requests that were abandoned and whose provider has not confirmed, ascending.
    public var owedNumbers: [UInt64] { owedReleases.keys }

    /// What `origin` holds and has committed of this region's GPUs, in thousandths of a GPU.
    public func claimedMilli(by origin: RegionID) -> UInt64 { claimedMilli[origin] ?? 0 }

    /// What this region's requests have, or wait for the confirmation of, at `provider`, in thousandths of a GPU.
    ///
    /// At home it is 0: nobody borrows from itself.
    public func borrowedMilli(from provider: RegionID) -> UInt64 { borrowedMilliByPeer[provider] ?? 0 }

    /// What all other regions hold and have committed of this region's GPUs, in thousandths of a GPU.
    public var lentMilli: UInt64 { claimants.reduce(0) { $1 == region ? $0 : $0 + claimedMilli(by: $1) } }

    /// What this region's requests have at all other regions, in thousandths of a GPU.
    public var borrowedMilli: UInt64 { lenders.reduce(0) { $0 + borrowedMilli(from: $1) } }

    /// Regions that have GPUs here, this one included, ascending.
    public var claimants: [RegionID] { claimedMilli.keys }

    /// Regions at which this region's requests have GPUs, ascending.
    public var lenders: [RegionID] { borrowedMilliByPeer.keys }

    /// Whether `origin` ever had, or closed, anything here that is still remembered.
    public func knows(_ origin: RegionID) -> Bool {
        watermarks[origin] != nil || claimedMilli[origin] != nil || tombstoneCounts[origin] != nil
            || !claims.keys(after: .below(origin), limit: 1).allSatisfy { $0.request.origin != origin }
    }

    /// How many tombstones are kept for `origin`.
    public func tombstoneCount(of origin: RegionID) -> Int { tombstoneCounts[origin] ?? 0 }

    /// Whether the attempt can have nothing here any more: it has a tombstone, or the watermark covers it.
    ///
    /// A committed claim below the watermark is not closed; look for a claim first.
    public func isClosed(_ key: AttemptKey) -> Bool {
        isSettled(key) || tombstones[key] != nil
    }

    /// Whether the origin's watermark covers the attempt.
    public func isSettled(_ key: AttemptKey) -> Bool {
        key.request.number < (watermarks[key.request.origin] ?? 0)
    }

    /// The highest fence given out for a GPU, or for any host that was gone when its host came.
    public func lastFence(of gpu: GPUAddress) -> UInt64 {
        let last = fences[gpu] ?? 0
        return fenceFloor == 0 ? last : max(last, hosts[gpu.host]?.fenceFloor ?? 0)
    }

    /// The key of the request's last attempt.
    public func lastAttempt(of request: OwnedRequest) -> AttemptKey {
        AttemptKey(request: RequestKey(origin: region, number: request.number), attempt: request.attempts)
    }
}

extension LedgerState {
    /// Forgets what keeps late duplicates harmless.
    ///
    /// Only for the simulator, which breaks a region in this way to see that it notices.
    package mutating func dropTombstones() {
        tombstones = SortedTable()
        tombstoneCounts = [:]
    }
}
