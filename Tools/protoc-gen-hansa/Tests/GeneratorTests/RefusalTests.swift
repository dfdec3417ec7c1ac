// RefusalTests.swift: what the generator refuses, and that it says why.

import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary
import Testing

@testable import protoc_gen_hansa

@Suite struct RefusalTests {
    private typealias File = Google_Protobuf_FileDescriptorProto
    private typealias Message = Google_Protobuf_DescriptorProto

    private static func message(_ name: String, _ fields: [Google_Protobuf_FieldDescriptorProto] = []) -> Message {
        var message = Message()
        message.name = name
        message.field = fields
        return message
    }

    private static func field(
        _ name: String, type: Google_Protobuf_FieldDescriptorProto.TypeEnum, named typeName: String = ""
    ) -> Google_Protobuf_FieldDescriptorProto {
        var field = Google_Protobuf_FieldDescriptorProto()
        field.name = name
        field.jsonName = name
        field.number = 1
        field.label = .optional
        field.type = type
        if !typeName.isEmpty { field.typeName = typeName }
        return field
    }

    /// A file with one service of one method, whose policy is `option`.
    private static func service(option: [UInt8]) throws -> File {
        var method = Google_Protobuf_MethodDescriptorProto()
        method.name = "Ask"
        method.inputType = ".hansa.v1.Question"
        method.outputType = ".hansa.v1.Question"
        method.options = try Google_Protobuf_MethodOptions(serializedBytes: option)
        var service = Google_Protobuf_ServiceDescriptorProto()
        service.name = "Oracle"
        service.method = [method]
        var file = file([message("Question")])
        file.service = [service]
        return file
    }

    private static func file(_ messages: [Message]) -> File {
        var file = File()
        file.name = "hansa/v1/oracle.proto"
        file.package = "hansa.v1"
        file.syntax = "proto3"
        file.messageType = messages
        return file
    }

    private func generate(_ file: File, module: String) -> Google_Protobuf_Compiler_CodeGeneratorResponse {
        var request = Google_Protobuf_Compiler_CodeGeneratorRequest()
        request.protoFile = [file]
        request.fileToGenerate = [file.name]
        request.parameter = "module=\(module),descriptors=false"
        return generateCode(request: request, generator: HansaGenerator())
    }

    /// Field 50001 with roles = [tenant].
    private static let policy: [UInt8] = [0x8A, 0xB5, 0x18, 0x03, 0x0A, 0x01, 0x04]

    @Test(
        "A method that nobody could call is refused",
        arguments: [[], [0x8A, 0xB5, 0x18, 0x00], [0x8A, 0xB5, 0x18, 0x02, 0x10, 0x01]])
    func noPolicy(option: [UInt8]) throws {
        let response = generate(try Self.service(option: option), module: "services")
        #expect(response.error.contains("hansa.v1.Oracle.Ask has no (policy) with roles, so nobody could call it"))
        #expect(response.file.isEmpty)
    }

    @Test("A role that the generator does not know is refused")
    func unknownRole() throws {
        let response = generate(
            try Self.service(option: [0x8A, 0xB5, 0x18, 0x03, 0x0A, 0x01, 0x09]), module: "services")
        #expect(response.error.contains("cannot be read"))
    }

    @Test("A method with a policy is generated with its roles")
    func policy() throws {
        let response = generate(try Self.service(option: Self.policy), module: "services")
        #expect(response.error.isEmpty)
        #expect(response.file.first?.name == "OracleService.swift")
        #expect(response.file.first?.content.contains("roles: [.tenant],") == true)
    }

    @Test("A message that contains itself is refused")
    func recursive() {
        let message = Self.message("Tree", [Self.field("inner", type: .message, named: ".hansa.v1.Tree")])
        #expect(generate(Self.file([message]), module: "messages").error.contains("hansa.v1.Tree contains itself"))
    }

    @Test("A message inside a message is refused")
    func nested() {
        var outer = Self.message("Outer")
        outer.nestedType = [Self.message("Inner")]
        #expect(generate(Self.file([outer]), module: "messages").error.contains("move it to the top level"))
    }

    @Test("proto2 is refused")
    func proto2() {
        var file = Self.file([])
        file.syntax = "proto2"
        #expect(generate(file, module: "messages").error.contains("only proto3 is supported"))
    }

    @Test("An unknown option is refused")
    func unknownOption() {
        #expect(generate(Self.file([]), module: "everything").error.contains("unknown option module=everything"))
    }
}
