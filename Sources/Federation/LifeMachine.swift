// LifeMachine.swift: whether a node's ledger may speak for its region: asked of the peers before anything is promised.
//
// Decides; never performs. No clock, no socket, no randomness. Rules: docs/lives.md.

public import Basics
public import Ledger

/// What happened to a life that is being asked about.
public enum LifeEvent: Hashable, Sendable {
    /// The node started; sent once, first.
    case started
    /// A peer said what it knows.
    case answered(RegionID, KnownLife)
    /// A peer is of a version that keeps no lives.
    case knowsNothing(RegionID)
    /// A peer did not answer.
    case failed(RegionID)
    /// A peer speaks with this node, or refused to: it may know something.
    case contacted(RegionID)
    /// A peer of a version without names knows a later epoch of this region than its own.
    case toldOfEpoch(RegionID, UInt64)
    /// The time asked for by the last ``LifeEffect/setTimer(_:)`` came.
    case timerFired
    /// An operator ended the quarantine: what was known is answered.
    case recovered
}

/// What the shell must do.
public enum LifeEffect: Hashable, Sendable {
    /// Ask the peer, and report one outcome; give up after ``FederationLimits/introductionMilliseconds``.
    case ask(RegionID)
    /// Call back at this time; replaces the time asked for before.
    case setTimer(Instant)
    /// Begin a life with this epoch: no peer has anything against it.
    case begin(epoch: UInt64)
    /// The ledger has the boot that the peer knows: tell the peer so.
    case verified(RegionID, LifeName)
    /// Promise nothing from now on; said again when there is more evidence.
    case withhold(Quarantine)
}

/// The question whether a ledger may speak for its region, as a value: events in, effects out.
///
///     asking --nobody objects--> begun        asking, begun --a peer objects--> quarantined
///     quarantined --an operator decides--> begun
///
/// What the ledger says of itself comes with every event, since it grows.
public struct LifeMachine: Sendable {
    /// How far it has come.
    public enum Phase: Hashable, Sendable {
        /// The peers are being asked.
        case asking
        /// The region serves.
        case begun
        /// The region promises nothing.
        case quarantined
    }

    /// How far it has come.
    public private(set) var phase = Phase.asking

    private struct Peer: Sendable {
        var known: KnownLife?
        /// When the life that it hears was last heard, on this node's clock.
        var heardAt: Instant?
        /// How often that life spoke since it can be no late message of a predecessor any more.
        var hearings = 0
        var isSettled = false
        var isBeingAsked = false
        var askAgainAt: Instant?
    }

    private let region: RegionID
    private var peers = SortedTable<RegionID, Peer>()
    private var startedAt = Instant.origin
    /// Since when another life has been heard; nil when none is.
    private var rivalSince: Instant?
    private var told: Quarantine?

    /// Makes the question for `region`, to be asked of `peers`.
    public init(region: RegionID, peers: [RegionID]) {
        self.region = region
        for peer in peers { self.peers[peer] = Peer() }
    }

    /// Takes one event at `now` on the node's monotonic clock; `history` is what the ledger says of itself.
    public mutating func handle(
        _ event: LifeEvent, _ history: LifeHistory, now: Instant, into effects: inout [LifeEffect]
    ) {
        switch event {
        case .started:
            startedAt = now
            for peer in peers.keys { ask(peer, into: &effects) }
        case .answered(let peer, let known): answered(peer, known, history, now: now, into: &effects)
        case .knowsNothing(let peer): settle(peer, nil)
        case .failed(let peer):
            peers[peer]?.isBeingAsked = false
            if phase == .asking {
                peers[peer]?.askAgainAt = now.advanced(byMilliseconds: FederationLimits.introductionGapMilliseconds)
            }
        case .contacted(let peer): contacted(peer, into: &effects)
        case .toldOfEpoch(let peer, let epoch): toldOfEpoch(peer, epoch)
        case .timerFired: break
        case .recovered:
            phase = .begun
            told = nil
            rivalSince = nil
            // They are asked again, so that each is told that the ledger has the boot that it knows.
            for peer in peers.keys {
                peers[peer] = Peer()
                ask(peer, into: &effects)
            }
        }
        decide(history, now: now, into: &effects)
        askAgain(now: now, into: &effects)
    }

    // MARK: Asking

    private mutating func ask(_ peer: RegionID, into effects: inout [LifeEffect]) {
        guard peers[peer]?.isBeingAsked == false else { return }
        peers[peer]?.isBeingAsked = true
        peers[peer]?.askAgainAt = nil
        effects.append(.ask(peer))
    }

    private mutating func answered(
        _ peer: RegionID, _ known: KnownLife, _ history: LifeHistory, now: Instant, into effects: inout [LifeEffect]
    ) {
        guard peers[peer] != nil else { return }
        settle(peer, known)
        noteHearing(of: peer, known, now: now)
        let isVague = phase == .asking && known.mayBeHeardSoon
        if isVague { peers[peer]?.isSettled = false }
        if isVague || phase != .quarantined && isRival(known, history) {
            peers[peer]?.askAgainAt = now.advanced(byMilliseconds: FederationLimits.introductionGapMilliseconds)
        }
        if phase == .begun, history.finding(known) == nil, let life = known.life {
            effects.append(.verified(peer, life.boot))
        }
    }

