// swift-format-ignore-file
// CallerService.swift: the service hansa.testing.v1.Caller: server side, methods, client
//
// Generated from hansa/testing/v1/conformance.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import RPC
public import RPCCore
public import TestMessages

/// What the caller serves.
public protocol CallerService: Sendable {
    /// Answers `/hansa.testing.v1.Caller/Echo`.
    func echo(_ request: Payload, context: CallContext) async throws(RPCError) -> Payload
}

extension CallerService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        router.unary(CallerMethods.echo) { (request: Payload, context: CallContext) async throws(RPCError) -> Payload in
            try await self.echo(request, context: context)
        }
    }
}

/// The methods of `hansa.testing.v1.Caller` as the wire and the router know them.
public enum CallerMethods {
    /// `/hansa.testing.v1.Caller/Echo`, on the wire 0xEFB12CECACB0F759.
    public static let echo = MethodDescriptor(
        fullName: "/hansa.testing.v1.Caller/Echo", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [echo]
}

/// Calls `hansa.testing.v1.Caller` over one channel.
public struct CallerClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// Calls `/hansa.testing.v1.Caller/Echo`.
    public func echo(_ request: Payload, options: CallOptions = CallOptions()) async throws(RPCError) -> Payload {
        try await channel.unary(CallerMethods.echo, request, options: options)
    }
}
