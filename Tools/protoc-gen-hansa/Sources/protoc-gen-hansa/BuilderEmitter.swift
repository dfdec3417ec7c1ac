// BuilderEmitter.swift: the builder of a message: each call writes one field at once, so nothing is kept twice.

import SwiftProtobufPluginLibrary

struct BuilderEmitter {
    private let message: MessageModel

    init(_ message: MessageModel) { self.message = message }

    func emit(to out: inout SourceWriter) {
        out.line()
        out.block("extension \(message.name)") { out in
            out.line("/// Writes a `\(message.name)` field by field, without an owned message.")
            out.line("///")
            out.line("/// Set each field once. Take ``writer`` back at the end and check that it is complete.")
            out.block("public struct Builder") { out in
                out.line("/// Where the fields go.")
                out.line("public var writer: WireWriter")
                out.line()
                out.line("/// Continues behind what `writer` has written.")
                out.line("public init(_ writer: WireWriter) { self.writer = writer }")
                for field in message.fields { emit(field, to: &out) }
            }
        }
    }

    private func emit(_ field: FieldModel, to out: inout SourceWriter) {
        let verb = field.label == .repeated && !field.isPacked ? "add" : "set"
        out.line()
        out.document(field.descriptor, fallback: "Writes the field `\(field.descriptor.name)`.")
        if field.kind.isMessage {
            let type = "\(field.kind.swiftType).Builder"
            out.block("public mutating func \(verb)\(field.capitalName)(_ build: (inout \(type)) -> Void)") { out in
                out.line("let mark = writer.beginMessage(tag: \(field.tag))")
                out.line("var inner = \(type)(writer)")
                out.line("build(&inner)")
                out.line("writer = inner.writer")
                out.line("writer.endMessage(mark)")
            }
        } else if field.isPacked {
            out.block("public mutating func set\(field.capitalName)(_ values: [\(field.kind.swiftType)])") { out in
                let one = field.kind.size("$1")
                let size = Int(one) != nil ? "\(one) * values.count" : "values.reduce(0) { $0 + \(one) }"
                out.line("if values.isEmpty { return }")
                out.line("writer.length(\(size), tag: \(field.packedTag))")
                out.line("for value in values { \(field.kind.writePacked("value")) }")
            }
        } else {
            out.block("public mutating func \(verb)\(field.capitalName)(_ value: \(field.kind.swiftType))") { out in
                let write = field.kind.write("value", tag: field.tag)
                out.line(field.label == .plain ? "if \(field.kind.isSet("value")) { \(write) }" : write)
            }
        }
    }
}
