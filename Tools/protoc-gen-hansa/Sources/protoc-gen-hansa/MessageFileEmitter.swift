// MessageFileEmitter.swift: turns one .proto file into its Swift files, one for each side of its messages.

import SwiftProtobuf
import SwiftProtobufPluginLibrary

struct MessageFileEmitter {
    let file: FileDescriptor
    let options: Options
    private let messages: [MessageModel]
    private let enumerations: [EnumDescriptor]

    init(file: FileDescriptor, options: Options) throws {
        guard file.edition == .proto3 else { throw GenerationError.notProto3(file: file.name) }
        self.file = file
        self.options = options
        messages = try file.messages.map(MessageModel.init)
        enumerations = file.enums
        try checkNames()
    }

    func emit(to outputs: any GeneratorOutputs) throws {
        let stem = Names.fileStem(file)
        try add("\(stem).swift", to: outputs, "owned messages and enums") { out in
            for enumeration in enumerations { EnumEmitter(enumeration).emit(to: &out) }
            for message in messages { StructEmitter(message).emit(to: &out) }
        }
        if messages.isEmpty { return }
        try add("\(stem)+Wire.swift", to: outputs, "how messages are encoded and decoded") { out in
            out.line("internal import \(options.cModule)")
            out.line("public import Wire")
            for message in messages { WireEmitter(message).emit(to: &out) }
        }
        try add("\(stem)+View.swift", to: outputs, "messages read in place, in the arena that decoded them") { out in
            out.line("internal import \(options.cModule)")
            out.line("public import Wire")
            for message in messages { ViewEmitter(message).emit(to: &out) }
        }
        try add("\(stem)+Builder.swift", to: outputs, "messages written straight into the outgoing buffer") { out in
            out.line("public import Wire")
            for message in messages { BuilderEmitter(message).emit(to: &out) }
        }
        try add("\(stem)+JSON.swift", to: outputs, "messages as JSON") { out in
            if options.cModule != "CHansaProto" { out.line("public import HansaMessages") }
            for enumeration in enumerations + messages.flatMap(\.descriptor.enums) {
                EnumEmitter(enumeration).emitNames(to: &out)
            }
            for message in messages { JSONEmitter(message).emit(to: &out) }
        }
    }

    private func add(
        _ name: String, to outputs: any GeneratorOutputs, _ purpose: String, _ body: (inout SourceWriter) -> Void
    ) throws {
        var out = SourceWriter(name: name, source: file.name, purpose: purpose)
        body(&out)
        try outputs.add(fileName: name, contents: out.text)
    }

    /// Two .proto packages share one Swift module, so their messages must not share names.
    private func checkNames() throws {
        var users: [String: String] = [:]
        for (name, user) in messages.map({ ($0.name, $0.descriptor.fullName) })
            + enumerations.map({ (Names.swiftType(of: $0), $0.fullName) })
        {
            if let other = users.updateValue(user, forKey: name) {
                throw GenerationError.nameTaken(name: name, by: [other, user])
            }
        }
    }
}
