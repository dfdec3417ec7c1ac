// RPCResponseWriter.swift: how a handler sends a stream of replies.

public import RPCCore
public import Wire

/// Sends the replies of one call, in order.
public final class RPCResponseWriter<Reply: RPCMessage>: Sendable {
    @usableFromInline let outbox: MessageOutbox?
    private let sink: (@Sendable (Reply) async throws(RPCError) -> Void)?

    init(_ outbox: MessageOutbox) {
        self.outbox = outbox
        sink = nil
    }

    /// Makes a writer without a connection, to call a service directly: `sink` gets each reply.
    public init(_ sink: @escaping @Sendable (Reply) async throws(RPCError) -> Void) {
        outbox = nil
        self.sink = sink
    }

    /// Sends a reply.
    ///
    /// Suspends while the caller has no room for it: on the event loop until it is on its way, elsewhere until all but
    /// ``RPCShellLimits/writeAheadBytes`` before it is. Replies sent by several tasks at once go out in some order.
    /// - Throws: Why the call is over: the caller cancelled, its deadline passed, or its connection ended.
    @inlinable
    public func send(_ reply: Reply) async throws(RPCError) {
        if let outbox, outbox.sendAtOnce(reply.encodedByteCount, { reply.encode(into: &$0) }) { return }
        try await sendInTurn(reply)
    }

    @usableFromInline
    func sendInTurn(_ reply: Reply) async throws(RPCError) {
        if let sink { return try await sink(reply) }
        if let error = await outbox?.send(reply) { throw error }
    }
}
