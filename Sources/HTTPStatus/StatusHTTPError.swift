// StatusHTTPError.swift: why the HTTP port could not be opened.

internal import Basics

/// Why the HTTP port could not be opened.
public enum StatusHTTPError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another process listens there.
    case portInUse(host: String, port: Int)
    /// The port needs a privilege that this process lacks.
    case notPermitted(host: String, port: Int)
    /// The host is not an address of this machine, or its name has none.
    case noSuchAddress(host: String)
    /// Something else.
    case cannotListen(host: String, port: Int, reason: String)

    /// What is wrong, and what to do about it.
    public var description: String {
        switch self {
        case .portInUse(let host, let port):
            "the HTTP port \(HostAndPort.text(host, port)) is in use by another process: stop it, or give this node "
                + "another HTTP port"
        case .notPermitted(let host, let port):
            "this process may not listen on the HTTP port \(HostAndPort.text(host, port)): ports below 1024 need a "
                + "privilege; choose a higher one"
        case .noSuchAddress(let host):
            "the HTTP host \"\(host)\" is not an address of this machine: use 127.0.0.1, 0.0.0.0 or an address that "
                + "`ip address` shows"
        case .cannotListen(let host, let port, let reason):
            "cannot listen on the HTTP port \(HostAndPort.text(host, port)): \(reason)"
        }
    }
}
