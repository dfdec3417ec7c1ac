// swift-format-ignore-file
// LendingService.swift: the service hansa.v1.Lending: server side, methods, client
//
// Generated from hansa/v1/lending.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages
public import RPC
public import RPCCore

/// The server side of `hansa.v1.Lending`.
public protocol LendingService: Sendable {
    /// Claims on this region's GPUs, by origin and number; those of regions that are no peers (any more), too.
    func list(_ request: ListClaimsRequest, context: CallContext) async throws(RPCError) -> ListClaimsReply

    /// What this region's requests have, or may have, at other regions, by number.
    func listBorrowed(_ request: ListBorrowedRequest, context: CallContext) async throws(RPCError) -> ListBorrowedReply

    /// Ends claims of another region for good, by decree: the region is not asked, and believes that it has them.
    func end(_ request: EndClaimsRequest, context: CallContext) async throws(RPCError) -> EndClaimsReply

    /// The decrees that are kept, oldest first.
    func listDecrees(_ request: ListDecreesRequest, context: CallContext) async throws(RPCError) -> ListDecreesReply
}

extension LendingService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        router.unary(LendingMethods.list) { (request: ListClaimsRequest, context: CallContext) async throws(RPCError) -> ListClaimsReply in
            try await self.list(request, context: context)
        }
        router.unary(LendingMethods.listBorrowed) { (request: ListBorrowedRequest, context: CallContext) async throws(RPCError) -> ListBorrowedReply in
            try await self.listBorrowed(request, context: context)
        }
        router.unary(LendingMethods.end) { (request: EndClaimsRequest, context: CallContext) async throws(RPCError) -> EndClaimsReply in
            try await self.end(request, context: context)
        }
        router.unary(LendingMethods.listDecrees) { (request: ListDecreesRequest, context: CallContext) async throws(RPCError) -> ListDecreesReply in
            try await self.listDecrees(request, context: context)
        }
    }
}

/// The methods of `hansa.v1.Lending` as the wire and the router know them.
public enum LendingMethods {
    /// `/hansa.v1.Lending/List`, on the wire 0x10344824446089F6.
    public static let list = MethodDescriptor(
        fullName: "/hansa.v1.Lending/List", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Lending/ListBorrowed`, on the wire 0x8971CC649B6E059E.
    public static let listBorrowed = MethodDescriptor(
        fullName: "/hansa.v1.Lending/ListBorrowed", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Lending/End`, on the wire 0xD2C4CEE6F191AE47.
    public static let end = MethodDescriptor(
        fullName: "/hansa.v1.Lending/End", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 30000)
    /// `/hansa.v1.Lending/ListDecrees`, on the wire 0xBE7E52BBCD0A3503.
    public static let listDecrees = MethodDescriptor(
        fullName: "/hansa.v1.Lending/ListDecrees", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [list, listBorrowed, end, listDecrees]
}

/// Calls `hansa.v1.Lending` over one channel.
public struct LendingClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// Claims on this region's GPUs, by origin and number; those of regions that are no peers (any more), too.
    public func list(_ request: ListClaimsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ListClaimsReply {
        try await channel.unary(LendingMethods.list, request, options: options)
    }

    /// What this region's requests have, or may have, at other regions, by number.
    public func listBorrowed(_ request: ListBorrowedRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ListBorrowedReply {
        try await channel.unary(LendingMethods.listBorrowed, request, options: options)
    }

    /// Ends claims of another region for good, by decree: the region is not asked, and believes that it has them.
    public func end(_ request: EndClaimsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> EndClaimsReply {
        try await channel.unary(LendingMethods.end, request, options: options)
    }

    /// The decrees that are kept, oldest first.
    public func listDecrees(_ request: ListDecreesRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ListDecreesReply {
        try await channel.unary(LendingMethods.listDecrees, request, options: options)
    }
}
