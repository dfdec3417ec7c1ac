// RetryPolicy.swift: when a failed call is sent again. Meanings and limits are those of gRPC's proposal A6.

/// When a failed call is sent again.
///
/// What certainly was not processed may be sent again under every policy but ``never``. A policy adds the codes after
/// which a call is sent again although a handler may have seen it: right only for idempotent methods.
public struct RetryPolicy: Hashable, Sendable {
    /// How often the call is sent at most, the first time included; at most ``RPCLimits/attempts`` count.
    public var maximumAttempts: Int
    /// The pause before the first retry, in milliseconds, before jitter.
    public var initialBackOffMilliseconds: UInt32
    /// The longest pause, in milliseconds, before jitter.
    public var maximumBackOffMilliseconds: UInt32
    /// How much longer each pause is than the one before it.
    public var multiplier: Double
    /// The part of a pause by which it may be shorter or longer, 0 to 1.
    public var jitter: Double
    /// The codes after which a call is sent again although a handler may have seen it.
    public var retryableCodes: StatusCodeSet

    /// Makes a policy; the defaults are four attempts, 100 ms doubling up to 5 s, 20 % jitter.
    public init(
        maximumAttempts: Int = 4, initialBackOffMilliseconds: UInt32 = 100, maximumBackOffMilliseconds: UInt32 = 5_000,
        multiplier: Double = 2, jitter: Double = 0.2, retryableCodes: StatusCodeSet = []
    ) {
        precondition(multiplier >= 1 && jitter >= 0 && jitter <= 1, "multiplier \(multiplier), jitter \(jitter)")
        self.maximumAttempts = maximumAttempts
        self.initialBackOffMilliseconds = initialBackOffMilliseconds
        self.maximumBackOffMilliseconds = maximumBackOffMilliseconds
        self.multiplier = multiplier
        self.jitter = jitter
        self.retryableCodes = retryableCodes
    }

    /// Nothing is ever sent again.
    public static let never = RetryPolicy(maximumAttempts: 1)
    /// Only what certainly was not processed is sent again: the default of methods that are not idempotent.
    public static let notProcessed = RetryPolicy()
    /// What was not processed, and what failed with UNAVAILABLE: the default of idempotent methods.
    public static let idempotent = RetryPolicy(retryableCodes: [.unavailable])

    /// The policy of a method for which nobody chose one.
    public static func standard(for method: MethodDescriptor) -> RetryPolicy {
        method.isIdempotent ? .idempotent : .notProcessed
    }

    /// The attempts that count.
    var attemptLimit: Int { min(maximumAttempts, RPCLimits.attempts) }
}
