// GossipShell.swift: gossip as the services see it: calls from any task, carried to the driver's loop.

import Basics
import GPUAllocator
import Gossip
import NIOCore

/// One node's gossip, callable from any task.
struct GossipShell: Sendable {
    /// What gossip knows at one moment.
    struct Picture: Sendable {
        /// This node's own record.
        var own: MemberRecord<CapacityDigest>
        /// The other members, ascending by region.
        var members: [Member]
        /// What is measured about them.
        var measures: GossipMeasures
    }

    private let driver: NIOLoopBound<GossipDriver>
    private let loop: any EventLoop

    /// Wraps a driver; call it on the driver's loop.
    init(_ driver: GossipDriver, loop: any EventLoop) {
        self.driver = NIOLoopBound(driver, eventLoop: loop)
        self.loop = loop
    }

    /// Answers a peer's message.
    func answer(_ message: GossipMessage<CapacityDigest>, from peer: RegionID) async -> GossipDriver.Answer {
        await onLoop { $0.answer(message, from: peer) }
    }

    /// What gossip knows of a member's lives, at `now` of the node's clock; nil when it is not one.
    func known(of region: RegionID, now: Instant) async -> KnownLife? {
        await onLoop { $0.machine.known(of: region, now: now) }
    }

    /// Says a last word to every peer, and waits a moment for them to hear it.
    func end() async {
        let driver = driver
        let loop = loop
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            loop.execute {
                var waiting: CheckedContinuation<Void, Never>? = continuation
                let done = {
                    waiting?.resume()
                    waiting = nil
                }
                let bound = NIOLoopBound(done, eventLoop: loop)
                loop.scheduleTask(in: .milliseconds(Limits.lastWordMilliseconds)) { bound.value() }
                driver.value.end(done)
            }
        }
    }

    /// What gossip knows now, at `now` of the node's clock.
    func picture(now: Instant) async -> Picture {
        await onLoop { driver in
            Picture(
                own: driver.machine.ownRecord, members: driver.machine.members,
                measures: driver.machine.measures(now: now))
        }
    }

    /// Hands the machine an event.
    func tell(_ event: GossipEvent<CapacityDigest>) {
        let driver = driver
        if loop.inEventLoop { return driver.value.handle(event) }
        loop.execute { driver.value.handle(event) }
    }

    /// One member more, or, with a nil address, one less.
    func list(_ peer: RegionID, address: String?) {
        let driver = driver
        if loop.inEventLoop { return driver.value.list(peer, address: address) }
        loop.execute { driver.value.list(peer, address: address) }
    }

    /// Stops sending.
    func stop() async {
        await onLoop { $0.stop() }
    }

    private func onLoop<Value: Sendable>(_ body: @escaping @Sendable (GossipDriver) -> Value) async -> Value {
        let driver = driver
        return await withCheckedContinuation { continuation in
            if loop.inEventLoop { return continuation.resume(returning: body(driver.value)) }
            loop.execute { continuation.resume(returning: body(driver.value)) }
        }
    }
}
