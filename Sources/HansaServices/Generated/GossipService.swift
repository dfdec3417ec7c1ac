// swift-format-ignore-file
// GossipService.swift: the service hansa.v1.Gossip: server side, methods, client
//
// Generated from hansa/v1/gossip.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages
public import RPC
public import RPCCore

/// The server side of `hansa.v1.Gossip`.
public protocol GossipService: Sendable {
    /// Answers `/hansa.v1.Gossip/Exchange`.
    func exchange(_ request: GossipMessage, context: CallContext) async throws(RPCError) -> GossipMessage

    /// A node that starts says which ledger it has, and hears what is known of its region. Changes nothing.
    func introduce(_ request: LifeClaim, context: CallContext) async throws(RPCError) -> KnownLife
}

extension GossipService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        router.unary(GossipMethods.exchange) { (request: GossipMessage, context: CallContext) async throws(RPCError) -> GossipMessage in
            try await self.exchange(request, context: context)
        }
        router.unary(GossipMethods.introduce) { (request: LifeClaim, context: CallContext) async throws(RPCError) -> KnownLife in
            try await self.introduce(request, context: context)
        }
    }
}

/// The methods of `hansa.v1.Gossip` as the wire and the router know them.
public enum GossipMethods {
    /// `/hansa.v1.Gossip/Exchange`, on the wire 0x3FDDDABC151C263D.
    public static let exchange = MethodDescriptor(
        fullName: "/hansa.v1.Gossip/Exchange", kind: .unary,
        roles: [.region],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 2000)
    /// `/hansa.v1.Gossip/Introduce`, on the wire 0x5CAFC3BD746F2955.
    public static let introduce = MethodDescriptor(
        fullName: "/hansa.v1.Gossip/Introduce", kind: .unary,
        roles: [.region],
        isIdempotent: true, maxRequestBytes: 4096,
        defaultTimeoutMilliseconds: 2000)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [exchange, introduce]
}

/// Calls `hansa.v1.Gossip` over one channel.
public struct GossipClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// Calls `/hansa.v1.Gossip/Exchange`.
    public func exchange(_ request: GossipMessage, options: CallOptions = CallOptions()) async throws(RPCError) -> GossipMessage {
        try await channel.unary(GossipMethods.exchange, request, options: options)
    }

    /// A node that starts says which ledger it has, and hears what is known of its region. Changes nothing.
    public func introduce(_ request: LifeClaim, options: CallOptions = CallOptions()) async throws(RPCError) -> KnownLife {
        try await channel.unary(GossipMethods.introduce, request, options: options)
    }
}
