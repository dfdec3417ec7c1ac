// swift-format-ignore-file
// TestingConformance.swift: owned messages and enums
//
// Generated from hansa/testing/v1/conformance.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.


/// The message `hansa.testing.v1.Payload`.
public struct Payload: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.Payload"
    /// The field `number`.
    public var number: UInt64 = 0
    /// The field `data`.
    public var data: [UInt8] = []

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        number: UInt64 = 0,
        data: [UInt8] = []
    ) {
        self.number = number
        self.data = data
    }
}

/// The message `hansa.testing.v1.Key`.
public struct Key: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.Key"
    /// The field `key`.
    public var key: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: String = ""
    ) {
        self.key = key
    }
}

/// The message `hansa.testing.v1.Failure`.
public struct Failure: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.Failure"
    /// 0 = succeed.
    public var code: UInt32 = 0
    /// The field `text`.
    public var text: String = ""
    /// Becomes the one detail of an hansa.v1.Status.
    public var detail: [UInt8] = []
    /// The field `pushback_ms`.
    public var pushbackMs: UInt32? = nil
    /// Becomes the metadata "trailer" of STATUS.
    public var trailer: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        code: UInt32 = 0,
        text: String = "",
        detail: [UInt8] = [],
        pushbackMs: UInt32? = nil,
        trailer: String = ""
    ) {
        self.code = code
        self.text = text
        self.detail = detail
        self.pushbackMs = pushbackMs
        self.trailer = trailer
    }
}

/// The message `hansa.testing.v1.CountRequest`.
public struct CountRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.CountRequest"
    /// The field `messages`.
    public var messages: UInt32 = 0
    /// The field `bytes`.
    public var bytes: UInt32 = 0
    /// The field `end`.
    public var end: Failure? = nil
    /// The field `key`.
    public var key: String = ""

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        messages: UInt32 = 0,
        bytes: UInt32 = 0,
        end: Failure? = nil,
        key: String = ""
    ) {
        self.messages = messages
        self.bytes = bytes
        self.end = end
        self.key = key
    }
}

/// The message `hansa.testing.v1.Observation`.
public struct Observation: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.Observation"
    /// The field `key`.
    public var key: String = ""
    /// The field `moment`.
    public var moment: Observation.Moment = .init(rawValue: 0)

    /// The enum `hansa.testing.v1.Observation.Moment`.
    public enum Moment: RawRepresentable, Hashable, Sendable {
        /// Now.
        case unspecified
        /// `MOMENT_STARTED`, number 1.
        case started
        /// The handler has returned or thrown.
        case ended
        /// The handler's task was cancelled.
        case cancelled
        /// A number that this version does not know; kept as it came.
        case unrecognized(Int32)

        /// The value with this number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .started
            case 2: self = .ended
            case 3: self = .cancelled
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .started: 1
            case .ended: 2
            case .cancelled: 3
            case .unrecognized(let number): number
            }
        }
    }

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        key: String = "",
        moment: Observation.Moment = .init(rawValue: 0)
    ) {
        self.key = key
        self.moment = moment
    }
}

/// The message `hansa.testing.v1.DrainRequest`.
public struct DrainRequest: Sendable, Hashable {
    /// The name in the .proto files.
    public static let fullName = "hansa.testing.v1.DrainRequest"
    /// The field `port`.
    public var port: UInt32 = 0
    /// The field `grace_ms`.
    public var graceMs: UInt32 = 0

    /// A message whose every field has its default.
    public init() {}

    /// A message with these fields; those left out have their defaults.
    public init(
        port: UInt32 = 0,
        graceMs: UInt32 = 0
    ) {
        self.port = port
        self.graceMs = graceMs
    }
}
