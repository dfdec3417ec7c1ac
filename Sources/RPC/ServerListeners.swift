// ServerListeners.swift: one listening socket for each event loop on one port, so that no loop accepts for all.
//
// What is accepted is given to the loops in turn before its first byte is read, and never moves after that: the
// system's own spreading is by hash, and would leave a loop idle when there are few connections.

internal import NIOCore
internal import NIOPosix

/// The listening sockets of a server.
struct ServerListeners: Sendable {
    /// The port.
    let port: Int
    /// The sockets, at least one.
    let channels: [any Channel]

    /// Begins to listen.
    ///
    /// The first socket gets the port for itself, so that another process on it is found; only then the port is
    /// opened for the others. Where the system does not allow that, the first one accepts for all loops.
    ///
    /// - Parameters:
    ///   - configuration: The address.
    ///   - group: The loops.
    ///   - connections: Sets accepted channels up, on their loops.
    ///   - accept: How.
    static func bind(
        _ configuration: RPCServerConfiguration, group: any EventLoopGroup, _ connections: ServerConnections,
        accept: @escaping @Sendable (any Channel) throws -> Void
    ) async throws(RPCServerError) -> ServerListeners {
        let loops = Array(group.makeIterator())
        let (host, port) = (configuration.host, configuration.port)
        let first: any Channel
        do {
            first = try await bootstrap(on: loops.first ?? group.next(), group, connections, accept).bind(
                host: host, port: port
            )
            .get()
        } catch let error as IOError where error.errnoCode == 98 {
            throw .addressInUse(host: host, port: port)
        } catch {
            throw .cannotListen(host: host, port: port, reason: RPC.reason(error))
        }
        var channels = [first]
        if loops.count > 1, let address = first.localAddress,
            (try? await first.setOption(shareOption, value: 1).get()) != nil
        {
            for loop in loops.dropFirst() {
                let shared = bootstrap(on: loop, group, connections, accept).serverChannelOption(shareOption, value: 1)
                guard let channel = try? await shared.bind(to: address).get() else { break }
                channels.append(channel)
            }
        }
        return ServerListeners(port: first.localAddress?.port ?? port, channels: channels)
    }

    /// Accepts nothing more.
    func close() async {
        for channel in channels { try? await channel.close().get() }
    }

    private static let shareOption = ChannelOptions.socket(SocketOptionLevel(SOL_SOCKET), SO_REUSEPORT)
    private static let unsentOption = ChannelOptions.socket(SocketOptionLevel(IPPROTO_TCP), TCP_NOTSENT_LOWAT)

    private static func bootstrap(
        on loop: any EventLoop, _ group: any EventLoopGroup, _ connections: ServerConnections,
        _ accept: @escaping @Sendable (any Channel) throws -> Void
    ) -> ServerBootstrap {
        ServerBootstrap(group: loop, childGroup: group)
            .serverChannelOption(.backlog, value: RPCShellLimits.acceptBacklog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                // Without it a loop that has no descriptor for a connection would ask for it again at once, for ever.
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        AcceptBackoffHandler(shouldForwardIOErrorCaught: false) { connections.acceptFailed($0) })
                }
            }
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(unsentOption, value: .init(RPCShellLimits.unsentBytes))
            .childChannelOption(.writeBufferWaterMark, value: RPCServer.waterMark)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try accept(channel) }
            }
    }
}
