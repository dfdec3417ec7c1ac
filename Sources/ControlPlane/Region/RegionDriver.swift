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
    typealias PeerAnswer = Result<PeerReply, RPCError>

    /// The core, which only ``handle(_:)`` changes.
    private(set) var machine: RegionMachine
    /// Gets the region's digest whenever it changes.
    var onDigest: (CapacityDigest) -> Void = { _ in }
    /// Called once when the store failed for good; the node must stop.
    var onFatal: (StoreError) -> Void = { _ in }
    /// Everything appended to the ledger up to here is on disk.
    private(set) var persistedSequence: UInt64 = 0

    private let loop: any EventLoop
    private let ledger: LedgerJournal
    private let links: PeerLinks
    private let events: EventLog
    private let logger: Logger
    private var effects: [FederationEffect] = []
    private var isPerforming = false
    private var calls: [CallID: CheckedContinuation<Answer, Never>] = [:]
    private var peerCalls: [CallID: CheckedContinuation<PeerAnswer, Never>] = [:]
    private var timers: [TimerID: Scheduled<Void>] = [:]
    private var nextCall: UInt64 = 1

    /// Starts the machine on what the ledger holds.
    init(
        _ configuration: RegionConfiguration, state: LedgerState, ledger: LedgerJournal, links: PeerLinks,
        events: EventLog, loop: any EventLoop, logger: Logger
    ) throws(LedgerError) {
        self.loop = loop
        self.ledger = ledger
        self.links = links
        self.events = events
        self.logger = logger
        machine = try RegionMachine(configuration, ledger: state, now: MonotonicClock.now(), into: &effects)
    }

    /// Performs what the machine wants first; call once, when everything around it stands.
    func start() {
        perform()
    }

    /// Hands the machine an event and performs what follows.
    func handle(_ event: FederationEvent) {
        machine.handle(event, now: MonotonicClock.now(), into: &effects)
        perform()
    }

    /// Starts a call; the continuation is resumed exactly once.
    ///
    /// - Returns: The call's name, to abandon it by.
    func begin(
        _ event: (CallID) -> FederationEvent, _ continuation: CheckedContinuation<Answer, Never>
    ) -> CallID {
        let call = newCall()
        calls[call] = continuation
        handle(event(call))
        return call
    }

    /// The caller of `call` went away.
    func abandon(_ call: CallID) {
        guard let continuation = calls.removeValue(forKey: call) else { return }
        continuation.resume(returning: .failure(RPCError(.cancelled, "the caller went away")))
        handle(.callAbandoned(call))
    }

    /// Starts a peer's call; the continuation is resumed exactly once.
    func begin(
        from peer: RegionID, _ request: PeerRequest, _ continuation: CheckedContinuation<PeerAnswer, Never>
    ) {
        let call = newCall()
        peerCalls[call] = continuation
        handle(.peerCall(call, from: peer, request))
    }

    /// Takes what the store reports.
    func storeReported(_ event: StoreEvent) {
        switch event {
        case .persisted(let sequence, let ticket):
            persistedSequence = sequence
            handle(.persisted(Ticket(ticket)))
        case .stalled(let error):
            logger.error("the ledger cannot be written", metadata: ["reason": "\(error)"])
            handle(.storageStalled(reason: "\(error)"))
        case .resumed:
            logger.notice("the ledger can be written again")
            handle(.storageResumed)
        case .failed(let error):
            handle(.storageStalled(reason: "\(error)"))
            onFatal(error)
        case .snapshotWritten(let sequence):
            logger.info("wrote a snapshot of the ledger", metadata: ["sequence": "\(sequence)"])
        case .snapshotRefused(let sequence, let error):
            logger.warning(
                "could not write a snapshot", metadata: ["sequence": "\(sequence)", "reason": "\(error)"])
        }
    }

    private func newCall() -> CallID {
        defer { nextCall += 1 }
        return CallID(nextCall)
    }

    /// Performs the effects in their order, those included that performing brings about.
    private func perform() {
        guard !isPerforming else { return }
        isPerforming = true
        defer { isPerforming = false }
        while !effects.isEmpty {
            var batch: [FederationEffect] = []
            swap(&batch, &effects)
            for effect in batch { perform(effect) }
        }
        ledger.snapshotIfDue(of: machine)
    }

    private func perform(_ effect: FederationEffect) {
        switch effect {
        case .persist(let ticket, let records):
            do throws(StoreError) {
                try ledger.append(records, ticket: ticket)
            } catch {
                logger.critical("the ledger refused records", metadata: ["reason": "\(error)"])
                onFatal(error)
            }
        case .answer(let call, .failure(let error)):
            calls.removeValue(forKey: call)?.resume(returning: .failure(error.rpcError))
        case .answer(let call, let answer):
            calls.removeValue(forKey: call)?.resume(returning: .success(answer))
        case .answerPeer(let call, let reply):
            peerCalls.removeValue(forKey: call)?.resume(returning: .success(reply))
        case .failPeer(let call, let error):
            peerCalls.removeValue(forKey: call)?.resume(returning: .failure(error.rpcError))
        case .callPeer(let region, let request):
            callPeer(region, request)
        case .setTimer(let timer, let instant):
            setTimer(timer, at: instant)
        case .cancelTimer(let timer):
            timers.removeValue(forKey: timer)?.cancel()
        case .publish(let event):
            events.append(event)
        case .digestChanged(let digest):
            onDigest(digest)
        }
    }

    private func setTimer(_ timer: TimerID, at instant: Instant) {
        timers.removeValue(forKey: timer)?.cancel()
        let shell = NIOLoopBound(self, eventLoop: loop)
        timers[timer] = loop.scheduleTask(deadline: .uptimeNanoseconds(instant.nanoseconds)) {
            shell.value.timers[timer] = nil
            shell.value.handle(.timer(timer))
        }
    }

    private func callPeer(_ region: RegionID, _ request: PeerRequest) {
        let shell = NIOLoopBound(self, eventLoop: loop)
        let loop = loop
        links.send(request, to: region) { result in
            loop.execute {
                switch result {
                case .success(let reply): shell.value.handle(.peerReply(from: region, reply))
                case .failure(let failure):
                    shell.value.handle(.peerCallFailed(region, request.key, failure))
                }
            }
        }
    }
}
