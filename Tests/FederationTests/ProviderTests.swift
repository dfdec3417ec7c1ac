// ProviderTests.swift: what peers may have of a region, message by message, late and double ones included.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("As provider")
struct ProviderTests {
    private let key = attempt(spain, 1)

    private func token(_ effects: [FederationEffect]) throws -> UInt64 {
        guard case .held(_, let token, _, _) = try #require(effects.peerAnswers.first) else {
            Issue.record("\(effects)")
            return 0
        }
        return token
    }

    private func commit(_ region: inout TestRegion, _ key: AttemptKey, _ token: UInt64) -> [PeerReply] {
        region.handle(.peerCall(region.call(), from: key.request.origin, .commit(key, token: token))).peerAnswers
    }

    @Test("a hold is answered when it is durable; the same reservation again gets the same hold")
    func reserve() throws {
        var region = try TestRegion()
        region.writesAtOnce = false
        #expect(region.reserve(key).peerAnswers.isEmpty)
        let first = region.persistOne().peerAnswers
        region.writesAtOnce = true
        let again = region.reserve(key)
        #expect(first.count == 1 && again.peerAnswers == first && again.batches.isEmpty)
        #expect(region.machine.allocator.usedMilli == 1_000)
    }

    @Test("a commit makes the hold final; again, it is acknowledged again")
    func commit() throws {
        var region = try TestRegion()
        let token = try token(region.reserve(key))
        #expect(commit(&region, key, token) == [.committed(key)])
        #expect(commit(&region, key, token) == [.committed(key)])
        region.wait(milliseconds: 60_000)
        #expect(region.handle(.timer(.hold(key))).batches.isEmpty, "time does not end it any more")
        #expect(region.machine.ledger.claims[key]?.state == .committed)
        #expect(region.reserve(key).peerAnswers == [.closed(key)], "a late reservation; nobody commits twice")
        #expect(region.machine.ledger.claims[key]?.state == .committed)
    }

    @Test("a commit with another token is refused, and closes the attempt for good")
    func wrongToken() throws {
        var region = try TestRegion()
        let token = try token(region.reserve(key))
        #expect(commit(&region, key, token + 1) == [.refused(key)])
        #expect(commit(&region, key, token) == [.refused(key)])
        #expect(region.reserve(key).peerAnswers == [.closed(key)])
        #expect(region.machine.allocator.usedMilli == 0)
    }

    @Test("a commit for a hold that was never made closes the attempt, so that a late reservation finds it closed")
    func commitBeforeReserve() throws {
        var region = try TestRegion()
        #expect(commit(&region, key, 1) == [.refused(key)])
        #expect(region.reserve(key).peerAnswers == [.closed(key)])
    }

    @Test("a hold ends when its time is over, even when its timer is late")
    func expiry() throws {
        var region = try TestRegion()
        let effects = region.reserve(key)
        let token = try token(effects)
        let due = try #require(effects.timer(.hold(key)))
        #expect(due == region.now.advanced(byMilliseconds: 10_000))
        region.now = due
        #expect(region.handle(.timer(.hold(key))).batches == [[.claimClosed(key, .expired)]])
        #expect(commit(&region, key, token) == [.refused(key)])
        let other = attempt(spain, 2)
        let second = try self.token(region.reserve(other))
        region.wait(milliseconds: 10_001)
        #expect(commit(&region, other, second) == [.refused(other)])
        #expect(region.machine.allocator.usedMilli == 0)
    }

    @Test("a recovered hold gets a fresh time on the new clock")
    func recoveredHold() throws {
        var region = try TestRegion()
        let token = try token(region.reserve(key))
        region.wait(milliseconds: 9_000)
        let effects = try region.restart()
        #expect(effects.timer(.hold(key)) == region.now.advanced(byMilliseconds: 10_000))
        region.wait(milliseconds: 9_000)
        #expect(commit(&region, key, token) == [.committed(key)])
    }

    @Test("a cancellation ends a hold, never a commit; before the reservation, it forbids it")
    func cancel() throws {
        var region = try TestRegion()
        let token = try token(region.reserve(key))
        #expect(commit(&region, key, token) == [.committed(key)])
        #expect(region.handle(.peerCall(region.call(), from: spain, .cancel(key))).peerAnswers == [.cancelled(key)])
        #expect(region.machine.ledger.claims[key]?.state == .committed)
        let early = attempt(spain, 2)
        _ = region.handle(.peerCall(region.call(), from: spain, .cancel(early)))
        #expect(region.reserve(early).peerAnswers == [.closed(early)])
    }

    @Test("a release frees a commit; late duplicates of everything change nothing", arguments: [0, 2] as [UInt64])
    func free(settledBelow: UInt64) throws {
        var region = try TestRegion()
        let token = try token(region.reserve(key))
        _ = commit(&region, key, token)
        let free = PeerRequest.free(key, settledBelow: settledBelow)
        #expect(region.handle(.peerCall(region.call(), from: spain, free)).peerAnswers == [.freed(key)])
        #expect(region.machine.allocator.usedMilli == 0)
        #expect(region.machine.ledger.tombstones.count == (settledBelow == 0 ? 1 : 0))
        #expect(commit(&region, key, token) == [.refused(key)])
        #expect(region.reserve(key).peerAnswers == [.closed(key)])
        #expect(region.handle(.peerCall(region.call(), from: spain, free)).peerAnswers == [.freed(key)])
        #expect(region.machine.allocator.usedMilli == 0)
    }

    @Test("the watermark ends holds below it, keeps commits, and drops tombstones")
    func watermark() throws {
        var region = try TestRegion()
        let token = try token(region.reserve(key))
        _ = commit(&region, key, token)
        _ = region.reserve(attempt(spain, 2))
        _ = region.handle(.peerCall(region.call(), from: spain, .cancel(attempt(spain, 3))))
        #expect(region.machine.ledger.tombstones.count == 1)
        _ = region.reserve(attempt(spain, 9), settledBelow: 5)
        #expect(region.machine.ledger.claims.keys == [key, attempt(spain, 9)])
        #expect(region.machine.ledger.tombstones.isEmpty)
        #expect(region.reserve(attempt(spain, 4)).peerAnswers == [.closed(attempt(spain, 4))])
        #expect(region.machine.allocator.usedMilli == 2_000)
    }

    @Test("what does not fit is denied with the reasons by host and what is free")
    func denied() throws {
        var region = try TestRegion()
        _ = region.allocate("a", gpus: 6)
        guard case .denied(key, let refusal, let digest) = region.reserve(key, gpus: 4).peerAnswers.first else {
            Issue.record("not denied")
            return
        }
        #expect(refusal.code == .noCapacity && refusal.region == uk)
        #expect(refusal.reasons == [HostRefusalCount(reason: "tooFewGPUs", hosts: 1)])
        #expect(digest.models.first?.freeGPUs == 2)
        #expect(region.machine.ledger.claims.count == 1, "nothing is kept of a denied attempt")
    }

    @Test("a peer gets up to its limit, and not one thousandth more")
    func lendingLimit() throws {
        let lending = LendingPolicy(
            limits: [LendingPolicy.PeerLimit(peer: spain, milli: 3_000)], defaultLimitMilli: 1_000)
        var region = try TestRegion(lending: lending)
        _ = try token(region.reserve(key, gpus: 3))
        guard case .denied(_, let refusal, _) = region.reserve(attempt(spain, 2)).peerAnswers.first else {
            Issue.record("not denied")
            return
        }
        #expect(refusal.code == .lendingLimit)
        #expect(refusal.detail == "spain has 3000 of at most 3000 milli-GPU here and asks for 1000 more")
        _ = try token(region.reserve(attempt(norway, 1)))
        _ = region.handle(.lendingPolicyChanged(.open))
        _ = try token(region.reserve(attempt(spain, 3)))
        #expect(region.machine.peerSummaries.map(\.lentMilli) == [1_000, 4_000, 0])
    }

    @Test("the floor stays free for the region itself, which may use it")
    func floor() throws {
        var region = try TestRegion(lending: LendingPolicy(floorMilli: 6_000))
        _ = try token(region.reserve(key, gpus: 2))
        guard case .denied(_, let refusal, _) = region.reserve(attempt(spain, 2)).peerAnswers.first else {
            Issue.record("not denied")
            return
        }
        #expect(refusal.code == .lendingLimit)
        #expect(region.allocate("a", gpus: 6).allocations.first?.progress.name == "placed")
    }

    @Test("the provider checks residency itself")
    func residency() throws {
        var region = try TestRegion()
        let asked = Reservation(
            key: key, tenant: ada, demand: Demand(shape: .gang(hosts: 1, gpusPerHost: 1)),
            residency: Residency(allowedRegions: [norway]), settledBelow: 0)
        let effects = region.handle(.peerCall(region.call(), from: spain, .reserve(asked)))
        guard case .denied(_, let refusal, _) = effects.peerAnswers.first else {
            Issue.record("not denied")
            return
        }
        #expect(refusal.code == .residency)
    }

    @Test("a region speaks for its own requests only, and only members are heard")
    func foreign() throws {
        var region = try TestRegion()
        let forged = region.handle(.peerCall(region.call(), from: norway, reservation(key)))
        #expect(forged.peerFailures == [.foreignRequest(from: norway, key)] && forged.batches.isEmpty)
        let own = attempt(uk, 1)
        #expect(region.handle(.peerCall(region.call(), from: uk, reservation(own))).peerFailures.count == 1)
        let stranger = attempt(RegionFixtures.numbered(1), 1)
        #expect(region.reserve(stranger).peerFailures.count == 1)
        #expect(region.machine.ledger.claims.isEmpty)
    }

    @Test("a demand that is not valid is refused before it is looked at, however large its numbers")
    func invalidDemand() throws {
        var region = try TestRegion()
        let asked = Reservation(
            key: key, tenant: ada, demand: Demand(shape: .gang(hosts: .max, gpusPerHost: .max)), residency: .anywhere,
            settledBelow: 0)
        let effects = region.handle(.peerCall(region.call(), from: spain, .reserve(asked)))
        #expect(effects.peerFailures == [.invalidDemand(.tooManyHosts(hosts: .max))])
    }
}
