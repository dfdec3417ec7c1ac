// RecoveryTests.swift: what a region remembers over a restart beyond its requests and claims.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("Recovery")
struct RecoveryTests {
    @Test("the fences of GPUs that are gone at a restart grow on when their host has them again")
    func fencesOfGoneGPUs() throws {
        var region = try TestRegion()
        let id = "uk-h0"
        _ = region.allocate("a", gpus: 8)
        let first = RequestKey(origin: uk, number: 1)
        _ = region.handle(.release(region.call(), first, tenant: nil))
        _ = region.handle(.registerHosts(region.call(), [spec(id, gpus: 7)]))
        _ = try region.restart()
        _ = region.handle(.registerHosts(region.call(), [spec(id)]))
        let placed = try #require(region.allocate("b", gpus: 8).allocations.first?.progress.grant)
        #expect(placed.placement.hosts.map(\.fences) == [[UInt64](repeating: 2, count: 8)])
    }

    @Test("as many tombstones as the limit are kept; then an attempt that was never here gets none, and is refused")
    func tombstoneLimit() throws {
        let limit = LedgerLimits.tombstonesPerOrigin
        var snapshot = LedgerState(region: uk).snapshot()
        snapshot.tombstones = (1..<UInt64(limit)).map { .init(key: attempt(spain, $0), closure: .cancelled) }
        var effects: [FederationEffect] = []
        var machine = try RegionMachine(
            RegionConfiguration(region: uk, peers: [spain]), ledger: LedgerState(snapshot: snapshot), now: .origin)
        machine.handle(.lifeBegan(LifeStart(epoch: 1, boot: bootName(1))), now: .origin, into: &effects)
        func ask(_ request: PeerRequest) -> [FederationEffect] {
            var effects: [FederationEffect] = []
            machine.handle(.peerCall(CallID(1), from: spain, request), now: .origin, into: &effects)
            return effects
        }
        #expect(ask(.cancel(attempt(spain, UInt64(limit)))).batches.count == 1)
        let never = attempt(spain, UInt64(limit) + 1)
        for request in [PeerRequest.cancel(never), .commit(never, token: 1), .free(never, settledBelow: 0)] {
            let effects = ask(request)
            #expect(effects.peerFailures == [.overloaded(what: "tombstones are kept for spain", limit: limit)])
            #expect(effects.batches.isEmpty)
        }
        #expect(ask(.free(never, settledBelow: 2)).batches.count == 1, "the watermark made room")
        #expect(machine.ledger.tombstoneCount(of: spain) == limit)
    }
}
