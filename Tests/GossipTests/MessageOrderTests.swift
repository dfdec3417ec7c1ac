// MessageOrderTests.swift: what a late or doubled message proves, one machine at a time.

import Basics
import Gossip
import Testing

@Suite("Order of messages")
struct MessageOrderTests {
    private let peer: RegionID
    private var machine: GossipMachine<String>
    private var effects: [GossipEffect<String>] = []

    init() throws {
        peer = try RegionID("norway")
        machine = try GossipMachine(
            GossipConfiguration(
                region: RegionID("uk"), address: "uk:7443", epoch: 1,
                peers: [GossipPeer(region: peer, address: "norway:7443")]))
        machine.handle(.started, now: .origin, into: &effects)
    }

    private mutating func hear(
        number: UInt64, epoch: UInt64 = 5, at milliseconds: UInt64, records: [MemberRecord<String>] = []
    ) {
        let message = GossipMessage<String>(from: peer, epoch: epoch, number: number, picture: 0, records: records)
        machine.handle(
            .messageReceived(from: peer, message), now: Instant.origin.advanced(byMilliseconds: milliseconds),
            into: &effects)
    }

    private func record(epoch: UInt64, sequence: UInt64) -> MemberRecord<String> {
        MemberRecord(
            region: peer, address: "norway:7443", version: RecordVersion(epoch: epoch, sequence: sequence),
            lifecycle: .active, digest: nil)
    }

    @Test("A message that comes late or twice does not prove that its sender lives", arguments: [UInt64(7), 8])
    mutating func lateMessage(number: UInt64) {
        hear(number: 8, at: 100)
        hear(number: number, at: 300)
        let measures = machine.measures(now: Instant.origin.advanced(byMilliseconds: 300))
        #expect(measures.members[0].silenceMilliseconds == 200)
        #expect(measures.members[0].counts.staleMessages == 1)
    }

    @Test("A message of an earlier life does not prove that the later one lives")
    mutating func earlierLife() {
        hear(number: 1, epoch: 6, at: 100)
        hear(number: 99, epoch: 5, at: 300)
        let measures = machine.measures(now: Instant.origin.advanced(byMilliseconds: 300))
        #expect(measures.members[0].silenceMilliseconds == 200)
    }

    @Test("A late message's records still count when they are news, and never take one back")
    mutating func lateRecords() {
        hear(number: 8, at: 100, records: [record(epoch: 5, sequence: 2)])
        hear(number: 7, at: 110, records: [record(epoch: 5, sequence: 3)])
        #expect(machine.member(peer)?.record?.version == RecordVersion(epoch: 5, sequence: 3))
        hear(number: 9, at: 120, records: [record(epoch: 5, sequence: 1)])
        #expect(machine.member(peer)?.record?.version == RecordVersion(epoch: 5, sequence: 3))
    }

    @Test("The first message of a new life counts, whatever its number")
    mutating func newLife() {
        hear(number: 900, epoch: 5, at: 100)
        hear(number: 1, epoch: 6, at: 300)
        let measures = machine.measures(now: Instant.origin.advanced(byMilliseconds: 300))
        #expect(measures.members[0].silenceMilliseconds == 0)
    }
}
