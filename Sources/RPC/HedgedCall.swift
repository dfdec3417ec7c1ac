// HedgedCall.swift: sends one call several times at once, as RPCCore.HedgingMachine decides; the first answer wins.
//
// The application's call is never sent itself: its attempts are. Belongs to the event loop of its connector.

internal import Basics
internal import NIOCore
internal import RPCCore
internal import Wire

/// The attempts of one call.
final class HedgedAttempts: @unchecked Sendable {
    private let call: ClientCall
    private unowned let connector: ChannelConnector
    private var machine: HedgingMachine
    private var attempts: [HedgeAttempt] = []
    private var timer: Scheduled<Void>?
    private var lastError: RPCError?

    init(_ call: ClientCall, _ policy: HedgingPolicy, _ connector: ChannelConnector) {
        self.call = call
        self.connector = connector
        machine = HedgingMachine(policy: policy, now: MonotonicClock.now())
    }

    func start() {
        send()
        setTimer()
    }

    private func send() {
        let attempt = HedgeAttempt(of: call, number: UInt8(attempts.count))
        attempt.group = self
        if !attempts.isEmpty {
            connector.shared.configuration.metrics?.callSentAgain(call.method, attempt: attempts.count)
        }
        // Each goes somewhere else, as long as there is somewhere.
        for other in attempts { attempt.placement.visited.formUnion(other.placement.visited) }
        attempts.append(attempt)
        connector.start(attempt)
    }

    private func setTimer() {
        timer?.cancel()
        timer = nil
        guard !call.isOver, let next = machine.nextSend else { return }
        timer = connector.loop.scheduleTask(deadline: NIODeadline(next)) { [self] in
            let now = MonotonicClock.now()
            let decision = connector.shared.retryTokens.change { machine.timerFired(now: now, tokens: $0) }
            follow(decision)
        }
    }

    private func follow(_ decision: HedgingDecision) {
        switch decision {
        case .send: send()
        case .wait: break
        case .giveUp: end(lastError, except: nil)
        }
        setTimer()
    }

    // MARK: Told by attempts

    /// A part of the answer came: this attempt is the call from now on.
    func won(_ attempt: HedgeAttempt) {
        guard !call.isCommitted else { return }
        call.isCommitted = true
        unsafe call.link = unsafe attempt.link
        call.stream = attempt.stream
        call.frame.attempt = attempt.frame.attempt
        if let connection = attempt.connection { call.opened(connection) }
        cancel(except: attempt)
    }

    func failed(_ attempt: HedgeAttempt, _ error: RPCError) {
        guard !call.isOver, !attempt.isCancelled else { return }
        if call.isCommitted { return end(error, except: attempt) }
        lastError = error
        let now = MonotonicClock.now()
        let decision = connector.shared.retryTokens.change { tokens in
            machine.attemptFailed(error, now: now, tokens: &tokens)
        }
        follow(decision)
    }

    func succeeded(_ attempt: HedgeAttempt) {
        won(attempt)
        end(nil, except: attempt)
    }

    // MARK: End

    /// The application does not want the answer any more.
    func cancelled(_ error: RPCError) { end(error, except: nil) }

    private func end(_ error: RPCError?, except attempt: HedgeAttempt?) {
        guard !call.isOver else { return }
        call.end(error)
        cancel(except: attempt)
        attempts = []
        call.hedges = nil
    }

    private func cancel(except winner: HedgeAttempt?) {
        timer?.cancel()
        timer = nil
        for attempt in attempts where attempt !== winner { connector.cancelNow(attempt) }
    }
}

/// One attempt of a hedged call: the application's request, and answers that go to the group.
final class HedgeAttempt: ClientCall, @unchecked Sendable {
    private let call: ClientCall
    fileprivate weak var group: HedgedAttempts?

    fileprivate init(of call: ClientCall, number: UInt8) {
        self.call = call
        var options = call.options
        // What is left of the call's time; retries and hedges are the group's.
        options.timeoutMilliseconds = call.deadline.map { $0.remainingMilliseconds(at: MonotonicClock.now()) } ?? 0
        options.retry = .never
        options.onReplyMetadata = nil
        options.onEnd = nil
        super.init(call.method, options)
        frame.attempt = number
    }

    override var requestByteCount: Int? { call.requestByteCount }

    override func writeRequest(to buffer: inout ByteBuffer) { call.writeRequest(to: &buffer) }

    override func copyRequest(to memory: UnsafeMutableRawBufferPointer) { unsafe call.copyRequest(to: memory) }

    override func received(_ metadata: Metadata) {
        group?.won(self)
        if !isCancelled { call.received(metadata) }
    }

    override func received(message: UnsafeRawBufferPointer) {
        group?.won(self)
        if !isCancelled { unsafe call.received(message: message) }
    }

    override func finished(_ error: RPCError?) {
        if let error { group?.failed(self, error) } else { group?.succeeded(self) }
    }
}

extension Instant {
    /// How long it is until this instant, in milliseconds, at least 1.
    fileprivate func remainingMilliseconds(at now: Instant) -> UInt32 {
        UInt32(clamping: max(1, milliseconds(since: now)))
    }
}

extension ChannelConnector {
    /// Sends a call as several attempts, when its policy says so; false when it does not.
    func hedge(_ call: ClientCall) -> Bool {
        guard !call.isCancelled, let policy = shared.configuration.hedgingPolicy(call.method, call.options) else {
            return false
        }
        let group = HedgedAttempts(call, policy, self)
        call.hedges = group
        group.start()
        return true
    }
}
