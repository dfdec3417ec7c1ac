// OwnedRequest.swift: a request as its origin knows it, and how far it has come.
//
// Only LedgerState.apply changes one. Rules: docs/federation.md, "Protocol".

public import Basics
public import GPUAllocator

/// What a provider set aside for one attempt.
public struct Grant: Hashable, Sendable {
    /// Whose GPUs they are; the origin itself for a home placement.
    public var provider: RegionID
    /// The provider's name for the claim; grows with every claim it makes.
    public var token: UInt64
    /// The GPUs, with the fence of each.
    public var placement: Placement

    /// Makes a grant.
    public init(provider: RegionID, token: UInt64, placement: Placement) {
        self.provider = provider
        self.token = token
        self.placement = placement
    }
}

/// How far a request has come.
///
///     placing --attempt--> reserving --decide--> committing --committed--> placed
///       ^  \ \                |  ^------refused------'  |                    |
///       |   \ '--home---------|-------------------------|------------------> |
///       '----\--denied--------'                         |                    |
///             \--> refused        '---- release --------+--> releasing --> released
public enum RequestProgress: Hashable, Sendable {
    /// Accepted; no attempt is open.
    case placing
    /// The attempt with the request's highest number is open at `provider`; no commit was ever sent for it.
    case reserving(provider: RegionID)
    /// The origin decided for this grant. Only the provider's answer, or a release, leads out of here.
    case committing(Grant)
    /// The provider confirmed.
    case placed(Grant)
    /// Nobody served it. Terminal.
    case refused
    /// The release is durable; `provider` has not confirmed. The grant is what was known when it began.
    case releasing(provider: RegionID, Grant?)
    /// Given back. Terminal.
    case released(Grant?)

    /// Whether nothing can change any more.
    public var isTerminal: Bool {
        switch self {
        case .refused, .released: true
        case .placing, .reserving, .committing, .placed, .releasing: false
        }
    }

    /// Whether the origin may still reserve or commit for the request; false lets its tombstones go.
    public var isUnsettled: Bool {
        switch self {
        case .placing, .reserving, .committing: true
        case .placed, .refused, .releasing, .released: false
        }
    }

    /// The grant, once there is one.
    public var grant: Grant? {
        switch self {
        case .committing(let grant), .placed(let grant): grant
        case .releasing(_, let grant), .released(let grant): grant
        case .placing, .reserving, .refused: nil
        }
    }

    /// The word for it in errors and lists.
    public var name: String {
        switch self {
        case .placing: "placing"
        case .reserving: "reserving"
        case .committing: "committing"
        case .placed: "placed"
        case .refused: "refused"
        case .releasing: "releasing"
        case .released: "released"
        }
    }
}

/// A request of a tenant, in the region that owns it.
///
/// What was asked for never changes and is shared by all copies: the ledger, its answers and whoever watches.
public struct OwnedRequest: Hashable, Sendable {
    /// The request's number in its origin, from 1.
    public var number: UInt64
    /// How far it has come.
    public var progress: RequestProgress
    /// How many attempts were started; also the number of the last one.
    public var attempts: UInt32
    /// Why regions did not serve it, in the order in which they were asked.
    public var refusals: [RegionRefusal]
    /// Its place among the requests that ended, from 1; 0 while it is not refused or released.
    public var endedAt: UInt64
    private let asked: Asked

    /// Who asked.
    public var tenant: TenantID { asked.tenant }
    /// The tenant's own name for the request.
    public var idempotencyKey: String { asked.idempotencyKey }
    /// What was asked for.
    public var demand: Demand { asked.demand }
    /// Where it may run.
    public var residency: Residency { asked.residency }
    /// When it was accepted, for people.
    public var acceptedAt: WallTime { asked.acceptedAt }

    /// Makes a request, as restored from a snapshot; a new one has only the first six.
    public init(
        number: UInt64, tenant: TenantID, idempotencyKey: String, demand: Demand, residency: Residency,
        acceptedAt: WallTime, progress: RequestProgress = .placing, attempts: UInt32 = 0,
        refusals: [RegionRefusal] = [], endedAt: UInt64 = 0
    ) {
        self.number = number
        self.progress = progress
        self.attempts = attempts
        self.refusals = refusals
        self.endedAt = endedAt
        asked = Asked(
            tenant: tenant, idempotencyKey: idempotencyKey, demand: demand, residency: residency,
            acceptedAt: acceptedAt)
    }

    private final class Asked: Hashable, Sendable {
        let tenant: TenantID
        let idempotencyKey: String
        let demand: Demand
        let residency: Residency
        let acceptedAt: WallTime

        init(
            tenant: TenantID, idempotencyKey: String, demand: Demand, residency: Residency, acceptedAt: WallTime
        ) {
            self.tenant = tenant
            self.idempotencyKey = idempotencyKey
            self.demand = demand
            self.residency = residency
            self.acceptedAt = acceptedAt
        }

        static func == (left: Asked, right: Asked) -> Bool {
            left === right
                || (left.tenant == right.tenant && left.idempotencyKey == right.idempotencyKey
                    && left.demand == right.demand && left.residency == right.residency
                    && left.acceptedAt == right.acceptedAt)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(tenant)
            hasher.combine(idempotencyKey)
            hasher.combine(demand)
            hasher.combine(residency)
            hasher.combine(acceptedAt)
        }
    }
}
