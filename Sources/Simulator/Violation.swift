// Violation.swift: the rules that every step of a simulation is checked against.

/// A rule that must hold after every step, or at the end.
public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// No GPU, CPU or memory is claimed beyond what the host has; the allocator agrees with the claims.
    case noOverCommit
    /// A request has at most one committed claim in the whole federation.
    case oneCommittedPlacement
    /// Whoever has a committed claim, its origin knows.
    case commitIsKnown
    /// Whatever an origin calls placed, its provider has committed.
    case placedIsTrue
    /// Nothing that was acknowledged is lost, whatever crashed.
    case acknowledgedIsDurable
    /// The same idempotency key gives the same result.
    case sameKeySameResult
    /// A fence that was told is never given out again.
    case fencesGrow
    /// A peer never gets more than the lender's limit.
    case lentWithinLimit
    /// What is read from the disk is what was written.
    case ledgerConsistent
    /// While a region serves, no copy of its ledger begins a life beside it.
    case oneLife
    /// After the faults stop, every request ends or is placed, holds end, outboxes drain, no claim is an orphan.
    case everythingSettles
    /// After the faults stop, what a region says of its capacity is so.
    case digestIsTrue
}

/// A broken rule.
public struct Violation: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rule.
    public var rule: Rule
    /// What was seen.
    public var detail: String

    /// Makes a violation.
    public init(rule: Rule, detail: String) {
        self.rule = rule
        self.detail = detail
    }

    /// The text that people see.
    public var description: String { "\(rule.rawValue): \(detail)" }
}

/// What can be broken on purpose, to see that the rules notice.
public enum Mutation: String, Hashable, Sendable, CaseIterable {
    /// The origin gives up on a commit that was not answered and tries elsewhere.
    case exitFromCommittingByTimeout
    /// The provider keeps no tombstones and takes a commit with any token.
    case noTombstonesNoTokens
    /// Answers leave before their records are durable.
    case answerBeforePersisted
    /// A ledger that its peers know to be older speaks all the same.
    case anyLedgerSpeaks
}
