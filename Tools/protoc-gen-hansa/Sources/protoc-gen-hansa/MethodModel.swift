// MethodModel.swift: one method with its policy and the Swift types of both sides.

import SwiftProtobuf
import SwiftProtobufPluginLibrary

struct MethodModel {
    let descriptor: MethodDescriptor
    let policy: MethodPolicy

    /// What a request may weigh when its policy does not say: 4 MiB.
    private static let defaultMaxRequestBytes: UInt64 = 4 * 1024 * 1024

    init(_ descriptor: MethodDescriptor) throws {
        if descriptor.clientStreaming {
            throw GenerationError.unsupportedField(
                name: descriptor.fullName, reason: "client streaming is not generated yet")
        }
        self.descriptor = descriptor
        policy = try MethodPolicy(of: descriptor)
    }

    var name: String { Names.escaped(descriptor.name.prefix(1).lowercased() + descriptor.name.dropFirst()) }
    var request: String { Names.swiftType(of: descriptor.inputType) }
    var reply: String { Names.swiftType(of: descriptor.outputType) }
    var kind: String { descriptor.serverStreaming ? "serverStreaming" : "unary" }
    var hashLiteral: String { "0x" + String(fnv1a(descriptor.path), radix: 16, uppercase: true) }
    var maxRequestBytes: UInt64 {
        policy.maxRequestBytes == 0 ? Self.defaultMaxRequestBytes : policy.maxRequestBytes
    }

    var serverParameters: String {
        descriptor.serverStreaming
            ? "_ request: \(request), to replies: RPCResponseWriter<\(reply)>" : "_ request: \(request)"
    }

    var serverResult: String {
        descriptor.serverStreaming ? "async throws(RPCError)" : "async throws(RPCError) -> \(reply)"
    }

    var handlerParameters: String {
        descriptor.serverStreaming
            ? "(request: \(request), replies: RPCResponseWriter<\(reply)>, context: CallContext)"
            : "(request: \(request), context: CallContext)"
    }

    var handlerResult: String { descriptor.serverStreaming ? "-> Void " : "-> \(reply) " }

    var handlerArguments: String { descriptor.serverStreaming ? "request, to: replies" : "request" }

    var clientResult: String { descriptor.serverStreaming ? "RPCResponseStream<\(reply)>" : reply }
}
