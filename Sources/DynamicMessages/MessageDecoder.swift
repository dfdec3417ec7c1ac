// MessageDecoder.swift: an encoded message into JSON, by descriptor. Fields that nobody knows are left out.
//
// The mapping is proto3's: https://protobuf.dev/programming-guides/json. Output is what generated code prints.

extension DescriptorPool {
    /// Decodes a message into JSON.
    ///
    /// - Parameters:
    ///   - bytes: The encoded message.
    ///   - type: Its full name.
    ///   - printsDefaults: Whether fields without presence are there when they have their default.
    public func json(
        _ bytes: [UInt8], as type: String, printsDefaults: Bool = false
    ) throws(DynamicMessageError) -> JSONNode {
        guard bytes.count <= DynamicLimits.messageBytes else {
            throw .tooLong(what: "the message", byteCount: bytes.count, limit: DynamicLimits.messageBytes)
        }
        let decoder = MessageDecoder(pool: self, printsDefaults: printsDefaults)
        return try decoder.decode(bytes, as: try message(type), path: "", depth: 1)
    }
}

private struct MessageDecoder {
    let pool: DescriptorPool
    let printsDefaults: Bool

    func decode(
        _ bytes: [UInt8], as message: MessageDescriptor, path: String, depth: Int
    ) throws(DynamicMessageError) -> JSONNode {
        guard depth <= DynamicLimits.nesting else { throw .tooDeep(limit: DynamicLimits.nesting) }
        let collected = try collect(bytes, of: message, path: path)
        var members: [JSONNode.Member] = []
        for field in message.fields {
            let path = path.isEmpty ? field.jsonName : "\(path).\(field.jsonName)"
            if let value = try value(collected[field.number] ?? [], field, path: path, depth: depth) {
                members.append(JSONNode.Member(field.jsonName, value))
            }
        }
        return .object(members)
    }

    /// The values of each known field, in order; of a oneof only those of the member that came last.
    private func collect(
        _ bytes: [UInt8], of message: MessageDescriptor, path: String
    ) throws(DynamicMessageError) -> [Int32: [WireReader.Value]] {
        var collected: [Int32: [WireReader.Value]] = [:]
        var reader = WireReader(bytes, path: path)
        while let read = try reader.next() {
            guard let field = message.fields.first(where: { $0.number == read.number }) else { continue }
            if let oneof = field.oneof {
                for other in message.fields where other.oneof == oneof && other.number != field.number {
                    collected[other.number] = nil
                }
            }
            collected[field.number, default: []].append(read.value)
        }
        return collected
    }

    /// The value of a field; nil when it is not shown.
    private func value(
        _ values: [WireReader.Value], _ field: FieldDescriptor, path: String, depth: Int
    ) throws(DynamicMessageError) -> JSONNode? {
        if field.isRepeated { return try repeated(values, field, path: path, depth: depth) }
        if case .message(let type) = field.kind {
            // Copies of a message are merged, which is what reading one after the other does.
            let parts = values.compactMap { if case .bytes(let bytes) = $0 { bytes } else { nil } }
            if parts.isEmpty { return nil }
            return try decode(Array(parts.joined()), as: try pool.message(type), path: path, depth: depth + 1)
        }
        if let last = values.last { return try element(last, field.kind, path: path, depth: depth, of: field) }
        return printsDefaults && !field.hasPresence ? try zero(field.kind) : nil
    }

    private func element(
        _ value: WireReader.Value, _ kind: FieldKind, path: String, depth: Int, of field: FieldDescriptor
    ) throws(DynamicMessageError) -> JSONNode? {
        let node: JSONNode?
        switch (kind, value) {
        case (.message(let type), .bytes(let bytes)):
            node = try decode(bytes, as: try pool.message(type), path: path, depth: depth + 1)
        case (.enumeration(let type), .varint(let raw)):
            let number = Int32(truncatingIfNeeded: raw)
            let known = try pool.enumeration(type).cases.first { $0.number == number }
            node = known.map { .string($0.name) } ?? .number("\(number)")
        default: node = ScalarJSON.decode(value, kind)
        }
        guard let node else { throw .malformed(path: path, problem: "this is no \(kind.name)") }
        let isHidden = !printsDefaults && !field.hasPresence && !field.isRepeated && value.isDefault
        return isHidden ? nil : node
    }

