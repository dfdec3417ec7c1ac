// swift-format-ignore-file
// Federation.swift: owned messages and enums
//
// Generated from hansa/v1/federation.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The enum `hansa.v1.ClaimStanding`.
public enum ClaimStanding: RawRepresentable, Hashable, Sendable {
    /// `CLAIM_STANDING_UNSPECIFIED`, number 0.
    case unspecified
    /// Provider: tentative.
    case held
    /// Origin: decided, and not confirmed.
    case committing
    /// Provider: final; origin: confirmed.
    case committed
    /// Origin: given back, and not confirmed.
    case releasing
    /// A number that this version does not know; kept as it came.
    case unrecognized(Int32)

    /// The value with this number.
    public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .held
        case 2: self = .committing
        case 3: self = .committed
        case 4: self = .releasing
        default: self = .unrecognized(rawValue)
        }
    }

    /// The number on the wire.
    public var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .held: 1
        case .committing: 2
        case .committed: 3
        case .releasing: 4
        case .unrecognized(let number): number
        }
    }
}

/// (origin, request, attempt): the key of everything below.
public struct AttemptKey: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.AttemptKey"
    /// The field `origin`.
    public var origin: String = ""
    /// The field `request`.
    public var request: UInt64 = 0
    /// The field `attempt`.
    public var attempt: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        origin: String = "",
        request: UInt64 = 0,
        attempt: UInt32 = 0
    ) {
        self.origin = origin
        self.request = request
        self.attempt = attempt
    }
}

/// The message `hansa.v1.ReserveRequest`.
public struct ReserveRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ReserveRequest"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The field `tenant`.
    public var tenant: String = ""
    /// The field `demand`.
    public var demand: Demand? = nil
    /// The field `residency`.
    public var residency: Residency? = nil
    /// The origin will reserve or commit for none of its requests below this number.
    public var settledBelow: UInt64 = 0
    /// The field `lives`.
    public var lives: CallLives? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        tenant: String = "",
        demand: Demand? = nil,
        residency: Residency? = nil,
        settledBelow: UInt64 = 0,
        lives: CallLives? = nil
    ) {
        self.key = key
        self.tenant = tenant
        self.demand = demand
        self.residency = residency
        self.settledBelow = settledBelow
        self.lives = lives
    }
}

/// The message `hansa.v1.ReserveReply`.
public struct ReserveReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ReserveReply"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// One of several; nil when none is set.
    public var outcome: Outcome? = nil
    /// The field `digest`.
    public var digest: Digest? = nil
    /// The field `lives`.
    public var lives: CallLives? = nil

    /// What `outcome` can be.
    public enum Outcome: Sendable, Hashable {
        /// The field `held`.
        case held(Held)
        /// The field `denied`.
        case denied(RegionRefusal)
        /// The field `closed`.
        case closed(Closed)
    }

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        outcome: Outcome? = nil,
        digest: Digest? = nil,
        lives: CallLives? = nil
    ) {
        self.key = key
        self.outcome = outcome
        self.digest = digest
        self.lives = lives
    }
}

/// The message `hansa.v1.Held`.
public struct Held: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Held"
    /// The field `token`.
    public var token: UInt64 = 0
    /// The field `ttl_ms`.
    public var ttlMs: UInt64 = 0
    /// The field `placement`.
    public var placement: [HostPlacement] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        token: UInt64 = 0,
        ttlMs: UInt64 = 0,
        placement: [HostPlacement] = []
    ) {
        self.token = token
        self.ttlMs = ttlMs
        self.placement = placement
    }
}

/// The message `hansa.v1.Closed`.
public struct Closed: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Closed"

    /// A message whose every field has its default.
    public init() {}
}

/// The message `hansa.v1.CommitRequest`.
public struct CommitRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.CommitRequest"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The field `token`.
    public var token: UInt64 = 0
    /// The field `lives`.
    public var lives: CallLives? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        token: UInt64 = 0,
        lives: CallLives? = nil
    ) {
        self.key = key
        self.token = token
        self.lives = lives
    }
}

/// The message `hansa.v1.CommitReply`.
public struct CommitReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.CommitReply"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// False: refused, the attempt is closed at the provider.
    public var committed: Bool = false
    /// The field `lives`.
    public var lives: CallLives? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        committed: Bool = false,
        lives: CallLives? = nil
    ) {
        self.key = key
        self.committed = committed
        self.lives = lives
    }
}

/// The message `hansa.v1.CancelRequest`.
public struct CancelRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.CancelRequest"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The field `lives`.
    public var lives: CallLives? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        lives: CallLives? = nil
    ) {
        self.key = key
        self.lives = lives
    }
}

/// The message `hansa.v1.CancelReply`.
public struct CancelReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.CancelReply"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The field `lives`.
    public var lives: CallLives? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        lives: CallLives? = nil
    ) {
        self.key = key
        self.lives = lives
    }
}

/// The message `hansa.v1.FreeRequest`.
public struct FreeRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.FreeRequest"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The field `settled_below`.
    public var settledBelow: UInt64 = 0
    /// The field `lives`.
    public var lives: CallLives? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        settledBelow: UInt64 = 0,
        lives: CallLives? = nil
    ) {
        self.key = key
        self.settledBelow = settledBelow
        self.lives = lives
    }
}

/// The message `hansa.v1.FreeReply`.
public struct FreeReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.FreeReply"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The field `lives`.
    public var lives: CallLives? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        lives: CallLives? = nil
    ) {
        self.key = key
        self.lives = lives
    }
}

/// The message `hansa.v1.ListAccountsRequest`.
public struct ListAccountsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListAccountsRequest"
    /// True: of requests of the calling region, at the called one; false: the other way.
    public var lent: Bool = false
    /// Only behind this one.
    public var after: AttemptKey? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        lent: Bool = false,
        after: AttemptKey? = nil
    ) {
        self.lent = lent
        self.after = after
    }
}

/// One claim as the called region knows it.
public struct ClaimAccount: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ClaimAccount"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The field `tenant`.
    public var tenant: String = ""
    /// The field `token`.
    public var token: UInt64 = 0
    /// The field `placement`.
    public var placement: [HostPlacement] = []
    /// The field `standing`.
    public var standing: ClaimStanding = .init(rawValue: 0)

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        tenant: String = "",
        token: UInt64 = 0,
        placement: [HostPlacement] = [],
        standing: ClaimStanding = .init(rawValue: 0)
    ) {
        self.key = key
        self.tenant = tenant
        self.token = token
        self.placement = placement
        self.standing = standing
    }
}

/// The message `hansa.v1.ListAccountsReply`.
public struct ListAccountsReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListAccountsReply"
    /// The field `claims`.
    public var claims: [ClaimAccount] = []
    /// Ask again behind this one; absent when there is nothing more.
    public var next: AttemptKey? = nil
    /// The called region's own ledger is older than what it promised.
    public var quarantined: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        claims: [ClaimAccount] = [],
        next: AttemptKey? = nil,
        quarantined: Bool = false
    ) {
        self.claims = claims
        self.next = next
        self.quarantined = quarantined
    }
}
