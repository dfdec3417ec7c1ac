// StructEmitter.swift: the owned struct of a message: stored properties, nested enums, initialisers.

import SwiftProtobufPluginLibrary

struct StructEmitter {
    private let message: MessageModel

    init(_ message: MessageModel) { self.message = message }

    private struct Property {
        let name: String
        let type: String
        let defaultLiteral: String
    }

    func emit(to out: inout SourceWriter) {
        out.line()
        out.document(message.descriptor, fallback: "The message `\(message.descriptor.fullName)`.")
        out.block("public struct \(message.name): Sendable, Hashable") { out in
            out.line("/// The name in the .proto files.")
            out.line("public static let fullName = \"\(message.descriptor.fullName)\"")
            let properties = emitProperties(to: &out)
            for oneof in message.oneofs { emit(oneof, to: &out) }
            for enumeration in message.descriptor.enums { EnumEmitter(enumeration).emit(to: &out) }
            out.line()
            out.line("/// A message whose every field has its default.")
            out.line("public init() {}")
            emitMemberwise(properties, to: &out)
        }
    }

    private func emitProperties(to out: inout SourceWriter) -> [Property] {
        var properties: [Property] = []
        for run in message.runs {
            switch run {
            case .field(let field):
                out.document(field.descriptor, fallback: "The field `\(field.descriptor.name)`.")
                properties.append(
                    Property(name: field.name, type: field.swiftType, defaultLiteral: field.defaultLiteral))
            case .oneof(let oneof, _):
                if properties.contains(where: { $0.name == oneof.name }) { continue }
                out.document(oneof.descriptor, fallback: "One of several; nil when none is set.")
                properties.append(Property(name: oneof.name, type: oneof.typeName + "?", defaultLiteral: "nil"))
            }
            if let last = properties.last {
                out.line("public var \(last.name): \(last.type) = \(last.defaultLiteral)")
            }
        }
        return properties
    }

    private func emit(_ oneof: OneofModel, to out: inout SourceWriter) {
        out.line()
        out.line("/// What `\(oneof.descriptor.name)` can be.")
        out.block("public enum \(oneof.typeName): Sendable, Hashable") { out in
            for member in oneof.members {
                out.document(member.descriptor, fallback: "The field `\(member.descriptor.name)`.")
                out.line("case \(member.name)(\(member.kind.swiftType))")
            }
        }
    }

    private func emitMemberwise(_ properties: [Property], to out: inout SourceWriter) {
        if properties.isEmpty { return }
        out.line()
        out.line("/// A message with these fields; those left out have their defaults.")
        out.line("public init(")
        for (index, property) in properties.enumerated() {
            let comma = index == properties.count - 1 ? "" : ","
            out.line("    \(property.name): \(property.type) = \(property.defaultLiteral)\(comma)")
        }
        out.block(")") { out in
            for property in properties { out.line("self.\(property.name) = \(property.name)") }
        }
    }
}
