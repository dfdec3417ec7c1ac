// ServiceTests.swift: what is generated for a method of each kind, to the letter.
//
// Compares text: that it compiles is shown by the targets that hold checked-in output.

import SwiftProtobuf
import SwiftProtobufPluginLibrary
import Testing

@testable import protoc_gen_hansa

@Suite struct ServiceTests {
    /// A file with one service of one method.
    ///
    /// - Parameter isDirect: With `direct: true` in its policy.
    private static func file(
        clientStreaming: Bool, serverStreaming: Bool, isDirect: Bool = false
    ) throws -> Google_Protobuf_FileDescriptorProto {
        var method = Google_Protobuf_MethodDescriptorProto()
        method.name = "Ask"
        method.inputType = ".hansa.v1.Question"
        method.outputType = ".hansa.v1.Answer"
        method.clientStreaming = clientStreaming
        method.serverStreaming = serverStreaming
        // Field 50001 with roles = [tenant].
        let policy: [UInt8] =
            isDirect
            ? [0x8A, 0xB5, 0x18, 0x05, 0x0A, 0x01, 0x04, 0x28, 0x01] : [0x8A, 0xB5, 0x18, 0x03, 0x0A, 0x01, 0x04]
        method.options = try Google_Protobuf_MethodOptions(serializedBytes: policy)
        var service = Google_Protobuf_ServiceDescriptorProto()
        service.name = "Oracle"
        service.method = [method]
        var file = Google_Protobuf_FileDescriptorProto()
        file.name = "hansa/v1/oracle.proto"
        file.package = "hansa.v1"
        file.syntax = "proto3"
        file.messageType = ["Question", "Answer"].map { name in
            var message = Google_Protobuf_DescriptorProto()
            message.name = name
            return message
        }
        file.service = [service]
        return file
    }

    private func generate(_ kind: Kind, parameter: String = "module=services") throws -> String {
        try generate(
            Self.file(clientStreaming: kind.clientStreaming, serverStreaming: kind.serverStreaming),
            parameter: parameter)
    }

    private func generate(
        _ file: Google_Protobuf_FileDescriptorProto, parameter: String = "module=services"
    ) throws -> String {
        var request = Google_Protobuf_Compiler_CodeGeneratorRequest()
        request.protoFile = [file]
        request.fileToGenerate = [file.name]
        request.parameter = parameter
        let response = generateCode(request: request, generator: HansaGenerator())
        #expect(response.error.isEmpty)
        return try #require(response.file.first).content
    }

    /// A kind of method with the lines that are its own.
    struct Kind: Sendable, CustomTestStringConvertible {
        var name: String
        var clientStreaming: Bool
        var serverStreaming: Bool
        var requirement: String
        var registration: String
        var clientMethod: String
        var testDescription: String { name }
    }

    static let kinds = [
        Kind(
            name: "unary", clientStreaming: false, serverStreaming: false,
            requirement: "    func ask(_ request: Question, context: CallContext) async throws(RPCError) -> Answer",
            registration: """
                        router.unary(OracleMethods.ask) { (request: Question, context: CallContext) async throws(RPCError) -> Answer in
                            try await self.ask(request, context: context)
                        }
                """,
            clientMethod: """
                    public func ask(_ request: Question, options: CallOptions = CallOptions()) async throws(RPCError) -> Answer {
                        try await channel.unary(OracleMethods.ask, request, options: options)
                    }
                """),
        Kind(
            name: "serverStreaming", clientStreaming: false, serverStreaming: true,
            requirement:
                "    func ask(_ request: Question, to replies: RPCResponseWriter<Answer>, context: CallContext) async throws(RPCError)",
            registration: """
                        router.serverStreaming(OracleMethods.ask) { (request: Question, replies: RPCResponseWriter<Answer>, context: CallContext) async throws(RPCError) -> Void in
                            try await self.ask(request, to: replies, context: context)
                        }
                """,
            clientMethod: """
                    public func ask(_ request: Question, options: CallOptions = CallOptions()) async throws(RPCError) -> RPCResponseStream<Answer> {
                        try await channel.serverStreaming(OracleMethods.ask, request, options: options)
                    }
                """),
        Kind(
            name: "clientStreaming", clientStreaming: true, serverStreaming: false,
            requirement:
                "    func ask(_ requests: RPCRequestStream<Question>, context: CallContext) async throws(RPCError) -> Answer",
            registration: """
                        router.clientStreaming(OracleMethods.ask) { (requests: RPCRequestStream<Question>, context: CallContext) async throws(RPCError) -> Answer in
                            try await self.ask(requests, context: context)
                        }
                """,
            clientMethod: """
                    public func ask(options: CallOptions = CallOptions(), _ produce: @escaping @Sendable (RPCRequestWriter<Question>) async throws -> Void) async throws(RPCError) -> Answer {
                        try await channel.clientStreaming(OracleMethods.ask, options: options, produce)
                    }
                """),
        Kind(
            name: "bidirectional", clientStreaming: true, serverStreaming: true,
            requirement:
                "    func ask(_ requests: RPCRequestStream<Question>, to replies: RPCResponseWriter<Answer>, context: CallContext) async throws(RPCError)",
            registration: """
                        router.bidirectional(OracleMethods.ask) { (requests: RPCRequestStream<Question>, replies: RPCResponseWriter<Answer>, context: CallContext) async throws(RPCError) -> Void in
                            try await self.ask(requests, to: replies, context: context)
                        }
                """,
            clientMethod: """
                    public func ask<Outcome, Failure: Error>(options: CallOptions = CallOptions(), _ body: (RPCRequestWriter<Question>, RPCResponseStream<Answer>) async throws(Failure) -> Outcome) async throws(Failure) -> Outcome {
                        try await channel.bidirectional(OracleMethods.ask, options: options, body)
                    }
                """),
    ]

