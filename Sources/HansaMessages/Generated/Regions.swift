// swift-format-ignore-file
// Regions.swift: owned messages and enums
//
// Generated from hansa/v1/regions.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The message `hansa.v1.StatusRequest`.
public struct StatusRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.StatusRequest"

    /// A message whose every field has its default.
    public init() {}
}

/// The message `hansa.v1.StatusReply`.
public struct StatusReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.StatusReply"
    /// The field `region`.
    public var region: String = ""
    /// The field `version`.
    public var version: String = ""
    /// The field `boot_epoch`.
    public var bootEpoch: UInt64 = 0
    /// The field `uptime_ms`.
    public var uptimeMs: UInt64 = 0
    /// The field `hosts`.
    public var hosts: UInt32 = 0
    /// The field `gpus`.
    public var gpus: UInt32 = 0
    /// The field `total_milli`.
    public var totalMilli: UInt64 = 0
    /// The field `used_milli`.
    public var usedMilli: UInt64 = 0
    /// Owned here and placed anywhere.
    public var allocationsPlaced: UInt32 = 0
    /// The field `allocations_in_doubt`.
    public var allocationsInDoubt: UInt32 = 0
    /// The field `holds`.
    public var holds: UInt32 = 0
    /// The field `lent_milli`.
    public var lentMilli: UInt64 = 0
    /// The field `borrowed_milli`.
    public var borrowedMilli: UInt64 = 0
    /// The field `ledger_sequence`.
    public var ledgerSequence: UInt64 = 0
    /// "ok" or why writes are refused.
    public var storeState: String = ""
    /// The field `outbox`.
    public var outbox: UInt32 = 0
    /// The field `sites`.
    public var sites: [String] = []
    /// Of this node; without a boot before it has begun.
    public var life: Life? = nil
    /// "serving", "starting" or "quarantined".
    public var standing: String = ""
    /// Why it is not serving.
    public var standingReason: String = ""
    /// The field `evidence`.
    public var evidence: [LifeEvidence] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        version: String = "",
        bootEpoch: UInt64 = 0,
        uptimeMs: UInt64 = 0,
        hosts: UInt32 = 0,
        gpus: UInt32 = 0,
        totalMilli: UInt64 = 0,
        usedMilli: UInt64 = 0,
        allocationsPlaced: UInt32 = 0,
        allocationsInDoubt: UInt32 = 0,
        holds: UInt32 = 0,
        lentMilli: UInt64 = 0,
        borrowedMilli: UInt64 = 0,
        ledgerSequence: UInt64 = 0,
        storeState: String = "",
        outbox: UInt32 = 0,
        sites: [String] = [],
        life: Life? = nil,
        standing: String = "",
        standingReason: String = "",
        evidence: [LifeEvidence] = []
    ) {
        self.region = region
        self.version = version
        self.bootEpoch = bootEpoch
        self.uptimeMs = uptimeMs
        self.hosts = hosts
        self.gpus = gpus
        self.totalMilli = totalMilli
        self.usedMilli = usedMilli
        self.allocationsPlaced = allocationsPlaced
        self.allocationsInDoubt = allocationsInDoubt
        self.holds = holds
        self.lentMilli = lentMilli
        self.borrowedMilli = borrowedMilli
        self.ledgerSequence = ledgerSequence
        self.storeState = storeState
        self.outbox = outbox
        self.sites = sites
        self.life = life
        self.standing = standing
        self.standingReason = standingReason
        self.evidence = evidence
    }
}

/// What a peer says of this region's lives, and what that means for this ledger.
public struct LifeEvidence: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.LifeEvidence"
    /// The field `peer`.
    public var peer: String = ""
    /// The newest that the peer accepted; absent when it knows none.
    public var life: Life? = nil
    /// The peer hears that life now.
    public var heard: Bool = false
    /// The field `highest_token`.
    public var highestToken: UInt64 = 0
    /// The field `highest_request`.
    public var highestRequest: UInt64 = 0
    /// Why the ledger is not the one that the peer knows; empty = it is.
    public var finding: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        peer: String = "",
        life: Life? = nil,
        heard: Bool = false,
        highestToken: UInt64 = 0,
        highestRequest: UInt64 = 0,
        finding: String = ""
    ) {
        self.peer = peer
        self.life = life
        self.heard = heard
        self.highestToken = highestToken
        self.highestRequest = highestRequest
        self.finding = finding
    }
}

