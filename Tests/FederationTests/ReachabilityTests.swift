// ReachabilityTests.swift: being heard is not being reachable; and peers that come and go.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("Peers that cannot be called")
struct ReachabilityTests {
    private func origin() throws -> TestRegion {
        var region = try TestRegion(hosts: 0)
        region.see(norway, freeGPUs: 64, hosts: 8)
        region.see(spain, freeGPUs: 8)
        return region
    }

    @Test("A peer whose link is broken is asked after those that can be called, however much room it has")
    func brokenLinkLast() throws {
        var region = try origin()
        _ = region.handle(.peerLinkChanged(norway, fault: "nothing listens there"))
        #expect(region.allocate("a").calledPeers == [spain])
        _ = region.handle(.peerLinkChanged(norway, fault: nil))
        #expect(region.allocate("b").calledPeers == [norway])
    }

    @Test("A peer whose link is broken is still asked when nobody else has room, and its refusal names the link")
    func brokenLinkAlone() throws {
        var region = try origin()
        _ = region.handle(.peerLinkChanged(norway, fault: "nothing listens there"))
        #expect(region.allocate("a", gpus: 8, hosts: 4).calledPeers == [norway])
        region.wait(milliseconds: 3_000)
        let end = region.handle(.timer(.attempt(request: 1)))
        let refusal = end.allocations.first?.refusals.first { $0.region == norway }
        #expect(refusal?.code == .unreachable)
        #expect(
            refusal?.detail == "it did not answer within 3000 ms; it cannot be called: nothing listens there")
    }

    @Test("A peer that did not answer in time is asked last for a while, to the millisecond")
    func slowPeer() throws {
        var region = try origin()
        #expect(region.allocate("a").calledPeers == [norway])
        region.wait(milliseconds: 3_000)
        #expect(region.handle(.timer(.attempt(request: 1))).calledPeers.last == spain)
        region.wait(milliseconds: FederationLimits.slowPeerMilliseconds - 1)
        #expect(region.allocate("b").calledPeers == [spain])
        region.wait(milliseconds: 1)
        #expect(region.allocate("c").calledPeers == [norway])
    }

    @Test("An answer ends the time in which a slow peer is asked last")
    func slowPeerAnswers() throws {
        var region = try origin()
        _ = region.allocate("a")
        region.wait(milliseconds: 3_000)
        _ = region.handle(.timer(.attempt(request: 1)))
        _ = region.handle(.peerReply(from: norway, held(attempt(uk, 1), norway)))
        #expect(region.allocate("b").calledPeers == [norway])
    }

    @Test("A refusal says what gossip and the link have against a peer")
    func words() throws {
        var region = try TestRegion(hosts: 0)
        _ = region.handle(
            .peerViewChanged(PeerView(region: norway, isPlaceable: false, digest: nil, objection: "it was never heard"))
        )
        _ = region.handle(.peerLinkChanged(norway, fault: "it answers: uk is not a configured peer of this region"))
        let refusals = region.allocate("a").allocations.first?.refusals ?? []
        #expect(
            refusals.first { $0.region == norway }?.detail
                == "it was never heard; it cannot be called: it answers: uk is not a configured peer of this region")
        #expect(refusals.first { $0.region == spain }?.detail == "it is not heard of, or takes no new work")
    }

    @Test("A request whose release waits is sent at once when the link is back")
    func linkIsBack() throws {
        var region = try origin()
        _ = region.allocate("a")
        _ = region.handle(.peerReply(from: norway, held(attempt(uk, 1), norway)))
        _ = region.handle(.peerReply(from: norway, .committed(attempt(uk, 1))))
        _ = region.handle(.peerLinkChanged(norway, fault: "gone"))
        _ = region.handle(.release(region.call(), RequestKey(origin: uk, number: 1), tenant: ada))
        #expect(region.handle(.peerLinkChanged(norway, fault: nil)).peerCalls.count == 1)
    }

    // MARK: Peers that come and go

    @Test("A peer that is added is one like the others, and one that is removed is a stranger")
    func addAndRemove() throws {
        var region = try TestRegion(peers: [norway], hosts: 0)
        region.see(spain)
        #expect(region.machine.federation == [norway, uk], "what gossip says of a stranger is nothing")
        _ = region.handle(.peerAdded(spain))
        region.see(spain)
        #expect(region.machine.federation == [norway, spain, uk])
        #expect(region.allocate("a").calledPeers == [spain])
        _ = region.handle(.peerRemoved(spain))
        let refused = region.reserve(attempt(spain, 1))
        #expect(refused.peerFailures == [.unknownRegion("spain", known: [norway, uk])])
        let unknown = region.allocate("b", residency: Residency(allowedRegions: [spain]))
        #expect(unknown.failures == [.unknownRegion("spain", known: [norway, uk])])
    }

    @Test("What a removed peer has stays, and it can be added again")
    func claimsStay() throws {
        var region = try TestRegion()
        _ = region.reserve(attempt(spain, 1), gpus: 2)
        _ = region.handle(.peerRemoved(spain))
        #expect(region.machine.ledger.claimedMilli(by: spain) == 2_000)
        #expect(region.machine.ledger.lentMilli == 2_000)
        _ = region.handle(.peerAdded(spain))
        #expect(region.machine.summary.lentMilli == 2_000)
        let committed = region.handle(.peerCall(region.call(), from: spain, .commit(attempt(spain, 1), token: 1)))
        #expect(committed.peerAnswers == [.committed(attempt(spain, 1))])
    }

    @Test("What is waited for at a removed peer goes on when it is back")
    func commitGoesOn() throws {
        var region = try origin()
        _ = region.allocate("a")
        _ = region.handle(.peerReply(from: norway, held(attempt(uk, 1), norway)))
        _ = region.handle(.peerRemoved(norway))
        #expect(region.machine.ledger.counts.committing == 1)
        #expect(region.handle(.peerAdded(norway)).peerCalls == [.commit(attempt(uk, 1), token: 7)])
    }
}
