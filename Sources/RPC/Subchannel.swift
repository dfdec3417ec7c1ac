// Subchannel.swift: one connection of a channel: dials, waits after failures, dials again.
//
// Knows no calls: ChannelConnector gives them to the connections that are ready. Belongs to its event loop.

internal import Basics
internal import Logging
internal import NIOCore
internal import RPCCore
internal import TLS

/// Where one connection of a channel goes, and the connection while there is one.
final class Subchannel: ConnectionOwner, @unchecked Sendable {
    enum Phase {
        case idle
        case dialing
        case ready
        case backingOff(Scheduled<Void>)
        case closed
    }

    let loop: any EventLoop
    let executor: LoopTaskExecutor
    let shared: ChannelShared
    let dialer: any ChannelDialer
    /// Its place among the connector's subchannels.
    let index: Int
    /// Nil once the channel is closed: a weak reference would slow every retain of the connector down.
    private var connector: ChannelConnector?

    var phase = Phase.idle
    /// The connection that can take calls.
    var connection: Connection? {
        didSet { connector?.connectionChanged() }
    }
    /// The connection is another's: not to be closed here.
    private var isBorrowed = false
    /// The connection of the present attempt, until it is ready.
    var candidate: Connection?
    /// Counts the attempts to connect: what belongs to an earlier one is ignored.
    var attempt = 0
    /// Looks after the connection.
    var upkeep: RepeatedTask?
    /// When the present attempt to replace a connection that still serves began.
    var renewalStarted: Instant?
    private var dialledAt = Instant.origin
    private var failures = 0
    private(set) var lastError: String?

    init(_ connector: ChannelConnector, _ dialer: any ChannelDialer, index: Int) {
        loop = connector.loop
        executor = connector.executor
        shared = connector.shared
        self.connector = connector
        self.dialer = dialer
        self.index = index
    }

    /// True from a failed attempt until a connection is ready, or until nobody wants one any more.
    ///
    /// gRPC's TRANSIENT_FAILURE: calls that do not wait for a connection fail.
    var isFailing: Bool {
        if case .idle = phase { return false }
        return failures > 0 && connection == nil
    }

    /// Connects, unless that is under way or a pause is not over.
    func connect() {
        if case .idle = phase { dial() }
    }

    private func dial() {
        phase = .dialing
        attempt += 1
        dialledAt = MonotonicClock.now()
        dialer.dial(self, attempt: attempt)
    }

    /// Makes the connection of an attempt whose peer is known.
    func makeConnection(peer: PeerIdentity, attempt: Int) -> Connection {
        let made = Connection(
            loop: loop, executor: executor, router: shared.configuration.services, peer: peer, side: .client,
            configuration: shared.configuration.connection, metrics: shared.configuration.metrics,
            logger: shared.logger)
        made.owner = self
        made.inspector = shared.configuration.inspector
        made.tracer = shared.configuration.tracer
        made.address = dialer.target
        if attempt == self.attempt { candidate = made }
        return made
    }

    /// An attempt failed before there was a connection.
    func dialFailed(_ reason: String, attempt: Int) {
        guard case .dialing = phase, attempt == self.attempt else { return }
        candidate = nil
        lastError = reason
        shared.update { $0.lastError = reason }
        shared.logger.debug("cannot connect", metadata: ["target": "\(dialer.target)", "reason": "\(reason)"])
        failures += 1
        dialLater()
        connector?.subchannelFailed(reason)
    }

    /// Waits until the pause after the last dial is over: attempts are apart, however long each took.
    private func dialLater() {
        guard let connector else { return }
        let pause = shared.configuration.backOff.microseconds(after: max(0, failures - 1), random: &connector.random)
        let next = dialledAt.advanced(byMicroseconds: pause)
        phase = .backingOff(
            loop.scheduleTask(deadline: NIODeadline(next)) {
                self.phase = .idle
                if self.connector?.wantsConnections == true { self.dial() }
            })
    }

    /// The connection is gone; a long-lived one is replaced at once, a short-lived one when its pause is over.
    func reconnect() {
        phase = .idle
        if connector?.wantsConnections == true { dialLater() }
    }

    func close() {
        if case .closed = phase { return }
        upkeep?.cancel()
        upkeep = nil
        if case .backingOff(let timer) = phase { timer.cancel() }
        phase = .closed
        connector = nil
        guard let connection else { return }
        if isBorrowed {
            self.connection = nil
            return shared.update { $0.readyConnections = 0 }
        }
        forget("the channel was closed")
        connection.beginDrain(graceMilliseconds: 0, text: "the channel was closed")
    }

    /// Uses a connection that another owner made and keeps, instead of making one.
    func adopt(_ connection: Connection) {
        phase = .ready
        isBorrowed = true
        self.connection = connection
        shared.update {
            $0.readyConnections = 1
            $0.peerName = connection.peer.uri
        }
    }

    // MARK: ConnectionOwner

    func connectionReady(_ connection: Connection) {
        if replace(with: connection) { return }
        guard case .dialing = phase, connection === candidate else {
            return connection.beginDrain(graceMilliseconds: 0, text: "not needed any more")
        }
        candidate = nil
        phase = .ready
        failures = 0
        lastError = nil
        self.connection = connection
        shared.update {
            $0.readyConnections += 1
            $0.lastError = nil
            $0.peerName = connection.peer.uri
        }
        shared.configuration.metrics?.connectionChanged(side: .client, change: 1)
        startUpkeep()
        connector?.subchannelReady(index)
    }

    func connectionDraining(_ connection: Connection) {
        guard self.connection === connection else { return }
        forget("\(dialer.target) is shutting down")
        reconnect()
    }

    func connectionEnded(_ connection: Connection, _ fault: ConnectionFault) {
        if self.connection === connection {
            forget(fault.description)
            reconnect()
        } else if candidate === connection {
            dialFailed(fault.description, attempt: attempt)
        }
    }

    func forget(_ reason: String) {
        connection = nil
        lastError = reason
        shared.update {
            $0.readyConnections -= 1
            $0.lastError = reason
        }
        shared.configuration.metrics?.connectionChanged(side: .client, change: -1)
    }

    func connectionMeasured(_ connection: Connection, roundTripNanoseconds: UInt64) {
        shared.update { $0.roundTripNanoseconds = roundTripNanoseconds }
    }

    func connectionFailed(_ call: ClientCall, _ error: RPCError) {
        guard let connector else { return call.end(error) }
        connector.attemptFailed(call, error)
    }

    func connectionFreed(_ call: ClientCall, _ error: RPCError?) {
        connector?.callEnded(call, error, at: index)
    }
}
