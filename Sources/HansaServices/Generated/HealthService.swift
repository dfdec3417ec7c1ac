// swift-format-ignore-file
// HealthService.swift: the service hansa.v1.Health: server side, methods, client
//
// Generated from hansa/v1/health.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages
public import RPC
public import RPCCore

/// The server side of `hansa.v1.Health`.
public protocol HealthService: Sendable {
    /// Answers `/hansa.v1.Health/Check`.
    func check(_ request: HealthRequest, context: CallContext) async throws(RPCError) -> HealthReply

    /// The state now, then each change.
    func watch(_ request: HealthRequest, to replies: RPCResponseWriter<HealthReply>, context: CallContext) async throws(RPCError)
}

extension HealthService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        router.unary(HealthMethods.check) { (request: HealthRequest, context: CallContext) async throws(RPCError) -> HealthReply in
            try await self.check(request, context: context)
        }
        router.serverStreaming(HealthMethods.watch) { (request: HealthRequest, replies: RPCResponseWriter<HealthReply>, context: CallContext) async throws(RPCError) -> Void in
            try await self.watch(request, to: replies, context: context)
        }
    }
}

/// The methods of `hansa.v1.Health` as the wire and the router know them.
public enum HealthMethods {
    /// `/hansa.v1.Health/Check`, on the wire 0xEDCF9CC862070C37.
    public static let check = MethodDescriptor(
        fullName: "/hansa.v1.Health/Check", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: true, maxRequestBytes: 1024,
        defaultTimeoutMilliseconds: 2000)
    /// `/hansa.v1.Health/Watch`, on the wire 0x122B873C85E688D8.
    public static let watch = MethodDescriptor(
        fullName: "/hansa.v1.Health/Watch", kind: .serverStreaming,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: true, maxRequestBytes: 1024,
        defaultTimeoutMilliseconds: 0)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [check, watch]
}

/// Calls `hansa.v1.Health` over one channel.
public struct HealthClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// Calls `/hansa.v1.Health/Check`.
    public func check(_ request: HealthRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> HealthReply {
        try await channel.unary(HealthMethods.check, request, options: options)
    }

    /// The state now, then each change.
    public func watch(_ request: HealthRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> RPCResponseStream<HealthReply> {
        try await channel.serverStreaming(HealthMethods.watch, request, options: options)
    }
}
