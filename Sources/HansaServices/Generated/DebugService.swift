// swift-format-ignore-file
// DebugService.swift: the service hansa.v1.Debug: server side, methods, client
//
// Generated from hansa/v1/debug.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import HansaMessages
public import RPC
public import RPCCore

/// The server side of `hansa.v1.Debug`.
public protocol DebugService: Sendable {
    /// Sends the payload back: for measuring.
    ///
    /// Runs on the event loop, without a task: it must be quick.
    func echo(_ request: EchoRequest.View, context: CallContext) throws(RPCError) -> EchoReply

    /// Sends each payload back as it comes: for trying streams.
    func echoStream(_ requests: RPCRequestStream<EchoRequest>, to replies: RPCResponseWriter<EchoReply>, context: CallContext) async throws(RPCError)

    /// Takes payloads until there are no more, then says what came: for measuring.
    func collect(_ requests: RPCRequestStream<EchoRequest>, context: CallContext) async throws(RPCError) -> CollectReply

    /// The open connections, those to peers included.
    func listConnections(_ request: ListConnectionsRequest, context: CallContext) async throws(RPCError) -> ListConnectionsReply

    /// Every method that was called since the start, with how its calls ended.
    func listMethods(_ request: ListMethodsRequest, context: CallContext) async throws(RPCError) -> ListMethodsReply

    /// The newest failed calls and refused connections, oldest first.
    func listErrors(_ request: ListErrorsRequest, context: CallContext) async throws(RPCError) -> ListErrorsReply
}

extension DebugService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        unsafe router.unary(DebugMethods.echo, direct: { (bytes, context) throws(RPCError) -> EchoReply in
            do {
                let arena = try unsafe EchoRequest.decode(bytes)
                return try self.echo(EchoRequest.View(arena), context: context)
            } catch {
                throw RPCError(directHandler: error, request: EchoRequest.fullName)
            }
        })
        router.bidirectional(DebugMethods.echoStream) { (requests: RPCRequestStream<EchoRequest>, replies: RPCResponseWriter<EchoReply>, context: CallContext) async throws(RPCError) -> Void in
            try await self.echoStream(requests, to: replies, context: context)
        }
        router.clientStreaming(DebugMethods.collect) { (requests: RPCRequestStream<EchoRequest>, context: CallContext) async throws(RPCError) -> CollectReply in
            try await self.collect(requests, context: context)
        }
        router.unary(DebugMethods.listConnections) { (request: ListConnectionsRequest, context: CallContext) async throws(RPCError) -> ListConnectionsReply in
            try await self.listConnections(request, context: context)
        }
        router.unary(DebugMethods.listMethods) { (request: ListMethodsRequest, context: CallContext) async throws(RPCError) -> ListMethodsReply in
            try await self.listMethods(request, context: context)
        }
        router.unary(DebugMethods.listErrors) { (request: ListErrorsRequest, context: CallContext) async throws(RPCError) -> ListErrorsReply in
            try await self.listErrors(request, context: context)
        }
    }
}

/// The methods of `hansa.v1.Debug` as the wire and the router know them.
public enum DebugMethods {
    /// `/hansa.v1.Debug/Echo`, on the wire 0x81FEEE45E0F02E4F.
    public static let echo = MethodDescriptor(
        fullName: "/hansa.v1.Debug/Echo", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 1048576,
        defaultTimeoutMilliseconds: 10000)
    /// `/hansa.v1.Debug/EchoStream`, on the wire 0xC88698098C33CB0F.
    public static let echoStream = MethodDescriptor(
        fullName: "/hansa.v1.Debug/EchoStream", kind: .bidirectional,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 1048576,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.v1.Debug/Collect`, on the wire 0x1C042C47DA92F960.
    public static let collect = MethodDescriptor(
        fullName: "/hansa.v1.Debug/Collect", kind: .clientStreaming,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 1048576,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.v1.Debug/ListConnections`, on the wire 0x1DA67240A8B56C17.
    public static let listConnections = MethodDescriptor(
        fullName: "/hansa.v1.Debug/ListConnections", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 1024,
        defaultTimeoutMilliseconds: 5000)
    /// `/hansa.v1.Debug/ListMethods`, on the wire 0x55002ADF2FEC45DC.
    public static let listMethods = MethodDescriptor(
        fullName: "/hansa.v1.Debug/ListMethods", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 1024,
        defaultTimeoutMilliseconds: 5000)
    /// `/hansa.v1.Debug/ListErrors`, on the wire 0x4D299D5EEC1B3EFD.
    public static let listErrors = MethodDescriptor(
        fullName: "/hansa.v1.Debug/ListErrors", kind: .unary,
        roles: [.operator],
        isIdempotent: true, maxRequestBytes: 1024,
        defaultTimeoutMilliseconds: 5000)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [echo, echoStream, collect, listConnections, listMethods, listErrors]
}

/// Calls `hansa.v1.Debug` over one channel.
public struct DebugClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// Sends the payload back: for measuring.
    public func echo(_ request: EchoRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> EchoReply {
        try await channel.unary(DebugMethods.echo, request, options: options)
    }

    /// Sends each payload back as it comes: for trying streams.
    public func echoStream<Outcome, Failure: Error>(options: CallOptions = CallOptions(), _ body: (RPCRequestWriter<EchoRequest>, RPCResponseStream<EchoReply>) async throws(Failure) -> Outcome) async throws(Failure) -> Outcome {
        try await channel.bidirectional(DebugMethods.echoStream, options: options, body)
    }

    /// Takes payloads until there are no more, then says what came: for measuring.
    public func collect(options: CallOptions = CallOptions(), _ produce: @escaping @Sendable (RPCRequestWriter<EchoRequest>) async throws -> Void) async throws(RPCError) -> CollectReply {
        try await channel.clientStreaming(DebugMethods.collect, options: options, produce)
    }

    /// The open connections, those to peers included.
    public func listConnections(_ request: ListConnectionsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ListConnectionsReply {
        try await channel.unary(DebugMethods.listConnections, request, options: options)
    }

    /// Every method that was called since the start, with how its calls ended.
    public func listMethods(_ request: ListMethodsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ListMethodsReply {
        try await channel.unary(DebugMethods.listMethods, request, options: options)
    }

    /// The newest failed calls and refused connections, oldest first.
    public func listErrors(_ request: ListErrorsRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> ListErrorsReply {
        try await channel.unary(DebugMethods.listErrors, request, options: options)
    }
}
