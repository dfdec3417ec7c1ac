// RPCRequestWriter.swift: how a caller sends a stream of requests.

public import RPCCore
public import Wire

/// Sends the requests of one call, in order.
public struct RPCRequestWriter<Request: RPCMessage>: Sendable {
    @usableFromInline let outbox: MessageOutbox

    init(_ outbox: MessageOutbox) { self.outbox = outbox }

    /// Sends a request.
    ///
    /// Suspends while the callee has no room for it, and before that while there is no connection. A caller on another
    /// thread than the connection's may be ``RPCShellLimits/writeAheadBytes`` ahead. Requests sent by several tasks at
    /// once go out in some order.
    /// - Throws: Why the call is over, `FAILED_PRECONDITION` after ``finish()``, or `CANCELLED` when this task is
    ///   cancelled while it waits; the request may then be sent or not.
    @inlinable
    public func send(_ request: Request) async throws(RPCError) {
        if outbox.sendAtOnce(request.encodedByteCount, { request.encode(into: &$0) }) { return }
        try await sendInTurn(request)
    }

    @usableFromInline
    func sendInTurn(_ request: Request) async throws(RPCError) {
        if let error = await outbox.send(request) { throw error }
    }

    /// Says that no more requests come; the callee hears it after the last one.
    public func finish() { outbox.finish() }
}
