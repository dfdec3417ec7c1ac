// HedgingPolicy.swift: when a call is sent several times at once. Meanings and limits are those of gRPC's proposal A6.

/// When an idempotent call is sent again although it may still be answered.
public struct HedgingPolicy: Hashable, Sendable {
    /// How often the call is sent at most, the first time included; at most ``RPCLimits/attempts`` count.
    public var maximumAttempts: Int
    /// How long to wait for an answer before the call is sent once more, in milliseconds.
    public var delayMilliseconds: UInt32
    /// The codes after which the other attempts still count; all others end the call.
    public var nonFatalCodes: StatusCodeSet

    /// Makes a policy; by default the call is sent twice, and UNAVAILABLE of one attempt leaves the other.
    public init(
        maximumAttempts: Int = 2, delayMilliseconds: UInt32, nonFatalCodes: StatusCodeSet = [.unavailable]
    ) {
        self.maximumAttempts = maximumAttempts
        self.delayMilliseconds = delayMilliseconds
        self.nonFatalCodes = nonFatalCodes
    }

    /// The attempts that count.
    var attemptLimit: Int { max(1, min(maximumAttempts, RPCLimits.attempts)) }
}
