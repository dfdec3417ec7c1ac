// GossipDriver.swift: performs what the gossip machine decides: calls to peers, timers, views for those above.
//
// Decides nothing. Lives on one event loop, the region's.

import Basics
import GPUAllocator
import Gossip
import HansaMessages
import HansaServices
import Logging
import Mapping
import NIOCore
import Observability
import RPC
import RPCCore

/// What gossip believes about a member.
typealias Member = MemberView<CapacityDigest>

/// Performs what one node's gossip machine decides, on one event loop.
final class GossipDriver {
    private(set) var machine: GossipMachine<CapacityDigest>
    /// Gets every change of a member's view, with the state it had before.
    var onMember: (_ member: Member, _ previous: MemberState) -> Void = { _, _ in }
    /// Gets every life of a member that is believed, to be kept on disk.
    var onLifeSeen: (RegionID, Basics.Life) -> Void = { _, _ in }
    /// Called when a member knows something else of this region than this node, with the epoch that it knows.
    var onDoubt: (RegionID, _ epoch: UInt64) -> Void = { _, _ in }
    /// Gets everyone who speaks for a member and is not believed, when it begins and then seldom.
    var onSecondLife: (SecondLife) -> Void = { _ in }

    /// Measures what is done here.
    let turns: TurnMeter

    private let loop: any EventLoop
    private let links: PeerLinks
    private let logger: Logger
    private var effects: [GossipEffect<CapacityDigest>] = []
    private var states: [RegionID: MemberState] = [:]
    private var timer: Scheduled<Void>?
    private var secondLivesTold: [RegionID: SecondLife] = [:]
    private var exchanges = 0
    private var onQuiet: (() -> Void)?
    private var isStopped = false
    private var refusals = RepeatLimiter<RegionID>()
    /// Counts how often each peer was listed or taken out: what belongs to an earlier time is ignored.
    private var memberships: [RegionID: UInt64] = [:]

    /// Makes the machine; nothing is sent before ``start()``.
    init(
        _ configuration: GossipConfiguration<CapacityDigest>, links: PeerLinks, loop: any EventLoop, logger: Logger
    ) throws(GossipError) {
        machine = try GossipMachine(configuration)
        self.links = links
        self.loop = loop
        turns = TurnMeter("gossip", logger: logger)
        self.logger = logger
    }

    /// How a peer's message is answered.
    enum Answer: Sendable {
        /// With a message.
        case message(Gossip.GossipMessage<CapacityDigest>)
        /// Not at all: it is no member.
        case stranger
        /// Not now: this region has no life.
        case withheld
    }

    /// Hands the machine an event and performs what follows.
    func handle(_ event: GossipEvent<CapacityDigest>) {
        _ = reply(to: event)
    }

    /// One member more, or, with a nil address, one less.
    func list(_ peer: RegionID, address: String?) {
        memberships[peer, default: 0] += 1
        states[peer] = nil
        if let address {
            handle(.memberAdded(GossipPeer(region: peer, address: address)))
        } else {
            handle(.memberForgotten(peer))
        }
    }

    /// Answers a peer's message.
    func answer(_ message: Gossip.GossipMessage<CapacityDigest>, from peer: RegionID) -> Answer {
        reply(to: .messageReceived(from: peer, message))
    }

    /// Tells the machine how many promises are on disk; they go with the next messages.
    func setPromises(_ promises: UInt64) {
        machine.setPromises(promises)
    }

    /// Says a last word; `done` is called once when everybody has answered it.
    func end(_ done: @escaping () -> Void) {
        handle(.lifeEnds)
        if exchanges == 0 { done() } else { onQuiet = done }
    }

    /// Stops sending and answering.
    func stop() {
        isStopped = true
        timer?.cancel()
        timer = nil
    }

    private func reply(to event: GossipEvent<CapacityDigest>) -> Answer {
        guard !isStopped else { return .withheld }
        return turns.measure("gossip") { perform(event) }
    }

