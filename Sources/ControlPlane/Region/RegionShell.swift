// RegionShell.swift: the region as the services see it: async calls from any task, carried to the driver's loop.
//
// Decides nothing; the driver performs, the machine decides.

import Basics
import Federation
import GPUAllocator
import Ledger
import NIOCore
import RPC
import RPCCore
import Store

/// One region, callable from any task.
struct RegionShell: Sendable {
    /// The loop that the region lives on.
    let loop: any EventLoop
    /// Whether its ledger can be written.
    let condition: StoreCondition
    /// What the region intends.
    let lifecycle: LifecycleCondition
    private let inbox: LoopInbox<RegionDriver>
    private let callNames: CallNames
    private let driver: NIOLoopBound<RegionDriver>

    /// Wraps a driver; call it on the driver's loop.
    init(_ driver: RegionDriver, loop: any EventLoop) {
        condition = driver.condition
        lifecycle = driver.lifecycle
        inbox = driver.inbox
        callNames = driver.callNames
        self.driver = NIOLoopBound(driver, eventLoop: loop)
        self.loop = loop
    }

    /// Does one call and waits for its answer.
    ///
    /// When the task is cancelled the call fails at once; what it started goes on.
    func call(_ event: (CallID) -> FederationEvent) async throws(RPCError) -> FederationAnswer {
        let call = callNames.next()
        let answer = await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<RegionDriver.Answer, Never>) in
                let event = event(call)
                onLoop { driver in driver.begin(call, event) { continuation.resume(returning: $0) } }
                // Who was cancelled before abandoned what had not begun.
                if Task.isCancelled { onLoop { $0.abandon(call) } }
            }
        } onCancel: {
            onLoop { $0.abandon(call) }
        }
        return try answer.get()
    }

    /// Does one call; `then` gets its answer once, on the region's loop.
    ///
    /// - Returns: The call's name, to abandon it by.
    func call(
        _ event: (CallID) -> FederationEvent, then: @escaping @Sendable (RegionDriver.Answer) -> Void
    ) -> CallID {
        let call = callNames.next()
        let event = event(call)
        onLoop { $0.begin(call, event, then: then) }
        return call
    }

    /// Nobody wants the answer of a call any more; what it started goes on.
    func abandon(_ call: CallID) {
        onLoop { $0.abandon(call) }
    }

    /// Answers one call of a peer.
    func peerCall(
        from peer: RegionID, _ request: PeerRequest, _ lives: CallLives
    ) async throws(RPCError) -> PeerAnswer {
        let answer = await withCheckedContinuation {
            (continuation: CheckedContinuation<RegionDriver.PeerOutcome, Never>) in
            peerCall(from: peer, request, lives) { continuation.resume(returning: $0) }
        }
        return try answer.get()
    }

    /// Answers one call of a peer; `then` gets the answer once, on the region's loop.
    func peerCall(
        from peer: RegionID, _ request: PeerRequest, _ lives: CallLives,
        then: @escaping @Sendable (RegionDriver.PeerOutcome) -> Void
    ) {
        onLoop { $0.begin(from: peer, request, lives, then: then) }
    }

    /// Hands the machine an event that nobody waits for.
    func tell(_ event: FederationEvent) {
        onLoop { $0.handle(event) }
    }

    /// The operator lists `peer` no more.
    func forget(_ peer: RegionID) {
        onLoop { $0.forget(peer) }
    }

    /// Ends the region's work; every waiting call fails.
    func stop() async {
        await withCheckedContinuation { continuation in
            onLoop { driver in
                driver.stop()
                continuation.resume()
            }
        }
    }

    /// Takes what the store reports, on any thread.
    func storeReported(_ event: StoreEvent) {
        onLoop { $0.storeReported(event) }
    }

    /// What the region knows of itself at one moment.
    struct Picture: Sendable {
        /// Its numbers.
        var summary: RegionSummary
        /// What it lends to and borrows from each peer.
        var peers: [PeerSummary]
        /// Its free capacity.
        var digest: CapacityDigest
        /// How far its ledger is on disk.
        var persistedSequence: UInt64
    }

    /// What the region knows of itself now.
    func picture() async -> Picture {
        await withCheckedContinuation { continuation in
            onLoop { driver in
                let picture = driver.turns.measure("picture") {
                    Picture(
                        summary: driver.machine.summary, peers: driver.machine.peerSummaries,
                        digest: driver.machine.allocator.digest(), persistedSequence: driver.persistedSequence)
                }
                continuation.resume(returning: picture)
            }
        }
    }

    /// What the region's ledger says of a peer.
    func history(of peer: RegionID) async -> PeerHistory {
        await withCheckedContinuation { continuation in
            onLoop { driver in
                continuation.resume(returning: driver.machine.ledger.peers[peer] ?? PeerHistory())
            }
        }
    }

    /// What the region's ledger says of itself.
    func history() async -> LifeHistory {
        await withCheckedContinuation { continuation in
            onLoop { continuation.resume(returning: $0.machine.ledger.history) }
        }
    }

    private func onLoop(_ body: @escaping @Sendable (RegionDriver) -> Void) {
        inbox.add(driver, body)
    }
}
