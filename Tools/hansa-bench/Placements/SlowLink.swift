// SlowLink.swift: a TCP relay that delivers everything late, as a line between two countries does.

import NIOCore
import NIOPosix

/// Listens on a port of this machine and relays to another one, each byte so much later.
struct SlowLink {
    private let listener: any Channel

    init(
        from port: Int, to target: Int, milliseconds: Int64, group: MultiThreadedEventLoopGroup
    ) async throws {
        let delay = TimeAmount.milliseconds(milliseconds)
        listener = try await ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { incoming in
                let connected = ClientBootstrap(group: incoming.eventLoop)
                    .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                    .channelOption(.autoRead, value: false)
                    .channelInitializer { outgoing in
                        outgoing.eventLoop.makeCompletedFuture {
                            try outgoing.pipeline.syncOperations.addHandler(LateRelay(to: incoming, delay))
                        }
                    }
                    .connect(host: "127.0.0.1", port: target)
                return connected.flatMapThrowing { outgoing in
                    try incoming.pipeline.syncOperations.addHandler(LateRelay(to: outgoing, delay))
                    _ = outgoing.setOption(.autoRead, value: true)
                }
            }
            .bind(host: "127.0.0.1", port: port).get()
    }

    func close() async { try? await listener.close() }
}

/// Writes what it reads to the other side of a relay, later; both sides are on one loop.
private final class LateRelay: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    private let other: any Channel
    private let delay: TimeAmount

    init(to other: any Channel, _ delay: TimeAmount) {
        self.other = other
        self.delay = delay
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        let other = other
        context.eventLoop.scheduleTask(in: delay) { other.writeAndFlush(bytes, promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        let other = other
        context.eventLoop.scheduleTask(in: delay) { other.close(promise: nil) }
    }
}
