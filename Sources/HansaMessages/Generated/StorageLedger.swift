// swift-format-ignore-file
// StorageLedger.swift: owned messages and enums
//
// Generated from hansa/storage/v1/ledger.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The enum `hansa.storage.v1.RequestProgress`.
public enum StoredRequestProgress: RawRepresentable, Hashable, Sendable {
    /// `REQUEST_PROGRESS_UNSPECIFIED`, number 0.
    case unspecified
    /// `REQUEST_PROGRESS_PLACING`, number 1.
    case placing
    /// `REQUEST_PROGRESS_RESERVING`, number 2.
    case reserving
    /// `REQUEST_PROGRESS_COMMITTING`, number 3.
    case committing
    /// `REQUEST_PROGRESS_PLACED`, number 4.
    case placed
    /// `REQUEST_PROGRESS_REFUSED`, number 5.
    case refused
    /// `REQUEST_PROGRESS_RELEASING`, number 6.
    case releasing
    /// `REQUEST_PROGRESS_RELEASED`, number 7.
    case released
    /// A number that this version does not know; kept as it came.
    case unrecognized(Int32)

    /// The value with this number.
    public init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .placing
        case 2: self = .reserving
        case 3: self = .committing
        case 4: self = .placed
        case 5: self = .refused
        case 6: self = .releasing
        case 7: self = .released
        default: self = .unrecognized(rawValue)
        }
    }

    /// The number on the wire.
    public var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .placing: 1
        case .reserving: 2
        case .committing: 3
        case .placed: 4
        case .refused: 5
        case .releasing: 6
        case .released: 7
        case .unrecognized(let number): number
        }
    }
}

/// The message `hansa.storage.v1.LedgerRecord`.
public struct StoredLedgerRecord: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.LedgerRecord"
    /// When it was written, for people.
    public var unixMs: UInt64 = 0
    /// One of several; nil when none is set.
    public var record: Record? = nil

    /// What `record` can be.
    public enum Record: Sendable, Hashable {
        /// The field `boot_started`.
        case bootStarted(StoredBootStarted)
        /// Without its state.
        case hostRegistered(Host)
        /// The field `host_state_changed`.
        case hostStateChanged(StoredHostStateChanged)
        /// The field `request_accepted`.
        case requestAccepted(StoredRequestAccepted)
        /// The field `attempt_started`.
        case attemptStarted(StoredAttemptStarted)
        /// The field `attempt_closed`.
        case attemptClosed(StoredAttemptClosed)
        /// The field `attempt_decided`.
        case attemptDecided(StoredAttemptDecided)
        /// The field `request_placed`.
        case requestPlaced(StoredRequestPlaced)
        /// The field `placed_at_home`.
        case placedAtHome(StoredPlacedAtHome)
        /// The field `request_refused`.
        case requestRefused(StoredRequestRefused)
        /// The field `release_requested`.
        case releaseRequested(StoredReleaseRequested)
        /// The field `request_released`.
        case requestReleased(StoredRequestReleased)
        /// The field `released_at_home`.
        case releasedAtHome(StoredReleasedAtHome)
        /// With committed = false.
        case claimHeld(StoredClaim)
        /// The field `claim_committed`.
        case claimCommitted(StoredClaimCommitted)
        /// The field `claim_closed`.
        case claimClosed(StoredClaimClosed)
        /// The field `watermark_raised`.
        case watermarkRaised(StoredWatermark)
        /// The field `gpu_health_changed`.
        case gpuHealthChanged(StoredGPUHealthChanged)
        /// The field `region_founded`.
        case regionFounded(StoredRegionFounded)
        /// The field `peer_life_seen`.
        case peerLifeSeen(StoredPeerLifeSeen)
        /// The field `region_recovered`.
        case regionRecovered(StoredRegionRecovered)
        /// The field `claim_adopted`.
        case claimAdopted(StoredClaim)
        /// The field `request_adopted`.
        case requestAdopted(StoredOwnedRequest)
        /// The field `lifecycle_changed`.
        case lifecycleChanged(StoredLifecycleChanged)
        /// The field `claim_ended`.
        case claimEnded(StoredClaimEnded)
        /// The field `request_abandoned`.
        case requestAbandoned(StoredRequestAbandoned)
        /// The field `owed_release_confirmed`.
        case owedReleaseConfirmed(StoredOwedReleaseConfirmed)
        /// The field `host_removed`.
        case hostRemoved(StoredHostRemoved)
        /// The field `host_renamed`.
        case hostRenamed(StoredHostRenamed)
        /// The field `host_leaving`.
        case hostLeaving(StoredHostLeaving)
    }

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        unixMs: UInt64 = 0,
        record: Record? = nil
    ) {
        self.unixMs = unixMs
        self.record = record
    }
}

