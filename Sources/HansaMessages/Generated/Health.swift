// swift-format-ignore-file
// Health.swift: owned messages and enums
//
// Generated from hansa/v1/health.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The message `hansa.v1.HealthRequest`.
public struct HealthRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.HealthRequest"
    /// Full name; empty = the server as a whole.
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

/// The message `hansa.v1.HealthReply`.
public struct HealthReply: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.v1.HealthReply"
    /// The field `serving`.
    public var serving: HealthReply.Serving = .init(rawValue: 0)
    /// The field `detail`.
    public var detail: String = ""

    /// The enum `hansa.v1.HealthReply.Serving`.
    public enum Serving: RawRepresentable, Hashable, Sendable {
        /// `SERVING_UNKNOWN`, number 0.
        case unknown
        /// `SERVING`, number 1.
        case serving
        /// Draining or not ready.
        case notServing
        /// A number that this version does not know; kept as it came.
        case unrecognized(Int32)

        /// The value with this number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unknown
            case 1: self = .serving
            case 2: self = .notServing
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unknown: 0
            case .serving: 1
            case .notServing: 2
            case .unrecognized(let number): number
            }
        }
    }

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        serving: HealthReply.Serving = .init(rawValue: 0),
        detail: String = ""
    ) {
        self.serving = serving
        self.detail = detail
    }
}
