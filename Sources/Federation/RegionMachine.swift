// RegionMachine.swift: one region's core: its requests, its GPUs, its lending, as one value.
//
// Events in, effects out. No clock, no disk, no socket, no randomness. Rules: docs/federation.md.

public import Basics
public import GPUAllocator
public import Ledger

/// What a region's machine is made with.
public struct RegionConfiguration: Hashable, Sendable {
    /// The region.
    public var region: RegionID
    /// The other regions of the federation.
    public var peers: [RegionID]
    /// What it lends.
    public var lending: LendingPolicy
    /// Its times.
    public var timing: FederationTiming

    /// Makes a configuration.
    public init(
        region: RegionID, peers: [RegionID], lending: LendingPolicy = .open,
        timing: FederationTiming = FederationTiming()
    ) {
        self.region = region
        self.peers = peers.sorted()
        self.lending = lending
        self.timing = timing
    }
}

/// The core of one region, as origin and as provider.
///
/// Every call of ``handle(_:now:into:)`` changes the state at once and may add effects. What follows from a record is
/// held back until the record's ticket is reported as persisted, so effects are performed as they come.
public struct RegionMachine: Sendable {
    /// The durable state, as far as it was decided; the disk may be behind by the pending tickets.
    public internal(set) var ledger: LedgerState
    /// The region's GPUs, with every claim of the ledger taken.
    public internal(set) var allocator: Allocator
    /// The configuration, with the lending policy of now.
    public internal(set) var configuration: RegionConfiguration
    /// What gossip says of the peers.
    public internal(set) var views = SortedTable<RegionID, PeerView>()
    /// Why nothing can be written; nil = all is well.
    public internal(set) var stall: String?
    /// Whether the region may promise anything.
    public internal(set) var standing = Standing.starting
    /// The promises that are on disk; only these are told to others.
    public internal(set) var persistedPromises: UInt64

    var gate = OutputGate()
    /// What is durable of the requests that pending batches change.
    var requestImages = DurableImages<UInt64, OwnedRequest>()
    /// What is durable of the hosts that pending batches change.
    var hostImages = DurableImages<HostID, KnownHost>()
    var now = Instant.origin
    /// When each hold ends; a hold that was recovered starts again.
    var holdDeadlines: [AttemptKey: Instant] = [:]
    var waiters: [UInt64: [Waiter]] = [:]
    var waitsFor: [CallID: UInt64] = [:]
    /// What must be durable before a request's open attempt is sent, by request.
    var sentAfter: [UInt64: Ticket] = [:]
    /// Waits between two sends, by request.
    var retries: [UInt64: UInt64] = [:]
    var requestDeadlines: [UInt64: Instant] = [:]
    /// What each peer was asked for and has not answered for good, in thousandths of a GPU.
    var inFlightMilli: [RegionID: UInt64] = [:]
    /// What denials told of peers, lately.
    var learned: [RegionID: LearnedDigest] = [:]
    /// Why peers cannot be called, for those that cannot.
    var linkFaults: [RegionID: String] = [:]
    /// Until when peers that did not answer in time are asked last.
    var slowUntil: [RegionID: Instant] = [:]
    /// Timers that came due while nothing could be written, in order.
    var deferredTimers: [TimerID] = []
    var isDeferred: Set<TimerID> = []
    var announcedDigest: CapacityDigest?
    var isDigestTimerSet = false
    var isDigestStale = false
    /// The promises that each batch on its way to the disk brings.
    var promisesOnTheirWay: [(ticket: Ticket, promises: UInt64)] = []
    /// Lives of peers that could not be written down yet.
    var unsaidLives = SortedTable<RegionID, Life>()

    // The outcome of the event under way.
    var records: [LedgerRecord] = []
    var outputs: [FederationEffect] = []
    var immediate: [FederationEffect] = []

    /// A digest that came with a denial.
    struct LearnedDigest: Hashable, Sendable {
        var digest: CapacityDigest
        var until: Instant
    }

    /// A caller that waits for the outcome of a request.
    struct Waiter: Hashable, Sendable {
        var call: CallID
        var isReplay: Bool
    }

    /// Makes a region of what its ledger says; nothing is written, promised or sent before
    /// ``FederationEvent/lifeBegan(_:)``.
    ///
    /// Then it sends again what no peer has confirmed, gives recovered holds a fresh time, and goes on with open
    /// requests, once the start is durable. Throws when the ledger claims what its hosts do not have.
    public init(
        _ configuration: RegionConfiguration, ledger: LedgerState, now: Instant
    ) throws(LedgerError) {
        precondition(ledger.region == configuration.region, "\(configuration.region) was given the ledger of another")
        self.configuration = configuration
        self.ledger = ledger
        allocator = try RegionMachine.allocator(of: ledger)
        self.now = now
        persistedPromises = ledger.promises
        for peer in configuration.peers {
            views[peer] = PeerView(region: peer, isPlaceable: false, digest: nil)
        }
    }

