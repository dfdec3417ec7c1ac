// RegionDriver.swift: performs what the region's machine decides: disk, peers, timers, answers.
//
// Decides nothing. Lives on one event loop; everyone else goes through RegionShell.

import Basics
import Federation
import GPUAllocator
import Ledger
import Logging
import NIOCore
import RPC
import RPCCore
import Store

/// Performs what one region's machine decides, on one event loop.
final class RegionDriver {
    /// How a call ends.
    typealias Answer = Result<FederationAnswer, RPCError>
    /// How a peer's call ends.
    typealias PeerOutcome = Result<PeerAnswer, RPCError>

    private struct PeerCall {
        var peer: RegionID
        var then: (PeerOutcome) -> Void
    }

    /// A timer that runs.
    ///
    /// The number tells it from an earlier one of the same name that fires although cancelled.
    private struct SetTimer {
        var number: UInt64
        var task: Scheduled<Void>
    }

    /// The core, which only ``handle(_:)`` changes.
    private(set) var machine: RegionMachine
    /// Gets the region's digest whenever it changes.
    var onDigest: (CapacityDigest) -> Void = { _ in }
    /// Gets the life that began, once its start is on disk.
    var onLife: (Life) -> Void = { _ in }
    /// Gets the number of promises whenever more of them are on disk.
    var onPromises: (UInt64) -> Void = { _ in }
    /// Gets what the region intends whenever an operator changed it.
    var onLifecycle: (Lifecycle) -> Void = { _ in }
    /// Called once when the store failed for good; the node must stop.
    var onFatal: (StoreError) -> Void = { _ in }
    /// Called once when the ledger's files were lost; the node stays, and acknowledges nothing.
    var onLost: () -> Void = {}
    /// Whether the ledger can be written.
    let condition = StoreCondition()
    /// What the region intends.
    let lifecycle: LifecycleCondition
    /// Everything appended to the ledger up to here is on disk.
    private(set) var persistedSequence: UInt64 = 0

    /// Measures what is done here.
    let turns: TurnMeter

    private let loop: any EventLoop
    private let ledger: LedgerJournal
    private let links: PeerLinks
    private let events: EventLog
    private let logger: Logger
    /// What other threads have for the region.
    let inbox: LoopInbox<RegionDriver>
    /// Names for the calls of callers and peers.
    let callNames = CallNames()
    private var effects: [FederationEffect] = []
    private var isPerforming = false
    private var isTurning = false
    private var calls: [CallID: (Answer) -> Void] = [:]
    private var peerCalls: [CallID: PeerCall] = [:]
    private var timers: [TimerID: SetTimer] = [:]
    private var timersSet: UInt64 = 0
    /// Why nothing is decided, written or said any more; nil while the region works.
    private var ending: RPCError?

    /// Starts the machine on what the ledger holds.
    init(
        _ configuration: RegionConfiguration, state: LedgerState, ledger: LedgerJournal, links: PeerLinks,
        events: EventLog, loop: any EventLoop, logger: Logger
    ) throws(LedgerError) {
        lifecycle = LifecycleCondition(state.lifecycle)
        inbox = LoopInbox(loop) { $0.takeInbox() }
        self.loop = loop
        turns = TurnMeter("region", logger: logger)
        self.ledger = ledger
        self.links = links
        self.events = events
        self.logger = logger
        machine = try RegionMachine(configuration, ledger: state, now: MonotonicClock.now())
    }

    /// Hands the machine an event and performs what follows.
    func handle(_ event: FederationEvent) {
        guard ending == nil else { return }
        turn {
            turns.measure(event.word) {
                machine.handle(event, now: MonotonicClock.now(), into: &effects)
                perform()
            }
        }
    }

