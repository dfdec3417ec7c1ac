// swift-format-ignore-file
// Status.swift: owned messages and enums
//
// Generated from hansa/v1/status.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The message `hansa.v1.Status`.
public struct Status: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.Status"
    /// The field `code`.
    public var code: Int32 = 0
    /// The field `message`.
    public var message: String = ""
    /// The field `details`.
    public var details: [StatusDetail] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        code: Int32 = 0,
        message: String = "",
        details: [StatusDetail] = []
    ) {
        self.code = code
        self.message = message
        self.details = details
    }
}

/// Same fields as google.protobuf.Any; the name "Any" is taken in Swift.
public struct StatusDetail: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.StatusDetail"
    /// The field `type_url`.
    public var typeUrl: String = ""
    /// The field `value`.
    public var value: [UInt8] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        typeUrl: String = "",
        value: [UInt8] = []
    ) {
        self.typeUrl = typeUrl
        self.value = value
    }
}
