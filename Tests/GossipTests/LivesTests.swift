// LivesTests.swift: which lives of a peer a node believes, one machine at a time.

import Basics
import Gossip
import Testing

@Suite("Lives of a peer")
struct LivesTests {
    private let peer: RegionID
    private var machine: GossipMachine<String>
    private var effects: [GossipEffect<String>] = []
    private var number: UInt64 = 0

    private let first = Life(
        lineage: LifeName(high: 1, low: 1), boot: LifeName(high: 2, low: 1), epoch: 5, promises: 100)

    init() throws {
        peer = try RegionID("norway")
        machine = try GossipMachine(
            GossipConfiguration(
                region: RegionID("uk"), address: "uk:7443", epoch: 1,
                peers: [GossipPeer(region: peer, address: "norway:7443")]))
        let own = Life(lineage: LifeName(high: 3, low: 3), boot: LifeName(high: 4, low: 4), epoch: 7, promises: 9)
        tell(.lifeBegan(own), at: 0)
        hear(first, at: 10)
        effects = []
    }

    private mutating func tell(_ event: GossipEvent<String>, at milliseconds: UInt64) {
        machine.handle(event, now: Instant.origin.advanced(byMilliseconds: milliseconds), into: &effects)
    }

    private mutating func hear(
        _ life: Life?, contains: LifeName = .none, hasEnded: Bool = false, at milliseconds: UInt64
    ) {
        number += 1
        effects = []
        let message = GossipMessage<String>(
            from: peer, epoch: life?.epoch ?? 5, number: number, picture: 0, life: life, contains: contains,
            hasEnded: hasEnded)
        tell(.messageReceived(from: peer, message), at: milliseconds)
    }

    private func later(epoch: UInt64 = 6, boot: UInt64 = 2, promises: UInt64 = 101, lineage: UInt64 = 1) -> Life {
        Life(
            lineage: LifeName(high: 1, low: lineage), boot: LifeName(high: 2, low: boot), epoch: epoch,
            promises: promises)
    }

    private var refusal: LifeRefusal? {
        for case .reply(_, let message) in effects { return message.refusal }
        return nil
    }

    private var seen: Life? {
        for case .lifeSeen(_, let life) in effects { return life }
        return nil
    }

    private var secondLife: SecondLife? {
        for case .secondLife(let second) in effects { return second }
        return nil
    }

    private var known: Life? { machine.member(peer)?.life }

    @Test("The first life is believed and kept; its promises are kept at most once in the gap")
    mutating func promises() {
        #expect(known == first)
        var grown = first
        for milliseconds in stride(from: UInt64(20), to: GossipLimits.lifeGapMilliseconds, by: 500) {
            grown.promises += 1
            hear(grown, at: milliseconds)
            #expect(known == grown && seen == nil && refusal == nil)
        }
        // Also when nothing has been promised since.
        hear(grown, at: 10 + GossipLimits.lifeGapMilliseconds)
        #expect(seen == grown)
        hear(grown, at: 100_000)
        #expect(seen == nil)
    }

    @Test("Another lineage, an earlier epoch, the same epoch under another name: refused, whatever else they say")
    mutating func refused() {
        for life in [later(lineage: 2), later(epoch: 4), later(epoch: 5), later(epoch: 9, promises: 500, lineage: 3)] {
            hear(life, contains: first.boot, at: 100_000)
            #expect(refusal?.known.life == first)
            #expect(secondLife?.life == life && machine.member(peer)?.secondLife?.life == life)
            #expect(known == first && seen == nil)
        }
        hear(nil, at: 100_000)
        #expect(refusal != nil && known == first)
    }

    @Test("A later life is refused while the one that is known is heard, and believed once that is silent")
    mutating func whileHeard() {
        hear(later(), contains: first.boot, at: 500)
        #expect(refusal?.reason.hasSuffix("is heard, too") == true && known == first)
        hear(later(), contains: first.boot, at: 10_000)
        #expect(refusal == nil && known == later() && seen == later())
    }

    @Test("A later life is believed at once when the one before said that it ends")
    mutating func ended() {
        hear(first, hasEnded: true, at: 20)
        hear(later(), contains: first.boot, at: 30)
        #expect(refusal == nil && known == later())
    }

