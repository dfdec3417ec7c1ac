// GossipMachine+Detection.swift: from silence to suspicion, from a settled majority to "unreachable".
//
// Nothing here frees anything. A node that stood still itself suspects nobody (docs/gossip.md, "Own health").

import Basics

extension GossipMachine {
    /// The silence that makes a suspect: four heartbeats and an ordinary round trip, within the limits.
    func silenceLimitMilliseconds(of peer: Peer<Digest>) -> UInt64 {
        let wanted = 4 * configuration.heartbeatMilliseconds + peer.roundTrip.ordinaryCeilingMilliseconds
        return min(max(wanted, configuration.silenceFloorMilliseconds), configuration.silenceCeilingMilliseconds)
    }

    /// Begins to suspect a member that is silent too long, or that is gone from its address.
    mutating func suspectIfSilent(_ index: Int, now: Instant) {
        guard let deadline = suspicionDeadline(index), now >= deadline, isWell(now: now) else { return }
        peers[index].suspectedSince = now
        peers[index].suspectedEpoch = peers[index].knownEpoch
        peers[index].refutedAt = nil
        peers[index].traffic.suspicionsRaised += 1
        for other in peers.indices where peers[other].isHeard { peers[other].wantsExchange = true }
    }

    /// When the member becomes suspect if nothing is heard; nil when it cannot.
    func suspicionDeadline(_ index: Int) -> Instant? {
        let peer = peers[index]
        guard peer.suspectedSince == nil, peer.isObserver, let silenceFrom = peer.silenceFrom else { return nil }
        // Who was heard since then is there: a node that starts speaks before it can be dialled.
        if peer.link == .downAndReconnectFailed, let lastHeardAt = peer.lastHeardAt,
            lastHeardAt <= peer.reconnectFailedAt
        {
            return silenceFrom
        }
        return silenceFrom.advanced(byMilliseconds: silenceLimitMilliseconds(of: peer))
    }

    /// Decides the member's state, and tells the shell of a change.
    mutating func judge(_ index: Int, now: Instant, into effects: inout [GossipEffect<Digest>]) {
        let votes = countVotes(index, onlyHeard: true, now: now)
        if votes != peers[index].votes {
            peers[index].votes = votes
            peers[index].votesChangedAt = now
        }
        let state = stateNow(index, now: now)
        let version = peers[index].record?.version ?? .none
        guard state != peers[index].state || version != peers[index].toldVersion else { return }
        if state != peers[index].state {
            if state == .unreachable { peers[index].traffic.unreachableCount += 1 }
            peers[index].state = state
            peers[index].stateSince = now
        }
        peers[index].toldVersion = version
        effects.append(.memberChanged(peers[index].view))
    }

    private func stateNow(_ index: Int, now: Instant) -> MemberState {
        let peer = peers[index]
        if peer.removedEpoch != nil { return .removed }
        if peer.record?.lifecycle == .left { return .left }
        if peer.isHeard { return .alive }
        if let at = unreachableAt(index), now >= at { return .unreachable }
        let remains = countVotes(index, onlyHeard: false, now: now) >= votesNeeded(index)
        if peer.state == .unreachable && remains && !isRefuted(index, now: now) { return .unreachable }
        return peer.suspectedSince == nil ? .neverSeen : .suspect
    }

    /// When the votes as they stand make the member unreachable; nil when they are too few.
    func unreachableAt(_ index: Int) -> Instant? {
        let peer = peers[index]
        guard !peer.isHeard, peer.isObserver, peer.votes >= votesNeeded(index) else { return nil }
        let settled = peer.votesChangedAt.advanced(byMilliseconds: configuration.settleMilliseconds)
        guard let refutedAt = peer.refutedAt else { return settled }
        return max(settled, refutedAt.advanced(byMilliseconds: GossipLimits.refutationHoldMilliseconds))
    }

    private func isRefuted(_ index: Int, now: Instant) -> Bool {
        guard let refutedAt = peers[index].refutedAt else { return false }
        return now < refutedAt.advanced(byMilliseconds: GossipLimits.refutationHoldMilliseconds)
    }

    /// Members, this node included, that do not hear the member.
    ///
    /// To become unreachable, only observers that are heard themselves count; to stay so, their last word does.
    private func countVotes(_ index: Int, onlyHeard: Bool, now: Instant) -> Int {
        let subject = peers[index]
        let epoch = subject.knownEpoch
        var votes = subject.suspectedSince != nil && (isWell(now: now) || !onlyHeard) ? 1 : 0
        for observer in peers where observer.region != subject.region && observer.isObserver {
            if (observer.isHeard || !onlyHeard) && observer.suspects(subject.region, epoch: epoch) { votes += 1 }
        }
        return votes
    }

    /// More than half of those who watch the member: 2 of 3 in a federation of four.
    private func votesNeeded(_ index: Int) -> Int {
        let region = peers[index].region
        let observers = 1 + peers.filter { $0.region != region && $0.isObserver }.count
        return observers / 2 + 1
    }

    /// This node stood still: what it did not hear meanwhile proves nothing, and nobody should count on its word.
    mutating func noteStall(now: Instant) {
        if isWell(now: now) { stalls += 1 }
        unwellUntil = now.advanced(byMilliseconds: GossipLimits.unwellMilliseconds)
        for index in peers.indices {
            if peers[index].suspectedSince == nil && peers[index].silenceFrom != nil {
                peers[index].silenceFrom = now
            }
            peers[index].votesChangedAt = now
        }
    }

    /// The operator took the member out; this life of it does not come back.
    mutating func remove(_ region: RegionID) {
        guard let index = index(of: region), peers[index].removedEpoch == nil else { return }
        peers[index].removedEpoch = peers[index].knownEpoch
        peers[index].suspectedSince = nil
        peers[index].silenceFrom = nil
        peers[index].lastHeardAt = nil
        peers[index].suspicions = []
    }

    /// When something changes by the passing of time alone.
    func nextWake(now: Instant) -> Instant? {
        var next = digestDueAt()
        func wake(at instant: Instant) { next = min(next ?? instant, instant) }
        let hearingFrom = unwellUntil ?? .origin
        for index in peers.indices {
            if mayExchange(index) { wake(at: peers[index].nextExchangeAt) }
            if let deadline = suspicionDeadline(index) { wake(at: max(deadline, hearingFrom)) }
            if let at = unreachableAt(index), peers[index].state != .unreachable { wake(at: at) }
        }
        return next
    }
}
