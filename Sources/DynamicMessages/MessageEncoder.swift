// MessageEncoder.swift: JSON into an encoded message, by descriptor, with an error that names the value's path.
//
// The mapping is proto3's: https://protobuf.dev/programming-guides/json. Unknown fields are errors.

extension DescriptorPool {
    /// Encodes a message that is written in JSON.
    ///
    /// Fields are written in the order of their numbers, as generated code writes them.
    ///
    /// - Parameters:
    ///   - json: An object.
    ///   - type: The message's full name.
    public func encode(_ json: JSONNode, as type: String) throws(DynamicMessageError) -> [UInt8] {
        let bytes = try MessageEncoder(pool: self).encode(json, as: try message(type), path: "", depth: 1)
        guard bytes.count <= DynamicLimits.messageBytes else {
            throw .tooLong(what: "the encoded message", byteCount: bytes.count, limit: DynamicLimits.messageBytes)
        }
        return bytes
    }
}

private struct MessageEncoder {
    let pool: DescriptorPool

    func encode(
        _ json: JSONNode, as message: MessageDescriptor, path: String, depth: Int
    ) throws(DynamicMessageError) -> [UInt8] {
        guard depth <= DynamicLimits.nesting else { throw .tooDeep(limit: DynamicLimits.nesting) }
        guard case .object(let members) = json else {
            throw .wrongValue(path: path, expected: "an object (\(message.fullName))", found: json.found)
        }
        let set = try assigned(members, of: message, path: path)
        try checkOneofs(set, of: message, path: path)
        var bytes = WireBytes()
        for field in message.fields {
            guard let value = set[field.number], value != .null else { continue }
            try write(value, field, path: join(path, field), depth: depth, to: &bytes)
        }
        return bytes.bytes
    }

    /// The members by the numbers of their fields; a field may be named as in JSON or as in the .proto file.
    private func assigned(
        _ members: [JSONNode.Member], of message: MessageDescriptor, path: String
    ) throws(DynamicMessageError) -> [Int32: JSONNode] {
        var set: [Int32: JSONNode] = [:]
        for member in members {
            let named = message.fields.first { $0.jsonName == member.name || $0.name == member.name }
            guard let field = named else {
                throw .unknownField(
                    path: path, name: member.name, message: message.fullName,
                    nearest: nearest(to: member.name, in: message.fields.map(\.jsonName)))
            }
            guard set.updateValue(member.value, forKey: field.number) == nil else {
                throw .duplicate(path: join(path, field))
            }
        }
        return set
    }

    private func checkOneofs(
        _ set: [Int32: JSONNode], of message: MessageDescriptor, path: String
    ) throws(DynamicMessageError) {
        var first: [Int: String] = [:]
        for field in message.fields {
            guard let oneof = field.oneof, let value = set[field.number], value != .null else { continue }
            if let other = first.updateValue(field.jsonName, forKey: oneof) {
                throw .oneofConflict(
                    path: path, oneof: message.oneofs[oneof], first: other, second: field.jsonName)
            }
        }
    }

    private func write(
        _ value: JSONNode, _ field: FieldDescriptor, path: String, depth: Int, to bytes: inout WireBytes
    ) throws(DynamicMessageError) {
        guard field.isRepeated else {
            let encoded = try element(value, field.kind, path: path, depth: depth)
            if field.hasPresence || !encoded.isDefault { bytes.field(field.number, encoded) }
            return
        }
        if let entry = try mapEntry(field) {
            return try writeMap(value, entry, field, path: path, depth: depth, to: &bytes)
        }
        guard case .array(let elements) = value else {
            throw .wrongValue(path: path, expected: "an array", found: value.found)
        }
        var packed = WireBytes()
        for (index, value) in elements.enumerated() {
            let encoded = try element(value, field.kind, path: "\(path)[\(index)]", depth: depth)
            if field.isPacked { packed.value(encoded) } else { bytes.field(field.number, encoded) }
        }
        if !packed.bytes.isEmpty { bytes.field(field.number, bytes: packed.bytes) }
    }

    private func element(
        _ value: JSONNode, _ kind: FieldKind, path: String, depth: Int
    ) throws(DynamicMessageError) -> WireReader.Value {
        switch kind {
        case .message(let type):
            return .bytes(try encode(value, as: try pool.message(type), path: path, depth: depth + 1))
        case .enumeration(let type):
            return .varint(try number(value, of: try pool.enumeration(type), path: path))
        default: return try ScalarJSON.encode(value, kind, path: path)
        }
    }

    private func number(
        _ value: JSONNode, of enumeration: EnumDescriptor, path: String
    ) throws(DynamicMessageError) -> UInt64 {
        if case .string(let name) = value {
            if let known = enumeration.cases.first(where: { $0.name == name }) {
                return UInt64(bitPattern: Int64(known.number))
            }
            let names = enumeration.cases.map(\.name)
            let hint = nearest(to: name, in: names).map { ", such as \($0)" } ?? ": \(names.joined(separator: ", "))"
            throw .wrongValue(path: path, expected: "a \(enumeration.fullName)\(hint)", found: value.found)
        }
        guard case .number(let text) = value, let number = ScalarJSON.wholeNumber(text, Int32.self) else {
            throw .wrongValue(
                path: path, expected: "a name or number of \(enumeration.fullName)", found: value.found)
        }
        return UInt64(bitPattern: Int64(number))
    }

    // MARK: Maps

    private func mapEntry(_ field: FieldDescriptor) throws(DynamicMessageError) -> MessageDescriptor? {
        guard case .message(let type) = field.kind else { return nil }
        let message = try pool.message(type)
        return message.isMapEntry ? message : nil
    }

    private func writeMap(
        _ value: JSONNode, _ entry: MessageDescriptor, _ field: FieldDescriptor, path: String, depth: Int,
        to bytes: inout WireBytes
    ) throws(DynamicMessageError) {
        guard case .object(let members) = value else {
            throw .wrongValue(path: path, expected: "an object (a map)", found: value.found)
        }
        guard entry.fields.count == 2 else { throw .badDescriptor("\(entry.fullName) is no key and value") }
        var seen: Set<WireReader.Value> = []
        for member in members {
            let path = "\(path)[\"\(member.name.prefix(40))\"]"
            let key = try ScalarJSON.encode(key: member.name, entry.fields[0].kind, path: path)
            guard seen.insert(key).inserted else { throw .duplicate(path: path) }
            guard member.value != .null else {
                throw .wrongValue(path: path, expected: "a value", found: "null")
            }
            let value = try element(member.value, entry.fields[1].kind, path: path, depth: depth + 1)
            var content = WireBytes()
            content.field(1, key)
            content.field(2, value)
            bytes.field(field.number, bytes: content.bytes)
        }
    }

    private func join(_ path: String, _ field: FieldDescriptor) -> String {
        path.isEmpty ? field.jsonName : "\(path).\(field.jsonName)"
    }
}

extension WireReader.Value {
    /// Whether it is the default that proto3 does not write.
    var isDefault: Bool {
        switch self {
        case .varint(let value), .fixed64(let value): value == 0
        case .fixed32(let value): value == 0
        case .bytes(let content): content.isEmpty
        }
    }
}
