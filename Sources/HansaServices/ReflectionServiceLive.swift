// ReflectionServiceLive.swift: what a server serves and how its messages look, as far as the caller may use it.
//
// Read-only and the same for as long as the server runs. Nobody is shown a method that they may not call, or a file that
// none of their methods needs; operators are shown all.

internal import DynamicMessages
public import HansaMessages
public import RPC
public import RPCCore

/// The service `hansa.v1.Reflection` of one server.
public struct ReflectionServiceLive: ReflectionService {
    private let methods: [MethodDescriptor]
    private let pool: DescriptorPool

    /// Describes methods, and this service's own.
    ///
    /// - Parameter methods: Those of all other services of the server.
    public init(_ methods: [MethodDescriptor]) {
        self.methods = methods + ReflectionMethods.all
        do {
            pool = try DescriptorPool(fileDescriptorSet: ProtoDescriptors.fileDescriptorSet)
        } catch {
            preconditionFailure("the embedded descriptors: \(error)")
        }
    }

    /// Answers with the services that have methods for the caller.
    public func listServices(
        _ request: ListServicesRequest, context: CallContext
    ) async throws(RPCError) -> ListServicesReply {
        let services = services(for: context.role)
        if request.service.isEmpty { return ListServicesReply(services: services) }
        guard let service = services.first(where: { $0.name == request.service }) else {
            throw RPCError(
                .notFound,
                "this server has no service \"\(request.service)\" for \(context.role); it has "
                    + services.map(\.name).joined(separator: ", "))
        }
        return ListServicesReply(services: [service])
    }

    /// Answers with the file of a symbol and all that it imports.
    public func describe(_ request: DescribeRequest, context: CallContext) async throws(RPCError) -> DescribeReply {
        let role = context.role
        let visible = role == .operator ? pool.files : pool.closure(of: ownFiles(of: role))
        guard !request.symbol.isEmpty else { return reply(visible) }
        guard let file = pool.file(of: request.symbol), visible.contains(where: { $0.name == file }) else {
            throw RPCError(
                .notFound, "there is no service, method, message or enum \"\(request.symbol)\" for \(role)")
        }
        return reply(pool.closure(of: [file]))
    }

    private func reply(_ files: [FileDescriptor]) -> DescribeReply {
        DescribeReply(fileDescriptorSet: DescriptorPool.fileDescriptorSet(of: files))
    }

    private func isVisible(_ method: MethodDescriptor, to role: RoleSet) -> Bool {
        role == .operator || !method.roles.isDisjoint(with: role)
    }

    /// The files that define the services of the caller.
    private func ownFiles(of role: RoleSet) -> [String] {
        methods.filter { isVisible($0, to: role) }.compactMap { pool.file(of: $0.serviceName) }
    }

    private func services(for role: RoleSet) -> [ServiceInfo] {
        let own = methods.filter { isVisible($0, to: role) }
        return Set(own.map(\.serviceName)).sorted().map { name in
            let described = pool.service(name)?.methods ?? []
            return ServiceInfo(
                name: name,
                methods: own.filter { $0.serviceName == name }.map { method in
                    MethodInfo(method, described.first { $0.name == method.name })
                })
        }
    }
}

extension MethodInfo {
    fileprivate init(_ method: MethodDescriptor, _ described: RPCDescriptor?) {
        self.init(
            name: method.name, request: described?.request ?? "", reply: described?.reply ?? "",
            streamsRequests: method.kind.streamsRequests, streamsReplies: method.kind.streamsReplies,
            roles: method.roles.names, idempotent: method.isIdempotent,
            maxRequestBytes: UInt32(clamping: method.maxRequestBytes),
            defaultTimeoutMs: method.defaultTimeoutMilliseconds, hash: method.hash)
    }
}
