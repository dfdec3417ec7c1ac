// StatusConnections.swift: who is connected to the HTTP port, so that those who do nothing keep nobody waiting.
//
// An orchestrator that gets no answer restarts the node: whoever asks now comes before whoever asked, or never did.

import NIOCore
import Synchronization

/// The connections of the HTTP port; one more than the limit ends the one that did nothing for longest.
final class StatusConnections: Sendable {
    private struct State {
        /// When each connection last did something, on a clock that counts such moments.
        var open: [ObjectIdentifier: (channel: any Channel, last: UInt64)] = [:]
        var moment: UInt64 = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// Makes the books of a port that has no connections.
    init(limit: Int) { self.limit = max(1, limit) }

    /// A connection does something: it was made, its request is whole, or its answer is written.
    func active(_ channel: any Channel) {
        let longest = state.withLock { state -> (any Channel)? in
            state.moment += 1
            state.open[ObjectIdentifier(channel)] = (channel, state.moment)
            guard state.open.count > limit, let first = state.open.min(by: { $0.value.last < $1.value.last }) else {
                return nil
            }
            return state.open.removeValue(forKey: first.key)?.channel
        }
        longest?.close(promise: nil)
    }

    /// A connection is closed.
    func closed(_ channel: any Channel) {
        state.withLock { _ = $0.open.removeValue(forKey: ObjectIdentifier(channel)) }
    }
}

/// Tells ``StatusConnections`` of one connection; stands behind the decoder, so that bytes that come one by one are nothing.
final class StatusConnectionHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny
    typealias OutboundIn = NIOAny

    private let connections: StatusConnections
    /// False once it was ended for others, or has closed: it must not come back.
    private var isOpen = true

    init(_ connections: StatusConnections) { self.connections = connections }

    func handlerAdded(context: ChannelHandlerContext) { connections.active(context.channel) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        tell(context)
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        tell(context)
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        isOpen = false
        connections.closed(context.channel)
        context.fireChannelInactive()
    }

    private func tell(_ context: ChannelHandlerContext) {
        if isOpen { connections.active(context.channel) }
    }
}
