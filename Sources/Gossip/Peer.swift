// Peer.swift: everything one node keeps about one other member.
//
// Three parts: what the member says (its record), how this node hears it, and the edge between the two.

import Basics

/// The connection to a peer, as far as it is evidence.
enum LinkEvidence: Hashable, Sendable {
    /// No news of it.
    case unknown
    /// It is up, or was last known to be.
    case up
    /// It ended, and the reconnect has not been answered yet.
    case down
    /// It ended, and the reconnect failed: nobody is there.
    case downAndReconnectFailed
}

/// What this node keeps about one other member.
struct Peer<Digest: Hashable & Sendable>: Sendable {
    let region: RegionID
    let configuredAddress: String
    var record: MemberRecord<Digest>?
    var recordReceivedAt: Instant?

    var state: MemberState = .neverSeen
    var stateSince: Instant = .origin
    /// The version that the shell was last told of.
    var toldVersion: RecordVersion = .none
    /// The last epoch that the operator took out; a later one may come back.
    var removedEpoch: UInt64?

    /// The newest life of the member that is believed; nil when none with a name was heard.
    var life: Life?
    /// The boot before it.
    var previousBoot = LifeName.none
    /// When its life was last given out to be kept on disk.
    var savedAt: Instant?
    /// The promises that it had then.
    var savedPromises: UInt64 = 0
    /// The boot of this node that the member knows, and that this node's ledger has.
    var contains = LifeName.none
    /// Whether its life said that it ends.
    var hasEnded = false
    /// Who else spoke for it.
    var secondLife: SecondLife?

    var lastHeardAt: Instant?
    /// The start of the silence that is being measured; later than `lastHeardAt` when this node itself stood still.
    var silenceFrom: Instant?
    var heardEpoch: UInt64 = 0
    var heardNumber: UInt64 = 0
    var link: LinkEvidence = .unknown
    /// When the reconnect first failed since the connection was up.
    var reconnectFailedAt: Instant = .origin
    var suspectedSince: Instant?
    var suspectedEpoch: UInt64 = 0
    /// When a relay last brought proof of life while this node suspected the member.
    var refutedAt: Instant?
    /// The votes against the member, and when their number last changed.
    var votes = 0
    var votesChangedAt: Instant = .origin

    /// Whom the member does not hear, by its latest message.
    var suspicions: [Suspicion] = []
    /// The member's picture, by its latest message; nil when nothing can be said about it.
    var picture: UInt64?
    /// The versions that the member is believed to have.
    var cursors: [RegionID: RecordVersion] = [:]
    /// Whether the member has listed what it has, so that an absent cursor means that it lacks the record.
    var cursorsAreComplete = false

    var nextExchangeAt: Instant = .origin
    var wantsExchange = false
    var exchangesInFlight = 0
    /// Of those, the ones begun on a connection that has ended since: their failure is no news.
    var exchangesBeforeLoss = 0
    var redialMilliseconds: UInt64
    var roundTrip = RoundTripEstimate()
    var lastRoundTripAt: Instant?
    var traffic = EdgeCounts()

    init(_ peer: GossipPeer, heartbeatMilliseconds: UInt64) {
        region = peer.region
        configuredAddress = peer.address
        redialMilliseconds = heartbeatMilliseconds
    }

    /// The latest life of the member that this node knows of.
    var knownEpoch: UInt64 { max(heardEpoch, record?.version.epoch ?? 0, life?.epoch ?? 0) }

    /// Whether this node hears the member itself.
    var isHeard: Bool { lastHeardAt != nil && suspectedSince == nil }

    /// Whether the member counts among those who watch the others.
    var isObserver: Bool { removedEpoch == nil && record?.lifecycle != .left }

    /// Whether the member, by its latest message, does not hear `region` in `epoch` or later.
    func suspects(_ region: RegionID, epoch: UInt64) -> Bool {
        suspicions.contains { $0.region == region && $0.epoch >= epoch }
    }

    /// The view of the member for the layers above.
    var view: MemberView<Digest> {
        MemberView(
            region: region, address: record?.address ?? configuredAddress, state: state, since: stateSince,
            record: record, recordReceivedAt: recordReceivedAt, life: life, secondLife: secondLife)
    }

    /// Forgets what was believed about the edge, because a new life of the member is at its other end.
    mutating func beginLife(epoch: UInt64) {
        heardEpoch = epoch
        heardNumber = 0
        suspicions = []
        hasEnded = false
        forgetCursors()
    }

    /// Forgets what the member has; the next messages find out.
    mutating func forgetCursors() {
        picture = nil
        cursors = [:]
        cursorsAreComplete = false
    }
}
