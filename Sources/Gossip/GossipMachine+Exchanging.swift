// GossipMachine+Exchanging.swift: when this node speaks to a peer, and what it says.
//
// One side of an edge sends the heartbeats: the one whose region sorts first. The other steps in when it falls silent.

import Basics

extension GossipMachine {
    /// Sends to the peer when its time has come, or when there is something that should not wait.
    mutating func exchangeIfDue(_ index: Int, now: Instant, into effects: inout [GossipEffect<Digest>]) {
        guard mayExchange(index), peers[index].wantsExchange || now >= peers[index].nextExchangeAt else { return }
        peers[index].wantsExchange = false
        peers[index].exchangesInFlight += 1
        peers[index].traffic.exchangesSent += 1
        peers[index].nextExchangeAt = now.advanced(byMilliseconds: nextGap(index))
        effects.append(
            .exchange(
                peer: peers[index].region, makeMessage(to: index, now: now),
                timeoutMilliseconds: UInt32(clamping: silenceLimitMilliseconds(of: peers[index]))))
    }

    func mayExchange(_ index: Int) -> Bool {
        peers[index].removedEpoch == nil && peers[index].exchangesInFlight < GossipLimits.exchangesInFlight
    }

    /// The time to the exchange after this one; grows while the peer is not heard.
    private mutating func nextGap(_ index: Int) -> UInt64 {
        switch peers[index].state {
        case .alive:
            return configuration.heartbeatMilliseconds
        case .suspect:
            return lengthenedGap(index, ceiling: 4 * configuration.heartbeatMilliseconds)
        case .neverSeen, .unreachable:
            return lengthenedGap(index, ceiling: GossipLimits.redialCeilingMilliseconds)
        case .left, .removed:
            return GossipLimits.redialCeilingMilliseconds
        }
    }

    private mutating func lengthenedGap(_ index: Int, ceiling: UInt64) -> UInt64 {
        let gap = min(peers[index].redialMilliseconds, ceiling)
        peers[index].redialMilliseconds = min(gap * 2, GossipLimits.redialCeilingMilliseconds)
        return gap
    }

    /// The peer sends the heartbeats of this edge: wait for the next one, but keep measuring the round trip.
    mutating func yieldHeartbeat(_ index: Int, now: Instant) {
        guard peers[index].region < own.region else { return }
        let patience = now.advanced(byMilliseconds: configuration.heartbeatMilliseconds * 3 / 2)
        let refresh = peers[index].lastRoundTripAt?
            .advanced(byMilliseconds: GossipLimits.roundTripRefreshMilliseconds)
        peers[index].nextExchangeAt = min(patience, refresh ?? now)
    }

    /// The message to a peer: what it lacks, whom this node does not hear, and what this node has if that differs.
    mutating func makeMessage(to index: Int, now: Instant) -> GossipMessage<Digest> {
        number += 1
        return GossipMessage(
            from: own.region, epoch: own.version.epoch, number: number, picture: picture,
            records: takeRecords(for: index, now: now), suspicions: suspicionsToTell(index, now: now),
            seen: peers[index].picture == picture ? [] : seenVersions(), life: life,
            contains: peers[index].contains, hasEnded: hasEnded)
    }

    private mutating func takeRecords(for index: Int, now: Instant) -> [MemberRecord<Digest>] {
        var records: [MemberRecord<Digest>] = []
        if own.version > peers[index].cursors[own.region] ?? .none { records.append(own) }
        if peers[index].cursorsAreComplete {
            for peer in peers where peer.region != peers[index].region {
                guard let record = peer.record, record.version > peers[index].cursors[peer.region] ?? .none,
                    isReadyToRelay(peer, to: index, now: now)
                else { continue }
                records.append(record)
            }
        }
        for record in records { peers[index].cursors[record.region] = record.version }
        peers[index].traffic.recordsSent += UInt64(records.count)
        return records
    }

