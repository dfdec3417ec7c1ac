// swift-format-ignore-file
// ConformanceService.swift: the service hansa.testing.v1.Conformance: server side, methods, client
//
// Generated from hansa/testing/v1/conformance.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import RPC
public import RPCCore
public import TestMessages

/// The server side of `hansa.testing.v1.Conformance`.
public protocol ConformanceService: Sendable {
    /// Answers with the request; the caller's metadata comes back in HEAD, and at the end too if it has a `trailer`.
    func echo(_ request: Payload, context: CallContext) async throws(RPCError) -> Payload

    /// Like Echo, with at most 1000 bytes of request.
    func small(_ request: Payload, context: CallContext) async throws(RPCError) -> Payload

    /// Like Echo, for operators only.
    func operatorsOnly(_ request: Payload, context: CallContext) async throws(RPCError) -> Payload

    /// Answers with a payload of `number` bytes.
    func grow(_ request: Payload, context: CallContext) async throws(RPCError) -> Payload

    /// Fails as it is told, whatever else.
    func fail(_ request: Failure, context: CallContext) async throws(RPCError) -> Payload

    /// Answers only after it was cancelled, which is too late. Observed by its key.
    func hang(_ request: Key, context: CallContext) async throws(RPCError) -> Payload

    /// Sends `messages` payloads numbered from 0 with `bytes` bytes each, then ends as told. Observed by its key.
    func count(_ request: CountRequest, to replies: RPCResponseWriter<Payload>, context: CallContext) async throws(RPCError)

    /// Waits until the call with this key is where it should be; says how many messages it sent.
    func observe(_ request: Observation, context: CallContext) async throws(RPCError) -> Payload

    /// Starts one more server, which Drain stops; `number` is its port.
    func spawn(_ request: Key, context: CallContext) async throws(RPCError) -> Payload

    /// Drains the server with that port: its calls have `grace_ms` to finish. Answers when it has begun to.
    func drain(_ request: DrainRequest, context: CallContext) async throws(RPCError) -> Payload

    /// Lets Hang and Gate calls with this key go on.
    func release(_ request: Key, context: CallContext) async throws(RPCError) -> Payload

    /// Answers with how many requests came, and the sum of their bytes as data: eight bytes, little-endian.
    func sum(_ requests: RPCRequestStream<Payload>, context: CallContext) async throws(RPCError) -> Payload

    /// Like Sum, but reads nothing before Release; the key is the metadata "key".
    func gate(_ requests: RPCRequestStream<Payload>, context: CallContext) async throws(RPCError) -> Payload

    /// Answers with the first request, whatever comes later.
    func first(_ requests: RPCRequestStream<Payload>, context: CallContext) async throws(RPCError) -> Payload

    /// Sends each request back.
    func chat(_ requests: RPCRequestStream<Payload>, to replies: RPCResponseWriter<Payload>, context: CallContext) async throws(RPCError)

    /// Calls Caller.Echo of its own caller, and answers with the answer.
    func callBack(_ request: Payload, context: CallContext) async throws(RPCError) -> Payload
}

