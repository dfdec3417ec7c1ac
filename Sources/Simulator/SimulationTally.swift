// SimulationTally.swift: the sum of many runs, for the last line of `hansa-sim`.

/// What many runs came to.
public struct SimulationTally: Hashable, Sendable, CustomStringConvertible {
    /// Runs.
    public private(set) var runs = 0
    /// Runs that broke a rule.
    public private(set) var violations = 0
    /// Steps of all runs.
    public private(set) var steps = 0
    /// Requests placed at home.
    public private(set) var placedAtHome = 0
    /// Requests placed at a peer.
    public private(set) var placedAway = 0
    /// Requests refused.
    public private(set) var refused = 0
    /// Crashes of nodes.
    public private(set) var crashes = 0
    /// Commits that came too late for their hold.
    public private(set) var refusedCommits = 0
    /// The hashes of all runs, combined.
    public private(set) var hash: UInt64 = 0

    /// Starts with nothing.
    public init() {}

    /// Adds one run.
    public mutating func add(_ outcome: SimulationOutcome) {
        runs += 1
        violations += outcome.violation == nil ? 0 : 1
        steps += outcome.steps
        placedAtHome += outcome.placedAtHome
        placedAway += outcome.placedAway
        refused += outcome.refused
        crashes += outcome.crashes
        refusedCommits += outcome.refusedCommits
        hash = hash &* 31 &+ outcome.hash
    }

    /// The text that people see.
    public var description: String {
        "\(runs) runs, \(violations) broke a rule; \(steps) steps; requests: \(placedAtHome) placed at home, "
            + "\(placedAway) at a peer, \(refused) refused; \(crashes) crashes, \(refusedCommits) commits too late; "
            + "hash \(hash)"
    }
}