/// The message `hansa.v1.ListRegionsRequest`.
public struct ListRegionsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListRegionsRequest"

    /// A message whose every field has its default.
    public init() {}
}

/// The message `hansa.v1.RegionStatus`.
public struct RegionStatus: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RegionStatus"
    /// The field `region`.
    public var region: String = ""
    /// "self", "alive", "suspect", "unreachable", "never seen", "left".
    public var state: String = ""
    /// The field `address`.
    public var address: String = ""
    /// The field `boot_epoch`.
    public var bootEpoch: UInt64 = 0
    /// Ago.
    public var lastHeardMs: UInt64 = 0
    /// The field `rtt_us`.
    public var rttUs: UInt64 = 0
    /// The field `digest`.
    public var digest: Digest? = nil
    /// The field `digest_age_ms`.
    public var digestAgeMs: UInt64 = 0
    /// The newest that is known.
    public var life: Life? = nil
    /// Who else speaks for the region, and why it is not believed; empty = nobody.
    public var secondLife: String = ""
    /// It was, since the answering node started; else last_heard_ms says nothing.
    public var heard: Bool = false
    /// Why the answering node cannot call it; empty when it can.
    public var fault: String = ""
    /// "planned", "active", "draining" or "left" by its own word; empty when it has not spoken.
    public var lifecycle: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        state: String = "",
        address: String = "",
        bootEpoch: UInt64 = 0,
        lastHeardMs: UInt64 = 0,
        rttUs: UInt64 = 0,
        digest: Digest? = nil,
        digestAgeMs: UInt64 = 0,
        life: Life? = nil,
        secondLife: String = "",
        heard: Bool = false,
        fault: String = "",
        lifecycle: String = ""
    ) {
        self.region = region
        self.state = state
        self.address = address
        self.bootEpoch = bootEpoch
        self.lastHeardMs = lastHeardMs
        self.rttUs = rttUs
        self.digest = digest
        self.digestAgeMs = digestAgeMs
        self.life = life
        self.secondLife = secondLife
        self.heard = heard
        self.fault = fault
        self.lifecycle = lifecycle
    }
}

/// The message `hansa.v1.ListRegionsReply`.
public struct ListRegionsReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListRegionsReply"
    /// The field `regions`.
    public var regions: [RegionStatus] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        regions: [RegionStatus] = []
    ) {
        self.regions = regions
    }
}

/// The message `hansa.v1.CapacityRequest`.
public struct CapacityRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.CapacityRequest"

    /// A message whose every field has its default.
    public init() {}
}

/// The message `hansa.v1.RegionCapacity`.
public struct RegionCapacity: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RegionCapacity"
    /// The field `region`.
    public var region: String = ""
    /// The field `exact`.
    public var exact: Bool = false
    /// The field `age_ms`.
    public var ageMs: UInt64 = 0
    /// The field `models`.
    public var models: [ModelCapacity] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        exact: Bool = false,
        ageMs: UInt64 = 0,
        models: [ModelCapacity] = []
    ) {
        self.region = region
        self.exact = exact
        self.ageMs = ageMs
        self.models = models
    }
}

/// The message `hansa.v1.CapacityReply`.
public struct CapacityReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.CapacityReply"
    /// The field `regions`.
    public var regions: [RegionCapacity] = []
    /// The field `missing`.
    public var missing: [MissingRegion] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        regions: [RegionCapacity] = [],
        missing: [MissingRegion] = []
    ) {
        self.regions = regions
        self.missing = missing
    }
}

/// The message `hansa.v1.ListPeersRequest`.
public struct ListPeersRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListPeersRequest"

    /// A message whose every field has its default.
    public init() {}
}

