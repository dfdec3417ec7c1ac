// MethodPolicy.swift: what a channel does differently for some methods, as gRPC's service config says it.

public import RPCCore

/// What a channel does differently for some methods.
public struct MethodPolicy: Hashable, Sendable {
    /// When calls are sent again after a failure; nil = ``RPCCore/RetryPolicy/standard(for:)``.
    public var retry: RetryPolicy?

    /// Makes a policy.
    public init(retry: RetryPolicy? = nil) {
        self.retry = retry
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
}
