// MessageModel.swift: one message of a .proto file, with everything its emitters need and nothing undecided.

import SwiftProtobuf
import SwiftProtobufPluginLibrary

struct MessageModel {
    let descriptor: Descriptor
    let fields: [FieldModel]
    let oneofs: [OneofModel]

    var name: String { Names.swiftType(of: descriptor) }
    var cType: String { Names.cType(descriptor.fullName) }

    init(_ descriptor: Descriptor) throws {
        if let nested = descriptor.messages.first {
            throw nested.options.mapEntry
                ? GenerationError.unsupportedField(
                    name: nested.fullName, reason: "maps are not supported: use a repeated message with key and value")
                : GenerationError.nestedMessage(message: nested.fullName)
        }
        if MessageModel.reaches(descriptor, from: descriptor) {
            throw GenerationError.recursive(message: descriptor.fullName)
        }
        self.descriptor = descriptor
        let fields = try descriptor.fields.map(FieldModel.init).sorted { $0.number < $1.number }
        self.fields = fields
        self.oneofs = descriptor.realOneofs.map { oneof in
            OneofModel(descriptor: oneof, members: fields.filter { $0.descriptor.realContainingOneof === oneof })
        }
    }

    /// Fields in the order of their numbers, those of one oneof together where nothing comes between them.
    var runs: [FieldRun] {
        var runs: [FieldRun] = []
        for field in fields {
            guard let oneof = oneofs.first(where: { $0.descriptor === field.descriptor.realContainingOneof }) else {
                runs.append(.field(field))
                continue
            }
            if case .oneof(let last, let members)? = runs.last, last.descriptor === oneof.descriptor {
                runs[runs.count - 1] = .oneof(last, members + [field])
            } else {
                runs.append(.oneof(oneof, [field]))
            }
        }
        return runs
    }

    private static func reaches(_ target: Descriptor, from start: Descriptor) -> Bool {
        var pending = [start]
        var seen: Set<String> = []
        while let next = pending.popLast() {
            for field in next.fields where field.type == .message {
                guard let inner = field.messageType else { continue }
                if inner === target { return true }
                if seen.insert(inner.fullName).inserted { pending.append(inner) }
            }
        }
        return false
    }
}

enum FieldRun {
    case field(FieldModel)
    case oneof(OneofModel, [FieldModel])
}

struct FieldModel {
    enum Label {
        /// Written when it is not the default.
        case plain
        /// Swift Optional: messages and proto3 `optional`.
        case optional
        case repeated
        case oneofMember
    }

    let descriptor: FieldDescriptor
    let kind: FieldKind
    let label: Label

    init(_ descriptor: FieldDescriptor) throws {
        self.descriptor = descriptor
        kind = try FieldKind(descriptor)
        if descriptor.isRepeated {
            label = .repeated
        } else if descriptor.realContainingOneof != nil {
            label = .oneofMember
        } else {
            label = descriptor.hasPresence ? .optional : .plain
        }
    }

    var number: Int32 { descriptor.number }
    /// The Swift name without backticks.
    var bareName: String { Names.field(descriptor.name) }
    var name: String { Names.escaped(bareName) }
    /// The field as its own message's functions mean it.
    var stored: String { Names.stored(name) }
    var capitalName: String { Names.upperCamel(descriptor.name) }
    var cName: String { Names.cField(descriptor.name) }
    var cMember: String { Names.cMember(cName) }
    var jsonName: String { descriptor.jsonName ?? Names.lowerCamel(descriptor.name) }
    /// What errors call the field.
    var errorName: String { "\(descriptor.containingType.name).\(descriptor.name)" }

    var isPacked: Bool { label == .repeated && descriptor.isPacked }
    var tag: UInt32 { UInt32(number) << 3 | kind.wireType.rawValue }
    var packedTag: UInt32 { UInt32(number) << 3 | FieldKind.WireType.length.rawValue }
    /// The bytes of the tag.
    var tagSize: Int { number < 16 ? 1 : number < 2048 ? 2 : number < 262_144 ? 3 : number < 33_554_432 ? 4 : 5 }

    var swiftType: String {
        switch label {
        case .plain, .oneofMember: kind.swiftType
        case .optional: kind.swiftType + "?"
        case .repeated: "[\(kind.swiftType)]"
        }
    }

    var defaultLiteral: String {
        switch label {
        case .plain, .oneofMember: kind.defaultLiteral
        case .optional: "nil"
        case .repeated: "[]"
        }
    }

    /// The condition under which the C struct has the field; nil when it always has.
    func cPresence(_ pointer: String) -> String? {
        switch label {
        case .oneofMember:
            descriptor.realContainingOneof.map { "\(pointer).pointee.\($0.name)_case.rawValue == \(number)" }
        case .optional where !kind.isMessage: "\(pointer).pointee._\(descriptor.name)_case.rawValue == \(number)"
        default: nil
        }
    }
}

struct OneofModel {
    let descriptor: OneofDescriptor
    let members: [FieldModel]

    var name: String { Names.escaped(Names.field(descriptor.name)) }
    /// The oneof as its own message's functions mean it.
    var stored: String { Names.stored(name) }
    var typeName: String { Names.upperCamel(descriptor.name) }
}
