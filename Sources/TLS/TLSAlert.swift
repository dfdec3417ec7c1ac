// TLSAlert.swift: the alerts of RFC 8446, 6.2 by name, and what each means to a Hansa operator.

/// A TLS alert that the peer sent.
public struct TLSAlert: Hashable, Sendable, CustomStringConvertible {
    /// The number on the wire.
    public let code: UInt8

    /// Names an alert by its number.
    public init(code: UInt8) {
        self.code = code
    }

    /// The name in RFC 8446, or `unassigned`.
    public var name: String {
        switch code {
        case 10: "unexpected_message"
        case 20: "bad_record_mac"
        case 22: "record_overflow"
        case 40: "handshake_failure"
        case 42: "bad_certificate"
        case 43: "unsupported_certificate"
        case 44: "certificate_revoked"
        case 45: "certificate_expired"
        case 46: "certificate_unknown"
        case 47: "illegal_parameter"
        case 48: "unknown_ca"
        case 49: "access_denied"
        case 50: "decode_error"
        case 51: "decrypt_error"
        case 70: "protocol_version"
        case 71: "insufficient_security"
        case 80: "internal_error"
        case 90: "user_canceled"
        case 109: "missing_extension"
        case 116: "certificate_required"
        case 120: "no_application_protocol"
        default: "unassigned"
        }
    }

    /// The number and the name.
    public var description: String { "TLS alert \(code), \(name)" }
}
