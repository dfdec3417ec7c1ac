// GossipConfiguration.swift: who the members are, and the times that may be tuned.
//
// Checked once, when the machine is made.

public import Basics

/// A member in the configuration.
public struct GossipPeer: Hashable, Sendable {
    /// The member.
    public var region: RegionID
    /// `host:port` of its RPC port.
    public var address: String

    /// Makes a peer.
    public init(region: RegionID, address: String) {
        self.region = region
        self.address = address
    }
}

/// How much a change of the local digest matters to others.
public enum DigestWeight: Hashable, Sendable {
    /// Within the hysteresis: told with the next change that matters, or when it has waited long enough.
    case negligible
    /// Told at once, unless one was told a moment ago.
    case notable
    /// Told at once: nothing is left, or there is capacity again after there was none.
    case urgent
}

/// Why a configuration was refused.
public enum GossipError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There are more members than a full mesh carries.
    case tooManyMembers(count: Int, limit: Int)
    /// A peer is listed twice, or is this node itself.
    case duplicateMember(RegionID)
    /// Epoch 0 means "no record"; a durable boot epoch starts at 1.
    case epochMissing
    /// The silence limits do not fit the heartbeat.
    case silenceTooShort(floorMilliseconds: UInt64, heartbeatMilliseconds: UInt64)

    /// What is wrong, and what to do about it.
    public var description: String {
        switch self {
        case .tooManyMembers(let count, let limit):
            "\(count) members are configured, and a full mesh carries \(limit): configure fewer peers"
        case .duplicateMember(let region):
            "region \"\(region)\" is listed twice among the members: list every peer once, and not this node"
        case .epochMissing:
            "the boot epoch is 0: read it from the store, add 1 and make it durable before gossip starts"
        case .silenceTooShort(let floor, let heartbeat):
            "a silence limit of \(floor) ms with a heartbeat of \(heartbeat) ms suspects the healthy: "
                + "the floor must be at least three heartbeats, and not above the ceiling"
        }
    }
}

/// The settings of one ``GossipMachine``.
public struct GossipConfiguration<Digest: Hashable & Sendable>: Sendable {
    /// This node's region.
    public var region: RegionID
    /// `host:port` at which the others reach this node.
    public var address: String
    /// This node's durable boot epoch, from 1; every start has a higher one.
    public var epoch: UInt64
    /// What this node intends at its start.
    public var lifecycle: Lifecycle
    /// All other members, for ever until the operator removes one: not only those that live.
    public var peers: [GossipPeer]
    /// The newest life that is known of each member, from this node's ledger.
    public var lives: [RegionID: Life] = [:]
    /// Time between two heartbeats on an edge.
    public var heartbeatMilliseconds = GossipLimits.heartbeatMilliseconds
    /// The shortest silence that makes a suspect.
    public var silenceFloorMilliseconds = GossipLimits.silenceFloorMilliseconds
    /// The longest silence that is tolerated.
    public var silenceCeilingMilliseconds = GossipLimits.silenceCeilingMilliseconds
    /// How long a majority must stand unchanged before it is acted on.
    public var settleMilliseconds = GossipLimits.settleMilliseconds
    /// Weighs a change of the local digest: the one told last, and the new one.
    public var weigh: @Sendable (_ told: Digest, _ new: Digest) -> DigestWeight = { _, _ in .notable }

    /// Makes settings with the default times.
    public init(region: RegionID, address: String, epoch: UInt64, lifecycle: Lifecycle = .active, peers: [GossipPeer]) {
        self.region = region
        self.address = address
        self.epoch = epoch
        self.lifecycle = lifecycle
        self.peers = peers
    }

    /// Throws what is wrong with these settings.
    func check() throws(GossipError) {
        guard epoch > 0 else { throw .epochMissing }
        guard peers.count < GossipLimits.members else {
            throw .tooManyMembers(count: peers.count + 1, limit: GossipLimits.members)
        }
        var previous: RegionID?
        for peer in peers.sorted(by: { $0.region < $1.region }) {
            if peer.region == region || peer.region == previous { throw .duplicateMember(peer.region) }
            previous = peer.region
        }
        guard silenceFloorMilliseconds >= 3 * heartbeatMilliseconds,
            silenceFloorMilliseconds <= silenceCeilingMilliseconds
        else {
            throw .silenceTooShort(
                floorMilliseconds: silenceFloorMilliseconds, heartbeatMilliseconds: heartbeatMilliseconds)
        }
    }
}
