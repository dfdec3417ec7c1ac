// GossipMessage.swift: what members tell each other, as values (hansa/v1/gossip.proto, docs/gossip.md).
//
// No encoding here: the shell maps these to and from the wire messages.

public import Basics

/// A position in the history of one member's record; only the member itself makes new ones.
public struct RecordVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The owner's durable boot epoch.
    public var epoch: UInt64
    /// The number of the change within the epoch, from 1.
    public var sequence: UInt64

    /// The version before any record.
    public static let none = RecordVersion(epoch: 0, sequence: 0)

    /// Makes a version from an epoch and a number within it.
    public init(epoch: UInt64, sequence: UInt64) {
        self.epoch = epoch
        self.sequence = sequence
    }

    /// The version as people see it: `3.17`.
    public var description: String { "\(epoch).\(sequence)" }

    /// Orders by epoch, then by sequence: the last writer wins.
    public static func < (left: RecordVersion, right: RecordVersion) -> Bool {
        (left.epoch, left.sequence) < (right.epoch, right.sequence)
    }
}

/// What one member says of itself; others carry it and never change it.
public struct MemberRecord<Digest: Hashable & Sendable>: Hashable, Sendable {
    /// The member.
    public var region: RegionID
    /// `host:port` of its RPC port.
    public var address: String
    /// The position in the owner's history.
    public var version: RecordVersion
    /// What the member intends.
    public var lifecycle: Lifecycle
    /// The summary of its free capacity, a hint and never a promise; nil until it has made one.
    public var digest: Digest?

    /// Makes a record.
    public init(region: RegionID, address: String, version: RecordVersion, lifecycle: Lifecycle, digest: Digest?) {
        self.region = region
        self.address = address
        self.version = version
        self.lifecycle = lifecycle
        self.digest = digest
    }
}

/// The sender's statement that it does not hear a member.
public struct Suspicion: Hashable, Sendable {
    /// The member that is not heard.
    public var region: RegionID
    /// The epoch that the statement is about; a later life of the member is not suspected by it.
    public var epoch: UInt64

    /// Makes a suspicion of one life of a member.
    public init(region: RegionID, epoch: UInt64) {
        self.region = region
        self.epoch = epoch
    }
}

/// The sender's statement of which version of a record it has.
public struct SeenVersion: Hashable, Sendable {
    /// The record's owner.
    public var region: RegionID
    /// The version that the sender has.
    public var version: RecordVersion

    /// Makes a statement about one record.
    public init(region: RegionID, version: RecordVersion) {
        self.region = region
        self.version = version
    }
}

/// One half of an exchange: a request or its reply, which look alike.
public struct GossipMessage<Digest: Hashable & Sendable>: Hashable, Sendable {
    /// The sender; the shell has checked it against the certificate.
    public var from: RegionID
    /// The sender's boot epoch.
    public var epoch: UInt64
    /// The number of this message; grows within the epoch, so that late and doubled ones show.
    public var number: UInt64
    /// A hash of every record version that the sender has; equal pictures need nothing more.
    public var picture: UInt64
    /// Records that the sender believes the receiver lacks.
    public var records: [MemberRecord<Digest>]
    /// Whom the sender does not hear, and the receiver itself when anybody suspects it.
    public var suspicions: [Suspicion]
    /// The versions that the sender has; only while the two pictures differ.
    public var seen: [SeenVersion]
    /// The life that speaks, with the promises that are on its disk; nil from a version without names.
    public var life: Life?
    /// The boot that the receiver knew, when the sender's ledger was found to have it.
    public var contains: LifeName
    /// Whether it is the last message of its life.
    public var hasEnded: Bool
    /// Why the receiver of a request does not believe its sender; then nothing else is said.
    public var refusal: LifeRefusal?

    /// Makes a message.
    public init(
        from: RegionID, epoch: UInt64, number: UInt64, picture: UInt64, records: [MemberRecord<Digest>] = [],
        suspicions: [Suspicion] = [], seen: [SeenVersion] = [], life: Life? = nil, contains: LifeName = .none,
        hasEnded: Bool = false, refusal: LifeRefusal? = nil
    ) {
        self.from = from
        self.epoch = epoch
        self.number = number
        self.picture = picture
        self.records = records
        self.suspicions = suspicions
        self.seen = seen
        self.life = life
        self.contains = contains
        self.hasEnded = hasEnded
        self.refusal = refusal
    }
}
