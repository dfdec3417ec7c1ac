// StandingTests.swift: a region that has no life promises nothing, sends nothing and frees nothing.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("Standing")
struct StandingTests {
    private let quarantine = Quarantine(reason: "norway knows more", evidence: [])

    private func life(_ boot: UInt64, promises: UInt64 = 1) -> Life {
        Life(lineage: LifeName(high: 5, low: 5), boot: LifeName(high: 6, low: boot), epoch: boot, promises: promises)
    }

    @Test("Before its life begins a region writes nothing, and refuses what would promise something")
    func starting() throws {
        var machine = try RegionMachine(
            RegionConfiguration(region: uk, peers: [spain]), ledger: LedgerState(region: uk), now: .origin)
        var effects: [FederationEffect] = []
        let asked = AllocateCall(tenant: ada, idempotencyKey: "a", demand: .init(shape: .share(milli: 1)))
        machine.handle(.allocate(CallID(1), asked), now: .origin, into: &effects)
        machine.handle(.registerHosts(CallID(2), [spec("h")]), now: .origin, into: &effects)
        machine.handle(.peerCall(CallID(3), from: spain, reservation(attempt(spain, 1))), now: .origin, into: &effects)
        #expect(effects.failures == [.starting(uk), .starting(uk)] && effects.peerFailures == [.starting(uk)])
        #expect(effects.batches.isEmpty && machine.life == nil)
        machine.handle(.inspect(CallID(4), .status), now: .origin, into: &effects)
        #expect(effects.last == .answer(CallID(4), .inspection(.status(machine.summary))), "reading is allowed")
    }

    @Test("What a recovery counts on is not told before it is known to be the newest: a start is no older ledger")
    func accounts() throws {
        var region = try TestRegion()
        let asked = AccountPage(peer: spain, isLent: true)
        func isOlder(_ effects: [FederationEffect]) -> Bool? {
            for case .answer(_, .inspection(.accounts(_, _, let isOlder))) in effects { return isOlder }
            return nil
        }
        #expect(isOlder(region.handle(.inspect(region.call(), .accounts(asked)))) == false)
        _ = region.handle(.withheld(quarantine))
        #expect(isOlder(region.handle(.inspect(region.call(), .accounts(asked)))) == true)

        var machine = try RegionMachine(
            RegionConfiguration(region: uk, peers: [spain]), ledger: LedgerState(region: uk), now: .origin)
        var effects: [FederationEffect] = []
        machine.handle(.inspect(CallID(1), .accounts(asked)), now: .origin, into: &effects)
        #expect(effects.failures == [.starting(uk)])
    }