extension ConformanceService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        router.unary(ConformanceMethods.echo) { (request: Payload, context: CallContext) async throws(RPCError) -> Payload in
            try await self.echo(request, context: context)
        }
        router.unary(ConformanceMethods.small) { (request: Payload, context: CallContext) async throws(RPCError) -> Payload in
            try await self.small(request, context: context)
        }
        router.unary(ConformanceMethods.operatorsOnly) { (request: Payload, context: CallContext) async throws(RPCError) -> Payload in
            try await self.operatorsOnly(request, context: context)
        }
        router.unary(ConformanceMethods.grow) { (request: Payload, context: CallContext) async throws(RPCError) -> Payload in
            try await self.grow(request, context: context)
        }
        router.unary(ConformanceMethods.fail) { (request: Failure, context: CallContext) async throws(RPCError) -> Payload in
            try await self.fail(request, context: context)
        }
        router.unary(ConformanceMethods.hang) { (request: Key, context: CallContext) async throws(RPCError) -> Payload in
            try await self.hang(request, context: context)
        }
        router.serverStreaming(ConformanceMethods.count) { (request: CountRequest, replies: RPCResponseWriter<Payload>, context: CallContext) async throws(RPCError) -> Void in
            try await self.count(request, to: replies, context: context)
        }
        router.unary(ConformanceMethods.observe) { (request: Observation, context: CallContext) async throws(RPCError) -> Payload in
            try await self.observe(request, context: context)
        }
        router.unary(ConformanceMethods.spawn) { (request: Key, context: CallContext) async throws(RPCError) -> Payload in
            try await self.spawn(request, context: context)
        }
        router.unary(ConformanceMethods.drain) { (request: DrainRequest, context: CallContext) async throws(RPCError) -> Payload in
            try await self.drain(request, context: context)
        }
        router.unary(ConformanceMethods.release) { (request: Key, context: CallContext) async throws(RPCError) -> Payload in
            try await self.release(request, context: context)
        }
        router.clientStreaming(ConformanceMethods.sum) { (requests: RPCRequestStream<Payload>, context: CallContext) async throws(RPCError) -> Payload in
            try await self.sum(requests, context: context)
        }
        router.clientStreaming(ConformanceMethods.gate) { (requests: RPCRequestStream<Payload>, context: CallContext) async throws(RPCError) -> Payload in
            try await self.gate(requests, context: context)
        }
        router.clientStreaming(ConformanceMethods.first) { (requests: RPCRequestStream<Payload>, context: CallContext) async throws(RPCError) -> Payload in
            try await self.first(requests, context: context)
        }
        router.bidirectional(ConformanceMethods.chat) { (requests: RPCRequestStream<Payload>, replies: RPCResponseWriter<Payload>, context: CallContext) async throws(RPCError) -> Void in
            try await self.chat(requests, to: replies, context: context)
        }
        router.unary(ConformanceMethods.callBack) { (request: Payload, context: CallContext) async throws(RPCError) -> Payload in
            try await self.callBack(request, context: context)
        }
    }
}

/// The methods of `hansa.testing.v1.Conformance` as the wire and the router know them.
public enum ConformanceMethods {
    /// `/hansa.testing.v1.Conformance/Echo`, on the wire 0x19BE7BAA5C6D14AF.
    public static let echo = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Echo", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/Small`, on the wire 0x164FA572DAF0CE2D.
    public static let small = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Small", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 1000,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/OperatorsOnly`, on the wire 0x62BA7AC7F0CB41B9.
    public static let operatorsOnly = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/OperatorsOnly", kind: .unary,
        roles: [.operator],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/Grow`, on the wire 0x1FD29C98B59E7BB1.
    public static let grow = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Grow", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/Fail`, on the wire 0x65A6BA92950C848E.
    public static let fail = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Fail", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/Hang`, on the wire 0xFB6AA580AEB5F7A6.
    public static let hang = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Hang", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/Count`, on the wire 0x3398D6E983432F0D.
    public static let count = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Count", kind: .serverStreaming,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/Observe`, on the wire 0xBA290447D627F2F2.
    public static let observe = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Observe", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/Spawn`, on the wire 0xA49C6FE2E0852F0D.
    public static let spawn = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Spawn", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/Drain`, on the wire 0x81C662E0D2B29484.
    public static let drain = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Drain", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/Release`, on the wire 0x95EC167523CFB6F7.
    public static let release = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Release", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/Sum`, on the wire 0x92A98B14BE520A01.
    public static let sum = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Sum", kind: .clientStreaming,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/Gate`, on the wire 0x9DB847986BE11E61.
    public static let gate = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Gate", kind: .clientStreaming,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/First`, on the wire 0x8F2FEBD10441494C.
    public static let first = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/First", kind: .clientStreaming,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/Chat`, on the wire 0xC0966BBC65164FB0.
    public static let chat = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/Chat", kind: .bidirectional,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Conformance/CallBack`, on the wire 0x932A8916004A1911.
    public static let callBack = MethodDescriptor(
        fullName: "/hansa.testing.v1.Conformance/CallBack", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [echo, small, operatorsOnly, grow, fail, hang, count, observe, spawn, drain, release, sum, gate, first, chat, callBack]
}

/// Calls `hansa.testing.v1.Conformance` over one channel.
public struct ConformanceClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// Answers with the request; the caller's metadata comes back in HEAD, and at the end too if it has a `trailer`.
    public func echo(_ request: Payload, options: CallOptions = CallOptions()) async throws(RPCError) -> Payload {
        try await channel.unary(ConformanceMethods.echo, request, options: options)
    }

