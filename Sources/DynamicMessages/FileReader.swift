// FileReader.swift: one serialized FileDescriptorProto into descriptors.
//
// Numbers and names are those of google/protobuf/descriptor.proto; what nobody here needs is skipped.

/// The fields of a descriptor message, as far as they are bytes or numbers.
private struct RawFields {
    private var values: [(Int32, WireReader.Value)] = []

    init(_ bytes: [UInt8], _ path: String) throws(DynamicMessageError) {
        var reader = WireReader(bytes, path: path)
        while let field = try reader.next() { values.append((field.number, field.value)) }
    }

    func all(_ number: Int32) -> [[UInt8]] {
        values.compactMap { if $0.0 == number, case .bytes(let bytes) = $0.1 { bytes } else { nil } }
    }

    func texts(_ number: Int32) -> [String] { all(number).map { String(decoding: $0, as: UTF8.self) } }

    func text(_ number: Int32) -> String { texts(number).last ?? "" }

    func number(_ number: Int32) -> UInt64? {
        values.last { $0.0 == number }.flatMap { if case .varint(let value) = $0.1 { value } else { nil } }
    }

    func flag(_ number: Int32) -> Bool? { self.number(number).map { $0 != 0 } }
}

/// One file, read.
struct FileReader {
    private(set) var descriptor: FileDescriptor
    private(set) var messages: [MessageDescriptor] = []
    private(set) var enumerations: [EnumDescriptor] = []
    private(set) var services: [ServiceDescriptor] = []
    private let isProto3: Bool

    init(_ bytes: [UInt8]) throws(DynamicMessageError) {
        let raw = try RawFields(bytes, "FileDescriptorProto")
        let name = raw.text(1)
        isProto3 = raw.text(12) == "proto3"
        descriptor = FileDescriptor(name: name, imports: raw.texts(3), symbols: [], bytes: bytes)
        let package = raw.text(2)
        for message in raw.all(4) { try add(message: message, in: package, depth: 1) }
        for enumeration in raw.all(5) { try add(enumeration: enumeration, in: package) }
        for service in raw.all(6) { try add(service: service, in: package) }
        descriptor.symbols = messages.map(\.fullName) + enumerations.map(\.fullName) + services.map(\.fullName)
    }

    private func join(_ scope: String, _ name: String) -> String { scope.isEmpty ? name : "\(scope).\(name)" }

    private mutating func add(message bytes: [UInt8], in scope: String, depth: Int) throws(DynamicMessageError) {
        guard depth <= DynamicLimits.nesting else { throw .tooDeep(limit: DynamicLimits.nesting) }
        let raw = try RawFields(bytes, descriptor.name)
        let name = join(scope, raw.text(1))
        let options = try RawFields(raw.all(7).last ?? [], name)
        var fields: [FieldDescriptor] = []
        var synthetic: Set<Int> = []
        for bytes in raw.all(2) {
            let raw = try RawFields(bytes, name)
            let index = raw.number(9).map { Int(truncatingIfNeeded: $0) }
            // A oneof that the compiler made for an `optional` field is none for people.
            if raw.flag(17) == true, let index { synthetic.insert(index) }
            fields.append(try field(raw, oneof: raw.flag(17) == true ? nil : index, of: name))
        }
        let names = raw.all(8)
        var oneofs: [String] = []
        for (index, bytes) in names.enumerated() where !synthetic.contains(index) {
            oneofs.append(try RawFields(bytes, name).text(1))
        }
        guard fields.allSatisfy({ $0.oneof.map(oneofs.indices.contains) ?? true }) else {
            throw .badDescriptor("a field of \(name) is in a oneof that does not exist")
        }
        messages.append(
            MessageDescriptor(
                fullName: name, fields: fields.sorted { $0.number < $1.number }, oneofs: oneofs,
                isMapEntry: options.flag(7) ?? false))
        for nested in raw.all(3) { try add(message: nested, in: name, depth: depth + 1) }
        for enumeration in raw.all(4) { try add(enumeration: enumeration, in: name) }
    }

    private func field(
        _ raw: RawFields, oneof: Int?, of message: String
    ) throws(DynamicMessageError) -> FieldDescriptor {
        let name = raw.text(1)
        let kind = try kind(raw, "\(message).\(name)")
        let isRepeated = raw.number(4) == 3
        let packed = try RawFields(raw.all(8).last ?? [], message).flag(2)
        let isMessage = if case .message = kind { true } else { false }
        return FieldDescriptor(
            name: name, jsonName: raw.texts(10).last ?? jsonName(name),
            number: Int32(truncatingIfNeeded: raw.number(3) ?? 0), kind: kind, isRepeated: isRepeated,
            isPacked: isRepeated && kind.isNumeric && (packed ?? isProto3),
            hasPresence: !isRepeated && (isMessage || oneof != nil || !isProto3 || raw.flag(17) == true), oneof: oneof)
    }

    private func kind(_ raw: RawFields, _ name: String) throws(DynamicMessageError) -> FieldKind {
        let type = String(raw.text(6).drop { $0 == "." })
        switch raw.number(5) {
        case 1: return .double
        case 2: return .float
        case 3: return .int64
        case 4: return .uint64
        case 5: return .int32
        case 6: return .fixed64
        case 7: return .fixed32
        case 8: return .bool
        case 9: return .string
        case 11: return .message(type)
        case 12: return .bytes
        case 13: return .uint32
        case 14: return .enumeration(type)
        case 15: return .sfixed32
        case 16: return .sfixed64
        case 17: return .sint32
        case 18: return .sint64
        case let type: throw .badDescriptor("\(name) has the type \(type ?? 0), which is none of proto3")
        }
    }

    /// `gpus_per_host` as `gpusPerHost`: for descriptors that do not carry the name.
    private func jsonName(_ name: String) -> String {
        var result = ""
        var isStart = false
        for character in name {
            if character == "_" {
                isStart = true
            } else {
                result += isStart ? character.uppercased() : String(character)
                isStart = false
            }
        }
        return result
    }

    private mutating func add(enumeration bytes: [UInt8], in scope: String) throws(DynamicMessageError) {
        let raw = try RawFields(bytes, descriptor.name)
        var cases: [EnumDescriptor.Case] = []
        for bytes in raw.all(2) {
            let value = try RawFields(bytes, descriptor.name)
            cases.append(
                EnumDescriptor.Case(name: value.text(1), number: Int32(truncatingIfNeeded: value.number(2) ?? 0)))
        }
        enumerations.append(EnumDescriptor(fullName: join(scope, raw.text(1)), cases: cases))
    }

    private mutating func add(service bytes: [UInt8], in scope: String) throws(DynamicMessageError) {
        let raw = try RawFields(bytes, descriptor.name)
        var methods: [RPCDescriptor] = []
        for bytes in raw.all(2) {
            let method = try RawFields(bytes, descriptor.name)
            methods.append(
                RPCDescriptor(
                    name: method.text(1), request: String(method.text(2).drop { $0 == "." }),
                    reply: String(method.text(3).drop { $0 == "." }), streamsRequests: method.flag(5) ?? false,
                    streamsReplies: method.flag(6) ?? false))
        }
        services.append(ServiceDescriptor(fullName: join(scope, raw.text(1)), methods: methods))
    }
}
