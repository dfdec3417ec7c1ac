// GossipMachine.swift: one node's gossip: who is there, how are they, roughly what have they got.
//
// Decides; never performs. No clock, no socket, no randomness. Rules: docs/gossip.md.

public import Basics

/// The gossip of one node, as a value: events in, effects out.
///
/// The digest is opaque: this module compares and carries it. Every call of ``handle(_:now:into:)`` may add effects;
/// the shell performs them first to last, and reports exactly one outcome for every exchange.
public struct GossipMachine<Digest: Hashable & Sendable>: Sendable {
    let configuration: GossipConfiguration<Digest>
    /// This node's own record; nobody else changes it.
    var own: MemberRecord<Digest>
    /// All other members, ascending by region.
    var peers: [Peer<Digest>]
    /// A hash of every version this node has.
    var picture: UInt64 = 0
    var number: UInt64 = 0
    var timerAt: Instant?
    var unwellUntil: Instant?
    var pendingDigest: PendingDigest<Digest>?
    var digestToldAt: Instant?
    var refutedAt: Instant?
    /// The life that this node speaks as; nil without a name.
    var life: Life?
    /// Whether this node says anything.
    var isSpeaking = false
    /// Since when; it hears nobody before.
    var speakingSince: Instant?
    var hasEnded = false
    var stalls: UInt64 = 0
    var refutations: UInt64 = 0

    /// Makes the gossip of a node that is about to start.
    ///
    /// - Throws: ``GossipError`` when the configuration contradicts itself.
    public init(_ configuration: GossipConfiguration<Digest>) throws(GossipError) {
        try configuration.check()
        self.configuration = configuration
        own = MemberRecord(
            region: configuration.region, address: configuration.address,
            version: RecordVersion(epoch: configuration.epoch, sequence: 1), lifecycle: configuration.lifecycle,
            digest: nil)
        peers = configuration.peers.sorted { $0.region < $1.region }
            .map { Peer($0, heartbeatMilliseconds: configuration.heartbeatMilliseconds) }
        for index in peers.indices {
            peers[index].life = configuration.lives[peers[index].region]
            peers[index].savedPromises = peers[index].life?.promises ?? 0
        }
        repaint()
    }

    /// Takes one event at `now` on this node's monotonic clock, and appends what must be done to `effects`.
    public mutating func handle(
        _ event: GossipEvent<Digest>, now: Instant, into effects: inout [GossipEffect<Digest>]
    ) {
        if let timerAt, now.milliseconds(since: timerAt) > GossipLimits.stallMilliseconds { noteStall(now: now) }
        switch event {
        case .started:
            speak(now: now)
        case .lifeBegan(let life):
            begin(life, now: now)
        case .lifeVerified(let region, let boot):
            verified(region, boot)
        case .lifeWithheld:
            withhold()
        case .lifeEnds:
            end()
        case .timerFired:
            timerAt = nil
        case .messageReceived(let from, let message):
            requestReceived(from: from, message, now: now, into: &effects)
        case .exchangeSucceeded(let region, let message, let roundTripNanoseconds):
            exchangeSucceeded(region, message, roundTripNanoseconds: roundTripNanoseconds, now: now, into: &effects)
        case .exchangeFailed(let region, let failure):
            exchangeFailed(region, failure, now: now)
        case .linkUp(let region):
            linkUp(region)
        case .linkDown(let region, let cause):
            linkDown(region, cause, now: now)
        case .localDigestChanged(let digest):
            weigh(digest, now: now)
        case .localLifecycleChanged(let lifecycle):
            own.lifecycle = lifecycle
            ownRecordChanged()
        case .loopStalled(let milliseconds):
            if milliseconds > GossipLimits.stallMilliseconds { noteStall(now: now) }
        case .memberRemoved(let region):
            remove(region)
        case .memberAdded(let peer):
            add(peer, now: now)
        case .memberForgotten(let region):
            forget(region)
        }
        advance(now: now, into: &effects)
    }

    /// This node's own record.
    public var ownRecord: MemberRecord<Digest> { own }

    /// What this node believes about every other member, ascending by region.
    public var members: [MemberView<Digest>] { peers.map(\.view) }

    /// What this node believes about one member; nil when it is not one, or is this node.
    public func member(_ region: RegionID) -> MemberView<Digest>? {
        index(of: region).map { peers[$0].view }
    }

    /// Whether this node trusts its own hearing: its loop has not stood still lately.
    public func isWell(now: Instant) -> Bool {
        guard let unwellUntil else { return true }
        return now >= unwellUntil
    }

    func index(of region: RegionID) -> Int? {
        peers.firstIndex { $0.region == region }
    }

    /// Everything that follows from the passing of time or from what was just heard.
    private mutating func advance(now: Instant, into effects: inout [GossipEffect<Digest>]) {
        guard isSpeaking else {
            for index in peers.indices { judge(index, now: now, into: &effects) }
            return
        }
        publishDigestIfDue(now: now)
        for index in peers.indices { suspectIfSilent(index, now: now) }
        for index in peers.indices { judge(index, now: now, into: &effects) }
        for index in peers.indices { exchangeIfDue(index, now: now, into: &effects) }
        let next = nextWake(now: now)
        if let next, next != timerAt {
            timerAt = next
            effects.append(.setTimer(next))
        }
    }

    /// Recomputes the hash of every version this node has.
    mutating func repaint() {
        var hash = FNV1a()
        var ownDone = false
        for peer in peers {
            if !ownDone && own.region < peer.region {
                combine(own.region, own.version, into: &hash)
                ownDone = true
            }
            if let version = peer.record?.version { combine(peer.region, version, into: &hash) }
        }
        if !ownDone { combine(own.region, own.version, into: &hash) }
        picture = hash.value
    }

    private func combine(_ region: RegionID, _ version: RecordVersion, into hash: inout FNV1a) {
        for byte in region.text.utf8 { hash.combine(byte) }
        hash.combine(0)
        for shift in stride(from: 0, to: 64, by: 8) {
            hash.combine(UInt8(truncatingIfNeeded: version.epoch >> UInt64(shift)))
            hash.combine(UInt8(truncatingIfNeeded: version.sequence >> UInt64(shift)))
        }
    }
}
