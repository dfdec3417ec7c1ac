// swift-format-ignore-file
// DoorbellService.swift: the service hansa.testing.v1.Doorbell: server side, methods, client
//
// Generated from hansa/testing/v1/parcels.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

public import RPC
public import RPCCore
public import TestMessages

/// A service that a caller offers to its callee.
public protocol DoorbellService: Sendable {
    /// Asks whether the parcel may be left there.
    func ring(_ request: Parcel, context: CallContext) async throws(RPCError) -> ParcelReceipt
}

extension DoorbellService {
    /// Adds every method of this service to `router`.
    public func register(in router: inout Router) {
        router.unary(DoorbellMethods.ring) { (request: Parcel, context: CallContext) async throws(RPCError) -> ParcelReceipt in
            try await self.ring(request, context: context)
        }
    }
}

/// The methods of `hansa.testing.v1.Doorbell` as the wire and the router know them.
public enum DoorbellMethods {
    /// `/hansa.testing.v1.Doorbell/Ring`, on the wire 0x42231D2D84D30B78.
    public static let ring = MethodDescriptor(
        fullName: "/hansa.testing.v1.Doorbell/Ring", kind: .unary,
        roles: [.region],
        isIdempotent: false, maxRequestBytes: 4194304,
        defaultTimeoutMilliseconds: 0)

    /// Every method of the service.
    public static let all: [MethodDescriptor] = [ring]
}

/// Calls `hansa.testing.v1.Doorbell` over one channel.
public struct DoorbellClient: Sendable {
    private let channel: RPCChannel

    /// A client that calls over `channel`.
    public init(_ channel: RPCChannel) { self.channel = channel }

    /// Asks whether the parcel may be left there.
    public func ring(_ request: Parcel, options: CallOptions = CallOptions()) async throws(RPCError) -> ParcelReceipt {
        try await channel.unary(DoorbellMethods.ring, request, options: options)
    }
}
