// RPCTarget.swift: one address of a channel.

/// One address of a channel.
public struct RPCTarget: Hashable, Sendable {
    /// A name or an address.
    public var host: String
    /// The peer's RPC port.
    public var port: Int

    /// Makes a target from its parts.
    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }
}