    @Test("A later life with fewer promises, or whose ledger does not have the known boot, is not believed")
    mutating func older() {
        hear(later(promises: 99), contains: first.boot, at: 10_000)
        #expect(refusal?.reason.hasPrefix("it has fewer promises") == true)
        hear(later(), at: 10_000)
        #expect(refusal?.reason == "it has not shown that its ledger has the boot that is known")
        #expect(secondLife == nil, "it may be the right one: it is asked to show it")
        #expect(known == first)
    }

    @Test("What a refused life says changes nothing, and does not count as being heard")
    mutating func refusedIsSilent() throws {
        let record = MemberRecord<String>(
            region: peer, address: "elsewhere:1", version: RecordVersion(epoch: 5, sequence: 99), lifecycle: .left,
            digest: "x")
        // In steps: a node that stood still would suspect nobody.
        for milliseconds in stride(from: UInt64(100), through: 3_000, by: 100) {
            number += 1
            let message = GossipMessage<String>(
                from: peer, epoch: 5, number: number, picture: 0, records: [record], life: later(epoch: 5))
            tell(.messageReceived(from: peer, message), at: milliseconds)
            tell(.timerFired, at: milliseconds)
        }
        let member = try #require(machine.member(peer))
        #expect(member.record == nil && member.address == "norway:7443" && member.state != .alive)
    }

    @Test("A record that a third member passes on does not bring a life that is not believed")
    mutating func relayed() throws {
        let spain = try RegionID("spain")
        machine = try GossipMachine(
            GossipConfiguration(
                region: RegionID("uk"), address: "uk:7443", epoch: 1,
                peers: [
                    GossipPeer(region: peer, address: "norway:7443"), GossipPeer(region: spain, address: "spain:7443"),
                ]))
        tell(.started, at: 0)
        hear(first, at: 10)
        let record = MemberRecord<String>(
            region: peer, address: "elsewhere:1", version: RecordVersion(epoch: 6, sequence: 1), lifecycle: .active,
            digest: nil)
        let message = GossipMessage<String>(from: spain, epoch: 1, number: 1, picture: 0, records: [record])
        tell(.messageReceived(from: spain, message), at: 20)
        hear(first, at: 30)
        #expect(machine.member(peer)?.record == nil && machine.member(peer)?.state == .alive)
    }

    @Test("A node without a life answers nobody and says nothing, and speaks again when it has one")
    mutating func withheld() {
        tell(.lifeWithheld, at: 20)
        hear(first, at: 30)
        #expect(effects.contains(.withheld(peer)))
        effects = []
        tell(.timerFired, at: 60_000)
        #expect(!effects.contains { if case .exchange = $0 { true } else { false } })
        tell(.lifeBegan(later(epoch: 8)), at: 60_010)
        #expect(effects.contains { if case .exchange = $0 { true } else { false } })
        #expect(machine.ownRecord.version == RecordVersion(epoch: 8, sequence: 1))
    }

    @Test("A refusal, and a later version of the own record, make it ask")
    mutating func doubted() throws {
        tell(.linkUp(peer: peer), at: 20)
        effects = []
        let refusal = LifeRefusal(reason: "so", known: KnownLife(epoch: 9))
        tell(
            .exchangeSucceeded(
                peer: peer, GossipMessage(from: peer, epoch: 5, number: 50, picture: 0, refusal: refusal),
                roundTripNanoseconds: 1), at: 30)
        #expect(effects.contains(.refusedBy(peer, refusal)))
        number = 60
        let seen = [SeenVersion(region: try RegionID("uk"), version: RecordVersion(epoch: 8, sequence: 1))]
        effects = []
        tell(
            .messageReceived(
                from: peer, GossipMessage(from: peer, epoch: 5, number: 61, picture: 0, seen: seen, life: first)),
            at: 40)
        #expect(effects.contains(.overtaken(by: peer, epoch: 8)))
    }

    @Test("A node says for how long it could not have heard anybody: from its first word for the longest silence")
    mutating func justBegun() throws {
        func says(at milliseconds: UInt64) -> Bool? {
            machine.known(of: peer, now: Instant.origin.advanced(byMilliseconds: milliseconds))?.hasJustBegun
        }
        #expect(says(at: 2_499) == true)
        #expect(says(at: 2_500) == false)
        tell(.lifeWithheld, at: 9_000)
        #expect(says(at: 90_000) == true, "a quarantined node hears nobody")
    }
}
