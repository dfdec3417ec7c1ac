// RetryTokenBucket.swift: stops retries while too many calls fail, so that they do not become the load.
//
// Rules: gRPC's proposal A6, "Throttling Retry Attempts and Hedged RPCs".

/// How many failures a channel may answer with retries.
public struct RetryThrottle: Hashable, Sendable {
    /// The tokens of a full bucket; each failure takes one, and above half of them retries are allowed.
    public var maximumTokens: Int
    /// What a success gives back, in thousandths of a token.
    public var milliTokensPerSuccess: Int

    /// Makes a throttle; by default 100 tokens and a tenth of one for each success.
    public init(maximumTokens: Int = 100, milliTokensPerSuccess: Int = 100) {
        precondition(maximumTokens > 0 && milliTokensPerSuccess > 0, "a throttle needs tokens and a way to get them")
        self.maximumTokens = maximumTokens
        self.milliTokensPerSuccess = milliTokensPerSuccess
    }
}

/// The tokens of one channel.
public struct RetryTokenBucket: Hashable, Sendable {
    private let throttle: RetryThrottle
    private var milliTokens: Int

    /// Makes a full bucket.
    public init(_ throttle: RetryThrottle) {
        self.throttle = throttle
        milliTokens = throttle.maximumTokens * 1000
    }

    /// True while failed calls may be sent again.
    public var allowsRetries: Bool { milliTokens > throttle.maximumTokens * 500 }
    /// True when successes change nothing.
    public var isFull: Bool { milliTokens == throttle.maximumTokens * 1000 }

    /// A call succeeded.
    public mutating func callSucceeded() {
        milliTokens = min(throttle.maximumTokens * 1000, milliTokens + throttle.milliTokensPerSuccess)
    }

    /// An attempt failed in a way that speaks against sending more.
    public mutating func attemptFailed() { milliTokens = max(0, milliTokens - 1000) }
}
