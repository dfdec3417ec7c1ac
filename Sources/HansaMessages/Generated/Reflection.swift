// swift-format-ignore-file
// Reflection.swift: owned messages and enums
//
// Generated from hansa/v1/reflection.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The message `hansa.v1.ListServicesRequest`.
public struct ListServicesRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListServicesRequest"
    /// Full name; empty = all.
    public var service: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        service: String = ""
    ) {
        self.service = service
    }
}

/// The message `hansa.v1.ListServicesReply`.
public struct ListServicesReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ListServicesReply"
    /// The field `services`.
    public var services: [ServiceInfo] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        services: [ServiceInfo] = []
    ) {
        self.services = services
    }
}

/// The message `hansa.v1.ServiceInfo`.
public struct ServiceInfo: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.ServiceInfo"
    /// Full name, such as "hansa.v1.Hosts".
    public var name: String = ""
    /// The field `methods`.
    public var methods: [MethodInfo] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        name: String = "",
        methods: [MethodInfo] = []
    ) {
        self.name = name
        self.methods = methods
    }
}

/// The message `hansa.v1.MethodInfo`.
public struct MethodInfo: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.MethodInfo"
    /// Such as "List".
    public var name: String = ""
    /// Full name of the message.
    public var request: String = ""
    /// The field `reply`.
    public var reply: String = ""
    /// The field `streams_requests`.
    public var streamsRequests: Bool = false
    /// The field `streams_replies`.
    public var streamsReplies: Bool = false
    /// Who may call.
    public var roles: [String] = []
    /// The field `idempotent`.
    public var idempotent: Bool = false
    /// The field `max_request_bytes`.
    public var maxRequestBytes: UInt32 = 0
    /// 0 = no deadline.
    public var defaultTimeoutMs: UInt32 = 0
    /// The method on the wire.
    public var hash: UInt64 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        name: String = "",
        request: String = "",
        reply: String = "",
        streamsRequests: Bool = false,
        streamsReplies: Bool = false,
        roles: [String] = [],
        idempotent: Bool = false,
        maxRequestBytes: UInt32 = 0,
        defaultTimeoutMs: UInt32 = 0,
        hash: UInt64 = 0
    ) {
        self.name = name
        self.request = request
        self.reply = reply
        self.streamsRequests = streamsRequests
        self.streamsReplies = streamsReplies
        self.roles = roles
        self.idempotent = idempotent
        self.maxRequestBytes = maxRequestBytes
        self.defaultTimeoutMs = defaultTimeoutMs
        self.hash = hash
    }
}

/// The message `hansa.v1.DescribeRequest`.
public struct DescribeRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.DescribeRequest"
    /// Full name of a service, method, message or enum, or a file; empty = every file.
    public var symbol: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        symbol: String = ""
    ) {
        self.symbol = symbol
    }
}

/// The message `hansa.v1.DescribeReply`.
public struct DescribeReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.DescribeReply"
    /// Google.protobuf.FileDescriptorSet, every file after those it imports.
    public var fileDescriptorSet: [UInt8] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        fileDescriptorSet: [UInt8] = []
    ) {
        self.fileDescriptorSet = fileDescriptorSet
    }
}