/// The message `hansa.storage.v1.BootStarted`.
public struct StoredBootStarted: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.BootStarted"
    /// The field `epoch`.
    public var epoch: UInt64 = 0
    /// 16 bytes; absent in schema 1.
    public var name: [UInt8] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        epoch: UInt64 = 0,
        name: [UInt8] = []
    ) {
        self.epoch = epoch
        self.name = name
    }
}

/// The message `hansa.storage.v1.RegionFounded`.
public struct StoredRegionFounded: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.RegionFounded"
    /// The field `lineage`.
    public var lineage: [UInt8] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        lineage: [UInt8] = []
    ) {
        self.lineage = lineage
    }
}

/// The message `hansa.storage.v1.RegionRecovered`.
public struct StoredRegionRecovered: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.RegionRecovered"
    /// The field `operator`.
    public var `operator`: String = ""
    /// The field `lineage`.
    public var lineage: [UInt8] = []
    /// The field `epoch`.
    public var epoch: UInt64 = 0
    /// The field `promises`.
    public var promises: UInt64 = 0
    /// The field `next_request`.
    public var nextRequest: UInt64 = 0
    /// The field `next_token`.
    public var nextToken: UInt64 = 0
    /// The field `fence_floor`.
    public var fenceFloor: UInt64 = 0
    /// The field `boots`.
    public var boots: [StoredBoot] = []
    /// For people.
    public var evidence: [String] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        `operator`: String = "",
        lineage: [UInt8] = [],
        epoch: UInt64 = 0,
        promises: UInt64 = 0,
        nextRequest: UInt64 = 0,
        nextToken: UInt64 = 0,
        fenceFloor: UInt64 = 0,
        boots: [StoredBoot] = [],
        evidence: [String] = []
    ) {
        self.`operator` = `operator`
        self.lineage = lineage
        self.epoch = epoch
        self.promises = promises
        self.nextRequest = nextRequest
        self.nextToken = nextToken
        self.fenceFloor = fenceFloor
        self.boots = boots
        self.evidence = evidence
    }
}

/// The message `hansa.storage.v1.PeerLifeSeen`.
public struct StoredPeerLifeSeen: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.PeerLifeSeen"
    /// The field `region`.
    public var region: String = ""
    /// The field `life`.
    public var life: Life? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        life: Life? = nil
    ) {
        self.region = region
        self.life = life
    }
}

/// The message `hansa.storage.v1.LifecycleChanged`.
public struct StoredLifecycleChanged: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.LifecycleChanged"
    /// The field `lifecycle`.
    public var lifecycle: Lifecycle = .init(rawValue: 0)

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        lifecycle: Lifecycle = .init(rawValue: 0)
    ) {
        self.lifecycle = lifecycle
    }
}

/// The message `hansa.storage.v1.HostStateChanged`.
public struct StoredHostStateChanged: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.HostStateChanged"
    /// The field `host`.
    public var host: String = ""
    /// The field `state`.
    public var state: HostState = .init(rawValue: 0)

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: String = "",
        state: HostState = .init(rawValue: 0)
    ) {
        self.host = host
        self.state = state
    }
}

/// The message `hansa.storage.v1.GPUHealthChanged`.
public struct StoredGPUHealthChanged: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.GPUHealthChanged"
    /// The field `host`.
    public var host: String = ""
    /// The field `gpu`.
    public var gpu: UInt32 = 0
    /// Unspecified = withdrawn.
    public var health: GPUHealth = .init(rawValue: 0)
    /// Else an operator's word, as all were taken for that have no author.
    public var byHost: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: String = "",
        gpu: UInt32 = 0,
        health: GPUHealth = .init(rawValue: 0),
        byHost: Bool = false
    ) {
        self.host = host
        self.gpu = gpu
        self.health = health
        self.byHost = byHost
    }
}