/// The message `hansa.v1.PeerStatus`.
public struct PeerStatus: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.PeerStatus"
    /// The field `region`.
    public var region: String = ""
    /// The field `address`.
    public var address: String = ""
    /// The field `state`.
    public var state: String = ""
    /// The field `connected`.
    public var connected: Bool = false
    /// The field `rtt_us`.
    public var rttUs: UInt64 = 0
    /// What we let it take; 0 with lend_unlimited = no limit.
    public var lendLimitMilli: UInt64 = 0
    /// The field `lend_unlimited`.
    public var lendUnlimited: Bool = false
    /// What it has of ours.
    public var lentMilli: UInt64 = 0
    /// What we have of its.
    public var borrowedMilli: UInt64 = 0
    /// Of the connection, or what the peer answers instead of taking part.
    public var lastError: String = ""
    /// Who else speaks for the peer, and why it is not believed; empty = nobody.
    public var secondLife: String = ""
    /// Differs from address while the peer is dialled where its own record says.
    public var configuredAddress: String = ""
    /// By gossip, since the answering node started.
    public var heard: Bool = false
    /// Ago; says nothing unless heard.
    public var lastHeardMs: UInt64 = 0
    /// As in RegionStatus.
    public var lifecycle: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        address: String = "",
        state: String = "",
        connected: Bool = false,
        rttUs: UInt64 = 0,
        lendLimitMilli: UInt64 = 0,
        lendUnlimited: Bool = false,
        lentMilli: UInt64 = 0,
        borrowedMilli: UInt64 = 0,
        lastError: String = "",
        secondLife: String = "",
        configuredAddress: String = "",
        heard: Bool = false,
        lastHeardMs: UInt64 = 0,
        lifecycle: String = ""
    ) {
        self.region = region
        self.address = address
        self.state = state
        self.connected = connected
        self.rttUs = rttUs
        self.lendLimitMilli = lendLimitMilli
        self.lendUnlimited = lendUnlimited
        self.lentMilli = lentMilli
        self.borrowedMilli = borrowedMilli
        self.lastError = lastError
        self.secondLife = secondLife
        self.configuredAddress = configuredAddress
        self.heard = heard
        self.lastHeardMs = lastHeardMs
        self.lifecycle = lifecycle
    }
}

/// The message `hansa.v1.ListPeersReply`.
public struct ListPeersReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListPeersReply"
    /// The field `peers`.
    public var peers: [PeerStatus] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        peers: [PeerStatus] = []
    ) {
        self.peers = peers
    }
}

/// The message `hansa.v1.SetLifecycleRequest`.
public struct SetLifecycleRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.SetLifecycleRequest"
    /// The field `lifecycle`.
    public var lifecycle: Lifecycle = .init(rawValue: 0)
    /// Leave although claims are lent or borrowed.
    public var force: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        lifecycle: Lifecycle = .init(rawValue: 0),
        force: Bool = false
    ) {
        self.lifecycle = lifecycle
        self.force = force
    }
}

/// The message `hansa.v1.SetLifecycleReply`.
public struct SetLifecycleReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.SetLifecycleReply"
    /// Now.
    public var lifecycle: Lifecycle = .init(rawValue: 0)
    /// The field `previous`.
    public var previous: Lifecycle = .init(rawValue: 0)
    /// What others have here.
    public var lentMilli: UInt64 = 0
    /// What this region has elsewhere.
    public var borrowedMilli: UInt64 = 0
    /// Of this region that are placed or under way, at home or elsewhere.
    public var requests: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        lifecycle: Lifecycle = .init(rawValue: 0),
        previous: Lifecycle = .init(rawValue: 0),
        lentMilli: UInt64 = 0,
        borrowedMilli: UInt64 = 0,
        requests: UInt32 = 0
    ) {
        self.lifecycle = lifecycle
        self.previous = previous
        self.lentMilli = lentMilli
        self.borrowedMilli = borrowedMilli
        self.requests = requests
    }
}

/// The message `hansa.v1.EventsRequest`.
public struct EventsRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.EventsRequest"
    /// The field `follow`.
    public var follow: Bool = false
    /// Only events with a greater sequence.
    public var after: UInt64 = 0
    /// The newest n of what is kept; 0 = all.
    public var limit: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        follow: Bool = false,
        after: UInt64 = 0,
        limit: UInt32 = 0
    ) {
        self.follow = follow
        self.after = after
        self.limit = limit
    }
}

