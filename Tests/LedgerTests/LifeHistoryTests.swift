// LifeHistoryTests.swift: what a ledger says of its own lives, and when it is older than what a peer knows.

import Basics
import Ledger
import Testing

@Suite("The lives of a ledger")
struct LifeHistoryTests {
    private let lineage = LifeName(high: 7, low: 7)

    private func name(_ number: UInt64) -> LifeName { LifeName(high: 0, low: number) }

    /// A ledger with so many boots, each of which registered one host.
    private func ledger(boots: UInt64 = 3) throws -> LedgerState {
        var state = LedgerState(region: try RegionID("uk"))
        try state.apply(.regionFounded(lineage: lineage))
        for boot in 1...boots {
            try state.apply(.bootStarted(epoch: boot, name: name(boot)))
            try state.apply(.hostRegistered(spec("h\(boot)")))
        }
        return state
    }

    private func known(_ boot: UInt64, promises: UInt64, lineage: LifeName? = nil) -> KnownLife {
        KnownLife(
            life: Life(
                lineage: lineage ?? self.lineage, boot: name(boot), epoch: boot, promises: promises))
    }

    @Test("Every record is a promise, except what is only known of peers")
    func promises() throws {
        var state = try ledger()
        #expect(state.promises == 7)
        let norway = try RegionID("norway")
        try state.apply(.peerLifeSeen(norway, Life(lineage: lineage, boot: lineage, epoch: 1, promises: 1)))
        try state.apply(.watermarkRaised(Watermark(origin: norway, settledBelow: 4)))
        #expect(state.promises == 7)
        #expect(state.peers[norway]?.highestRequest == 3)
    }

    @Test("A boot is contained up to the promises that it ended with", arguments: [(1, 3), (2, 5), (3, 7)])
    func contained(boot: UInt64, promises: UInt64) throws {
        let history = try ledger().history
        #expect(history.finding(known(boot, promises: promises)) == nil)
        let more = known(boot, promises: promises + 1)
        guard case .fewerPromises(_, promises) = history.finding(more) else {
            Issue.record("\(more) is not found to be ahead")
            return
        }
    }

    @Test("An unknown boot, another lineage, a later token or request are found")
    func findings() throws {
        let history = try ledger().history
        let later = known(4, promises: 1)
        #expect(history.finding(later) == later.life.map { .unknownBoot($0) })
        #expect(
            history.finding(known(1, promises: 1, lineage: name(9))) == .otherLineage(known: name(9), own: lineage))
        #expect(history.finding(KnownLife(highestToken: 1)) == .unknownToken(1, next: 1))
        #expect(history.finding(KnownLife(highestRequest: 1)) == .unknownRequest(1, next: 1))
        #expect(history.finding(KnownLife()) == nil)
    }

    @Test("Of a version without names only a later epoch is held against the ledger")
    func withoutNames() throws {
        let history = try ledger().history
        #expect(history.finding(KnownLife(epoch: 3)) == nil)
        #expect(history.finding(KnownLife(epoch: 4)) == .laterEpoch(4, own: 3))
    }

    @Test("The last boots are kept, and of earlier ones their promises")
    func limit() throws {
        let count = UInt64(LedgerLimits.keptBoots) + 2
        let state = try ledger(boots: count)
        #expect(state.boots.count == LedgerLimits.keptBoots && state.boots.first?.epoch == 3)
        #expect(state.history.finding(known(2, promises: 5)) == nil)
        #expect(state.history.finding(known(2, promises: 6)) != nil)
        #expect(state.history.finding(known(3, promises: 7)) == nil)
    }

    @Test("A snapshot keeps lineage, boots, promises and what is known of peers")
    func snapshot() throws {
        var state = try ledger()
        let norway = try RegionID("norway")
        let life = Life(lineage: name(1), boot: name(2), epoch: 3, promises: 4)
        try state.apply(.peerLifeSeen(norway, life))
        let again = try LedgerState(snapshot: state.snapshot())
        #expect(again == state)
        #expect(again.history == state.history && again.peers[norway]?.life == life)
    }

    @Test("A ledger gets one name")
    func foundedOnce() throws {
        var state = try ledger()
        #expect(throws: LedgerError.foundedTwice(lineage, name(3))) {
            try state.apply(.regionFounded(lineage: name(3)))
        }
    }

    @Test("Names are read from their bytes and digits, and from nothing else")
    func names() {
        let name = LifeName(high: 0x0102_0304_0506_0708, low: 9)
        #expect(LifeName(bytes: name.bytes) == name && LifeName(name.description) == name)
        #expect(name.description == "01020304050607080000000000000009" && name.short == "01020304")
        #expect(LifeName(bytes: []) == LifeName.none && LifeName.none.bytes.isEmpty)
        #expect(LifeName(bytes: [1]) == nil && LifeName("01") == nil)
    }
}
