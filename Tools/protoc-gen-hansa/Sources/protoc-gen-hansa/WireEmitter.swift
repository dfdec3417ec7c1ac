// WireEmitter.swift: the RPCMessage conformance: sizes and encoding written directly, decoding through a view.
//
// The output never calls protobuf-c to pack. Rules: docs/messages.md.

import SwiftProtobufPluginLibrary

struct WireEmitter {
    private let message: MessageModel

    init(_ message: MessageModel) { self.message = message }

    func emit(to out: inout SourceWriter) {
        out.line()
        out.block("extension \(message.name): RPCMessage") { out in
            emitSize(to: &out)
            emitEncode(to: &out)
            emitDecode(to: &out)
            emitCopy(to: &out)
        }
    }

    // MARK: size

    private func emitSize(to out: inout SourceWriter) {
        out.line("/// How many bytes ``encode(into:)`` writes.")
        if message.fields.isEmpty { return out.line("public var encodedByteCount: Int { 0 }") }
        out.block("public var encodedByteCount: Int") { out in
            out.line("var count = 0")
            for run in message.runs {
                eachRun(run, to: &out) { field, value in
                    "count += \(field.tagSize) + \(field.kind.size(value))"
                } packed: { field in
                    ["count += \(field.tagSize) + WireSize.length(\(packedSize(field)))"]
                }
            }
            out.line("return count")
        }
    }

    private func packedSize(_ field: FieldModel) -> String {
        let one = field.kind.size("$1")
        return Int(one) != nil
            ? "\(one) * \(field.stored).count" : "\(field.stored).reduce(0) { $0 + \(one) }"
    }

    // MARK: encode

    private func emitEncode(to out: inout SourceWriter) {
        out.line()
        out.line("/// Writes the message, fields in the order of their numbers.")
        if message.fields.isEmpty { return out.line("public func encode(into writer: inout WireWriter) {}") }
        out.block("public func encode(into writer: inout WireWriter)") { out in
            for run in message.runs {
                eachRun(run, to: &out) { field, value in
                    field.kind.write(value, tag: field.tag)
                } packed: { field in
                    [
                        "writer.length(\(packedSize(field)), tag: \(field.packedTag))",
                        "for element in \(field.stored) { \(field.kind.writePacked("element")) }",
                    ]
                }
            }
        }
    }

    /// Visits the fields that are set; `one` and `packed` give the statements.
    private func eachRun(
        _ run: FieldRun, to out: inout SourceWriter, one: (FieldModel, String) -> String,
        packed: (FieldModel) -> [String]
    ) {
        switch run {
        case .field(let field): eachField(field, to: &out, one: one, packed: packed)
        case .oneof(let oneof, let members):
            out.switchBlock("\(oneof.stored)") { out in
                for member in members {
                    // The size of a fixed-size value does not mention the value.
                    let statement = one(member, "value")
                    let binding = statement.contains("value") ? "(let value)" : ""
                    out.line("case .\(member.name)\(binding)?: \(statement)")
                }
                out.line(members.count == oneof.members.count ? "case nil: break" : "default: break")
            }
        }
    }

    private func eachField(
        _ field: FieldModel, to out: inout SourceWriter, one: (FieldModel, String) -> String,
        packed: (FieldModel) -> [String]
    ) {
        switch field.label {
        case .plain:
            out.line("if \(field.kind.isSet(field.stored)) { \(one(field, field.stored)) }")
        case .optional, .oneofMember:
            let isUsed = one(field, "value").contains("value")
            out.line(
                isUsed
                    ? "if let value = \(field.stored) { \(one(field, "value")) }"
                    : "if \(field.stored) != nil { \(one(field, "value")) }")
        case .repeated where field.isPacked:
            out.block("if !\(field.stored).isEmpty") { out in
                for statement in packed(field) { out.line(statement) }
            }
        case .repeated:
            // An iterator would copy each element, and count a reference to it.
            let element = "\(field.stored).span[index]"
            out.line("for index in \(field.stored).indices { \(one(field, element)) }")
        }
    }

    // MARK: decode

    private func emitDecode(to out: inout SourceWriter) {
        let (name, cType) = (message.name, message.cType)
        out.line()
        out.line("/// The protobuf-c descriptor; immutable and never freed.")
        out.line("nonisolated(unsafe) static let descriptor: UnsafeRawPointer = {")
        out.line("    var message = unsafe \(cType)()")
        out.line("    unsafe \(Names.cInit(message.descriptor.fullName))(&message)")
        out.line("    return unsafe UnsafeRawPointer(message.base.descriptor)")
        out.line("}()")
        out.line()
        out.line("/// Decodes in a guarded arena, where a ``View`` reads the message in place.")
        out.line("///")
        out.line("/// `failingAllocation` is for tests: the allocation, from 0, for which there is no memory.")
        out.block(
            "public static func decode(_ bytes: UnsafeRawBufferPointer, failingAllocation: Int? = nil) "
                + "throws(DecodeError) -> GuardedArena"
        ) { out in
            out.line("try unsafe GuardedArena(decoding: bytes, as: descriptor, failingAllocation: failingAllocation)")
        }
        out.line()
        out.line("/// Decodes `bytes` into an owned message.")
        out.block("public init(wire bytes: UnsafeRawBufferPointer) throws(DecodeError)") { out in
            out.line("let arena = try unsafe \(name).decode(bytes)")
            out.line("self.init(copying: try View(arena))")
        }
    }

    private func emitCopy(to out: inout SourceWriter) {
        out.line()
        out.line("/// Copies a message out of its arena.")
        out.block("public init(copying view: borrowing View)") { out in
            out.line("self.init()")
            for run in message.runs {
                switch run {
                case .field(let field): emitCopy(of: field, to: &out)
                case .oneof(let oneof, let members):
                    for member in members {
                        let value = copied(member.kind, "value")
                        out.line(
                            "if let value = view.\(member.name) { \(oneof.stored) = .\(member.name)(\(value)) }")
                    }
                }
            }
        }
    }

    private func emitCopy(of field: FieldModel, to out: inout SourceWriter) {
        let source = "view.\(field.name)"
        switch field.label {
        case .plain: out.line("\(field.stored) = \(copied(field.kind, source))")
        case .optional, .oneofMember:
            out.line("if let value = \(source) { \(field.stored) = \(copied(field.kind, "value")) }")
        case .repeated where field.kind.isPlainNumber:
            out.line("\(field.stored) = copiedArray(\(source))")
        case .repeated:
            let count = "view.\(field.bareName)Count"
            out.line("\(field.stored).reserveCapacity(\(count))")
            out.line("for index in 0..<\(count) { \(field.stored).append(\(copied(field.kind, "\(source)(index)"))) }")
        }
    }

    private func copied(_ kind: FieldKind, _ value: String) -> String {
        switch kind {
        case .string: "String(copying: \(value))"
        case .bytes: "copiedArray(\(value))"
        case .message: "\(kind.swiftType)(copying: \(value))"
        default: value
        }
    }
}
