// TestRegion.swift: one region's machine with a clock and a disk that the test moves.

import Basics
import Federation
import GPUAllocator
import Ledger

/// A region under test.
///
/// The disk writes at once unless told otherwise.
struct TestRegion {
    var machine: RegionMachine
    var now = Instant(nanoseconds: 5_000_000_000)
    var writesAtOnce = true
    /// Batches that are not durable.
    var pending: [(ticket: Ticket, records: [LedgerRecord])] = []
    /// What is durable.
    var disk: [LedgerRecord] = []
    /// The timers that run.
    var timers: Set<TimerID> = []
    private var calls: UInt64 = 0

    init(
        _ region: RegionID = uk, peers: [RegionID] = [norway, spain, sweden], hosts: Int = 1,
        lending: LendingPolicy = .open, timing: FederationTiming = FederationTiming()
    ) throws {
        machine = try RegionMachine(
            RegionConfiguration(region: region, peers: peers, lending: lending, timing: timing),
            ledger: LedgerState(region: region), now: now)
        _ = begin()
        if hosts > 0 { _ = handle(.registerHosts(call(), (0..<hosts).map { spec("\(region)-h\($0)") })) }
    }

    mutating func call() -> CallID {
        calls += 1
        return CallID(calls)
    }

    /// Handles an event; with a disk that writes at once, what waited for it too.
    mutating func handle(_ event: FederationEvent) -> [FederationEffect] {
        var effects: [FederationEffect] = []
        if case .timer(let timer) = event { timers.remove(timer) }
        machine.handle(event, now: now, into: &effects)
        noteTimers(effects)
        checkBooks(after: event)
        return perform(effects)
    }

    /// Makes the oldest batch durable.
    mutating func persistOne() -> [FederationEffect] {
        let batch = pending.removeFirst()
        disk += batch.records
        return handle(.persisted(batch.ticket))
    }

    private mutating func perform(_ effects: [FederationEffect]) -> [FederationEffect] {
        var all = effects
        for case .persist(let ticket, let records) in effects { pending.append((ticket, records)) }
        while writesAtOnce, !pending.isEmpty { all += persistOne() }
        return all
    }

    mutating func wait(milliseconds: UInt64) {
        now = now.advanced(byMilliseconds: milliseconds)
    }

    /// The power fails and comes back: what was not durable is lost, the clock starts anew.
    ///
    /// - Parameter peers: The peers from now on; nil = as before.
    mutating func restart(peers: [RegionID]? = nil) throws -> [FederationEffect] {
        var ledger = LedgerState(region: machine.region)
        for record in disk { try ledger.apply(record) }
        pending = []
        timers = []
        now = Instant(nanoseconds: 1_000)
        var configuration = machine.configuration
        if let peers { configuration.peers = peers }
        machine = try RegionMachine(configuration, ledger: ledger, now: now)
        return begin()
    }

    /// Nobody has anything against a life of the region.
    mutating func begin() -> [FederationEffect] {
        let epoch = machine.ledger.bootEpoch + 1
        return handle(.lifeBegan(LifeStart(epoch: epoch, boot: bootName(epoch))))
    }

    // MARK: Common steps

    /// Tells the region of a peer that has room.
    mutating func see(_ peer: RegionID, freeGPUs: Int = 8, hosts: Int = 1, isPlaceable: Bool = true) {
        _ = handle(.peerViewChanged(view(peer, freeGPUs: freeGPUs, hosts: hosts, isPlaceable: isPlaceable)))
    }

    mutating func allocate(
        _ key: String, gpus: UInt32 = 1, hosts: UInt32 = 1, residency: Residency = .anywhere
    ) -> [FederationEffect] {
        let demand = Demand(shape: .gang(hosts: hosts, gpusPerHost: gpus))
        return handle(
            .allocate(
                call(), AllocateCall(tenant: ada, idempotencyKey: key, demand: demand, residency: residency)))
    }

    /// A peer asks for a hold here.
    mutating func reserve(_ key: AttemptKey, gpus: UInt32 = 1, settledBelow: UInt64 = 0) -> [FederationEffect] {
        handle(.peerCall(call(), from: key.request.origin, reservation(key, gpus: gpus, settledBelow: settledBelow)))
    }

    func request(_ number: UInt64) -> OwnedRequest? { machine.ledger.requests[number] }
}

// MARK: Names