/// The message `hansa.storage.v1.RequestAccepted`.
public struct StoredRequestAccepted: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.RequestAccepted"
    /// The field `number`.
    public var number: UInt64 = 0
    /// The field `tenant`.
    public var tenant: String = ""
    /// The field `idempotency_key`.
    public var idempotencyKey: String = ""
    /// The field `demand`.
    public var demand: Demand? = nil
    /// The field `residency`.
    public var residency: Residency? = nil
    /// The field `accepted_unix_ms`.
    public var acceptedUnixMs: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        tenant: String = "",
        idempotencyKey: String = "",
        demand: Demand? = nil,
        residency: Residency? = nil,
        acceptedUnixMs: UInt64 = 0
    ) {
        self.number = number
        self.tenant = tenant
        self.idempotencyKey = idempotencyKey
        self.demand = demand
        self.residency = residency
        self.acceptedUnixMs = acceptedUnixMs
    }
}

/// The message `hansa.storage.v1.AttemptStarted`.
public struct StoredAttemptStarted: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.AttemptStarted"
    /// The field `number`.
    public var number: UInt64 = 0
    /// The field `attempt`.
    public var attempt: UInt32 = 0
    /// The field `provider`.
    public var provider: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        attempt: UInt32 = 0,
        provider: String = ""
    ) {
        self.number = number
        self.attempt = attempt
        self.provider = provider
    }
}

/// The message `hansa.storage.v1.AttemptClosed`.
public struct StoredAttemptClosed: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.AttemptClosed"
    /// The field `number`.
    public var number: UInt64 = 0
    /// The field `attempt`.
    public var attempt: UInt32 = 0
    /// The field `refusal`.
    public var refusal: RegionRefusal? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        attempt: UInt32 = 0,
        refusal: RegionRefusal? = nil
    ) {
        self.number = number
        self.attempt = attempt
        self.refusal = refusal
    }
}

/// The message `hansa.storage.v1.AttemptDecided`.
public struct StoredAttemptDecided: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.AttemptDecided"
    /// The field `number`.
    public var number: UInt64 = 0
    /// The field `attempt`.
    public var attempt: UInt32 = 0
    /// The field `token`.
    public var token: UInt64 = 0
    /// The field `placement`.
    public var placement: [HostPlacement] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        attempt: UInt32 = 0,
        token: UInt64 = 0,
        placement: [HostPlacement] = []
    ) {
        self.number = number
        self.attempt = attempt
        self.token = token
        self.placement = placement
    }
}

/// The message `hansa.storage.v1.RequestPlaced`.
public struct StoredRequestPlaced: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.RequestPlaced"
    /// The field `number`.
    public var number: UInt64 = 0
    /// The field `attempt`.
    public var attempt: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        attempt: UInt32 = 0
    ) {
        self.number = number
        self.attempt = attempt
    }
}

/// The message `hansa.storage.v1.PlacedAtHome`.
public struct StoredPlacedAtHome: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.PlacedAtHome"
    /// The field `number`.
    public var number: UInt64 = 0
    /// The field `attempt`.
    public var attempt: UInt32 = 0
    /// The field `token`.
    public var token: UInt64 = 0
    /// The field `placement`.
    public var placement: [HostPlacement] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        attempt: UInt32 = 0,
        token: UInt64 = 0,
        placement: [HostPlacement] = []
    ) {
        self.number = number
        self.attempt = attempt
        self.token = token
        self.placement = placement
    }
}

/// The message `hansa.storage.v1.RequestRefused`.
public struct StoredRequestRefused: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.RequestRefused"
    /// The field `number`.
    public var number: UInt64 = 0
    /// The field `refusals`.
    public var refusals: [RegionRefusal] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        refusals: [RegionRefusal] = []
    ) {
        self.number = number
        self.refusals = refusals
    }
}

/// The message `hansa.storage.v1.ReleaseRequested`.
public struct StoredReleaseRequested: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.ReleaseRequested"
    /// The field `number`.
    public var number: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0
    ) {
        self.number = number
    }
}

/// The message `hansa.storage.v1.RequestReleased`.
public struct StoredRequestReleased: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.RequestReleased"
    /// The field `number`.
    public var number: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0
    ) {
        self.number = number
    }
}

/// The message `hansa.storage.v1.ReleasedAtHome`.
public struct StoredReleasedAtHome: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.ReleasedAtHome"
    /// The field `number`.
    public var number: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0
    ) {
        self.number = number
    }
}

