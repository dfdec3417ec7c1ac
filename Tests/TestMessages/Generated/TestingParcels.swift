// swift-format-ignore-file
// TestingParcels.swift: owned messages and enums
//
// Generated from hansa/testing/v1/parcels.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The message `hansa.testing.v1.Parcel`.
public struct Parcel: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.Parcel"
    /// The field `number`.
    public var number: UInt64 = 0
    /// The field `content`.
    public var content: [UInt8] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        content: [UInt8] = []
    ) {
        self.number = number
        self.content = content
    }
}

/// The message `hansa.testing.v1.ParcelReceipt`.
public struct ParcelReceipt: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.ParcelReceipt"
    /// The field `parcels`.
    public var parcels: UInt64 = 0
    /// The field `bytes`.
    public var bytes: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        parcels: UInt64 = 0,
        bytes: UInt64 = 0
    ) {
        self.parcels = parcels
        self.bytes = bytes
    }
}
