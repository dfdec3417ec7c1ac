// swift-format-ignore-file
// HostsService.swift: the service hansa.v1.Hosts: server side, methods, client
//
// Generated from hansa/v1/hosts.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages
public import RPC
public import RPCCore

/// The server side of `hansa.v1.Hosts`.
public protocol HostsService: Sendable {
    /// Registers hosts; a host that is not acceptable leaves all unregistered. The same content again changes nothing. Of a host in
    /// use everything is taken but what its allocations stand on; the reply says what was not.
    func register(_ request: RegisterHostsRequest, context: CallContext) async throws(RPCError) -> RegisterHostsReply

    /// Answers `/hansa.v1.Hosts/List`.
    func list(_ request: ListHostsRequest, context: CallContext) async throws(RPCError) -> ListHostsReply

    /// One host with what is free of it.
    func get(_ request: GetHostRequest, context: CallContext) async throws(RPCError) -> GetHostReply

    /// Takes hosts out of the region, all or none: hosts of which nothing is claimed.
    func remove(_ request: RemoveHostsRequest, context: CallContext) async throws(RPCError) -> RemoveHostsReply

    /// Gives a host, of which nothing is claimed, another id; its GPUs keep their fences, their health and its state.
    func rename(_ request: RenameHostRequest, context: CallContext) async throws(RPCError) -> RenameHostReply

    /// Puts another machine in the place of a host of which nothing is claimed; nothing that was known of its GPUs is kept.
    func replace(_ request: ReplaceHostRequest, context: CallContext) async throws(RPCError) -> ReplaceHostReply

    /// Cordons a host or makes it ready again.
    func setState(_ request: SetHostStateRequest, context: CallContext) async throws(RPCError) -> SetHostStateReply

    /// Says how a GPU is: the word of its host replaces the host's, that of an operator stands until it is withdrawn. The worse of
    /// the two counts. What the GPU has stays; only healthy ones take new work.
    func setGPUHealth(_ request: SetGPUHealthRequest, context: CallContext) async throws(RPCError) -> SetGPUHealthReply
}

extension HostsService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        router.unary(HostsMethods.register) { (request: RegisterHostsRequest, context: CallContext) async throws(RPCError) -> RegisterHostsReply in
            try await self.register(request, context: context)
        }
        router.unary(HostsMethods.list) { (request: ListHostsRequest, context: CallContext) async throws(RPCError) -> ListHostsReply in
            try await self.list(request, context: context)
        }
        router.unary(HostsMethods.get) { (request: GetHostRequest, context: CallContext) async throws(RPCError) -> GetHostReply in
            try await self.get(request, context: context)
        }
        router.unary(HostsMethods.remove) { (request: RemoveHostsRequest, context: CallContext) async throws(RPCError) -> RemoveHostsReply in
            try await self.remove(request, context: context)
        }
        router.unary(HostsMethods.rename) { (request: RenameHostRequest, context: CallContext) async throws(RPCError) -> RenameHostReply in
            try await self.rename(request, context: context)
        }
        router.unary(HostsMethods.replace) { (request: ReplaceHostRequest, context: CallContext) async throws(RPCError) -> ReplaceHostReply in
            try await self.replace(request, context: context)
        }
        router.unary(HostsMethods.setState) { (request: SetHostStateRequest, context: CallContext) async throws(RPCError) -> SetHostStateReply in
            try await self.setState(request, context: context)
        }
        router.unary(HostsMethods.setGPUHealth) { (request: SetGPUHealthRequest, context: CallContext) async throws(RPCError) -> SetGPUHealthReply in
            try await self.setGPUHealth(request, context: context)
        }
    }
}

