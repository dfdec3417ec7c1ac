// swift-format-ignore-file
// RegionsService.swift: the service hansa.v1.Regions: server side, methods, client
//
// Generated from hansa/v1/regions.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages
public import RPC
public import RPCCore

/// The server side of `hansa.v1.Regions`.
public protocol RegionsService: Sendable {
    /// Answers `/hansa.v1.Regions/Status`.
    func status(_ request: StatusRequest, context: CallContext) async throws(RPCError) -> StatusReply

    /// Every region this node knows, itself first, with what it last heard of each.
    func list(_ request: ListRegionsRequest, context: CallContext) async throws(RPCError) -> ListRegionsReply

    /// Free capacity by region and GPU model; the own region exact, peers from their last digest.
    func capacity(_ request: CapacityRequest, context: CallContext) async throws(RPCError) -> CapacityReply

    /// Links to the peers, with lending in both directions.
    func listPeers(_ request: ListPeersRequest, context: CallContext) async throws(RPCError) -> ListPeersReply

    /// What this region intends from now on: durable, and told to every other region.
    func setLifecycle(_ request: SetLifecycleRequest, context: CallContext) async throws(RPCError) -> SetLifecycleReply

    /// What happened, oldest first; with follow, as it happens.
    func events(_ request: EventsRequest, to replies: RPCResponseWriter<Event>, context: CallContext) async throws(RPCError)

    /// On a quarantined node: what recovering from its peers would do; with accept, does it.
    func recover(_ request: RecoverRequest, context: CallContext) async throws(RPCError) -> RecoverReply

    /// A copy of the ledger as it is now, in pieces: what it is, its bytes in order, their checksum.
    func backup(_ request: BackupRequest, to replies: RPCResponseWriter<BackupPart>, context: CallContext) async throws(RPCError)
}

extension RegionsService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        router.unary(RegionsMethods.status) { (request: StatusRequest, context: CallContext) async throws(RPCError) -> StatusReply in
            try await self.status(request, context: context)
        }
        router.unary(RegionsMethods.list) { (request: ListRegionsRequest, context: CallContext) async throws(RPCError) -> ListRegionsReply in
            try await self.list(request, context: context)
        }
        router.unary(RegionsMethods.capacity) { (request: CapacityRequest, context: CallContext) async throws(RPCError) -> CapacityReply in
            try await self.capacity(request, context: context)
        }
        router.unary(RegionsMethods.listPeers) { (request: ListPeersRequest, context: CallContext) async throws(RPCError) -> ListPeersReply in
            try await self.listPeers(request, context: context)
        }
        router.unary(RegionsMethods.setLifecycle) { (request: SetLifecycleRequest, context: CallContext) async throws(RPCError) -> SetLifecycleReply in
            try await self.setLifecycle(request, context: context)
        }
        router.serverStreaming(RegionsMethods.events) { (request: EventsRequest, replies: RPCResponseWriter<Event>, context: CallContext) async throws(RPCError) -> Void in
            try await self.events(request, to: replies, context: context)
        }
        router.unary(RegionsMethods.recover) { (request: RecoverRequest, context: CallContext) async throws(RPCError) -> RecoverReply in
            try await self.recover(request, context: context)
        }
        router.serverStreaming(RegionsMethods.backup) { (request: BackupRequest, replies: RPCResponseWriter<BackupPart>, context: CallContext) async throws(RPCError) -> Void in
            try await self.backup(request, to: replies, context: context)
        }
    }
}

/// The methods of `hansa.v1.Regions` as the wire and the router know them.
public enum RegionsMethods {
    /// `/hansa.v1.Regions/Status`, on the wire 0x9496C5C870F6DA9A.
    public static let status = MethodDescriptor(
        fullName: "/hansa.v1.Regions/Status", kind: .unary,
        roles: [.operator, .tenant, .region],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 5000)
    /// `/hansa.v1.Regions/List`, on the wire 0xE43E44FCF9F91CA0.
    public static let list = MethodDescriptor(
        fullName: "/hansa.v1.Regions/List", kind: .unary,
        roles: [.operator, .tenant],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 5000)
    /// `/hansa.v1.Regions/Capacity`, on the wire 0x8ACB3363158757DC.
    public static let capacity = MethodDescriptor(
        fullName: "/hansa.v1.Regions/Capacity", kind: .unary,
        roles: [.operator, .tenant],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 5000)
    /// `/hansa.v1.Regions/ListPeers`, on the wire 0xE544DED797102E35.
    public static let listPeers = MethodDescriptor(
        fullName: "/hansa.v1.Regions/ListPeers", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 5000)
    /// `/hansa.v1.Regions/SetLifecycle`, on the wire 0xBD20F75F78B6E434.
    public static let setLifecycle = MethodDescriptor(
        fullName: "/hansa.v1.Regions/SetLifecycle", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Regions/Events`, on the wire 0x14D1EB45923E7D69.
    public static let events = MethodDescriptor(
        fullName: "/hansa.v1.Regions/Events", kind: .serverStreaming,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.v1.Regions/Recover`, on the wire 0xBFF4BE8D2539FA7C.
    public static let recover = MethodDescriptor(
        fullName: "/hansa.v1.Regions/Recover", kind: .unary,
        roles: [.operator],
        isIdempotent: false, maxRequestBytes: 1048576,
        defaultTimeoutMilliseconds: 60000)
    /// `/hansa.v1.Regions/Backup`, on the wire 0x7F58E9FD798D7B96.
    public static let backup = MethodDescriptor(
        fullName: "/hansa.v1.Regions/Backup", kind: .serverStreaming,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 0)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [status, list, capacity, listPeers, setLifecycle, events, recover, backup]
}

/// Calls `hansa.v1.Regions` over one channel.
public struct RegionsClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// Calls `/hansa.v1.Regions/Status`.
    public func status(_ request: StatusRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> StatusReply {
        try await channel.unary(RegionsMethods.status, request, options: options)
    }

    /// Every region this node knows, itself first, with what it last heard of each.
    public func list(_ request: ListRegionsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ListRegionsReply {
        try await channel.unary(RegionsMethods.list, request, options: options)
    }

    /// Free capacity by region and GPU model; the own region exact, peers from their last digest.
    public func capacity(_ request: CapacityRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> CapacityReply {
        try await channel.unary(RegionsMethods.capacity, request, options: options)
    }

    /// Links to the peers, with lending in both directions.
    public func listPeers(_ request: ListPeersRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ListPeersReply {
        try await channel.unary(RegionsMethods.listPeers, request, options: options)
    }

    /// What this region intends from now on: durable, and told to every other region.
    public func setLifecycle(_ request: SetLifecycleRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> SetLifecycleReply {
        try await channel.unary(RegionsMethods.setLifecycle, request, options: options)
    }

    /// What happened, oldest first; with follow, as it happens.
    public func events(_ request: EventsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> RPCResponseStream<Event> {
        try await channel.serverStreaming(RegionsMethods.events, request, options: options)
    }

    /// On a quarantined node: what recovering from its peers would do; with accept, does it.
    public func recover(_ request: RecoverRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> RecoverReply {
        try await channel.unary(RegionsMethods.recover, request, options: options)
    }

    /// A copy of the ledger as it is now, in pieces: what it is, its bytes in order, their checksum.
    public func backup(_ request: BackupRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> RPCResponseStream<BackupPart> {
        try await channel.serverStreaming(RegionsMethods.backup, request, options: options)
    }
}
