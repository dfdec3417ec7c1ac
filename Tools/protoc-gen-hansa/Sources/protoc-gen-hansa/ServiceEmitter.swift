// ServiceEmitter.swift: one service: what a server implements, what the wire knows, what a client calls.

import SwiftProtobuf
import SwiftProtobufPluginLibrary

struct ServiceEmitter {
    private let service: ServiceDescriptor
    private let methods: [MethodModel]

    init(_ service: ServiceDescriptor) throws {
        self.service = service
        methods = try service.methods.map(MethodModel.init)
    }

    func emit(to out: inout SourceWriter) throws {
        emitProtocol(to: &out)
        emitRegistration(to: &out)
        emitMethods(to: &out)
        emitClient(to: &out)
    }

    private func emitProtocol(to out: inout SourceWriter) {
        out.line()
        out.document(service, fallback: "The server side of `\(service.fullName)`.")
        out.block("public protocol \(service.name)Service: Sendable") { out in
            for (index, method) in methods.enumerated() {
                if index > 0 { out.line() }
                out.document(method.descriptor, fallback: "Answers `\(method.descriptor.path)`.")
                if method.policy.isDirect {
                    out.line("///")
                    out.line("/// Runs on the event loop, without a task: it must be quick.")
                }
                out.line("func \(method.name)(\(method.serverParameters), context: CallContext) \(method.serverResult)")
            }
        }
    }

    private func emitRegistration(to out: inout SourceWriter) {
        out.line()
        out.block("extension \(service.name)Service") { out in
            out.line("/// Adds every method of this service to `router`.")
            out.block("public func register(in router: inout Router)") { out in
                for method in methods {
                    let descriptor = "\(service.name)Methods.\(method.name)"
                    if method.policy.isDirect {
                        emitDirect(method, descriptor, to: &out)
                        continue
                    }
                    out.line(
                        "router.\(method.kind)(\(descriptor)) "
                            + "{ \(method.handlerParameters) async throws(RPCError) \(method.handlerResult)in")
                    out.line("    try await self.\(method.name)(\(method.handlerArguments), context: context)")
                    out.line("}")
                }
            }
        }
    }

    private func emitDirect(_ method: MethodModel, _ descriptor: String, to out: inout SourceWriter) {
        out.line("unsafe router.unary(\(descriptor), direct: { (bytes, context) throws(RPCError) -> \(method.reply) in")
        out.line("    do {")
        out.line("        let arena = try unsafe \(method.request).decode(bytes)")
        out.line("        return try self.\(method.name)(\(method.request).View(arena), context: context)")
        out.line("    } catch {")
        out.line("        throw RPCError(directHandler: error, request: \(method.request).fullName)")
        out.line("    }")
        out.line("})")
    }

    private func emitMethods(to out: inout SourceWriter) {
        out.line()
        out.line("/// The methods of `\(service.fullName)` as the wire and the router know them.")
        out.block("public enum \(service.name)Methods") { out in
            for method in methods {
                out.line("/// `\(method.descriptor.path)`, on the wire \(method.hashLiteral).")
                out.line("public static let \(method.name) = MethodDescriptor(")
                out.line("    fullName: \"\(method.descriptor.path)\", kind: .\(method.kind),")
                out.line("    roles: [\(method.policy.roles.map { ".\($0)" }.joined(separator: ", "))],")
                out.line("    isIdempotent: \(method.policy.isIdempotent), maxRequestBytes: \(method.maxRequestBytes),")
                out.line("    defaultTimeoutMilliseconds: \(method.policy.defaultTimeoutMilliseconds))")
            }
            out.line()
            out.line("/// Every method of the service.")
            out.line("public static let all: [MethodDescriptor] = [\(methods.map(\.name).joined(separator: ", "))]")
        }
    }

    private func emitClient(to out: inout SourceWriter) {
        out.line()
        out.line("/// Calls `\(service.fullName)` over one channel.")
        out.block("public struct \(service.name)Client: Sendable") { out in
            out.line("private let channel: RPCChannel")
            out.line()
            out.line("/// A client that calls over `channel`.")
            out.line("public init(_ channel: RPCChannel) { self.channel = channel }")
            for method in methods {
                out.line()
                out.document(method.descriptor, fallback: "Calls `\(method.descriptor.path)`.")
                out.block("public func \(method.clientSignature)") { out in
                    out.line(
                        "try await channel.\(method.kind)(\(service.name)Methods.\(method.name), \(method.clientArguments))"
                    )
                }
            }
        }
    }
}