    /// Does what other threads have for the region, for a limited time: the loop has other work, too.
    private func takeInbox() {
        let ends = MonotonicClock.now().advanced(byMilliseconds: Limits.inboxTurnMilliseconds)
        turns.measure("what waited") {
            turn {
                repeat {
                    let taken = inbox.take()
                    if taken.isEmpty { break }
                    for work in taken { work(self) }
                } while MonotonicClock.now() < ends
            }
        }
        inbox.turnEnded(NIOLoopBound(self, eventLoop: loop))
    }

    /// Does several things, and then has all that they wrote made durable together.
    private func turn(_ body: () -> Void) {
        guard !isTurning else { return body() }
        isTurning = true
        body()
        isTurning = false
        guard ending == nil else { return }
        do throws(StoreError) {
            try ledger.send()
        } catch {
            return fail(error)
        }
        if ledger.isSnapshotDue { ledger.writeSnapshot(of: machine) }
    }

    /// The operator lists `peer` no more; what is lent to it or borrowed from it stays, and is said.
    func forget(_ peer: RegionID) {
        if let summary = machine.peerSummaries.first(where: { $0.view.region == peer }),
            summary.lentMilli + summary.borrowedMilli > 0
        {
            logger.warning(
                "a peer is taken out with claims open; they stay until they are released",
                metadata: [
                    "peer": "\(peer)", "lent_milli": "\(summary.lentMilli)",
                    "borrowed_milli": "\(summary.borrowedMilli)",
                ])
        }
        handle(.peerRemoved(peer))
    }

    /// Starts a call; `then` is called exactly once.
    func begin(_ call: CallID, _ event: FederationEvent, then: @escaping (Answer) -> Void) {
        if let ending { return then(.failure(ending)) }
        calls[call] = then
        handle(event)
    }

    /// The caller of `call` went away.
    func abandon(_ call: CallID) {
        guard let then = calls.removeValue(forKey: call) else { return }
        then(.failure(RPCError(.cancelled, "the caller went away")))
        handle(.callAbandoned(call))
    }

    /// Starts a peer's call; `then` is called exactly once.
    func begin(
        from peer: RegionID, _ request: PeerRequest, _ lives: CallLives,
        then: @escaping (PeerOutcome) -> Void
    ) {
        if let ending { return then(.failure(ending)) }
        let call = callNames.next()
        peerCalls[call] = PeerCall(peer: peer, then: then)
        handle(.peerCall(call, from: peer, request, lives: lives))
    }

    /// Takes what the store reports.
    func storeReported(_ event: StoreEvent) {
        switch event {
        case .persisted(let sequence, let ticket):
            persistedSequence = sequence
            handle(.persisted(Ticket(ticket)))
            onPromises(machine.persistedPromises)
        case .stalled(let error):
            condition.set(.stalled("\(error)"))
            logger.error("the ledger cannot be written", metadata: ["reason": "\(error)"])
            handle(.storageStalled(reason: "\(error)"))
        case .resumed:
            condition.set(.writes)
            logger.notice("the ledger can be written again")
            handle(.storageResumed)
        case .lost(let error):
            lose(error)
        case .failed(let error):
            fail(error)
        case .snapshotWritten(let sequence):
            ledger.snapshotEnded(isWritten: true)
            logger.info("wrote a snapshot of the ledger", metadata: ["sequence": "\(sequence)"])
        case .snapshotRefused(let sequence, let error):
            ledger.snapshotEnded(isWritten: false)
            logger.warning(
                "could not write a snapshot", metadata: ["sequence": "\(sequence)", "reason": "\(error)"])
        }
    }

    /// The ledger's files are somebody else's: nothing is acknowledged any more.
    ///
    /// What is known is still shown, for it may be nowhere else.
    private func lose(_ error: StoreError) {
        guard ending == nil else { return }
        condition.set(.lost(error))
        logger.critical("nothing is acknowledged any more", metadata: ["reason": "\(error)"])
        events.append(.ledgerLost("\(error)"))
        handle(.storageStalled(reason: "\(error)"))
        onLost()
    }

    /// Decides nothing more: the node stops.
    ///
    /// What is under way goes on when it starts again.
    func stop() {
        end(RPCError(.unavailable, "the node stops; nothing that was acknowledged is lost, ask again"))
    }