/// What an operator ordered, and why.
public struct StoredDecree: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.Decree"
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
        `operator`: String = "",
        reason: String = "",
        unixMs: UInt64 = 0,
        forced: Bool = false
    ) {
        self.`operator` = `operator`
        self.reason = reason
        self.unixMs = unixMs
        self.forced = forced
    }
}

/// The message `hansa.storage.v1.ClaimEnded`.
public struct StoredClaimEnded: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.ClaimEnded"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The field `decree`.
    public var decree: StoredDecree? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        decree: StoredDecree? = nil
    ) {
        self.key = key
        self.decree = decree
    }
}

/// The message `hansa.storage.v1.RequestAbandoned`.
public struct StoredRequestAbandoned: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.RequestAbandoned"
    /// The field `number`.
    public var number: UInt64 = 0
    /// The field `decree`.
    public var decree: StoredDecree? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        decree: StoredDecree? = nil
    ) {
        self.number = number
        self.decree = decree
    }
}

/// The message `hansa.storage.v1.OwedReleaseConfirmed`.
public struct StoredOwedReleaseConfirmed: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.OwedReleaseConfirmed"
    /// The field `number`.
    public var number: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0
    ) {
        self.number = number
    }
}

/// The message `hansa.storage.v1.HostRemoved`.
public struct StoredHostRemoved: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.HostRemoved"
    /// The field `host`.
    public var host: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: String = ""
    ) {
        self.host = host
    }
}

/// The message `hansa.storage.v1.HostRenamed`.
public struct StoredHostRenamed: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.HostRenamed"
    /// The field `host`.
    public var host: String = ""
    /// The field `new_host`.
    public var newHost: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: String = "",
        newHost: String = ""
    ) {
        self.host = host
        self.newHost = newHost
    }
}

/// The message `hansa.storage.v1.HostLeaving`.
public struct StoredHostLeaving: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.HostLeaving"
    /// The field `host`.
    public var host: String = ""
    /// The field `leaving`.
    public var leaving: Bool = false

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: String = "",
        leaving: Bool = false
    ) {
        self.host = host
        self.leaving = leaving
    }
}

/// The message `hansa.storage.v1.Claim`.
public struct StoredClaim: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.Claim"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The field `tenant`.
    public var tenant: String = ""
    /// The field `token`.
    public var token: UInt64 = 0
    /// The field `ttl_ms`.
    public var ttlMs: UInt64 = 0
    /// The field `placement`.
    public var placement: [HostPlacement] = []
    /// The field `committed`.
    public var committed: Bool = false
    /// When it was made, for people; 0 = not known.
    public var sinceUnixMs: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        tenant: String = "",
        token: UInt64 = 0,
        ttlMs: UInt64 = 0,
        placement: [HostPlacement] = [],
        committed: Bool = false,
        sinceUnixMs: UInt64 = 0
    ) {
        self.key = key
        self.tenant = tenant
        self.token = token
        self.ttlMs = ttlMs
        self.placement = placement
        self.committed = committed
        self.sinceUnixMs = sinceUnixMs
    }
}

/// The message `hansa.storage.v1.ClaimCommitted`.
public struct StoredClaimCommitted: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.ClaimCommitted"
    /// The field `key`.
    public var key: AttemptKey? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil
    ) {
        self.key = key
    }
}

/// The message `hansa.storage.v1.ClaimClosed`.
public struct StoredClaimClosed: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.ClaimClosed"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The field `closure`.
    public var closure: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        closure: String = ""
    ) {
        self.key = key
        self.closure = closure
    }
}

/// The message `hansa.storage.v1.Watermark`.
public struct StoredWatermark: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.Watermark"
    /// The field `origin`.
    public var origin: String = ""
    /// The field `settled_below`.
    public var settledBelow: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        origin: String = "",
        settledBelow: UInt64 = 0
    ) {
        self.origin = origin
        self.settledBelow = settledBelow
    }
}

