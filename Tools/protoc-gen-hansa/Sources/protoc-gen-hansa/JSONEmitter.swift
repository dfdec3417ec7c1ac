// JSONEmitter.swift: how a message names its fields to the JSON writer.

import SwiftProtobufPluginLibrary

struct JSONEmitter {
    private let message: MessageModel

    init(_ message: MessageModel) { self.message = message }

    func emit(to out: inout SourceWriter) {
        out.line()
        out.block("extension \(message.name): GeneratedMessage") { out in
            out.line("/// Hands each field to `json` under its JSON name.")
            if message.fields.isEmpty { return out.line("public func writeFields(to json: inout JSONWriter) {}") }
            out.block("public func writeFields(to json: inout JSONWriter)") { out in
                for run in message.runs { emit(run, to: &out) }
            }
        }
    }

    private func emit(_ run: FieldRun, to out: inout SourceWriter) {
        switch run {
        case .field(let field):
            let method =
                switch field.label {
                case .plain, .oneofMember: "field"
                case .optional: "present"
                case .repeated: "repeated"
                }
            out.line("json.\(method)(\"\(field.jsonName)\", \(wrapped(field, field.stored)))")
        case .oneof(let oneof, let members):
            out.switchBlock("\(oneof.stored)") { out in
                for member in members {
                    out.line(
                        "case .\(member.name)(let value)?: json.present(\"\(member.jsonName)\", "
                            + "\(member.kind.isBytes ? "JSONBytes(value)" : "value"))")
                }
                out.line(members.count == oneof.members.count ? "case nil: break" : "default: break")
            }
        }
    }

    /// Bytes are a Swift array of numbers, and must not be printed as one.
    private func wrapped(_ field: FieldModel, _ value: String) -> String {
        guard field.kind.isBytes else { return value }
        return field.label == .repeated || field.label == .optional
            ? "\(value).map(JSONBytes.init)" : "JSONBytes(\(value))"
    }
}

extension FieldKind {
    fileprivate var isBytes: Bool { if case .bytes = self { true } else { false } }
}
