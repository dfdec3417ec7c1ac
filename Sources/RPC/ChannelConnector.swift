// ChannelConnector.swift: one loop's connection of a channel: dials, waits, dials again, hands calls over.
//
// Belongs to its event loop but for submit, cancel, consumed and close, which any thread may call.

internal import Basics
internal import Logging
internal import NIOCore
internal import RPCCore
internal import Synchronization
internal import TLS
internal import Wire

/// One loop's connection of a channel.
final class ChannelConnector: ConnectionOwner, @unchecked Sendable {
    private enum Phase {
        case idle
        case dialing
        case ready
        case backingOff(Scheduled<Void>)
        case closed
    }

    private enum Command: Sendable {
        case start(ClientCall)
        case cancel(ClientCall)
        case consumed(ClientCall, Int)
    }

    let loop: any EventLoop
    let executor: LoopTaskExecutor
    let shared: ChannelShared
    private let dialer: any ChannelDialer
    private let inbox = Mutex<[Command]>([])

    private var phase = Phase.idle
    private var connection: Connection?
    /// The connection of the present attempt, until it is ready.
    private var candidate: Connection?
    /// Counts the attempts to connect: what belongs to an earlier one is ignored.
    private var attempt = 0
    private var waiting = CircularBuffer<ClientCall>()
    private var failures = 0
    /// For back-off only.
    var random = SeededGenerator(seed: .random(in: 0...(.max)))
    private var lastError: String?

    init(loop: any EventLoop, dialer: any ChannelDialer, shared: ChannelShared) {
        self.loop = loop
        executor = LoopTaskExecutor(loop)
        self.dialer = dialer
        self.shared = shared
    }

    // MARK: From any thread

    func submit(_ call: ClientCall) { post(.start(call)) }
    func cancel(_ call: ClientCall) { post(.cancel(call)) }
    func consumed(_ call: ClientCall, _ count: Int) { post(.consumed(call, count)) }

    /// Makes a connection without a call.
    func connect() {
        loop.execute { if case .idle = self.phase { self.dial() } }
    }

    /// Lets calls in flight finish, then closes; new calls fail.
    func close() -> EventLoopFuture<Void> {
        loop.submit { self.closeNow() }
    }

    /// One wake-up of the loop for all commands of one turn.
    private func post(_ command: Command) {
        if loop.inEventLoop { return handle(command) }
        let isFirst = inbox.withLock { inbox in
            inbox.append(command)
            return inbox.count == 1
        }
        guard isFirst else { return }
        loop.execute {
            let commands = self.inbox.withLock { inbox in
                defer { inbox = [] }
                return inbox
            }
            for command in commands { self.handle(command) }
        }
    }

    // MARK: Calls

    private func handle(_ command: Command) {
        switch command {
        case .start(let call): start(call)
        case .cancel(let call): cancelNow(call)
        case .consumed(let call, let count): call.connection?.handle(.messageConsumed(call.stream, byteCount: count))
        }
    }

    func start(_ call: ClientCall) {
        call.metrics = shared.configuration.metrics
        if call.isCancelled { return call.end(cancelled) }
        if let connection, connection.machine.canOpenCall, waiting.isEmpty { return connection.open(call) }
        if case .closed = phase {
            return call.end(RPCError(.unavailable, "the channel to \(dialer.target) is closed", notProcessed: true))
        }
        if !call.options.waitForReady, let lastError, connection == nil {
            return call.end(unavailable(lastError))
        }
        guard waiting.count < RPCShellLimits.waitingCalls else {
            let text = "\(waiting.count) calls already wait for \(dialer.target)"
            return call.end(RPCError(.resourceExhausted, text, notProcessed: true))
        }
        waiting.append(call)
        let limit =
            call.deadline
            ?? MonotonicClock.now().advanced(byMilliseconds: UInt64(RPCShellLimits.waitForReadyMilliseconds))
        call.waitTimer = loop.scheduleTask(deadline: NIODeadline(limit)) { self.waitedTooLong(call) }
        if case .idle = phase { dial() }
    }

    private func waitedTooLong(_ call: ClientCall) {
        waiting.removeAll { $0 === call }
        let waited = MonotonicClock.now().milliseconds(since: call.started)
        if connection != nil {
            return call.end(
                RPCError(.deadlineExceeded, "all calls that \(dialer.target) allows were in use for \(waited) ms"))
        }
        call.end(unavailable("not connected after \(waited) ms; \(lastError ?? "the connection is still being made")"))
    }