    /// Stops for good: a batch is missing from the ledger, so no later one may become durable or be answered.
    private func fail(_ error: StoreError) {
        guard ending == nil else { return }
        condition.set(.failed("\(error)"))
        logger.critical("the ledger cannot go on", metadata: ["reason": "\(error)"])
        end(
            RPCError(
                .unavailable,
                "the ledger cannot be written any more and the node stops; the outcome is unknown, "
                    + "retry with the same idempotency key"))
        onFatal(error)
    }

    private func end(_ reason: RPCError) {
        guard ending == nil else { return }
        ending = reason
        effects.removeAll()
        for timer in timers.values { timer.task.cancel() }
        timers.removeAll()
        for call in calls.keys.sorted() { calls[call]?(.failure(reason)) }
        for call in peerCalls.keys.sorted() { peerCalls[call]?.then(.failure(reason)) }
        calls.removeAll()
        peerCalls.removeAll()
    }

    /// Performs the effects in their order, those included that performing brings about.
    private func perform() {
        guard !isPerforming else { return }
        isPerforming = true
        defer { isPerforming = false }
        while !effects.isEmpty {
            var batch: [FederationEffect] = []
            swap(&batch, &effects)
            // Taken from the end: an effect that is moved out of an array is not copied.
            batch.reverse()
            while ending == nil, let effect = batch.popLast() { perform(effect) }
        }
    }

    private func perform(_ effect: FederationEffect) {
        switch effect {
        case .persist(let ticket, let records):
            guard condition.lost == nil else { return }
            ledger.append(records, ticket: ticket)
        case .answer(let call, .failure(let error)):
            calls.removeValue(forKey: call)?(.failure(error.rpcError))
        case .answer(let call, let answer):
            calls.removeValue(forKey: call)?(.success(answer))
        case .answerPeer(let call, let reply):
            guard let waiting = peerCalls.removeValue(forKey: call) else { return }
            let lives = machine.lives(to: waiting.peer)
            waiting.then(.success(PeerAnswer(reply: reply, lives: lives)))
        case .failPeer(let call, let error):
            peerCalls.removeValue(forKey: call)?.then(.failure(error.rpcError))
        case .callPeer(let region, let request):
            callPeer(region, request)
        case .setTimer(let timer, let instant):
            setTimer(timer, at: instant)
        case .cancelTimer(let timer):
            timers.removeValue(forKey: timer)?.task.cancel()
        case .publish(let event):
            events.append(event)
            if case .started = event, let life = machine.life { onLife(life) }
        case .digestChanged(let digest):
            onDigest(digest)
        case .lifecycleChanged(let lifecycle):
            self.lifecycle.set(lifecycle)
            onLifecycle(lifecycle)
        }
    }

    private func setTimer(_ timer: TimerID, at instant: Instant) {
        timers.removeValue(forKey: timer)?.task.cancel()
        timersSet += 1
        let number = timersSet
        let shell = NIOLoopBound(self, eventLoop: loop)
        let task = loop.scheduleTask(deadline: .uptimeNanoseconds(instant.nanoseconds)) {
            // A loop may run a task that was cancelled in the same tick.
            guard shell.value.timers[timer]?.number == number else { return }
            shell.value.timers[timer] = nil
            shell.value.handle(.timer(timer))
        }
        timers[timer] = SetTimer(number: number, task: task)
    }

    private func callPeer(_ region: RegionID, _ request: PeerRequest) {
        let driver = NIOLoopBound(self, eventLoop: loop)
        let inbox = inbox
        links.send(request, lives: machine.lives(to: region), to: region) { result in
            inbox.add(driver) { driver in
                switch result {
                case .success(let answer):
                    driver.handle(.peerReply(from: region, answer.reply, lives: answer.lives))
                case .failure(let failure):
                    driver.handle(.peerCallFailed(region, request.key, failure))
                }
            }
        }
    }
}
