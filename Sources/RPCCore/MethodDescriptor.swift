// MethodDescriptor.swift: what both sides know about a method, generated from the .proto files.

internal import Basics

/// Which of the two sides of a call may send several messages.
public enum MethodKind: UInt8, Hashable, Sendable {
    /// One request, one answer.
    case unary = 0
    /// One request, several answers.
    case serverStreaming = 1
    /// Several requests, one answer.
    case clientStreaming = 2
    /// Several of both.
    case bidirectional = 3

    /// The caller may send several messages.
    public var streamsRequests: Bool { self == .clientStreaming || self == .bidirectional }
    /// The callee may send several messages.
    public var streamsReplies: Bool { self == .serverStreaming || self == .bidirectional }
}

/// The roles that may call a method; nobody by default.
public struct RoleSet: OptionSet, Hashable, Sendable, CustomStringConvertible {
    /// One bit per role.
    public var rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A node of the federation.
    public static let region = RoleSet(rawValue: 1)
    /// A GPU server.
    public static let host = RoleSet(rawValue: 2)
    /// A person or tool that runs the federation.
    public static let `operator` = RoleSet(rawValue: 4)
    /// Who asks for GPUs.
    public static let tenant = RoleSet(rawValue: 8)

    private static let named: [(RoleSet, String)] = [
        (.region, "region"), (.host, "host"), (.operator, "operator"), (.tenant, "tenant"),
    ]

    /// The roles by name.
    public var names: [String] { RoleSet.named.filter { contains($0.0) }.map(\.1) }

    /// The roles by name, `region, operator`; `nobody` when empty.
    public var description: String {
        isEmpty ? "nobody" : names.joined(separator: ", ")
    }
}

/// What both sides know about a method.
public struct MethodDescriptor: Hashable, Sendable {
    /// `/hansa.v1.Allocations/Allocate`.
    public let fullName: String
    /// FNV-1a-64 of ``fullName``: the method's name on the wire.
    public let hash: UInt64
    /// Who sends several messages.
    public let kind: MethodKind
    /// Who may call.
    public let roles: RoleSet
    /// A second call has the effect of one.
    public let isIdempotent: Bool
    /// The longest request message, in bytes.
    public let maxRequestBytes: Int
    /// How long a call may take when the caller does not say, in milliseconds; 0 = no limit.
    public let defaultTimeoutMilliseconds: UInt32

    /// Describes a method.
    ///
    /// - Parameter maxRequestBytes: 0 = the default, ``RPCLimits/messageBytes``.
    public init(
        fullName: String, kind: MethodKind, roles: RoleSet, isIdempotent: Bool = false,
        maxRequestBytes: Int = 0, defaultTimeoutMilliseconds: UInt32 = 0
    ) {
        self.fullName = fullName
        self.hash = FNV1a.hash(of: fullName)
        self.kind = kind
        self.roles = roles
        self.isIdempotent = isIdempotent
        self.maxRequestBytes = maxRequestBytes == 0 ? RPCLimits.messageBytes : maxRequestBytes
        self.defaultTimeoutMilliseconds = defaultTimeoutMilliseconds
    }

    /// `hansa.v1.Allocations`.
    public var serviceName: String {
        String(fullName.split(separator: "/").first ?? "")
    }

    /// `Allocate`: the name in its service.
    public var name: String {
        String(fullName.split(separator: "/").last ?? "")
    }
}
