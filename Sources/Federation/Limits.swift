// Limits.swift: the limits of one region's machine, and the times that a shell may set.

/// The named maxima of a region.
///
/// Each has a test at the limit.
public enum FederationLimits {
    /// A tenant's idempotency key, in bytes of UTF-8.
    public static let idempotencyKeyBytes = 128
    /// Requests that are placing, reserving or committing at once; above, new ones are placed at home or refused.
    public static let unsettledRequests = 10_000
    /// Record batches that are not yet durable; above, mutating calls are refused.
    public static let pendingBatches = 4_096
    /// Places of what left with earlier batches that are kept, at least, before they are cleared under a load that never pauses.
    public static let passedPlaces = 256
    /// Attempts of one request at peers.
    public static let attemptsPerRequest: UInt32 = 8
    /// Holds for peers at once.
    public static let holds = 50_000
    /// Callers that wait for the outcome of one request.
    public static let waitersPerRequest = 16
    /// Hosts of one registration.
    public static let hostsPerRegistration = 10_000
    /// Demands of one plan.
    public static let demandsPerPlan = 1_000
    /// Entries of one list.
    public static let listEntries = 10_000
    /// Entries that a list looks at before it looks for more.
    public static let listPage = 1_000
    /// Entries that one inspection looks at; it answers with what it found and where to look on.
    public static let listLook = 5_000
    /// Hosts of one removal.
    public static let hostsPerRemoval = 1_000
    /// Claims that one decree ends.
    public static let claimsPerDecree = 1_000
    /// Claims that a refusal to remove a host names.
    public static let namedHolders = 8
    /// How long the digest of a denial counts, in milliseconds, unless gossip has a newer one.
    public static let learnedDigestMilliseconds: UInt64 = 2_000
    /// How long a starting node waits for peers that do not say what they know of it, in milliseconds.
    public static let introductionMilliseconds: UInt64 = 2_000
    /// The time between two questions to a peer that did not answer, or hears another life, in milliseconds.
    public static let introductionGapMilliseconds: UInt64 = 200
    /// How long another life of the region may be heard, in milliseconds; a killed process falls silent sooner.
    public static let rivalMilliseconds: UInt64 = 10_000
    /// What was heard of another life within so many milliseconds after the first question proves nothing.
    public static let rivalProofMilliseconds: UInt64 = 3_000
    /// How often another life must have spoken after that to be believed to go on: messages of a dead one may be late.
    public static let rivalHearings = 3
    /// How long a peer that did not answer in time is asked after all others, in milliseconds.
    public static let slowPeerMilliseconds: UInt64 = 30_000
    /// Entries of the ledger that one page of claims between two regions looks at.
    public static let accountsLookedAt = 1_000
    /// About how many bytes of claims one such page has; one claim may be larger.
    public static let accountBytes = 256 << 10
    /// How far above every number that anybody knows a recovered region goes on.
    ///
    /// What it gave out before it was lost, and nobody remembers, is below that.
    public static let recoverySlack: UInt64 = 1_000_000
    /// Regions of a residency.
    public static let residencyRegions = 64
}

/// The times of a region, in milliseconds on its own monotonic clock.
public struct FederationTiming: Hashable, Sendable {
    /// How long a hold lives without a commit.
    public var holdTTLMilliseconds: UInt64 = 10_000
    /// How long an attempt waits for a hold before the next region is asked.
    public var reserveTimeoutMilliseconds: UInt64 = 3_000
    /// How long a request may take; then it is refused, or answered as unverified when a commit was sent.
    public var requestTimeoutMilliseconds: UInt64 = 20_000
    /// The first wait before a message is sent again; doubles up to the longest.
    public var firstRetryMilliseconds: UInt64 = 500
    /// The longest wait before a message is sent again.
    public var longestRetryMilliseconds: UInt64 = 15_000
    /// The shortest time between two digests.
    public var digestIntervalMilliseconds: UInt64 = 20

    /// The times of a federation over a wide area.
    public init() {}
}