    private mutating func noteHearing(of peer: RegionID, _ known: KnownLife, now: Instant) {
        let before = peers[peer]?.heardAt ?? .origin
        guard let ago = known.heardAgoMilliseconds else { return }
        let heardAt = now.retreated(byMilliseconds: ago)
        peers[peer]?.heardAt = heardAt
        let since = (rivalSince ?? startedAt).advanced(byMilliseconds: FederationLimits.rivalProofMilliseconds)
        // The way of the answer makes one hearing look a little later or earlier.
        let slack = FederationLimits.introductionGapMilliseconds / 4
        if heardAt >= since, heardAt > before.advanced(byMilliseconds: slack) { peers[peer]?.hearings += 1 }
    }

    private mutating func settle(_ peer: RegionID, _ known: KnownLife?) {
        peers[peer]?.isBeingAsked = false
        peers[peer]?.isSettled = true
        peers[peer]?.known = known
        peers[peer]?.askAgainAt = nil
    }

    private mutating func contacted(_ peer: RegionID, into effects: inout [LifeEffect]) {
        guard phase != .asking else { return }
        ask(peer, into: &effects)
    }

    private mutating func toldOfEpoch(_ peer: RegionID, _ epoch: UInt64) {
        guard let entry = peers[peer], entry.known?.life == nil else { return }
        peers[peer]?.known = KnownLife(epoch: epoch)
    }

    private mutating func askAgain(now: Instant, into effects: inout [LifeEffect]) {
        var next: Instant?
        for peer in peers.keys {
            guard let at = peers[peer]?.askAgainAt else { continue }
            if at <= now { ask(peer, into: &effects) } else { next = min(next ?? at, at) }
        }
        if phase == .asking {
            for deadline in [silenceEnds, rivalEnds] where deadline > now { next = min(next ?? deadline, deadline) }
        }
        if let next { effects.append(.setTimer(next)) }
    }

    // MARK: Deciding

    private var silenceEnds: Instant { startedAt.advanced(byMilliseconds: FederationLimits.introductionMilliseconds) }

    private var rivalEnds: Instant {
        (rivalSince ?? startedAt).advanced(byMilliseconds: FederationLimits.rivalMilliseconds)
    }

    /// Whether a peer hears another life of this region now.
    private func isRival(_ known: KnownLife, _ history: LifeHistory) -> Bool {
        guard known.isHeard else { return false }
        guard let life = known.life else { return phase == .asking }
        return phase != .begun || life.boot != history.boots.last?.name
    }

    private mutating func decide(_ history: LifeHistory, now: Instant, into effects: inout [LifeEffect]) {
        let evidence = peers.entries.compactMap { peer, entry in
            entry.known.map { LifeEvidence(peer: peer, known: $0, finding: history.finding($0)) }
        }
        let rivals = evidence.filter { isRival($0.known, history) }
        rivalSince = rivals.isEmpty ? nil : rivalSince ?? now
        for peer in peers.keys where !rivals.contains(where: { $0.peer == peer }) { peers[peer]?.hearings = 0 }
        if let reason = reason(evidence, rivals, now: now) {
            phase = .quarantined
            return withhold(Quarantine(reason: reason, evidence: evidence), into: &effects)
        }
        if phase == .quarantined, let told {
            return withhold(Quarantine(reason: told.reason, evidence: evidence), into: &effects)
        }
        guard phase == .asking, rivals.isEmpty, now >= silenceEnds || peers.entries.allSatisfy(\.value.isSettled)
        else { return }
        phase = .begun
        effects.append(.begin(epoch: evidence.reduce(history.epoch) { max($0, $1.known.epoch) } + 1))
        for piece in evidence {
            if let life = piece.known.life { effects.append(.verified(piece.peer, life.boot)) }
        }
    }

    /// What speaks against serving, or nil.
    private func reason(_ evidence: [LifeEvidence], _ rivals: [LifeEvidence], now: Instant) -> String? {
        let against = evidence.filter { $0.finding != nil }
        if let first = against.first, let finding = first.finding {
            let others = against.count > 1 ? " (and \(against.count - 1) more)" : ""
            let heard = first.known.isHeard ? ", and hears that life now" : ""
            return "\(first.peer)\(others) \(finding)\(heard)"
        }
        guard !rivals.isEmpty, now >= rivalEnds else { return nil }
        // Who was heard only before this node began to ask may have died since.
        let proven = rivals.filter { peers[$0.peer]?.hearings ?? 0 >= FederationLimits.rivalHearings }
        guard let first = proven.first else { return nil }
        let names = proven.map(\.peer.text).joined(separator: ", ")
        let life = first.known.life.map { "\($0)" } ?? "epoch \(first.known.epoch)"
        return "another life of \(region), \(life), is heard by \(names)"
    }

    private mutating func withhold(_ quarantine: Quarantine, into effects: inout [LifeEffect]) {
        guard quarantine != told else { return }
        told = quarantine
        effects.append(.withhold(quarantine))
    }
}
