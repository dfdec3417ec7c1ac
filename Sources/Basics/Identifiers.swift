// Identifiers.swift: the names of things, checked once where they enter and trusted afterwards.
//
// Grammar: docs/names.md. A region id additionally refuses the words YAML reads as booleans or null.

/// Why a name was refused.
public enum NameError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name is empty, too long or has a character outside its grammar.
    case malformed(kind: String, value: String, rule: String)
    /// The name is a word that YAML reads as a boolean or null.
    case reservedByYAML(value: String)

    /// The text that people see.
    public var description: String {
        switch self {
        case .malformed(let kind, let value, let rule):
            "\(kind) \"\(value)\" is not valid: \(rule)"
        case .reservedByYAML(let value):
            "region id \"\(value)\" is refused: unquoted, YAML reads it as a boolean or null; "
                + "spell the country out (\"norway\", not \"no\")"
        }
    }
}

/// The id of a region: `[a-z][a-z0-9-]{0,31}`, and not a word that YAML reads as something else.
public struct RegionID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id as text.
    public let text: String

    private static let reserved: [String] = ["no", "yes", "on", "off", "true", "false", "null"]

    /// Checks `text` against the grammar.
    public init(_ text: String) throws(NameError) {
        if RegionID.reserved.contains(text) { throw .reservedByYAML(value: text) }
        guard isLowercaseName(text, limit: Limits.regionIDBytes) else {
            throw .malformed(
                kind: "region id", value: text,
                rule: "it must start with a-z and have only a-z, 0-9 and \"-\", 32 characters at most")
        }
        self.text = text
    }

    /// The text that people see.
    public var description: String { text }

    /// Orders by the text or the numbers, ascending.
    public static func < (left: RegionID, right: RegionID) -> Bool { left.text < right.text }
}

/// The id of a site, one data centre in a region: same grammar as a region id.
public struct SiteID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id as text.
    public let text: String

    /// Checks `text` against the grammar.
    public init(_ text: String) throws(NameError) {
        guard isLowercaseName(text, limit: Limits.regionIDBytes) else {
            throw .malformed(
                kind: "site id", value: text,
                rule: "it must start with a-z and have only a-z, 0-9 and \"-\", 32 characters at most")
        }
        self.text = text
    }

    /// The text that people see.
    public var description: String { text }

    /// Orders by the text or the numbers, ascending.
    public static func < (left: SiteID, right: SiteID) -> Bool { left.text < right.text }
}

/// The id of a host, unique in its region: 1 to 253 of `A-Z a-z 0-9 . _ -`, starting with a letter or digit.
///
/// Two ids that differ only in the case of their letters are different values, but name the same host
/// (``names(_:)``): so do host names everywhere else.
public struct HostID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id as text.
    public let text: String

    /// Checks `text` against the grammar.
    public init(_ text: String) throws(NameError) {
        guard isLabel(text, limit: Limits.hostIDBytes) else {
            throw .malformed(
                kind: "host id", value: text,
                rule: "it must start with a letter or digit and have only letters, digits, \".\", \"_\" and \"-\", "
                    + "253 characters at most")
        }
        self.text = text
    }

    /// Whether both name the same host: whether they differ in nothing but the case of letters.
    public func names(_ other: HostID) -> Bool {
        text.utf8.count == other.text.utf8.count
            && zip(text.utf8, other.text.utf8).allSatisfy { folded($0) == folded($1) }
    }

    /// The text that people see.
    public var description: String { text }

    /// Orders by the text or the numbers, ascending.
    public static func < (left: HostID, right: HostID) -> Bool { left.text < right.text }
}

/// The name of a tenant, from its certificate: same grammar as a host id, but at most 63 characters.
public struct TenantID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name as text.
    public let text: String

    /// Checks `text` against the grammar.
    public init(_ text: String) throws(NameError) {
        guard isLabel(text, limit: Limits.tenantIDBytes) else {
            throw .malformed(
                kind: "tenant name", value: text,
                rule: "it must start with a letter or digit and have only letters, digits, \".\", \"_\" and \"-\", "
                    + "63 characters at most")
        }
        self.text = text
    }

    /// The text that people see.
    public var description: String { text }

    /// Orders by the text or the numbers, ascending.
    public static func < (left: TenantID, right: TenantID) -> Bool { left.text < right.text }
}

private func isLowercaseName(_ text: String, limit: Int) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= limit, isLowercase(first) else { return false }
    return bytes.allSatisfy { isLowercase($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
}

private func isLabel(_ text: String, limit: Int) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= limit, isAlphanumeric(first) else { return false }
    return bytes.allSatisfy {
        isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
}

private func isLowercase(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
private func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLowercase(byte) || isDigit(byte) || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
}

private func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}
