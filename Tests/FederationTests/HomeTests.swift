// HomeTests.swift: requests that the region serves itself; repeated, conflicting and wrong ones.

import Basics
import Federation
import GPUAllocator
import Ledger
import Testing

@Suite("At home")
struct HomeTests {
    @Test("a placement at home is one batch, and is answered once that is durable")
    func oneBatch() throws {
        var region = try TestRegion()
        region.writesAtOnce = false
        let effects = region.allocate("a", gpus: 2)
        #expect(effects.batches.map(\.count) == [2])
        #expect(effects.allocations.isEmpty)
        let after = region.persistOne()
        #expect(after.allocations.first?.progress.grant?.provider == uk)
        #expect(after.allocations.first?.progress.grant?.placement.totalMilli == 2_000)
        #expect(region.machine.allocator.usedMilli == 2_000)
    }

    @Test("a repeated call waits for the same disk, and gets the same answer")
    func repeatedCall() throws {
        var region = try TestRegion()
        region.writesAtOnce = false
        _ = region.allocate("a")
        let again = region.allocate("a")
        #expect(again.batches.isEmpty && again.allocations.isEmpty)
        let both = region.persistOne().allocations
        #expect(both.count == 2 && both[0] == both[1])
        region.writesAtOnce = true
        let later = region.allocate("a")
        #expect(later.allocations == [both[0]] && later.batches.isEmpty)
        guard case .answer(_, .allocation(_, replayed: true)) = later.last else {
            Issue.record("\(later)")
            return
        }
    }