    private func perform(_ event: GossipEvent<CapacityDigest>) -> Answer {
        machine.handle(event, now: MonotonicClock.now(), into: &effects)
        var batch: [GossipEffect<CapacityDigest>] = []
        swap(&batch, &effects)
        var answer = Answer.stranger
        for effect in batch {
            switch effect {
            case .reply(_, let message): answer = .message(message)
            case .withheld: answer = .withheld
            case .refuse(let region): refused(region)
            case .exchange(let peer, let message, let timeout):
                exchange(with: peer, message, timeoutMilliseconds: timeout)
            case .memberChanged(let member): memberChanged(member)
            case .setTimer(let instant): setTimer(at: instant)
            case .lifeSeen(let region, let life): onLifeSeen(region, life)
            case .secondLife(let second): tell(second)
            case .refusedBy(let region, let refusal): onDoubt(region, refusal.known.epoch)
            case .overtaken(let region, let epoch): onDoubt(region, epoch)
            }
        }
        return answer
    }

    private func refused(_ region: RegionID) {
        guard let times = refusals.happened(region, now: MonotonicClock.now()) else { return }
        logger.warning("refused gossip of a stranger", metadata: ["region": "\(region)", "times": "\(times)"])
    }

    private func tell(_ second: SecondLife) {
        if let before = secondLivesTold[second.region], before.reason == second.reason,
            before.life?.boot == second.life?.boot,
            second.at.milliseconds(since: before.at) < Limits.secondLifeGapMilliseconds
        {
            return
        }
        secondLivesTold[second.region] = second
        onSecondLife(second)
    }

    private func memberChanged(_ member: Member) {
        let previous = states.updateValue(member.state, forKey: member.region) ?? .neverSeen
        onMember(member, previous)
    }

    private func setTimer(at instant: Instant) {
        timer?.cancel()
        let driver = NIOLoopBound(self, eventLoop: loop)
        timer = loop.scheduleTask(deadline: .uptimeNanoseconds(instant.nanoseconds)) {
            driver.value.handle(.timerFired)
        }
    }

    private func exchange(
        with peer: RegionID, _ message: Gossip.GossipMessage<CapacityDigest>, timeoutMilliseconds: UInt32
    ) {
        guard let link = links[peer] else { return }
        let driver = NIOLoopBound(self, eventLoop: loop)
        let loop = loop
        let links = links
        let membership = memberships[peer] ?? 0
        var options = CallOptions(timeoutMilliseconds: timeoutMilliseconds)
        options.waitForReady = false
        exchanges += 1
        Task { [options] in
            let sentAt = MonotonicClock.now()
            let event: GossipEvent<CapacityDigest>
            do {
                let reply = try await link.gossip.exchange(.init(message), options: options)
                let roundTrip = MonotonicClock.now().nanoseconds - sentAt.nanoseconds
                links.answered(link, epoch: reply.epoch)
                event = .exchangeSucceeded(
                    peer: peer, try MessageFields("GossipMessage of \(peer)").gossip(reply),
                    roundTripNanoseconds: roundTrip)
            } catch let error as RPCError {
                links.failed(link, error, isRefusal: true)
                event = .exchangeFailed(peer: peer, ExchangeFailure(error))
            } catch {
                event = .exchangeFailed(peer: peer, .answeredWithError)
            }
            loop.execute {
                guard driver.value.memberships[peer] ?? 0 == membership else { return }
                driver.value.ended(event)
            }
        }
    }

    private func ended(_ event: GossipEvent<CapacityDigest>) {
        exchanges -= 1
        handle(event)
        guard exchanges == 0, let done = onQuiet else { return }
        onQuiet = nil
        done()
    }
}

extension ExchangeFailure {
    /// What the machine is told of a failed exchange.
    init(_ error: RPCError) {
        switch error.code {
        case .deadlineExceeded: self = .timedOut
        case .unavailable: self = .connectionLost
        default: self = .answeredWithError
        }
    }
}