let uk = region("uk")
let norway = region("norway")
let spain = region("spain")
let sweden = region("sweden")
let ada = tenant("ada")
let grace = tenant("grace")

func region(_ text: String) -> RegionID {
    guard let region = try? RegionID(text) else { preconditionFailure(text) }
    return region
}

func tenant(_ text: String) -> TenantID {
    guard let tenant = try? TenantID(text) else { preconditionFailure(text) }
    return tenant
}

func bootName(_ epoch: UInt64) -> LifeName { LifeName(high: 1, low: epoch) }

func hostID(_ text: String) -> HostID {
    guard let host = try? HostID(text) else { preconditionFailure(text) }
    return host
}

func spec(_ id: String, gpus: UInt8 = 8) -> HostSpec {
    guard let site = try? SiteID("site"), let model = try? GPUModel("H200") else { preconditionFailure(id) }
    return HostSpec(
        id: hostID(id), site: site, cpuMilli: 64_000, memoryMiB: 65_536,
        gpus: (0..<gpus).map { GPUSpec(index: $0, model: model) })
}

func digest(freeGPUs: Int, hosts: Int = 1) -> CapacityDigest {
    guard let model = try? GPUModel("H200") else { preconditionFailure("H200") }
    let roomy = freeGPUs > 0 ? hosts : 0
    return CapacityDigest(
        models: [
            ModelCapacity(
                model: model, totalGPUs: 8 * hosts, freeGPUs: freeGPUs, freeMilli: UInt64(freeGPUs) * 1_000,
                wholeHosts: freeGPUs / 8, hostsWith8: freeGPUs / 8, hostsWith4: min(roomy, freeGPUs / 4),
                hostsWith2: min(roomy, freeGPUs / 2), hostsWith1: roomy)
        ], hosts: hosts)
}

func view(_ peer: RegionID, freeGPUs: Int = 8, hosts: Int = 1, isPlaceable: Bool = true) -> PeerView {
    PeerView(region: peer, isPlaceable: isPlaceable, digest: digest(freeGPUs: freeGPUs, hosts: hosts))
}

func attempt(_ origin: RegionID, _ number: UInt64, _ attempt: UInt32 = 1) -> AttemptKey {
    AttemptKey(request: RequestKey(origin: origin, number: number), attempt: attempt)
}

func reservation(_ key: AttemptKey, gpus: UInt32 = 1, settledBelow: UInt64 = 0) -> PeerRequest {
    .reserve(
        Reservation(
            key: key, tenant: ada, demand: Demand(shape: .gang(hosts: 1, gpusPerHost: gpus)), residency: .anywhere,
            settledBelow: settledBelow))
}

/// A placement that some provider might give.
func place(_ peer: RegionID, fence: UInt64 = 1) -> Placement {
    Placement(hosts: [
        HostPlacement(
            host: hostID("\(peer)-h0"), site: spec("x").site, gpus: [0], milliPerGPU: 1_000, cpuMilli: 0, memoryMiB: 0,
            fences: [fence])
    ])
}

func held(_ key: AttemptKey, _ peer: RegionID, token: UInt64 = 7) -> PeerReply {
    .held(key, token: token, ttlMilliseconds: 10_000, placement: place(peer))
}

// MARK: Reading effects

extension [FederationEffect] {
    /// Allocations that were told to callers.
    var allocations: [OwnedRequest] {
        compactMap { if case .answer(_, .allocation(let request, _)) = $0 { request } else { nil } }
    }

    var failures: [FederationError] {
        compactMap { if case .answer(_, .failure(let error)) = $0 { error } else { nil } }
    }

    var peerCalls: [PeerRequest] {
        compactMap { if case .callPeer(_, let request) = $0 { request } else { nil } }
    }

    var calledPeers: [RegionID] {
        compactMap { if case .callPeer(let peer, _) = $0 { peer } else { nil } }
    }

    var peerAnswers: [PeerReply] {
        compactMap { if case .answerPeer(_, let reply) = $0 { reply } else { nil } }
    }

    var peerFailures: [FederationError] {
        compactMap { if case .failPeer(_, let error) = $0 { error } else { nil } }
    }

    var batches: [[LedgerRecord]] {
        compactMap { if case .persist(_, let records) = $0 { records } else { nil } }
    }

    func timer(_ timer: TimerID) -> Instant? {
        for case .setTimer(timer, let instant) in self { return instant }
        return nil
    }
}