    /// Takes one event at `now` on the region's monotonic clock, and appends what must be done to `effects`.
    public mutating func handle(_ event: FederationEvent, now: Instant, into effects: inout [FederationEffect]) {
        self.now = max(self.now, now)
        switch event {
        case .allocate(let call, let asked): allocate(call, asked)
        case .release(let call, let key, let tenant): release(call, key, tenant: tenant)
        case .plan(let call, let demands, let residency): plan(call, demands, residency)
        case .explain(let call, let demand, let tenant): explain(call, demand, releasing: tenant)
        case .defragment(let call, let demand): defragment(call, for: demand)
        case .inspect(let call, let inspection): inspect(call, inspection)
        case .registerHosts(let call, let specs, let terms): registerHosts(call, specs, terms)
        case .setHostState(let call, let host, let state): setHostState(call, host, state)
        case .setGPUHealth(let call, let host, let gpu, let health, let author):
            setGPUHealth(call, host, gpu: gpu, health, by: author)
        case .removeHosts(let call, let hosts, let whenFree): removeHosts(call, hosts, whenFree: whenFree)
        case .renameHost(let call, let host, let new): renameHost(call, host, to: new)
        case .replaceHost(let call, let spec): replaceHost(call, spec)
        case .endClaims(let call, let selection, let decree, let alive):
            endClaims(call, selection, decree, alive: alive)
        case .abandonRequest(let call, let key, let decree, let alive):
            abandonRequest(call, key, decree, alive: alive)
        case .setLifecycle(let call, let wanted, let isForced): setLifecycle(call, wanted, isForced: isForced)
        case .recover(let call, let decree, let boot): recover(call, decree, boot: boot)
        case .callAbandoned(let call): abandon(call)
        case .peerCall(let call, let from, let request, let lives): peerCalled(call, from: from, request, lives)
        case .peerReply(let from, let reply, let lives): peerReplied(from, reply, lives)
        case .peerCallFailed(let peer, let key, let failure): peerCallFailed(peer, key, failure)
        case .peerViewChanged(let view): peerViewChanged(view)
        case .peerLinkChanged(let peer, let fault): peerLinkChanged(peer, fault: fault)
        case .peerAdded(let peer): addPeer(peer)
        case .peerRemoved(let peer): removePeer(peer)
        case .timer(let timer): timerFired(timer)
        case .persisted(let ticket):
            promisesPersisted(ticket)
            requestImages.forget(upTo: ticket)
            hostImages.forget(upTo: ticket)
            gate.open(ticket, into: &effects)
        case .storageStalled(let reason): storageStalled(reason)
        case .storageResumed: storageResumed()
        case .lendingPolicyChanged(let policy): configuration.lending = policy
        case .lifeBegan(let start): begin(start)
        case .withheld(let quarantine): withhold(quarantine)
        case .peerLifeSeen(let peer, let life): peerLifeSeen(peer, life)
        }
        finish(into: &effects)
    }

    /// The region itself.
    public var region: RegionID { configuration.region }

    /// Every region of the federation that this one knows, ascending.
    public var federation: [RegionID] { (views.keys + [region]).sorted() }

    /// Batches of records that are on their way to the disk.
    public var pendingBatches: Int { gate.pending }
}

// MARK: Writing and saying

extension RegionMachine {
    /// Decides that `record` is so.
    ///
    /// It becomes durable with the others of this event.
    mutating func write(_ record: LedgerRecord) {
        keepImage(before: record)
        do throws(LedgerError) {
            try ledger.apply(record)
        } catch {
            preconditionFailure("\(region) wrote \(record): \(error)")
        }
        records.append(record)
    }

    /// Says something, once everything that was written before is durable.
    mutating func emit(_ effect: FederationEffect) {
        outputs.append(effect)
    }

    mutating func answer(_ call: CallID, _ answer: FederationAnswer) {
        outputs.append(.answer(call, answer))
    }

    /// Says that nothing was done.
    ///
    /// Needs no record, so it does not wait for any.
    mutating func fail(_ call: CallID, _ error: FederationError) {
        immediate.append(.answer(call, .failure(error)))
    }

    mutating func setTimer(_ timer: TimerID, inMilliseconds milliseconds: UInt64) {
        immediate.append(.setTimer(timer, at: now.advanced(byMilliseconds: milliseconds)))
    }

    mutating func cancelTimer(_ timer: TimerID) {
        immediate.append(.cancelTimer(timer))
    }

    private mutating func finish(into effects: inout [FederationEffect]) {
        effects.append(contentsOf: immediate)
        immediate.removeAll(keepingCapacity: true)
        if !records.isEmpty {
            let ticket = gate.issue()
            notePromises(ticket)
            effects.append(.persist(ticket, records))
            records.removeAll(keepingCapacity: true)
        }
        if !outputs.isEmpty {
            gate.pass(outputs, into: &effects)
            outputs.removeAll(keepingCapacity: true)
        }
    }
}

extension RegionMachine {
    /// Forgets what keeps late duplicates harmless.
    ///
    /// Only for the simulator, which breaks a region in this way to see that it notices.
    package mutating func dropTombstones() {
        ledger.dropTombstones()
    }
}
