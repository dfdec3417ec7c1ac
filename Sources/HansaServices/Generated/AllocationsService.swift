// swift-format-ignore-file
// AllocationsService.swift: the service hansa.v1.Allocations: server side, methods, client
//
// Generated from hansa/v1/allocations.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages
public import RPC
public import RPCCore

/// The server side of `hansa.v1.Allocations`.
public protocol AllocationsService: Sendable {
    /// Places a request, here or at a peer, exactly once per tenant and idempotency key.
    func allocate(_ request: AllocateRequest, context: CallContext) async throws(RPCError) -> AllocateReply

    /// What Allocate would do now, without doing it.
    func plan(_ request: PlanRequest, context: CallContext) async throws(RPCError) -> PlanReply

    /// Why the node's own region would refuse a demand, what came closest, and what would make it fit there.
    func explain(_ request: ExplainRequest, context: CallContext) async throws(RPCError) -> ExplainReply

    /// Moves of movable allocations within the node's own region that would make a demand fit. Moves nothing.
    func defragment(_ request: DefragmentRequest, context: CallContext) async throws(RPCError) -> DefragmentReply

    /// Answers `/hansa.v1.Allocations/Get`.
    func get(_ request: GetAllocationRequest, context: CallContext) async throws(RPCError) -> GetAllocationReply

    /// Answers `/hansa.v1.Allocations/List`.
    func list(_ request: ListAllocationsRequest, context: CallContext) async throws(RPCError) -> ListAllocationsReply

    /// Gives the GPUs back. Answers when the release is durable at the origin.
    func release(_ request: ReleaseAllocationRequest, context: CallContext) async throws(RPCError) -> ReleaseAllocationReply

    /// Sends every allocation as it is now, then each change.
    func watch(_ request: WatchAllocationsRequest, to replies: RPCResponseWriter<AllocationChange>, context: CallContext) async throws(RPCError)
}

extension AllocationsService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        router.unary(AllocationsMethods.allocate) { (request: AllocateRequest, context: CallContext) async throws(RPCError) -> AllocateReply in
            try await self.allocate(request, context: context)
        }
        router.unary(AllocationsMethods.plan) { (request: PlanRequest, context: CallContext) async throws(RPCError) -> PlanReply in
            try await self.plan(request, context: context)
        }
        router.unary(AllocationsMethods.explain) { (request: ExplainRequest, context: CallContext) async throws(RPCError) -> ExplainReply in
            try await self.explain(request, context: context)
        }
        router.unary(AllocationsMethods.defragment) { (request: DefragmentRequest, context: CallContext) async throws(RPCError) -> DefragmentReply in
            try await self.defragment(request, context: context)
        }
        router.unary(AllocationsMethods.get) { (request: GetAllocationRequest, context: CallContext) async throws(RPCError) -> GetAllocationReply in
            try await self.get(request, context: context)
        }
        router.unary(AllocationsMethods.list) { (request: ListAllocationsRequest, context: CallContext) async throws(RPCError) -> ListAllocationsReply in
            try await self.list(request, context: context)
        }
        router.unary(AllocationsMethods.release) { (request: ReleaseAllocationRequest, context: CallContext) async throws(RPCError) -> ReleaseAllocationReply in
            try await self.release(request, context: context)
        }
        router.serverStreaming(AllocationsMethods.watch) { (request: WatchAllocationsRequest, replies: RPCResponseWriter<AllocationChange>, context: CallContext) async throws(RPCError) -> Void in
            try await self.watch(request, to: replies, context: context)
        }
    }
}

/// The methods of `hansa.v1.Allocations` as the wire and the router know them.
public enum AllocationsMethods {
    /// `/hansa.v1.Allocations/Allocate`, on the wire 0x971CCBD51CD92F61.
    public static let allocate = MethodDescriptor(
        fullName: "/hansa.v1.Allocations/Allocate", kind: .unary,
        roles: [.tenant, .operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 30000)
    /// `/hansa.v1.Allocations/Plan`, on the wire 0xB60C65CEF7394DC1.
    public static let plan = MethodDescriptor(
        fullName: "/hansa.v1.Allocations/Plan", kind: .unary,
        roles: [.tenant, .operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Allocations/Explain`, on the wire 0xE7C77EDAEE3BDB19.
    public static let explain = MethodDescriptor(
        fullName: "/hansa.v1.Allocations/Explain", kind: .unary,
        roles: [.tenant, .operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Allocations/Defragment`, on the wire 0x490E385BB1FBB6C5.
    public static let defragment = MethodDescriptor(
        fullName: "/hansa.v1.Allocations/Defragment", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Allocations/Get`, on the wire 0x6B12D0242460A816.
    public static let get = MethodDescriptor(
        fullName: "/hansa.v1.Allocations/Get", kind: .unary,
        roles: [.tenant, .operator, .region],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Allocations/List`, on the wire 0xEAA3B33367DF15F6.
    public static let list = MethodDescriptor(
        fullName: "/hansa.v1.Allocations/List", kind: .unary,
        roles: [.tenant, .operator, .region],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Allocations/Release`, on the wire 0x4155490D0A1A4EBB.
    public static let release = MethodDescriptor(
        fullName: "/hansa.v1.Allocations/Release", kind: .unary,
        roles: [.tenant, .operator, .region],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Allocations/Watch`, on the wire 0x3CDB4A7413093961.
    public static let watch = MethodDescriptor(
        fullName: "/hansa.v1.Allocations/Watch", kind: .serverStreaming,
        roles: [.tenant, .operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 0)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [allocate, plan, explain, defragment, get, list, release, watch]
}

/// Calls `hansa.v1.Allocations` over one channel.
public struct AllocationsClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// Places a request, here or at a peer, exactly once per tenant and idempotency key.
    public func allocate(_ request: AllocateRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> AllocateReply {
        try await channel.unary(AllocationsMethods.allocate, request, options: options)
    }

    /// What Allocate would do now, without doing it.
    public func plan(_ request: PlanRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> PlanReply {
        try await channel.unary(AllocationsMethods.plan, request, options: options)
    }

    /// Why the node's own region would refuse a demand, what came closest, and what would make it fit there.
    public func explain(_ request: ExplainRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ExplainReply {
        try await channel.unary(AllocationsMethods.explain, request, options: options)
    }

    /// Moves of movable allocations within the node's own region that would make a demand fit. Moves nothing.
    public func defragment(_ request: DefragmentRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> DefragmentReply {
        try await channel.unary(AllocationsMethods.defragment, request, options: options)
    }

    /// Calls `/hansa.v1.Allocations/Get`.
    public func get(_ request: GetAllocationRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> GetAllocationReply {
        try await channel.unary(AllocationsMethods.get, request, options: options)
    }

    /// Calls `/hansa.v1.Allocations/List`.
    public func list(_ request: ListAllocationsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ListAllocationsReply {
        try await channel.unary(AllocationsMethods.list, request, options: options)
    }

    /// Gives the GPUs back. Answers when the release is durable at the origin.
    public func release(_ request: ReleaseAllocationRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ReleaseAllocationReply {
        try await channel.unary(AllocationsMethods.release, request, options: options)
    }

    /// Sends every allocation as it is now, then each change.
    public func watch(_ request: WatchAllocationsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> RPCResponseStream<AllocationChange> {
        try await channel.serverStreaming(AllocationsMethods.watch, request, options: options)
    }
}
