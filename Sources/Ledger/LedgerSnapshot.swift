// LedgerSnapshot.swift: the whole state at one point, so that older records may go.
//
// Whether it contradicts itself is checked when a state is made of it.

public import Basics
public import GPUAllocator

/// Everything in a ``LedgerState``, as plain lists in ascending order.
public struct LedgerSnapshot: Hashable, Sendable {
    /// Whose ledger it is.
    public var region: RegionID
    /// The epoch of the last start.
    public var bootEpoch: UInt64
    /// The ledger's name.
    public var lineage: LifeName
    /// How many promises were made.
    public var promises: UInt64
    /// The last starts, in their order.
    public var boots: [Boot]
    /// What is known of the peers' lives, by peer.
    public var peers: [Peer]
    /// What the region intends.
    public var lifecycle: Lifecycle
    /// The number that the next accepted request gets.
    public var nextRequest: UInt64
    /// The token that the next claim gets.
    public var nextToken: UInt64
    /// The hosts, by id.
    public var hosts: [KnownHost]
    /// The requests, by number.
    public var requests: [OwnedRequest]
    /// The claims, by attempt.
    public var claims: [Claim]
    /// The tombstones, by attempt.
    public var tombstones: [Tombstone]
    /// The watermarks, by origin.
    public var watermarks: [Watermark]
    /// The fences, by GPU.
    public var fences: [GPUFence]
    /// What hosts that come begin with.
    public var fenceFloor: UInt64
    /// What is known of GPUs that no host has, those first that left first.
    public var absentGPUs: [AbsentGPUs.Entry]
    /// Releases that are owed to providers, by request.
    public var owedReleases: [OwedRelease]
    /// The decrees that are kept, by number.
    public var decrees: [KeptDecree]
    /// The number that the next decree gets.
    public var nextDecree: UInt64

    /// A closed attempt.
    public struct Tombstone: Hashable, Sendable {
        /// The attempt.
        public var key: AttemptKey
        /// Why it was closed.
        public var closure: ClaimClosure

        /// Makes a tombstone.
        public init(key: AttemptKey, closure: ClaimClosure) {
            self.key = key
            self.closure = closure
        }
    }

    /// What is known of one peer's lives.
    public struct Peer: Hashable, Sendable {
        /// The peer.
        public var region: RegionID
        /// What is known of it.
        public var history: PeerHistory

        /// Makes an entry.
        public init(region: RegionID, history: PeerHistory) {
            self.region = region
            self.history = history
        }
    }

    /// Makes a snapshot, as read from a store; what is left out is empty.
    public init(
        region: RegionID, bootEpoch: UInt64, nextRequest: UInt64, nextToken: UInt64, hosts: [KnownHost] = [],
        requests: [OwnedRequest] = [], claims: [Claim] = [], tombstones: [Tombstone] = [],
        watermarks: [Watermark] = [], fences: [GPUFence] = [], lineage: LifeName = .none, promises: UInt64 = 0,
        boots: [Boot] = [], peers: [Peer] = [], fenceFloor: UInt64 = 0, absentGPUs: [AbsentGPUs.Entry] = [],
        owedReleases: [OwedRelease] = [], decrees: [KeptDecree] = [], nextDecree: UInt64 = 1,
        lifecycle: Lifecycle = .active
    ) {
        self.region = region
        self.lineage = lineage
        self.lifecycle = lifecycle
        self.promises = promises
        self.boots = boots
        self.peers = peers
        self.bootEpoch = bootEpoch
        self.nextRequest = nextRequest
        self.nextToken = nextToken
        self.hosts = hosts
        self.requests = requests
        self.claims = claims
        self.tombstones = tombstones
        self.watermarks = watermarks
        self.fences = fences
        self.fenceFloor = fenceFloor
        self.absentGPUs = absentGPUs
        self.owedReleases = owedReleases
        self.decrees = decrees
        self.nextDecree = nextDecree
    }
}

