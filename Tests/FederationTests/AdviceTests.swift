// AdviceTests.swift: explanations and proposed moves of a region, from what its ledger says.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("Advice")
struct AdviceTests {
    private let eight = Demand(shape: .gang(hosts: 1, gpusPerHost: 8))

    private func ask(_ region: inout TestRegion, _ key: String, isMovable: Bool) {
        let demand = Demand(shape: .gang(hosts: 1, gpusPerHost: 2), isMovable: isMovable)
        _ = region.handle(.allocate(region.call(), AllocateCall(tenant: ada, idempotencyKey: key, demand: demand)))
    }

    /// Two hosts with two GPUs taken on each.
    private func fragmented(firstIsMovable: Bool) throws -> TestRegion {
        var region = try TestRegion(hosts: 2)
        ask(&region, "a", isMovable: firstIsMovable)
        _ = region.handle(.setHostState(region.call(), hostID("uk-h0"), .cordoned))
        ask(&region, "b", isMovable: false)
        _ = region.handle(.setHostState(region.call(), hostID("uk-h0"), .ready))
        return region
    }

    private func defragment(_ region: inout TestRegion) -> (found: Defragmentation, tenants: [TenantID])? {
        let effects = region.handle(.defragment(region.call(), for: eight))
        #expect(effects.batches.isEmpty)
        for case .answer(_, .defragmentation(let found, let tenants)) in effects { return (found, tenants) }
        return nil
    }

    @Test("a defragmentation moves what its tenant can move, also after a restart, and nothing else")
    func moves() throws {
        var region = try fragmented(firstIsMovable: true)
        for _ in 0..<2 {
            let (found, tenants) = try #require(defragment(&region))
            #expect(found.moves.map(\.number) == [1])
            #expect(found.moves.first?.to.hosts.map(\.host) == [hostID("uk-h1")])
            #expect(found.placement?.hosts.map(\.host) == [hostID("uk-h0")])
            #expect(tenants == [ada])
            #expect(region.machine.allocator.usedMilli == 4_000)
            _ = try region.restart()
        }
        var fixed = try fragmented(firstIsMovable: false)
        let (found, _) = try #require(defragment(&fixed))
        #expect(found.moves.isEmpty && found.placement == nil)
    }

    @Test("a defragmentation leaves what peers have here where it is")
    func peers() throws {
        var region = try TestRegion(hosts: 2)
        region.see(norway)
        _ = region.reserve(AttemptKey(request: RequestKey(origin: norway, number: 1), attempt: 1), gpus: 2)
        _ = region.handle(.setHostState(region.call(), hostID("uk-h0"), .cordoned))
        ask(&region, "b", isMovable: false)
        _ = region.handle(.setHostState(region.call(), hostID("uk-h0"), .ready))
        #expect(try #require(defragment(&region)).found.moves.isEmpty)
    }

    @Test("an explanation names what would help at home, and refuses what is invalid")
    func explain() throws {
        var region = try fragmented(firstIsMovable: true)
        let effects = region.handle(.explain(region.call(), eight, releasing: nil))
        var explanation: Explanation?
        for case .answer(_, .explanation(let found, _)) in effects { explanation = found }
        #expect(effects.batches.isEmpty)
        #expect(explanation?.remedies.map(\.name) == ["release", "fewerGPUs"])
        let invalid = Demand(shape: .gang(hosts: 1, gpusPerHost: 65))
        for event in [
            FederationEvent.explain(region.call(), invalid, releasing: nil), .defragment(region.call(), for: invalid),
        ] {
            #expect(region.handle(event).failures == [.invalidDemand(.tooManyGPUs(gpusPerHost: 65))])
        }
    }
}
