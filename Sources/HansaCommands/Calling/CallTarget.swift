// CallTarget.swift: the method that a user means, as the node knows it.

internal import DynamicMessages
internal import HansaClient
internal import HansaMessages
internal import HansaServices
internal import RPCCore

/// A method of the node.
struct CallTarget: Hashable, Sendable {
    /// The full name of its service.
    var service: String
    /// What the node says of it.
    var method: MethodInfo

    /// The method as the wire knows it.
    var descriptor: MethodDescriptor {
        let kind: MethodKind =
            switch (method.streamsRequests, method.streamsReplies) {
            case (false, false): .unary
            case (false, true): .serverStreaming
            case (true, false): .clientStreaming
            case (true, true): .bidirectional
            }
        return MethodDescriptor(
            fullName: "/\(service)/\(method.name)", kind: kind, roles: [], isIdempotent: method.idempotent,
            maxRequestBytes: Int(method.maxRequestBytes), defaultTimeoutMilliseconds: method.defaultTimeoutMs)
    }

    /// Finds `hansa.v1.Health/Check`, `Health/Check` or `hansa.v1.Health.Check`.
    static func find(_ text: String, _ session: NodeSession) async throws(CommandFailure) -> CallTarget {
        try choose(text, from: try await session.services().services)
    }

    /// Chooses among the services that a node has for the caller.
    static func choose(_ text: String, from services: [ServiceInfo]) throws(CommandFailure) -> CallTarget {
        let all = services.flatMap { service in
            service.methods.map { CallTarget(service: service.name, method: $0) }
        }
        let wanted = dotted(text)
        let exact = all.filter { $0.dottedName == wanted }
        let found = exact.isEmpty ? all.filter { $0.dottedName.hasSuffix(".\(wanted)") } : exact
        if found.count == 1, let target = found.first { return target }
        if found.isEmpty {
            let names = all.map { "\($0.service)/\($0.method.name)" }
            let known = nearest(to: wanted, in: all.map(\.dottedName)).flatMap { name in
                all.firstIndex { $0.dottedName == name }.map { names[$0] }
            }
            let short = all.first { $0.shortName == nearest(to: wanted, in: all.map(\.shortName)) }
            let meant = known ?? short.map { "\($0.service)/\($0.method.name)" }
            throw .usage(
                "the node has no method \"\(text)\" for this certificate"
                    + (meant.map { "; did you mean \($0)?" } ?? ""),
                hint: "hansa call --list")
        }
        throw .usage("\"\(text)\" may be \(found.map { "\($0.service)/\($0.method.name)" }.joined(separator: " or "))")
    }

    /// `/a.b.C/D` and `a.b.C/D` as `a.b.C.D`.
    static func dotted(_ text: String) -> String {
        String((text.hasPrefix("/") ? text.dropFirst() : text[...]).map { $0 == "/" ? "." : $0 })
    }

    private var dottedName: String { "\(service).\(method.name)" }

    /// `Health.Check`.
    private var shortName: String { dottedName.split(separator: ".").suffix(2).joined(separator: ".") }
}

extension NodeSession {
    /// What the node has for the caller.
    func services() async throws(CommandFailure) -> ListServicesReply {
        try await call { try await $0.reflection.listServices(ListServicesRequest(), options: $1) }
    }

    /// The descriptors that a symbol needs; of everything, if it is empty.
    func descriptors(of symbol: String) async throws(CommandFailure) -> DescriptorPool {
        let reply = try await call {
            try await $0.reflection.describe(DescribeRequest(symbol: symbol), options: $1)
        }
        do {
            return try DescriptorPool(printing: reply.fileDescriptorSet)
        } catch {
            throw CommandFailure(error, what: "the node's descriptors")
        }
    }
}

extension CommandFailure {
    /// What the node sent does not fit its own descriptors.
    init(_ error: DynamicMessageError, what: String) {
        self.init(
            status: .nodeFailed, code: "INTERNAL", message: "\(what): \(error)",
            hint: "compare the versions in `hansa --version` and `hansa status`")
    }
}
