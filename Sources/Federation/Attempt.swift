// Attempt.swift: what a provider's reply means to the request it is about.
//
// Decides; never performs. Replies come late, twice, for attempts long dropped. Rules: docs/federation.md, "Protocol".

internal import Basics
internal import Ledger

/// A reply's attempt as its origin sees it.
struct Attempt: Sendable {
    /// What to do about a reply.
    enum Step: Hashable, Sendable {
        /// Make the decision durable, then send `commit`.
        case decide
        /// The hold is not wanted: send `cancel`. No commit was, or will be, sent for it.
        case cancel
        /// Record the refusal and go on with the next region.
        case tryNext
        /// The request is placed.
        case place
        /// The release is complete.
        case finishRelease
        /// Late or double; changes nothing.
        case ignore
    }

    /// The request; nil when it was forgotten, which only terminal ones are.
    let request: OwnedRequest?
    let key: AttemptKey
    let provider: RegionID

    private var isCurrent: Bool { request?.attempts == key.attempt }

    func held() -> Step {
        guard let request else { return .cancel }
        guard isCurrent else { return key.attempt < request.attempts ? .cancel : .ignore }
        return switch request.progress {
        case .reserving(provider): .decide
        case .placing, .refused: .cancel
        case .reserving, .committing, .placed, .releasing, .released: .ignore
        }
    }

    /// Denied, or closed before it was held, or the call failed: only an undecided attempt ends by it.
    func notHeld() -> Step {
        guard isCurrent, request?.progress == .reserving(provider: provider) else { return .ignore }
        return .tryNext
    }

    func committed() -> Step {
        guard isCurrent, case .committing(let grant) = request?.progress, grant.provider == provider else {
            return .ignore
        }
        return .place
    }

    func refused() -> Step {
        guard isCurrent, case .committing(let grant) = request?.progress, grant.provider == provider else {
            return .ignore
        }
        return .tryNext
    }

    func freed() -> Step {
        guard isCurrent, case .releasing(provider, _) = request?.progress else { return .ignore }
        return .finishRelease
    }
}
