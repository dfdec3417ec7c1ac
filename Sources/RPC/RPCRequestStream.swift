// RPCRequestStream.swift: the requests of a streaming call, as its handler reads them.

internal import Basics
public import RPCCore
internal import Synchronization
public import Wire

/// The requests of a call, in order; ends when the caller has no more.
///
/// Read by one task at a time. Byte credit goes back to the caller as requests are read, so a slow handler holds its
/// caller back. Once the stream is dropped, what still comes is thrown away.
public struct RPCRequestStream<Request: RPCMessage>: AsyncSequence, Sendable {
    /// A request.
    public typealias Element = Request
    /// How a stream fails.
    public typealias Failure = RPCError

    private let source: RequestSource<Request>

    init(_ inbox: MessageInbox) { source = InboxSource(inbox) }

    /// Makes a stream without a connection, to call a service directly: `next` gives each request, then nil.
    public init(_ next: @escaping @Sendable () async throws(RPCError) -> Request?) { source = ClosureSource(next) }

    /// Makes a stream of these requests without a connection, to call a service directly.
    public init(_ requests: [Request]) {
        let left = RequestList(requests)
        self.init { left.popFirst() }
    }

    /// Starts reading.
    public func makeAsyncIterator() -> Iterator { Iterator(source: source) }

    /// Reads the requests one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        let source: RequestSource<Request>

        /// The next request; nil after the last one.
        ///
        /// - Throws: Why the call is over: the caller cancelled, its deadline passed, or its connection ended.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(RPCError) -> Request? {
            try await source.next()
        }

        /// The next request; nil after the last one.
        public mutating func next() async throws(RPCError) -> Request? { try await source.next() }
    }
}

/// Where requests come from.
class RequestSource<Request: RPCMessage>: @unchecked Sendable {
    func next() async throws(RPCError) -> Request? { preconditionFailure("every source has requests") }
}

/// Requests from a connection.
private final class InboxSource<Request: RPCMessage>: RequestSource<Request>, @unchecked Sendable {
    private let inbox: MessageInbox

    init(_ inbox: MessageInbox) { self.inbox = inbox }

    deinit { inbox.discard() }

    override func next() async throws(RPCError) -> Request? { try await inbox.next(Request.self) }
}

/// Requests from a test.
private final class ClosureSource<Request: RPCMessage>: RequestSource<Request>, @unchecked Sendable {
    private let body: @Sendable () async throws(RPCError) -> Request?

    init(_ body: @escaping @Sendable () async throws(RPCError) -> Request?) { self.body = body }

    override func next() async throws(RPCError) -> Request? { try await body() }
}

/// Requests that are given one after the other.
private final class RequestList<Request: RPCMessage>: Sendable {
    private let left: Mutex<ArraySlice<Request>>

    init(_ requests: [Request]) { left = Mutex(requests[...]) }

    func popFirst() -> Request? { left.withLock { $0.popFirst() } }
}
