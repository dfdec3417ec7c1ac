// ChannelConnector.swift: one loop's part of a channel: takes calls, has them wait, gives them to connections.
//
// Belongs to its event loop but for submit, cancel, release and close, which any thread may call.

internal import Basics
internal import NIOCore
internal import RPCCore
internal import Synchronization
internal import Wire

/// One loop's part of a channel.
@safe
final class ChannelConnector: @unchecked Sendable {
    private enum Command: Sendable {
        case start(ClientCall)
        case cancel(ClientCall)
    }

    let loop: any EventLoop
    let executor: LoopTaskExecutor
    let shared: ChannelShared
    /// For back-off and balancing only.
    var random = SeededGenerator(seed: .random(in: 0...(.max)))
    private let inbox = Mutex<[Command]>([])
    private(set) var subchannels: [Subchannel] = []
    /// Nil with a single connection.
    var balancer: Balancer?
    /// There is a balancer: to look at it would copy it.
    private let isBalanced: Bool
    private var waiting = CircularBuffer<ClientCall>()
    private var spareCalls: [UnaryCall] = []
    /// The connection of the only subchannel, which keeps it.
    private var only: Unmanaged<Connection>?
    /// The channel, while replies of its calls go to closures on this loop.
    private var keptChannel: RPCChannel?
    private var closureCalls = 0
    /// Why no more calls are taken, once they are not.
    private var closedBecause: String?

    init(loop: any EventLoop, dialers: [any ChannelDialer], shared: ChannelShared) {
        self.loop = loop
        executor = LoopTaskExecutor.of(loop)
        self.shared = shared
        isBalanced = dialers.count > 1
        balancer = isBalanced ? Balancer(count: dialers.count) : nil
        subchannels = dialers.enumerated().map { Subchannel(self, $1, index: $0) }
    }

    // MARK: Call objects

    /// A call object that was used before; nil when there is none, or this is not the connector's loop.
    func reuseCall(_ method: MethodDescriptor, _ options: CallOptions) -> UnaryCall? {
        guard loop.inEventLoop, let call = spareCalls.popLast() else { return nil }
        call.reuse(method, options)
        return call
    }

    /// A call object, one that was used before if there is one on this loop.
    func makeCall(_ method: MethodDescriptor, _ options: CallOptions) -> UnaryCall {
        reuseCall(method, options) ?? UnaryCall(method, options, self, isOnLoop: loop.inEventLoop)
    }

    /// Keeps the object of a call that succeeded and that nobody else refers to.
    static func keep(_ call: consuming UnaryCall) {
        let connector = unsafe call.connector.takeUnretainedValue()
        guard call.isOnLoop, connector.loop.inEventLoop, connector.spareCalls.count < RPCShellLimits.spareCalls,
            isKnownUniquelyReferenced(&call)
        else { return }
        connector.spareCalls.append(call)
    }

    /// Keeps the object of a call whose reply was just handed over; nobody refers to one that was sent at once.
    func keepAfterReply(_ call: UnaryCall) {
        guard call.isOnLoop, call.wasSentAtOnce, call.retries == nil, spareCalls.count < RPCShellLimits.spareCalls
        else { return }
        spareCalls.append(call)
    }

    // MARK: From any thread

    func submit(_ call: ClientCall) {
        if let tracer = shared.configuration.tracer { call.inject(tracer) }
        post(.start(call))
    }

    func cancel(_ call: ClientCall) { post(.cancel(call)) }

    /// Connects without a call.
    func connect() {
        loop.execute { for subchannel in self.subchannels { subchannel.connect() } }
    }

    /// Lets calls in flight finish, then closes; new calls fail.
    func close() -> EventLoopFuture<Void> {
        loop.submit { self.closeNow("the channel was closed") }
    }

