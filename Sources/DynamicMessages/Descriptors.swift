// Descriptors.swift: what a program must know of .proto files to read, write and show their messages.

/// The type of a field's values.
public enum FieldKind: Hashable, Sendable {
    /// `double`.
    case double
    /// `float`.
    case float
    /// `int32`.
    case int32
    /// `int64`.
    case int64
    /// `uint32`.
    case uint32
    /// `uint64`.
    case uint64
    /// `sint32`.
    case sint32
    /// `sint64`.
    case sint64
    /// `fixed32`.
    case fixed32
    /// `fixed64`.
    case fixed64
    /// `sfixed32`.
    case sfixed32
    /// `sfixed64`.
    case sfixed64
    /// `bool`.
    case bool
    /// `string`.
    case string
    /// `bytes`.
    case bytes
    /// An enum, by its full name.
    case enumeration(String)
    /// A message, by its full name.
    case message(String)

    /// The type as a .proto file names it.
    public var name: String {
        switch self {
        case .enumeration(let name), .message(let name): name
        default: "\(self)"
        }
    }

    /// Whether a repeated field of the kind may be packed.
    var isNumeric: Bool {
        switch self {
        case .string, .bytes, .message: false
        default: true
        }
    }
}

/// One field of a message.
public struct FieldDescriptor: Hashable, Sendable {
    /// The name in the .proto file.
    public var name: String
    /// The name in JSON.
    public var jsonName: String
    /// The number on the wire.
    public var number: Int32
    /// The type of its values.
    public var kind: FieldKind
    /// Whether it has many values.
    public var isRepeated: Bool
    /// Whether its many numbers are one field on the wire.
    public var isPacked: Bool
    /// Whether "not set" differs from the default.
    public var hasPresence: Bool
    /// The oneof it belongs to: an index into ``MessageDescriptor/oneofs``.
    public var oneof: Int?
}

/// One message.
public struct MessageDescriptor: Hashable, Sendable {
    /// The full name, such as `hansa.v1.Host`.
    public var fullName: String
    /// The fields, by number.
    public var fields: [FieldDescriptor]
    /// The names of its oneofs.
    public var oneofs: [String]
    /// Made by the compiler for a map: key and value.
    public var isMapEntry: Bool
}

/// One enum.
public struct EnumDescriptor: Hashable, Sendable {
    /// One name of a number.
    public struct Case: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The number.
        public var number: Int32
    }

    /// The full name, such as `hansa.v1.HostState`.
    public var fullName: String
    /// Its names, in the order of the file.
    public var cases: [Case]
}

/// One method of a service.
public struct RPCDescriptor: Hashable, Sendable {
    /// Its name in the service, such as `Check`.
    public var name: String
    /// The full name of its requests.
    public var request: String
    /// The full name of its replies.
    public var reply: String
    /// The caller may send several messages.
    public var streamsRequests: Bool
    /// The callee may send several messages.
    public var streamsReplies: Bool
}

/// One service.
public struct ServiceDescriptor: Hashable, Sendable {
    /// The full name, such as `hansa.v1.Health`.
    public var fullName: String
    /// Its methods, in the order of the file.
    public var methods: [RPCDescriptor]
}

/// One .proto file.
public struct FileDescriptor: Hashable, Sendable {
    /// Its path, such as `hansa/v1/health.proto`.
    public var name: String
    /// The paths of the files it imports.
    public var imports: [String]
    /// The full names of what it defines, in no nested order.
    public var symbols: [String]
    /// The serialized `FileDescriptorProto`.
    public var bytes: [UInt8]
}