    /// Its owner sends a record to everybody itself; passing it on waits, unless it answers the receiver's suspicion.
    private func isReadyToRelay(_ owner: Peer<Digest>, to index: Int, now: Instant) -> Bool {
        if peers[index].suspects(owner.region, epoch: 0) { return true }
        guard let receivedAt = owner.recordReceivedAt else { return false }
        return now.milliseconds(since: receivedAt) >= GossipLimits.relayPatienceMilliseconds
    }

    private func suspicionsToTell(_ index: Int, now: Instant) -> [Suspicion] {
        let receiver = peers[index]
        var suspicions: [Suspicion] = []
        if isWell(now: now) {
            for peer in peers where peer.suspectedSince != nil && peer.isObserver {
                suspicions.append(Suspicion(region: peer.region, epoch: peer.suspectedEpoch))
            }
        }
        let epoch = receiver.knownEpoch
        let isTold = suspicions.contains { $0.region == receiver.region }
        if !isTold && peers.contains(where: { $0.isHeard && $0.suspects(receiver.region, epoch: epoch) }) {
            suspicions.append(Suspicion(region: receiver.region, epoch: epoch))
        }
        return suspicions
    }

    private func seenVersions() -> [SeenVersion] {
        var seen = [SeenVersion(region: own.region, version: own.version)]
        for peer in peers {
            if let version = peer.record?.version { seen.append(SeenVersion(region: peer.region, version: version)) }
        }
        return seen
    }

    /// The peer did not answer; only a refused or broken connection says something by itself.
    mutating func exchangeFailed(_ region: RegionID, _ failure: ExchangeFailure, now: Instant) {
        guard let index = index(of: region) else { return }
        exchangeEnded(index)
        peers[index].traffic.exchangesFailed += 1
        peers[index].forgetCursors()
        switch failure {
        case .refused:
            reconnectFailed(index, now: now)
        case .connectionLost where peers[index].exchangesBeforeLoss > 0:
            peers[index].exchangesBeforeLoss -= 1
        case .connectionLost where peers[index].link == .down:
            reconnectFailed(index, now: now)
        case .connectionLost:
            linkLost(index)
        case .timedOut, .answeredWithError:
            break
        }
    }

    mutating func exchangeEnded(_ index: Int) {
        precondition(
            peers[index].exchangesInFlight > 0, "an outcome without an exchange with \(peers[index].region)")
        peers[index].exchangesInFlight -= 1
        peers[index].exchangesBeforeLoss = min(peers[index].exchangesBeforeLoss, peers[index].exchangesInFlight)
    }

    /// A connection is up: speak at once, both sides may have changed.
    mutating func linkUp(_ region: RegionID) {
        guard let index = index(of: region) else { return }
        peers[index].link = .up
        peers[index].forgetCursors()
        peers[index].wantsExchange = true
        peers[index].redialMilliseconds = configuration.heartbeatMilliseconds
    }

    /// The connection ended: try again at once, before anything is concluded.
    mutating func linkDown(_ region: RegionID, _ cause: LinkDownCause, now: Instant) {
        guard let index = index(of: region) else { return }
        switch cause {
        case .closedByPeer: linkLost(index)
        case .dialFailed: reconnectFailed(index, now: now)
        case .closedLocally: peers[index].link = .unknown
        }
    }

    private mutating func linkLost(_ index: Int) {
        guard peers[index].link != .downAndReconnectFailed, peers[index].link != .down else { return }
        peers[index].link = .down
        peers[index].exchangesBeforeLoss = peers[index].exchangesInFlight
        peers[index].wantsExchange = true
    }

    /// Only the first failure is evidence: those that follow while the member speaks are about the way there.
    private mutating func reconnectFailed(_ index: Int, now: Instant) {
        guard peers[index].link != .downAndReconnectFailed else { return }
        peers[index].link = .downAndReconnectFailed
        peers[index].reconnectFailedAt = now
    }
}