    private func unavailable(_ reason: String) -> RPCError {
        RPCError(.unavailable, "cannot reach \(dialer.target): \(reason)", notProcessed: true)
    }

    private var cancelled: RPCError { RPCError(.cancelled, "the caller cancelled the call") }

    private func cancelNow(_ call: ClientCall) {
        guard !call.isOver else { return }
        call.isCancelled = true
        if let connection = call.connection {
            connection.handle(.callCancelled(call.stream))
        } else if waiting.contains(where: { $0 === call }) {
            waiting.removeAll { $0 === call }
            call.end(cancelled)
        } else if call.waitTimer != nil {
            // Between two attempts.
            call.end(cancelled)
        }
    }

    private func startWaiting() {
        while let connection, connection.machine.canOpenCall, let call = waiting.popFirst() {
            call.waitTimer?.cancel()
            call.waitTimer = nil
            connection.open(call)
        }
    }

    // MARK: Connections

    /// Makes the connection of an attempt whose peer is known.
    func makeConnection(peer: PeerIdentity, attempt: Int) -> Connection {
        let made = Connection(
            loop: loop, executor: executor, router: Router(), peer: peer, side: .client,
            configuration: shared.configuration.connection, metrics: shared.configuration.metrics,
            logger: shared.logger)
        made.owner = self
        if attempt == self.attempt { candidate = made }
        return made
    }

    private func dial() {
        phase = .dialing
        attempt += 1
        dialer.dial(self, attempt: attempt)
    }

    /// An attempt failed before there was a connection.
    func dialFailed(_ reason: String, attempt: Int) {
        guard case .dialing = phase, attempt == self.attempt else { return }
        candidate = nil
        lastError = reason
        shared.update { $0.lastError = reason }
        shared.logger.debug("cannot connect", metadata: ["target": "\(dialer.target)", "reason": "\(reason)"])
        let impatient = waiting.filter { !$0.options.waitForReady }
        waiting.removeAll { !$0.options.waitForReady }
        for call in impatient { call.end(unavailable(reason)) }
        backOff()
    }

    /// Waits twice as long after each failure, less a random part so that clients do not come back in step.
    private func backOff() {
        failures += 1
        let longest = shared.configuration.longestBackOffMilliseconds
        let delay = min(longest, RPCShellLimits.backOffMilliseconds << UInt64(min(failures - 1, 16)))
        let jittered = Int64(Double(delay) * Double.random(in: 0.5...1))
        phase = .backingOff(
            loop.scheduleTask(in: .milliseconds(jittered)) {
                self.phase = .idle
                if !self.waiting.isEmpty || self.shared.configuration.staysConnected { self.dial() }
            })
    }

    func connectionReady(_ connection: Connection) {
        guard case .dialing = phase, connection === candidate else {
            return connection.handle(.drainRequested(graceMilliseconds: 0, text: "not needed any more"))
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
        startWaiting()
    }

    func connectionDraining(_ connection: Connection) {
        guard self.connection === connection else { return }
        forget("\(dialer.target) is shutting down")
        phase = .idle
        if !waiting.isEmpty || shared.configuration.staysConnected { backOff() }
    }

    func connectionEnded(_ connection: Connection, _ fault: ConnectionFault) {
        if self.connection === connection {
            forget(fault.description)
            phase = .idle
            if !waiting.isEmpty || shared.configuration.staysConnected { backOff() }
        } else if candidate === connection {
            dialFailed(fault.description, attempt: attempt)
        }
    }

    private func forget(_ reason: String) {
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

    func connectionFreedCall(_ connection: Connection, hasSucceeded: Bool) {
        if hasSucceeded { shared.retryTokens.callSucceeded() }
        if !waiting.isEmpty { startWaiting() }
    }

    private func closeNow() {
        if case .closed = phase { return }
        if case .backingOff(let timer) = phase { timer.cancel() }
        phase = .closed
        let calls = waiting
        waiting.removeAll()
        for call in calls {
            call.end(RPCError(.unavailable, "the channel to \(dialer.target) was closed", notProcessed: true))
        }
        guard let connection else { return }
        forget("the channel was closed")
        connection.handle(.drainRequested(graceMilliseconds: 0, text: "the channel was closed"))
    }
}