extension LedgerState {
    /// The state that `snapshot` was taken of.
    ///
    /// Throws when the snapshot contradicts itself.
    public init(
        snapshot: LedgerSnapshot, terminalLimit: Int = LedgerLimits.keptTerminalRequests,
        terminalByteLimit: Int = LedgerLimits.keptTerminalBytes
    ) throws(LedgerError) {
        self.init(region: snapshot.region, terminalLimit: terminalLimit, terminalByteLimit: terminalByteLimit)
        bootEpoch = snapshot.bootEpoch
        lineage = snapshot.lineage
        lifecycle = snapshot.lifecycle
        promises = snapshot.promises
        boots = snapshot.boots
        for peer in snapshot.peers { peers[peer.region] = peer.history }
        nextRequest = snapshot.nextRequest
        nextToken = snapshot.nextToken
        for host in snapshot.hosts { hosts[host.spec.id] = host }
        for watermark in snapshot.watermarks {
            watermarks[watermark.origin] = watermark.settledBelow
            noteRequest(max(watermark.settledBelow, 1) - 1, of: watermark.origin)
        }
        for fence in snapshot.fences { fences[fence.gpu] = fence.fence }
        fenceFloor = snapshot.fenceFloor
        absentGPUs = AbsentGPUs(snapshot.absentGPUs)
        for owed in snapshot.owedReleases { owedReleases[owed.key.request.number] = owed }
        for decree in snapshot.decrees { decrees[decree.number] = decree }
        nextDecree = snapshot.nextDecree
        for request in snapshot.requests { try restore(request) }
        try restoreEnds(of: snapshot.requests)
        for tombstone in snapshot.tombstones { addTombstone(tombstone.key, tombstone.closure) }
        for claim in snapshot.claims { try restore(claim) }
    }

    private mutating func restore(_ request: OwnedRequest) throws(LedgerError) {
        guard request.number < nextRequest, requests[request.number] == nil else {
            throw .inconsistentSnapshot("request \(request.number) is there twice, or is not below \(nextRequest)")
        }
        let key = IdempotencyKey(tenant: request.tenant, key: request.idempotencyKey)
        if let number = numberByKey[key] {
            throw .inconsistentSnapshot("requests \(number) and \(request.number) have the same idempotency key")
        }
        numberByKey[key] = request.number
        index(request)
    }

    /// Puts those that ended back in their order.
    private mutating func restoreEnds(of all: [OwnedRequest]) throws(LedgerError) {
        for request in all where !request.progress.isTerminal && request.endedAt != 0 {
            throw .inconsistentSnapshot("request \(request.number) is \(request.progress.name), but has ended")
        }
        let ended = all.filter(\.progress.isTerminal).sorted { ($0.endedAt, $0.number) < ($1.endedAt, $1.number) }
        for var request in ended {
            if request.endedAt == 0 {
                // Of a version that did not write it; such a snapshot says it of none.
                request.endedAt = nextEnd
                index(request)
            }
            guard request.endedAt >= nextEnd, request.endedAt < UInt64.max else {
                throw .inconsistentSnapshot("request \(request.number) ended at the place of another, or at none")
            }
            keepEnded(request)
        }
    }

    private mutating func restore(_ claim: Claim) throws(LedgerError) {
        guard claims[claim.key] == nil, tombstones[claim.key] == nil else {
            throw .inconsistentSnapshot("attempt \(claim.key) is claimed twice, or closed")
        }
        guard claim.token < nextToken else {
            throw .inconsistentSnapshot("the token \(claim.token) of \(claim.key) is not below \(nextToken)")
        }
        for part in claim.placement.hosts {
            for (gpu, fence) in zip(part.gpus, part.fences) {
                let address = GPUAddress(host: part.host, index: gpu)
                guard fence <= lastFence(of: address) else {
                    throw .inconsistentSnapshot("fence \(fence) of \(claim.key) is above the last one of \(address)")
                }
            }
        }
        insert(claim)
    }
}