/// The whole state at one sequence number (Sources/Ledger/LedgerSnapshot.swift), lists in ascending order.
public struct StoredLedgerSnapshot: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.LedgerSnapshot"
    /// The field `region`.
    public var region: String = ""
    /// The field `boot_epoch`.
    public var bootEpoch: UInt64 = 0
    /// The field `next_request`.
    public var nextRequest: UInt64 = 0
    /// The field `next_token`.
    public var nextToken: UInt64 = 0
    /// With their state.
    public var hosts: [Host] = []
    /// The field `requests`.
    public var requests: [StoredOwnedRequest] = []
    /// The field `claims`.
    public var claims: [StoredClaim] = []
    /// The field `tombstones`.
    public var tombstones: [StoredClaimClosed] = []
    /// The field `watermarks`.
    public var watermarks: [StoredWatermark] = []
    /// The field `fences`.
    public var fences: [StoredGPUFence] = []
    /// The field `lineage`.
    public var lineage: [UInt8] = []
    /// The field `promises`.
    public var promises: UInt64 = 0
    /// The last ones, in their order.
    public var boots: [StoredBoot] = []
    /// The field `peers`.
    public var peers: [StoredPeerHistory] = []
    /// Unspecified = active, as every region was before this field.
    public var lifecycle: Lifecycle = .init(rawValue: 0)
    /// Hosts that are registered from now on begin with it.
    public var fenceFloor: UInt64 = 0
    /// Hosts that began with one.
    public var hostFloors: [StoredHostFloor] = []
    /// The field `leaving_hosts`.
    public var leavingHosts: [String] = []
    /// The field `owed_releases`.
    public var owedReleases: [StoredOwedRelease] = []
    /// The field `decrees`.
    public var decrees: [StoredKeptDecree] = []
    /// The field `next_decree`.
    public var nextDecree: UInt64 = 0
    /// What is known of GPUs that no host has, those first that left first.
    public var absentGpus: [StoredAbsentGPU] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        bootEpoch: UInt64 = 0,
        nextRequest: UInt64 = 0,
        nextToken: UInt64 = 0,
        hosts: [Host] = [],
        requests: [StoredOwnedRequest] = [],
        claims: [StoredClaim] = [],
        tombstones: [StoredClaimClosed] = [],
        watermarks: [StoredWatermark] = [],
        fences: [StoredGPUFence] = [],
        lineage: [UInt8] = [],
        promises: UInt64 = 0,
        boots: [StoredBoot] = [],
        peers: [StoredPeerHistory] = [],
        lifecycle: Lifecycle = .init(rawValue: 0),
        fenceFloor: UInt64 = 0,
        hostFloors: [StoredHostFloor] = [],
        leavingHosts: [String] = [],
        owedReleases: [StoredOwedRelease] = [],
        decrees: [StoredKeptDecree] = [],
        nextDecree: UInt64 = 0,
        absentGpus: [StoredAbsentGPU] = []
    ) {
        self.region = region
        self.bootEpoch = bootEpoch
        self.nextRequest = nextRequest
        self.nextToken = nextToken
        self.hosts = hosts
        self.requests = requests
        self.claims = claims
        self.tombstones = tombstones
        self.watermarks = watermarks
        self.fences = fences
        self.lineage = lineage
        self.promises = promises
        self.boots = boots
        self.peers = peers
        self.lifecycle = lifecycle
        self.fenceFloor = fenceFloor
        self.hostFloors = hostFloors
        self.leavingHosts = leavingHosts
        self.owedReleases = owedReleases
        self.decrees = decrees
        self.nextDecree = nextDecree
        self.absentGpus = absentGpus
    }
}

/// The message `hansa.storage.v1.Boot`.
public struct StoredBoot: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.Boot"
    /// The field `epoch`.
    public var epoch: UInt64 = 0
    /// The field `name`.
    public var name: [UInt8] = []
    /// When it began.
    public var promises: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        epoch: UInt64 = 0,
        name: [UInt8] = [],
        promises: UInt64 = 0
    ) {
        self.epoch = epoch
        self.name = name
        self.promises = promises
    }
}

/// The message `hansa.storage.v1.PeerHistory`.
public struct StoredPeerHistory: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.PeerHistory"
    /// The field `region`.
    public var region: String = ""
    /// Absent before the first with a name.
    public var life: Life? = nil
    /// The field `highest_token`.
    public var highestToken: UInt64 = 0
    /// The field `highest_request`.
    public var highestRequest: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        region: String = "",
        life: Life? = nil,
        highestToken: UInt64 = 0,
        highestRequest: UInt64 = 0
    ) {
        self.region = region
        self.life = life
        self.highestToken = highestToken
        self.highestRequest = highestRequest
    }
}

