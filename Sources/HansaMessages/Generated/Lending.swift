// swift-format-ignore-file
// Lending.swift: owned messages and enums
//
// Generated from hansa/v1/lending.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The message `hansa.v1.ListClaimsRequest`.
public struct ListClaimsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListClaimsRequest"
    /// Only of this region.
    public var origin: String = ""
    /// Only those that have something of this host.
    public var host: String = ""
    /// Those of the region's own requests, too.
    public var home: Bool = false
    /// Only after this claim, such as "uk-42/1".
    public var after: String = ""
    /// 0 = as many as a reply takes.
    public var limit: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        origin: String = "",
        host: String = "",
        home: Bool = false,
        after: String = "",
        limit: UInt32 = 0
    ) {
        self.origin = origin
        self.host = host
        self.home = home
        self.after = after
        self.limit = limit
    }
}

/// A claim on this region's GPUs.
public struct LentClaim: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.LentClaim"
    /// Request and attempt: "norway-42/1".
    public var id: String = ""
    /// The request: "norway-42".
    public var allocation: String = ""
    /// The field `origin`.
    public var origin: String = ""
    /// "self", "alive", "unreachable", …; "not a peer" when it is none (any more).
    public var originState: String = ""
    /// The field `tenant`.
    public var tenant: String = ""
    /// "held" or "committed".
    public var state: String = ""
    /// Of GPUs.
    public var milli: UInt64 = 0
    /// The field `placement`.
    public var placement: [HostPlacement] = []
    /// When it was made; 0 = not known.
    public var sinceUnixMs: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        id: String = "",
        allocation: String = "",
        origin: String = "",
        originState: String = "",
        tenant: String = "",
        state: String = "",
        milli: UInt64 = 0,
        placement: [HostPlacement] = [],
        sinceUnixMs: UInt64 = 0
    ) {
        self.id = id
        self.allocation = allocation
        self.origin = origin
        self.originState = originState
        self.tenant = tenant
        self.state = state
        self.milli = milli
        self.placement = placement
        self.sinceUnixMs = sinceUnixMs
    }
}

/// The message `hansa.v1.ListClaimsReply`.
public struct ListClaimsReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListClaimsReply"
    /// The field `claims`.
    public var claims: [LentClaim] = []
    /// Pass as `after` for more; a page may be empty and not the last.
    public var next: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        claims: [LentClaim] = [],
        next: String = ""
    ) {
        self.claims = claims
        self.next = next
    }
}

/// The message `hansa.v1.ListBorrowedRequest`.
public struct ListBorrowedRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListBorrowedRequest"
    /// Only at this region.
    public var provider: String = ""
    /// Only requests above this number.
    public var after: UInt64 = 0
    /// 0 = as many as a reply takes.
    public var limit: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        provider: String = "",
        after: UInt64 = 0,
        limit: UInt32 = 0
    ) {
        self.provider = provider
        self.after = after
        self.limit = limit
    }
}

/// A request that has, or may have, GPUs of another region.
public struct BorrowedPlacement: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.BorrowedPlacement"
    /// The field `allocation`.
    public var allocation: String = ""
    /// The field `provider`.
    public var provider: String = ""
    /// As in LentClaim.
    public var providerState: String = ""
    /// The field `tenant`.
    public var tenant: String = ""
    /// "reserving", "committing", "placed", "releasing" or "abandoned".
    public var state: String = ""
    /// Of GPUs, as far as it is known.
    public var milli: UInt64 = 0
    /// The field `placement`.
    public var placement: [HostPlacement] = []
    /// When the request was accepted.
    public var sinceUnixMs: UInt64 = 0
    /// What it waits for, one sentence; empty when it waits for nothing.
    public var waitsFor: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        allocation: String = "",
        provider: String = "",
        providerState: String = "",
        tenant: String = "",
        state: String = "",
        milli: UInt64 = 0,
        placement: [HostPlacement] = [],
        sinceUnixMs: UInt64 = 0,
        waitsFor: String = ""
    ) {
        self.allocation = allocation
        self.provider = provider
        self.providerState = providerState
        self.tenant = tenant
        self.state = state
        self.milli = milli
        self.placement = placement
        self.sinceUnixMs = sinceUnixMs
        self.waitsFor = waitsFor
    }
}

/// The message `hansa.v1.ListBorrowedReply`.
public struct ListBorrowedReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListBorrowedReply"
    /// The field `placements`.
    public var placements: [BorrowedPlacement] = []
    /// Pass as `after` for more; 0 at the end.
    public var next: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        placements: [BorrowedPlacement] = [],
        next: UInt64 = 0
    ) {
        self.placements = placements
        self.next = next
    }
}

/// The message `hansa.v1.EndClaimsRequest`.
public struct EndClaimsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.EndClaimsRequest"
    /// "norway-42", or one attempt of it, "norway-42/1".
    public var ids: [String] = []
    /// All of this region instead.
    public var origin: String = ""
    /// For the audit.
    public var reason: String = ""
    /// Although the origin is alive and a peer.
    public var force: Bool = false
    /// Only say what would be ended.
    public var dryRun: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        ids: [String] = [],
        origin: String = "",
        reason: String = "",
        force: Bool = false,
        dryRun: Bool = false
    ) {
        self.ids = ids
        self.origin = origin
        self.reason = reason
        self.force = force
        self.dryRun = dryRun
    }
}

/// The message `hansa.v1.EndClaimsReply`.
public struct EndClaimsReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.EndClaimsReply"
    /// The field `ended`.
    public var ended: [LentClaim] = []
    /// Ask again: there were more than one call ends.
    public var more: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        ended: [LentClaim] = [],
        more: Bool = false
    ) {
        self.ended = ended
        self.more = more
    }
}

/// The message `hansa.v1.ListDecreesRequest`.
public struct ListDecreesRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListDecreesRequest"
    /// Only decrees above this number.
    public var after: UInt64 = 0
    /// 0 = as many as a reply takes.
    public var limit: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        after: UInt64 = 0,
        limit: UInt32 = 0
    ) {
        self.after = after
        self.limit = limit
    }
}

/// What an operator ended without the word of the other region.
public struct DecreeEntry: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.DecreeEntry"
    /// The field `number`.
    public var number: UInt64 = 0
    /// "claim": of another region, here; "placement": of this region, there.
    public var kind: String = ""
    /// "norway-42/1".
    public var id: String = ""
    /// The other one.
    public var region: String = ""
    /// The field `milli`.
    public var milli: UInt64 = 0
    /// The field `operator`.
    public var `operator`: String = ""
    /// The field `reason`.
    public var reason: String = ""
    /// The field `unix_ms`.
    public var unixMs: UInt64 = 0
    /// The field `forced`.
    public var forced: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        kind: String = "",
        id: String = "",
        region: String = "",
        milli: UInt64 = 0,
        `operator`: String = "",
        reason: String = "",
        unixMs: UInt64 = 0,
        forced: Bool = false
    ) {
        self.number = number
        self.kind = kind
        self.id = id
        self.region = region
        self.milli = milli
        self.`operator` = `operator`
        self.reason = reason
        self.unixMs = unixMs
        self.forced = forced
    }
}

/// The message `hansa.v1.ListDecreesReply`.
public struct ListDecreesReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListDecreesReply"
    /// The field `decrees`.
    public var decrees: [DecreeEntry] = []
    /// Pass as `after` for more; 0 at the end.
    public var next: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        decrees: [DecreeEntry] = [],
        next: UInt64 = 0
    ) {
        self.decrees = decrees
        self.next = next
    }
}
