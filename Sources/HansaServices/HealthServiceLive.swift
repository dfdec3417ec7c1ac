// HealthServiceLive.swift: the health of a server, settable by its owner, watchable by anyone.

public import HansaMessages
public import RPC
public import RPCCore
internal import Synchronization

/// The service `hansa.v1.Health` of one server.
///
/// One state for the server as a whole, and one for each service that differs from it. A service that the server does
/// not have is NOT_FOUND.
public final class HealthServiceLive: HealthService {
    private struct State {
        var server: HealthReply
        /// Services that are not as the server is.
        var services: [String: HealthReply] = [:]
        var watchers: [UInt64: Watcher] = [:]
        var nextWatcher: UInt64 = 0
        var isClosed = false

        /// A server that does not serve serves no service.
        func reply(_ service: String) -> HealthReply {
            server.serving == .serving ? services[service] ?? server : server
        }

        /// Tells those whose answer has changed.
        mutating func tell() {
            for number in watchers.keys.sorted() {
                guard let watcher = watchers[number] else { continue }
                let reply = reply(watcher.service)
                guard reply != watcher.told else { continue }
                watchers[number]?.told = reply
                watcher.replies.yield(reply)
            }
        }
    }

    private struct Watcher {
        var service: String
        var told: HealthReply
        var replies: AsyncStream<HealthReply>.Continuation
    }

    private let state: Mutex<State>
    private let services: [String]

    /// Makes a health that is not serving yet.
    ///
    /// - Parameter services: Full names of the server's services, such as `hansa.v1.Hosts`.
    public init(services: [String] = []) {
        self.services = services
        state = Mutex(State(server: HealthReply(serving: .notServing, detail: "starting")))
    }

    /// The state of the server now.
    public var current: HealthReply { state.withLock { $0.server } }

    /// Changes the state of the server and tells everyone whose answer that changes.
    public func set(_ serving: HealthReply.Serving, detail: String = "") {
        state.withLock { state in
            state.server = HealthReply(serving: serving, detail: detail)
            state.tell()
        }
    }

    /// Changes the state of one service while the server serves; nil = as the server.
    ///
    /// - Precondition: The server has the service.
    public func set(_ serving: HealthReply.Serving?, detail: String = "", service: String) {
        precondition(services.contains(service), "there is no service \(service)")
        state.withLock { state in
            state.services[service] = serving.map { HealthReply(serving: $0, detail: detail) }
            state.tell()
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
        for watcher in watchers.keys.sorted() { watchers[watcher]?.replies.finish() }
    }

    /// Answers with the state now.
    public func check(_ request: HealthRequest, context: CallContext) async throws(RPCError) -> HealthReply {
        try checkName(request.service)
        return state.withLock { $0.reply(request.service) }
    }

    /// Sends the state now, then each change; a slow reader gets only the newest.
    public func watch(
        _ request: HealthRequest, to replies: RPCResponseWriter<HealthReply>, context: CallContext
    ) async throws(RPCError) {
        try checkName(request.service)
        let (stream, continuation) = AsyncStream<HealthReply>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let watcher = state.withLock { state in
            state.nextWatcher += 1
            let reply = state.reply(request.service)
            state.watchers[state.nextWatcher] = Watcher(
                service: request.service, told: reply, replies: continuation)
            continuation.yield(reply)
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
