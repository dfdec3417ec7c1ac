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

    @usableFromInline let source: RequestSource<Request>

    init(_ inbox: MessageInbox) { source = RequestSource(inbox) }

    /// Makes a stream without a connection, to call a service directly: `next` gives each request, then nil.
    public init(_ next: @escaping @Sendable () async throws(RPCError) -> Request?) { source = RequestSource(next) }

    /// Makes a stream of these requests without a connection, to call a service directly.
    public init(_ requests: [Request]) {
        let left = RequestList(requests)
        self.init { left.popFirst() }
    }

    /// Starts reading.
    @inlinable
    public func makeAsyncIterator() -> Iterator { Iterator(source: source) }

    /// Reads the requests one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        @usableFromInline let source: RequestSource<Request>

        @inlinable
        init(source: RequestSource<Request>) { self.source = source }

        /// The next request; nil after the last one.
        ///
        /// - Throws: Why the call is over: the caller cancelled, its deadline passed, or its connection ended.
        @inlinable @inline(__always)
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(RPCError) -> Request? {
            guard let inbox = source.inbox else { return try await source.nextOfClosure(isolation: actor) }
            repeat {
                if let request = try inbox.takeNext(Request.self) { return request }
            } while try await source.wait(isolation: actor)
            return nil
        }

        /// The next request; nil after the last one.
        public mutating func next() async throws(RPCError) -> Request? { try await next(isolation: #isolation) }
    }
}

/// Where requests come from: a connection, or a closure of a test.
@usableFromInline
final class RequestSource<Request: RPCMessage>: Sendable {
    @usableFromInline let inbox: MessageInbox?
    private let body: (@Sendable () async throws(RPCError) -> Request?)?

    init(_ inbox: MessageInbox) {
        self.inbox = inbox
        body = nil
    }

    init(_ body: @escaping @Sendable () async throws(RPCError) -> Request?) {
        inbox = nil
        self.body = body
    }

    deinit { inbox?.discard() }

    /// Waits for a request; false = there are no more.
    @usableFromInline
    func wait(isolation actor: isolated (any Actor)?) async throws(RPCError) -> Bool {
        try await inbox?.wait(cancelling: nil) ?? false
    }

    @usableFromInline
    func nextOfClosure(isolation actor: isolated (any Actor)?) async throws(RPCError) -> Request? { try await body?() }
}

/// Requests that are given one after the other.
private final class RequestList<Request: RPCMessage>: Sendable {
    private let left: Mutex<ArraySlice<Request>>

    init(_ requests: [Request]) { left = Mutex(requests[...]) }

    func popFirst() -> Request? { left.withLock { $0.popFirst() } }
}
