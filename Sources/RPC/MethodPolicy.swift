// MethodPolicy.swift: what a channel does differently for some methods, as gRPC's service config says it.

public import RPCCore

/// What a channel does differently for some methods.
public struct MethodPolicy: Hashable, Sendable {
    /// When calls are sent again after a failure; nil = ``RPCCore/RetryPolicy/standard(for:)``.
    public var retry: RetryPolicy?
    /// When calls are sent several times at once; nil = never.
    ///
    /// Holds for idempotent methods with one request.
    public var hedging: HedgingPolicy?

    /// Makes a policy.
    public init(retry: RetryPolicy? = nil, hedging: HedgingPolicy? = nil) {
        self.retry = retry
        self.hedging = hedging
    }
}

extension RPCChannelConfiguration {
    /// What was chosen for a method: by its own name, else by its service, else for all.
    func policy(for method: MethodDescriptor) -> MethodPolicy? {
        guard !methodPolicies.isEmpty else { return nil }
        return methodPolicies[method.fullName] ?? methodPolicies[method.serviceName] ?? methodPolicies["*"]
    }

    func retryPolicy(_ method: MethodDescriptor, _ options: CallOptions) -> RetryPolicy {
        options.retry ?? policy(for: method)?.retry ?? .standard(for: method)
    }

    func hedgingPolicy(_ method: MethodDescriptor, _ options: CallOptions) -> HedgingPolicy? {
        guard method.isIdempotent, !method.kind.streamsRequests else { return nil }
        return options.hedging ?? policy(for: method)?.hedging
    }
}