    /// Closes a channel that nobody uses any more.
    func release() {
        loop.execute { self.closeNow("the channel was closed") }
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

    private func handle(_ command: Command) {
        switch command {
        case .start(let call):
            call.count(by: shared)
            if shared.hedgesByMethod || call.options.isRare, hedge(call) { return }
            start(call)
        case .cancel(let call): cancelNow(call)
        }
    }

    // MARK: Calls

    /// Sends the usual call; false = not usual, or it cannot be sent now, and nothing was done.
    func startAtOnce(_ call: UnaryCall, isWatched: Bool = true) -> Bool {
        guard !isBalanced, waiting.isEmpty, shared.callsArePlain, !call.options.isRare,
            let only = unsafe only
        else { return false }
        call.count(by: shared)
        return unsafe only._withUnsafeGuaranteedRef { connection in
            guard connection.openAtOnce(call) else { return false }
            call.wasSentAtOnce = true
            if isWatched { connection.watchCalls() }
            return true
        }
    }

    /// Gives a call to a connection, or has it wait for one.
    func start(_ call: ClientCall) {
        if call.isCancelled { return call.end(cancelled) }
        if !isBalanced, waiting.isEmpty, let connection = subchannels[0].connection, connection.openAtOnce(call) {
            return
        }
        if waiting.isEmpty, let connection = readyConnection(for: call) { return connection.open(call) }
        if let closedBecause { return call.end(unavailable(closedBecause)) }
        if !call.options.waitForReady, let failure { return call.end(unavailable(failure)) }
        guard waiting.count < RPCShellLimits.waitingCalls else {
            let text = "\(waiting.count) calls already wait for \(shared.target)"
            return call.end(RPCError(.resourceExhausted, text, notProcessed: true))
        }
        waiting.append(call)
        let limit =
            call.deadline
            ?? MonotonicClock.now().advanced(byMilliseconds: UInt64(RPCShellLimits.waitForReadyMilliseconds))
        call.waitTimer = loop.scheduleTask(deadline: NIODeadline(limit)) { self.waitedTooLong(call) }
        for subchannel in subchannels { subchannel.connect() }
    }

    /// A connection that can take a call now.
    private func readyConnection(for call: ClientCall) -> Connection? {
        if isBalanced { return balancedConnection(for: call) }
        guard let connection = subchannels[0].connection, connection.machine.canOpenCall else { return nil }
        return connection
    }

    /// Why there can be no connection soon; nil while one may come.
    private var failure: String? {
        guard subchannels.allSatisfy(\.isFailing) else { return nil }
        return subchannels.lazy.compactMap(\.lastError).first ?? "it cannot be reached"
    }

    /// True when a connection that is lost should be made again.
    var wantsConnections: Bool {
        // What was balanced over stays connected: a server that comes back takes its part of the calls.
        closedBecause == nil
            && (!waiting.isEmpty || shared.configuration.staysConnected || balancer != nil)
    }

    private func waitedTooLong(_ call: ClientCall) {
        waiting.removeAll { $0 === call }
        let waited = MonotonicClock.now().milliseconds(since: call.started)
        if subchannels.contains(where: { $0.connection != nil }) {
            return call.end(
                RPCError(.deadlineExceeded, "all calls that \(shared.target) allows were in use for \(waited) ms"))
        }
        let reason = subchannels.lazy.compactMap(\.lastError).first ?? "the connection is still being made"
        call.end(unavailable("not connected after \(waited) ms; \(reason)"))
    }

    private func unavailable(_ reason: String) -> RPCError {
        RPCError(.unavailable, "cannot reach \(shared.target): \(reason)", notProcessed: true)
    }

    private var cancelled: RPCError { RPCError(.cancelled, "the caller cancelled the call") }

    func cancelNow(_ call: ClientCall) {
        guard !call.isOver else { return }
        call.isCancelled = true
        if let hedges = call.hedges {
            hedges.cancelled(cancelled)
        } else if let connection = call.connection {
            connection.handle(.callCancelled(call.stream))
        } else if call.waitTimer != nil {
            // It waits for a connection or between two attempts.
            waiting.removeAll { $0 === call }
            call.end(cancelled)
        }
    }

    /// Keeps the channel until one call more has told its closure; on the loop.
    func keep(_ channel: RPCChannel) {
        if closureCalls == 0 { keptChannel = channel }
        closureCalls += 1
    }

    /// A call has told its closure.
    ///
    /// - Returns: The channel, when nobody here needs it any more: letting it go may end the connector.
    func closureTold() -> RPCChannel? {
        closureCalls -= 1
        return closureCalls == 0 ? keptChannel.take() : nil
    }

    // MARK: Told by subchannels

    /// A subchannel has got a connection, or has lost it.
    func connectionChanged() {
        unsafe only =
            subchannels.count == 1 ? subchannels[0].connection.map { unsafe Unmanaged.passUnretained($0) } : nil
    }

    /// A connection is ready.
    func subchannelReady(_ index: Int) {
        balancer?.reset(index)
        startWaiting()
    }

    /// Calls that wait get the connections that have room for them, in order.
    private func startWaiting() {
        while let call = waiting.first, let connection = readyConnection(for: call) {
            waiting.removeFirst()
            call.waitTimer?.cancel()
            call.waitTimer = nil
            connection.open(call)
        }
    }

    /// An attempt to connect failed: ends the calls that do not want to wait, when there is no other hope.
    func subchannelFailed(_ reason: String) {
        guard failure != nil else { return }
        let impatient = waiting.filter { !$0.options.waitForReady }
        waiting.removeAll { !$0.options.waitForReady }
        for call in impatient { call.end(unavailable(reason)) }
    }

    /// A call is over on a connection, whatever becomes of it.
    func callEnded(_ call: ClientCall, _ error: RPCError?, at index: Int) {
        if error == nil { shared.retryTokens.callSucceeded() }
        if isBalanced { measure(call, error, at: index) }
        if !waiting.isEmpty { startWaiting() }
    }

    // MARK: Channels to a caller

    /// Makes calls on this connection only, which another owner made and keeps.
    func adopt(_ connection: Connection) { subchannels[0].adopt(connection) }

    /// The adopted connection takes no more calls.
    func leave(_ reason: String) { closeNow(reason) }

    private func closeNow(_ reason: String) {
        guard closedBecause == nil else { return }
        closedBecause = reason
        unsafe only = nil
        let calls = waiting
        waiting.removeAll()
        for call in calls { call.end(unavailable(reason)) }
        for subchannel in subchannels { subchannel.close() }
    }
}
