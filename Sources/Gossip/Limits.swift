// Limits.swift: every bound and every waiting time of gossip, named (docs/gossip.md, "Timing").
//
// Times are milliseconds unless the name says otherwise. A test sits at each bound.

/// The bounds of gossip.
public enum GossipLimits {
    /// Members of one federation in a full mesh, this node included.
    public static let members = 32
    /// Exchanges with one peer that may wait for an answer at the same time.
    public static let exchangesInFlight = 4
    /// Time between two heartbeats on an edge, by default.
    public static let heartbeatMilliseconds: UInt64 = 250
    /// The shortest silence that makes a suspect.
    public static let silenceFloorMilliseconds: UInt64 = 1_500
    /// The longest silence that is tolerated, however the round-trip time behaves.
    public static let silenceCeilingMilliseconds: UInt64 = 2_500
    /// How long a majority of suspicions must stand unchanged before it is acted on.
    public static let settleMilliseconds: UInt64 = 300
    /// How long a refutation that came by a relay protects a suspect.
    public static let refutationHoldMilliseconds: UInt64 = 3_000
    /// The least time between two refutations by one member.
    public static let refutationGapMilliseconds: UInt64 = 500
    /// How long a record from another member is kept before it is passed on: its owner sends it to everybody itself.
    public static let relayPatienceMilliseconds: UInt64 = 250
    /// The longest wait between two attempts to reach a member that is not heard.
    public static let redialCeilingMilliseconds: UInt64 = 5_000
    /// How often a member measures the round-trip time itself on an edge whose heartbeats the other side sends.
    public static let roundTripRefreshMilliseconds: UInt64 = 2_000
    /// How late this node's own loop may be before its vote stops counting.
    public static let stallMilliseconds: UInt64 = 400
    /// How long this node has no vote after its loop stalled.
    public static let unwellMilliseconds: UInt64 = 1_500
    /// The least time between two records of how far a member's life has come.
    public static let lifeGapMilliseconds: UInt64 = 5_000
    /// The least time between two notable digests.
    public static let digestGapMilliseconds: UInt64 = 100
    /// The least time between two urgent digests.
    public static let urgentDigestGapMilliseconds: UInt64 = 10
    /// The longest time that a negligible change of the digest is kept back.
    public static let digestDelayCeilingMilliseconds: UInt64 = 5_000
}
