// LinkTests.swift: what the end of a connection proves, and what it does not, one machine at a time.

import Basics
import Gossip
import Testing

@Suite("Evidence of connections")
struct LinkTests {
    private let peer: RegionID
    private var machine: GossipMachine<String>
    private var effects: [GossipEffect<String>] = []

    init() throws {
        peer = try RegionID("norway")
        machine = try GossipMachine(
            GossipConfiguration(
                region: RegionID("uk"), address: "uk:7443", epoch: 1,
                peers: [GossipPeer(region: peer, address: "norway:7443")]))
        tell(.started, at: 0)
        hear(number: 1, epoch: 1, at: 10)
        tell(.linkUp(peer: peer), at: 10)
    }

    private mutating func tell(_ event: GossipEvent<String>, at milliseconds: UInt64) {
        machine.handle(event, now: Instant.origin.advanced(byMilliseconds: milliseconds), into: &effects)
    }

    private mutating func hear(number: UInt64, epoch: UInt64, at milliseconds: UInt64) {
        let message = GossipMessage<String>(from: peer, epoch: epoch, number: number, picture: 0)
        tell(.messageReceived(from: peer, message), at: milliseconds)
    }

    private mutating func crash(at milliseconds: UInt64) {
        tell(.linkDown(peer: peer, .closedByPeer), at: milliseconds)
        tell(.linkDown(peer: peer, .dialFailed), at: milliseconds + 1)
    }

    private var isSuspect: Bool { machine.measures(now: .origin).members[0].counts.suspicionsRaised > 0 }

    @Test("A member whose connection ended and that cannot be dialled is suspect at once")
    mutating func crashed() {
        crash(at: 100)
        #expect(isSuspect)
        #expect(machine.member(peer)?.state != .alive)
    }

    @Test(
        "A member that speaks after dials to it failed is alive, and further failures before it can be dialled prove nothing",
        arguments: [UInt64(1), 2])
    mutating func heardWhileDialsFail(epoch: UInt64) {
        crash(at: 100)
        hear(number: 2, epoch: epoch, at: 500)
        #expect(machine.member(peer)?.state == .alive)
        tell(.linkDown(peer: peer, .dialFailed), at: 510)
        tell(.linkDown(peer: peer, .closedByPeer), at: 520)
        tell(.linkDown(peer: peer, .dialFailed), at: 530)
        #expect(machine.member(peer)?.state == .alive)
        #expect(machine.measures(now: .origin).members[0].counts.suspicionsRaised == 1)
    }

    @Test("It is suspect again when it falls silent, and at once when the new connection ends like the old one")
    mutating func crashedAgain() {
        crash(at: 100)
        hear(number: 2, epoch: 2, at: 500)
        tell(.timerFired, at: 520)
        tell(.linkUp(peer: peer), at: 600)
        hear(number: 3, epoch: 2, at: 610)
        crash(at: 700)
        #expect(machine.member(peer)?.state != .alive)
        hear(number: 1, epoch: 3, at: 800)
        #expect(machine.member(peer)?.state == .alive)
        for at in stride(from: UInt64(900), to: 2_300, by: 100) { tell(.timerFired, at: at) }
        #expect(machine.member(peer)?.state == .alive)
        tell(.timerFired, at: 2_301)
        #expect(machine.member(peer)?.state != .alive)
    }
}
