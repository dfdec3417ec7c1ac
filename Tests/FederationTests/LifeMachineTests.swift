// LifeMachineTests.swift: when a ledger may speak for its region, by what its peers say.

import Basics
import Federation
import Ledger
import Testing

@Suite("The question for a region's life")
struct LifeMachineTests {
    private let lineage = LifeName(high: 9, low: 9)
    private var machine = LifeMachine(region: uk, peers: [norway, spain])
    private var now = Instant(nanoseconds: 60_000_000_000)

    /// A ledger with two boots; each ended with ten promises more.
    private func history(begun: Bool = false) -> LifeHistory {
        var boots = [Boot(epoch: 1, name: bootName(1), promises: 1), Boot(epoch: 2, name: bootName(2), promises: 11)]
        if begun { boots.append(Boot(epoch: 3, name: bootName(3), promises: 21)) }
        return LifeHistory(
            lineage: lineage, boots: boots, promises: begun ? 22 : 21, epoch: begun ? 3 : 2, nextRequest: 5,
            nextToken: 7)
    }

    private func known(
        _ boot: UInt64, promises: UInt64 = 11, heardAgo: UInt64? = nil, isHeard: Bool = false, hasEnded: Bool = false
    ) -> KnownLife {
        KnownLife(
            life: Life(lineage: lineage, boot: bootName(boot), epoch: boot, promises: promises), isHeard: isHeard,
            heardAgoMilliseconds: heardAgo, hasEnded: hasEnded)
    }

    private mutating func tell(_ event: LifeEvent, begun: Bool = false) -> [LifeEffect] {
        var effects: [LifeEffect] = []
        machine.handle(event, history(begun: begun), now: now, into: &effects)
        return effects
    }

    private mutating func wait(_ milliseconds: UInt64) { now = now.advanced(byMilliseconds: milliseconds) }

    @Test("Without peers it begins at once")
    mutating func alone() {
        machine = LifeMachine(region: uk, peers: [])
        #expect(tell(.started) == [.begin(epoch: 3)])
    }

    @Test("It asks every peer at once, and begins without a wait when the last has answered")
    mutating func allAnswer() {
        #expect(tell(.started).prefix(2) == [.ask(norway), .ask(spain)])
        #expect(!tell(.answered(norway, known(2))).contains(.begin(epoch: 3)))
        let effects = tell(.knowsNothing(spain))
        #expect(effects.contains(.begin(epoch: 3)) && effects.contains(.verified(norway, bootName(2))))
    }

    @Test("Its epoch is above every one that is known")
    mutating func epochs() {
        _ = tell(.started)
        _ = tell(.answered(norway, KnownLife(epoch: 2)))
        #expect(tell(.answered(spain, known(1, promises: 1))).contains(.begin(epoch: 3)))
    }

    @Test("A peer that has just begun to listen cannot say that nobody speaks: it is asked again, up to the limit")
    mutating func justBegun() {
        var young = known(2)
        young.hasJustBegun = true
        _ = tell(.started)
        _ = tell(.knowsNothing(spain))
        #expect(!tell(.answered(norway, young)).contains(.begin(epoch: 3)))
        wait(200)
        #expect(tell(.timerFired).contains(.ask(norway)))
        var after = machine
        let heard = known(2, heardAgo: 10, isHeard: true)
        #expect(!tell(.answered(norway, heard)).contains(.begin(epoch: 3)), "a clone waits")

        swap(&after, &machine)
        #expect(tell(.answered(norway, known(2))).contains(.begin(epoch: 3)), "it has listened for long enough")
        swap(&after, &machine)

        machine = LifeMachine(region: uk, peers: [norway])
        _ = tell(.started)
        #expect(!tell(.answered(norway, young)).contains(.begin(epoch: 3)))
        wait(FederationLimits.introductionMilliseconds)
        #expect(tell(.timerFired).contains(.begin(epoch: 3)), "all began together")

        machine = LifeMachine(region: uk, peers: [norway])
        _ = tell(.started)
        var empty = KnownLife()
        empty.hasJustBegun = true
        #expect(tell(.answered(norway, empty)).contains(.begin(epoch: 3)), "it knows of nobody who could speak")
    }

    @Test("Who does not answer is asked again, and waited for until the limit and no longer")
    mutating func silence() {
        _ = tell(.started)
        _ = tell(.answered(norway, KnownLife()))
        _ = tell(.failed(spain))
        wait(FederationLimits.introductionGapMilliseconds)
        #expect(tell(.timerFired).contains(.ask(spain)))
        wait(FederationLimits.introductionMilliseconds - FederationLimits.introductionGapMilliseconds - 1)
        #expect(!tell(.timerFired).contains(.begin(epoch: 3)))
        wait(1)
        #expect(tell(.timerFired).contains(.begin(epoch: 3)))
    }

