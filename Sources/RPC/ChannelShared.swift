// ChannelShared.swift: what all loops of a channel share: configuration, state for the application, retry tokens.

internal import Logging
internal import RPCCore
internal import Synchronization

/// What all loops of a channel share.
final class ChannelShared: Sendable {
    let configuration: RPCChannelConfiguration
    let logger: Logger
    /// What is dialled, for messages.
    let target: String
    let retryTokens: SharedRetryTokens
    /// Some calls are hedged without having asked for it.
    let hedgesByMethod: Bool
    /// Calls are counted when they end.
    let hasMetrics: Bool
    /// No configured tracer or policy concerns itself with calls before they are sent.
    let callsArePlain: Bool
    private let state = Mutex(RPCChannelState())

    init(_ configuration: RPCChannelConfiguration, target: String, _ logger: Logger) {
        self.target = target
        self.configuration = configuration
        self.logger = logger
        hedgesByMethod = configuration.methodPolicies.contains { $0.value.hedging != nil }
        hasMetrics = configuration.metrics != nil
        callsArePlain = !hedgesByMethod && configuration.tracer == nil
        retryTokens = SharedRetryTokens(configuration.retryThrottle)
    }

    var snapshot: RPCChannelState { state.withLock { $0 } }

    func update(_ change: (inout RPCChannelState) -> Void) {
        let new = state.withLock { state -> RPCChannelState? in
            let old = state
            change(&state)
            return state == old ? nil : state
        }
        if let new { configuration.onStateChange?(new) }
    }
}

/// The retry tokens of a channel; a success costs one load while the bucket is full.
final class SharedRetryTokens: Sendable {
    private let bucket: Mutex<RetryTokenBucket>
    private let wantsSuccesses = Atomic<Bool>(false)

    init(_ throttle: RetryThrottle) { bucket = Mutex(RetryTokenBucket(throttle)) }

    func callSucceeded() {
        guard wantsSuccesses.load(ordering: .relaxed) else { return }
        change { $0.callSucceeded() }
    }

    func change<Result>(_ body: (inout RetryTokenBucket) -> Result) -> Result {
        bucket.withLock { bucket in
            defer { wantsSuccesses.store(!bucket.isFull, ordering: .relaxed) }
            return body(&bucket)
        }
    }
}
