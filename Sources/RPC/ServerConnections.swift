// ServerConnections.swift: all connections of a server, over all loops.
//
// Decides nothing about calls: a connection does, on its own loop.

internal import Basics
internal import Glibc
internal import Logging
internal import NIOCore
internal import RPCCore
internal import Synchronization
internal import TLS

/// All connections of a server.
final class ServerConnections: ConnectionOwner, Sendable {
    private struct State {
        /// By loop, then by identity.
        var open: [ObjectIdentifier: [ObjectIdentifier: Connection]] = [:]
        var count = 0
        var gate: AcceptGate
        /// The channels of unfinished handshakes, by number.
        var handshakes: [UInt64: any Channel] = [:]
        var refusalLines = LineBudget()
        var pauseLines = LineBudget(lines: 1, windowMilliseconds: RPCLimits.pauseWindowMilliseconds)
        var isDraining = false
        var emptied: [CheckedContinuation<Void, Never>] = []
    }

    private let router: Router
    private let configuration: RPCServerConfiguration
    private let logger: Logger
    private let admission: ServerAdmission?
    private let state: Mutex<State>

    init(_ router: Router, _ configuration: RPCServerConfiguration, _ logger: Logger) {
        admission = configuration.admission.map { ServerAdmission($0, router.methods, configuration.metrics) }
        self.router = router
        self.configuration = configuration
        self.logger = logger
        state = Mutex(State(gate: AcceptGate(configuration.acceptLimits)))
    }

    var count: Int { state.withLock { $0.count } }

    /// The connections of one loop.
    func onLoop(_ loop: any EventLoop) -> [Connection] {
        state.withLock { state in state.open[ObjectIdentifier(loop)].map { Array($0.values) } ?? [] }
    }

    /// Sets an accepted channel up; on its loop.
    func accept(_ channel: any Channel, _ context: TLSContext) throws {
        let engine = try TLSEngine(context: context)
        let loop = channel.eventLoop
        let address = channel.remoteAddress.map(text) ?? "unknown"
        let (number, milliseconds) = try admit(channel, channel.remoteAddress?.ipAddress ?? "", address)
        let handler = TLSHandler(
            engine: engine, metrics: configuration.metrics,
            makeConnection: { [self] peer in add(loop, peer, address, number) },
            handshakeMilliseconds: milliseconds,
            mayLinger: { [self] in state.withLock { $0.gate.mayLinger } },
            onFailure: { [self] fault in
                state.withLock { state in
                    state.gate.fail(number)
                    state.handshakes[number] = nil
                }
                refused(address, fault)
            })
        try channel.pipeline.syncOperations.addHandler(handler)
    }

    /// The number of the handshake that may begin, and how long it may take; ends the oldest one when there are too many.
    private func admit(
        _ channel: any Channel, _ host: String, _ address: String
    ) throws(ConnectionFault) -> (number: UInt64, milliseconds: Int64) {
        channel.closeFuture.whenComplete { [self] _ in state.withLock { $0.gate.closed() } }
        let (acceptance, displaced, isCrowded) = state.withLock { state -> (Acceptance, (any Channel)?, Bool) in
            let acceptance = state.gate.accept(from: host)
            guard case .begins(let number, let ended) = acceptance else { return (acceptance, nil, true) }
            state.handshakes[number] = channel
            let displaced = ended.flatMap { state.handshakes.removeValue(forKey: $0.number) }
            return (acceptance, displaced, state.gate.isCrowded)
        }
        switch acceptance {
        case .begins(let number, let ended):
            if let ended { end(displaced, ended) }
            let limit = configuration.handshakeMilliseconds
            return (number, isCrowded ? min(limit, RPCShellLimits.crowdedHandshakeMilliseconds) : limit)
        case .refused(let fault):
            refused(address, fault)
            throw fault
        }
    }

    private func end(_ channel: (any Channel)?, _ handshake: DisplacedHandshake) {
        channel?.pipeline.fireUserInboundEventTriggered(CrowdedOut(fault: handshake.fault))
    }

