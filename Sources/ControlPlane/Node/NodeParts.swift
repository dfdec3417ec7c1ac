// NodeParts.swift: builds the parts of a node that live on its loop, and ties them to each other.
//
// Wiring only: every arrow between region, gossip, store and links is here.

import Basics
import Federation
import GPUAllocator
import Gossip
import Ledger
import Logging
import NIOCore
import RPC
import Store
import Synchronization

/// What became of the question for a region's life.
enum LifeNews: Sendable {
    /// It began; its start is on disk.
    case began(Life)
    /// Nothing is promised until an operator decides.
    case quarantined(Quarantine)
}

/// Hands what the store reports to the region once the region stands.
final class StoreReports: Sendable {
    private let region = Mutex<RegionShell?>(nil)

    /// From now on reports go to `region`.
    func connect(_ region: RegionShell) {
        self.region.withLock { $0 = region }
    }

    /// Takes a report; nothing is appended, hence nothing reported, before ``connect(_:)``.
    func take(_ event: StoreEvent) {
        region.withLock { $0 }?.storeReported(event)
    }
}

/// The region and the gossip of one node, tied to each other on one loop.
struct NodeParts: Sendable {
    let region: RegionShell
    let gossip: GossipShell
    let life: LifeShell
    /// What measures the loop of each.
    let turns: [TurnMeter]

    /// What the parts are made from.
    struct Ingredients: Sendable {
        var configuration: NodeConfiguration
        var store: LedgerStore
        var contents: LedgerContents
        var state: LedgerState
        var links: PeerLinks
        var events: EventLog
        var loop: any EventLoop
        var logger: Logger
        var wallClock: @Sendable () -> WallTime
        var onFatal: @Sendable (NodeError) -> Void
        /// Told of every change: whether the region serves, and why not.
        var onLife: @Sendable (LifeNews) -> Void
    }

    /// Builds the parts; call it on the loop.
    ///
    /// Nothing is asked, written or sent before `start` is called.
    static func make(_ given: Ingredients) throws -> (parts: NodeParts, start: () -> Void) {
        let configuration = given.configuration
        let journal = LedgerJournal(
            given.store, contents: given.contents, wallClock: given.wallClock, logger: given.logger)
        let region = try RegionDriver(
            RegionConfiguration(configuration), state: given.state, ledger: journal, links: given.links,
            events: given.events, loop: given.loop, logger: given.logger)
        let gossip = try GossipDriver(
            GossipConfiguration(configuration, state: given.state), links: given.links,
            loop: given.loop, logger: given.logger)
        var random = SystemRandomNumberGenerator()
        let life = LifeDriver(
            region: configuration.region, boot: LifeName(high: random.next(), low: random.next()), links: given.links,
            loop: given.loop, logger: given.logger, history: { region.machine.ledger.history })
        tie(region, gossip, life, given)
        region.onFatal = { error in given.onFatal(.store(error)) }
        // Peers need not try what must be refused.
        region.onLost = { gossip.handle(.localLifecycleChanged(.draining)) }
        region.onLifecycle = { lifecycle in gossip.handle(.localLifecycleChanged(lifecycle)) }
        region.onDigest = { digest in gossip.handle(.localDigestChanged(digest)) }
        gossip.onMember = { member, previous in
            if member.state == .alive, previous != .alive { life.handle(.contacted(member.region)) }
            region.handle(
                .peerViewChanged(
                    PeerView(
                        region: member.region, isPlaceable: member.takesPlacements, digest: member.record?.digest,
                        objection: member.objection)))
            if let record = member.record {
                given.links.told(member.region, address: record.address, epoch: record.version.epoch)
            }
            guard member.state != previous else { return }
            given.events.append(.member(member.region, state: member.state.word, previous: previous.word))
            given.logger.notice(
                "a member changed",
                metadata: ["member": "\(member.region)", "state": "\(member.state.word)", "was": "\(previous.word)"])
        }
        let parts = NodeParts(
            region: RegionShell(region, loop: given.loop), gossip: GossipShell(gossip, loop: given.loop),
            life: LifeShell(life, loop: given.loop), turns: [region.turns, gossip.turns])
        return (parts, { life.start() })
    }

