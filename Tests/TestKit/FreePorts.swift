// FreePorts.swift: ports on loopback that nobody listens on.

public import Glibc
import Synchronization

/// Finds ports for nodes that must know each other's before they start.
///
/// They lie below the range from which the system gives ports to clients: a peer that dials a dead node again and again
/// would else end up connected to itself, and the port taken.
public enum FreePorts {
    private static let range: Range<Int> = 18_000..<32_000
    private static let next = Mutex(range.lowerBound + Int(getpid()) * 61 % range.count)

    /// The next port that can be bound, each once.
    public static func take() throws -> Int {
        try next.withLock { next in
            for _ in range {
                let port = next
                next = next + 1 == range.upperBound ? range.lowerBound : next + 1
                if isFree(port) { return port }
            }
            throw TestKitError("no port of \(range) is free")
        }
    }

    private static func isFree(_ port: Int) -> Bool {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = loopback(port: port)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        } == 0
    }
}

/// A port of 127.0.0.1.
public func loopback(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
}