    private func zero(_ kind: FieldKind) throws(DynamicMessageError) -> JSONNode? {
        switch kind {
        case .string, .bytes: return .string("")
        case .bool: return .bool(false)
        case .enumeration(let type):
            return try pool.enumeration(type).cases.first { $0.number == 0 }.map { .string($0.name) } ?? .number("0")
        case .int64, .uint64, .sint64, .fixed64, .sfixed64: return .string("0")
        default: return .number("0")
        }
    }

    // MARK: Repeated fields and maps

    private func repeated(
        _ values: [WireReader.Value], _ field: FieldDescriptor, path: String, depth: Int
    ) throws(DynamicMessageError) -> JSONNode? {
        if case .message(let type) = field.kind {
            let entry = try pool.message(type)
            if entry.isMapEntry { return try map(values, entry, path: path, depth: depth) }
        }
        var elements: [JSONNode] = []
        for value in try unpacked(values, field.kind, path: path) {
            let path = "\(path)[\(elements.count)]"
            if let node = try element(value, field.kind, path: path, depth: depth, of: field) { elements.append(node) }
        }
        return elements.isEmpty && !printsDefaults ? nil : .array(elements)
    }

    /// Numbers may be packed or not, whatever the descriptor says.
    private func unpacked(
        _ values: [WireReader.Value], _ kind: FieldKind, path: String
    ) throws(DynamicMessageError) -> [WireReader.Value] {
        guard kind.isNumeric else { return values }
        var all: [WireReader.Value] = []
        for value in values {
            guard case .bytes(let bytes) = value else {
                all.append(value)
                continue
            }
            var reader = WireReader(bytes, path: path)
            while !reader.isAtEnd {
                switch kind {
                case .fixed64, .sfixed64, .double: all.append(.fixed64(try reader.fixed(8)))
                case .fixed32, .sfixed32, .float: all.append(.fixed32(UInt32(truncatingIfNeeded: try reader.fixed(4))))
                default: all.append(.varint(try reader.varint()))
                }
            }
        }
        return all
    }

    private func map(
        _ values: [WireReader.Value], _ entry: MessageDescriptor, path: String, depth: Int
    ) throws(DynamicMessageError) -> JSONNode? {
        guard entry.fields.count == 2 else { throw .badDescriptor("\(entry.fullName) is no key and value") }
        var members: [JSONNode.Member] = []
        for value in values {
            guard case .bytes(let bytes) = value else { throw .malformed(path: path, problem: "this is no map entry") }
            let pair = try collect(bytes, of: entry, path: path)
            let shown = MessageDecoder(pool: pool, printsDefaults: true)
            var key = entry.fields[0]
            (key.hasPresence, key.oneof) = (false, nil)
            guard let node = try shown.value(pair[1] ?? [], key, path: path, depth: depth) else { continue }
            let name =
                switch node {
                case .string(let text), .number(let text): text
                default: node.text()
                }
            var field = entry.fields[1]
            let isMessage = if case .message = field.kind { true } else { false }
            field.hasPresence = isMessage
            // A message that is left out is an empty one.
            let content = pair[2] ?? (isMessage ? [.bytes([])] : [])
            let decoder = isMessage ? self : shown
            guard let node = try decoder.value(content, field, path: "\(path)[\"\(name)\"]", depth: depth + 1) else {
                continue
            }
            members.removeAll { $0.name == name }
            members.append(JSONNode.Member(name, node))
        }
        return members.isEmpty && !printsDefaults ? nil : .object(members)
    }
}