    /// What the region's life means to its parts, and what they find out about it.
    private static func tie(
        _ region: RegionDriver, _ gossip: GossipDriver, _ life: LifeDriver, _ given: Ingredients
    ) {
        let logger = given.logger
        life.onBegin = { epoch, boot in
            // A ledger of a version without names gets its name now.
            var random = SystemRandomNumberGenerator()
            let lineage = LifeName(high: random.next(), low: random.next())
            region.handle(.lifeBegan(LifeStart(epoch: epoch, boot: boot, lineage: lineage)))
        }
        life.onVerified = { peer, boot in gossip.handle(.lifeVerified(peer: peer, boot: boot)) }
        life.onWithhold = { quarantine in
            region.handle(.withheld(quarantine))
            gossip.handle(.lifeWithheld)
            given.onLife(.quarantined(quarantine))
            logger.critical("quarantined", metadata: ["reason": "\(quarantine.reason)"])
        }
        region.onLife = { began in
            gossip.handle(.lifeBegan(began))
            given.onLife(.began(began))
            // A life that was withheld begins by an operator's recovery only.
            if life.machine.phase == .quarantined { life.handle(.recovered) }
        }
        region.onPromises = { promises in gossip.setPromises(promises) }
        gossip.onLifeSeen = { peer, seen in region.handle(.peerLifeSeen(peer, seen)) }
        gossip.onDoubt = { peer, epoch in
            life.handle(.toldOfEpoch(peer, epoch))
            life.handle(.contacted(peer))
        }
        gossip.onSecondLife = { second in
            given.events.append(.secondLife(second))
            logger.warning(
                "a second life of a peer speaks", metadata: ["peer": "\(second.region)", "text": "\(second.text)"])
        }
    }
}

extension RegionConfiguration {
    /// What the region's machine needs of a node's configuration.
    init(_ configuration: NodeConfiguration) {
        var timing = FederationTiming()
        timing.holdTTLMilliseconds = configuration.holdTTLMilliseconds
        var lending = LendingPolicy(
            defaultLimitMilli: configuration.lendDefault.milli,
            floorMilli: UInt64(configuration.homeFloorGPUs) * UInt64(AllocatorLimits.milliPerGPU))
        for peer in configuration.lend.keys.sorted() {
            // An unlimited peer under a limited default has a limit that no region can reach.
            let milli = configuration.lend[peer]?.milli ?? UInt64(Int64.max)
            lending.limits.append(LendingPolicy.PeerLimit(peer: peer, milli: milli))
        }
        self.init(
            region: configuration.region, peers: configuration.peers.keys.sorted(), lending: lending, timing: timing)
    }
}

extension LendingLimit {
    /// The limit in thousandths of a GPU; nil = none.
    var milli: UInt64? {
        switch self {
        case .unlimited: nil
        case .gpus(let gpus): UInt64(gpus) * UInt64(AllocatorLimits.milliPerGPU)
        }
    }
}

extension GossipConfiguration where Digest == CapacityDigest {
    /// What the gossip machine needs of a node's configuration.
    init(_ configuration: NodeConfiguration, state: LedgerState) {
        self.init(
            region: configuration.region, address: "\(configuration.advertise ?? configuration.listen)",
            epoch: state.bootEpoch + 1, lifecycle: state.lifecycle,
            peers: configuration.peers.keys.sorted().map { peer in
                GossipPeer(region: peer, address: configuration.peers[peer]?.description ?? "")
            })
        heartbeatMilliseconds = configuration.heartbeatMilliseconds
        silenceFloorMilliseconds = max(silenceFloorMilliseconds, 3 * configuration.heartbeatMilliseconds)
        silenceCeilingMilliseconds = max(silenceCeilingMilliseconds, silenceFloorMilliseconds)
        for (peer, history) in state.peers.entries { lives[peer] = history.life }
        weigh = { told, new in new.weight(after: told) }
    }
}

extension CapacityDigest {
    /// How much it matters to tell others `self` when they know `told`.
    ///
    /// A model that ran out, or came back, is urgent: peers would ask in vain. A change below one part in fifty of
    /// what was free can wait for the next one.
    func weight(after told: CapacityDigest) -> DigestWeight {
        guard self != told else { return .negligible }
        guard models.count == told.models.count, hosts == told.hosts else { return .urgent }
        var weight = DigestWeight.negligible
        for (new, old) in zip(models, told.models) {
            guard new.model == old.model, (new.freeMilli == 0) == (old.freeMilli == 0),
                (new.wholeHosts == 0) == (old.wholeHosts == 0)
            else { return .urgent }
            let change = new.freeMilli > old.freeMilli ? new.freeMilli - old.freeMilli : old.freeMilli - new.freeMilli
            if change * 50 >= old.freeMilli || new.totalGPUs != old.totalGPUs { weight = .notable }
        }
        return weight
    }
}

extension MemberView {
    /// Why nothing new may be placed at the member, for people; nil when it may.
    var objection: String? {
        switch state {
        case .neverSeen: return "it was never heard since this node started"
        case .suspect: return "it is not heard"
        case .unreachable: return "it is not heard by most regions"
        case .left: return "it has left the federation"
        case .removed: return "it was taken out of the federation"
        case .alive: break
        }
        guard let lifecycle = record?.lifecycle else { return "it has not said yet what it has" }
        return lifecycle.objection.map { "it \($0)" }
    }
}