    @Test("An older ledger is withheld at once, with the peer's reason; who answers later adds evidence")
    mutating func older() throws {
        _ = tell(.started)
        let effects = tell(.answered(norway, known(4)))
        guard case .withhold(let quarantine) = try #require(effects.first) else { return }
        #expect(quarantine.reason.hasPrefix("norway knows boot 00000000 of epoch 4"))
        #expect(machine.phase == .quarantined)
        guard case .withhold(let more) = try #require(tell(.answered(spain, KnownLife())).first) else { return }
        #expect(more.evidence.map(\.peer) == [norway, spain])
        #expect(more.evidence.map { $0.finding == nil } == [false, true])
        #expect(tell(.answered(spain, KnownLife())).isEmpty, "nothing new is said twice")
    }

    @Test("While a killed predecessor is still heard it waits, and begins when that is silent")
    mutating func predecessor() {
        _ = tell(.started)
        _ = tell(.answered(spain, KnownLife()))
        #expect(!tell(.answered(norway, known(2, heardAgo: 100, isHeard: true))).contains(.begin(epoch: 3)))
        wait(FederationLimits.introductionGapMilliseconds)
        #expect(tell(.timerFired).contains(.ask(norway)))
        #expect(tell(.answered(norway, known(2, heardAgo: 1_600))).contains(.begin(epoch: 3)))
    }

    @Test("One that said that it ends is not waited for")
    mutating func ended() {
        _ = tell(.started)
        _ = tell(.knowsNothing(spain))
        #expect(tell(.answered(norway, known(2, heardAgo: 10, hasEnded: true))).contains(.begin(epoch: 3)))
    }

    @Test("Another life that goes on speaking withholds this one at the limit, naming who hears it")
    mutating func rival() throws {
        _ = tell(.started)
        _ = tell(.knowsNothing(spain))
        let rounds = FederationLimits.rivalMilliseconds / FederationLimits.introductionGapMilliseconds
        var effects: [LifeEffect] = []
        for _ in 0...rounds {
            _ = tell(.answered(norway, known(2, heardAgo: 50, isHeard: true)))
            wait(FederationLimits.introductionGapMilliseconds)
            // The limit is a time, so it is the timer that finds it reached.
            effects = tell(.timerFired)
            if machine.phase == .quarantined { break }
        }
        guard case .withhold(let quarantine) = try #require(effects.first) else { return }
        #expect(quarantine.reason.hasPrefix("another life of uk, boot ") && quarantine.reason.hasSuffix("norway"))
        let waited = now.milliseconds(since: Instant(nanoseconds: 60_000_000_000))
        #expect(waited == FederationLimits.rivalMilliseconds)
    }

    @Test("One that was heard only before the first question is waited for, however slow its heartbeat was")
    mutating func slowHeartbeat() {
        _ = tell(.started)
        _ = tell(.knowsNothing(spain))
        for second in 1...25 as ClosedRange<UInt64> {
            wait(1_000)
            _ = tell(.answered(norway, known(2, heardAgo: second * 1_000, isHeard: true)))
            #expect(machine.phase == .asking)
        }
        #expect(tell(.answered(norway, known(2, heardAgo: 26_000))).contains(.begin(epoch: 3)))
    }

    @Test("A peer that is reached later is asked then; what it knows is held against a running node, too")
    mutating func late() {
        _ = tell(.started)
        wait(FederationLimits.introductionMilliseconds)
        #expect(tell(.timerFired).contains(.begin(epoch: 3)))
        #expect(tell(.failed(norway), begun: true).isEmpty)
        #expect(tell(.contacted(norway), begun: true).contains(.ask(norway)))
        #expect(tell(.answered(norway, known(2)), begun: true).contains(.verified(norway, bootName(2))))
        _ = tell(.failed(spain), begun: true)
        _ = tell(.contacted(spain), begun: true)
        let effects = tell(.answered(spain, KnownLife(highestToken: 7)), begun: true)
        #expect(effects.contains { if case .withhold = $0 { true } else { false } })
    }

    @Test("Its own life is no rival")
    mutating func own() {
        _ = tell(.started)
        _ = tell(.knowsNothing(norway))
        #expect(tell(.knowsNothing(spain)).contains(.begin(epoch: 3)))
        _ = tell(.contacted(norway), begun: true)
        _ = tell(.answered(norway, known(3, promises: 22, heardAgo: 1, isHeard: true)), begun: true)
        wait(2 * FederationLimits.rivalMilliseconds)
        _ = tell(.timerFired, begun: true)
        #expect(machine.phase == .begun)
    }

    @Test("An operator's decision ends the quarantine")
    mutating func recovered() {
        _ = tell(.started)
        _ = tell(.answered(norway, known(4)))
        _ = tell(.recovered, begun: true)
        #expect(machine.phase == .begun)
    }
}