/// The message `hansa.storage.v1.AbsentGPU`.
public struct StoredAbsentGPU: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.AbsentGPU"
    /// In small letters, without "GPU-".
    public var uuid: String = ""
    /// The field `reported_health`.
    public var reportedHealth: GPUHealth = .init(rawValue: 0)
    /// The field `operator_health`.
    public var operatorHealth: GPUHealth = .init(rawValue: 0)

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        uuid: String = "",
        reportedHealth: GPUHealth = .init(rawValue: 0),
        operatorHealth: GPUHealth = .init(rawValue: 0)
    ) {
        self.uuid = uuid
        self.reportedHealth = reportedHealth
        self.operatorHealth = operatorHealth
    }
}

/// The message `hansa.storage.v1.HostFloor`.
public struct StoredHostFloor: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.HostFloor"
    /// The field `host`.
    public var host: String = ""
    /// The field `fence`.
    public var fence: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: String = "",
        fence: UInt64 = 0
    ) {
        self.host = host
        self.fence = fence
    }
}

/// An abandoned placement that its provider may still have.
public struct StoredOwedRelease: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.OwedRelease"
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The field `provider`.
    public var provider: String = ""
    /// The field `tenant`.
    public var tenant: String = ""
    /// The field `placement`.
    public var placement: [HostPlacement] = []
    /// The field `accepted_unix_ms`.
    public var acceptedUnixMs: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: AttemptKey? = nil,
        provider: String = "",
        tenant: String = "",
        placement: [HostPlacement] = [],
        acceptedUnixMs: UInt64 = 0
    ) {
        self.key = key
        self.provider = provider
        self.tenant = tenant
        self.placement = placement
        self.acceptedUnixMs = acceptedUnixMs
    }
}

/// The message `hansa.storage.v1.KeptDecree`.
public struct StoredKeptDecree: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.KeptDecree"
    /// The field `number`.
    public var number: UInt64 = 0
    /// Of another region here; else of this region there.
    public var isClaim: Bool = false
    /// The field `key`.
    public var key: AttemptKey? = nil
    /// The other one.
    public var region: String = ""
    /// The field `milli`.
    public var milli: UInt64 = 0
    /// The field `decree`.
    public var decree: StoredDecree? = nil

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        isClaim: Bool = false,
        key: AttemptKey? = nil,
        region: String = "",
        milli: UInt64 = 0,
        decree: StoredDecree? = nil
    ) {
        self.number = number
        self.isClaim = isClaim
        self.key = key
        self.region = region
        self.milli = milli
        self.decree = decree
    }
}

/// The message `hansa.storage.v1.OwnedRequest`.
public struct StoredOwnedRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.OwnedRequest"
    /// The field `accepted`.
    public var accepted: StoredRequestAccepted? = nil
    /// The field `progress`.
    public var progress: StoredRequestProgress = .init(rawValue: 0)
    /// Of the open attempt, the grant or the release.
    public var provider: String = ""
    /// Absent when there is none.
    public var grant: StoredGrant? = nil
    /// The field `attempts`.
    public var attempts: UInt32 = 0
    /// The field `refusals`.
    public var refusals: [RegionRefusal] = []
    /// Its place among the requests that ended; 0 while it has not.
    public var endedAt: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        accepted: StoredRequestAccepted? = nil,
        progress: StoredRequestProgress = .init(rawValue: 0),
        provider: String = "",
        grant: StoredGrant? = nil,
        attempts: UInt32 = 0,
        refusals: [RegionRefusal] = [],
        endedAt: UInt64 = 0
    ) {
        self.accepted = accepted
        self.progress = progress
        self.provider = provider
        self.grant = grant
        self.attempts = attempts
        self.refusals = refusals
        self.endedAt = endedAt
    }
}

/// The message `hansa.storage.v1.Grant`.
public struct StoredGrant: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.Grant"
    /// The field `provider`.
    public var provider: String = ""
    /// The field `token`.
    public var token: UInt64 = 0
    /// The field `placement`.
    public var placement: [HostPlacement] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        provider: String = "",
        token: UInt64 = 0,
        placement: [HostPlacement] = []
    ) {
        self.provider = provider
        self.token = token
        self.placement = placement
    }
}

/// The message `hansa.storage.v1.GPUFence`.
public struct StoredGPUFence: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.storage.v1.GPUFence"
    /// The field `host`.
    public var host: String = ""
    /// The field `gpu`.
    public var gpu: UInt32 = 0
    /// The field `fence`.
    public var fence: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        host: String = "",
        gpu: UInt32 = 0,
        fence: UInt64 = 0
    ) {
        self.host = host
        self.gpu = gpu
        self.fence = fence
    }
}
