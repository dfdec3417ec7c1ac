// swift-format-ignore-file
// ParcelsService.swift: the service hansa.testing.v1.Parcels: server side, methods, client
//
// Generated from hansa/testing/v1/parcels.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import RPC
public import RPCCore
public import TestMessages

/// Weighs and moves parcels.
public protocol ParcelsService: Sendable {
    /// Weighs one parcel.
    func weigh(_ request: Parcel, context: CallContext) async throws(RPCError) -> ParcelReceipt

    /// Takes parcels until there are no more, then says what they weigh together.
    func collect(_ requests: RPCRequestStream<Parcel>, context: CallContext) async throws(RPCError) -> ParcelReceipt

    /// Sends as many parcels as the number of this one says.
    func deliver(_ request: Parcel, to replies: RPCResponseWriter<Parcel>, context: CallContext) async throws(RPCError)

    /// Sends a receipt for each parcel.
    func exchange(_ requests: RPCRequestStream<Parcel>, to replies: RPCResponseWriter<ParcelReceipt>, context: CallContext) async throws(RPCError)
}

extension ParcelsService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        router.unary(ParcelsMethods.weigh) { (request: Parcel, context: CallContext) async throws(RPCError) -> ParcelReceipt in
            try await self.weigh(request, context: context)
        }
        router.clientStreaming(ParcelsMethods.collect) { (requests: RPCRequestStream<Parcel>, context: CallContext) async throws(RPCError) -> ParcelReceipt in
            try await self.collect(requests, context: context)
        }
        router.serverStreaming(ParcelsMethods.deliver) { (request: Parcel, replies: RPCResponseWriter<Parcel>, context: CallContext) async throws(RPCError) -> Void in
            try await self.deliver(request, to: replies, context: context)
        }
        router.bidirectional(ParcelsMethods.exchange) { (requests: RPCRequestStream<Parcel>, replies: RPCResponseWriter<ParcelReceipt>, context: CallContext) async throws(RPCError) -> Void in
            try await self.exchange(requests, to: replies, context: context)
        }
    }
}

/// The methods of `hansa.testing.v1.Parcels` as the wire and the router know them.
public enum ParcelsMethods {
    /// `/hansa.testing.v1.Parcels/Weigh`, on the wire 0x2F7F98EC4CED5E31.
    public static let weigh = MethodDescriptor(
        fullName: "/hansa.testing.v1.Parcels/Weigh", kind: .unary,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: true, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Parcels/Collect`, on the wire 0x6F66FD63109B039F.
    public static let collect = MethodDescriptor(
        fullName: "/hansa.testing.v1.Parcels/Collect", kind: .clientStreaming,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Parcels/Deliver`, on the wire 0xFAD18DD24A5B0690.
    public static let deliver = MethodDescriptor(
        fullName: "/hansa.testing.v1.Parcels/Deliver", kind: .serverStreaming,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)
    /// `/hansa.testing.v1.Parcels/Exchange`, on the wire 0x89E7DCB81184BD0A.
    public static let exchange = MethodDescriptor(
        fullName: "/hansa.testing.v1.Parcels/Exchange", kind: .bidirectional,
        roles: [.region, .host, .operator, .tenant],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [weigh, collect, deliver, exchange]
}

/// Calls `hansa.testing.v1.Parcels` over one channel.
public struct ParcelsClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// Weighs one parcel.
    public func weigh(_ request: Parcel, options: CallOptions = CallOptions()) async throws(RPCError) -> ParcelReceipt {
        try await channel.unary(ParcelsMethods.weigh, request, options: options)
    }

    /// Takes parcels until there are no more, then says what they weigh together.
    public func collect(options: CallOptions = CallOptions(), _ produce: @escaping @Sendable (RPCRequestWriter<Parcel>) async throws -> Void) async throws(RPCError) -> ParcelReceipt {
        try await channel.clientStreaming(ParcelsMethods.collect, options: options, produce)
    }

    /// Sends as many parcels as the number of this one says.
    public func deliver(_ request: Parcel, options: CallOptions = CallOptions()) async throws(RPCError) -> RPCResponseStream<Parcel> {
        try await channel.serverStreaming(ParcelsMethods.deliver, request, options: options)
    }

    /// Sends a receipt for each parcel.
    public func exchange<Outcome, Failure: Error>(options: CallOptions = CallOptions(), _ body: (RPCRequestWriter<Parcel>, RPCResponseStream<ParcelReceipt>) async throws(Failure) -> Outcome) async throws(Failure) -> Outcome {
        try await channel.bidirectional(ParcelsMethods.exchange, options: options, body)
    }
}
