// OwnHealthTests.swift: how often a member defends itself, and what one that stood still may conclude.
//
// One machine at a time. Rules: docs/gossip.md, "Own health".

import Basics
import Gossip
import Testing

@Suite("Own health")
struct OwnHealthTests {
    private let spain: RegionID
    private var machine: GossipMachine<String>
    private var effects: [GossipEffect<String>] = []
    private var milliseconds: UInt64 = 0
    private var number: UInt64 = 0

    init() throws {
        spain = try RegionID("spain")
        let peers = try ["norway", "spain", "sweden"].map {
            GossipPeer(region: try RegionID($0), address: "\($0):7443")
        }
        machine = try GossipMachine(
            GossipConfiguration(region: RegionID("uk"), address: "uk:7443", epoch: 1, peers: peers))
        tell(.started)
    }

    private var now: Instant { Instant.origin.advanced(byMilliseconds: milliseconds) }

    private mutating func tell(_ event: GossipEvent<String>) { machine.handle(event, now: now, into: &effects) }

    /// Lets time pass, with the timer on time.
    private mutating func run(to end: UInt64) {
        while milliseconds < end {
            milliseconds += 1
            tell(.timerFired)
        }
    }

    /// A message from a peer that does not hear `region`.
    private mutating func hear(_ peer: String, suspecting region: String) throws {
        number += 1
        let peer = try RegionID(peer)
        tell(
            .messageReceived(
                from: peer,
                GossipMessage(
                    from: peer, epoch: 1, number: number, picture: 0,
                    suspicions: [Suspicion(region: try RegionID(region), epoch: 1)])))
    }

    @Test("A member refutes a suspicion at once, and at most twice a second however often it is suspected")
    mutating func refutations() throws {
        for round in 0..<3 as Range<UInt64> {
            for step in 0..<10 as Range<UInt64> {
                run(to: 1 + (round * 10 + step) * GossipLimits.refutationGapMilliseconds / 10)
                try hear(step % 2 == 0 ? "norway" : "sweden", suspecting: "uk")
                #expect(machine.measures(now: now).refutations == round + 1, "at \(milliseconds) ms")
            }
        }
        #expect(machine.ownRecord.version.sequence == 4, "each is a new record")
    }

    @Test(
        "Votes of others must stand for a while after this node stood still before it acts on them",
        arguments: [false, true])
    mutating func settling(standsStill: Bool) throws {
        let half = GossipLimits.settleMilliseconds / 2
        run(to: 100)
        for peer in ["norway", "sweden"] { try hear(peer, suspecting: "spain") }
        run(to: 100 + half)
        if standsStill { tell(.loopStalled(milliseconds: GossipLimits.stallMilliseconds + 1)) }
        let start = 100 + (standsStill ? half : 0)
        run(to: start + GossipLimits.settleMilliseconds - 1)
        #expect(machine.member(spain)?.state == .neverSeen)
        run(to: start + GossipLimits.settleMilliseconds)
        #expect(machine.member(spain)?.state == .unreachable)
    }
}
