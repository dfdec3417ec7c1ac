// MethodModel.swift: one method with its policy and the Swift types of both sides.

import SwiftProtobuf
import SwiftProtobufPluginLibrary

struct MethodModel {
    let descriptor: MethodDescriptor
    let policy: MethodPolicy

    /// What a request may weigh when its policy does not say: 4 MiB.
    private static let defaultMaxRequestBytes: UInt64 = 4 * 1024 * 1024

    init(_ descriptor: MethodDescriptor) throws {
        self.descriptor = descriptor
        policy = try MethodPolicy(of: descriptor)
        if policy.isDirect, kind != "unary" { throw GenerationError.directStream(method: descriptor.fullName) }
    }

    var name: String { Names.escaped(descriptor.name.prefix(1).lowercased() + descriptor.name.dropFirst()) }
    var request: String { Names.swiftType(of: descriptor.inputType) }
    var reply: String { Names.swiftType(of: descriptor.outputType) }
    /// The name of the kind in `RPCCore.MethodKind`, and of the calls in `Router` and `RPCChannel`.
    var kind: String {
        switch (descriptor.clientStreaming, descriptor.serverStreaming) {
        case (false, false): "unary"
        case (false, true): "serverStreaming"
        case (true, false): "clientStreaming"
        case (true, true): "bidirectional"
        }
    }
    var hashLiteral: String { "0x" + String(fnv1a(descriptor.path), radix: 16, uppercase: true) }
    var maxRequestBytes: UInt64 {
        policy.maxRequestBytes == 0 ? Self.defaultMaxRequestBytes : policy.maxRequestBytes
    }

    // MARK: The server's side

    private var input: (name: String, type: String) {
        if policy.isDirect { return ("request", "\(request).View") }
        return descriptor.clientStreaming ? ("requests", "RPCRequestStream<\(request)>") : ("request", request)
    }

    var serverParameters: String {
        let replies = descriptor.serverStreaming ? ", to replies: RPCResponseWriter<\(reply)>" : ""
        return "_ \(input.name): \(input.type)\(replies)"
    }

    var serverResult: String {
        if policy.isDirect { return "throws(RPCError) -> \(reply)" }
        return descriptor.serverStreaming ? "async throws(RPCError)" : "async throws(RPCError) -> \(reply)"
    }

    var handlerParameters: String {
        let replies = descriptor.serverStreaming ? ", replies: RPCResponseWriter<\(reply)>" : ""
        return "(\(input.name): \(input.type)\(replies), context: CallContext)"
    }

    var handlerResult: String { descriptor.serverStreaming ? "-> Void " : "-> \(reply) " }

    var handlerArguments: String { descriptor.serverStreaming ? "\(input.name), to: replies" : input.name }

    // MARK: The client's side

    /// The client's method, up to its body.
    var clientSignature: String {
        let options = "options: CallOptions = CallOptions()"
        let writer = "RPCRequestWriter<\(request)>"
        let replies = "RPCResponseStream<\(reply)>"
        return switch (descriptor.clientStreaming, descriptor.serverStreaming) {
        case (false, false): "\(name)(_ request: \(request), \(options)) async throws(RPCError) -> \(reply)"
        case (false, true): "\(name)(_ request: \(request), \(options)) async throws(RPCError) -> \(replies)"
        case (true, false):
            "\(name)(\(options), _ produce: @escaping @Sendable (\(writer)) async throws -> Void) "
                + "async throws(RPCError) -> \(reply)"
        case (true, true):
            "\(name)<Outcome, Failure: Error>(\(options), _ body: (\(writer), \(replies)) async throws(Failure) -> Outcome) "
                + "async throws(Failure) -> Outcome"
        }
    }

    /// What the client's method passes on to its channel.
    var clientArguments: String {
        switch (descriptor.clientStreaming, descriptor.serverStreaming) {
        case (false, _): "request, options: options"
        case (true, false): "options: options, produce"
        case (true, true): "options: options, body"
        }
    }
}
