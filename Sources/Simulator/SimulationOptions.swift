// SimulationOptions.swift: what a run does, all of it drawn from its seed.

internal import Basics
internal import Federation

/// What to simulate.
public struct SimulationOptions: Hashable, Sendable {
    /// Decides everything.
    public var seed: UInt64
    /// Requests of tenants.
    public var requests: Int
    /// How long faults happen, in seconds of virtual time.
    public var faultSeconds: UInt64
    /// What to break on purpose.
    public var mutation: Mutation?
    /// Whether to keep a line per step.
    public var keepsTrace: Bool
    /// Whether operators end claims and requests of others by decree.
    public var hasDecrees: Bool

    /// Makes options.
    public init(
        seed: UInt64, requests: Int = 40, faultSeconds: UInt64 = 20, mutation: Mutation? = nil,
        keepsTrace: Bool = false, hasDecrees: Bool = false
    ) {
        self.seed = seed
        self.requests = requests
        self.faultSeconds = faultSeconds
        self.mutation = mutation
        self.keepsTrace = keepsTrace
        self.hasDecrees = hasDecrees
    }
}

/// What came of a run.
public struct SimulationOutcome: Hashable, Sendable {
    /// The seed.
    public var seed: UInt64
    /// Steps: events that a core, or the world, took.
    public var steps = 0
    /// A hash of every step and of the final state; equal seeds give equal hashes on every machine.
    public var hash: UInt64 = 0
    /// The rule that broke, if one did.
    public var violation: Violation?
    /// Requests placed at home, as told to clients.
    public var placedAtHome = 0
    /// Requests placed at a peer, as told to clients.
    public var placedAway = 0
    /// Requests refused, as told to clients.
    public var refused = 0
    /// Crashes of nodes.
    public var crashes = 0
    /// Times that a node was quarantined.
    public var quarantines = 0
    /// Commits that came too late for their hold.
    public var refusedCommits = 0
    /// One line per step, if they were kept.
    public var trace: [String] = []
}

/// How bad the world is.
///
/// Drawn once per run.
struct Weather {
    var lossPerMille: UInt64
    var duplicatePerMille: UInt64
    /// Messages that take up to ``lateMilliseconds``.
    var latePerMille: UInt64
    var lateMilliseconds: UInt64
    var baseDelayMicroseconds: UInt64
    /// Lost messages that the sender hears about.
    var toldPerMille: UInt64
    var crashes: UInt64
    var cuts: UInt64
    var pauses: UInt64
    var stalls: UInt64
    var slowDiskPerMille: UInt64
    var ledgerFaults: UInt64
    var timing = FederationTiming()

    init(_ random: inout SeededGenerator) {
        lossPerMille = random.pick([0, 10, 100, 300])
        duplicatePerMille = random.pick([0, 50, 300])
        latePerMille = random.pick([0, 20, 150])
        lateMilliseconds = random.pick([2_000, 30_000])
        baseDelayMicroseconds = random.pick([200, 5_000, 30_000])
        toldPerMille = random.pick([0, 300, 900])
        crashes = random.pick([0, 3, 12])
        cuts = random.pick([0, 2, 8])
        pauses = random.pick([0, 0, 4])
        stalls = random.pick([0, 0, 3])
        slowDiskPerMille = random.pick([0, 20, 200])
        timing.holdTTLMilliseconds = random.pick([200, 2_000, 10_000])
        timing.reserveTimeoutMilliseconds = random.pick([150, 1_000, 3_000])
        timing.requestTimeoutMilliseconds = random.pick([3_000, 20_000])
        timing.firstRetryMilliseconds = random.pick([30, 500])
        timing.longestRetryMilliseconds = random.pick([1_000, 15_000])
        ledgerFaults = random.pick([0, 0, 3])
    }
}

extension SeededGenerator {
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int(below(UInt64(values.count)))]
    }

    mutating func happens(perMille: UInt64) -> Bool {
        perMille > 0 && below(1_000) < perMille
    }

    mutating func within(_ range: ClosedRange<UInt64>) -> UInt64 {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }
}
