// RPCResponseStream.swift: the replies of a streaming call, as its caller reads them.
//
// Byte credit goes back to the callee as replies are taken, so a slow reader costs one window of memory.

public import RPCCore
public import Wire

/// The replies of a streaming call, in order.
///
/// Read by one task at a time; dropping it cancels the call.
public struct RPCResponseStream<Reply: RPCMessage>: AsyncSequence, Sendable {
    /// A reply.
    public typealias Element = Reply
    /// How a stream fails.
    public typealias Failure = RPCError

    private let source: ReplySource<Reply>

    init(_ call: ReplyStreamCall<Reply>, _ connector: ChannelConnector, _ channel: RPCChannel) {
        source = ReplySource(call, connector, channel)
    }

    /// Starts reading.
    public func makeAsyncIterator() -> Iterator { Iterator(source: source) }

    /// Reads the replies one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        let source: ReplySource<Reply>

        /// The next reply; nil after the last one.
        ///
        /// - Throws: Why the call failed; `CANCELLED` when this task is cancelled.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(RPCError) -> Reply? {
            try await source.next()
        }

        /// The next reply; nil after the last one.
        public mutating func next() async throws(RPCError) -> Reply? {
            try await source.next()
        }
    }
}

/// Keeps the call alive while anyone can still read it.
final class ReplySource<Reply: RPCMessage>: Sendable {
    private let made: MadeCall
    private let inbox: MessageInbox

    init(_ call: ReplyStreamCall<Reply>, _ connector: ChannelConnector, _ channel: RPCChannel) {
        made = MadeCall(call: call, connector: connector, channel: channel)
        inbox = call.inbox
    }

    deinit { made.cancel() }

    func next() async throws(RPCError) -> Reply? { try await inbox.next(Reply.self, cancelling: made) }
}
