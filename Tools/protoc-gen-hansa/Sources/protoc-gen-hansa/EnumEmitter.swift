// EnumEmitter.swift: proto enums as Swift enums that keep numbers they do not know.

import SwiftProtobuf
import SwiftProtobufPluginLibrary

struct EnumEmitter {
    private let descriptor: EnumDescriptor
    private let values: [EnumValueDescriptor]

    init(_ descriptor: EnumDescriptor) {
        self.descriptor = descriptor
        let all = descriptor.values
        // An alias has the number of an earlier value.
        values = all.indices.filter { index in !all[..<index].contains { $0.number == all[index].number } }.map {
            all[$0]
        }
    }

    func emit(to out: inout SourceWriter) {
        out.line()
        out.document(descriptor, fallback: "The enum `\(descriptor.fullName)`.")
        let name = descriptor.containingType == nil ? Names.swiftType(of: descriptor) : descriptor.name
        out.block("public enum \(name): RawRepresentable, Hashable, Sendable") { out in
            for value in values {
                out.document(value, fallback: "`\(value.name)`, number \(value.number).")
                out.line("case \(Names.swiftCase(value))")
            }
            out.line("/// A number that this version does not know; kept as it came.")
            out.line("case unrecognized(Int32)")
            out.line()
            out.line("/// The value with this number.")
            out.block("public init(rawValue: Int32)") { out in
                out.switchBlock("rawValue") { out in
                    for value in values { out.line("case \(value.number): self = .\(Names.swiftCase(value))") }
                    out.line("default: self = .unrecognized(rawValue)")
                }
            }
            out.line()
            out.line("/// The number on the wire.")
            out.block("public var rawValue: Int32") { out in
                out.switchBlock("self") { out in
                    for value in values { out.line("case .\(Names.swiftCase(value)): \(value.number)") }
                    out.line("case .unrecognized(let number): number")
                }
            }
        }
    }

    /// The names of the .proto file, which JSON uses.
    func emitNames(to out: inout SourceWriter) {
        out.line()
        out.block("extension \(Names.swiftType(of: descriptor)): NamedEnum") { out in
            out.line(
                "/// The name in the .proto file, such as `\(values.first?.name ?? "")`; nil for an unknown number.")
            out.block("public var protoName: String?") { out in
                out.switchBlock("self") { out in
                    for value in values { out.line("case .\(Names.swiftCase(value)): \"\(value.name)\"") }
                    out.line("case .unrecognized: nil")
                }
            }
        }
    }
}
