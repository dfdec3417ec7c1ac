// MethodPolicy.swift: reads (hansa.v1.policy), the rules that every method declares.
//
// The option is an unknown field to swift-protobuf; reading its few bytes here saves generating code for the generator.

import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Mirrors hansa.v1.MethodPolicy in Proto/hansa/v1/options.proto.
struct MethodPolicy {
    /// Names of `RoleSet` members.
    var roles: [String] = []
    var isIdempotent = false
    var maxRequestBytes: UInt64 = 0
    var defaultTimeoutMilliseconds: UInt64 = 0
    /// The handler answers without a task, from the request where it lies.
    var isDirect = false

    private static let optionNumber: UInt64 = 50001
    private static let roleNames: [UInt64: String] = [1: "region", 2: "host", 3: "operator", 4: "tenant"]

    init(of method: MethodDescriptor) throws {
        var found = false
        var reader = FieldReader(method.options.unknownFields.data)
        while let field = try reader.next(in: method) {
            guard field.number == Self.optionNumber else { continue }
            found = true
            try read(field.bytes, of: method)
        }
        guard found, !roles.isEmpty else { throw GenerationError.noPolicy(method: method.fullName) }
    }

    private mutating func read(_ bytes: Data, of method: MethodDescriptor) throws {
        var reader = FieldReader(bytes)
        while let field = try reader.next(in: method) {
            switch field.number {
            case 1:
                var packed = FieldReader(field.bytes)
                if field.bytes.isEmpty { try addRole(field.varint, of: method) }
                while let role = packed.varint() { try addRole(role, of: method) }
            case 2: isIdempotent = field.varint != 0
            case 3: maxRequestBytes = field.varint
            case 4: defaultTimeoutMilliseconds = field.varint
            case 5: isDirect = field.varint != 0
            default: throw GenerationError.malformedPolicy(method: method.fullName)
            }
        }
    }

    private mutating func addRole(_ number: UInt64, of method: MethodDescriptor) throws {
        guard let name = Self.roleNames[number] else { throw GenerationError.malformedPolicy(method: method.fullName) }
        if !roles.contains(name) { roles.append(name) }
    }
}

/// Reads the varint and length-delimited fields of a message.
private struct FieldReader {
    private var rest: Data.SubSequence

    init(_ data: Data) { rest = data[...] }

    struct Field {
        let number: UInt64
        var varint: UInt64 = 0
        var bytes = Data()
    }

    mutating func next(in method: MethodDescriptor) throws -> Field? {
        guard let tag = varint() else { return nil }
        var field = Field(number: tag >> 3)
        switch (tag & 7, varint()) {
        case (0, let value?): field.varint = value
        case (2, let length?) where length <= UInt64(rest.count):
            field.bytes = Data(rest.prefix(Int(length)))
            rest = rest.dropFirst(Int(length))
        default: throw GenerationError.malformedPolicy(method: method.fullName)
        }
        return field
    }

    mutating func varint() -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while let byte = rest.popFirst() {
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        return nil
    }
}
