// ServerConnections.swift: all connections of a server, over all loops.

internal import Logging
internal import NIOCore
internal import RPCCore
internal import Synchronization
internal import TLS

/// All connections of a server.
final class ServerConnections: ConnectionOwner, Sendable {
    private struct State {
        var open: [ObjectIdentifier: Connection] = [:]
        var isDraining = false
        var emptied: [CheckedContinuation<Void, Never>] = []
    }

    private let router: Router
    private let configuration: RPCServerConfiguration
    private let logger: Logger
    private let state = Mutex(State())

    init(_ router: Router, _ configuration: RPCServerConfiguration, _ logger: Logger) {
        self.router = router
        self.configuration = configuration
        self.logger = logger
    }

    var count: Int { state.withLock { $0.open.count } }

    /// Sets an accepted channel up; on its loop.
    func accept(_ channel: any Channel, _ context: TLSContext) throws {
        let engine = try TLSEngine(context: context)
        let loop = channel.eventLoop
        let address = channel.remoteAddress.map { "\($0)" } ?? "unknown"
        let handler = TLSHandler(
            engine: engine,
            makeConnection: { [self] peer in add(loop, peer) },
            onFailure: { [logger] reason in
                logger.warning("connection refused", metadata: ["address": "\(address)", "reason": "\(reason)"])
            })
        try channel.pipeline.syncOperations.addHandler(handler)
    }

    private func add(_ loop: any EventLoop, _ peer: PeerIdentity) -> Connection {
        let connection = Connection(
            loop: loop, executor: LoopTaskExecutor(loop), router: router, peer: peer, side: .server,
            configuration: configuration.connection, metrics: configuration.metrics, logger: logger)
        connection.owner = self
        let isDraining = state.withLock { state in
            state.open[ObjectIdentifier(connection)] = connection
            return state.isDraining
        }
        configuration.metrics?.connectionChanged(side: .server, change: 1)
        if isDraining {
            loop.execute { connection.beginDrain(graceMilliseconds: 0, text: "shutting down") }
        }
        return connection
    }

    func drain(graceMilliseconds: UInt32) async {
        let connections = state.withLock { state in
            state.isDraining = true
            return Array(state.open.values)
        }
        for connection in connections {
            connection.loop.execute {
                connection.beginDrain(graceMilliseconds: graceMilliseconds, text: "shutting down")
            }
        }
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLock { state in
                if state.open.isEmpty { return true }
                state.emptied.append(continuation)
                return false
            }
            if isEmpty { continuation.resume() }
        }
    }

    func connectionEnded(_ connection: Connection, _ fault: ConnectionFault) {
        let emptied = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            state.open[ObjectIdentifier(connection)] = nil
            guard state.open.isEmpty else { return [] }
            defer { state.emptied = [] }
            return state.emptied
        }
        configuration.metrics?.connectionChanged(side: .server, change: -1)
        for continuation in emptied { continuation.resume() }
    }

    func connectionReady(_ connection: Connection) {}
    func connectionDraining(_ connection: Connection) {}
    func connectionMeasured(_ connection: Connection, roundTripNanoseconds: UInt64) {}
    func connectionEnded(_ call: ClientCall, _ error: RPCError) { call.end(error) }
    func connectionFreedCall(_ connection: Connection, hasSucceeded: Bool) {}
}
