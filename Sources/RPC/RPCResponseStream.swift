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

    @usableFromInline let source: ReplySource<Reply>

    init(_ call: ReplyStreamCall<Reply>, _ connector: ChannelConnector, _ channel: RPCChannel) {
        source = ReplySource(call, connector, channel)
    }

    /// Starts reading.
    @inlinable
    public func makeAsyncIterator() -> Iterator { Iterator(source: source) }

    /// Reads the replies one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        @usableFromInline let source: ReplySource<Reply>

        @inlinable
        init(source: ReplySource<Reply>) { self.source = source }

        /// The next reply; nil after the last one.
        ///
        /// - Throws: Why the call failed; `CANCELLED` when this task is cancelled.
        @inlinable @inline(__always)
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(RPCError) -> Reply? {
            repeat {
                if let reply = try source.inbox.takeNext(Reply.self) { return reply }
            } while try await source.wait(isolation: actor)
            return nil
        }

        /// The next reply; nil after the last one.
        public mutating func next() async throws(RPCError) -> Reply? { try await next(isolation: #isolation) }
    }
}

/// Keeps the call alive while anyone can still read it.
@usableFromInline
final class ReplySource<Reply: RPCMessage>: Sendable {
    private let made: MadeCall
    @usableFromInline let inbox: MessageInbox

    init(_ call: ReplyStreamCall<Reply>, _ connector: ChannelConnector, _ channel: RPCChannel) {
        made = MadeCall(call: call, connector: connector, channel: channel)
        inbox = call.replies
    }

    deinit { made.cancel() }

    /// Waits for a reply; false = there are no more.
    ///
    /// Names the isolation, so that a reader does not look for its executor after a message that was there.
    @usableFromInline
    func wait(isolation actor: isolated (any Actor)?) async throws(RPCError) -> Bool {
        try await inbox.wait(cancelling: made)
    }
}
