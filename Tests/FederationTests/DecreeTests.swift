// DecreeTests.swift: claims of regions that are gone: shown, given back by those who return, ended by decree.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("Claims of regions that are gone")
struct DecreeTests {
    private let key = attempt(spain, 3)
    private let gone = Decree(operator: "ops", reason: "site closed", at: WallTime(millisecondsSince1970: 9))

    /// A region at which spain has a committed GPU.
    private func lender(peers: [RegionID] = [norway, spain, sweden]) throws -> TestRegion {
        var region = try TestRegion()
        let effects = region.reserve(key)
        guard case .held(_, let token, _, _) = try #require(effects.peerAnswers.first) else { return region }
        _ = region.handle(.peerCall(region.call(), from: spain, .commit(key, token: token)))
        if peers.contains(spain) { return region }
        _ = try region.restart(peers: peers)
        return region
    }

    private func claims(_ region: inout TestRegion, _ filter: ClaimFilter) throws -> [AttemptKey] {
        let effects = region.handle(.inspect(region.call(), .claims(filter)))
        guard case .answer(_, .inspection(.claims(let claims, nil))) = try #require(effects.first) else {
            Issue.record("\(effects)")
            return []
        }
        return claims.map(\.key)
    }

    private func end(
        _ region: inout TestRegion, _ subject: ClaimSelection.Subject, alive: [RegionID] = [], isForced: Bool = false,
        isDryRun: Bool = false
    ) -> [FederationEffect] {
        var decree = gone
        decree.isForced = isForced
        return region.handle(
            .endClaims(region.call(), ClaimSelection(subject, isDryRun: isDryRun), decree, alive: alive))
    }

    @Test("what a region has here is listed and counted although it is no peer any more")
    func visible() throws {
        var region = try lender(peers: [norway])
        _ = region.allocate("mine")
        #expect(try claims(&region, ClaimFilter()) == [key])
        #expect(try claims(&region, ClaimFilter(origin: norway)).isEmpty)
        #expect(try claims(&region, ClaimFilter(host: hostID("uk-h0"), includesHome: true)) == [key, attempt(uk, 1)])
        #expect(try claims(&region, ClaimFilter(includesHome: true, after: key)) == [attempt(uk, 1)])
        #expect(region.machine.summary.lentMilli == 1_000)
        #expect(region.machine.peerSummaries.map(\.view.region) == [norway, spain])
        #expect(region.machine.peerSummaries.map(\.lentMilli) == [0, 1_000])
    }

    @Test("a region that is no peer any more gets nothing new, and gives back what it has")
    func returns() throws {
        var region = try lender(peers: [norway])
        #expect(region.reserve(attempt(spain, 4)).peerFailures == [.unknownRegion("spain", known: [norway, uk])])
        #expect(
            region.handle(.peerCall(region.call(), from: spain, .free(key, settledBelow: 0))).peerAnswers
                == [.freed(key)])
        #expect(region.machine.allocator.usedMilli == 0)
        let stranger = region.handle(.peerCall(region.call(), from: sweden, .free(attempt(sweden, 1), settledBelow: 0)))
        #expect(stranger.peerFailures == [.unknownRegion("sweden", known: [norway, uk])], "it never had anything")
        #expect(region.machine.ledger.tombstoneCount(of: sweden) == 0)
    }

    @Test("a hold is not made final for a region that is no peer any more; a commitment stays one")
    func commits() throws {
        var region = try lender()
        let token = try #require(region.machine.ledger.claims[key]).token
        let held = region.reserve(attempt(spain, 4))
        guard case .held(let second, let fresh, _, _) = try #require(held.peerAnswers.first) else { return }
        _ = try region.restart(peers: [norway])
        let commit = PeerRequest.commit(second, token: fresh)
        #expect(region.handle(.peerCall(region.call(), from: spain, commit)).peerFailures.count == 1)
        #expect(
            region.handle(.peerCall(region.call(), from: spain, .commit(key, token: token))).peerAnswers
                == [.committed(key)])
        region.wait(milliseconds: 60_000)
        _ = region.handle(.timer(.hold(second)))
        #expect(region.handle(.peerCall(region.call(), from: spain, commit)).peerAnswers == [.refused(second)])
    }

    @Test("an operator ends a claim; nothing late revives it, its fence stays, and its origin learns when it asks")
    func ended() throws {
        var region = try lender()
        let token = try #require(region.machine.ledger.claims[key]).token
        let effects = end(&region, .names([ClaimName(request: key.request)]))
        #expect(
            effects.contains {
                if case .answer(_, .claimsEnded(let claims, false)) = $0 { claims.count == 1 } else { false }
            })
        #expect(effects.contains { if case .publish(.claimEnded(key, _)) = $0 { true } else { false } })
        #expect(region.machine.allocator.usedMilli == 0)
        _ = try region.restart()
        #expect(region.reserve(key).peerAnswers == [.closed(key)])
        let late = region.handle(.peerCall(region.call(), from: spain, .commit(key, token: token)))
        #expect(late.peerAnswers == [.refused(key)])
        #expect(
            region.handle(.peerCall(region.call(), from: spain, .free(key, settledBelow: 4))).peerAnswers
                == [.freed(key)])
        let mine = try #require(region.allocate("mine", gpus: 8).allocations.first)
        #expect(try #require(mine.progress.grant).placement.hosts[0].fences.contains { $0 > 1 })
        #expect(region.machine.ledger.decrees.entries.map(\.value.decree) == [gone])
        let again = end(&region, .names([ClaimName(request: key.request)]))
        #expect(again.failures.isEmpty && again.batches.isEmpty, "the same decree again changes nothing")
    }

    @Test("a claim below its origin's watermark stays ended, too")
    func endedBelowWatermark() throws {
        var region = try lender()
        let token = try #require(region.machine.ledger.claims[key]).token
        _ = region.reserve(attempt(spain, 8), settledBelow: 8)
        _ = end(&region, .names([ClaimName(request: key.request, attempt: 1)]))
        #expect(region.machine.ledger.tombstones[key] == nil)
        #expect(region.reserve(key).peerAnswers == [.closed(key)])
        let late = region.handle(.peerCall(region.call(), from: spain, .commit(key, token: token)))
        #expect(late.peerAnswers == [.refused(key)])
    }

    @Test("while its origin is alive and a peer, a claim is ended only by force")
    func alive() throws {
        var region = try lender()
        let name = ClaimName(request: key.request)
        #expect(end(&region, .names([name]), alive: [spain]).failures == [.originAlive(spain, name)])
        #expect(end(&region, .origin(spain), alive: [spain]).failures == [.originAlive(spain, nil)])
        #expect(end(&region, .origin(spain), alive: [spain], isDryRun: true).failures.isEmpty)
        #expect(region.machine.allocator.usedMilli == 1_000)
        #expect(end(&region, .names([name]), alive: [spain], isForced: true).failures.isEmpty)
        #expect(region.machine.ledger.decrees.entries.map(\.value.decree.isForced) == [true])

        var other = try lender(peers: [norway])
        #expect(end(&other, .origin(spain), alive: [spain]).failures.isEmpty, "it is no peer, whatever gossip says")
        #expect(other.machine.allocator.usedMilli == 0)
    }

    @Test("claims that are not there, and the region's own, are refused by name")
    func refused() throws {
        var region = try lender()
        _ = region.allocate("mine")
        let unknown = ClaimName(request: RequestKey(origin: spain, number: 77))
        let own = ClaimName(request: RequestKey(origin: uk, number: 1))
        #expect(end(&region, .names([unknown])).failures == [.unknownClaim(unknown, home: uk)])
        #expect(end(&region, .names([own])).failures == [.ownClaim(own)])
        #expect(region.machine.allocator.usedMilli == 2_000)
    }

    @Test("one decree ends so many claims, and says that there are more")
    func limit() throws {
        var region = try TestRegion(hosts: 0)
        let count = FederationLimits.claimsPerDecree + 1
        let hosts = (0...count / 16).map { spec("uk-h\($0)", gpus: 16) }
        _ = region.handle(.registerHosts(region.call(), hosts))
        for number in 1...UInt64(count) { _ = region.reserve(attempt(spain, number)) }
        let effects = end(&region, .origin(spain))
        #expect(effects.contains { if case .answer(_, .claimsEnded(_, true)) = $0 { true } else { false } })
        #expect(region.machine.ledger.claims.count == 1)
    }
}
