// HealthServiceLive.swift: the health of a server, settable by its owner, watchable by anyone.

public import HansaMessages
public import RPC
public import RPCCore
internal import Synchronization

/// The service `hansa.v1.Health` of one server.
///
/// One state for the server as a whole; a service it does not have is NOT_FOUND.
public final class HealthServiceLive: HealthService {
    private struct State {
        var reply: HealthReply
        var watchers: [UInt64: AsyncStream<HealthReply>.Continuation] = [:]
        var nextWatcher: UInt64 = 0
        var isClosed = false
    }

    private let state: Mutex<State>
    private let services: [String]

    /// Makes a health that is not serving yet.
    ///
    /// - Parameter services: Full names of the server's services, such as `hansa.v1.Hosts`.
    public init(services: [String] = []) {
        self.services = services
        state = Mutex(State(reply: HealthReply(serving: .notServing, detail: "starting")))
    }

    /// The state now.
    public var current: HealthReply { state.withLock { $0.reply } }

    /// Changes the state and tells everyone who watches.
    public func set(_ serving: HealthReply.Serving, detail: String = "") {
        state.withLock { state in
            state.reply = HealthReply(serving: serving, detail: detail)
            // Order among watchers does not matter: each has its own stream.
            for watcher in state.watchers.keys.sorted() { state.watchers[watcher]?.yield(state.reply) }
        }
    }

    /// Ends every watch: the server stops.
    public func close() {
        let watchers = state.withLock { state in
            let watchers = state.watchers
            state.watchers = [:]
            state.isClosed = true
            return watchers
        }
        for watcher in watchers.keys.sorted() { watchers[watcher]?.finish() }
    }

    /// Answers with the state now.
    public func check(_ request: HealthRequest, context: CallContext) async throws(RPCError) -> HealthReply {
        try checkName(request.service)
        return current
    }

    /// Sends the state now, then each change; a slow reader gets only the newest.
    public func watch(
        _ request: HealthRequest, to replies: RPCResponseWriter<HealthReply>, context: CallContext
    ) async throws(RPCError) {
        try checkName(request.service)
        let (stream, continuation) = AsyncStream<HealthReply>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let watcher = state.withLock { state in
            state.nextWatcher += 1
            state.watchers[state.nextWatcher] = continuation
            continuation.yield(state.reply)
            if state.isClosed { continuation.finish() }
            return state.nextWatcher
        }
        defer { state.withLock { _ = $0.watchers.removeValue(forKey: watcher) } }
        for await reply in stream { try await replies.send(reply) }
        throw Task.isCancelled
            ? RPCError(.cancelled, "the watcher went away") : RPCError(.unavailable, "the server stops")
    }

    private func checkName(_ service: String) throws(RPCError) {
        guard service.isEmpty || services.contains(service) else {
            throw RPCError(.notFound, "this server has no service \"\(service)\"; leave it empty to ask for the server")
        }
    }
}
