// StructGenerator.swift: protoc plugin that runs protoc-gen-c on a request made fit for it.
//
// The .proto files stay plain. Four things change on the way: every string becomes bytes in C, so that it has a length
// and may hold NUL; files that only define options are left out; and the answer claims support of proto3 `optional`,
// which protoc-gen-c generates correctly and forgets to say. Rules: docs/messages.md, "Generated code".

import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

@main
struct StructGenerator {
    static let realPlugin = ["protoc-gen-c"]

    static func main() throws {
        var request = try Google_Protobuf_Compiler_CodeGeneratorRequest(
            serializedBytes: FileHandle.standardInput.readDataToEndOfFile())
        try adapt(&request)
        var response = try Google_Protobuf_Compiler_CodeGeneratorResponse(
            serializedBytes: run(input: try request.serializedBytes()))
        response.supportedFeatures |= UInt64(
            Google_Protobuf_Compiler_CodeGeneratorResponse.Feature.proto3Optional.rawValue)
        try FileHandle.standardOutput.write(contentsOf: response.serializedBytes() as Data)
    }

    private static func adapt(_ request: inout Google_Protobuf_Compiler_CodeGeneratorRequest) throws {
        let optionFiles = request.protoFile.filter { !$0.extension.isEmpty }.map(\.name)
        for index in request.protoFile.indices where request.protoFile[index].name.hasPrefix("hansa/") {
            request.protoFile[index].dependency.removeAll { optionFiles.contains($0) }
            request.protoFile[index].service.removeAll()
            for message in request.protoFile[index].messageType.indices {
                try giveStringsLengths(&request.protoFile[index].messageType[message])
            }
        }
        request.fileToGenerate.removeAll { optionFiles.contains($0) }
    }

    private static func giveStringsLengths(_ message: inout Google_Protobuf_DescriptorProto) throws {
        // (pb_c_field).string_as_bytes = true, as it is on the wire: field 1019, two bytes, field 1, true.
        let stringAsBytes: [UInt8] = [0xDA, 0x3F, 0x02, 0x08, 0x01]
        for index in message.field.indices where message.field[index].type == .string {
            let options: [UInt8] = try message.field[index].options.serializedBytes()
            message.field[index].options = try Google_Protobuf_FieldOptions(serializedBytes: options + stringAsBytes)
        }
        for index in message.nestedType.indices { try giveStringsLengths(&message.nestedType[index]) }
    }

    private static func run(input: Data) throws -> Data {
        let process = Process()
        let toPlugin = Pipe()
        let fromPlugin = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = realPlugin
        process.standardInput = toPlugin
        process.standardOutput = fromPlugin
        try process.run()
        // The plugin reads all of its input before it writes, so one after the other cannot block.
        try toPlugin.fileHandleForWriting.write(contentsOf: input)
        try toPlugin.fileHandleForWriting.close()
        let output = fromPlugin.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw StructGenerationError.pluginFailed(status: process.terminationStatus)
        }
        return output
    }
}

enum StructGenerationError: Error, CustomStringConvertible {
    case pluginFailed(status: Int32)

    var description: String {
        switch self {
        case .pluginFailed(let status):
            "protoc-gen-c ended with status \(status): install protobuf-c-compiler and see its message above"
        }
    }
}
