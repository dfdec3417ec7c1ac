// ViewEmitter.swift: the view of a message: typed, checked reads of a protobuf-c struct that cannot outlive its arena.
//
// A view never copies and never allocates; what it reads was checked when the message was decoded.

import SwiftProtobufPluginLibrary

struct ViewEmitter {
    private let message: MessageModel

    init(_ message: MessageModel) { self.message = message }

    func emit(to out: inout SourceWriter) {
        let (name, cType) = (message.name, message.cType)
        out.line()
        out.block("extension \(name)") { out in
            out.line("/// A `\(name)` in its arena, read in place. Cannot outlive the arena.")
            out.line("@safe")
            out.block("public struct View: ~Escapable") { out in
                out.line("let pointer: UnsafePointer<\(cType)>")
                out.line()
                out.line("@_lifetime(immortal)")
                out.block("init(unsafe pointer: UnsafePointer<\(cType)>)") { out in
                    out.line("unsafe self.pointer = pointer")
                }
                emitEntry(to: &out)
                emitValidate(to: &out)
                for field in message.fields { emit(field, to: &out) }
            }
        }
    }

    private func emitEntry(to out: inout SourceWriter) {
        out.line()
        out.line("/// Views what `\(message.name).decode(_:)` decoded, after checking its text.")
        out.line("@_lifetime(borrow arena)")
        out.block("public init(_ arena: borrowing GuardedArena) throws(DecodeError)") { out in
            out.line("let raw = unsafe arena.message(\(message.name).descriptor)")
            out.line("let view = unsafe View(unsafe: raw.assumingMemoryBound(to: \(message.cType).self))")
            out.line("try view.validate()")
            out.line("self = unsafe _overrideLifetime(view, borrowing: arena)")
        }
    }

    private func emitValidate(to out: inout SourceWriter) {
        let checked = message.fields.filter { $0.kind.isString || $0.kind.isMessage }
        out.line()
        out.line("/// Checks all text, also that of the messages inside.")
        if checked.isEmpty { return out.line("func validate() throws(DecodeError) {}") }
        out.block("func validate() throws(DecodeError)") { out in
            for field in checked {
                if field.kind.isString {
                    emitTextCheck(field, to: &out)
                } else if field.label == .repeated {
                    let count = "\(field.bareName)Count"
                    out.line("for index in 0..<\(count) { try \(field.stored)(index).validate() }")
                } else {
                    out.line("if let value = \(field.stored) { try value.validate() }")
                }
            }
        }
    }

    private func emitTextCheck(_ field: FieldModel, to out: inout SourceWriter) {
        if field.label == .repeated {
            out.block("for index in 0..<\(field.bareName)Count") { out in
                out.line("let data = unsafe pointer.pointee.\(field.cMember)[index]")
                out.line("try unsafe validateText(data.data, data.len, field: \"\(field.errorName)\")")
            }
        } else {
            let check =
                "try unsafe validateText(pointer.pointee.\(field.cMember).data, pointer.pointee.\(field.cMember).len, "
                + "field: \"\(field.errorName)\")"
            if let presence = field.cPresence("pointer") {
                out.block("if unsafe \(presence)") { $0.line(check) }
            } else {
                out.line(check)
            }
        }
    }

    private func emit(_ field: FieldModel, to out: inout SourceWriter) {
        out.line()
        out.document(field.descriptor, fallback: "The field `\(field.descriptor.name)`.")
        switch field.label {
        case .repeated where field.kind.isPlainNumber: emitSpan(field, to: &out)
        case .repeated: emitElements(field, to: &out)
        default: emitSingle(field, to: &out)
        }
    }

    private func emitSingle(_ field: FieldModel, to out: inout SourceWriter) {
        let presence = field.cPresence("pointer")
        let isOptional = presence != nil || field.kind.isMessage
        let type = viewType(field.kind) + (isOptional ? "?" : "")
        let source = "pointer.pointee.\(field.cMember)"
        out.block("public var \(field.name): \(type)") { out in
            guard borrows(field.kind) else {
                if let presence { out.line("guard unsafe \(presence) else { return nil }") }
                return out.line("\(presence == nil ? "" : "return ")unsafe \(field.kind.fromC(source))")
            }
            out.line("@_lifetime(copy self)")
            out.block("get") { out in
                if let presence { out.line("guard unsafe \(presence) else { return nil }") }
                if field.kind.isMessage {
                    out.line("guard let value = unsafe \(source) else { return nil }")
                    out.line("return \(borrowed(field.kind, "value"))")
                } else {
                    out.line("return \(borrowed(field.kind, source))")
                }
            }
        }
    }

    private func emitSpan(_ field: FieldModel, to out: inout SourceWriter) {
        out.block("public var \(field.name): Span<\(field.kind.swiftType)>") { out in
            out.line("@_lifetime(copy self)")
            out.block("get") { out in
                out.line(
                    "unsafe _overrideLifetime(fieldSpan(pointer.pointee.\(field.cMember), "
                        + "pointer.pointee.n_\(field.cName)), copying: self)")
            }
        }
    }

    private func emitElements(_ field: FieldModel, to out: inout SourceWriter) {
        let count = "\(field.bareName)Count"
        if borrows(field.kind) { out.line("@_lifetime(copy self)") }
        out.block("public func \(field.name)(_ index: Int) -> \(viewType(field.kind))") { out in
            out.line("precondition(index >= 0 && index < \(count), \"\\(index) is not below \\(\(count))\")")
            let element = "pointer.pointee.\(field.cMember)[index]"
            if field.kind.isMessage {
                out.line("guard let value = unsafe \(element) else { preconditionFailure(\"protobuf-c left a gap\") }")
                out.line("return \(borrowed(field.kind, "value"))")
            } else {
                out.line(
                    "return \(borrows(field.kind) ? borrowed(field.kind, element) : "unsafe " + field.kind.fromC(element))"
                )
            }
        }
        out.line()
        out.line("/// How many `\(field.bareName)` there are.")
        out.line("public var \(count): Int { unsafe pointer.pointee.n_\(field.cName) }")
    }

    private func borrows(_ kind: FieldKind) -> Bool {
        switch kind {
        case .string, .bytes, .message: true
        default: false
        }
    }

    private func viewType(_ kind: FieldKind) -> String {
        switch kind {
        case .string: "UTF8Span"
        case .bytes: "Span<UInt8>"
        case .message: "\(kind.swiftType).View"
        default: kind.swiftType
        }
    }

    private func borrowed(_ kind: FieldKind, _ source: String) -> String {
        switch kind {
        case .string: "unsafe _overrideLifetime(fieldText(\(source).data, \(source).len), copying: self)"
        case .bytes: "unsafe _overrideLifetime(fieldSpan(\(source).data, \(source).len), copying: self)"
        default: "unsafe _overrideLifetime(\(kind.swiftType).View(unsafe: UnsafePointer(\(source))), copying: self)"
        }
    }
}
