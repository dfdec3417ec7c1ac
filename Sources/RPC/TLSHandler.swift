// TLSHandler.swift: the one channel handler of a connection: TLS, then straight into the connection.
//
// Split handlers cost two to three times as much per call (docs/performance.md, "Pipelines").

internal import NIOCore
internal import RPCCore
internal import TLS

/// Tells a handler that its unfinished handshake is one too many.
struct CrowdedOut: Sendable {
    let fault: ConnectionFault
}

/// Carries a connection over TLS and TCP.
final class TLSHandler: ConnectionTransport, ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum State {
        case handshaking
        case established(Connection)
        case closed
    }

    private let engine: TLSEngine
    private let metrics: (any RPCMetrics)?
    private let makeConnection: (PeerIdentity) -> Connection
    private let onFailure: (ConnectionFault) -> Void
    private let handshakeMilliseconds: Int64
    private let mayLinger: () -> Bool
    private var state = State.handshaking
    private var context: ChannelHandlerContext?
    private var handshakeTimer: Scheduled<Void>?
    /// What the channel said last: to ask it costs more than to remember.
    private var isChannelWritable = false

    /// Makes the handler of one connection.
    ///
    /// - Parameters:
    ///   - engine: A fresh engine.
    ///   - metrics: Counts the handshake.
    ///   - makeConnection: Called once, when the peer is known.
    ///   - handshakeMilliseconds: How long the handshake may take.
    ///   - mayLinger: Asked whether a connection that ends may stay open until its peer could read why.
    ///   - onFailure: Called instead, with the reason, when the handshake fails.
    init(
        engine: TLSEngine, metrics: (any RPCMetrics)?, makeConnection: @escaping (PeerIdentity) -> Connection,
        handshakeMilliseconds: Int64 = RPCShellLimits.handshakeMilliseconds,
        mayLinger: @escaping () -> Bool = { true },
        onFailure: @escaping (ConnectionFault) -> Void
    ) {
        self.engine = engine
        self.metrics = metrics
        self.makeConnection = makeConnection
        self.handshakeMilliseconds = handshakeMilliseconds
        self.mayLinger = mayLinger
        self.onFailure = onFailure
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        isChannelWritable = context.channel.isWritable
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        isChannelWritable = false
    }

    func channelActive(context: ChannelHandlerContext) {
        let loop = context.eventLoop
        let limit = handshakeMilliseconds
        handshakeTimer = loop.assumeIsolatedUnsafeUnchecked().scheduleTask(in: .milliseconds(limit)) { [weak self] in
            self?.fail(.handshakeTimeout(milliseconds: limit))
        }
        advance()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .closed = state { return }
        engine.feed(unwrapInboundIn(data))
        if case .handshaking = state { advance() }
        guard case .established(let connection) = state else { return }
        do throws(TLSError) {
            let progress = try engine.decrypt(into: &connection.input)
            guard progress == .peerClosed else {
                // Much came: it is used while it is in the processor's caches, and its credit goes back.
                if connection.input.readableBytes >= RPCShellLimits.eagerInputBytes { connection.processInput() }
                return
            }
            connection.processInput()
            state = .closed
            connection.transportClosed("the peer closed the connection")
            context.close(promise: nil)
        } catch {
            flush()
            state = .closed
            connection.transportFailed(.tls(error.description))
            closeSoon()
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if case .established(let connection) = state { connection.processInput() }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        isChannelWritable = context.channel.isWritable
        if case .established(let connection) = state, isChannelWritable { connection.scheduleBatchEnd() }
    }

    func channelInactive(context: ChannelHandlerContext) {
        handshakeTimer?.cancel()
        var reason = "the peer closed the connection"
        do throws(TLSError) { try engine.transportEnded() } catch { reason = error.description }
        let former = state
        state = .closed
        switch former {
        case .handshaking: onFailure(.handshake(reason))
        case .established(let connection): connection.transportClosed(reason)
        case .closed: break
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        let former = state
        state = .closed
        switch former {
        case .handshaking: onFailure(.handshake(RPC.reason(error)))
        case .established(let connection): connection.transportClosed(RPC.reason(error))
        case .closed: break
        }
        context.close(promise: nil)
    }

    // MARK: Handshake

    private func advance() {
        do throws(TLSError) {
            let isDone = try engine.handshake()
            flush()
            guard isDone, let peer = engine.peer else { return }
            if let fault = engine.context.material.termFault { return fail(.handshake(fault.description)) }
            handshakeTimer?.cancel()
            handshakeTimer = nil
            credentials = engine.credentials(jitter: .random(in: 0..<1))
            let side: RPCSide = engine.context.side == .client ? .client : .server
            metrics?.handshakeEnded(side: side, isResumed: engine.isResumed)
            let connection = makeConnection(peer)
            connection.isResumed = engine.isResumed
            state = .established(connection)
            connection.start(self)
        } catch {
            flush()
            fail(.handshake(error.description))
        }
    }

    private func fail(_ fault: ConnectionFault) {
        guard case .handshaking = state else { return }
        state = .closed
        handshakeTimer?.cancel()
        onFailure(fault)
        closeSoon()
    }

    /// A handshake that has to go: at once, because there are too many.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case .handshaking = state, let event = event as? CrowdedOut else { return }
        state = .closed
        handshakeTimer?.cancel()
        onFailure(event.fault)
        context.close(promise: nil)
    }

    // MARK: Output

    private func flush() {
        guard let context, let bytes = engine.takeCiphertext() else { return }
        context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
    }

    /// Ends our half, and the whole once the peer had time to read why: a reset would take the reason away from it.
    private func closeSoon() {
        guard let context else { return }
        guard mayLinger() else { return context.close(promise: nil) }
        context.close(mode: .output, promise: nil)
        let channel = context.channel
        channel.eventLoop.scheduleTask(in: .milliseconds(RPCShellLimits.lingerMilliseconds)) {
            channel.close(promise: nil)
        }
    }

    override var isWritable: Bool { isChannelWritable }

    override func write(_ plaintext: inout ByteBuffer) {
        do throws(TLSError) {
            try engine.encrypt(&plaintext)
        } catch {
            if case .established(let connection) = state {
                state = .closed
                connection.transportFailed(.tls(error.description))
                closeSoon()
            }
        }
        plaintext.clear()
        flush()
    }

    override func releaseIdleMemory() { engine.releaseIdleMemory() }

    override func close() {
        if case .closed = state { return }
        state = .closed
        engine.sendCloseNotify()
        flush()
        closeSoon()
    }
}
