// ClientOffer.swift: the versions and protocols of a ClientHello, to say exactly why it is refused.
//
// Reads hostile bytes: RFC 8446, 4.2.1 (supported_versions) and RFC 7301, 3.1 (ALPN).

/// What a client offers, as far as we refuse it.
struct ClientOffer: Hashable, Sendable {
    /// The legacy version field, 0x0303 from every modern client.
    var legacyVersion: UInt16
    /// The body of the supported_versions extension, or nil.
    var supportedVersions: [UInt8]?
    /// The body of the ALPN extension, or nil.
    var protocolNames: [UInt8]?

    /// The newest version offered, such as 0x0304.
    var newestVersion: UInt16 {
        guard let body = supportedVersions, body.count >= 3 else { return legacyVersion }
        let listed = stride(from: 1, to: body.count - 1, by: 2)
            .map { UInt16(body[$0]) << 8 | UInt16(body[$0 + 1]) }
            .filter { 0x0300...0x0304 ~= $0 }
        return listed.max() ?? legacyVersion
    }

    /// The offered protocols in order, printable; stops at the first that does not fit.
    var protocols: [String] {
        guard let body = protocolNames else { return [] }
        var names: [String] = []
        var position = 2
        while position < body.count {
            let end = position + 1 + Int(body[position])
            guard end <= body.count else { break }
            names.append(printable(String(decoding: body[(position + 1)..<end], as: UTF8.self)))
            position = end
        }
        return names
    }

    /// A version's usual name.
    static func name(ofVersion version: UInt16) -> String {
        switch version {
        case 0x0300: "SSL 3.0"
        case 0x0301: "TLS 1.0"
        case 0x0302: "TLS 1.1"
        case 0x0303: "TLS 1.2"
        case 0x0304: "TLS 1.3"
        default: "version 0x\(String(version, radix: 16))"
        }
    }
}
