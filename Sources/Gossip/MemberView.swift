// MemberView.swift: what this node believes about a member, for the layers above.
//
// Belief only: nothing here frees or moves capacity (docs/gossip.md, "States").

public import Basics

/// How this node sees a member.
///
///     neverSeen --heard--> alive --silence, or lost link and failed reconnect--> suspect
///     suspect --a settled majority does not hear it--> unreachable
///     suspect, unreachable --heard--> alive
///     any --its own word--> left        any --the operator's word--> removed
public enum MemberState: Hashable, Sendable, CaseIterable {
    /// Configured, and not heard since this node started.
    case neverSeen
    /// Heard directly.
    case alive
    /// Not heard by this node. New placements go elsewhere.
    case suspect
    /// Not heard by a settled majority of the members. Only reported: its GPUs stay where they are.
    case unreachable
    /// Went away on purpose, by its own word.
    case left
    /// Taken out by the operator; comes back only with a later epoch.
    case removed
}

/// What this node believes about one member.
public struct MemberView<Digest: Hashable & Sendable>: Hashable, Sendable {
    /// The member.
    public var region: RegionID
    /// `host:port`: what the member says of itself, or the configured address before it has said anything.
    public var address: String
    /// How this node sees it.
    public var state: MemberState
    /// When the state was entered, on this node's clock.
    public var since: Instant
    /// The member's latest record, perhaps by a relay; nil before any was received.
    public var record: MemberRecord<Digest>?
    /// When that record was received; nil before any.
    public var recordReceivedAt: Instant?
    /// Its newest life that is believed; nil when none with a name was heard.
    public var life: Life?
    /// Who else spoke for it last, and was not believed.
    public var secondLife: SecondLife?

    /// Whether new placements may be offered to the member: alive and active.
    public var takesPlacements: Bool { state == .alive && record?.lifecycle == .active }

    /// Makes a view.
    public init(
        region: RegionID, address: String, state: MemberState, since: Instant, record: MemberRecord<Digest>? = nil,
        recordReceivedAt: Instant? = nil, life: Life? = nil, secondLife: SecondLife? = nil
    ) {
        self.region = region
        self.address = address
        self.state = state
        self.since = since
        self.record = record
        self.recordReceivedAt = recordReceivedAt
        self.life = life
        self.secondLife = secondLife
    }
}
