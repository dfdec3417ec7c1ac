// GossipMachine+Receiving.swift: what a message changes, whether it came as a request or as an answer.
//
// Records merge by version whenever they come from a life that is believed; only a message in order proves that its
// sender is alive.

import Basics

extension GossipMachine {
    /// A peer's request: take it in, and answer it.
    mutating func requestReceived(
        from region: RegionID, _ message: GossipMessage<Digest>, now: Instant,
        into effects: inout [GossipEffect<Digest>]
    ) {
        guard let index = index(of: region), message.from == region, mayReturn(index, epoch: message.epoch) else {
            effects.append(.refuse(region))
            return
        }
        guard isSpeaking else {
            effects.append(.withheld(region))
            return
        }
        guard believes(message, from: index, now: now, isRequest: true, into: &effects) else { return }
        receive(index, message, now: now, into: &effects)
        if peers[index].isHeard { yieldHeartbeat(index, now: now) }
        peers[index].traffic.requestsAnswered += 1
        effects.append(.reply(to: region, makeMessage(to: index, now: now)))
    }

    /// A peer's answer.
    mutating func exchangeSucceeded(
        _ region: RegionID, _ message: GossipMessage<Digest>, roundTripNanoseconds: UInt64, now: Instant,
        into effects: inout [GossipEffect<Digest>]
    ) {
        guard let index = index(of: region) else { return }
        exchangeEnded(index)
        guard message.from == region, mayReturn(index, epoch: message.epoch), isSpeaking else { return }
        if let refusal = message.refusal {
            effects.append(.refusedBy(region, refusal))
            return
        }
        guard believes(message, from: index, now: now, isRequest: false, into: &effects) else { return }
        peers[index].roundTrip.add(nanoseconds: roundTripNanoseconds)
        peers[index].lastRoundTripAt = now
        peers[index].link = .up
        receive(index, message, now: now, into: &effects)
    }

    /// Whether a life of the member may speak: one that the operator took out may not.
    private mutating func mayReturn(_ index: Int, epoch: UInt64) -> Bool {
        guard let removedEpoch = peers[index].removedEpoch else { return true }
        guard epoch > removedEpoch else { return false }
        peers[index].removedEpoch = nil
        return true
    }

    private mutating func receive(
        _ index: Int, _ message: GossipMessage<Digest>, now: Instant, into effects: inout [GossipEffect<Digest>]
    ) {
        let isNews = isInOrder(index, message)
        merge(message.records, from: index, now: now, into: &effects)
        guard isNews else {
            peers[index].traffic.staleMessages += 1
            return
        }
        peers[index].heardNumber = message.number
        peers[index].hasEnded = message.hasEnded
        heard(index, now: now)
        peers[index].suspicions = message.suspicions.filter { $0.region != own.region }
        peers[index].picture = message.picture
        if !message.seen.isEmpty { takeCursors(message.seen, from: index, into: &effects) }
        if message.picture == picture { peerHasAll(index) }
        for suspicion in message.suspicions where suspicion.region == own.region {
            refute(suspicion, from: index, now: now, into: &effects)
        }
    }

    /// Whether the message is the newest of its sender's latest life; begins a new life when it is one.
    private mutating func isInOrder(_ index: Int, _ message: GossipMessage<Digest>) -> Bool {
        if message.epoch < peers[index].knownEpoch {
            peers[index].forgetCursors()
            return false
        }
        if message.epoch > peers[index].heardEpoch { peers[index].beginLife(epoch: message.epoch) }
        return message.number > peers[index].heardNumber
    }

    /// The member spoke: whatever was suspected is over.
    private mutating func heard(_ index: Int, now: Instant) {
        if peers[index].suspectedSince != nil {
            if peers[index].suspectedEpoch == peers[index].heardEpoch { peers[index].traffic.falseSuspicions += 1 }
            peers[index].suspectedSince = nil
        }
        if peers[index].state != .alive {
            peers[index].wantsExchange = peers[index].exchangesInFlight == 0
            peers[index].redialMilliseconds = configuration.heartbeatMilliseconds
        }
        peers[index].lastHeardAt = now
        peers[index].silenceFrom = now
        peers[index].refutedAt = nil
    }

    private mutating func merge(
        _ records: [MemberRecord<Digest>], from index: Int, now: Instant, into effects: inout [GossipEffect<Digest>]
    ) {
        var changed = false
        for record in records {
            let believed = peers[index].cursors[record.region] ?? .none
            if record.region == own.region {
                overtaken(by: record.version, from: index, into: &effects)
                peers[index].cursors[record.region] = max(believed, min(record.version, own.version))
                continue
            }
            guard let owner = self.index(of: record.region) else { continue }
            peers[index].cursors[record.region] = max(believed, record.version)
            guard record.version > peers[owner].record?.version ?? .none,
                record.version.epoch > peers[owner].removedEpoch ?? 0,
                owner == index || record.version.epoch <= peers[owner].life?.epoch ?? .max
            else { continue }
            accept(record, owner: owner, isRelayed: owner != index, now: now)
            peers[index].traffic.recordsAccepted += 1
            changed = true
        }
        if changed { repaint() }
    }

    private mutating func accept(_ record: MemberRecord<Digest>, owner: Int, isRelayed: Bool, now: Instant) {
        peers[owner].record = record
        peers[owner].recordReceivedAt = now
        peers[owner].removedEpoch = nil
        for index in peers.indices where peers[index].isHeard && peers[index].suspects(record.region, epoch: 0) {
            peers[index].wantsExchange = true
        }
        guard isRelayed else { return }
        if peers[owner].silenceFrom == nil { peers[owner].silenceFrom = now }
        if peers[owner].suspectedSince != nil {
            peers[owner].suspectedEpoch = peers[owner].knownEpoch
            peers[owner].refutedAt = now
        }
    }

    private mutating func takeCursors(
        _ seen: [SeenVersion], from index: Int, into effects: inout [GossipEffect<Digest>]
    ) {
        peers[index].cursors = [:]
        peers[index].cursorsAreComplete = true
        for entry in seen {
            if entry.region == own.region {
                overtaken(by: entry.version, from: index, into: &effects)
                peers[index].cursors[entry.region] = min(entry.version, own.version)
            } else if self.index(of: entry.region) != nil {
                peers[index].cursors[entry.region] = entry.version
            }
        }
    }

    /// Equal pictures: the peer has exactly what this node has.
    private mutating func peerHasAll(_ index: Int) {
        peers[index].cursorsAreComplete = true
        peers[index].cursors[own.region] = own.version
        for other in peers {
            if let version = other.record?.version { peers[index].cursors[other.region] = version }
        }
    }

    /// Somebody knows a later version of this node's record than this node wrote: another life may be the right one.
    private func overtaken(
        by version: RecordVersion, from index: Int, into effects: inout [GossipEffect<Digest>]
    ) {
        guard version > own.version else { return }
        effects.append(.overtaken(by: peers[index].region, epoch: version.epoch))
    }

    /// Somebody does not hear this node: a newer record proves that it lives, on whatever way it travels.
    private mutating func refute(
        _ suspicion: Suspicion, from index: Int, now: Instant, into effects: inout [GossipEffect<Digest>]
    ) {
        guard suspicion.epoch == own.version.epoch else {
            overtaken(by: RecordVersion(epoch: suspicion.epoch, sequence: 0), from: index, into: &effects)
            return
        }
        if let refutedAt, now < refutedAt.advanced(byMilliseconds: GossipLimits.refutationGapMilliseconds) { return }
        refutedAt = now
        refutations += 1
        ownRecordChanged()
    }
}
