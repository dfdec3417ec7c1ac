// SpillTests.swift: requests that a peer serves: attempt, hold, decision, commit, and every way it goes otherwise.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("At a peer")
struct SpillTests {
    /// A region without GPUs that sees norway and spain.
    private func origin() throws -> TestRegion {
        var region = try TestRegion(hosts: 0)
        region.see(norway, freeGPUs: 64, hosts: 8)
        region.see(spain, freeGPUs: 8)
        return region
    }

    @Test("reserve at the roomiest peer, decide for its hold, commit, and only then answer")
    func wholeWay() throws {
        var region = try origin()
        let first = region.allocate("a")
        let key = attempt(uk, 1)
        #expect(first.calledPeers == [norway])
        guard case .reserve(let asked) = first.peerCalls.first else {
            Issue.record("\(first)")
            return
        }
        #expect(asked.key == key && asked.tenant == ada && asked.settledBelow == 1)
        let second = region.handle(.peerReply(from: norway, held(key, norway)))
        #expect(second.peerCalls == [.commit(key, token: 7)] && second.allocations.isEmpty)
        let third = region.handle(.peerReply(from: norway, .committed(key)))
        #expect(
            third.allocations.first?.progress == .placed(Grant(provider: norway, token: 7, placement: place(norway))))
        #expect(region.machine.summary.outbox == 0)
    }

    @Test("each message leaves only when what it follows from is durable")
    func durableFirst() throws {
        var region = try origin()
        region.writesAtOnce = false
        let key = attempt(uk, 1)
        #expect(region.allocate("a").peerCalls.isEmpty)
        #expect(region.persistOne().peerCalls.count == 1)
        #expect(region.handle(.peerReply(from: norway, held(key, norway))).peerCalls.isEmpty)
        #expect(region.persistOne().peerCalls == [.commit(key, token: 7)])
        #expect(region.handle(.peerReply(from: norway, .committed(key))).allocations.isEmpty)
        #expect(region.persistOne().allocations.count == 1)
    }

    @Test("a denied, closed or failed attempt leads to the next peer, and then to a refusal that names every region")
    func nextPeer() throws {
        var region = try origin()
        _ = region.allocate("a")
        let denial = RegionRefusal(region: sweden, code: .lendingLimit, detail: "enough")
        let second = region.handle(.peerReply(from: norway, .denied(attempt(uk, 1), denial, digest(freeGPUs: 0))))
        #expect(second.calledPeers == [spain] && second.peerCalls.first?.key == attempt(uk, 1, 2))
        let failure = PeerFailure(code: .unreachable, detail: "connection refused")
        let third = region.handle(.peerCallFailed(spain, attempt(uk, 1, 2), failure))
        #expect(third.peerCalls == [.cancel(attempt(uk, 1, 2))], "it may have been heard all the same")
        let refusals = third.allocations.first?.refusals ?? []
        #expect(third.allocations.first?.progress == .refused)
        #expect(refusals.map(\.region) == [uk, norway, spain, sweden])
        #expect(refusals.map(\.code) == [.noCapacity, .lendingLimit, .unreachable, .notPlaceable])
    }

    @Test("what a peer says of its failure is kept up to the limit, in whole characters")
    func longFailure() throws {
        var region = try TestRegion(hosts: 0)
        region.see(spain)
        _ = region.allocate("a")
        let failure = PeerFailure(code: .other, detail: "x" + String(repeating: "é", count: 4_000))
        let effects = region.handle(.peerCallFailed(spain, attempt(uk, 1), failure))
        let refusal = effects.allocations.first?.refusals.first { $0.code == .other }
        #expect(refusal?.detail == "x" + String(repeating: "é", count: 2_047))
    }

    @Test("a region that the residency excludes is not asked, and the refusal says so")
    func residency() throws {
        var region = try origin()
        let effects = region.allocate("a", residency: Residency(allowedRegions: [sweden]))
        #expect(effects.peerCalls.isEmpty)
        #expect(effects.allocations.first?.refusals.map(\.code) == [.residency, .residency, .notPlaceable, .residency])
    }

    @Test("an attempt without an answer is cancelled and the next peer asked; its late hold is cancelled too")
    func attemptTimeout() throws {
        var region = try origin()
        let first = region.allocate("a")
        let due = try #require(first.timer(.attempt(request: 1)))
        region.now = due
        let second = region.handle(.timer(.attempt(request: 1)))
        #expect(second.peerCalls.first == .cancel(attempt(uk, 1)) && second.calledPeers == [norway, spain])
        let late = region.handle(.peerReply(from: norway, held(attempt(uk, 1), norway)))
        #expect(late.peerCalls == [.cancel(attempt(uk, 1))] && late.batches.isEmpty)
    }

    @Test("from committing there is no exit by timeout: callers learn that it is in doubt, commits go on")
    func noExitFromCommitting() throws {
        var region = try origin()
        _ = region.allocate("a")
        let key = attempt(uk, 1)
        _ = region.handle(.peerReply(from: norway, held(key, norway)))
        region.wait(milliseconds: 30_000)
        let late = region.handle(.timer(.request(1)))
        #expect(late.allocations.map(\.progress.name) == ["committing"] && late.batches.isEmpty)
        #expect(region.handle(.timer(.attempt(request: 1))).batches.isEmpty)
        let failure = PeerFailure(code: .unreachable, detail: "gone")
        #expect(region.handle(.peerCallFailed(norway, key, failure)).batches.isEmpty)
        #expect(region.handle(.peerReply(from: norway, .closed(key))).batches.isEmpty)
        #expect(region.handle(.timer(.retransmit(request: 1))).peerCalls == [.commit(key, token: 7)])
        #expect(region.allocate("a").allocations.map(\.progress.name) == ["committing"], "no second wait")
        _ = region.handle(.peerReply(from: norway, .committed(key)))
        #expect(region.request(1)?.progress.name == "placed")
    }

    @Test("a refused commit leads to the next peer; after the request's time, to a refusal")
    func refusedCommit() throws {
        var region = try origin()
        _ = region.allocate("a")
        _ = region.handle(.peerReply(from: norway, held(attempt(uk, 1), norway)))
        let next = region.handle(.peerReply(from: norway, .refused(attempt(uk, 1))))
        #expect(next.calledPeers == [spain])
        _ = region.handle(.peerReply(from: spain, held(attempt(uk, 1, 2), spain)))
        region.wait(milliseconds: 30_000)
        _ = region.handle(.timer(.request(1)))
        _ = region.handle(.peerReply(from: spain, .refused(attempt(uk, 1, 2))))
        #expect(region.request(1)?.progress == .refused)
        #expect(region.request(1)?.refusals.map(\.code) == [.noCapacity, .holdExpired, .holdExpired, .notPlaceable])
    }

    @Test("the request's time ends an open attempt with a cancellation")
    func requestTimeout() throws {
        var region = try origin()
        _ = region.allocate("a")
        let effects = region.handle(.timer(.request(1)))
        #expect(effects.peerCalls == [.cancel(attempt(uk, 1))])
        #expect(effects.allocations.first?.refusals.map(\.code) == [.noCapacity, .deadline, .deadline, .notPlaceable])
    }

    @Test("what is not answered is sent again, ever more rarely")
    func retransmission() throws {
        var region = try origin()
        var effects = region.allocate("a")
        _ = region.handle(.peerReply(from: norway, held(attempt(uk, 1), norway)))
        var waits: [UInt64] = []
        for _ in 0..<7 {
            effects = region.handle(.timer(.retransmit(request: 1)))
            #expect(effects.peerCalls.count == 1)
            waits.append(try #require(effects.timer(.retransmit(request: 1))).milliseconds(since: region.now))
        }
        #expect(waits == [1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000])
    }

    @Test("the next peer is asked again after the first wait, however long the one before was waited for")
    func firstWaitOfTheNext() throws {
        var region = try origin()
        var effects = region.allocate("a")
        for _ in 0..<4 { effects = region.handle(.timer(.retransmit(request: 1))) }
        let last = try #require(effects.timer(.retransmit(request: 1)))
        #expect(last.milliseconds(since: region.now) == 8_000)
        let denial = RegionRefusal(region: norway, code: .lendingLimit, detail: "enough")
        effects = region.handle(.peerReply(from: norway, .denied(attempt(uk, 1), denial, digest(freeGPUs: 0))))
        #expect(effects.calledPeers == [spain])
        let first = try #require(effects.timer(.retransmit(request: 1)))
        #expect(first.milliseconds(since: region.now) == region.machine.configuration.timing.firstRetryMilliseconds)
    }

    @Test("a peer that is back hears at once what it has not answered")
    func peerIsBack() throws {
        var region = try origin()
        _ = region.allocate("a")
        _ = region.handle(.peerReply(from: norway, held(attempt(uk, 1), norway)))
        region.see(norway, isPlaceable: false)
        #expect(region.handle(.peerViewChanged(view(spain))).peerCalls.isEmpty)
        #expect(region.handle(.peerViewChanged(view(norway))).peerCalls == [.commit(attempt(uk, 1), token: 7)])
    }

    @Test("after a restart the outbox follows from the ledger", arguments: 0..<4)
    func restart(steps: Int) throws {
        var region = try origin()
        let key = attempt(uk, 1)
        _ = region.allocate("a")
        if steps > 0 { _ = region.handle(.peerReply(from: norway, held(key, norway))) }
        if steps > 1 { _ = region.handle(.peerReply(from: norway, .committed(key))) }
        if steps > 2 { _ = region.handle(.release(region.call(), key.request, tenant: ada)) }
        let sent = try region.restart().peerCalls
        switch steps {
        case 0:
            guard case .reserve(let again) = sent.first else {
                Issue.record("\(sent)")
                return
            }
            #expect(again.key == key)
        case 1: #expect(sent == [.commit(key, token: 7)])
        case 2: #expect(sent.isEmpty)
        default: #expect(sent == [.free(key, settledBelow: 2)])
        }
    }

    @Test("a release is answered when it is durable, and sent until the provider has confirmed it")
    func release() throws {
        var region = try origin()
        let key = attempt(uk, 1)
        _ = region.allocate("a")
        _ = region.handle(.peerReply(from: norway, held(key, norway)))
        _ = region.handle(.peerReply(from: norway, .committed(key)))
        let effects = region.handle(.release(region.call(), key.request, tenant: ada))
        #expect(effects.allocations.map(\.progress.name) == ["releasing"])
        #expect(effects.peerCalls == [.free(key, settledBelow: 2)])
        #expect(region.handle(.timer(.retransmit(request: 1))).peerCalls.count == 1)
        _ = region.handle(.peerReply(from: norway, .freed(key)))
        #expect(region.request(1)?.progress.name == "released" && region.machine.summary.outbox == 0)
    }

    @Test("a release in the middle of an attempt frees whatever it has come to; nothing is committed afterwards")
    func earlyRelease() throws {
        var region = try origin()
        let key = attempt(uk, 1)
        _ = region.allocate("a")
        let effects = region.handle(.release(region.call(), key.request, tenant: ada))
        #expect(effects.allocations.map(\.progress.name) == ["releasing", "releasing"], "who waited is told, too")
        #expect(effects.peerCalls == [.free(key, settledBelow: 2)])
        #expect(region.handle(.peerReply(from: norway, held(key, norway))).peerCalls.isEmpty)
        _ = region.handle(.peerReply(from: norway, .freed(key)))
        #expect(region.request(1)?.progress == .released(nil))
    }

    @Test("a caller that went away gets no answer; the request goes on")
    func abandoned() throws {
        var region = try origin()
        let call = region.call()
        let asked = AllocateCall(
            tenant: ada, idempotencyKey: "a", demand: Demand(shape: .gang(hosts: 1, gpusPerHost: 1)))
        _ = region.handle(.allocate(call, asked))
        _ = region.handle(.callAbandoned(call))
        _ = region.handle(.peerReply(from: norway, held(attempt(uk, 1), norway)))
        #expect(region.handle(.peerReply(from: norway, .committed(attempt(uk, 1)))).allocations.isEmpty)
        #expect(region.request(1)?.progress.name == "placed")
    }

    @Test("as many callers as the limit wait for one request; the next is refused at once")
    func waiterLimit() throws {
        var region = try origin()
        for _ in 0..<FederationLimits.waitersPerRequest { #expect(region.allocate("a").failures.isEmpty) }
        #expect(region.allocate("a").failures.count == 1)
        _ = region.handle(.peerReply(from: norway, held(attempt(uk, 1), norway)))
        let told = region.handle(.peerReply(from: norway, .committed(attempt(uk, 1)))).allocations
        #expect(told.count == FederationLimits.waitersPerRequest)
    }

    @Test("a request asks as many peers as its limit of attempts, then is refused")
    func attemptLimit() throws {
        let peers = (0..<10).map { RegionFixtures.numbered($0) }
        var region = try TestRegion(peers: peers, hosts: 0)
        for peer in peers { region.see(peer) }
        var effects = region.allocate("a")
        for number in 1...FederationLimits.attemptsPerRequest {
            let peer = try #require(effects.calledPeers.last)
            effects = region.handle(.peerReply(from: peer, .closed(attempt(uk, 1, number))))
        }
        #expect(effects.peerCalls.isEmpty)
        #expect(region.request(1)?.refusals.filter { $0.code == .attemptLimit }.count == 2)
    }

    @Test("a peer whose digest has no room is not asked; what is in flight counts against the roomy")
    func choice() throws {
        var region = try TestRegion(hosts: 0)
        region.see(norway, freeGPUs: 0)
        region.see(spain, freeGPUs: 20, hosts: 2)
        region.see(sweden, freeGPUs: 12, hosts: 2)
        #expect(region.allocate("a", gpus: 8).calledPeers == [spain])
        let asked = (0..<6).flatMap { region.allocate("b\($0)", gpus: 2).calledPeers }
        #expect(Set(asked) == [spain, sweden])
        #expect(!asked.contains(norway))
    }

    @Test("a denial's digest counts for a moment only, and not after gossip's next")
    func learnedDigest() throws {
        var region = try TestRegion(hosts: 0)
        region.see(spain)
        let denial = RegionRefusal(region: spain, code: .noCapacity, detail: "full")
        _ = region.allocate("a")
        _ = region.handle(.peerReply(from: spain, .denied(attempt(uk, 1), denial, digest(freeGPUs: 0))))
        #expect(region.allocate("b").peerCalls.isEmpty)
        #expect(region.machine.views[spain]?.digest == digest(freeGPUs: 8), "what gossip said is not overwritten")
        region.see(spain)
        #expect(region.allocate("c").calledPeers == [spain])
        _ = region.handle(.peerReply(from: spain, .denied(attempt(uk, 3), denial, digest(freeGPUs: 0))))
        region.wait(milliseconds: FederationLimits.learnedDigestMilliseconds)
        #expect(region.allocate("d").calledPeers == [spain])
    }
}

/// More regions than the first federation has.
enum RegionFixtures {
    static func numbered(_ number: Int) -> RegionID { region("region-\(number)") }
}
