// RetryMachine.swift: decides whether and when one failed call is sent again.
//
// Decides; never performs. Exists only for calls that have failed once. Rules: docs/rpc.md, "Retries".

public import Basics

/// What becomes of a call whose attempt failed.
public enum RetryDecision: Hashable, Sendable {
    /// Send the call again, not before this time.
    case sendAgain(at: Instant)
    /// Tell the application.
    case giveUp(RetryEnd)
}

/// Why a failed call is not sent again.
public enum RetryEnd: Hashable, Sendable, CustomStringConvertible {
    /// The policy does not send calls again that fail like this.
    case notRetryable
    /// The application has already got a part of the answer, or the request is not kept.
    case committed
    /// It was sent as often as the policy allows.
    case attemptsUsed(Int)
    /// Too many calls of the channel fail.
    case throttled
    /// The callee asked not to be called again.
    case refusedByCallee
    /// The pause would not be over before the deadline.
    case deadlineTooNear(pauseMilliseconds: UInt64)

    /// The reason, to follow the failure's own text.
    public var description: String {
        switch self {
        case .notRetryable: "not a failure that is retried"
        case .committed: "a part of the answer had come"
        case .attemptsUsed(let count): "sent \(count) times"
        case .throttled: "not sent again because too many calls of this channel fail"
        case .refusedByCallee: "the callee asked not to be called again"
        case .deadlineTooNear(let milliseconds): "a pause of \(milliseconds) ms would pass the deadline"
        }
    }
}

/// The retries of one call.
///
///     sent --failed: not processed, first time--> sent again at once (does not count)
///          --failed: retryable---> pause, or as long as the callee asks --> sent again
///          --failed: anything else, too often, throttled, too late--> given up
public struct RetryMachine: Sendable {
    private let policy: RetryPolicy
    private let deadline: Instant?
    /// How often the call was sent, as far as the policy counts.
    public private(set) var attempts = 1
    private var pauses = 0
    private var hasResent = false
    /// An attempt failed in a way in which a handler may have seen it.
    public private(set) var mayBeProcessed = false

    /// Begins with a call that was sent once.
    public init(policy: RetryPolicy, deadline: Instant?) {
        self.policy = policy
        self.deadline = deadline
    }

    /// True when a failure under this policy needs a machine; the others are given up as they are.
    public static func concerns(_ error: RPCError, _ policy: RetryPolicy) -> Bool {
        policy.attemptLimit > 1 && (isSafe(error) || policy.retryableCodes.contains(error.code))
    }

    /// The present attempt failed.
    ///
    /// - Parameters:
    ///   - isCommitted: The application has got a part of the answer, or the request is gone.
    ///   - tokens: The channel's; a failure that might be retried takes one.
    public mutating func attemptFailed(
        _ error: RPCError, isCommitted: Bool, now: Instant, tokens: inout RetryTokenBucket,
        random: inout SeededGenerator
    ) -> RetryDecision {
        if !error.notProcessed { mayBeProcessed = true }
        guard !isCommitted else { return .giveUp(.committed) }
        guard RetryMachine.concerns(error, policy) else { return .giveUp(.notRetryable) }
        // Nobody has seen it and nobody is overloaded: a drain, or a connection that ended as the call was sent.
        if error.notProcessed, error.code == .unavailable, error.pushbackMilliseconds == nil, !hasResent {
            hasResent = true
            return .sendAgain(at: now)
        }
        tokens.attemptFailed()
        if let asked = error.pushbackMilliseconds, asked > RPCLimits.pushbackMilliseconds {
            return .giveUp(.refusedByCallee)
        }
        guard attempts < policy.attemptLimit else { return .giveUp(.attemptsUsed(attempts)) }
        guard tokens.allowsRetries else { return .giveUp(.throttled) }
        let pause = pauseMicroseconds(error, &random)
        let next = now.advanced(byMicroseconds: pause)
        if let deadline, next >= deadline { return .giveUp(.deadlineTooNear(pauseMilliseconds: pause / 1000)) }
        attempts += 1
        return .sendAgain(at: next)
    }

    /// What the callee asks for counts, and the back-off after it begins anew.
    private mutating func pauseMicroseconds(_ error: RPCError, _ random: inout SeededGenerator) -> UInt64 {
        if let asked = error.pushbackMilliseconds {
            pauses = 0
            return UInt64(asked) * 1000
        }
        defer { pauses += 1 }
        let backOff = BackOff(
            initialMilliseconds: UInt64(policy.initialBackOffMilliseconds),
            maximumMilliseconds: UInt64(policy.maximumBackOffMilliseconds), multiplier: policy.multiplier,
            jitter: policy.jitter)
        return backOff.microseconds(after: pauses, random: &random)
    }

    /// True when the call was not processed, and might be another time.
    private static func isSafe(_ error: RPCError) -> Bool {
        error.notProcessed && (error.code == .unavailable || error.code == .resourceExhausted)
    }
}
