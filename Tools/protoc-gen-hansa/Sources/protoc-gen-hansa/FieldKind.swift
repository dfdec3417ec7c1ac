// FieldKind.swift: what differs between the proto types: Swift type, wire type, and the expressions that convert.
//
// Knows no message and no file: every emitter asks here and nowhere else.

import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The type of a field, whatever its label.
enum FieldKind {
    case double, float, int32, int64, uint32, uint64, sint32, sint64, fixed32, fixed64, sfixed32, sfixed64
    case bool, string, bytes
    case enumeration(EnumDescriptor)
    case message(Descriptor)

    enum WireType: UInt32 {
        case varint = 0
        case fixed64 = 1
        case length = 2
        case fixed32 = 5
    }

    init(_ field: FieldDescriptor) throws {
        switch field.type {
        case .double: self = .double
        case .float: self = .float
        case .int32: self = .int32
        case .int64: self = .int64
        case .uint32: self = .uint32
        case .uint64: self = .uint64
        case .sint32: self = .sint32
        case .sint64: self = .sint64
        case .fixed32: self = .fixed32
        case .fixed64: self = .fixed64
        case .sfixed32: self = .sfixed32
        case .sfixed64: self = .sfixed64
        case .bool: self = .bool
        case .string: self = .string
        case .bytes: self = .bytes
        case .enum: self = .enumeration(field.enumType)
        case .message: self = .message(field.messageType)
        case .group:
            throw GenerationError.unsupportedField(name: field.fullName, reason: "groups are not supported")
        }
    }

    var swiftType: String {
        switch self {
        case .double: "Double"
        case .float: "Float"
        case .int32, .sint32, .sfixed32: "Int32"
        case .int64, .sint64, .sfixed64: "Int64"
        case .uint32, .fixed32: "UInt32"
        case .uint64, .fixed64: "UInt64"
        case .bool: "Bool"
        case .string: "String"
        case .bytes: "[UInt8]"
        case .enumeration(let type): Names.swiftType(of: type)
        case .message(let type): Names.swiftType(of: type)
        }
    }

    var defaultLiteral: String {
        switch self {
        case .bool: "false"
        case .string: "\"\""
        case .bytes: "[]"
        case .enumeration: ".init(rawValue: 0)"
        case .message: "nil"
        default: "0"
        }
    }

    var wireType: WireType {
        switch self {
        case .double, .fixed64, .sfixed64: .fixed64
        case .float, .fixed32, .sfixed32: .fixed32
        case .string, .bytes, .message: .length
        default: .varint
        }
    }

    var isMessage: Bool { if case .message = self { true } else { false } }
    var isString: Bool { if case .string = self { true } else { false } }

    /// Whether C and Swift have the same array of it, so that a view can be a span.
    var isPlainNumber: Bool {
        switch self {
        case .bool, .string, .bytes, .enumeration, .message: false
        default: true
        }
    }

    /// The condition under which a field without presence is written.
    func isSet(_ value: String) -> String {
        switch self {
        case .double, .float: "\(value).bitPattern != 0"
        case .bool: value
        case .string, .bytes: "!\(value).isEmpty"
        case .enumeration: "\(value).rawValue != 0"
        default: "\(value) != 0"
        }
    }

    /// The value as the unsigned number that the wire has; only for the number types.
    func wireNumber(_ value: String) -> String {
        switch self {
        case .double, .float: "\(value).bitPattern"
        case .int32: "UInt64(bitPattern: Int64(\(value)))"
        case .int64: "UInt64(bitPattern: \(value))"
        case .uint32: "UInt64(\(value))"
        case .sint32: "WireSize.zigzag(Int64(\(value)))"
        case .sint64: "WireSize.zigzag(\(value))"
        case .sfixed32: "UInt32(bitPattern: \(value))"
        case .sfixed64: "UInt64(bitPattern: \(value))"
        case .bool: "(\(value) ? 1 : 0)"
        case .enumeration: "UInt64(bitPattern: Int64(\(value).rawValue))"
        default: value
        }
    }

    /// The bytes that one value takes, without its tag.
    func size(_ value: String) -> String {
        switch self {
        case .string: "WireSize.string(\(value))"
        case .bytes: "WireSize.length(\(value).count)"
        case .message: "WireSize.message(\(value))"
        case .bool: "1"
        default:
            switch wireType {
            case .fixed32: "4"
            case .fixed64: "8"
            default: "WireSize.varint(\(wireNumber(value)))"
            }
        }
    }

    /// The statement that writes one field with its tag.
    func write(_ value: String, tag: UInt32, to writer: String = "writer") -> String {
        switch self {
        case .string: "\(writer).string(\(value), tag: \(tag))"
        case .bytes: "\(writer).bytes(\(value), tag: \(tag))"
        case .message: "\(writer).message(\(value), tag: \(tag))"
        default: "\(writer).\(numberMethod)(\(wireNumber(value)), tag: \(tag))"
        }
    }

    /// The statement that writes one value of a packed field.
    func writePacked(_ value: String, to writer: String = "writer") -> String {
        "\(writer).\(numberMethod)(\(wireNumber(value)))"
    }

    private var numberMethod: String {
        switch wireType {
        case .fixed32: "fixed32"
        case .fixed64: "fixed64"
        default: "varint"
        }
    }

    /// A number of a C struct as its Swift value.
    func fromC(_ value: String) -> String {
        switch self {
        case .bool: "\(value) != 0"
        case .enumeration(let type):
            "\(Names.swiftType(of: type))(rawValue: Int32(truncatingIfNeeded: \(value).rawValue))"
        default: value
        }
    }
}