    /// A connection could not be accepted: makes room where it can, says so now and then, and returns for how long to
    /// accept nothing; nil when there is no reason to wait.
    func acceptFailed(_ error: IOError) -> TimeAmount? {
        guard error.errnoCode != ECONNABORTED else { return nil }
        let now = MonotonicClock.now()
        let (displaced, channel, unwritten) = state.withLock {
            state -> (DisplacedHandshake?, (any Channel)?, Int?) in
            let displaced = state.gate.makeRoom()
            let channel = displaced.flatMap { state.handshakes.removeValue(forKey: $0.number) }
            return (displaced, channel, state.pauseLines.take(now: now))
        }
        if let displaced { end(channel, displaced) }
        if let unwritten {
            var metadata: Logger.Metadata = [
                "reason": "\(RPC.reason(error))", "pause_ms": "\(RPCShellLimits.acceptPauseMilliseconds)",
            ]
            if unwritten > 0 { metadata["unwritten"] = "\(unwritten)" }
            logger.error(
                "no connection can be accepted: the process, or the system, has no descriptor left", metadata: metadata)
        }
        return .milliseconds(RPCShellLimits.acceptPauseMilliseconds)
    }

    private func refused(_ address: String, _ fault: ConnectionFault) {
        configuration.metrics?.connectionEnded(side: .server, end: fault.end)
        configuration.metrics?.connectionFailed(side: .server, peer: "", address: address, fault: fault)
        let now = MonotonicClock.now()
        guard let unwritten = state.withLock({ $0.refusalLines.take(now: now) }) else { return }
        var metadata: Logger.Metadata = ["address": "\(address)", "reason": "\(fault)"]
        if unwritten > 0 { metadata["unwritten"] = "\(unwritten)" }
        logger.warning("connection refused", metadata: metadata)
    }

    private func add(_ loop: any EventLoop, _ peer: PeerIdentity, _ address: String, _ handshake: UInt64) -> Connection
    {
        let connection = Connection(
            loop: loop, executor: LoopTaskExecutor.of(loop), router: router, peer: peer, side: .server,
            configuration: configuration.connection, metrics: configuration.metrics, logger: logger)
        connection.owner = self
        connection.admission = admission
        connection.inspector = configuration.inspector
        connection.tracer = configuration.tracer
        connection.address = address
        if let age = configuration.connectionAge {
            connection.drainsAt = age.drainTime(start: MonotonicClock.now(), jitter: .random(in: 0..<1))
        }
        let (isDraining, refusal) = state.withLock { state in
            state.open[ObjectIdentifier(loop), default: [:]][ObjectIdentifier(connection)] = connection
            state.count += 1
            state.handshakes[handshake] = nil
            let refusal = state.gate.establish(handshake, peer: peer.uri, isTrusted: peer.isTrusted)
            return (state.isDraining, refusal)
        }
        configuration.metrics?.connectionChanged(side: .server, change: 1)
        if let refusal {
            loop.execute { connection.refuse(refusal) }
        } else if isDraining {
            loop.execute { connection.beginDrain(graceMilliseconds: 0, text: "shutting down") }
        }
        return connection
    }

    func drain(graceMilliseconds: UInt32) async {
        let connections = state.withLock { state in
            state.isDraining = true
            return state.open.values.flatMap(\.values)
        }
        for connection in connections {
            connection.loop.execute {
                connection.beginDrain(graceMilliseconds: graceMilliseconds, text: "shutting down")
            }
        }
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLock { state in
                if state.count == 0 { return true }
                state.emptied.append(continuation)
                return false
            }
            if isEmpty { continuation.resume() }
        }
    }

    func connectionEnded(_ connection: Connection, _ fault: ConnectionFault) {
        let emptied = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            let id = ObjectIdentifier(connection)
            if state.open[ObjectIdentifier(connection.loop)]?.removeValue(forKey: id) != nil {
                state.gate.end(peer: connection.peer.uri, isTrusted: connection.peer.isTrusted)
                state.count -= 1
            }
            guard state.count == 0 else { return [] }
            defer { state.emptied = [] }
            return state.emptied
        }
        configuration.metrics?.connectionChanged(side: .server, change: -1)
        for continuation in emptied { continuation.resume() }
    }

    func connectionReady(_ connection: Connection) {}
    func connectionDraining(_ connection: Connection) {}
    func connectionMeasured(_ connection: Connection, roundTripNanoseconds: UInt64) {}
    func connectionFailed(_ call: ClientCall, _ error: RPCError) { call.end(error) }
    func connectionFreed(_ call: ClientCall, _ error: RPCError?) {}
}

extension PeerIdentity {
    /// True for those who run the federation: some connections are kept for them.
    fileprivate var isTrusted: Bool { !roleSet.isDisjoint(with: [.region, .operator]) }
}

/// An address as people write it: `127.0.0.1:7443`, `[::1]:7443`.
private func text(_ address: SocketAddress) -> String {
    guard let ip = address.ipAddress, let port = address.port else { return "\(address)" }
    return HostAndPort.text(ip, port)
}
