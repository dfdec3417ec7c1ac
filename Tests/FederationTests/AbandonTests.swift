// AbandonTests.swift: requests whose provider is gone: waiting, abandoned by decree, and told when the provider returns.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("Requests whose provider is gone")
struct AbandonTests {
    private let key = attempt(uk, 1)
    private let gone = Decree(operator: "ops", reason: "", at: WallTime(millisecondsSince1970: 9))

    /// A region that has a placement at spain.
    private func borrower() throws -> TestRegion {
        var region = try TestRegion(hosts: 0)
        region.see(spain)
        _ = region.allocate("k")
        _ = region.handle(.peerReply(from: spain, held(key, spain)))
        _ = region.handle(.peerReply(from: spain, .committed(key)))
        return region
    }

    private func borrowed(_ region: inout TestRegion) throws -> [String] {
        let effects = region.handle(.inspect(region.call(), .borrowed(provider: nil, after: 0, limit: 10)))
        guard case .answer(_, .inspection(.borrowed(let found, nil))) = try #require(effects.first) else {
            Issue.record("\(effects)")
            return []
        }
        return found.map { "\($0.number) \($0.provider) \($0.state)" }
    }

    private func abandon(
        _ region: inout TestRegion, alive: [RegionID] = [], isForced: Bool = false
    ) -> [FederationEffect] {
        var decree = gone
        decree.isForced = isForced
        return region.handle(.abandonRequest(region.call(), key.request, decree, alive: alive))
    }

    @Test("a release towards a region that is no peer any more waits, and is sent when it is one again")
    func waits() throws {
        var region = try borrower()
        _ = try region.restart(peers: [norway])
        let released = region.handle(.release(region.call(), key.request, tenant: nil))
        #expect(released.peerCalls == [.free(key, settledBelow: 2)])
        #expect(try borrowed(&region) == ["1 spain releasing"])
        #expect(region.machine.summary.borrowedMilli == 1_000 && region.machine.peerSummaries.count == 2)
        _ = try region.restart(peers: [norway, spain])
        let seen = region.handle(.peerViewChanged(view(spain)))
        #expect(seen.peerCalls == [.free(key, settledBelow: 2)])
    }

    @Test("an abandoned request is over for its tenant at once; its provider is told to free until it confirms")
    func abandoned() throws {
        var region = try borrower()
        let effects = abandon(&region)
        #expect(effects.allocations.map(\.progress.name) == ["released"])
        #expect(effects.peerCalls == [.free(key, settledBelow: 2)])
        #expect(try borrowed(&region) == ["1 spain abandoned"])
        #expect(region.machine.ledger.borrowedMilli(from: spain) == 0 && region.machine.summary.outbox == 1)
        #expect(try region.restart().peerCalls == [.free(key, settledBelow: 2)])
        #expect(region.handle(.timer(.retransmit(request: 1))).peerCalls == [.free(key, settledBelow: 2)])
        #expect(
            region.handle(.peerReply(from: norway, .freed(key))).batches.isEmpty, "another region's word is nothing")
        let confirmed = region.handle(.peerReply(from: spain, .freed(key)))
        #expect(confirmed.batches == [[.owedReleaseConfirmed(number: 1)]])
        #expect(region.machine.summary.outbox == 0)
        #expect(region.handle(.peerReply(from: spain, .freed(key))).batches.isEmpty)
    }

    @Test("a request whose commit was never answered can be abandoned; a late answer changes nothing")
    func inDoubt() throws {
        var region = try TestRegion(hosts: 0)
        region.see(spain)
        _ = region.allocate("k")
        _ = region.handle(.peerReply(from: spain, held(key, spain)))
        #expect(abandon(&region).allocations.map(\.progress.name).contains("released"))
        #expect(region.handle(.peerReply(from: spain, .committed(key))).batches.isEmpty)
        #expect(region.request(1)?.progress.name == "released")
    }

    @Test("while its provider is alive and a peer, a request is abandoned only by force")
    func alive() throws {
        var region = try borrower()
        #expect(abandon(&region, alive: [spain]).failures == [.providerAlive(spain, key.request)])
        #expect(region.request(1)?.progress.name == "placed")
        #expect(abandon(&region, alive: [spain], isForced: true).failures.isEmpty)
    }

    @Test("a request at home is simply released")
    func atHome() throws {
        var region = try TestRegion()
        _ = region.allocate("k")
        #expect(abandon(&region).allocations.map(\.progress.name) == ["released"])
        #expect(region.machine.ledger.decrees.isEmpty && region.machine.allocator.usedMilli == 0)
    }

    @Test("a key that names another region of the federation is refused before it can place twice")
    func keys() throws {
        var region = try TestRegion()
        let refused = region.allocate("job-7@spain").failures
        #expect(refused == [.keyOfAnotherRegion(key: "job-7@spain", region: spain, home: uk)])
        for key in ["job-7@uk", "job@atlantis", "ada@example.org", "job@"] {
            #expect(region.allocate(key).allocations.count == 1, "\(key)")
        }
    }
}
