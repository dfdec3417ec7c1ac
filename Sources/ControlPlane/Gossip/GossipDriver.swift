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
    /// Called when the federation knows a later life of this node: the ledger is older than the node's past.
    var onLaterEpoch: (UInt64) -> Void = { _ in }

    private let loop: any EventLoop
    private let links: PeerLinks
    private let logger: Logger
    private var effects: [GossipEffect<CapacityDigest>] = []
    private var states: [RegionID: MemberState] = [:]
    private var timer: Scheduled<Void>?
    private var isStopped = false
    private var refusals = RepeatLimiter<RegionID>()

    /// Makes the machine; nothing is sent before ``start()``.
    init(
        _ configuration: GossipConfiguration<CapacityDigest>, links: PeerLinks, loop: any EventLoop, logger: Logger
    ) throws(GossipError) {
        machine = try GossipMachine(configuration)
        self.links = links
        self.loop = loop
        self.logger = logger
    }

    /// Begins to exchange messages.
    func start() {
        handle(.started)
    }

    /// Hands the machine an event and performs what follows.
    func handle(_ event: GossipEvent<CapacityDigest>) {
        _ = reply(to: event)
    }

    /// Answers a peer's message; nil when the peer is not a member.
    func answer(_ message: Gossip.GossipMessage<CapacityDigest>, from peer: RegionID)
        -> Gossip.GossipMessage<CapacityDigest>?
    {
        reply(to: .messageReceived(from: peer, message))
    }

    /// Stops sending and answering.
    func stop() {
        isStopped = true
        timer?.cancel()
        timer = nil
    }

    private func reply(to event: GossipEvent<CapacityDigest>) -> Gossip.GossipMessage<CapacityDigest>? {
        guard !isStopped else { return nil }
        machine.handle(event, now: MonotonicClock.now(), into: &effects)
        var batch: [GossipEffect<CapacityDigest>] = []
        swap(&batch, &effects)
        var answer: Gossip.GossipMessage<CapacityDigest>?
        for effect in batch {
            switch effect {
            case .reply(_, let message): answer = message
            case .refuse(let region): refused(region)
            case .exchange(let peer, let message, let timeout):
                exchange(with: peer, message, timeoutMilliseconds: timeout)
            case .memberChanged(let member): memberChanged(member)
            case .setTimer(let instant): setTimer(at: instant)
            case .persistEpoch(let epoch): onLaterEpoch(epoch)
            }
        }
        return answer
    }

    private func refused(_ region: RegionID) {
        guard let times = refusals.happened(region, now: MonotonicClock.now()) else { return }
        logger.warning("refused gossip of a stranger", metadata: ["region": "\(region)", "times": "\(times)"])
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
        var options = CallOptions(timeoutMilliseconds: timeoutMilliseconds)
        options.waitForReady = false
        Task { [options] in
            let sentAt = MonotonicClock.now()
            let event: GossipEvent<CapacityDigest>
            do {
                let reply = try await link.gossip.exchange(.init(message), options: options)
                let roundTrip = MonotonicClock.now().nanoseconds - sentAt.nanoseconds
                event = .exchangeSucceeded(
                    peer: peer, try MessageFields("GossipMessage of \(peer)").gossip(reply),
                    roundTripNanoseconds: roundTrip)
            } catch let error as RPCError {
                event = .exchangeFailed(peer: peer, ExchangeFailure(error))
            } catch {
                event = .exchangeFailed(peer: peer, .answeredWithError)
            }
            loop.execute { driver.value.handle(event) }
        }
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