/// The methods of `hansa.v1.Hosts` as the wire and the router know them.
public enum HostsMethods {
    /// `/hansa.v1.Hosts/Register`, on the wire 0x4B2507181E880B5F.
    public static let register = MethodDescriptor(
        fullName: "/hansa.v1.Hosts/Register", kind: .unary,
        roles: [.operator, .host],
        isIdempotent: true, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 30000)
    /// `/hansa.v1.Hosts/List`, on the wire 0x44E7B5D4312400C2.
    public static let list = MethodDescriptor(
        fullName: "/hansa.v1.Hosts/List", kind: .unary,
        roles: [.operator, .region],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Hosts/Get`, on the wire 0xF4AC2098BE8F9612.
    public static let get = MethodDescriptor(
        fullName: "/hansa.v1.Hosts/Get", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Hosts/Remove`, on the wire 0x9DC1DDCBD9D06C32.
    public static let remove = MethodDescriptor(
        fullName: "/hansa.v1.Hosts/Remove", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 1048576,
        defaultTimeoutMilliseconds: 30000)
    /// `/hansa.v1.Hosts/Rename`, on the wire 0x41C537C0D54E9DB0.
    public static let rename = MethodDescriptor(
        fullName: "/hansa.v1.Hosts/Rename", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Hosts/Replace`, on the wire 0x2E7F9FBC69FFC4A2.
    public static let replace = MethodDescriptor(
        fullName: "/hansa.v1.Hosts/Replace", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 1048576,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Hosts/SetState`, on the wire 0x267E7529AB460C53.
    public static let setState = MethodDescriptor(
        fullName: "/hansa.v1.Hosts/SetState", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Hosts/SetGPUHealth`, on the wire 0x2E2FA861A0F6219A.
    public static let setGPUHealth = MethodDescriptor(
        fullName: "/hansa.v1.Hosts/SetGPUHealth", kind: .unary,
        roles: [.operator, .host],
        isIdempotent: true, maxRequestBytes: 65536,
        defaultTimeoutMilliseconds: 10000)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [register, list, get, remove, rename, replace, setState, setGPUHealth]
}

/// Calls `hansa.v1.Hosts` over one channel.
public struct HostsClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// Registers hosts; a host that is not acceptable leaves all unregistered. The same content again changes nothing. Of a host in
    /// use everything is taken but what its allocations stand on; the reply says what was not.
    public func register(_ request: RegisterHostsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> RegisterHostsReply {
        try await channel.unary(HostsMethods.register, request, options: options)
    }

    /// Calls `/hansa.v1.Hosts/List`.
    public func list(_ request: ListHostsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ListHostsReply {
        try await channel.unary(HostsMethods.list, request, options: options)
    }

    /// One host with what is free of it.
    public func get(_ request: GetHostRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> GetHostReply {
        try await channel.unary(HostsMethods.get, request, options: options)
    }

    /// Takes hosts out of the region, all or none: hosts of which nothing is claimed.
    public func remove(_ request: RemoveHostsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> RemoveHostsReply {
        try await channel.unary(HostsMethods.remove, request, options: options)
    }

    /// Gives a host, of which nothing is claimed, another id; its GPUs keep their fences, their health and its state.
    public func rename(_ request: RenameHostRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> RenameHostReply {
        try await channel.unary(HostsMethods.rename, request, options: options)
    }

    /// Puts another machine in the place of a host of which nothing is claimed; nothing that was known of its GPUs is kept.
    public func replace(_ request: ReplaceHostRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ReplaceHostReply {
        try await channel.unary(HostsMethods.replace, request, options: options)
    }

    /// Cordons a host or makes it ready again.
    public func setState(_ request: SetHostStateRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> SetHostStateReply {
        try await channel.unary(HostsMethods.setState, request, options: options)
    }

    /// Says how a GPU is: the word of its host replaces the host's, that of an operator stands until it is withdrawn. The worse of
    /// the two counts. What the GPU has stays; only healthy ones take new work.
    public func setGPUHealth(_ request: SetGPUHealthRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> SetGPUHealthReply {
        try await channel.unary(HostsMethods.setGPUHealth, request, options: options)
    }
}