    /// Like Echo, with at most 1000 bytes of request.
    public func small(_ request: Payload, options: CallOptions = CallOptions()) async throws(RPCError) -> Payload {
        try await channel.unary(ConformanceMethods.small, request, options: options)
    }

    /// Like Echo, for operators only.
    public func operatorsOnly(_ request: Payload, options: CallOptions = CallOptions()) async throws(RPCError) -> Payload {
        try await channel.unary(ConformanceMethods.operatorsOnly, request, options: options)
    }

    /// Answers with a payload of `number` bytes.
    public func grow(_ request: Payload, options: CallOptions = CallOptions()) async throws(RPCError) -> Payload {
        try await channel.unary(ConformanceMethods.grow, request, options: options)
    }

    /// Fails as it is told, whatever else.
    public func fail(_ request: Failure, options: CallOptions = CallOptions()) async throws(RPCError) -> Payload {
        try await channel.unary(ConformanceMethods.fail, request, options: options)
    }

    /// Answers only after it was cancelled, which is too late. Observed by its key.
    public func hang(_ request: Key, options: CallOptions = CallOptions()) async throws(RPCError) -> Payload {
        try await channel.unary(ConformanceMethods.hang, request, options: options)
    }

    /// Sends `messages` payloads numbered from 0 with `bytes` bytes each, then ends as told. Observed by its key.
    public func count(_ request: CountRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> RPCResponseStream<Payload> {
        try await channel.serverStreaming(ConformanceMethods.count, request, options: options)
    }

    /// Waits until the call with this key is where it should be; says how many messages it sent.
    public func observe(_ request: Observation, options: CallOptions = CallOptions()) async throws(RPCError) -> Payload {
        try await channel.unary(ConformanceMethods.observe, request, options: options)
    }

    /// Starts one more server, which Drain stops; `number` is its port.
    public func spawn(_ request: Key, options: CallOptions = CallOptions()) async throws(RPCError) -> Payload {
        try await channel.unary(ConformanceMethods.spawn, request, options: options)
    }

    /// Drains the server with that port: its calls have `grace_ms` to finish. Answers when it has begun to.
    public func drain(_ request: DrainRequest, options: CallOptions = CallOptions()) async throws(RPCError) -> Payload {
        try await channel.unary(ConformanceMethods.drain, request, options: options)
    }

    /// Lets Hang and Gate calls with this key go on.
    public func release(_ request: Key, options: CallOptions = CallOptions()) async throws(RPCError) -> Payload {
        try await channel.unary(ConformanceMethods.release, request, options: options)
    }

    /// Answers with how many requests came, and the sum of their bytes as data: eight bytes, little-endian.
    public func sum(options: CallOptions = CallOptions(), _ produce: @escaping @Sendable (RPCRequestWriter<Payload>) async throws -> Void) async throws(RPCError) -> Payload {
        try await channel.clientStreaming(ConformanceMethods.sum, options: options, produce)
    }

    /// Like Sum, but reads nothing before Release; the key is the metadata "key".
    public func gate(options: CallOptions = CallOptions(), _ produce: @escaping @Sendable (RPCRequestWriter<Payload>) async throws -> Void) async throws(RPCError) -> Payload {
        try await channel.clientStreaming(ConformanceMethods.gate, options: options, produce)
    }

    /// Answers with the first request, whatever comes later.
    public func first(options: CallOptions = CallOptions(), _ produce: @escaping @Sendable (RPCRequestWriter<Payload>) async throws -> Void) async throws(RPCError) -> Payload {
        try await channel.clientStreaming(ConformanceMethods.first, options: options, produce)
    }

    /// Sends each request back.
    public func chat<Outcome, Failure: Error>(options: CallOptions = CallOptions(), _ body: (RPCRequestWriter<Payload>, RPCResponseStream<Payload>) async throws(Failure) -> Outcome) async throws(Failure) -> Outcome {
        try await channel.bidirectional(ConformanceMethods.chat, options: options, body)
    }

    /// Calls Caller.Echo of its own caller, and answers with the answer.
    public func callBack(_ request: Payload, options: CallOptions = CallOptions()) async throws(RPCError) -> Payload {
        try await channel.unary(ConformanceMethods.callBack, request, options: options)
    }
}
