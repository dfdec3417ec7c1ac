// swift-format-ignore-file
// Gossip.swift: owned messages and enums
//
// Generated from hansa/v1/gossip.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The enum `hansa.v1.Lifecycle`.
public enum Lifecycle: RawRepresentable, Hashable, Sendable {
    /// `LIFECYCLE_UNSPECIFIED`, number 0.
    case unspecified
    /// `LIFECYCLE_PLANNED`, number 1.
    case planned
    /// `LIFECYCLE_ACTIVE`, number 2.
    case active
    /// `LIFECYCLE_DRAINING`, number 3.
    case draining
    /// `LIFECYCLE_LEFT`, number 4.
    case left
    /// A number that this version does not know; kept as it came.
    case unrecognized(Int32)

    /// The value with this number.
    public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .planned
        case 2: self = .active
        case 3: self = .draining
        case 4: self = .left
        default: self = .unrecognized(rawValue)
        }
    }

    /// The number on the wire.
    public var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .planned: 1
        case .active: 2
        case .draining: 3
        case .left: 4
        case .unrecognized(let number): number
        }
    }
}

/// What a starting node says of its ledger.
public struct LifeClaim: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.LifeClaim"
    /// The field `region`.
    public var region: String = ""
    /// The boot that it would begin, the promises that the ledger has.
    public var life: Life? = nil
    /// The field `next_request`.
    public var nextRequest: UInt64 = 0
    /// The field `next_token`.
    public var nextToken: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        life: Life? = nil,
        nextRequest: UInt64 = 0,
        nextToken: UInt64 = 0
    ) {
        self.region = region
        self.life = life
        self.nextRequest = nextRequest
        self.nextToken = nextToken
    }
}

/// What a region knows of another region's lives.
public struct KnownLife: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.KnownLife"
    /// Who knows it.
    public var region: String = ""
    /// The newest that it accepted; absent when it never heard one with a name.
    public var life: Life? = nil
    /// The latest that it heard of, also from a version without names.
    public var epoch: UInt64 = 0
    /// That it was given by the region.
    public var highestToken: UInt64 = 0
    /// Of the region's, that it has seen.
    public var highestRequest: UInt64 = 0
    /// That life speaks now.
    public var heard: Bool = false
    /// Since the answering node started.
    public var wasHeard: Bool = false
    /// With was_heard.
    public var heardAgoMs: UInt64 = 0
    /// That life said that it ends.
    public var ended: Bool = false
    /// The answering node has not listened long enough to hear everybody who speaks.
    public var justBegan: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        life: Life? = nil,
        epoch: UInt64 = 0,
        highestToken: UInt64 = 0,
        highestRequest: UInt64 = 0,
        heard: Bool = false,
        wasHeard: Bool = false,
        heardAgoMs: UInt64 = 0,
        ended: Bool = false,
        justBegan: Bool = false
    ) {
        self.region = region
        self.life = life
        self.epoch = epoch
        self.highestToken = highestToken
        self.highestRequest = highestRequest
        self.heard = heard
        self.wasHeard = wasHeard
        self.heardAgoMs = heardAgoMs
        self.ended = ended
        self.justBegan = justBegan
    }
}

/// What a member says of itself. Only the owner changes it; (epoch, sequence) orders versions, last writer wins.
public struct MemberRecord: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.MemberRecord"
    /// The field `region`.
    public var region: String = ""
    /// The field `address`.
    public var address: String = ""
    /// Durable boot epoch.
    public var epoch: UInt64 = 0
    /// Within the epoch.
    public var sequence: UInt64 = 0
    /// The field `lifecycle`.
    public var lifecycle: Lifecycle = .init(rawValue: 0)
    /// The field `digest`.
    public var digest: Digest? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        address: String = "",
        epoch: UInt64 = 0,
        sequence: UInt64 = 0,
        lifecycle: Lifecycle = .init(rawValue: 0),
        digest: Digest? = nil
    ) {
        self.region = region
        self.address = address
        self.epoch = epoch
        self.sequence = sequence
        self.lifecycle = lifecycle
        self.digest = digest
    }
}

/// The message `hansa.v1.GossipMessage`.
public struct GossipMessage: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.GossipMessage"
    /// The field `from`.
    public var from: String = ""
    /// Of the sender.
    public var epoch: UInt64 = 0
    /// Newer than what the sender believes the receiver has.
    public var records: [MemberRecord] = []
    /// Whom the sender does not hear.
    public var suspicions: [Suspicion] = []
    /// What the sender has; only while the two pictures differ.
    public var seen: [SeenVersion] = []
    /// Of this message, grows within the sender's epoch: late and doubled ones show.
    public var number: UInt64 = 0
    /// Hash of every version the sender has: equal hashes, nothing to send.
    public var picture: UInt64 = 0
    /// The sender's, with what is on its disk; absent before version 0.2.
    public var life: Life? = nil
    /// The boot that the receiver knew, when the sender's ledger was found to have it.
    public var contains: [UInt8] = []
    /// The sender's last message.
    public var ended: Bool = false
    /// The receiver of a request does not believe its sender; nothing else is said.
    public var refusal: LifeRefusal? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        from: String = "",
        epoch: UInt64 = 0,
        records: [MemberRecord] = [],
        suspicions: [Suspicion] = [],
        seen: [SeenVersion] = [],
        number: UInt64 = 0,
        picture: UInt64 = 0,
        life: Life? = nil,
        contains: [UInt8] = [],
        ended: Bool = false,
        refusal: LifeRefusal? = nil
    ) {
        self.from = from
        self.epoch = epoch
        self.records = records
        self.suspicions = suspicions
        self.seen = seen
        self.number = number
        self.picture = picture
        self.life = life
        self.contains = contains
        self.ended = ended
        self.refusal = refusal
    }
}

/// The message `hansa.v1.LifeRefusal`.
public struct LifeRefusal: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.LifeRefusal"
    /// For people.
    public var reason: String = ""
    /// The field `known`.
    public var known: KnownLife? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        reason: String = "",
        known: KnownLife? = nil
    ) {
        self.reason = reason
        self.known = known
    }
}

/// The message `hansa.v1.Suspicion`.
public struct Suspicion: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Suspicion"
    /// The field `region`.
    public var region: String = ""
    /// The field `epoch`.
    public var epoch: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        epoch: UInt64 = 0
    ) {
        self.region = region
        self.epoch = epoch
    }
}

/// The message `hansa.v1.SeenVersion`.
public struct SeenVersion: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.SeenVersion"
    /// The field `region`.
    public var region: String = ""
    /// The field `epoch`.
    public var epoch: UInt64 = 0
    /// The field `sequence`.
    public var sequence: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        epoch: UInt64 = 0,
        sequence: UInt64 = 0
    ) {
        self.region = region
        self.epoch = epoch
        self.sequence = sequence
    }
}
