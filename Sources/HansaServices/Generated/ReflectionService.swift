// swift-format-ignore-file
// ReflectionService.swift: the service hansa.v1.Reflection: server side, methods, client
//
// Generated from hansa/v1/reflection.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages
public import RPC
public import RPCCore

/// Nobody is shown more than they may call; operators are shown all.
public protocol ReflectionService: Sendable {
    /// The services with the methods that the caller may call.
    func listServices(_ request: ListServicesRequest, context: CallContext) async throws(RPCError) -> ListServicesReply

    /// The files that define a symbol. NOT_FOUND for what no method of the caller needs.
    func describe(_ request: DescribeRequest, context: CallContext) async throws(RPCError) -> DescribeReply
}

extension ReflectionService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        router.unary(ReflectionMethods.listServices) { (request: ListServicesRequest, context: CallContext) async throws(RPCError) -> ListServicesReply in
            try await self.listServices(request, context: context)
        }
        router.unary(ReflectionMethods.describe) { (request: DescribeRequest, context: CallContext) async throws(RPCError) -> DescribeReply in
            try await self.describe(request, context: context)
        }
    }
}

/// The methods of `hansa.v1.Reflection` as the wire and the router know them.
public enum ReflectionMethods {
    /// `/hansa.v1.Reflection/ListServices`, on the wire 0xD911E92C6DD36E64.
    public static let listServices = MethodDescriptor(
        fullName: "/hansa.v1.Reflection/ListServices", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: true, maxRequestBytes: 1024,
        defaultTimeoutMilliseconds: 5000)
    /// `/hansa.v1.Reflection/Describe`, on the wire 0xAAE53D7EC427AC85.
    public static let describe = MethodDescriptor(
        fullName: "/hansa.v1.Reflection/Describe", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: true, maxRequestBytes: 1024,
        defaultTimeoutMilliseconds: 5000)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [listServices, describe]
}

/// Calls `hansa.v1.Reflection` over one channel.
public struct ReflectionClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// The services with the methods that the caller may call.
    public func listServices(_ request: ListServicesRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ListServicesReply {
        try await channel.unary(ReflectionMethods.listServices, request, options: options)
    }

    /// The files that define a symbol. NOT_FOUND for what no method of the caller needs.
    public func describe(_ request: DescribeRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> DescribeReply {
        try await channel.unary(ReflectionMethods.describe, request, options: options)
    }
}
