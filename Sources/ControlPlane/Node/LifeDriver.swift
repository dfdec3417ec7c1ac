// LifeDriver.swift: asks the peers what they know of this region's lives, and begins or withholds its life.
//
// Decides nothing: LifeMachine does. Lives on the region's loop. Rules: docs/lives.md.

import Basics
import Federation
import HansaMessages
import HansaServices
import Ledger
import Logging
import Mapping
import NIOCore
import RPC
import RPCCore

/// Performs what the question for a region's life decides, on one event loop.
final class LifeDriver {
    /// Begins a life with this epoch and name.
    var onBegin: (_ epoch: UInt64, _ boot: LifeName) -> Void = { _, _ in }
    /// The ledger has the boot that the peer knows.
    var onVerified: (RegionID, LifeName) -> Void = { _, _ in }
    /// Promises nothing from now on.
    var onWithhold: (Quarantine) -> Void = { _ in }
    /// What the ledger says of itself.
    var history: () -> LifeHistory
    private(set) var machine: LifeMachine

    private let region: RegionID
    private let boot: LifeName
    private let links: PeerLinks
    private let loop: any EventLoop
    private let logger: Logger
    private var effects: [LifeEffect] = []
    private var timer: Scheduled<Void>?
    private var isStopped = false

    /// Makes the question; nothing is asked before ``start()``.
    ///
    /// - Parameter boot: The name of the life that may begin.
    init(
        region: RegionID, boot: LifeName, links: PeerLinks, loop: any EventLoop, logger: Logger,
        history: @escaping () -> LifeHistory
    ) {
        self.region = region
        self.boot = boot
        self.links = links
        self.loop = loop
        self.logger = logger
        self.history = history
        machine = LifeMachine(region: region, peers: links.all.map(\.region))
    }

    /// Asks everybody.
    func start() {
        handle(.started)
    }

    /// Asks nobody any more.
    func stop() {
        isStopped = true
        timer?.cancel()
        timer = nil
    }

    /// Hands the machine an event and performs what follows.
    func handle(_ event: LifeEvent) {
        guard !isStopped else { return }
        machine.handle(event, history(), now: MonotonicClock.now(), into: &effects)
        var batch: [LifeEffect] = []
        swap(&batch, &effects)
        for effect in batch {
            switch effect {
            case .ask(let peer): ask(peer)
            case .setTimer(let instant): setTimer(at: instant)
            case .begin(let epoch): onBegin(epoch, boot)
            case .verified(let peer, let known): onVerified(peer, known)
            case .withhold(let quarantine): onWithhold(quarantine)
            }
        }
    }

    private func setTimer(at instant: Instant) {
        timer?.cancel()
        let driver = NIOLoopBound(self, eventLoop: loop)
        timer = loop.scheduleTask(deadline: .uptimeNanoseconds(instant.nanoseconds)) {
            driver.value.handle(.timerFired)
        }
    }

    private func ask(_ peer: RegionID) {
        guard let link = links[peer] else { return handle(.knowsNothing(peer)) }
        let own = history()
        let claim = LifeClaim(
            region: region.text,
            life: .init(Basics.Life(lineage: own.lineage, boot: boot, epoch: own.epoch + 1, promises: own.promises)),
            nextRequest: own.nextRequest, nextToken: own.nextToken)
        let driver = NIOLoopBound(self, eventLoop: loop)
        let loop = loop
        var options = CallOptions(timeoutMilliseconds: UInt32(FederationLimits.introductionMilliseconds))
        options.waitForReady = false
        Task { [options] in
            let event: LifeEvent
            do {
                let reply = try await link.gossip.introduce(claim, options: options)
                event = .answered(peer, try MessageFields("KnownLife of \(peer)").known(reply))
            } catch let error as RPCError {
                event = error.code == .unimplemented ? .knowsNothing(peer) : .failed(peer)
            } catch {
                event = .failed(peer)
            }
            loop.execute { driver.value.handle(event) }
        }
    }
}