/// The message `hansa.v1.Event`.
public struct Event: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Event"
    /// The field `sequence`.
    public var sequence: UInt64 = 0
    /// The field `unix_ms`.
    public var unixMs: UInt64 = 0
    /// Such as "placed", "held", "memberSuspect".
    public var kind: String = ""
    /// Allocation, host or region id.
    public var subject: String = ""
    /// The field `text`.
    public var text: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        sequence: UInt64 = 0,
        unixMs: UInt64 = 0,
        kind: String = "",
        subject: String = "",
        text: String = ""
    ) {
        self.sequence = sequence
        self.unixMs = unixMs
        self.kind = kind
        self.subject = subject
        self.text = text
    }
}

/// The message `hansa.v1.BackupRequest`.
public struct BackupRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.BackupRequest"

    /// A message whose every field has its default.
    public init() {}
}

/// The message `hansa.v1.BackupPart`.
public struct BackupPart: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.BackupPart"
    /// One of several; nil when none is set.
    public var part: Part? = nil

    /// What `part` can be.
    public enum Part: Sendable, Hashable {
        /// The field `head`.
        case head(BackupHead)
        /// 256 KiB at most.
        case piece([UInt8])
        /// The field `end`.
        case end(BackupEnd)
    }

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        part: Part? = nil
    ) {
        self.part = part
    }
}

/// The message `hansa.v1.BackupHead`.
public struct BackupHead: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.BackupHead"
    /// The field `region`.
    public var region: String = ""
    /// Of the node.
    public var version: String = ""
    /// The last record in the copy.
    public var ledgerSequence: UInt64 = 0
    /// Of all pieces.
    public var bytes: UInt64 = 0
    /// When it was made.
    public var unixMs: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        version: String = "",
        ledgerSequence: UInt64 = 0,
        bytes: UInt64 = 0,
        unixMs: UInt64 = 0
    ) {
        self.region = region
        self.version = version
        self.ledgerSequence = ledgerSequence
        self.bytes = bytes
        self.unixMs = unixMs
    }
}

/// The message `hansa.v1.BackupEnd`.
public struct BackupEnd: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.BackupEnd"
    /// Of all pieces.
    public var crc32c: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        crc32c: UInt32 = 0
    ) {
        self.crc32c = crc32c
    }
}

/// The message `hansa.v1.RecoverRequest`.
public struct RecoverRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RecoverRequest"
    /// Do it; otherwise nothing changes.
    public var accept: Bool = false
    /// Go on although these do not answer.
    public var missingPeers: [String] = []
    /// Cordon no host.
    public var trustFree: Bool = false
    /// What peers have on these is not taken over.
    public var goneHosts: [String] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        accept: Bool = false,
        missingPeers: [String] = [],
        trustFree: Bool = false,
        goneHosts: [String] = []
    ) {
        self.accept = accept
        self.missingPeers = missingPeers
        self.trustFree = trustFree
        self.goneHosts = goneHosts
    }
}

/// What one peer says of this region.
public struct PeerRecovery: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.PeerRecovery"
    /// The field `region`.
    public var region: String = ""
    /// The newest that it accepted; absent when it knows none.
    public var life: Life? = nil
    /// It hears that life now.
    public var heard: Bool = false
    /// The field `highest_token`.
    public var highestToken: UInt64 = 0
    /// The field `highest_request`.
    public var highestRequest: UInt64 = 0
    /// Claims of its requests here.
    public var has: UInt32 = 0
    /// Claims of requests of this region there.
    public var lent: UInt32 = 0
    /// Why it does not answer.
    public var problem: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        life: Life? = nil,
        heard: Bool = false,
        highestToken: UInt64 = 0,
        highestRequest: UInt64 = 0,
        has: UInt32 = 0,
        lent: UInt32 = 0,
        problem: String = ""
    ) {
        self.region = region
        self.life = life
        self.heard = heard
        self.highestToken = highestToken
        self.highestRequest = highestRequest
        self.has = has
        self.lent = lent
        self.problem = problem
    }
}

