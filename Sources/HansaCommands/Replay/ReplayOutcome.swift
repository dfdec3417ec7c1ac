// ReplayOutcome.swift: how one operation of a replay ended, from the answer to its call.

internal import HansaMessages
internal import RPCCore
internal import TraceReplay

/// How an operation of a replay ended.
enum ReplayOutcome: Hashable, Sendable {
    /// Placed in this region.
    case placed(id: String, provider: String)
    /// Refused, for these reasons; the id is empty when the request itself was not acceptable.
    case refused(id: String, codes: [String])
    /// Given back.
    case released
    /// Created, and given back, by an earlier run with the same name.
    case endedEarlier
    /// No answer, or one that should not be.
    case failed(code: String, message: String, isUnanswered: Bool)

    /// What the answer to a creation or a release means.
    init(_ reply: Result<Allocation, RPCError>, of kind: TraceEvent.Kind) {
        switch reply {
        case .failure(let error) where kind == .create && error.code == .invalidArgument:
            self = .refused(id: "", codes: [error.code.description])
        case .failure(let error):
            self = .failed(code: error.code.description, message: error.message, isUnanswered: error.isTransient)
        case .success(let allocation):
            switch (kind, allocation.state) {
            case (.delete, _): self = .released
            case (.create, .refused): self = .refused(id: allocation.id, codes: allocation.refusals.map(\.code))
            case (.create, .placed): self = .placed(id: allocation.id, provider: allocation.provider)
            case (.create, .released), (.create, .releasing): self = .endedEarlier
            case (.create, let state):
                self = .failed(
                    code: "FAILED_PRECONDITION",
                    message: "\(allocation.id) is \(state.text), which is no answer to a creation",
                    isUnanswered: false)
            }
        }
    }
}
