// NameResolver.swift: what NIO asks for the addresses of a host when it connects; one for each attempt.

internal import Glibc
internal import NIOCore
internal import NIOPosix

/// The addresses of one host for one attempt to connect; an address that is written as digits needs no lookup.
final class NameResolver: Resolver, Sendable {
    private let lookups: NameLookups
    private let host: String
    private let addresses: EventLoopPromise<[SocketAddress]>

    init(_ host: String, _ lookups: NameLookups, loop: any EventLoop) {
        self.host = host
        self.lookups = lookups
        addresses = loop.makePromise()
    }

    /// NIO asks for these first, so this begins the lookup, which gives both kinds.
    func initiateAAAAQuery(host: String, port: Int) -> EventLoopFuture<[SocketAddress]> {
        if let literal = try? SocketAddress(ipAddress: host, port: port) {
            addresses.succeed([literal])
        } else {
            lookups.add(self, host: host)
        }
        return found(.inet6, port)
    }

    func initiateAQuery(host: String, port: Int) -> EventLoopFuture<[SocketAddress]> { found(.inet, port) }

    func cancelQueries() { lookups.remove(self, host: host) }

    /// Called once, by the lookup or by who forgets it.
    func end(_ result: Result<[SocketAddress], NameLookupError>) {
        addresses.completeWith(result.mapError { $0 as any Error })
    }

    private func found(_ family: NIOBSDSocket.AddressFamily, _ port: Int) -> EventLoopFuture<[SocketAddress]> {
        addresses.futureResult.map { addresses in
            addresses.filter { $0.protocol.rawValue == family.rawValue }.map { address in
                var address = address
                address.port = port
                return address
            }
        }
    }
}

/// Asks the system (files, name servers: whatever it is set up for) for the addresses of a host, in its order.
func systemAddresses(of host: String) throws(NameLookupError) -> [SocketAddress] {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var first: UnsafeMutablePointer<addrinfo>?
    let code = unsafe getaddrinfo(host, nil, &hints, &first)
    guard code == 0 else {
        throw .notFound(host: host, reason: unsafe gai_strerror(code).map { unsafe String(cString: $0) } ?? "\(code)")
    }
    defer { unsafe freeaddrinfo(first) }
    var addresses: [SocketAddress] = []
    var next = unsafe first
    while let entry = unsafe next {
        if let address = unsafe address(entry.pointee) { addresses.append(address) }
        unsafe next = entry.pointee.ai_next
    }
    return addresses
}

private func address(_ entry: addrinfo) -> SocketAddress? {
    guard let raw = unsafe UnsafeRawPointer(entry.ai_addr) else { return nil }
    return switch unsafe entry.ai_family {
    case AF_INET: SocketAddress(unsafe raw.loadUnaligned(as: sockaddr_in.self))
    case AF_INET6: SocketAddress(unsafe raw.loadUnaligned(as: sockaddr_in6.self))
    default: nil
    }
}
