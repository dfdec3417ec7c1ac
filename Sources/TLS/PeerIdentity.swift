// PeerIdentity.swift: who a certificate says its holder is, read from its one URI name.
//
// Grammar: docs/identity.md; SPIFFE ID specification, section 2. No certificate is parsed here, only the text.

public import Basics

/// What a certificate's holder is, from the path of its URI.
public enum PeerRole: Hashable, Sendable, CustomStringConvertible {
    /// A region's control plane: `/region/<id>`.
    case region(RegionID)
    /// A host's agent: `/host/<region>/<id>`.
    case host(RegionID, HostID)
    /// A person or program that operates the federation: `/operator/<name>`.
    case `operator`(String)
    /// Someone who asks for GPUs: `/tenant/<name>`.
    case tenant(TenantID)

    /// The path of the URI, such as `/region/uk`.
    public var path: String {
        switch self {
        case .region(let region): "/region/\(region)"
        case .host(let region, let host): "/host/\(region)/\(host)"
        case .operator(let name): "/operator/\(name)"
        case .tenant(let tenant): "/tenant/\(tenant)"
        }
    }

    /// The role as people read it: `region uk`.
    public var description: String {
        switch self {
        case .region(let region): "region \(region)"
        case .host(let region, let host): "host \(host) of region \(region)"
        case .operator(let name): "operator \(name)"
        case .tenant(let tenant): "tenant \(tenant)"
        }
    }
}

/// Why a URI is not the identity of anyone in a federation.
public enum IdentityError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text breaks the grammar; `rule` says how.
    case malformed(uri: String, rule: String)

    /// The text that people see.
    public var description: String {
        switch self {
        case .malformed(let uri, let rule): "\"\(uri)\" is not an identity: \(rule)"
        }
    }
}

/// Who is at the other end of a connection: a trust domain and a role in it.
public struct PeerIdentity: Hashable, Sendable, CustomStringConvertible {
    /// The federation the certificate was issued for, such as `hansa.example`.
    public let trustDomain: String
    /// What the holder is.
    public let role: PeerRole

    /// Checks the trust domain and the operator's name; the other names were checked when they were made.
    public init(trustDomain: String, role: PeerRole) throws(IdentityError) {
        let uri = "spiffe://\(trustDomain)\(role.path)"
        guard PeerIdentity.isTrustDomain(trustDomain) else {
            throw .malformed(
                uri: uri,
                rule: "the trust domain must have only a-z, 0-9, \".\", \"-\" and \"_\", 255 characters at most")
        }
        if case .operator(let name) = role { try PeerIdentity.check(operator: name, uri: uri) }
        self.trustDomain = trustDomain
        self.role = role
    }

    /// Reads `spiffe://<trust-domain>/region/<id>`, `/host/<region>/<id>`, `/operator/<name>` or `/tenant/<name>`.
    public init(uri: String) throws(IdentityError) {
        let scheme = "spiffe://"
        guard uri.utf8.count <= Limits.identityBytes else {
            throw .malformed(uri: uri.prefix(64) + "…", rule: "it is longer than \(Limits.identityBytes) bytes")
        }
        guard uri.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .malformed(uri: printable(uri), rule: "it has characters that are not printable ASCII")
        }
        guard uri.hasPrefix(scheme) else {
            throw .malformed(uri: uri, rule: "it must start with spiffe://")
        }
        let parts = uri.dropFirst(scheme.count).split(separator: "/", omittingEmptySubsequences: false)
        let role = try PeerIdentity.role(of: parts.dropFirst().map(String.init), uri: uri)
        try self.init(trustDomain: parts.first.map(String.init) ?? "", role: role)
    }

    /// The URI as it is in the certificate.
    public var uri: String { "spiffe://\(trustDomain)\(role.path)" }

    /// The text that people see.
    public var description: String { uri }

    private static func role(of path: [String], uri: String) throws(IdentityError) -> PeerRole {
        do {
            switch (path.first, path.count) {
            case ("region", 2): return .region(try RegionID(path[1]))
            case ("host", 3): return .host(try RegionID(path[1]), try HostID(path[2]))
            case ("tenant", 2): return .tenant(try TenantID(path[1]))
            case ("operator", 2): return .operator(path[1])
            default: break
            }
        } catch {
            throw .malformed(uri: uri, rule: "\(error)")
        }
        throw .malformed(
            uri: uri, rule: "its path must be /region/<id>, /host/<region>/<id>, /operator/<name> or /tenant/<name>")
    }

    /// Operators' names have the grammar of tenants' names.
    private static func check(operator name: String, uri: String) throws(IdentityError) {
        guard (try? TenantID(name)) == nil else { return }
        throw .malformed(
            uri: uri,
            rule: "an operator's name must start with a letter or digit and have only letters, digits, \".\", \"_\" "
                + "and \"-\", 63 characters at most")
    }

    private static func isTrustDomain(_ text: String) -> Bool {
        let bytes = text.utf8
        return (1...Limits.trustDomainBytes).contains(bytes.count)
            && bytes.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
    }
}

/// `text` with everything that is not printable ASCII written as `\xNN`, for messages that quote a stranger.
package func printable(_ text: String) -> String {
    text.utf8.map { byte in
        (0x20...0x7E).contains(byte)
            ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
}
