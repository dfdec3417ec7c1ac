// DescriptorSetEmitter.swift: the FileDescriptorSet of all .proto files as a Swift constant, for reflection.

import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

struct DescriptorSetEmitter {
    let files: [FileDescriptor]
    /// The enum that gets the constant.
    let typeName: String
    private static let lineLength = 100

    /// Base 64, because a literal of numbers takes the compiler minutes.
    func source() throws -> String {
        var set = Google_Protobuf_FileDescriptorSet()
        var names: Set<String> = []
        for file in files { add(file, to: &set, names: &names) }
        let text = (try set.serializedBytes() as Data).base64EncodedString()
        var out = SourceWriter(
            name: "\(typeName).swift", source: "all .proto files", purpose: "the descriptors of all .proto files")
        out.line("/// The descriptors of all .proto files, for reflection and generic calls.")
        out.block("public enum \(typeName)") { out in
            out.line(
                "/// A serialized google.protobuf.FileDescriptorSet, every file after those it imports, in base 64.")
            out.line("public static let base64 = \"\"\"")
            var rest = text[...]
            while !rest.isEmpty {
                out.line("    \(rest.prefix(Self.lineLength))\(rest.count > Self.lineLength ? "\\" : "")")
                rest = rest.dropFirst(Self.lineLength)
            }
            out.line("    \"\"\"")
        }
        return out.text
    }

    private func add(_ file: FileDescriptor, to set: inout Google_Protobuf_FileDescriptorSet, names: inout Set<String>)
    {
        guard names.insert(file.name).inserted else { return }
        for dependency in file.dependencies { add(dependency, to: &set, names: &names) }
        set.file.append(file.extractProto())
    }
}
