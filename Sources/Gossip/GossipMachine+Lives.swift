// GossipMachine+Lives.swift: which lives of its peers a node believes. Rules: docs/lives.md.
//
// The life that was known first and goes on is never the one that is refused.

public import Basics

/// Somebody who speaks for a member and is not believed.
public struct SecondLife: Hashable, Sendable {
    /// The member it speaks for.
    public var region: RegionID
    /// The life; nil from a version without names.
    public var life: Life?
    /// Why it is not believed, for people.
    public var reason: String
    /// When it last spoke.
    public var at: Instant

    /// Makes a second life.
    public init(region: RegionID, life: Life?, reason: String, at: Instant) {
        self.region = region
        self.life = life
        self.reason = reason
        self.at = at
    }
}

/// The answer to a sender that is not believed.
public struct LifeRefusal: Hashable, Sendable {
    /// Why, for people.
    public var reason: String
    /// What is known of the sender's region.
    public var known: KnownLife

    /// Makes a refusal.
    public init(reason: String, known: KnownLife) {
        self.reason = reason
        self.known = known
    }
}

/// What becomes of a message, by the life that it comes from.
enum LifeJudgement: Hashable {
    /// It is the life that is known, or one without a name where none is known.
    case known
    /// It is a new life, and the one that is known from now on.
    case new
    /// A new life that has not shown yet that its ledger has the boot that is known.
    case unproven
    /// A late message of an earlier life.
    case late
    /// Not believed.
    case second(reason: String)
}

extension GossipMachine {
    /// Judges the life that a message comes from.
    func judge(life message: GossipMessage<Digest>, from index: Int, now: Instant) -> LifeJudgement {
        guard let known = peers[index].life else { return message.life == nil ? .known : .new }
        guard let life = message.life else { return .second(reason: "it has no name, and \(known) is known") }
        if life.isSame(as: known) { return .known }
        if life.lineage != known.lineage {
            return .second(reason: "its ledger is of lineage \(life.lineage.short), \(known.lineage.short) is known")
        }
        if life.epoch == known.epoch { return .second(reason: "\(known) has the same epoch and another name") }
        if life.epoch < known.epoch {
            return life.boot == peers[index].previousBoot ? .late : .second(reason: "\(known) is later")
        }
        if isHearing(index, now: now) { return .second(reason: "\(known) is heard, too") }
        if life.promises < known.promises { return .second(reason: "it has fewer promises than \(known)") }
        return message.contains == known.boot ? .new : .unproven
    }

    /// Whether the life that is known of the member speaks now.
    func isHearing(_ index: Int, now: Instant) -> Bool {
        let peer = peers[index]
        guard let lastHeardAt = peer.lastHeardAt, peer.isHeard, !peer.hasEnded else { return false }
        return now.milliseconds(since: lastHeardAt) < silenceLimitMilliseconds(of: peer)
    }

    /// What this node knows of a member's lives by gossip; nil when it is not one.
    public func known(of region: RegionID, now: Instant) -> KnownLife? {
        index(of: region).map { known($0, now: now) }
    }

    func known(_ index: Int, now: Instant) -> KnownLife {
        KnownLife(
            life: peers[index].life, epoch: peers[index].knownEpoch, isHeard: isHearing(index, now: now),
            heardAgoMilliseconds: peers[index].lastHeardAt.map { now.milliseconds(since: $0) },
            hasEnded: peers[index].hasEnded, hasJustBegun: hasJustBegun(now: now))
    }

    /// Whether this node has not spoken for the longest silence of a member that is up.
    private func hasJustBegun(now: Instant) -> Bool {
        guard isSpeaking, let speakingSince else { return true }
        return now.milliseconds(since: speakingSince) < GossipLimits.silenceCeilingMilliseconds
    }

    /// Whether the message is from a life that is believed; says what follows when it is not.
    mutating func believes(
        _ message: GossipMessage<Digest>, from index: Int, now: Instant, isRequest: Bool,
        into effects: inout [GossipEffect<Digest>]
    ) -> Bool {
        let region = peers[index].region
        let reason: String
        switch judge(life: message, from: index, now: now) {
        case .known:
            if let life = message.life { keepPromises(index, life, now: now, into: &effects) }
            return true
        case .new:
            if let life = message.life { adopt(index, life, now: now, into: &effects) }
            return true
        case .late:
            peers[index].traffic.staleMessages += 1
            reason = "a later life of \(region) is known"
        case .unproven:
            reason = "it has not shown that its ledger has the boot that is known"
        case .second(let why):
            reason = why
            let second = SecondLife(region: region, life: message.life, reason: why, at: now)
            peers[index].secondLife = second
            effects.append(.secondLife(second))
        }
        guard isRequest else { return false }
        let refusal = LifeRefusal(reason: reason, known: known(index, now: now))
        number += 1
        effects.append(
            .reply(
                to: region,
                GossipMessage(
                    from: own.region, epoch: own.version.epoch, number: number, picture: picture, records: [],
                    suspicions: [], seen: [], life: life, refusal: refusal)))
        return false
    }

    private mutating func adopt(
        _ index: Int, _ life: Life, now: Instant, into effects: inout [GossipEffect<Digest>]
    ) {
        peers[index].previousBoot = peers[index].life?.boot ?? .none
        peers[index].life = life
        peers[index].hasEnded = false
        peers[index].secondLife = nil
        save(index, now: now, into: &effects)
    }

    private mutating func keepPromises(
        _ index: Int, _ life: Life, now: Instant, into effects: inout [GossipEffect<Digest>]
    ) {
        if life.promises > peers[index].life?.promises ?? 0 { peers[index].life = life }
        guard peers[index].life?.promises ?? 0 > peers[index].savedPromises else { return }
        let due = peers[index].savedAt?.advanced(byMilliseconds: GossipLimits.lifeGapMilliseconds)
        if now >= due ?? .origin { save(index, now: now, into: &effects) }
    }

    private mutating func save(_ index: Int, now: Instant, into effects: inout [GossipEffect<Digest>]) {
        guard let life = peers[index].life else { return }
        peers[index].savedAt = now
        peers[index].savedPromises = life.promises
        effects.append(.lifeSeen(peers[index].region, life))
    }

    // MARK: The own life

    /// Begins to speak, as `life`.
    mutating func begin(_ life: Life, now: Instant) {
        self.life = life
        own.version = RecordVersion(epoch: life.epoch, sequence: 1)
        repaint()
        speak(now: now)
    }

    mutating func speak(now: Instant) {
        isSpeaking = true
        speakingSince = now
        for index in peers.indices {
            peers[index].stateSince = now
            peers[index].nextExchangeAt = now
        }
    }

    /// The ledger has the boot that the peer knows: the next message says so.
    mutating func verified(_ region: RegionID, _ boot: LifeName) {
        guard let index = index(of: region), peers[index].contains != boot else { return }
        peers[index].contains = boot
        peers[index].wantsExchange = isSpeaking
    }

    /// Falls silent: the region is quarantined.
    mutating func withhold() {
        isSpeaking = false
        life = nil
        for index in peers.indices {
            peers[index].lastHeardAt = nil
            peers[index].silenceFrom = nil
            peers[index].suspectedSince = nil
            peers[index].forgetCursors()
        }
    }

    /// Says a last word to everybody who is heard.
    mutating func end() {
        hasEnded = true
        for index in peers.indices where peers[index].isHeard { peers[index].wantsExchange = true }
    }

    /// How many promises of this node are on disk; goes with the next messages.
    public mutating func setPromises(_ promises: UInt64) {
        life?.promises = promises
    }
}