/// The message `hansa.v1.RecoveredClaim`.
public struct RecoveredClaim: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RecoveredClaim"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The field `tenant`.
    public var tenant: String = ""
    /// The field `placement`.
    public var placement: [HostPlacement] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        tenant: String = "",
        placement: [HostPlacement] = []
    ) {
        self.key = key
        self.tenant = tenant
        self.placement = placement
    }
}

/// The message `hansa.v1.RecoveredRequest`.
public struct RecoveredRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RecoveredRequest"
    /// The field `number`.
    public var number: UInt64 = 0
    /// The field `tenant`.
    public var tenant: String = ""
    /// The field `idempotency_key`.
    public var idempotencyKey: String = ""
    /// The field `provider`.
    public var provider: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        tenant: String = "",
        idempotencyKey: String = "",
        provider: String = ""
    ) {
        self.number = number
        self.tenant = tenant
        self.idempotencyKey = idempotencyKey
        self.provider = provider
    }
}

/// The message `hansa.v1.RecoveryCounts`.
public struct RecoveryCounts: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RecoveryCounts"
    /// The field `claims_adopted`.
    public var claimsAdopted: UInt32 = 0
    /// The field `claims_closed`.
    public var claimsClosed: UInt32 = 0
    /// The field `requests_adopted`.
    public var requestsAdopted: UInt32 = 0
    /// The field `requests_ended`.
    public var requestsEnded: UInt32 = 0
    /// The field `hosts_cordoned`.
    public var hostsCordoned: UInt32 = 0
    /// The field `objections`.
    public var objections: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        claimsAdopted: UInt32 = 0,
        claimsClosed: UInt32 = 0,
        requestsAdopted: UInt32 = 0,
        requestsEnded: UInt32 = 0,
        hostsCordoned: UInt32 = 0,
        objections: UInt32 = 0
    ) {
        self.claimsAdopted = claimsAdopted
        self.claimsClosed = claimsClosed
        self.requestsAdopted = requestsAdopted
        self.requestsEnded = requestsEnded
        self.hostsCordoned = hostsCordoned
        self.objections = objections
    }
}

/// Lists have their first 1 000 entries; counts count all.
public struct RecoverReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.RecoverReply"
    /// The field `region`.
    public var region: String = ""
    /// The field `accepted`.
    public var accepted: Bool = false
    /// Of the ledger before.
    public var own: Life? = nil
    /// When its last record was written; 0 = not known.
    public var lastRecordUnixMs: UInt64 = 0
    /// With the lineage, epoch and promises that it goes on with.
    public var adopted: Life? = nil
    /// The field `peers`.
    public var peers: [PeerRecovery] = []
    /// Of peers, that the ledger lost.
    public var claimsAdopted: [RecoveredClaim] = []
    /// That their origin does not have.
    public var claimsClosed: [AttemptKey] = []
    /// As their provider has them.
    public var requestsAdopted: [RecoveredRequest] = []
    /// Nobody has a claim for them.
    public var requestsEnded: [UInt64] = []
    /// Something may run there that nobody knows of.
    public var hostsCordoned: [String] = []
    /// What stands against it.
    public var objections: [String] = []
    /// The field `counts`.
    public var counts: RecoveryCounts? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        accepted: Bool = false,
        own: Life? = nil,
        lastRecordUnixMs: UInt64 = 0,
        adopted: Life? = nil,
        peers: [PeerRecovery] = [],
        claimsAdopted: [RecoveredClaim] = [],
        claimsClosed: [AttemptKey] = [],
        requestsAdopted: [RecoveredRequest] = [],
        requestsEnded: [UInt64] = [],
        hostsCordoned: [String] = [],
        objections: [String] = [],
        counts: RecoveryCounts? = nil
    ) {
        self.region = region
        self.accepted = accepted
        self.own = own
        self.lastRecordUnixMs = lastRecordUnixMs
        self.adopted = adopted
        self.peers = peers
        self.claimsAdopted = claimsAdopted
        self.claimsClosed = claimsClosed
        self.requestsAdopted = requestsAdopted
        self.requestsEnded = requestsEnded
        self.hostsCordoned = hostsCordoned
        self.objections = objections
        self.counts = counts
    }
}