    @Test("A method of each kind is generated to the letter", arguments: kinds)
    func kind(kind: Kind) throws {
        #expect(
            try generate(kind) == """
                // swift-format-ignore-file
                // OracleService.swift: the service hansa.v1.Oracle: server side, methods, client
                //
                // Generated from hansa/v1/oracle.proto by protoc-gen-hansa; do not edit. To regenerate: make proto.

                public import HansaMessages
                public import RPC
                public import RPCCore

                /// The server side of `hansa.v1.Oracle`.
                public protocol OracleService: Sendable {
                    /// Answers `/hansa.v1.Oracle/Ask`.
                \(kind.requirement)
                }

                extension OracleService {
                    /// Adds every method of this service to `router`.
                    public func register(in router: inout Router) {
                \(kind.registration)
                    }
                }

                /// The methods of `hansa.v1.Oracle` as the wire and the router know them.
                public enum OracleMethods {
                    /// `/hansa.v1.Oracle/Ask`, on the wire 0xC2357DA31CDCCC4A.
                    public static let ask = MethodDescriptor(
                        fullName: "/hansa.v1.Oracle/Ask", kind: .\(kind.name),
                        roles: [.tenant],
                        isIdempotent: false, maxRequestBytes: 4194304,
                        defaultTimeoutMilliseconds: 0)

                    /// Every method of the service.
                    public static let all: [MethodDescriptor] = [ask]
                }

                /// Calls `hansa.v1.Oracle` over one channel.
                public struct OracleClient: Sendable {
                    private let channel: RPCChannel

                    /// A client that calls over `channel`.
                    public init(_ channel: RPCChannel) { self.channel = channel }

                    /// Calls `/hansa.v1.Oracle/Ask`.
                \(kind.clientMethod)
                }

                """)
    }

    @Test("The handler of a direct method does not wait, and reads the request where it lies")
    func direct() throws {
        let text = try generate(Self.file(clientStreaming: false, serverStreaming: false, isDirect: true))
        #expect(
            text.contains(
                """
                    ///
                    /// Runs on the event loop, without a task: it must be quick.
                    func ask(_ request: Question.View, context: CallContext) throws(RPCError) -> Answer
                """))
        #expect(
            text.contains(
                """
                        unsafe router.unary(OracleMethods.ask, direct: { (bytes, context) throws(RPCError) -> Answer in
                            do {
                                let arena = try unsafe Question.decode(bytes)
                                return try self.ask(Question.View(arena), context: context)
                            } catch {
                                throw RPCError(directHandler: error, request: Question.fullName)
                            }
                        })
                """))
        #expect(text.contains("public func ask(_ request: Question, options: CallOptions = CallOptions()) async"))
    }

    @Test("A stream cannot be direct", arguments: kinds.dropFirst())
    func directStream(kind: Kind) throws {
        let file = try Self.file(
            clientStreaming: kind.clientStreaming, serverStreaming: kind.serverStreaming, isDirect: true)
        var request = Google_Protobuf_Compiler_CodeGeneratorRequest()
        request.protoFile = [file]
        request.fileToGenerate = [file.name]
        request.parameter = "module=services"
        let response = generateCode(request: request, generator: HansaGenerator())
        #expect(response.error.contains("hansa.v1.Oracle.Ask is a stream, whose handler needs a task"))
    }

    @Test("Services of other messages than Hansa's import their module")
    func messagesModule() throws {
        let text = try generate(Self.kinds[0], parameter: "module=services,messages_module=TestMessages")
        #expect(text.contains("public import RPC\npublic import RPCCore\npublic import TestMessages\n"))
    }
}
