// GossipMeasures.swift: what gossip measures about itself, for metrics and for the simulator.
//
// Plain numbers; the shell decides what becomes a metric.

public import Basics

/// Counts of one edge since the node started.
public struct EdgeCounts: Hashable, Sendable {
    /// Exchanges begun by this node.
    public var exchangesSent: UInt64 = 0
    /// Exchanges begun by this node that had no answer.
    public var exchangesFailed: UInt64 = 0
    /// Requests of the peer that were answered.
    public var requestsAnswered: UInt64 = 0
    /// Messages that came late or twice, or from an earlier life of the peer.
    public var staleMessages: UInt64 = 0
    /// Records sent to the peer.
    public var recordsSent: UInt64 = 0
    /// Records from the peer that were news.
    public var recordsAccepted: UInt64 = 0
    /// Times that this node began to suspect the peer.
    public var suspicionsRaised: UInt64 = 0
    /// Suspicions that ended because the same life of the peer was heard again.
    public var falseSuspicions: UInt64 = 0
    /// Times that the peer became unreachable.
    public var unreachableCount: UInt64 = 0
}

/// What is measured about one member.
public struct MemberMeasures: Hashable, Sendable {
    /// The member.
    public var region: RegionID
    /// How this node sees it.
    public var state: MemberState
    /// Milliseconds since the member was heard directly; nil when it never was.
    public var silenceMilliseconds: UInt64?
    /// Milliseconds since its latest record was received; nil before any.
    public var recordAgeMilliseconds: UInt64?
    /// The silence that would make it suspect now, in milliseconds.
    public var silenceLimitMilliseconds: UInt64
    /// The round-trip time of the edge.
    public var roundTrip: RoundTripEstimate
    /// Counts of the edge.
    public var counts: EdgeCounts
}

/// What gossip measures about itself.
public struct GossipMeasures: Hashable, Sendable {
    /// One entry a member, ascending by region.
    public var members: [MemberMeasures]
    /// Times that this node's own loop stood still.
    public var stalls: UInt64
    /// Times that this node answered a claim that it is not heard.
    public var refutations: UInt64
    /// The version of this node's own record.
    public var ownVersion: RecordVersion
}

extension GossipMachine {
    /// What gossip measures about itself, at `now`.
    public func measures(now: Instant) -> GossipMeasures {
        let members = peers.map { peer in
            MemberMeasures(
                region: peer.region, state: peer.state,
                silenceMilliseconds: peer.lastHeardAt.map { now.milliseconds(since: $0) },
                recordAgeMilliseconds: peer.recordReceivedAt.map { now.milliseconds(since: $0) },
                silenceLimitMilliseconds: silenceLimitMilliseconds(of: peer), roundTrip: peer.roundTrip,
                counts: peer.traffic)
        }
        return GossipMeasures(members: members, stalls: stalls, refutations: refutations, ownVersion: own.version)
    }
}
