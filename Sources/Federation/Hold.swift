// Hold.swift: the life of one attempt at its provider, and what each message of the origin means to it.
//
// Decides; never performs. The ledger keeps the claim and the tombstone. Rules: docs/federation.md, "Protocol".

internal import Basics
internal import Ledger

/// What a provider has of one attempt.
///
///     none --reserve--> held --commit(token)--> committed --free--> closed
///       \                \---- ttl over / cancel / free / wrong token --^
///        \--------------------- commit / cancel / free -----------------^
enum Hold: Sendable {
    case none
    case held(Claim, deadline: Instant)
    case committed(Claim)
    case closed

    /// What a reservation asks for.
    enum ReserveStep: Hashable, Sendable {
        /// Choose GPUs; make the hold durable, then answer `held`; or answer `denied` and keep nothing.
        case choose
        /// Answer with the same hold again.
        case answerAgain(Claim)
        /// Answer `closed`.
        case answerClosed
    }

    /// What a commit asks for.
    enum CommitStep: Hashable, Sendable {
        /// Make the commitment durable, then answer `committed`.
        case persistThenAcknowledge
        /// Answer `committed` again.
        case acknowledge
        /// Write a tombstone, so that a late duplicate changes nothing, then answer `refused`.
        case persistTombstoneThenRefuse
        /// Answer `refused`. Nothing changed.
        case refuse
    }

    /// What a cancellation, a release or the end of the time asks for.
    enum CloseStep: Hashable, Sendable {
        /// Write a tombstone, free the GPUs if there are any, then answer.
        case persistTombstone
        /// Answer. Nothing changed.
        case acknowledge
    }

    /// A reservation of `tenant`'s comes; after a commit it is a late one, whose origin is past reserving.
    func reserve(tenant: TenantID) -> ReserveStep {
        switch self {
        case .none: .choose
        case .held(let claim, _) where claim.tenant == tenant: .answerAgain(claim)
        case .held, .committed, .closed: .answerClosed
        }
    }

    func commit(token: UInt64, now: Instant) -> CommitStep {
        switch self {
        case .held(let claim, let deadline) where claim.token == token && now <= deadline: .persistThenAcknowledge
        case .committed(let claim) where claim.token == token: .acknowledge
        case .held, .none: .persistTombstoneThenRefuse
        case .committed, .closed: .refuse
        }
    }

    /// The origin dropped the attempt before deciding; what is committed stays.
    func cancel() -> CloseStep {
        switch self {
        case .none, .held: .persistTombstone
        case .committed, .closed: .acknowledge
        }
    }

    /// The origin gives the attempt back, whatever had become of it.
    func free() -> CloseStep {
        switch self {
        case .none, .held, .committed: .persistTombstone
        case .closed: .acknowledge
        }
    }

    func expire(now: Instant) -> CloseStep {
        switch self {
        case .held(_, let deadline) where now >= deadline: .persistTombstone
        case .none, .held, .committed, .closed: .acknowledge
        }
    }
}
