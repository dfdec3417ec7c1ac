// HostAndPort.swift: how a host and a port are written together, so that what is printed can be typed again.

/// A host and a port as people write them.
public enum HostAndPort {
    /// `127.0.0.1:7443`, `uk.example:7443`, or `[::1]:7443`: an IPv6 address needs brackets.
    public static func text(_ host: String, _ port: Int) -> String {
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
