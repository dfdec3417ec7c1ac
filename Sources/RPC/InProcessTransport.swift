// InProcessTransport.swift: joins two connections of one event loop by memory: same frames, no socket, no TLS.

internal import NIOCore
internal import RPCCore

/// Carries one direction between two connections of the same loop.
final class InProcessTransport: ConnectionTransport {
    private let loop: any EventLoop
    private var peer: Connection?
    private var isDeliveryScheduled = false

    init(to peer: Connection) {
        loop = peer.loop
        self.peer = peer
    }

    override func write(_ plaintext: inout ByteBuffer) {
        guard let peer else { return plaintext.clear() }
        peer.input.writeBuffer(&plaintext)
        plaintext.clear()
        guard !isDeliveryScheduled else { return }
        isDeliveryScheduled = true
        loop.assumeIsolatedUnsafeUnchecked().execute {
            self.isDeliveryScheduled = false
            self.peer?.processInput()
        }
    }

    override func close() {
        guard let peer else { return }
        loop.assumeIsolatedUnsafeUnchecked().execute {
            self.peer = nil
            peer.processInput()
            peer.transportClosed("the peer closed the connection")
        }
    }
}