    @Test("A quarantined region frees no hold when its time is over, and answers neither peers nor tenants")
    func quarantined() throws {
        var region = try TestRegion()
        _ = region.handle(.peerCall(region.call(), from: spain, reservation(attempt(spain, 1))))
        _ = region.handle(.withheld(quarantine))
        region.wait(milliseconds: 60_000)
        #expect(region.handle(.timer(.hold(attempt(spain, 1)))).batches.isEmpty)
        #expect(region.machine.allocator.usedMilli == 1_000)
        let free = PeerRequest.free(attempt(spain, 1), settledBelow: 9)
        #expect(
            region.handle(.peerCall(region.call(), from: spain, free)).peerFailures
                == [.quarantined(uk, reason: quarantine.reason)])
        #expect(region.allocate("a").failures == [.quarantined(uk, reason: quarantine.reason)])
        #expect(region.handle(.peerLifeSeen(norway, life(1))).isEmpty)
        #expect(region.machine.summary.standing == .quarantined(quarantine))
    }

    @Test("What was decided and not told is not told after a quarantine: its caller hears that it is unknown")
    func untold() throws {
        var region = try TestRegion()
        region.writesAtOnce = false
        #expect(region.allocate("a").allocations.isEmpty)
        #expect(region.handle(.withheld(quarantine)).failures == [.outcomeUnknown(reason: quarantine.reason)])
        #expect(region.persistOne().allocations.isEmpty)
    }

    @Test("A life that begins after a quarantine takes up what is open: holds run again, requests go on")
    func recovered() throws {
        var region = try TestRegion()
        region.see(norway)
        _ = region.handle(.peerCall(region.call(), from: spain, reservation(attempt(spain, 1), gpus: 8)))
        _ = region.allocate("away", gpus: 8)
        _ = region.handle(.withheld(quarantine))
        let start = LifeStart(
            epoch: 9, boot: bootName(9), prelude: [.watermarkRaised(Watermark(origin: sweden, settledBelow: 2))])
        let effects = region.handle(.lifeBegan(start))
        #expect(
            effects.batches.first == [
                .watermarkRaised(Watermark(origin: sweden, settledBelow: 2)),
                .bootStarted(epoch: 9, name: bootName(9)),
            ])
        #expect(effects.timer(.hold(attempt(spain, 1))) != nil)
        #expect(effects.calledPeers == [norway])
        #expect(region.machine.life?.epoch == 9)
    }

    @Test("Only promises that are on disk are told")
    func persisted() throws {
        var region = try TestRegion()
        let before = region.machine.persistedPromises
        region.writesAtOnce = false
        _ = region.allocate("a")
        #expect(region.machine.persistedPromises == before)
        _ = region.persistOne()
        #expect(region.machine.persistedPromises == before + 2)
        #expect(region.machine.lives(to: norway).promises == before + 2)
    }

    @Test("A call of another life than the known one, or for another life of this region, changes nothing")
    func otherLives() throws {
        var region = try TestRegion()
        _ = region.handle(.peerLifeSeen(spain, life(3)))
        let own = try #require(region.machine.life)
        let other = CallLives(sender: life(4).boot, receiver: own.boot, promises: 1)
        let call = reservation(attempt(spain, 1))
        #expect(
            region.handle(.peerCall(region.call(), from: spain, call, lives: other)).peerFailures
                == [.otherLife(of: spain, known: life(3), speaks: life(4).boot)])
        let astray = CallLives(sender: life(3).boot, receiver: bootName(99), promises: 1)
        #expect(
            region.handle(.peerCall(region.call(), from: spain, call, lives: astray)).peerFailures
                == [.meantForAnotherLife(uk, own: own)])
        #expect(region.machine.allocator.usedMilli == 0)
        let right = CallLives(sender: life(3).boot, receiver: own.boot, promises: 1)
        #expect(!region.handle(.peerCall(region.call(), from: spain, call, lives: right)).peerAnswers.isEmpty)
    }

    @Test("What a peer has promised is kept with the record that its call brings about")
    func promisesOfCalls() throws {
        var region = try TestRegion()
        _ = region.handle(.peerLifeSeen(spain, life(3)))
        let lives = CallLives(sender: life(3).boot, promises: 40)
        let effects = region.handle(
            .peerCall(region.call(), from: spain, reservation(attempt(spain, 1)), lives: lives))
        #expect(effects.batches.first?.first == .peerLifeSeen(spain, life(3, promises: 40)))
        #expect(effects.batches.first?.count == 2)
        #expect(region.machine.ledger.peers[spain]?.life?.promises == 40)
        #expect(region.machine.ledger.peers[spain]?.highestRequest == 1)
    }

    @Test("An answer of another life of the provider is not believed; the token of the right one is kept")
    func answers() throws {
        var region = try TestRegion(hosts: 0)
        _ = region.handle(.registerHosts(region.call(), [spec("uk-h0", gpus: 1)]))
        _ = region.handle(.peerLifeSeen(norway, life(3)))
        region.see(norway)
        _ = region.allocate("a", gpus: 8)
        let key = attempt(uk, 1)
        let other = CallLives(sender: life(4).boot, promises: 1)
        #expect(region.handle(.peerReply(from: norway, held(key, norway), lives: other)).batches.isEmpty)
        let right = CallLives(sender: life(3).boot, promises: 7)
        let effects = region.handle(.peerReply(from: norway, held(key, norway, token: 70), lives: right))
        #expect(effects.batches.first?.first == .peerLifeSeen(norway, life(3, promises: 7)))
        #expect(region.machine.ledger.peers[norway]?.highestToken == 70)
    }
}
