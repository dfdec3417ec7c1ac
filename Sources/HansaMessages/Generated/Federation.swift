// swift-format-ignore-file
// Federation.swift: owned messages and enums
//
// Generated from hansa/v1/federation.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


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