    @Test("the same key with different content is a conflict, whatever became of the first")
    func conflict() throws {
        var region = try TestRegion()
        _ = region.allocate("a", gpus: 1)
        let earlier = RequestKey(origin: uk, number: 1)
        let failure = region.allocate("a", gpus: 2).failures
        #expect(failure == [.idempotencyConflict(key: "a", earlier: earlier)])
        #expect(
            failure.first?.description
                == "the idempotency key \"a\" was used before, with different content, for uk-1; use a new key")
        #expect(region.allocate("a", residency: Residency(allowedRegions: [uk])).failures == failure)
    }

    @Test("another tenant may use the same key")
    func otherTenant() throws {
        var region = try TestRegion()
        _ = region.allocate("a")
        let call = AllocateCall(
            tenant: grace, idempotencyKey: "a", demand: Demand(shape: .gang(hosts: 1, gpusPerHost: 2)))
        #expect(region.handle(.allocate(region.call(), call)).allocations.map(\.number) == [2])
    }

    @Test("a release at home frees the GPUs in one batch, and may be repeated")
    func release() throws {
        var region = try TestRegion()
        _ = region.allocate("a", gpus: 8)
        let key = RequestKey(origin: uk, number: 1)
        let effects = region.handle(.release(region.call(), key, tenant: ada))
        #expect(effects.batches == [[.releasedAtHome(number: 1)]])
        #expect(effects.allocations.map(\.progress.name) == ["released"])
        #expect(region.machine.allocator.usedMilli == 0)
        let again = region.handle(.release(region.call(), key, tenant: nil))
        #expect(again.batches.isEmpty && again.allocations.map(\.progress.name) == ["released"])
        let next = region.allocate("b", gpus: 8).allocations.first?.progress.grant?.placement
        #expect(next?.hosts.first?.fences == Array(repeating: 2, count: 8))
    }

    @Test("nobody releases another tenant's request, or one of another region")
    func foreignRelease() throws {
        var region = try TestRegion()
        _ = region.allocate("a")
        let key = RequestKey(origin: uk, number: 1)
        #expect(region.handle(.release(region.call(), key, tenant: grace)).failures == [.unknownRequest(key)])
        let away = RequestKey(origin: spain, number: 1)
        #expect(
            region.handle(.release(region.call(), away, tenant: ada)).failures == [.notTheOrigin(away, origin: spain)])
    }

    @Test("a restart keeps what was acknowledged and loses what was not")
    func restart() throws {
        var region = try TestRegion()
        let told = region.allocate("a", gpus: 3).allocations
        region.writesAtOnce = false
        _ = region.allocate("b")
        region.writesAtOnce = true
        let effects = try region.restart()
        #expect(effects.batches.first?.first == .bootStarted(epoch: 2, name: bootName(2)))
        #expect(region.machine.allocator.usedMilli == 3_000)
        #expect(region.allocate("a", gpus: 3).allocations == told)
        #expect(region.allocate("b", gpus: 2).allocations.map(\.number) == [2], "the number was never told")
    }

    @Test(
        "what is wrong with a call is said exactly, and nothing is written",
        arguments: [
            (
                "", Demand(shape: .gang(hosts: 1, gpusPerHost: 1)), [],
                "the idempotency key has 0 bytes; it must have 1 to 128"
            ),
            ("k", Demand(shape: .gang(hosts: 1, gpusPerHost: 0)), [], "at least 1 GPU per host is needed"),
            (
                "k", Demand(shape: .gang(hosts: 1, gpusPerHost: 1)), ["atlantis"],
                "unknown region \"atlantis\"; the federation has norway, spain, sweden, uk"
            ),
        ] as [(String, Demand, [String], String)])
    func wrongCalls(key: String, demand: Demand, regions: [String], message: String) throws {
        var region = try TestRegion()
        region.see(norway)
        region.see(spain)
        region.see(sweden, freeGPUs: 0, hosts: 3)
        let residency = Residency(allowedRegions: try regions.map { try RegionID($0) })
        let call = AllocateCall(tenant: ada, idempotencyKey: key, demand: demand, residency: residency)
        let effects = region.handle(.allocate(region.call(), call))
        #expect(effects.batches.isEmpty)
        #expect(effects.failures.count == 1)
        #expect(effects.failures.first?.description.hasPrefix(message) == true)
    }

    @Test("an idempotency key may have 128 bytes and no more", arguments: [(128, true), (129, false)])
    func keyLimit(bytes: Int, isAccepted: Bool) throws {
        var region = try TestRegion()
        let effects = region.allocate(String(repeating: "k", count: bytes))
        #expect(effects.failures.isEmpty == isAccepted)
    }

    @Test("a gang that no region could hold is refused like any other, whether the size of the regions is known or not")
    func tooLarge() throws {
        var region = try TestRegion()
        let effects = region.allocate("a", gpus: 8, hosts: 100)
        #expect(effects.failures.isEmpty)
        #expect(effects.allocations.map(\.progress) == [.refused])
        let home = region.allocate("b", gpus: 8, hosts: 100, residency: Residency(allowedRegions: [uk]))
        #expect(home.failures.isEmpty && home.allocations.map(\.progress) == [.refused])
    }

    @Test("a placement says which GPUs it is by their UUIDs, at home and for a peer, also after a restart")
    func uuids() throws {
        var region = try TestRegion(hosts: 0)
        var machine = spec("h")
        for index in machine.gpus.indices where index < 7 { machine.gpus[index].uuid = "GPU-\(index)" }
        _ = region.handle(.registerHosts(region.call(), [machine]))
        let placed = try #require(
            region.allocate("a", gpus: 4).allocations.first?.progress.grant?.placement.hosts.first)
        #expect(placed.uuids == placed.gpus.map { "GPU-\($0)" })
        _ = region.reserve(attempt(spain, 9), gpus: 4)
        _ = try region.restart()
        let claims = region.machine.ledger.claims.entries.map(\.value.placement.hosts[0])
        #expect(claims.map(\.uuids) == claims.map { $0.gpus.map { $0 < 7 ? "GPU-\($0)" : "" } })
        #expect(claims.count == 2)
        let big = Placement(
            hosts: Array(repeating: placed, count: AllocatorLimits.namedGPUs / 4 + 1).map {
                var part = $0
                part.uuids = []
                return part
            })
        #expect(region.machine.allocator.named(big) == big, "of so many none is named")
    }
}
