// GossipMachine+Publishing.swift: when a change of this node's own record is told to the others.
//
// At once when it matters, not more often than the limits say, and never not at all.

import Basics

/// A digest that has not been told yet.
struct PendingDigest<Digest: Hashable & Sendable>: Hashable, Sendable {
    var digest: Digest
    var weight: DigestWeight
    /// When the first untold change came.
    var since: Instant
}

extension GossipMachine {
    /// The local free capacity changed: decide when to tell.
    mutating func weigh(_ digest: Digest, now: Instant) {
        guard digest != own.digest else {
            pendingDigest = nil
            return
        }
        let weight = own.digest.map { configuration.weigh($0, digest) } ?? .urgent
        pendingDigest = PendingDigest(digest: digest, weight: weight, since: pendingDigest?.since ?? now)
    }

    /// When the waiting digest is told; nil when none waits.
    func digestDueAt() -> Instant? {
        guard let pendingDigest else { return nil }
        guard let digestToldAt else { return pendingDigest.since }
        switch pendingDigest.weight {
        case .urgent:
            return digestToldAt.advanced(byMilliseconds: GossipLimits.urgentDigestGapMilliseconds)
        case .notable:
            return digestToldAt.advanced(byMilliseconds: GossipLimits.digestGapMilliseconds)
        case .negligible:
            let patience = pendingDigest.since.advanced(byMilliseconds: GossipLimits.digestDelayCeilingMilliseconds)
            return max(patience, digestToldAt.advanced(byMilliseconds: GossipLimits.digestGapMilliseconds))
        }
    }

    /// Tells the waiting digest when its time has come.
    mutating func publishDigestIfDue(now: Instant) {
        guard let pending = pendingDigest, let due = digestDueAt(), now >= due else { return }
        own.digest = pending.digest
        pendingDigest = nil
        digestToldAt = now
        ownRecordChanged()
    }

    /// Gives this node's record its next version and sends it to everybody who is heard.
    mutating func ownRecordChanged() {
        own.version.sequence += 1
        repaint()
        for index in peers.indices where peers[index].isHeard { peers[index].wantsExchange = true }
    }
}
