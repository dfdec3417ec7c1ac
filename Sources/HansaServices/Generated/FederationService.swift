// swift-format-ignore-file
// FederationService.swift: the service hansa.v1.Federation: server side, methods, client
//
// Generated from hansa/v1/federation.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages
public import RPC
public import RPCCore

/// The server side of `hansa.v1.Federation`.
public protocol FederationService: Sendable {
    /// Asks for a tentative claim. Answered again with the same hold when repeated.
    func reserve(_ request: ReserveRequest, context: CallContext) async throws(RPCError) -> ReserveReply

    /// Makes the hold with this token final.
    func commit(_ request: CommitRequest, context: CallContext) async throws(RPCError) -> CommitReply

    /// Gives a hold up before any commit was sent.
    func cancel(_ request: CancelRequest, context: CallContext) async throws(RPCError) -> CancelReply

    /// The claims between the called region and the calling one, a page at a time. Changes nothing.
    func listAccounts(_ request: ListAccountsRequest, context: CallContext) async throws(RPCError) -> ListAccountsReply

    /// Frees a committed allocation.
    func free(_ request: FreeRequest, context: CallContext) async throws(RPCError) -> FreeReply
}

extension FederationService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        router.unary(FederationMethods.reserve) { (request: ReserveRequest, context: CallContext) async throws(RPCError) -> ReserveReply in
            try await self.reserve(request, context: context)
        }
        router.unary(FederationMethods.commit) { (request: CommitRequest, context: CallContext) async throws(RPCError) -> CommitReply in
            try await self.commit(request, context: context)
        }
        router.unary(FederationMethods.cancel) { (request: CancelRequest, context: CallContext) async throws(RPCError) -> CancelReply in
            try await self.cancel(request, context: context)
        }
        router.unary(FederationMethods.listAccounts) { (request: ListAccountsRequest, context: CallContext) async throws(RPCError) -> ListAccountsReply in
            try await self.listAccounts(request, context: context)
        }
        router.unary(FederationMethods.free) { (request: FreeRequest, context: CallContext) async throws(RPCError) -> FreeReply in
            try await self.free(request, context: context)
        }
    }
}

/// The methods of `hansa.v1.Federation` as the wire and the router know them.
public enum FederationMethods {
    /// `/hansa.v1.Federation/Reserve`, on the wire 0xFB4752693C88E6A8.
    public static let reserve = MethodDescriptor(
        fullName: "/hansa.v1.Federation/Reserve", kind: .unary,
        roles: [.region],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 5000)
    /// `/hansa.v1.Federation/Commit`, on the wire 0x7A4B05EC73F1A81D.
    public static let commit = MethodDescriptor(
        fullName: "/hansa.v1.Federation/Commit", kind: .unary,
        roles: [.region],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 5000)
    /// `/hansa.v1.Federation/Cancel`, on the wire 0x6D95B1D8ED7DE43A.
    public static let cancel = MethodDescriptor(
        fullName: "/hansa.v1.Federation/Cancel", kind: .unary,
        roles: [.region],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 5000)
    /// `/hansa.v1.Federation/ListAccounts`, on the wire 0xA22A163470236EEC.
    public static let listAccounts = MethodDescriptor(
        fullName: "/hansa.v1.Federation/ListAccounts", kind: .unary,
        roles: [.region],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 5000)
    /// `/hansa.v1.Federation/Free`, on the wire 0x49D4E41EC85444E.
    public static let free = MethodDescriptor(
        fullName: "/hansa.v1.Federation/Free", kind: .unary,
        roles: [.region],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 5000)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [reserve, commit, cancel, listAccounts, free]
}

/// Calls `hansa.v1.Federation` over one channel.
public struct FederationClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// Asks for a tentative claim. Answered again with the same hold when repeated.
    public func reserve(_ request: ReserveRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ReserveReply {
        try await channel.unary(FederationMethods.reserve, request, options: options)
    }

    /// Makes the hold with this token final.
    public func commit(_ request: CommitRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> CommitReply {
        try await channel.unary(FederationMethods.commit, request, options: options)
    }

    /// Gives a hold up before any commit was sent.
    public func cancel(_ request: CancelRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> CancelReply {
        try await channel.unary(FederationMethods.cancel, request, options: options)
    }

    /// The claims between the called region and the calling one, a page at a time. Changes nothing.
    public func listAccounts(_ request: ListAccountsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ListAccountsReply {
        try await channel.unary(FederationMethods.listAccounts, request, options: options)
    }

    /// Frees a committed allocation.
    public func free(_ request: FreeRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> FreeReply {
        try await channel.unary(FederationMethods.free, request, options: options)
    }
}
