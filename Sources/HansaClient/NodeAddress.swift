// NodeAddress.swift: `HOST:PORT`, as people write the address of a node.

internal import Basics

/// The address of a node.
public struct NodeAddress: Hashable, Sendable, CustomStringConvertible {
    /// A name or an address, without brackets.
    public let host: String
    /// The port, 1 to 65 535.
    public let port: Int

    /// Reads `HOST:PORT`, `ADDRESS:PORT` or `[IPv6]:PORT`.
    public init(_ text: String) throws(HansaClientError) {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]), port > 0 else {
            throw .malformedAddress(text)
        }
        var host = text[..<colon]
        if host.hasPrefix("[") && host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            throw .malformedAddress(text)
        }
        guard !host.isEmpty, host.allSatisfy({ $0.isASCII && !$0.isWhitespace && $0 != "/" }) else {
            throw .malformedAddress(text)
        }
        self.host = String(host)
        self.port = Int(port)
    }

    /// `HOST:PORT`, with brackets around an IPv6 address.
    public var description: String { HostAndPort.text(host, port) }
}
