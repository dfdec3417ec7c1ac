// StorageTests.swift: a disk that stops writing, and the limits of what waits for it.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("Storage")
struct StorageTests {
    @Test("while nothing can be written, new calls are refused at once, with the reason")
    func refusedWhileStalled() throws {
        var region = try TestRegion()
        _ = region.handle(.storageStalled(reason: "no space left on device"))
        let stalled = FederationError.storageStalled(reason: "no space left on device")
        #expect(region.allocate("a").failures == [stalled])
        #expect(region.handle(.registerHosts(region.call(), [spec("new")])).failures == [stalled])
        #expect(region.reserve(attempt(spain, 1)).peerFailures == [stalled])
        #expect(stalled.description.contains("no space left on device"))
        _ = region.handle(.storageResumed)
        #expect(region.allocate("a").allocations.count == 1)
    }

    @Test("who waits is told that the outcome is unknown; the same key finds it later")
    func outcomeUnknown() throws {
        var region = try TestRegion()
        region.writesAtOnce = false
        _ = region.allocate("a")
        _ = region.reserve(attempt(spain, 1))
        let effects = region.handle(.storageStalled(reason: "I/O error"))
        #expect(effects.failures == [.outcomeUnknown(reason: "I/O error")])
        #expect(effects.peerFailures == [.storageStalled(reason: "I/O error")])
        #expect(region.allocate("a").failures == [.outcomeUnknown(reason: "I/O error")])
        _ = region.handle(.storageResumed)
        #expect(region.persistOne().allocations.isEmpty, "its caller was answered")
        _ = region.persistOne()
        #expect(region.allocate("a").allocations.map(\.number) == [1])
    }

    @Test("a caller that waits for a peer is told too")
    func waitingForPeer() throws {
        var region = try TestRegion(hosts: 0)
        region.see(spain)
        _ = region.allocate("a")
        #expect(region.handle(.storageStalled(reason: "full")).failures == [.outcomeUnknown(reason: "full")])
        #expect(region.handle(.peerReply(from: spain, held(attempt(uk, 1), spain))).batches.isEmpty)
        #expect(region.handle(.timer(.retransmit(request: 1))).peerCalls.isEmpty)
        #expect(region.handle(.storageResumed).peerCalls.count == 1, "the timer that came due meanwhile")
        let again = region.handle(.peerReply(from: spain, held(attempt(uk, 1), spain)))
        #expect(again.peerCalls == [.commit(attempt(uk, 1), token: 7)])
    }

    @Test("a hold that ends while nothing can be written ends afterwards")
    func expiryWhileStalled() throws {
        var region = try TestRegion()
        _ = region.reserve(attempt(spain, 1))
        region.wait(milliseconds: 20_000)
        _ = region.handle(.storageStalled(reason: "full"))
        #expect(region.handle(.timer(.hold(attempt(spain, 1)))).batches.isEmpty)
        #expect(region.handle(.storageResumed).batches == [[.claimClosed(attempt(spain, 1), .expired)]])
    }

    @Test("what is known and durable is still shown and repeated while the disk stalls")
    func readsWhileStalled() throws {
        var region = try TestRegion()
        let told = region.allocate("a").allocations
        _ = region.handle(.storageStalled(reason: "full"))
        #expect(region.allocate("a").allocations == told)
        let effects = region.handle(.inspect(region.call(), .status))
        guard case .answer(_, .inspection(.status(let summary))) = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(summary.stall == "full" && summary.placed == 1)
    }

