// ConfigurationTests.swift: what a gossip configuration refuses, and whom a machine does not answer.

import Basics
import Gossip
import Testing

@Suite("Gossip configuration")
struct ConfigurationTests {
    private func configuration(peers: Int) throws -> GossipConfiguration<String> {
        try GossipConfiguration(
            region: RegionID("uk"), address: "uk:7443", epoch: 1,
            peers: (0..<peers).map { GossipPeer(region: try RegionID("peer-\($0)"), address: "peer-\($0):7443") })
    }

    @Test("Versions are ordered by epoch first, then by sequence")
    func versionOrder() {
        #expect(RecordVersion(epoch: 1, sequence: 900) < RecordVersion(epoch: 2, sequence: 1))
        #expect(RecordVersion(epoch: 2, sequence: 1) < RecordVersion(epoch: 2, sequence: 2))
    }

    @Test("A full mesh has at most 32 members")
    func memberLimit() throws {
        _ = try GossipMachine(configuration(peers: GossipLimits.members - 1))
        #expect(throws: GossipError.tooManyMembers(count: 33, limit: 32)) {
            try GossipMachine(configuration(peers: GossipLimits.members))
        }
    }

    @Test("A peer listed twice, or the node itself among its peers, is refused")
    func duplicates() throws {
        var twice = try configuration(peers: 2)
        twice.peers.append(twice.peers[0])
        #expect(throws: GossipError.duplicateMember(twice.peers[0].region)) { try GossipMachine(twice) }
        var itself = try configuration(peers: 1)
        itself.peers.append(GossipPeer(region: itself.region, address: "uk:1"))
        #expect(throws: GossipError.duplicateMember(itself.region)) { try GossipMachine(itself) }
    }

    @Test("Epoch 0 is refused, with what to do about it")
    func epochMissing() throws {
        var wrong = try configuration(peers: 1)
        wrong.epoch = 0
        #expect(throws: GossipError.epochMissing) { try GossipMachine(wrong) }
        #expect(GossipError.epochMissing.description.contains("make it durable before gossip starts"))
    }

    @Test("A silence limit below three heartbeats is refused")
    func silence() throws {
        var wrong = try configuration(peers: 1)
        wrong.silenceFloorMilliseconds = 3 * wrong.heartbeatMilliseconds - 1
        #expect(throws: GossipError.silenceTooShort(floorMilliseconds: 749, heartbeatMilliseconds: 250)) {
            try GossipMachine(wrong)
        }
    }

    @Test("A caller that is no member, or that writes another's name, is refused and changes nothing")
    func strangers() throws {
        var machine = try GossipMachine(configuration(peers: 2))
        var effects: [GossipEffect<String>] = []
        let stranger = try RegionID("atlantis")
        let member = try RegionID("peer-0")
        let other = try RegionID("peer-1")
        let now = Instant(nanoseconds: 1_000)
        machine.handle(.started, now: now, into: &effects)
        effects = []
        let message = GossipMessage<String>(from: stranger, epoch: 1, number: 1, picture: 0)
        machine.handle(.messageReceived(from: stranger, message), now: now, into: &effects)
        #expect(effects == [.refuse(stranger)])
        effects = []
        let forged = GossipMessage<String>(from: other, epoch: 1, number: 1, picture: 0)
        machine.handle(.messageReceived(from: member, forged), now: now, into: &effects)
        #expect(effects == [.refuse(member)])
        #expect(machine.members.allSatisfy { $0.state == .neverSeen })
    }

    @Test("At most four exchanges with one peer wait at the same time")
    func exchangesInFlight() throws {
        var machine = try GossipMachine(configuration(peers: 1))
        var effects: [GossipEffect<String>] = []
        machine.handle(.started, now: .origin, into: &effects)
        for step in UInt64(1)...100 {
            machine.handle(
                .localLifecycleChanged(.active), now: Instant.origin.advanced(byMilliseconds: 100 * step),
                into: &effects)
        }
        let exchanges = effects.filter { if case .exchange = $0 { true } else { false } }
        #expect(exchanges.count == GossipLimits.exchangesInFlight)
    }

    @Test("The estimate of a round trip follows RFC 6298")
    func roundTrip() {
        var estimate = RoundTripEstimate()
        estimate.add(nanoseconds: 80_000)
        #expect(estimate.smoothedNanoseconds == 80_000)
        #expect(estimate.variationNanoseconds == 40_000)
        estimate.add(nanoseconds: 160_000)
        #expect(estimate.smoothedNanoseconds == 90_000)
        #expect(estimate.variationNanoseconds == 50_000)
    }
}
