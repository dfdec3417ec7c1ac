// DebugServiceLive.swift: what the connections and calls of a node are doing, for operators.
//
// Every answer is bounded, and is made while it is asked for: calls in flight pay nothing for it.

internal import Basics
public import HansaMessages
public import RPC
public import RPCCore
internal import Wire

/// The service `hansa.v1.Debug` of one node.
public struct DebugServiceLive: DebugService {
    /// The most connections in one answer.
    public static let connections = 1_000
    /// The most streams of one connection in one answer.
    public static let streams = 1_000
    /// The most bytes of connections in one answer, unless the first alone has more.
    public static let replyBytes = 1 << 20

    private let inspector: RPCInspector
    private let errors: RecentErrors
    private let methods: @Sendable () -> [MethodStatistics]

    /// Makes the service of one node.
    ///
    /// - Parameters:
    ///   - inspector: That of its server and channels.
    ///   - errors: Where failures are kept.
    ///   - methods: What was counted of each method.
    public init(
        inspector: RPCInspector, errors: RecentErrors, methods: @escaping @Sendable () -> [MethodStatistics]
    ) {
        self.inspector = inspector
        self.errors = errors
        self.methods = methods
    }

    /// Sends the payload back.
    public func echo(_ request: EchoRequest.View, context: CallContext) throws(RPCError) -> EchoReply {
        EchoReply(payload: copiedArray(request.payload))
    }

    /// Sends each payload back.
    public func echoStream(
        _ requests: RPCRequestStream<EchoRequest>, to replies: RPCResponseWriter<EchoReply>, context: CallContext
    ) async throws(RPCError) {
        for try await request in requests { try await replies.send(EchoReply(payload: request.payload)) }
    }

    /// Counts payloads until there are no more.
    public func collect(
        _ requests: RPCRequestStream<EchoRequest>, context: CallContext
    ) async throws(RPCError) -> CollectReply {
        var reply = CollectReply()
        for try await request in requests {
            reply.messages += 1
            reply.bytes += UInt64(request.payload.count)
        }
        return reply
    }

    /// Answers with the oldest connections and their streams.
    public func listConnections(
        _ request: ListConnectionsRequest, context: CallContext
    ) async throws(RPCError) -> ListConnectionsReply {
        let limit = request.limit == 0 ? Self.connections : min(Int(request.limit), Self.connections)
        let skipped = Int(request.after)
        let picture = await inspector.picture(
            skipping: skipped, limit: limit, streams: min(Int(request.streams), Self.streams))
        var reply = ListConnectionsReply(
            loops: picture.loops.enumerated().map { index, loop in
                LoopInfo(
                    index: UInt32(index), connections: UInt32(clamping: loop.connections), lagUs: loop.lagMicroseconds)
            }, open: UInt32(clamping: picture.open))
        var bytes = 0
        for snapshot in picture.connections {
            let connection = ConnectionInfo(snapshot)
            bytes += connection.encodedByteCount
            // One connection with all its streams always has room.
            if bytes > Self.replyBytes, !reply.connections.isEmpty { break }
            reply.connections.append(connection)
        }
        let shown = skipped + reply.connections.count
        if shown < picture.open, !reply.connections.isEmpty { reply.next = UInt32(clamping: shown) }
        return reply
    }

    /// Answers with every method that was called.
    public func listMethods(
        _ request: ListMethodsRequest, context: CallContext
    ) async throws(RPCError) -> ListMethodsReply {
        ListMethodsReply(methods: methods())
    }

    /// Answers with the newest failures, oldest first.
    public func listErrors(
        _ request: ListErrorsRequest, context: CallContext
    ) async throws(RPCError) -> ListErrorsReply {
        let (entries, total) = errors.all
        let now = MonotonicClock.now()
        return ListErrorsReply(
            errors: entries.map { entry in
                ErrorInfo(
                    ageMs: now.milliseconds(since: entry.at), method: entry.method, side: entry.side.rawValue,
                    peer: entry.peer, code: entry.code, message: entry.message, microseconds: entry.microseconds)
            }, total: total)
    }
}