    @Test("as many batches as the limit may wait for the disk; the next call is refused")
    func pendingLimit() throws {
        var region = try TestRegion()
        region.writesAtOnce = false
        let states: [HostState] = [.cordoned, .ready]
        for number in 0..<FederationLimits.pendingBatches {
            _ = region.handle(.setHostState(region.call(), hostID("uk-h0"), states[number % 2]))
        }
        #expect(region.machine.pendingBatches == FederationLimits.pendingBatches)
        let failures = region.allocate("a").failures
        #expect(
            failures == [.overloaded(what: "batches wait for the disk", limit: FederationLimits.pendingBatches)])
        _ = region.persistOne()
        #expect(region.allocate("a").failures.isEmpty)
    }

    @Test("as many requests as the limit may be under way at peers; then home still places, and no peer is asked")
    func unsettledLimit() throws {
        var region = try TestRegion(hosts: 0)
        region.see(spain, freeGPUs: 8)
        for number in 0..<FederationLimits.unsettledRequests { _ = region.allocate("k\(number)") }
        #expect(region.machine.ledger.unsettledCount == FederationLimits.unsettledRequests)
        let refused = region.allocate("one more")
        let refusals = refused.allocations.first?.refusals ?? []
        #expect(refused.peerCalls.isEmpty && refusals.first { $0.region == spain }?.code == .overloaded)
        #expect(region.machine.ledger.unsettledCount == FederationLimits.unsettledRequests)
        _ = region.handle(.registerHosts(region.call(), [spec("uk-h0")]))
        #expect(region.allocate("at home").allocations.first?.progress.name == "placed")
        _ = region.handle(.release(region.call(), RequestKey(origin: uk, number: 1), tenant: nil))
        #expect(region.allocate("large", gpus: 8).calledPeers == [spain], "one fewer is under way")
    }

    @Test("a plan waits for no disk")
    func planAtOnce() throws {
        var region = try TestRegion()
        region.writesAtOnce = false
        _ = region.allocate("a")
        let demand = Demand(shape: .gang(hosts: 1, gpusPerHost: 1))
        let effects = region.handle(.plan(region.call(), [demand], .anywhere))
        guard case .answer(_, .plans(let plans)) = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(plans.count == 1)
    }

    @Test("an attempt's time does not run while its own region's disk keeps it back")
    func attemptBehindDisk() throws {
        var region = try TestRegion(hosts: 0)
        region.see(spain)
        region.writesAtOnce = false
        let attempt = TimerID.attempt(request: 1)
        _ = region.allocate("a")
        region.wait(milliseconds: 3_000)
        let early = region.handle(.timer(attempt))
        #expect(early.batches.isEmpty && early.timer(attempt) == region.now.advanced(byMilliseconds: 3_000))
        #expect(region.persistOne().calledPeers == [spain])
        _ = region.handle(.registerHosts(region.call(), [spec("uk-h0", gpus: 1)]))
        #expect(region.machine.pendingBatches == 1, "later batches do not matter")
        #expect(region.handle(.timer(attempt)).batches.first?.first.map { "\($0)".hasPrefix("attemptClosed") } == true)
    }

    @Test("an attempt whose time was over during a stall gets its time again, for its answer was not heard")
    func attemptOverStall() throws {
        var region = try TestRegion(hosts: 0)
        region.see(spain)
        _ = region.allocate("a")
        _ = region.handle(.storageStalled(reason: "full"))
        _ = region.handle(.timer(.attempt(request: 1)))
        let resumed = region.handle(.storageResumed)
        #expect(resumed.batches.isEmpty)
        #expect(resumed.timer(.attempt(request: 1)) == region.now.advanced(byMilliseconds: 3_000))
    }

    @Test("a ledger whose claims do not fit its hosts is refused at the start")
    func contradiction() throws {
        var ledger = LedgerState(region: uk)
        try ledger.apply(
            .claimHeld(
                Claim(key: attempt(spain, 1), tenant: ada, token: 1, ttlMilliseconds: 1, placement: place(uk))))
        #expect(throws: LedgerError.impossibleClaim(attempt(spain, 1), .unknownHost(hostID("uk-h0")))) {
            try RegionMachine(RegionConfiguration(region: uk, peers: []), ledger: ledger, now: .origin)
        }
    }
}
